/** The instruments on the record, and each as the law sees it. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Batch, Reading } from '../context.ts';
import { readAbout, type RecordedEntry } from '../log/log.ts';
import { type ActKind, inDueForm, type InstrumentRegistered } from '../treaty/acts.ts';
import type { InstrumentRecord } from '../treaty/entry-into-force.ts';
import { type FinalClauses, readFinalClauses } from '../treaty/final-clauses.ts';
import { inEffect } from '../treaty/in-effect.ts';
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

/** The same, without what no standing rests on: of an instrument's papers, half are copies and letters. */
export const standingRecords = records(['CERTIFIED_COPY', 'COPY_ACKNOWLEDGED', 'CORRESPONDENCE', 'PUBLISHED_DATE', 'REGISTRATION']);

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
  const own = oncePerKey(({ instrument, known }) => ownOf(read.get(instrument) ?? [], known));
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

function ownOf(all: readonly RecordedEntry[], known: number): Own {
  const entries = inEffect(all.filter(({ position }) => position <= known));
  const registration = registrationIn(entries);
  return { entries, registration, finalClauses: registration && readFinalClauses(registration.finalClauses) };
}

/** Many instruments rest on one: what that one is by itself is reckoned once. */
function oncePerKey(reckon: Owns): Owns {
  const answers = new Map<string, Own>();
  return (key) => {
    const answer = answers.get(nameOf(key)) ?? reckon(key);
    answers.set(nameOf(key), answer);
    return answer;
  };
}

function nameOf({ instrument, known }: AsKnown): string {
  return `${known} ${instrument}`;
}

/**
 * Many instruments rest on one, whose record is made once. Where corrections have made them rest on each other in a circle, a record ends
 * where it would come back to itself, so it depends on where one begins, and is made anew.
 */
function recordsFrom(own: Owns): (key: AsKnown) => InstrumentRecord | undefined {
  const made = new Map<string, InstrumentRecord | undefined>();
  let inCircle = false;

  function make(key: AsKnown, above: readonly string[]): InstrumentRecord | undefined {
    if (above.includes(key.instrument)) {
      inCircle = true;
      return undefined;
    }
    const { entries, registration, finalClauses } = own(key);
    if (!registration || !finalClauses) return undefined;
    const [base, amended] = [registration.baseTreaty, registration.amends].map((id) =>
      (id === undefined ? undefined : recordOf({ ...key, instrument: id }, [...above, key.instrument])));
    return { finalClauses, entries, ...(base && { base }), ...(amended && { amended }) };
  }

  function recordOf(key: AsKnown, above: readonly string[] = []): InstrumentRecord | undefined {
    const name = nameOf(key);
    if (made.has(name)) return made.get(name);
    const before = inCircle;
    inCircle = false;
    const record = make(key, above);
    if (!inCircle) made.set(name, record);
    inCircle ||= before;
    return record;
  }

  return recordOf;
}

export function registrationIn(entries: readonly RecordedEntry[]): InstrumentRegistered | undefined {
  return inDueForm(entries, 'INSTRUMENT_REGISTERED')[0]?.act;
}
