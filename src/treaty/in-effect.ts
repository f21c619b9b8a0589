/**
 * The record as it is to be read today: each entry through the corrections and cures that came after it.
 *
 * Nothing is changed on the record itself: what it held at an earlier position is read by leaving out what came later. Whether a paper is
 * in due form was examined each time something came upon it, as it then read as a whole: so the last of these says it. (R8, R33.)
 */
import { Temporal } from 'temporal-polyfill';
import { type Act, type Correction, type Cure, type Entry, isPending } from './acts.ts';
import { later } from './calendar.ts';
import { defect } from './defects.ts';

type Upon = Entry<Correction | Cure>;

/** In the order of the record. */
export function inEffect<E extends Entry>(entries: readonly E[]): E[] {
  const chains = chainsIn(entries);
  if (chains.upon.size === 0) return [...entries];
  return entries.map((entry) => (isUpon(entry) ? readUpon(entry, chains) : readPaper(entry, chains)));
}

function isUpon(entry: Entry): entry is Upon {
  return entry.act.kind === 'CORRECTION' || entry.act.kind === 'CURE';
}

interface Chains {
  /** What counts upon each entry, as it is itself corrected; in order. */
  readonly upon: ReadonlyMap<number, readonly Upon[]>;
  /** The last act that came upon an entry, or upon what is upon it. */
  readonly last: ReadonlyMap<number, Upon>;
}

/** The last first, so that a correction can itself be corrected. */
function chainsIn(entries: readonly Entry[]): Chains {
  const [upon, last] = [new Map<number, Upon[]>(), new Map<number, Upon>()];
  const all = entries.filter(isUpon);
  const positions = new Set(all.map(({ position }) => position));
  for (const entry of all.toReversed()) {
    if (entry.act.kind === 'CURE' && positions.has(entry.act.entry)) continue; // it is the paper that is cured
    const { position, act: { entry: paper } } = entry;
    const corrections = upon.get(position) ?? [];
    const latest = last.get(position) ?? (isPending(entry) ? undefined : entry);
    if (latest && latest.position > (last.get(paper)?.position ?? 0)) last.set(paper, latest);
    if (counts(entry, corrections)) upon.set(paper, [corrected(entry, corrections), ...(upon.get(paper) ?? [])]);
  }
  return { upon, last };
}

/** A cure that was itself pending can come to count by a correction of it. */
function counts(entry: Upon, corrections: readonly Upon[]): boolean {
  return !isInError(corrections) && (!isPending(entry) || corrections.length > 0);
}

function isInError(corrections: readonly Upon[]): boolean {
  return corrections.some(({ act }) => act.kind === 'CORRECTION' && act.corrected.recordedInError);
}

/** What was never wrong needs no cure, so corrections come first; and of the cures, the one that was found to put it right. */
function readPaper<E extends Entry>(entry: E, chains: Chains): E {
  const last = chains.last.get(entry.position);
  if (!last) return entry;
  const { paper, cures, inError } = through(entry, chains);
  if (inError) return { ...paper, defects: [defect('RECORDED_IN_ERROR', 'corrected')] };
  const isInNeed = isPending(entry) || paper.through !== entry.through;
  const cure = isInNeed ? cures.find(({ position }) => position === cureIn(last)) : undefined;
  const defects = last.act.kind === 'CORRECTION' ? last.act.leaves : [];
  return cure ? { ...curedBy(paper, cure), defects, through: [...(paper.through ?? []), cure] } : { ...paper, defects };
}

function readUpon<E extends Upon>(entry: E, chains: Chains): E {
  const { paper: read, inError } = through(entry, chains);
  if (inError) return { ...read, defects: [defect('RECORDED_IN_ERROR', 'corrected')] };
  const last = chains.last.get(entry.act.entry);
  return last && cureIn(last) === entry.position ? { ...read, defects: [] } : read;
}

function cureIn({ position, act }: Upon): number | undefined {
  return act.kind === 'CURE' ? position : act.cure;
}

interface Through<E extends Entry> {
  /** Through its corrections, without its cures. */
  readonly paper: E;
  /** Those that are not themselves in error, in order. */
  readonly cures: readonly Entry<Cure>[];
  readonly inError: boolean;
}

/** An entry of a record through all that came upon it, before it is examined again. */
export function readThrough<E extends Entry>(entry: E, entries: readonly Entry[]): Through<E> {
  return through(entry, chainsIn(entries));
}

function through<E extends Entry>(entry: E, { upon }: Chains): Through<E> {
  const all = upon.get(entry.position) ?? [];
  const [corrections, cures] = [all.filter(({ act }) => act.kind === 'CORRECTION'), all.filter(({ act }) => act.kind === 'CURE')];
  return { paper: corrected(entry, corrections), cures: cures as Entry<Cure>[], inError: isInError(corrections) };
}

function corrected<E extends Entry>(entry: E, corrections: readonly Upon[]): E {
  if (corrections.length === 0) return entry;
  const read = corrections.reduce((now, { act }) => (act.kind === 'CORRECTION' ? correctedBy(now, act) : now), entry);
  return { ...read, through: corrections };
}

/** What a correction says of the entry, and not of its act. */
const ofTheEntry = ['receivedAt', 'receivedOn', 'recordedInError'];

/** The act and its receipt, as a correction has them read. */
export function correctedBy<E extends Entry>(entry: E, { corrected: said }: Pick<Correction, 'corrected'>): E {
  const { receivedAt, receivedOn } = said;
  const fields = Object.entries(said).filter(([field]) => !ofTheEntry.includes(field));
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

/** Pending for a defect of its paper: what should never have been recorded has none that its Party could put right. (R8, R34.) */
export function isCurable(entry: Entry): boolean {
  return isPending(entry) && !entry.defects.some(({ code }) => code === 'RECORDED_IN_ERROR');
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
