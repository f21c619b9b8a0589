/** Whose an entity is: a node answers for its own Party's, and for what belongs to nobody. */
import type { FieldNode } from 'graphql';
import { partyOfAuthority } from '../treaty/designation.ts';
import { isObject } from './node-answer.ts';

/** As the gateway asks for an entity: its type, its key, and what the hub has said of it for the node to work with. */
export type Representation = Readonly<Record<string, unknown>> & { readonly __typename: string };

/** The hub's entities that are some Party's: by which field, and how it names the Party. Others are nobody's, or the node's own. */
const parties: Readonly<Record<string, { readonly key: string; readonly party: (value: string) => string | undefined }>> = {
  Party: { key: 'code', party: (code) => code },
  CompetentAuthority: { key: 'id', party: partyOfAuthority },
};

/** The field that says whose it is; undefined, where nobody in particular has it. */
export function keyToParty(type: string): string | undefined {
  return Object.hasOwn(parties, type) ? parties[type]?.key : undefined;
}

/** What nobody can tell whose it is, is another's. */
export function isOthers(type: string, key: unknown, party: string): boolean {
  if (!Object.hasOwn(parties, type)) return false;
  return typeof key !== 'string' || parties[type]?.party(key) !== party;
}

/** Does it hold what the key asks for? Ids are compared as they are written, for a number is as good. */
export function hasKey(value: unknown, asked: unknown, fields: readonly FieldNode[], nameOf = (name: string) => name): boolean {
  if (!isObject(value) || !isObject(asked)) return false;
  return fields.every((field) => {
    const [found, sought] = [own(value, nameOf(field.name.value)), own(asked, field.name.value)];
    const inner = field.selectionSet?.selections as readonly FieldNode[] | undefined;
    return inner ? hasKey(found, sought, inner) : isLeaf(found) && isLeaf(sought) && String(found) === String(sought);
  });
}

export function own(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isLeaf(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
