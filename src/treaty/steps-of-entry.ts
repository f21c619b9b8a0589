/** Why an instrument enters into force on a day, in general and for one Party: the steps of Art. 16, in their order. */
import type { Temporal } from 'temporal-polyfill';
import { type Entry, inDueForm, type NoticeOfCompletion } from './acts.ts';
import { after, isBefore } from './calendar.ts';
import { bindings, type EntryIntoForce, entryIntoForce, type InstrumentRecord, noticeOf } from './entry-into-force.ts';
import type { FinalClauses } from './final-clauses.ts';
import type { Party } from './parties.ts';
import type { Membership } from './standing.ts';
import { periodSteps, type Reasons, type Step, throughSteps, withThrough } from './steps.ts';

type PlainDate = Temporal.PlainDate;

/** Undefined while the number of notices is not reached. (R1, R2.) */
export function reasonsForForce(record: InstrumentRecord): Reasons | undefined {
  const { finalClauses, entries } = record;
  if ('enteredOn' in finalClauses) return fixed(finalClauses.enteredOn, entries);
  const found = entryIntoForce(record);
  const steps = forceSteps(found, finalClauses);
  return steps && { clause: 'ENTRY_INTO_FORCE', steps, because: withThrough(...found.restsOn) };
}

function fixed(on: PlainDate, entries: readonly Entry[]): Reasons {
  const [registration] = inDueForm(entries, 'INSTRUMENT_REGISTERED');
  return { clause: 'ENTRY_INTO_FORCE', steps: [{ rule: 'FIXED', on }], because: withThrough(registration) };
}

function forceSteps(found: EntryIntoForce, finalClauses: FinalClauses): Step[] | undefined {
  const { decisiveNotice: decisive, restsOn } = found;
  if ('enteredOn' in finalClauses || !decisive) return undefined;
  const nth = restsOn.length;
  return [
    { rule: 'DECISIVE', nth, on: decisive.receivedOn, entry: decisive.position, party: decisive.act.party },
    ...throughSteps(decisive),
    ...quotaSteps(found, finalClauses),
    ...periodSteps(decisive.receivedOn, finalClauses.waitingPeriod),
  ];
}

/** "Five, of which at least three members of a group": how many of them there are. */
export function quotaSteps({ restsOn }: EntryIntoForce, finalClauses: FinalClauses): Step[] {
  if ('enteredOn' in finalClauses) return [];
  return finalClauses.quotas.map((quota) =>
    ({ rule: 'QUOTA', quota, reached: restsOn.filter(({ act }) => quota.of.includes(act.party)).length }));
}

/** Why a Party is bound from a day: with the others, or by its own later notice, never before the instrument is in force. (R3.) */
export function reasonsForBinding(party: Party, record: InstrumentRecord, { from, notice }: Membership): Reasons {
  const { finalClauses, entries } = record;
  const binding = bindings(party, record).find((each) => each.notice.position === notice?.position);
  const fixedOn = 'enteredOn' in finalClauses && finalClauses.bound.includes(party) ? finalClauses.enteredOn : undefined;
  if (fixedOn && (binding?.from ?? fixedOn).equals(fixedOn)) return notBefore(fixed(fixedOn, entries), fixedOn, from);
  if (!binding) return { clause: 'ENTRY_INTO_FORCE', steps: [], because: [] };
  return notBefore(byNotice(binding.notice, record), binding.from, from);
}

/** What rests on another treaty binds nobody before that one does. */
function notBefore(reasons: Reasons, found: PlainDate, from: PlainDate): Reasons {
  return found.equals(from) ? reasons : { ...reasons, steps: [...reasons.steps, { rule: 'NOT_BEFORE_BASE', on: from }] };
}

function byNotice(own: Entry<NoticeOfCompletion>, record: InstrumentRecord): Reasons {
  const { finalClauses } = record;
  const found = entryIntoForce(record);
  const { decisiveNotice: decisive, enteredOn } = found;
  const general = forceSteps(found, finalClauses) ?? [];
  const received: Step[] = [{ rule: 'RECEIVED', of: 'COMPLETION', on: own.receivedOn, entry: own.position }, ...throughSteps(own)];
  if (own.position === decisive?.position) return { clause: 'ENTRY_INTO_FORCE', steps: general, because: withThrough(own) };
  const because = withThrough(own, decisive);
  if (decisive && enteredOn && !isBefore(decisive.receivedOn, own.receivedOn)) {
    return { clause: 'ENTRY_INTO_FORCE', steps: [...received, ...general, { rule: 'WITH_THE_OTHERS', on: enteredOn }], because };
  }
  const day = after(own.receivedOn, finalClauses.laterParties);
  const steps = [...received, ...periodSteps(own.receivedOn, finalClauses.laterParties)];
  if (!enteredOn || !isBefore(day, enteredOn)) return { clause: 'LATER_PARTIES', steps, because };
  return { clause: 'LATER_PARTIES', steps: [...steps, { rule: 'NOT_BEFORE_GENERAL', own: day, on: enteredOn }], because };
}

export type WhyNot = 'REPEATED' | 'REVOKED' | 'NOT_SIGNED' | 'BY_THE_CLAUSES';

interface NotCounted {
  readonly notice: Entry<NoticeOfCompletion>;
  readonly because: WhyNot;
}

/**
 * The notices in due form that are not among the number, and why. What is pending is not named: it is for its Party and the Secretariat
 * alone. (R5, R6, R8, R14.)
 */
export function notCounted(record: InstrumentRecord): NotCounted[] {
  return inDueForm(record.entries, 'NOTICE_OF_COMPLETION').flatMap((notice) => {
    const because = whyNot(notice, record);
    return because ? [{ notice, because }] : [];
  });
}

function whyNot({ act: { party }, position }: Entry<NoticeOfCompletion>, record: InstrumentRecord): WhyNot | undefined {
  const { finalClauses, entries } = record;
  const counted = noticeOf(party, record);
  const isOutside = 'notCounted' in finalClauses && finalClauses.notCounted.includes(party);
  if (counted?.position === position) return isOutside ? 'BY_THE_CLAUSES' : undefined;
  if (inDueForm(entries, 'REVOCATION').some(({ act }) => act.entry === position)) return 'REVOKED';
  return counted ? 'REPEATED' : 'NOT_SIGNED';
}
