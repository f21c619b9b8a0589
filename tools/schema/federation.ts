/** What the nodes build upon: the hub's keys, its version of Federation, and that it says nothing else to whoever composes it. */
import { type ASTNode, type ConstDirectiveNode, type DocumentNode, Kind, type ObjectTypeDefinitionNode, print } from 'graphql';
import type { Break } from './break.ts';
import { placesIn } from './deprecation.ts';

/** What the hub's schema may carry. A new one of Federation is thought of first: it can hide a field, or make it another's. */
const MAY = ['key', 'tag', 'inaccessible', 'deprecated', 'specifiedBy', 'oneOf'];

export function federationBreaks(before: DocumentNode, after: DocumentNode): Break[] {
  return [...keysGone(before, after), ...versionLowered(before, after), ...foreignIn(after)];
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

const isObject = (node: ASTNode): node is ObjectTypeDefinitionNode => node.kind === Kind.OBJECT_TYPE_DEFINITION;

/** A node may be written in the hub's version, and in none that is newer. */
function versionLowered(before: DocumentNode, after: DocumentNode): Break[] {
  const [was, is] = [versionOf(before), versionOf(after)];
  return is < was ? [{ path: 'schema', what: `It links to Federation 2.${is}, not 2.${was}.`, mend: 'keep that version, or a newer one' }] : [];
}

function versionOf(document: DocumentNode): number {
  const links = onTheSchema(document).map(print).join(' ');
  return Number(/\/federation\/v2\.(\d+)"/.exec(links)?.[1] ?? 0);
}

function foreignIn(document: DocumentNode): Break[] {
  const schema = onTheSchema(document).filter(({ name }) => name.value !== 'link').map((directive) => ['schema', directive] as const);
  const others = placesIn(document).flatMap(([path, { directives = [] }]) => directives.map((directive) => [path, directive] as const));
  return [...schema, ...others.filter(([, { name }]) => !MAY.includes(name.value))]
    .map(([path, directive]) => ({ path, what: `It carries ${print(directive)}.`, mend: 'leave that directive out' }));
}

function onTheSchema({ definitions }: DocumentNode): ConstDirectiveNode[] {
  return definitions.flatMap((node) =>
    (node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION ? node.directives ?? [] : []));
}
