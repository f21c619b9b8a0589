/** Every day that follows from the record, of a Party and of an instrument, each with its reasons. */
import type { Temporal } from 'temporal-polyfill';
import { type Entry, inDueForm, type NoticeOfCompletion } from './acts.ts';
import { entryIntoForce, type InstrumentRecord } from './entry-into-force.ts';
import type { Party } from './parties.ts';
import { isBound, membershipOn, noticeIn, type Standing, standingOf } from './standing.ts';
import { type DateKind, type Explained, type Reasons, throughSteps, withThrough } from './steps.ts';
import { earliestExplained, reasonsForEnd, reasonsForLeaving, reasonsForTermEnd } from './steps-of-ending.ts';
import { reasonsForBinding, reasonsForForce } from './steps-of-entry.ts';
import { endOf, termEnds } from './term.ts';
import { withdrawalsOf } from './withdrawal.ts';

type PlainDate = Temporal.PlainDate;

/** In the order in which a Party comes and goes; the days may lie ahead of the one that is asked about. */
export function datesOf(party: Party, record: InstrumentRecord, on: PlainDate): Explained[] {
  const standing = standingOf(party, record, on);
  const { provisionallyFrom } = standing;
  const membership = membershipOn(party, record, on);
  return [
    ...signature(party, record),
    ...(provisionallyFrom ? [provisional(party, record, provisionallyFrom)] : []),
    ...received(noticeIn(membership, party, record)),
    ...(membership ? [explained('BOUND_FROM', membership.from, reasonsForBinding(party, record, membership))] : []),
    ...leaving(party, record, standing),
    ...earliest(party, record, on, standing),
  ];
}

/** A Party can give notice while it is bound; on which day the notice is received is what is asked. (R17, R18.) */
function earliest(party: Party, record: InstrumentRecord, on: PlainDate, standing: Standing): Explained[] {
  const found = isBound(standing) ? earliestExplained(party, record, on) : undefined;
  return found ? [explained('EARLIEST_WITHDRAWAL_ON', found.on, found.reasons)] : [];
}

function signature(party: Party, { entries }: InstrumentRecord): Explained[] {
  const signed = inDueForm(entries, 'SIGNATURE').find(({ act }) => act.party === party);
  if (!signed) return [];
  const { act: { signedOn: on }, position: entry } = signed;
  const steps = [{ rule: 'SIGNED', on, entry } as const, ...throughSteps(signed)];
  return [{ what: 'SIGNED', on, clause: 'SIGNATURE', steps, because: withThrough(signed) }];
}

function provisional(party: Party, record: InstrumentRecord, on: PlainDate): Explained {
  const because = signature(party, record).flatMap((signed) => signed.because);
  return { what: 'PROVISIONALLY_FROM', on, clause: 'PROVISIONAL_APPLICATION', steps: [{ rule: 'PROVISIONAL', on }], because };
}

function received(notice: Entry<NoticeOfCompletion> | undefined): Explained[] {
  if (!notice) return [];
  const { receivedOn: on, position: entry } = notice;
  const steps = [{ rule: 'RECEIVED', of: 'COMPLETION', on, entry } as const, ...throughSteps(notice)];
  return [{ what: 'NOTICE_RECEIVED', on, clause: 'RECEIPT', steps, because: withThrough(notice) }];
}

/** By its notice, or as the instrument, or that on which it rests, ends for it. */
function leaving(party: Party, record: InstrumentRecord, { boundFrom, withdrawalOn, intervals }: Standing): Explained[] {
  const until = intervals.find(({ from }) => boundFrom?.equals(from))?.until;
  const reasons = until && reasonsForLeaving(party, record, until);
  if (!until || !reasons) return [];
  const notice = withdrawalOn && withdrawalsOf(party, record).find(({ on }) => on.equals(withdrawalOn))?.notice;
  const last = until.subtract({ days: 1 });
  return [
    ...(notice ? [explained('WITHDRAWAL_RECEIVED', notice.receivedOn, {
      clause: 'RECEIPT', because: withThrough(notice),
      steps: [{ rule: 'RECEIVED', of: 'WITHDRAWAL', on: notice.receivedOn, entry: notice.position }, ...throughSteps(notice)],
    }), explained('WITHDRAWAL_ON', until, reasons)] : []),
    explained('LAST_DAY_BOUND', last, { ...reasons, steps: [...reasons.steps, { rule: 'DAY_BEFORE', from: until, on: last }] }),
    explained('FORMER_FROM', until, reasons),
  ];
}

/** Its entry into force, from when it has effect, each term that ends by a day, and its end. */
export function datesOfInstrument(record: InstrumentRecord, until: PlainDate): Explained[] {
  const { enteredOn, effectFrom } = entryIntoForce(record);
  const force = enteredOn && reasonsForForce(record);
  const end = endOf(record);
  return [
    ...(force ? [explained('ENTERED_ON', enteredOn, force)] : []),
    ...(enteredOn && effectFrom ? [explained('EFFECT_FROM', effectFrom, {
      clause: 'EFFECT_FROM', steps: [{ rule: 'EFFECT_FROM', on: effectFrom, enteredOn }], because: force?.because ?? [],
    })] : []),
    ...termEnds(record, until).map((on, i) => explained('TERM_ENDS', on, reasonsForTermEnd(on, i + 1, record))),
    ...(end ? [explained('ENDED_ON', end.on, reasonsForEnd(end, record))] : []),
  ];
}

function explained(what: DateKind, on: PlainDate, reasons: Reasons): Explained {
  return { what, on, ...reasons };
}
