/** The steps in English. */
import { inWords, lengthInWords } from './calendar-words.ts';
import { ordinalEn } from './ordinals.ts';
import type { StepWords } from './steps.ts';

const day = (on: Parameters<typeof inWords>[0]) => inWords(on, 'en');
const length = (period: Parameters<typeof lengthInWords>[0]) => lengthInWords(period, 'en');
const notices = { COMPLETION: 'The notice of completion of domestic procedures', WITHDRAWAL: 'The notice of withdrawal' } as const;

export const en: StepWords = {
  FIXED: ({ on }) => `In force from ${day(on)}: the day is fixed in the final clauses.`,
  SIGNED: ({ on, entry }) => `The instrument was signed on ${day(on)} (entry No. ${entry}).`,
  RECEIVED: ({ on, entry, of }) => `${notices[of]} was received on ${day(on)} (entry No. ${entry}).`,
  CORRECTED: ({ entry, by }) => `Entry No. ${entry} is read as corrected by entry No. ${by}.`,
  CURED: ({ on, entry, by }) =>
    `The paper (entry No. ${entry}) has been put right: this was received on ${day(on)} (entry No. ${by}), and it counts from that day.`,
  DECISIVE: ({ nth, on, entry, party }, nameOf) =>
    `The ${ordinalEn(nth)} notice is decisive: it was received on ${day(on)} (Party: ${nameOf(party)}; entry No. ${entry}).`,
  QUOTA: ({ quota, reached }) =>
    `Of the notices that count, from the group "${quota.called ?? quota.of.join(', ')}": ${reached}; at least ${quota.atLeast} are needed.`,
  NO_PERIOD: ({ on }) => `There is no waiting period: it is the day of receipt itself, ${day(on)}.`,
  PERIOD: ({ from, period, on }) => `${day(from)} + ${length(period)} = ${day(on)}.`,
  FIRST_OF_MONTH: ({ on }) => `The first day of the next month = ${day(on)}.`,
  NTH_MONTH: ({ from, nth, on }) => `Months counted after that of receipt (${day(from)}): the first day of month ${nth} = ${day(on)}.`,
  WITH_THE_OTHERS: ({ on }) =>
    `The notice of this Party was received no later than the decisive one, so its day is the general day of entry into force: ${day(on)}.`,
  NOT_BEFORE_GENERAL: ({ own, on }) => `By its own notice ${day(own)}, but not before the general day of entry into force: ${day(on)}.`,
  NOT_BEFORE_BASE: ({ on }) => `Not before the treaty on which this one rests binds this Party: ${day(on)}.`,
  EFFECT_FROM: ({ on, enteredOn }) => `The final clauses give it effect from ${day(on)}; it entered into force on ${day(enteredOn)}.`,
  PROVISIONAL: ({ on }) => `The final clauses provide for provisional application from the day of signature: ${day(on)}.`,
  DISPATCHED: ({ on, entry }) => `The period is counted from the day that the notice bears: ${day(on)} (entry No. ${entry}).`,
  NAMED: ({ on, entry }) => `The notice names the day of withdrawal: ${day(on)} (entry No. ${entry}).`,
  NAMED_LATER: ({ on, entry }) => `The notice names a later day, as it may: ${day(on)} (entry No. ${entry}).`,
  CONSENT_OF_ALL: ({ on, entry }) => `All Parties consent, so that no period runs; day of withdrawal: ${day(on)} (entry No. ${entry}).`,
  COUNTED_BACK: ({ from, period, on, receivedOn }) =>
    `${day(from)} − ${length(period)} = ${day(on)}: the last day for the receipt; received on ${day(receivedOn)}, it is in time.`,
  TOO_SOON: ({ from, period, on, receivedOn }) =>
    `${day(from)} − ${length(period)} = ${day(on)}: before the day of receipt (${day(receivedOn)}), so such a day of withdrawal would be too soon.`,
  DAY_BEFORE: ({ on }) => `The last day is the day before: ${day(on)}.`,
  DAY_AFTER: ({ on }) => `The day after: ${day(on)}.`,
  TERM: ({ from, period, on, renewal }) =>
    `Term: ${day(from)} + ${length(period)} = ${day(on)}, the last day of the term${renewal === 'AUTOMATIC' ? '; it is then renewed' : ''}.`,
  NOT_RENEWED_FOR: ({ party }, nameOf) => `The renewal of the term was not accepted (Party: ${nameOf(party)}).`,
  AGREED: ({ on, entry }) => `The Parties have agreed that it ends; the first day on which it does not operate: ${day(on)} (entry No. ${entry}).`,
  WITH_BASE: ({ on }) => `It ends together with the treaty on which it rests: ${day(on)}.`,
};
