/** The other entries of which a notification speaks: what its act is upon, what it replaces, what it brings before the Parties at last. */
import type { Reading } from '../context.ts';
import { entriesAt } from '../log/entries.ts';
import { EntryRow } from '../log/entry.entity.ts';
import { entryOf, type RecordedEntry } from '../log/log.ts';
import { NotificationRow } from '../registry/registry.entity.ts';
import { type Act, type Entry, isPending } from '../treaty/acts.ts';
import { inEffect } from '../treaty/in-effect.ts';
import type { EntryNamed, Notification } from './notification.ts';
import { referenceOf } from './reference.ts';

export type Named = Pick<Notification, 'upon' | 'replaces' | 'tells'>;

/** For many entries at once, in their order. What nothing is upon costs nothing. */
export async function namedBy(entries: readonly RecordedEntry[], reading: Reading): Promise<Named[]> {
  if (entries.every(({ act }) => pointersOf(act).length === 0)) return entries.map(() => ({}));
  const known = await withWhatTheyAreUpon(entries, reading);
  const later = await correctionsAndCures([...known.keys()], reading);
  const held = { known, later, numbers: await numbersOf([...known.keys(), ...later.map(({ position }) => position)], reading) };
  return entries.map((entry) => namedIn(held, entry));
}

interface Held {
  readonly known: ReadonlyMap<number, RecordedEntry>;
  readonly later: readonly RecordedEntry[];
  readonly numbers: ReadonlyMap<number, number>;
}

function namedIn(held: Held, entry: RecordedEntry): Named {
  const { act, position } = entry;
  const paper = act.kind === 'CURE' || act.kind === 'CORRECTION' ? paperBehind(held, act.entry) : undefined;
  const upon = act.kind === 'CURE' ? paper : uponOf(act);
  const [before, after] = [paper && readAt(held, paper, position - 1), paper && readAt(held, paper, position)];
  return {
    ...present('upon', upon === undefined ? undefined : entryNamed(held, upon, position - 1)),
    ...present('replaces', entryNamed(held, replacedBy(act), position - 1)),
    ...present('tells', before && isPending(before) && after && !isPending(after) ? told(held, after, position) : undefined),
  };
}

function told(held: Held, { act, receivedOn }: Entry, position: number): Named['tells'] {
  return { act, receivedOn, ...present('upon', entryNamed(held, uponOf(act), position)) };
}

/** The entry that an act is upon: a Party's, or the Depositary's finding. */
function uponOf(act: Act): number | undefined {
  if ('entry' in act) return act.entry;
  if (act.kind === 'WITHDRAWAL_TAKEN_EFFECT') return act.notice;
  if (act.kind === 'TEXT_CORRECTED') return act.proposal;
  return act.kind === 'ENTRY_INTO_FORCE' ? act.replacesFinding : undefined;
}

/** A corrected notification goes out in the place of another. (R33.) */
export function replacedBy(act: Act): number | undefined {
  if (act.kind === 'CORRECTION') return act.entry;
  return 'replacesFinding' in act ? act.replacesFinding : undefined;
}

function pointersOf(act: Act): number[] {
  return [uponOf(act), replacedBy(act)].filter((position) => position !== undefined);
}

/** A cure can itself be cured, and so on: what counts in the end is the paper. */
function paperBehind({ known }: Held, position: number): number {
  const act = known.get(position)?.act;
  const isBehind = (act?.kind === 'CURE' || act?.kind === 'CORRECTION') && act.entry < position;
  return isBehind ? paperBehind({ known } as Held, act.entry) : position;
}

/** As many readings as the longest chain has links. */
async function withWhatTheyAreUpon(entries: readonly RecordedEntry[], reading: Reading): Promise<Map<number, RecordedEntry>> {
  const known = new Map(entries.map((entry) => [entry.position, entry]));
  for (let wanted = missing(entries, known); wanted.length > 0;) {
    const found = (await entriesAt(wanted, reading)).filter((entry) => entry !== undefined);
    for (const entry of found) known.set(entry.position, entry);
    wanted = missing(found, known);
  }
  return known;
}

function missing(entries: readonly RecordedEntry[], known: ReadonlyMap<number, RecordedEntry>): number[] {
  return [...new Set(entries.flatMap(({ act }) => pointersOf(act)))].filter((position) => !known.has(position));
}

/** Of the entries, and of one another. */
async function correctionsAndCures(positions: readonly number[], { em }: Reading): Promise<RecordedEntry[]> {
  const found = new Map<number, RecordedEntry>();
  for (let wanted = [...positions]; wanted.length > 0;) {
    const rows = await em.find(EntryRow, { concerns: wanted, kind: ['CORRECTION', 'CURE'] });
    const fresh = rows.filter(({ position }) => !found.has(position)).map(entryOf);
    for (const entry of fresh) found.set(entry.position, entry);
    wanted = fresh.map(({ position }) => position).filter((position) => !positions.includes(position));
  }
  return [...found.values()].toSorted((a, b) => a.position - b.position);
}

async function numbersOf(positions: readonly number[], { em }: Reading): Promise<Map<number, number>> {
  const rows = await em.find(NotificationRow, { position: [...positions] });
  return new Map(rows.map(({ position, number }) => [position, number]));
}

/** As it read once the log had come so far. */
function readAt({ known, later }: Held, position: number, until: number): Entry | undefined {
  const entry = known.get(position);
  return entry && inEffect([entry, ...later.filter((each) => position < each.position && each.position <= until)])[0];
}

function entryNamed(held: Held, position: number | undefined, until: number): EntryNamed | undefined {
  const entry = position === undefined ? undefined : readAt(held, position, until);
  if (!entry) return undefined;
  const { act, receivedAt, receivedOn } = entry;
  return { position: entry.position, act, receivedAt, receivedOn, ...citation(entry, held.numbers) };
}

/** By its own number, or else by that with which the Parties were told of it: of the cure or correction that has put it right. (R8.) */
function citation(entry: Entry, numbers: Held['numbers']): Pick<EntryNamed, 'number' | 'reference'> {
  const rights = (entry.through ?? []).filter(({ act }) => act.kind === 'CURE' || act.leaves.length === 0);
  const tellers = [entry, ...(isPending(entry) ? [] : rights.toSorted((a, b) => a.position - b.position))];
  const told = tellers.find(({ position }) => numbers.has(position));
  const number = told && numbers.get(told.position);
  return told && number !== undefined ? { number, reference: referenceOf(number, told.recordedAt) } : {};
}

function present<K extends string, T>(name: K, value: T | undefined): { readonly [name in K]?: T } {
  return value === undefined ? {} : { [name]: value } as { readonly [name in K]: T };
}
