/** An entry that another is upon, as it is in effect; and how a cure or a correction leaves the paper behind it. (R8, R33.) */
import { Temporal } from 'temporal-polyfill';
import type { Context, Reading } from '../context.ts';
import { EntryRow } from '../log/entry.entity.ts';
import { connectedTo, type RecordedEntry } from '../log/log.ts';
import { type ActKind, type Correction, type Cure, type Entry, isFinding, type ReceivedAct } from '../treaty/acts.ts';
import { dayAt } from '../treaty/calendar.ts';
import { readCorrection } from '../treaty/corrections.ts';
import { type Defect, defect, isOfPaper } from '../treaty/defects.ts';
import { isOfTheGraph } from '../treaty/graph-acts.ts';
import { curedBy, inEffect, readThrough } from '../treaty/in-effect.ts';
import type { Draft } from './draft.ts';

/** An entry, with what it is upon and what is upon that; none where there is no entry at that position. */
export async function chainOf(position: number, known: number, { em }: Reading): Promise<RecordedEntry[]> {
  return position > known ? [] : connectedTo(em, await em.find(EntryRow, { position }), known);
}

/** As it reads today. */
export function entryInEffect(position: number, chain: readonly RecordedEntry[]): RecordedEntry | undefined {
  return inEffect(chain).find((entry) => entry.position === position);
}

export interface Examining {
  /** All that is connected with the entry that the draft is upon. */
  readonly chain: readonly RecordedEntry[];
  /** What is wrong with an act as it would now read: the rules, with the entry itself left out of the record. */
  readonly examine: (entry: Entry<ReceivedAct>) => Promise<Defect[]>;
  readonly context: Context;
}

/** How a cure or a correction leaves the paper. */
interface ReadInto extends Pick<Correction, 'leaves' | 'cure'> {
  readonly corrected?: Correction['corrected'];
  readonly ofTheCorrected: readonly Defect[];
}

const NOTHING: ReadInto = { leaves: [], ofTheCorrected: [] };

/** Of the cure or the correction, as it would be recorded. */
type Place = Pick<Entry, 'position' | 'receivedAt' | 'receivedOn'>;

export async function readIntoUpon(draft: Draft, entry: Place, examining: Examining): Promise<ReadInto> {
  const { chain } = examining;
  const upon = 'entry' in draft ? chain.find(({ position }) => position === draft.entry) : undefined;
  if (!upon || isFinding(upon.act) || isOfTheGraph(upon.act) || (draft.kind !== 'CURE' && draft.kind !== 'CORRECTION')) return NOTHING;
  if (draft.kind === 'CURE') {
    const isGood = draft.inDueForm !== false && paperBehind(upon, chain) === upon;
    return isGood ? { ...(await examinePaper(withUpon(draft, entry, chain), draft.entry, examining)), ofTheCorrected: [] } : NOTHING;
  }
  const { fields, wrong } = fieldsOf(draft, upon, examining);
  const invalid = wrong.map((field) => defect('CORRECTION_INVALID', 'corrected', field));
  if (invalid.length > 0) return { ...NOTHING, corrected: fields, ofTheCorrected: invalid };
  const read = await examinePaper(withUpon({ ...draft, corrected: fields }, entry, chain), paperBehind(upon, chain).position, examining);
  return { ...read, corrected: fields };
}

/** A paper read through all that is upon it: by itself, or else through the first cure that is enough. */
async function examinePaper(chain: readonly Entry[], position: number, { examine }: Examining): Promise<ReadInto> {
  const found = chain.find((entry) => entry.position === position) as Entry<ReceivedAct>;
  const { paper, cures, inError } = readThrough(found, chain);
  if (inError) return { ...NOTHING, leaves: [defect('RECORDED_IN_ERROR', 'corrected')] };
  const defects = await examine(paper);
  const ofTheForm = defects.filter((each) => !isOfPaper(each));
  const ofTheCorrected = ofTheForm.map((each) => ({ ...each, path: ['input', 'corrected', ...each.path.slice(1)] }));
  let leaves = defects.filter(isOfPaper);
  if (leaves.length === 0) return { leaves, ofTheCorrected };
  for (const cure of cures.filter(({ act }) => act.inDueForm !== false)) {
    leaves = (await examine(curedBy(paper, cure))).filter(isOfPaper);
    if (leaves.length === 0) return { leaves, cure: cure.position, ofTheCorrected };
  }
  return { leaves, ofTheCorrected };
}

function withUpon(act: object, place: Place, chain: readonly Entry[]): Entry[] {
  const upon = { leaves: [], ...act } as unknown as Cure;
  return [...chain, { ...place, act: upon, defects: [], recordedAt: place.receivedAt, demonstration: false }];
}

/** What a correction or a cure is upon is itself upon a paper, in the end. */
function paperBehind(entry: Entry, chain: readonly Entry[]): Entry {
  const { act } = entry;
  const below = act.kind === 'CORRECTION' || act.kind === 'CURE' ? chain.find(({ position }) => position === act.entry) : undefined;
  return below ? paperBehind(below, chain) : entry;
}

type CorrectionDraft = Extract<Draft, { kind: 'CORRECTION' }>;

/** As they are kept: of a correction that is itself corrected, what it should have said. */
function fieldsOf({ corrected }: CorrectionDraft, upon: Entry, { chain, context }: Examining): ReturnType<typeof readCorrection> {
  const { fields, wrong } = read(upon.act.kind, corrected, context);
  if (upon.act.kind !== 'CORRECTION' || fields['corrected'] === undefined) return { fields, wrong };
  const { entry: position } = upon.act;
  const below = chain.find((entry) => entry.position === position) ?? upon;
  const inner = read(below.act.kind, fields['corrected'] as Readonly<Record<string, unknown>>, context);
  return { fields: { ...fields, corrected: inner.fields }, wrong: [...wrong, ...inner.wrong] };
}

/** The day of receipt follows from its instant. */
function read(kind: ActKind, json: Readonly<Record<string, unknown>>, { timeZone }: Context): ReturnType<typeof readCorrection> {
  const { fields, wrong } = readCorrection(kind, json);
  const { receivedAt } = fields;
  if (receivedAt === undefined) return { fields, wrong };
  return { fields: { ...fields, receivedOn: dayAt(Temporal.Instant.from(receivedAt), timeZone) }, wrong };
}
