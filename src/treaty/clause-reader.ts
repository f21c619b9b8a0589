/** Reads clauses from JSON, place by place, and names every problem: what is not understood is never passed over. */
import { Temporal } from 'temporal-polyfill';
import type { Party } from './parties.ts';
import { examineText } from './readable.ts';

/** Where, what is wrong there, and what to write. */
export interface ClauseProblem {
  readonly path: readonly string[];
  readonly says: string;
}

/** Throws what is to be said of a Party that is none. */
export type ReadParty = (code: string) => Party;

interface Reading {
  readonly problems: ClauseProblem[];
  readonly readParty: ReadParty;
}

/** Small enough that every day has a year of four digits. */
export const MOST = { days: 10_000, months: 10_000, years: 1_000, notices: 10_000 } as const;

/** One place in the JSON. A reader answers undefined when it has named a problem, or when nothing is given. */
export class Place {
  readonly #json: unknown;
  readonly #path: readonly string[];
  readonly #reading: Reading;

  constructor(json: unknown, reading: Reading, path: readonly string[] = []) {
    [this.#json, this.#path, this.#reading] = [json, path, reading];
  }

  get isGiven(): boolean {
    return this.#json !== undefined;
  }

  wrong(says: string): undefined {
    this.#reading.problems.push({ path: this.#path, says });
    return undefined;
  }

  /** The members of an object, each of which may be missing. Another one is a problem. */
  members<N extends string>(...names: readonly N[]): Record<N, Place> | undefined {
    const json = this.#json;
    if (json === undefined) return this.wrong(`is missing: write an object with ${list(names)}`);
    if (json === null || typeof json !== 'object' || Array.isArray(json)) return this.wrong(`is not an object: write one with ${list(names)}`);
    for (const name of Object.keys(json)) {
      if (!names.includes(name as N)) this.#at(name, undefined).wrong(`is not understood: here may stand ${list(names)}`);
    }
    const found = names.map((name) => [name, this.#at(name, (json as Readonly<Record<string, unknown>>)[name])]);
    return Object.fromEntries(found) as Record<N, Place>;
  }

  /** Not empty. */
  elements(): Place[] | undefined {
    const json: unknown = this.#json;
    if (!Array.isArray(json) || json.length === 0) return this.wrong('is not a list with something in it: write one, or leave it out');
    return json.map((each, i) => this.#at(String(i), each));
  }

  count(least: number, most: number): number | undefined {
    const json = this.#json;
    const isCount = typeof json === 'number' && Number.isInteger(json) && json >= least && json <= most;
    if (isCount) return json;
    const range = `a whole number from ${least} to ${most}`;
    return this.wrong(this.isGiven ? `is not ${range}: write one` : `is missing: write ${range}`);
  }

  oneOf<W extends string>(...words: readonly W[]): W | undefined {
    const found = words.find((word) => word === this.#json);
    return found ?? this.wrong(`${this.isGiven ? 'is not understood' : 'is missing'}: write ${list(words, 'or')}`);
  }

  flag(): boolean | undefined {
    return typeof this.#json === 'boolean' ? this.#json : this.wrong('is neither true nor false: write one of them without quotes');
  }

  text(): string | undefined {
    const json = this.#json;
    if (typeof json !== 'string' || json.trim() === '') return this.wrong('is not a text: write one in quotes');
    return examineText(json, 'TEXT_UNREADABLE').length === 0 ? json : this.wrong('cannot be read: write at most 2000 plain characters');
  }

  day(): Temporal.PlainDate | undefined {
    const json = this.#json;
    if (typeof json !== 'string' || !/^(?!0000)\d{4}-\d\d-\d\d$/.test(json)) return this.wrong('is not a day: write it as 1994-04-20');
    try {
      return Temporal.PlainDate.from(json, { overflow: 'reject' });
    } catch {
      return this.wrong(`is not a day of the calendar: there is no ${json}`);
    }
  }

  party(): Party | undefined {
    const json = this.#json;
    if (typeof json !== 'string') return this.wrong('is not a Party: write its code in quotes, such as "KZ"');
    try {
      return this.#reading.readParty(json);
    } catch (error) {
      return this.wrong(`is ${(error as Error).message}`);
    }
  }

  /** Each named once. */
  parties(): Party[] | undefined {
    const parties = this.elements()?.map((each) => ({ each, party: each.party() }));
    const repeated = parties?.filter(({ party }, i) => party !== undefined && parties.findIndex((other) => other.party === party) < i);
    for (const { each } of repeated ?? []) each.wrong('is named before: name each Party once');
    return parties?.map(({ party }) => party).filter((party) => party !== undefined);
  }

  get isEmptyList(): boolean {
    return Array.isArray(this.#json) && this.#json.length === 0;
  }

  #at(name: string, json: unknown): Place {
    return new Place(json, this.#reading, [...this.#path, name]);
  }
}

function list(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1) ?? ''}`;
}

/** What may be left out. */
export function ifGiven<T>(place: Place, read: (place: Place) => T | undefined): T | undefined {
  return place.isGiven ? read(place) : undefined;
}
