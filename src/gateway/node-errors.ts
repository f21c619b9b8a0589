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

/** At most one for each place: of two, the gateway would make one that says nothing to machines. */
export function openErrors(node: string, most: number): Errors {
  const all: GraphQLError[] = [];
  const told = new Set<string>();
  const tell = (what: string, error: GraphQLError) => {
    if (all.length >= most || told.has(what)) return;
    told.add(what);
    all.push(error);
  };
  return {
    all,
    add: (code, path, nodeCode) => { tell(JSON.stringify(path), nodeError(node, code, path, nodeCode)); },
    keep: (coordinate, path, isAnonymous) => {
      const [code, advice] = isAnonymous ? ['UNAUTHENTICATED', ': send a bearer token'] : ['FORBIDDEN', ''];
      const message = `${coordinate} is for the Parties and the Secretariat${advice}.`;
      tell(JSON.stringify([path[0], coordinate]), new GraphQLError(message, { path, extensions: { code, coordinate } }));
    },
  };
}

/** In its own words it might say anything to anybody; a code that looks like one is passed on. */
export function codeOf(error: unknown): string | undefined {
  const extensions = isObject(error) ? own(error, 'extensions') : undefined;
  const code = isObject(extensions) ? own(extensions, 'code') : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z_]{0,39}$/.test(code) ? code : undefined;
}

/** Where something is missing for it; what leads nowhere is about all that is missing of what was asked. */
export function openPlaces(
  asked: readonly Root[], { data, callersKey }: { readonly data: Data; readonly callersKey: (key: string) => string },
): (error: unknown) => Path[] {
  const known = new Map<Root, Path[]>();
  const missing = (root: Root) => known.get(root) ?? known.set(root, missingIn(root, data)).get(root) ?? [];
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
function missingIn({ shown, entities }: Root, data: Data): Path[] {
  const found = data[shown];
  if (!entities || !Array.isArray(found)) return placesOfNull(found, [shown]);
  if (entities.own.every((i) => found[i] === null)) return [wholly({ shown, entities })];
  const places = entities.own.flatMap((i) => placesOfNull(found[i], [shown, i]));
  return [...new Map(places.map((place) => [place.filter((step) => typeof step === 'string').join(), place])).values()];
}

function placesOfNull(value: unknown, path: Path): Path[] {
  if (value === null) return [path];
  if (Array.isArray(value)) return value.flatMap((item, i) => placesOfNull(item, [...path, i]));
  return isObject(value) ? Object.entries(value).flatMap(([key, item]) => placesOfNull(item, [...path, key])) : [];
}

/** Only by what is there, and no further than to null. */
function stepsToNull(value: unknown, steps: readonly unknown[]): Path | undefined {
  if (value === null) return [];
  const [step, ...rest] = steps;
  if ((typeof step !== 'string' && typeof step !== 'number') || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
  const further = stepsToNull((value as Record<string | number, unknown>)[step], rest);
  return further && [step, ...further];
}
