/** The instruments on the record, and each as the law sees it. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Batch, Reading } from '../context.ts';
import { readAbout, type RecordedEntry } from '../log/log.ts';
import { type ActKind, type Entry, inDueForm, type InstrumentRegistered } from '../treaty/acts.ts';
import type { InstrumentRecord } from '../treaty/entry-into-force.ts';
import { type FinalClauses, readFinalClauses } from '../treaty/final-clauses.ts';
import { inEffect } from '../treaty/in-effect.ts';
import { besideStanding } from '../treaty/standing.ts';
import { findable } from './known.ts';
import { InstrumentRow } from './registry.entity.ts';

export function allInstruments(em: SqlEntityManager): Promise<InstrumentRow[]> {
  return em.find(InstrumentRow, {}, { orderBy: { listed: 'asc' } });
}

export const instrumentsById: Batch<string, InstrumentRow | undefined> = async (ids, { em }) => {
  const rows = await em.find(InstrumentRow, { id: findable(ids) });
  return ids.map((id) => rows.find((row) => row.id === id));
};

export const amendmentsOf: Batch<string, InstrumentRow[]> = async (ids, { em }) => {
  const rows = await em.find(InstrumentRow, { amends: findable(ids) }, { orderBy: { listed: 'asc' } });
  return ids.map((id) => rows.filter((row) => row.amends === id));
};

/** The instrument, what amends it or depends on its term, and what rests on those. */
export function restingOn(instrument: string, all: readonly InstrumentRow[]): ReadonlySet<string> {
  const found = new Set([instrument]);
  for (const id of found) { // grows while it is read
    for (const row of all) if (row.amends === id || row.baseTreaty === id) found.add(row.id);
  }
  return found;
}

interface AsKnown {
  readonly instrument: string;
  readonly known: number;
}

type Records = Batch<AsKnown, InstrumentRecord | undefined>;

const records = (except: readonly ActKind[]): Records => async (keys, reading) => {
  const recordOf = recordsFrom(await readWithGrounds(keys, except, reading));
  return keys.map((key) => recordOf(key));
};

/** An instrument as the law sees it, up to a position; undefined where it is not registered, or was not yet. */
export const instrumentRecords = records([]);

/** The same, without what no standing rests on. */
export const standingRecords = records(besideStanding);

/** What is on record about an instrument itself, as it is in effect at a position. */
interface Own {
  readonly entries: readonly RecordedEntry[];
  readonly registration: InstrumentRegistered | undefined;
  readonly finalClauses: FinalClauses | undefined;
}
type Owns = (key: AsKnown) => Own;

/** A protocol needs its base Treaty, and an amendment what it amends: as many readings as there are storeys. */
async function readWithGrounds(keys: readonly AsKnown[], except: readonly ActKind[], { em }: Reading): Promise<Owns> {
  const latest = Math.max(...keys.map(({ known }) => known));
  const read = new Map<string, readonly RecordedEntry[]>();
  const asked = new Set<string>();
  const own = oncePerState(ownOf, read);
  for (let wanted = [...keys]; wanted.length > 0;) {
    const instruments = findable(wanted.map(({ instrument }) => instrument)).filter((id) => !read.has(id));
    const entries = await readAbout(em, { instruments, known: latest, except });
    const about = Map.groupBy(entries, ({ act }) => ('instrument' in act ? act.instrument : undefined));
    for (const id of instruments) read.set(id, about.get(id) ?? []);
    for (const key of wanted) asked.add(nameOf(key));
    wanted = wanted.flatMap((key) => groundsOf(key, own)).filter((key) => !asked.has(nameOf(key)));
  }
  return own;
}

/** On which others it rests, as it was registered or corrected. */
function groundsOf({ instrument, known }: AsKnown, own: Owns): AsKnown[] {
  const { baseTreaty, amends } = own({ instrument, known }).registration ?? {};
  return [baseTreaty, amends].flatMap((id) => (id === undefined ? [] : [{ instrument: id, known }]));
}

function ownOf(all: readonly RecordedEntry[]): Own {
  const entries = inEffect(all);
  const registration = registrationIn(entries)?.act;
  return { entries, registration, finalClauses: registration && readFinalClauses(registration.finalClauses) };
}

/**
 * Many instruments rest on one, and between two entries about it an instrument does not change: what it is by itself is reckoned once for
 * all the positions there.
 */
function oncePerState(reckon: typeof ownOf, read: ReadonlyMap<string, readonly RecordedEntry[]>): Owns {
  const answers = new Map<string, Own>();
  return ({ instrument, known }) => {
    const all = read.get(instrument) ?? [];
    const count = all.findLastIndex(({ position }) => position <= known) + 1;
    const state = `${count} ${instrument}`;
    const answer = answers.get(state) ?? reckon(all.slice(0, count));
    if (read.has(instrument)) answers.set(state, answer);
    return answer;
  };
}

function nameOf({ instrument, known }: AsKnown): string {
  return `${known} ${instrument}`;
}

/** Many instruments rest on one, whose record is made once. No circle can be recorded; if one were, it would end where it closes. */
function recordsFrom(own: Owns): (key: AsKnown) => InstrumentRecord | undefined {
  const made = new Map<string, InstrumentRecord | undefined>();
  const alike = new Map<Own, InstrumentRecord[]>();

  function make(key: AsKnown): InstrumentRecord | undefined {
    const its = own(key);
    const { entries, registration, finalClauses } = its;
    if (!registration || !finalClauses) return undefined;
    const [base, amended] = [registration.baseTreaty, registration.amends].map((id) =>
      (id === undefined ? undefined : recordOf({ ...key, instrument: id })));
    return theSame(its, { finalClauses, entries, ...(base && { base }), ...(amended && { amended }) });
  }

  /** What is reckoned of a record is remembered with it: so one that says the same is the same. */
  function theSame(its: Own, record: InstrumentRecord): InstrumentRecord {
    const others = alike.get(its) ?? [];
    const found = others.find(({ base, amended }) => base === record.base && amended === record.amended);
    if (!found) alike.set(its, [...others, record]);
    return found ?? record;
  }

  function recordOf(key: AsKnown): InstrumentRecord | undefined {
    const name = nameOf(key);
    if (made.has(name)) return made.get(name);
    made.set(name, undefined);
    const record = make(key);
    made.set(name, record);
    return record;
  }

  return recordOf;
}

export function registrationIn(entries: readonly Entry[]): Entry<InstrumentRegistered> | undefined {
  return inDueForm(entries, 'INSTRUMENT_REGISTERED')[0];
}

/** As its registration has it shown. */
export function instrumentRow({ position: listed, demonstration, act }: Entry<InstrumentRegistered>): InstrumentRow {
  const { instrument: id, title, adoptedOn, adoptedIn = null, finalClauses, amends = null, baseTreaty = null } = act;
  return { id, listed, demonstration, title, adoptedOn: adoptedOn.toString(), adoptedIn, finalClauses, amends, baseTreaty };
}

/** Also one that is on the record no longer, or not yet: as it was registered there. */
export function instrumentIn({ entries }: InstrumentRecord): InstrumentRow | undefined {
  const registration = registrationIn(entries);
  return registration && instrumentRow(registration);
}
