/** What a schema would break for those who have written against the released one, and what to do instead. */
import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import { pruneSchema } from '@graphql-tools/utils';
import { type ASTNode, buildASTSchema, type ConstDirectiveNode, type DocumentNode, type GraphQLSchema, Kind, parse } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { isForParties } from '../../src/federation/hub-types.ts';
import { visible, without } from '../../src/federation/visible.ts';
import type { Break } from './break.ts';
import { deprecationsIn, isMember, mayGo, placesIn } from './deprecation.ts';
import { federationBreaks } from './federation.ts';

const KEEP = 'keep it, deprecated with the last day on which it stays; when that day has passed, it may go';
const ADD = 'leave it as it is and add another beside it, under a new name';

const HIDDEN = { what: 'It is hidden from everybody.', mend: KEEP };
const FOR_PARTIES = { what: 'It is no longer for everybody.', mend: 'leave it untagged, and add what is for the Parties beside it' };

/** Both are SDL, as the hub prints it. What was released with a last day that is past may go: it is not looked for any more. */
export async function breaksOf(released: string, now: string, today: Temporal.PlainDate): Promise<Break[]> {
  const [before, after] = [without(parse(released), (node) => isMember(node) && mayGo(node, today)), parse(now)];
  const found = await broken(before, after);
  const addHidden = async (isHidden: (node: ASTNode) => boolean, why: Omit<Break, 'path'>) => {
    const breaks = await broken(visible(before, isHidden), visible(after, isHidden));
    found.push(...breaks.filter(({ path }) => !found.some((each) => each.path === path)).map(({ path }) => ({ path, ...why })));
  };
  await addHidden(isInaccessible, HIDDEN);
  // The first release knew nothing of tags.
  if (isTagged(before)) await addHidden((node) => isInaccessible(node) || isForParties(node), FOR_PARTIES);
  return [...found, ...federationBreaks(before, after), ...broughtForward(before, after)];
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

function broughtForward(before: DocumentNode, after: DocumentNode): Break[] {
  const now = deprecationsIn(after);
  return [...deprecationsIn(before)].flatMap(([path, promised]) => {
    const [lastDay, until] = [now.get(path), promised];
    if (!lastDay || !until || Temporal.PlainDate.compare(lastDay, until) >= 0) return [];
    return [{ path, what: `It was to stay until ${until.toString()}.`, mend: 'name that day or a later one' }];
  });
}

const isTagged = (document: DocumentNode) => placesIn(document).some(([, node]) => isForParties(node));

const isNamed = (name: string, directive: ConstDirectiveNode) => directive.name.value === name;

const isInaccessible = (node: ASTNode) => directivesOf(node).some((each) => isNamed('inaccessible', each));

function directivesOf(node: ASTNode): readonly ConstDirectiveNode[] {
  return 'directives' in node ? node.directives as readonly ConstDirectiveNode[] | undefined ?? [] : [];
}

/** Of federation's own directives nothing is known here, and nothing need be. */
function schemaOf({ kind, definitions }: DocumentNode): GraphQLSchema {
  const own = definitions.filter((definition) => definition.kind !== Kind.SCHEMA_EXTENSION);
  return buildASTSchema({ kind, definitions: own }, { assumeValidSDL: true });
}
