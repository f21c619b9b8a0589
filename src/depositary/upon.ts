/** An entry that another is upon, as it is in effect; and how a cure or a correction leaves it. (R8, R33.) */
import { Temporal } from 'temporal-polyfill';
import type { Context, Reading } from '../context.ts';
import { EntryRow } from '../log/entry.entity.ts';
import { entryOf, type RecordedEntry } from '../log/log.ts';
import type { Correction, Cure, Entry, ReceivedAct } from '../treaty/acts.ts';
import { dayAt } from '../treaty/calendar.ts';
import { readCorrection } from '../treaty/corrections.ts';
import { type Defect, defect, isOfPaper } from '../treaty/defects.ts';
import { correctedBy, curedBy, inEffect } from '../treaty/in-effect.ts';
import type { Draft } from './draft.ts';

type IsLeftOut = (row: EntryRow) => boolean;

/** Undefined where there is none at that position. With all that was said upon it, and upon that, up to what is known. */
export async function entryInEffect(
  position: number, known: number, { em }: Reading, isLeftOut: IsLeftOut = () => false,
): Promise<RecordedEntry | undefined> {
  if (position > known) return undefined;
  const rows = await em.find(EntryRow, { position });
  for (let last = rows; last.length > 0;) {
    const upon = await em.find(EntryRow, { concerns: last.map((row) => row.position), position: { $lte: known } });
    last = upon.filter((row) => !isLeftOut(row));
    rows.push(...last);
  }
  const entries = rows.toSorted((a, b) => a.position - b.position).map(entryOf);
  return inEffect(entries).find((entry) => entry.position === position);
}

interface Examining {
  /** The last position on the record. */
  readonly known: number;
  /** What is wrong with an act as it would now read: the rules, with the entry itself left out of the record. */
  readonly examine: (entry: Entry<ReceivedAct>) => Promise<Defect[]>;
  readonly context: Context;
}

/** How a cure or a correction leaves what it is upon. */
interface ReadInto {
  readonly corrected?: Correction['corrected'];
  readonly leaves: readonly Defect[];
  readonly ofTheCorrected: readonly Defect[];
}

const NOTHING: ReadInto = { leaves: [], ofTheCorrected: [] };

export async function readIntoUpon(
  draft: Draft, upon: Entry | undefined, receipt: Pick<Entry, 'receivedAt' | 'receivedOn'>, examining: Examining,
): Promise<ReadInto> {
  if (!upon) return NOTHING;
  if (draft.kind === 'CURE') {
    const cured = curedBy(upon as Entry<ReceivedAct>, { ...receipt, act: draft satisfies Omit<Cure, 'kind'> });
    return { ...NOTHING, leaves: draft.inDueForm === false ? [] : (await examining.examine(cured)).filter(isOfPaper) };
  }
  return draft.kind === 'CORRECTION' ? readCorrectionInto(draft, examining) : NOTHING;
}

type CorrectionDraft = Extract<Draft, { kind: 'CORRECTION' }>;

/**
 * Of the entry as it was received, without its cures: what was never wrong counts from the day of its own receipt. `but` leaves out
 * one correction.
 */
async function readCorrectionInto(draft: CorrectionDraft, examining: Examining, but?: number): Promise<ReadInto> {
  const { known, context, examine } = examining;
  const upon = await entryInEffect(draft.entry, known, context, ({ kind, position }) => kind === 'CURE' || position === but);
  if (!upon) return { ...NOTHING, ofTheCorrected: [defect('UNKNOWN_ENTRY', 'entry')] };
  const { fields, wrong } = readCorrection(upon.act.kind, draft.corrected);
  const invalid = [...wrong, ...(await restated(draft, examining))].map((field) => defect('CORRECTION_INVALID', 'corrected', field));
  if (fields.recordedInError) return { corrected: fields, leaves: [defect('RECORDED_IN_ERROR', 'corrected')], ofTheCorrected: invalid };
  if (upon.act.kind === 'CORRECTION') return correctCorrection(upon as Entry<Correction>, fields, invalid, examining);
  const corrected = { ...fields, ...(fields.receivedAt !== undefined && { receivedOn: dayOf(fields.receivedAt, context) }) };
  const found = invalid.length > 0 ? [] : await examine(correctedBy(upon, { corrected }) as Entry as Entry<ReceivedAct>);
  const ofTheForm = found.filter((each) => !isOfPaper(each));
  const there = ofTheForm.map((each) => ({ ...each, path: ['input', 'corrected', ...each.path.slice(1)] }));
  return { corrected, leaves: found.filter(isOfPaper), ofTheCorrected: [...invalid, ...there] };
}

function dayOf(receivedAt: string, { timeZone }: Context) {
  return dayAt(Temporal.Instant.from(receivedAt), timeZone);
}

/** A day that a cure has named anew is to be corrected there: here it would change nothing. */
async function restated({ entry, corrected }: CorrectionDraft, { known, context: { em } }: Examining): Promise<string[]> {
  if (corrected['withdrawalOn'] === undefined) return [];
  const rows = await em.find(EntryRow, { concerns: entry, kind: 'CURE', pending: false, position: { $lte: known } });
  return rows.map(entryOf).some(({ act }) => act.kind === 'CURE' && act.withdrawalOn) ? ['withdrawalOn'] : [];
}

/** A correction that is itself corrected reads as if it had been made so, and may point back only. */
async function correctCorrection(
  upon: Entry<Correction>, fields: Correction['corrected'], invalid: readonly Defect[], examining: Examining,
): Promise<ReadInto> {
  const before = { ...upon.act.corrected, receivedOn: undefined }; // it follows from receivedAt
  const entry = (fields['entry'] as number | undefined) ?? upon.act.entry;
  if (entry >= upon.position) return { ...NOTHING, corrected: fields, ofTheCorrected: [defect('CORRECTION_CYCLE', 'corrected', 'entry')] };
  const corrected = (fields['corrected'] as object | undefined) ?? (JSON.parse(JSON.stringify(before)) as object);
  const draft = { kind: 'CORRECTION', entry, reason: upon.act.reason, corrected: { ...corrected } } as const;
  const inner = await readCorrectionInto(draft, examining, upon.position);
  const read = { ...fields, corrected: inner.corrected, leaves: inner.leaves };
  return { ...NOTHING, corrected: read, ofTheCorrected: [...invalid, ...inner.ofTheCorrected] };
}
