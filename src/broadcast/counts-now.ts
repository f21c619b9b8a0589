/** What follows from the acts that are told now: by their own notification, or with the cure or correction that has put them right. */
import type { Reading } from '../context.ts';
import type { RecordedEntry } from '../log/log.ts';
import { instrumentRecords } from '../registry/instruments.ts';
import { type ActKind, type Designation, type Entry, type NoticeOfWithdrawal, PROTOCOL } from '../treaty/acts.ts';
import type { InstrumentRecord } from '../treaty/entry-into-force.ts';
import { isBound, standingOf } from '../treaty/standing.ts';
import { dayOf } from '../treaty/withdrawal.ts';
import type { Named } from './named-entries.ts';

/** Of a designation that counts from now on: was its Party bound on the day of receipt, as was known then? (R13.) */
export async function operativeAt(
  entries: readonly RecordedEntry[], named: readonly Named[], reading: Reading,
): Promise<(boolean | undefined)[]> {
  const told = tellsOf('DESIGNATION', entries, named);
  if (told.every((each) => each === undefined)) return [];
  const keys = entries.map(({ position }, i) => ({ instrument: told[i] ? PROTOCOL : '', known: position }));
  const records = await instrumentRecords(keys, reading);
  return told.map((each, i) => each && binds(each as Pick<Entry<Designation>, 'act' | 'receivedOn'>, records[i]));
}

function binds({ act, receivedOn }: Pick<Entry<Designation>, 'act' | 'receivedOn'>, record: InstrumentRecord | undefined): boolean {
  return record !== undefined && isBound(standingOf(act.party, record, receivedOn));
}

/** By the final clauses, as they were known then: the notice need not name the day. (R17–R19.) */
export async function daysOfWithdrawal(entries: readonly RecordedEntry[], named: readonly Named[], reading: Reading) {
  const told = tellsOf('NOTICE_OF_WITHDRAWAL', entries, named);
  if (told.every((each) => each === undefined)) return [];
  const notices = told as readonly (Pick<Entry<NoticeOfWithdrawal>, 'act' | 'receivedOn'> | undefined)[];
  const records = await instrumentRecords(
    entries.map(({ position }, i) => ({ instrument: notices[i]?.act.instrument ?? '', known: position })), reading,
  );
  return notices.map((each, i) => each && dayOf(each, records[i]?.finalClauses.withdrawal));
}

/** The acts of a kind that are told now: by their own notification, or with what has put them right. */
function tellsOf(kind: ActKind, entries: readonly RecordedEntry[], named: readonly Named[]) {
  return entries.map((entry, i) => [entry, named[i]?.tells].find((each) => each?.act.kind === kind));
}
