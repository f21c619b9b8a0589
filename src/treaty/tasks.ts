/** What the Secretariat has to do as depositary, and by which day. Derived from the record: done is what is recorded. (VCLT arts 77–80.) */
import { Temporal } from 'temporal-polyfill';
import { type Entry, inDueForm } from './acts.ts';
import { type Alarm, alarmsOf } from './alarms.ts';
import { isBefore } from './calendar.ts';
import { certifiedCopies } from './certified-copies.ts';
import { entryIntoForce, type InstrumentRecord, noticeOf } from './entry-into-force.ts';
import { isOpposed, partiesIn, textsCorrected } from './findings.ts';
import type { Party } from './parties.ts';
import { isCurable } from './in-effect.ts';
import { intervalsOf } from './standing.ts';
import { earliestExplained } from './steps-of-ending.ts';
import { endOf, termEnds } from './term.ts';
import { settlementOf, type Withdrawal, withdrawalsOf } from './withdrawal.ts';

type PlainDate = Temporal.PlainDate;

export const taskKinds = [
  'ALARM', 'PENDING', 'CERTIFIED_COPY', 'REGISTRATION', 'TEXT_CORRECTION', 'TEXT_CORRECTION_OBJECTED', 'SETTLEMENT', 'WITHDRAWAL',
  'WITHDRAWAL_NEAR', 'TERM_END',
] as const;

export type Task = Of<'ALARM', { readonly alarm: Alarm }> | Of<Exclude<(typeof taskKinds)[number], 'ALARM'>, unknown>;
type Of<Kind, Also> = { readonly kind: Kind } & Also & Matter;

interface Matter {
  readonly dueOn: PlainDate;
  readonly instrument?: string;
  readonly party?: Party;
  /** The entry that asks for it. */
  readonly entry?: Entry;
  /** Of a pending notice of withdrawal: the first day that would be in time if the cure were received today. (R28.) */
  readonly earliestOn?: PlainDate;
}

/** Those that are to be done on a day, the most urgent first. */
export function tasksOf(instrument: string, record: InstrumentRecord, today: PlainDate): Task[] {
  const tasks: Task[] = [
    ...alarmsOf(instrument, record).map((alarm) =>
      ({ kind: 'ALARM', dueOn: alarm.entry.receivedOn, entry: alarm.entry, alarm, ...(alarm.party && { party: alarm.party }) } as const)),
    ...pendingPapers(record, today),
    ...copies(record),
    ...registration(record, today),
    ...textCorrections(record),
    ...withdrawals(record, today),
    ...ends(record, today),
  ];
  return tasks.map((task) => ({ ...task, instrument })).toSorted(byUrgency);
}

export function byUrgency(a: Task, b: Task): number {
  return Temporal.PlainDate.compare(a.dueOn, b.dueOn) || taskKinds.indexOf(a.kind) - taskKinds.indexOf(b.kind)
    || (a.entry?.position ?? 0) - (b.entry?.position ?? 0);
}

/** A matter to be brought to the attention of its Party, as soon as it has come. (R8; VCLT art. 77(1)(d).) */
export function pendingTask(entry: Entry): Task {
  const { act, receivedOn: dueOn } = entry;
  return { kind: 'PENDING', dueOn, entry, ...('party' in act && act.party && { party: act.party }) };
}

/** A notice of completion needs no cure once another one of its Party counts (R5); a cure that was not enough is no paper of its own. */
function pendingPapers(record: InstrumentRecord, today: PlainDate): Task[] {
  const pending = record.entries.filter((entry) => isCurable(entry) && !isMoot(entry, record));
  return pending.map((entry) => {
    const { act } = entry;
    const earliest = act.kind === 'NOTICE_OF_WITHDRAWAL' ? earliestExplained(act.party, record, today)?.on : undefined;
    return { ...pendingTask(entry), ...(earliest && { earliestOn: earliest }) };
  });
}

function isMoot({ act }: Entry, record: InstrumentRecord): boolean {
  return act.kind === 'CURE' || (act.kind === 'NOTICE_OF_COMPLETION' && noticeOf(act.party, record) !== undefined);
}

/** (R44.) */
function copies(record: InstrumentRecord): Task[] {
  const signatures = inDueForm(record.entries, 'SIGNATURE');
  return certifiedCopies(record).filter(({ sent }) => !sent).map(({ party, owedSince: dueOn }) => {
    const entry = signatures.find(({ act }) => act.party === party);
    return { kind: 'CERTIFIED_COPY', dueOn, party, ...(entry && { entry }) };
  });
}

/** (R37; VCLT art. 80; UN Charter art. 102.) */
function registration(record: InstrumentRecord, today: PlainDate): Task[] {
  const { enteredOn, decisiveNotice } = entryIntoForce(record);
  if (!enteredOn || isBefore(today, enteredOn) || inDueForm(record.entries, 'REGISTRATION').length > 0) return [];
  return [{ kind: 'REGISTRATION', dueOn: enteredOn, ...(decisiveNotice && { entry: decisiveNotice }) }];
}

/** The last day for objections; or an objection in time, after which the text stays as it is. (R35; VCLT art. 79(2).) */
function textCorrections({ entries }: InstrumentRecord): Task[] {
  const corrected = textsCorrected(entries).map(({ act }) => act.proposal);
  const open = inDueForm(entries, 'TEXT_CORRECTION_PROPOSED').filter(({ position }) => !corrected.includes(position));
  const objections = inDueForm(entries, 'OBJECTION');
  return open.flatMap((proposal): Task[] => {
    if (!isOpposed(proposal.position, entries)) return [{ kind: 'TEXT_CORRECTION', dueOn: proposal.act.objectionsUntil, entry: proposal }];
    return objections.filter(({ act }) => act.entry === proposal.position)
      .map((entry) => ({ kind: 'TEXT_CORRECTION_OBJECTED', dueOn: entry.receivedOn, party: entry.act.party, entry }));
  });
}

/** How long before the day a second reminder comes. */
const NEAR = { days: 30 };

function withdrawals(record: InstrumentRecord, today: PlainDate): Task[] {
  return partiesIn(record).flatMap((party) => {
    const intervals = intervalsOf(party, record);
    const toCome = withdrawalsOf(party, record).find(({ on }) => isBefore(today, on) && intervals.some(({ until }) => until?.equals(on)));
    return toCome ? withdrawal(party, toCome, record, today) : [];
  });
}

/** A reminder of the day, a nearer one, and what is still to be settled before it. (Art. 18; R22, R29.) */
function withdrawal(party: Party, { notice, on }: Withdrawal, { entries }: InstrumentRecord, today: PlainDate): Task[] {
  const common = { party, entry: notice, dueOn: on };
  const { state } = settlementOf(notice, entries);
  const isNear = !isBefore(today, on.subtract(NEAR));
  return [
    { kind: 'WITHDRAWAL', ...common },
    ...(isNear ? [{ kind: 'WITHDRAWAL_NEAR', ...common } as const] : []),
    ...(state === 'CONTESTED' || state === 'NOT_DECLARED' ? [{ kind: 'SETTLEMENT', ...common } as const] : []),
  ];
}

/** The last day of a term, or of the base Treaty's, within a year. (Art. 17.) */
function ends(record: InstrumentRecord, today: PlainDate): Task[] {
  const inAYear = today.add({ years: 1 });
  const end = endOf(record);
  const last = end && end.because !== 'CONSENT' ? [end.on.subtract({ days: 1 })] : [];
  const days = [...termEnds(record, inAYear), ...last].filter((day) => !isBefore(day, today) && !isBefore(inAYear, day));
  const still = days.filter((day, i) => days.findIndex((other) => other.equals(day)) === i && !(end && isBefore(end.on, day)));
  return still.map((dueOn) => ({ kind: 'TERM_END', dueOn }));
}
