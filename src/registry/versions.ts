/** Which version applies between two Parties: an instrument and its amendments, as they were known. (Art. 15; R38.) */
import type { Context } from '../context.ts';
import type { Party } from '../treaty/parties.ts';
import { type Pair, type Version, versionBetween, versionMatrix } from '../treaty/versions.ts';
import { amendmentsOf, standingRecords, instrumentsById } from './instruments.ts';
import { partyLists } from './parties.ts';
import type { InstrumentRow } from './registry.entity.ts';
import { type Axes, notOnRecord } from './standings.ts';

/** Refuses the question where the instrument is not registered, or was not yet at that position. */
export async function between(a: Party, b: Party, instrument: string, axes: Axes, context: Context): Promise<InstrumentRow | undefined> {
  const versions = await versionsOf(instrument, axes.known, context);
  if (versions.length === 0) throw notOnRecord(instrument);
  const found = versionBetween(a, b, versions, axes.on);
  return found === undefined ? undefined : context.load(instrumentsById, found);
}

export async function matrix(instrument: string, { on, known }: Axes, context: Context): Promise<Pair[]> {
  const [versions, parties] = await Promise.all([versionsOf(instrument, known, context), context.load(partyLists, 'all')]);
  return versionMatrix(parties.map(({ code }) => code as Party), versions, on);
}

/** The text, then each amendment by the day of its adoption; empty where the text itself is not known. */
async function versionsOf(instrument: string, known: number, { load }: Context): Promise<Version[]> {
  const original = await load(standingRecords, { instrument, known });
  if (!original) return [];
  const amendments = await amendmentsOfAll([instrument], [], { load });
  const records = await Promise.all(amendments.map(({ id }) => load(standingRecords, { instrument: id, known })));
  const later = amendments.flatMap(({ id }, i) => (records[i] ? [{ instrument: id, record: records[i] }] : []));
  return [{ instrument, record: original }, ...later];
}

/** Those of an amendment too: one query for each storey. */
async function amendmentsOfAll(
  ids: readonly string[], found: readonly InstrumentRow[], { load }: Pick<Context, 'load'>,
): Promise<InstrumentRow[]> {
  const lists = await Promise.all(ids.map((id) => load(amendmentsOf, id)));
  const more = lists.flat().filter(({ id }) => !found.some((each) => each.id === id));
  const all = [...found, ...more].toSorted(byAdoption);
  return more.length === 0 ? all : amendmentsOfAll(more.map(({ id }) => id), all, { load });
}

function byAdoption(a: InstrumentRow, b: InstrumentRow): number {
  return a.adoptedOn < b.adoptedOn ? -1 : a.adoptedOn > b.adoptedOn ? 1 : a.listed - b.listed;
}
