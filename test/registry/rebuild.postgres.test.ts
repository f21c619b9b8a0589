/** What the log says, laid out for reading, is the same however often it is laid out. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MikroORM } from '@mikro-orm/postgresql';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { contextFor } from '../../src/admission.ts';
import { prepareDeliveries } from '../../src/broadcast/deliveries.ts';
import { keepLive } from '../../src/broadcast/live-kept.ts';
import { openDatabase } from '../../src/database.ts';
import type { Draft } from '../../src/depositary/draft.ts';
import { type Outcome, receive } from '../../src/depositary/receive.ts';
import type { Submission } from '../../src/depositary/submission.ts';
import { rebuild } from '../../src/registry/rebuild.ts';
import { SEAT } from '../../src/treaty/calendar.ts';
import { party } from '../../src/treaty/parties.ts';
import { execute, freshDatabase, type TestDatabase } from '../db.ts';

const codes = ['AM', 'BY', 'KZ'] as const;
const instruments = ['first-treaty', 'second-treaty', 'information-sphere-2014'] as const;
const projections = ['party', 'instrument', 'authority_version', 'notification'] as const;
const facts = ['entry', 'delivery', 'channel', 'channel_act', 'addressee', 'follower'] as const;
const RUNS = 7;

let database: TestDatabase;
let orm: MikroORM;
let clock = Temporal.Instant.from('2027-03-01T09:00:00Z');
const tally = new Map<string, number>();

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openDatabase(database);
  for (const code of codes) {
    await hand({ kind: 'PARTY_REGISTERED', party: party(code), name: { ru: code } }, { mailboxes: [`${code}@example.org`] });
  }
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 40 }), async (steps) => {
    for (const each of steps) await perform(each);
    await expectUnchanged();
  }), { numRuns: RUNS, seed: 2014, endOnFailure: true });
}, 120_000);
afterAll(async () => {
  await orm.close();
  await database.drop();
});

describe('After a history of all that can happen', () => {
  test('there was enough of everything, pending papers too', () => {
    const wanted = [
      'INSTRUMENT_REGISTERED', 'PARTY_REGISTERED', 'SIGNATURE', 'NOTICE_OF_COMPLETION',
      'DESIGNATION', 'CHANGE_OF_DESIGNATION', 'END_OF_DESIGNATION', 'CORRECTION', 'pending', 'refused', 'replaces',
    ];
    expect(wanted.filter((kind) => (tally.get(kind) ?? 0) < 3)).toEqual([]);
  });

  test('of pending papers nothing shows, and of all others one notification each', async () => {
    const shown = `select e.position from entry e left join notification n using (position) where e.pending = (n.number is not null)`;
    expect(await execute(database.url, shown)).toEqual([]);
    const versions = 'select e.position from entry e join authority_version v on v.known_from = e.position where e.pending';
    expect(await execute(database.url, versions)).toEqual([]);
  });

  test('the rebuilt projections equal the live ones, again and again', async () => {
    await expectUnchanged();
    await expectUnchanged();
  });

  test.each<[string, (typeof projections)[number], string]>([
    ['a name', 'party', `update party set name = '{"ru":"Ruritania"}' where code = 'KZ'`],
    ['a Party that was never registered', 'party', `insert into party values ('XX', 999999, '{"ru":"X"}', false)`],
    ['final clauses', 'instrument', `update instrument set final_clauses = '{}'`],
    ['an authority that is gone', 'authority_version', 'delete from authority_version where known_until is null'],
    ['a competence', 'authority_version', `update authority_version set competences = '{PEACE_AND_SECURITY}'`],
    ['what was known when', 'authority_version', 'update authority_version set known_until = known_until + 1'],
    ['a number', 'notification', 'delete from notification where number = 5'],
    ['a notification of another Party', 'notification', `update notification set party = 'RU' where number = 3`],
    ['everything', 'notification', 'truncate notification'],
  ])('tampered with, %s is found and mended', async (_case, table, sql) => {
    const before = await dump(projections);
    await execute(database.ownerUrl, sql);
    const { projections: found } = await rebuild(orm.em.fork());
    expect(found.filter(({ different }) => different > 0).map((each) => each.table)).toEqual([table]);
    expect(await dump(projections)).toEqual(before);
    await expectUnchanged();
  });

  test('who was told when, where they are reached and how far the followers are is left alone', async () => {
    while (await prepareDeliveries(orm.em.fork(), { now: clock, timeZone: SEAT })) { /* there is more */ }
    await keepLive(orm.em.fork(), [{ number: 1, party: 'KZ', at: new Date(clock.epochMilliseconds) }]);
    const before = await dump(facts);
    expect(before['delivery']?.length).toBeGreaterThan(100);
    await rebuild(orm.em.fork());
    expect(await dump(facts)).toEqual(before);
  });

  test('while it is rebuilt, readers see all of it, and acts wait their turn', async () => {
    const number = async () => (await execute<{ last: number }>(database.url, 'select count(*)::int as last from notification'))[0]!.last;
    const before = await number();
    let rebuilding = true;
    const seen: number[] = [];
    const watching = (async () => { while (rebuilding) seen.push(await number()); })();
    const [rebuilt] = await Promise.all([rebuild(orm.em.fork()), perform({ ...plain, kind: 'party' })]);
    rebuilding = false;
    await watching;
    expect(new Set(seen.filter((each) => each !== before && each !== before + 1))).toEqual(new Set());
    expect(rebuilt.projections.map(({ different }) => different)).toEqual([0, 0, 0, 0]);
    expect(await number()).toBe(before + 1);
    await expectUnchanged();
  });
});

async function expectUnchanged(): Promise<void> {
  const before = await dump(projections);
  const { entries, projections: compared } = await rebuild(orm.em.fork());
  expect(compared.map(({ table, different }) => ({ table, different }))).toEqual(projections.map((table) => ({ table, different: 0 })));
  const after = await dump(projections);
  expect(after).toEqual(before);
  expect(compared.map(({ rows }) => rows)).toEqual(projections.map((table) => after[table]?.length));
  expect(await execute(database.url, 'select count(*)::int as count from entry')).toEqual([{ count: entries }]);
}

/** Every row as text, in an order of its own. */
async function dump(tables: readonly string[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const rows = await Promise.all(tables.map((table) =>
    execute<{ row: string }>(database.url, `select to_jsonb(t)::text as row from ${table} t order by row`)));
  return Object.fromEntries(tables.map((table, i) => [table, rows[i]!.map(({ row }) => row)]));
}

type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;
const step = fc.record({
  kind: fc.constantFrom(
    'party', 'instrument', 'signature', 'notice', 'designate', 'designate', 'replace', 'replace', 'change', 'end', 'end', 'error',
  ),
  code: fc.constantFrom(...codes),
  instrument: fc.constantFrom(...instruments),
  /** One of those that there are. */
  which: fc.nat({ max: 1_000 }),
  /** From 1 January 2016. */
  days: fc.nat({ max: 1_000 }),
  inDueForm: fc.constantFrom(true, true, false),
  onPaper: fc.boolean(),
});
const plain: Step = { kind: 'party', code: 'KZ', instrument: 'first-treaty', which: 1, days: 1, inDueForm: true, onPaper: true };

/** As the Secretariat, from a paper; or as the Party itself. What is refused is none the worse for it. */
async function perform(wanted: Step): Promise<void> {
  const [draft, mailboxes] = [await draftOf(wanted), wanted.kind === 'party' ? { mailboxes: [`${wanted.which}@example.org`] } : {}];
  const own = !wanted.onPaper && (wanted.kind === 'designate' || wanted.kind === 'replace') ? party(wanted.code) : undefined;
  const receivedAt = dayOf(wanted).toZonedDateTime({ timeZone: 'Europe/Moscow', plainTime: '12:00' }).toInstant();
  const outcome = await hand(draft, { ...mailboxes, ...(!own && 'paperReference' in draft && { receivedAt }) }, own);
  if ('entry' in outcome && 'replaces' in outcome.entry.act) count('replaces');
}

async function draftOf({ kind, code, instrument, which, inDueForm, ...rest }: Step): Promise<Draft> {
  if (kind === 'error') return registeredInError(which);
  const known = 'select distinct authority from entry where authority is not null order by 1';
  const authorities = await execute<{ authority: string }>(database.url, known);
  const { authority = 'kz-1' } = authorities[which % Math.max(1, authorities.length)] ?? {};
  const paper = { paperReference: `n/a ${which}`, inDueForm };
  const name = { ru: `Name ${which}` };
  const day = dayOf(rest);
  switch (kind) {
    case 'party': return { kind: 'PARTY_REGISTERED', party: party(code), name };
    case 'instrument': {
      const finalClauses = { entryIntoForce: { notices: 1 + (which % 3), counting: which % 2 ? 'ANY' : 'SIGNATORIES' } };
      const id = which % 2 ? instrument : `treaty-${which}`;
      return { kind: 'INSTRUMENT_REGISTERED', instrument: id, title: name, adoptedOn: Temporal.PlainDate.from('2014-12-23'), finalClauses };
    }
    case 'signature': return { kind: 'SIGNATURE', instrument, party: party(code), signedOn: day };
    case 'notice': return { kind: 'NOTICE_OF_COMPLETION', instrument, party: party(code), ...paper };
    case 'change': {
      const changes = which % 3 ? { name, ...(which % 2 && { address: null }) } : { competentFrom: day, headOffice: name };
      return { kind: 'CHANGE_OF_DESIGNATION', authority, changes, ...(which % 2 && { effectiveOn: day }), ...paper };
    }
    case 'end': return { kind: 'END_OF_DESIGNATION', authority, effectiveOn: day, ...paper };
    default: {
      const contactPoint = { kind: 'EMAIL', value: 'office@example.org', aroundTheClock: false, languages: ['ru'], priority: 1 } as const;
      return {
        kind: 'DESIGNATION', party: party(kind === 'replace' ? authority.slice(0, 2).toUpperCase() : code), name, competentFrom: day,
        competences: ['INFORMATION_TECHNOLOGY'], headOffice: name, deputyOffices: [], publicKeys: [],
        contactPoints: [contactPoint], address: 'a street', ...(kind === 'replace' && { replaces: authority }), ...(rest.onPaper && paper),
      };
    }
  }
}

/** A registration of a Party or an instrument; or that very correction, so that it is there again. */
async function registeredInError(which: number): Promise<Draft> {
  const sql = `select position from entry where kind in ('PARTY_REGISTERED', 'INSTRUMENT_REGISTERED', 'CORRECTION') order by position desc limit 6`;
  const registrations = await execute<{ position: number }>(database.url, sql);
  const { position: entry } = registrations[which % registrations.length]!;
  return { kind: 'CORRECTION', entry, reason: 'ошибка', corrected: { recordedInError: true } };
}

function dayOf({ days }: Pick<Step, 'days'>): Temporal.PlainDate {
  return Temporal.PlainDate.from('2016-01-01').add({ days });
}

async function hand(draft: Draft, submission: Partial<Submission> = {}, as?: ReturnType<typeof party>): Promise<Outcome> {
  clock = clock.add({ minutes: 7 });
  const ground = { em: () => orm.em.fork(), now: () => clock, timeZone: 'Europe/Moscow' };
  const mandate = as ? ({ role: 'PARTY', party: as } as const) : ({ role: 'SECRETARIAT' } as const);
  const context = contextFor({ mandate, bearer: undefined }, ground, true);
  const outcome = await receive({ ...submission, submissionId: randomUUID(), draft }, context);
  if ('defects' in outcome) count('refused');
  else count(outcome.entry.defects.length > 0 ? 'pending' : draft.kind);
  return outcome;
}

function count(what: string): void {
  tally.set(what, (tally.get(what) ?? 0) + 1);
}
