/** What a schema would break for those who have written against the released one, and what to do instead. */
import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import { pruneSchema } from '@graphql-tools/utils';
import {
  type ASTNode, buildASTSchema, type ConstDirectiveNode, type DocumentNode, type GraphQLSchema, Kind, type ObjectTypeDefinitionNode, parse,
  print, visit,
} from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { deprecationsIn, isMember, mayGo } from './deprecation.ts';

export interface Break {
  /** Where: `Party.name`. */
  readonly path: string;
  readonly what: string;
  readonly mend: string;
}

const KEEP = 'keep it, deprecated with the last day on which it stays; when that day has passed, it may go';
const HIDDEN = { what: 'It is no longer for everybody.', mend: 'leave it untagged, and add what is for the Parties beside it' };
const ADD = 'leave it as it is and add another beside it, under a new name';

/** Both are SDL, as the hub prints it. What was released with a last day that is past may go: it is not looked for any more. */
export async function breaksOf(released: string, now: string, today: Temporal.PlainDate): Promise<Break[]> {
  const [before, after] = [without(parse(released), (node) => isMember(node) && mayGo(node, today)), parse(now)];
  const whole = await broken(before, after);
  // The first release knew nothing of tags.
  const asEverybody = isTagged(before) ? await broken(forEverybody(before), forEverybody(after)) : [];
  const hidden = asEverybody.filter(({ path }) => !whole.some((each) => each.path === path)).map(({ path }) => ({ path, ...HIDDEN }));
  return [...whole, ...hidden, ...keysGone(before, after), ...broughtForward(before, after)];
}

async function broken(before: DocumentNode, after: DocumentNode): Promise<Break[]> {
  const changes = await diff(pruneSchema(schemaOf(before)), schemaOf(after));
  return changes.filter(isBreaking).map(({ path = '', message, type }) => ({
    path, what: `${message}.`, mend: String(type).endsWith('REMOVED') ? KEEP : ADD,
  }));
}

/** An argument that is left out means the default: another one gives another answer to the same question. */
function isBreaking({ criticality, type }: Change): boolean {
  return criticality.level === CriticalityLevel.Breaking
    || type === ChangeType.FieldArgumentDefaultChanged || type === ChangeType.InputFieldDefaultValueChanged;
}

/** Nodes refer to the hub's entities by these. */
function keysGone(before: DocumentNode, after: DocumentNode): Break[] {
  const there = new Set(keysOf(after));
  return keysOf(before).filter((key) => !there.has(key))
    .map((key) => ({ path: key.split(' ')[0] ?? '', what: `The key ${key} is gone.`, mend: 'keep it: the Parties\' nodes refer by it' }));
}

function keysOf({ definitions }: DocumentNode): string[] {
  return definitions.filter(isObject).flatMap(({ name, directives = [] }) =>
    directives.filter((each) => each.name.value === 'key').map((key) => `${name.value} ${print(key)}`));
}

function broughtForward(before: DocumentNode, after: DocumentNode): Break[] {
  const now = deprecationsIn(after);
  return [...deprecationsIn(before)].flatMap(([path, promised]) => {
    const [lastDay, until] = [now.get(path), promised];
    if (!lastDay || !until || Temporal.PlainDate.compare(lastDay, until) >= 0) return [];
    return [{ path, what: `It was to stay until ${until.toString()}.`, mend: 'name that day or a later one' }];
  });
}

const isObject = (node: ASTNode): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION;

const isForParties = ({ name, arguments: given }: ConstDirectiveNode) =>
  name.value === 'tag' && given?.some(({ value }) => value.kind === Kind.STRING && value.value === 'parties') === true;

const isTagged = ({ definitions }: DocumentNode) =>
  definitions.filter(isObject).some(({ fields = [] }) => fields.some(({ directives }) => directives?.some(isForParties)));

function forEverybody(document: DocumentNode): DocumentNode {
  return without(document, (node) => (isMember(node) || isObject(node)) && node.directives?.some(isForParties) === true);
}

function without(document: DocumentNode, gone: (node: ASTNode) => boolean): DocumentNode {
  return visit(document, { enter: (node) => (gone(node) ? null : undefined) });
}

/** Of federation's own directives nothing is known here, and nothing need be. */
function schemaOf({ kind, definitions }: DocumentNode): GraphQLSchema {
  const own = definitions.filter((definition) => definition.kind !== Kind.SCHEMA_EXTENSION);
  return buildASTSchema({ kind, definitions: own }, { assumeValidSDL: true });
}
