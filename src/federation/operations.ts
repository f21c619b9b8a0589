/** Does a change of the graph break an operation in use? Every breaking change is looked for where an operation uses it. */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Change } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import { readOperation, usedBy } from './used.ts';

/** Not which ones: what another Party asks is its own affair. */
export interface Broken {
  /** The coordinate of what they use and would miss. */
  readonly at: string;
  readonly message: string;
  /** How many of them. */
  readonly operations: number;
}

/** So many are looked at before others have their turn. */
const AT_ONCE = 50;
const MOST_BROKEN = 20;

export async function brokenBy(before: GraphQLSchema, after: GraphQLSchema, operations: readonly string[]): Promise<Broken[]> {
  const { ChangeType, CriticalityLevel, diff } = await import('@graphql-inspector/core'); // a hub starts sooner without it
  const breaking = (await diff(before, after)).filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  const counts = new Map<Change, number>();
  if (breaking.length === 0) return [];
  for (const [i, operation] of operations.entries()) {
    if (i % AT_ONCE === 0) await breathe();
    const document = readOperation(operation);
    const used = document ? usedBy(document, before) : new Set<string>();
    const missed = breaking.filter((each) => isUsed(each, used, ChangeType.FieldArgumentRemoved));
    for (const change of missed) counts.set(change, (counts.get(change) ?? 0) + 1);
  }
  return [...counts].slice(0, MOST_BROKEN).map(([{ path = '', message }, count]) => ({ at: path, message, operations: count }));
}

/** An argument that is new or other concerns whoever asks for its field; one that is gone, whoever has given it. */
function isUsed({ path = '', type }: Change, used: ReadonlySet<string>, argumentRemoved: string): boolean {
  const [name = '', member, argument] = path.split('.');
  if (argument !== undefined && type === argumentRemoved) return used.has(path);
  return member === undefined ? used.has(name) : used.has(`${name}.${member}`) || used.has(`${name}.*`);
}
