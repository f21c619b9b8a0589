/** Which version applies between two Parties: an instrument and its amendments, as they were known. (Art. 15; R38.) */
import type { Batch, Context } from '../context.ts';
import { EntryRow } from '../log/entry.entity.ts';
import { connectedTo } from '../log/log.ts';
import { type Entry, inDueForm, type InstrumentRegistered } from '../treaty/acts.ts';
import { isBefore } from '../treaty/calendar.ts';
import { inEffect } from '../treaty/in-effect.ts';
import type { Party } from '../treaty/parties.ts';
import { type Version, versionBetween, versionMatrix } from '../treaty/versions.ts';
import { instrumentIn, instrumentsById, standingRecords } from './instruments.ts';
import type { Axes } from './known.ts';
import { partyLists } from './parties.ts';
import type { InstrumentRow, PartyRow } from './registry.entity.ts';
import { notOnRecord } from './standings.ts';

/** As the record shows them: with rows in them, for of many Parties there are many pairs. */
interface Pair {
  readonly a: PartyRow;
  readonly b: PartyRow;
  readonly version?: InstrumentRow;
}

/** Refuses the question where the instrument is not registered, or was not yet at that position. */
export async function between(a: Party, b: Party, instrument: string, axes: Axes, context: Context): Promise<InstrumentRow | undefined> {
  const versions = await versionsOf(instrument, axes.known, context);
  if (versions.length === 0) throw notOnRecord(instrument);
  const found = versionBetween(a, b, versions, axes.on);
  return (await rowsOf(versions.filter((each) => each.instrument === found), context)).get(found);
}

export async function matrix(instrument: string, { on, known }: Axes, context: Context): Promise<Pair[]> {
  const [versions, parties] = await Promise.all([versionsOf(instrument, known, context), context.load(partyLists, 'all')]);
  const rows = await rowsOf(versions, context);
  const byCode = new Map(parties.map((party) => [party.code, party]));
  return versionMatrix(parties.map(({ code }) => code as Party), versions, on).map((pair) => {
    const [a, b, version] = [byCode.get(pair.a) as PartyRow, byCode.get(pair.b) as PartyRow, rows.get(pair.instrument)];
    return { a, b, ...(version && { version }) };
  });
}

/** Also of one that has been found since to be registered in error: it was the answer then. */
async function rowsOf(versions: readonly Version[], { load }: Context): Promise<Map<string | undefined, InstrumentRow | undefined>> {
  return new Map(await Promise.all(versions.map(async ({ instrument, record }) =>
    [instrument, await load(instrumentsById, instrument) ?? instrumentIn(record)] as const)));
}

/** The text, then each amendment by the day of its adoption, both as known then; empty where the text itself was not known. */
async function versionsOf(instrument: string, known: number, { load }: Context): Promise<Version[]> {
  const original = await load(standingRecords, { instrument, known });
  if (!original) return [];
  const amendments = amendmentsIn(await load(registrationsAt, known), instrument);
  const records = await Promise.all(amendments.map((id) => load(standingRecords, { instrument: id, known })));
  const later = amendments.flatMap((id, i) => (records[i] ? [{ instrument: id, record: records[i] }] : []));
  return [{ instrument, record: original }, ...later];
}

type Registration = Entry<InstrumentRegistered>;

/** Those of an amendment too. */
function amendmentsIn(registrations: readonly Registration[], instrument: string): string[] {
  const found = new Set([instrument]);
  for (const id of found) { // grows while it is read
    for (const { act } of registrations) if (act.amends === id) found.add(act.instrument);
  }
  const amendments = registrations.filter(({ act }) => act.instrument !== instrument && found.has(act.instrument));
  return amendments.toSorted(byAdoption).map(({ act }) => act.instrument);
}

function byAdoption(a: Registration, b: Registration): number {
  if (isBefore(a.act.adoptedOn, b.act.adoptedOn)) return -1;
  return isBefore(b.act.adoptedOn, a.act.adoptedOn) ? 1 : a.position - b.position;
}

/** How every instrument's registration read at a position: what it amends, and when it was adopted, can be corrected. (R33.) */
const registrationsAt: Batch<number, Registration[]> = async (positions, { em }) => {
  const rows = await em.find(EntryRow, { kind: 'INSTRUMENT_REGISTERED' }, { orderBy: { position: 'asc' } });
  const entries = await connectedTo(em, rows, Math.max(...positions));
  return positions.map((known) => {
    const all = inDueForm(inEffect(entries.filter(({ position }) => position <= known)), 'INSTRUMENT_REGISTERED');
    return all.filter(({ act }, i) => all.findIndex((each) => each.act.instrument === act.instrument) === i);
  });
};
