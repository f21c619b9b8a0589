/** The dates of one case, each with its reasons, by the same law that the hub uses. */
import type { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../treaty/calendar.ts';
import { entryIntoForce, type InstrumentRecord } from '../../treaty/entry-into-force.ts';
import { explainEntryIntoForce } from '../../treaty/explanation.ts';
import { reasonsForTermEnd } from '../../treaty/steps-of-ending.ts';
import { reasonsForForce } from '../../treaty/steps-of-entry.ts';
import { termEnds } from '../../treaty/term.ts';
import type { Case } from './case.ts';
import { type Check, checks } from './checks.ts';
import { partyAnswers, type PartyAnswer } from './parties.ts';
import { inEnglish, recordOf } from './record.ts';
import { withdrawals, type WithdrawalAnswer } from './withdrawals.ts';

type PlainDate = Temporal.PlainDate;

export interface Answer {
  readonly name: string;
  readonly finalClauses: unknown;
  readonly general: GeneralAnswer;
  readonly parties: readonly PartyAnswer[];
  readonly withdrawals: readonly WithdrawalAnswer[];
  /** The last day of each term. */
  readonly termEnds: readonly PlainDate[];
  readonly termArithmetic?: string;
  readonly checks: readonly Check[];
  readonly remarks: readonly string[];
}

interface GeneralAnswer {
  readonly enteredOn?: PlainDate;
  readonly effectFrom?: PlainDate;
  readonly noticesReceived: number;
  readonly noticesRequired: number;
  /** Not computed: taken as the file records it. */
  readonly recorded: boolean;
  readonly arithmetic: string;
}

const TERMS_SHOWN = 7;

export function answer(given: Case): Answer {
  const notices = withdrawals(given);
  const record = recordOf(given, notices.filter(({ inTime }) => inTime));
  const general = generalAnswer(given, record);
  const parties = partyAnswers(given, record);
  const ends = shownTerms(given, record);
  return {
    name: given.name, finalClauses: given.clauses, general, parties, withdrawals: notices, termEnds: ends,
    ...(ends[0] && { termArithmetic: termArithmetic(record, ends[0], ends.length) }),
    checks: checks(given.published, { general, parties, withdrawals: notices, record }),
    remarks: given.remarks,
  };
}

function generalAnswer(given: Case, record: InstrumentRecord): GeneralAnswer {
  const { enteredOn, effectFrom, noticesReceived, noticesRequired } = entryIntoForce(record);
  const numbers = { noticesReceived, noticesRequired, recorded: given.recordedBy !== undefined };
  const found = { ...numbers, ...(effectFrom && { effectFrom }), arithmetic: generalArithmetic(given, record) };
  return { ...found, ...(enteredOn && { enteredOn }) };
}

function generalArithmetic({ recordedBy, withdrawalsOnly }: Case, record: InstrumentRecord): string {
  if (withdrawalsOnly) return 'The file says nothing of the entry into force.';
  if (recordedBy !== undefined) return `Recorded, not computed: ${recordedBy}.`;
  const reasons = reasonsForForce(record);
  return reasons ? inEnglish(reasons) : explainEntryIntoForce(record, (ru) => ({ ru }), 'en');
}

/** As far as any is published, and never fewer than some. */
function shownTerms({ published, finalClauses: { term } }: Case, record: InstrumentRecord): PlainDate[] {
  const start = term?.from ?? entryIntoForce(record).enteredOn;
  if (!term || !start) return [];
  const last = published.filter(({ of }) => of === 'TERM_ENDS').flatMap(({ on }) => on).reduce(
    (a, b) => (isBefore(a, b) ? b : a), start.add({ years: Math.min(term.years * TERMS_SHOWN, 9999 - start.year) }));
  return termEnds(record, last);
}

function termArithmetic(record: InstrumentRecord, first: PlainDate, shown: number): string {
  const { term } = record.finalClauses;
  const those = term?.renewedFor ? `Renewed for ${term.renewedFor.join(', ')}. ` : '';
  return `${inEnglish({ steps: reasonsForTermEnd(first, 1, record).steps.slice(-1) })} ${those}${shown} shown.`;
}
