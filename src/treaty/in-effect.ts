/**
 * The record as it is to be read today: each entry through the corrections and cures that came after it.
 *
 * Nothing is changed on the record itself: what it held at an earlier position is read by leaving out what came later. (R8, R33.)
 */
import { Temporal } from 'temporal-polyfill';
import { type Act, type Correction, type Cure, type Entry, isPending } from './acts.ts';
import { later } from './calendar.ts';

type Upon = Entry<Correction | Cure>;

/** In the order of the record. Corrections are read before what they correct, so that a correction can itself be corrected. */
export function inEffect<E extends Entry>(entries: readonly E[]): E[] {
  if (!entries.some(isUpon)) return [...entries];
  const upon = new Map<number, Upon[]>();
  const read = entries.toReversed().map((entry) => {
    const now = upon.has(entry.position) ? readThrough(entry, (upon.get(entry.position) ?? []).toReversed()) : entry;
    if (isUpon(now) && !isPending(now)) upon.set(now.act.entry, [...(upon.get(now.act.entry) ?? []), now]);
    return now;
  });
  return read.reverse();
}

function isUpon(entry: Entry): entry is Upon {
  return entry.act.kind === 'CORRECTION' || entry.act.kind === 'CURE';
}

/** What was never wrong needs no cure, so corrections come first. */
function readThrough<E extends Entry>(entry: E, upon: readonly Upon[]): E {
  const corrected = upon.filter(({ act }) => act.kind === 'CORRECTION').reduce(readCorrected, entry);
  return upon.filter(({ act }) => act.kind === 'CURE').reduce(readCured, corrected);
}

function readCorrected<E extends Entry>(entry: E, correction: Upon): E {
  if (correction.act.kind !== 'CORRECTION') return entry;
  return { ...correctedBy(entry, correction.act), defects: correction.act.leaves, through: through(entry, correction) };
}

/** What a correction says of the entry, and not of its act. */
const ofTheEntry = ['receivedAt', 'receivedOn', 'recordedInError'];

/** The act and its receipt, as a correction has them read. */
export function correctedBy<E extends Entry>(entry: E, { corrected }: Pick<Correction, 'corrected'>): E {
  const { receivedAt, receivedOn } = corrected;
  const fields = Object.entries(corrected).filter(([field]) => !ofTheEntry.includes(field));
  return {
    ...entry,
    act: withFields(entry.act, Object.fromEntries(fields)),
    ...(receivedAt !== undefined && receivedOn && { receivedAt: Temporal.Instant.from(receivedAt), receivedOn }),
  };
}

/** A field that is corrected to null was not there. */
function withFields(act: Act, fields: Readonly<Record<string, unknown>>): Act {
  return Object.fromEntries(Object.entries({ ...act, ...fields }).filter(([, value]) => value !== null)) as unknown as Act;
}

function readCured<E extends Entry>(entry: E, cure: Upon): E {
  if (cure.act.kind !== 'CURE' || !isPending(entry)) return entry;
  return { ...curedBy(entry, cure as Entry<Cure>), through: through(entry, cure) };
}

/** Each once: what is in effect already reads no differently when it is read again. */
function through(entry: Entry, upon: Upon): Upon[] {
  return [...(entry.through ?? []).filter(({ position }) => position !== upon.position), upon];
}

/**
 * It counts from the day on which the cure was received, and what it says takes effect no earlier; whoever signed has shown full powers.
 * (R8, R26.)
 */
export function curedBy<E extends Entry>(
  entry: E, { act, receivedAt, receivedOn }: Pick<Entry<Cure>, 'act' | 'receivedAt' | 'receivedOn'>,
): E {
  const { withdrawalOn, signedBy } = act;
  const cured = {
    ...entry.act,
    ...('inDueForm' in entry.act && { inDueForm: true }),
    ...('conditional' in entry.act && { conditional: false }),
    ...('competentFrom' in entry.act && { competentFrom: later(entry.act.competentFrom, receivedOn) }),
    ...('effectiveOn' in entry.act && { effectiveOn: later(entry.act.effectiveOn, receivedOn) }),
    ...(withdrawalOn && { withdrawalOn }),
    ...('signedBy' in entry.act && { signedBy: entry.act.signedBy === 'OTHER' ? 'FULL_POWERS' : entry.act.signedBy }),
    ...(signedBy && { signedBy }),
  };
  return { ...entry, act: cured, defects: [], receivedAt, receivedOn };
}
