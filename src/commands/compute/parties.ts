/** From which day each Party of a case is bound, through which, and why. (R3, R22.) */
import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../treaty/calendar.ts';
import { inWords } from '../../treaty/calendar-words.ts';
import type { InstrumentRecord } from '../../treaty/entry-into-force.ts';
import { whyNotInWords } from '../../treaty/explanation.ts';
import type { Party } from '../../treaty/parties.ts';
import { type Membership, membershipsOf } from '../../treaty/standing.ts';
import { notCounted, reasonsForBinding } from '../../treaty/steps-of-entry.ts';
import type { Case } from './case.ts';
import { inEnglish } from './record.ts';

type PlainDate = Temporal.PlainDate;

export interface PartyAnswer {
  readonly party: Party;
  readonly noticeReceivedOn?: PlainDate;
  readonly boundFrom?: PlainDate;
  /** The last day on which it is bound. (R22.) */
  readonly lastDay?: PlainDate;
  readonly arithmetic: string;
}

export function partyAnswers(given: Case, record: InstrumentRecord): PartyAnswer[] {
  return given.withdrawalsOnly === true ? [] : partiesOf(given).map((party) => partyAnswer(party, given, record));
}

function partyAnswer(party: Party, { notices }: Case, record: InstrumentRecord): PartyAnswer {
  const memberships = membershipsOf(party, record);
  const until = memberships.at(-1)?.until;
  const receivedOn = notices.toSorted(byReceipt).find((notice) => notice.party === party)?.receivedOn;
  return {
    party,
    ...(receivedOn && { noticeReceivedOn: receivedOn }),
    ...(memberships[0] && { boundFrom: memberships[0].from }),
    ...(until && { lastDay: until.subtract({ days: 1 }) }),
    arithmetic: [whyNotAmongTheNumber(party, record), ...why(party, record, memberships[0], receivedOn)].filter(Boolean).join(' '),
  };
}

function why(party: Party, record: InstrumentRecord, membership: Membership | undefined, receivedOn: PlainDate | undefined): string[] {
  if (!membership) return receivedOn ? [`Received on ${inWords(receivedOn, 'en')}: it does not bind.`] : ['No notice in the file.'];
  const { steps } = reasonsForBinding(party, record, membership);
  const isOneOfMany = steps.some(({ rule }) => rule === 'WITH_THE_OTHERS'); // the general day is explained once, above
  return [inEnglish({ steps: isOneOfMany ? steps.filter(({ rule }) => rule === 'RECEIVED' || rule === 'WITH_THE_OTHERS') : steps })];
}

function whyNotAmongTheNumber(party: Party, record: InstrumentRecord): string {
  const found = notCounted(record).find(({ notice, because }) => notice.act.party === party && because !== 'REPEATED');
  return found ? `Not counted: ${whyNotInWords(found.because, 'en')}.` : '';
}

/** By day of receipt; those without a notice first. */
function partiesOf({ finalClauses, notices, withdrawals: given, signatures }: Case): Party[] {
  const bound = 'bound' in finalClauses ? finalClauses.bound : [];
  const all = [...notices.toSorted(byReceipt), ...signatures, ...given].map(({ party }) => party);
  return [...new Set([...bound, ...all])];
}

function byReceipt(a: { readonly receivedOn: PlainDate }, b: { readonly receivedOn: PlainDate }): number {
  return isBefore(a.receivedOn, b.receivedOn) ? -1 : isBefore(b.receivedOn, a.receivedOn) ? 1 : 0;
}
