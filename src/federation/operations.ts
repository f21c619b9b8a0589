/** Does a change of the graph break an operation in use? Every breaking change is looked for where an operation uses it. */
import { setImmediate as breathe } from 'node:timers/promises';
import { type Change, ChangeType, CriticalityLevel, diff } from '@graphql-inspector/core';
import type { GraphQLSchema } from 'graphql';
import { readOperation, usedBy } from './used.ts';

export interface Broken {
  readonly operation: string;
  /** The coordinate of what it uses and would miss. */
  readonly at: string;
  readonly message: string;
}

/** So many are looked at before others have their turn. */
const AT_ONCE = 50;
const MOST_BROKEN = 20;

export async function brokenBy(before: GraphQLSchema, after: GraphQLSchema, operations: readonly string[]): Promise<Broken[]> {
  const breaking = (await diff(before, after)).filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking);
  const broken: Broken[] = [];
  if (breaking.length === 0) return broken;
  for (const [i, operation] of operations.entries()) {
    if (i % AT_ONCE === 0) await breathe();
    const document = readOperation(operation);
    const used = document ? usedBy(document, before) : new Set<string>();
    const found = breaking.filter((change) => isUsed(change, used));
    broken.push(...found.map(({ path = '', message }) => ({ operation, at: path, message })));
    if (broken.length >= MOST_BROKEN) break;
  }
  return broken.slice(0, MOST_BROKEN);
}

/** An argument that is new or other concerns whoever asks for its field; one that is gone, whoever has given it. */
function isUsed({ path = '', type }: Change, used: ReadonlySet<string>): boolean {
  const [name = '', member, argument] = path.split('.');
  if (argument !== undefined && type === ChangeType.FieldArgumentRemoved) return used.has(path);
  return member === undefined ? used.has(name) : used.has(`${name}.${member}`) || used.has(`${name}.*`);
}
