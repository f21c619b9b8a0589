/** The Depositary's own entries: what follows from a paper, in its transaction; and what a day brings. (R10, R22, R42.) */
import type { Context } from '../context.ts';
import { append, DEPOSITARY, type Head, lockLog, type NewEntry, type RecordedEntry } from '../log/log.ts';
import { allInstruments, instrumentRecords, restingOn } from '../registry/instruments.ts';
import { known, today } from '../registry/known.ts';
import { project } from '../registry/project.ts';
import { type Entry, inDueForm, type InstrumentEnded, isPending } from '../treaty/acts.ts';
import { dayAt } from '../treaty/calendar.ts';
import { entryIntoForce, type InstrumentRecord } from '../treaty/entry-into-force.ts';
import { byDay, type Due, findingsDue } from '../treaty/findings.ts';
import type { Reasons } from '../treaty/steps.ts';
import { reasonsForEnd, reasonsForLeaving } from '../treaty/steps-of-ending.ts';
import { endOf } from '../treaty/term.ts';

/** Has this entry brought an instrument into force, moved a day, let a withdrawal take effect: there, or in what rests on it? */
export async function recordFindingsAfter(cause: RecordedEntry, context: Context): Promise<void> {
  const { act, position, bundle } = cause;
  if (isPending(cause) || !('instrument' in act) || act.instrument === undefined) return;
  const instruments = [...restingOn(act.instrument, await allInstruments(context.em))];
  const found = await due(instruments, position, context);
  await recordAll(found, cause, { causedBy: position, ...(bundle && { bundle }) }, context);
}

/**
 * What the days up to today have brought, once: whoever asks first records it, under the lock, whichever process it is. After
 * a time when nobody asked, it is recorded in the order of the days. Answers how many entries were new.
 */
export async function recordWhatIsDue(context: Context): Promise<number> {
  const look = async (each: Context) => due((await allInstruments(each.em)).map(({ id }) => id), await known(undefined, each), each);
  if ((await look(context)).length === 0) return 0; // most days bring nothing, and nobody need wait for the lock
  return context.em.transactional(async (em) => {
    const locked = { ...context, em };
    const head = await lockLog(em);
    return recordAll(await look(locked), head, {}, locked);
  });
}

interface DueFinding extends Due {
  readonly record: InstrumentRecord;
}

async function due(instruments: readonly string[], position: number, context: Context): Promise<DueFinding[]> {
  const records = await instrumentRecords(instruments.map((instrument) => ({ instrument, known: position })), context);
  const day = today(context);
  return instruments.flatMap((instrument, i) => {
    const record = records[i];
    return record ? findingsDue(instrument, record, day).map((each) => ({ ...each, record })) : [];
  }).toSorted(byDay);
}

async function recordAll(all: readonly DueFinding[], head: Head, also: Partial<NewEntry>, context: Context): Promise<number> {
  const now = context.now();
  const receivedOn = dayAt(now, context.timeZone);
  let last = head;
  for (const each of all) {
    const found = { act: each.finding, demonstration: restsOnInvented(each), ...causeOf(each), ...also };
    const recorded = await append(context.em, last, now, { ...found, defects: [], recordedBy: DEPOSITARY, receivedAt: now, receivedOn });
    await project(context.em, recorded);
    last = recorded;
  }
  return all.length;
}

/** The notice, or the proposal, that a day has made effective. */
function causeOf({ finding }: Due): Pick<NewEntry, 'causedBy'> {
  if (finding.kind === 'WITHDRAWAL_TAKEN_EFFECT') return { causedBy: finding.notice };
  return finding.kind === 'TEXT_CORRECTED' ? { causedBy: finding.proposal } : {};
}

function restsOnInvented(due: DueFinding): boolean {
  return groundsOf(due).some(({ demonstration }) => demonstration);
}

/** On what it rests; what only undoes an earlier finding, on that one. */
function groundsOf({ finding, record }: DueFinding): readonly Entry[] {
  const isFoundAnew = finding.kind === 'ENTRY_INTO_FORCE' && finding.enteredOn;
  if (finding.replacesFinding !== undefined && !isFoundAnew) {
    return record.entries.filter(({ position }) => position === finding.replacesFinding);
  }
  switch (finding.kind) {
    case 'ENTRY_INTO_FORCE': return entryIntoForce(record).restsOn;
    case 'INSTRUMENT_ENDED': return [...registrations(finding, record), ...(reasonsForFinding(finding, record)?.because ?? [])];
    case 'WITHDRAWAL_TAKEN_EFFECT': return record.entries.filter(({ position }) => position === finding.notice);
    case 'TEXT_CORRECTED': return record.entries.filter(({ position }) => position === finding.proposal);
    default: return finding satisfies never;
  }
}

/** Of the clauses that end it: its own, or those of what it rests on. */
function registrations({ because }: InstrumentEnded, record: InstrumentRecord): readonly Entry[] {
  const records = [record, ...(because === 'BASE_TREATY' ? [record.base, record.amended] : [])];
  return records.flatMap((each) => (each ? inDueForm(each.entries, 'INSTRUMENT_REGISTERED') : []));
}

/** A notice by which a Party has left the base Treaty, say, or those with which a term has begun. (Art. 17.) */
function reasonsForFinding({ party, endedOn }: InstrumentEnded, record: InstrumentRecord): Reasons | undefined {
  const end = endOf(record);
  if (party !== undefined) return reasonsForLeaving(party, record, endedOn);
  return end && reasonsForEnd(end, record);
}
