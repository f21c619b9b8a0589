/** The errors that go with a node's answer: ours about it, and its own, as far as they say where and by what code. */
import { GraphQLError } from 'graphql';
import { isObject } from './node-answer.ts';
import { own } from './node-entities.ts';
import { nodeError, type NodeFailureCode, type Path } from './node-failure.ts';
import type { Root } from './node-question.ts';

export interface Errors {
  readonly all: readonly GraphQLError[];
  add(code: NodeFailureCode, path: Path, nodeCode?: string): void;
  /** Not asked for: it is not for this caller. */
  keep(coordinate: string, path: Path, isAnonymous: boolean): void;
}

/**
 * At most one for each place: of two, the gateway would make one that says nothing to machines. None is made but to be told: each costs
 * as much as a thousand good values.
 */
export function openErrors(node: string, most: number): Errors {
  const all: GraphQLError[] = [];
  const told = new Set<string>();
  const tell = (what: () => string, error: () => GraphQLError) => {
    if (all.length >= most) return;
    const place = what();
    if (told.has(place)) return;
    told.add(place);
    all.push(error());
  };
  return {
    all,
    add: (code, path, nodeCode) => { tell(() => JSON.stringify(path), () => nodeError(node, code, path, nodeCode)); },
    keep: (coordinate, path, isAnonymous) => {
      const [code, advice] = isAnonymous ? ['UNAUTHENTICATED', ': send a bearer token'] : ['FORBIDDEN', ''];
      const message = `${coordinate} is for the Parties and the Secretariat${advice}.`;
      tell(() => `${path[0] ?? ''} ${coordinate}`, () => new GraphQLError(message, { path, extensions: { code, coordinate } }));
    },
  };
}

/** In its own words it might say anything to anybody; a code that looks like one is passed on. */
export function codeOf(error: unknown): string | undefined {
  const extensions = isObject(error) ? own(error, 'extensions') : undefined;
  const code = isObject(extensions) ? own(extensions, 'code') : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z_]{0,39}$/.test(code) ? code : undefined;
}

interface Looking {
  readonly data: Data;
  readonly callersKey: (key: string) => string;
  /** So many places are looked for at each of what was asked. */
  readonly most: number;
}

/** Where something is missing for it; what leads nowhere is about all that is missing of what was asked. */
export function openPlaces(asked: readonly Root[], { data, callersKey, most }: Looking): (error: unknown) => Path[] {
  const known = new Map<Root, Path[]>();
  const missing = (root: Root) => known.get(root) ?? known.set(root, first(most, missingIn(root, data))).get(root) ?? [];
  return (error) => {
    const path = isObject(error) ? own(error, 'path') : undefined;
    const [key, ...further] = Array.isArray(path) ? path as unknown[] : [];
    const root = asked.find((one) => one.key === key);
    if (!root) return asked.flatMap(missing);
    const rest = further.map((step) => (typeof step === 'string' ? callersKey(step) : step));
    const [index, ...inside] = rest;
    const steps = root.entities && typeof index === 'number' ? [root.entities.own[index], ...inside] : rest;
    const place = stepsToNull(data[root.shown], steps);
    return place ? [[root.shown, ...place]] : missing(root);
  };
}

type Data = Readonly<Record<string, unknown>>;

/** Of the first that was asked for: without its place, the gateway would tell it of whichever comes first, be it another Party's. */
export function wholly({ shown, entities }: Pick<Root, 'shown' | 'entities'>): Path {
  return [shown, ...entities?.own.slice(0, 1) ?? []];
}

/** Once for each field, of however many entities: more is not told to the caller. */
function missingIn({ shown, entities }: Root, data: Data): Iterable<Path> {
  const found: unknown = data[shown];
  if (!entities || !Array.isArray(found)) return placesOfNull(found, [shown]);
  const own: [number, unknown][] = entities.own.map((i) => [i, found[i]]);
  return own.every(([, entity]) => entity === null) ? [wholly({ shown, entities })] : missingInSome(own, shown);
}

function* missingInSome(entities: readonly [number, unknown][], shown: string): Generator<Path> {
  const fields = new Set<string>();
  for (const [i, entity] of entities) {
    for (const place of placesOfNull(entity, [shown, i])) {
      const field = place.filter((step) => typeof step === 'string').join();
      if (!fields.has(field)) yield place;
      fields.add(field);
    }
  }
}

function first<T>(most: number, all: Iterable<T>): T[] {
  const found: T[] = [];
  for (const one of all) if (found.push(one) >= most) break;
  return found;
}

function* placesOfNull(value: unknown, path: Path): Generator<Path> {
  if (value === null) yield path;
  else if (typeof value === 'object') for (const [step, item] of entriesOf(value)) yield* placesOfNull(item, [...path, step]);
}

function entriesOf(value: object): Iterable<[string | number, unknown]> {
  return Array.isArray(value) ? (value as unknown[]).entries() : Object.entries(value);
}

/** Only by what is there, and no further than to null. */
function stepsToNull(value: unknown, steps: readonly unknown[]): Path | undefined {
  if (value === null) return [];
  const [step, ...rest] = steps;
  if ((typeof step !== 'string' && typeof step !== 'number') || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
  const further = stepsToNull((value as Record<string | number, unknown>)[step], rest);
  return further && [step, ...further];
}
