/**
 * How fast a log of a hundred thousand entries is folded into all standings, beside reading those same rows with `pg` alone; and how fast
 * one standing is answered, for a day and as it was known at an instant. `npm run bench:fold`; the figures are in README.md.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MikroORM } from '@mikro-orm/postgresql';
import pg from 'pg';
import { Temporal } from 'temporal-polyfill';
import { contextFor } from '../src/admission.ts';
import { openDatabase } from '../src/database.ts';
import { startEmbeddedPostgres } from '../src/embedded-postgres.ts';
import type { Link } from '../src/log/chain.ts';
import { ABOUT } from '../src/log/log.ts';
import { verify } from '../src/log/verify.ts';
import { standingRecords } from '../src/registry/instruments.ts';
import { known } from '../src/registry/known.ts';
import { standing } from '../src/registry/standings.ts';
import { SEAT } from '../src/treaty/calendar.ts';
import { type Standing, standingOf } from '../src/treaty/standing.ts';
import { longLog, parties } from './long-log.ts';

const ENTRIES = 100_000;
const ROUNDS = 9;
const WARM_UP = 2;
const AT_MOST = 2; // times the reading alone
const ON = Temporal.PlainDate.from('2026-11-22');
const KNOWN_AT = Temporal.Instant.from('2010-01-01T00:00:00Z');
const BEYOND_ALL = 2 ** 31 - 1;
const EXCEPT = ['CERTIFIED_COPY', 'COPY_ACKNOWLEDGED', 'CORRESPONDENCE', 'PUBLISHED_DATE', 'REGISTRATION'];
/** The log's rows as they stand; and no more of them than the fold needs. */
const ALL_ROWS = 'select * from entry order by position';
const NEEDED = ABOUT.replace('in (?)', '= any($1)').replace('?', '$2').replace('not in (?)', '<> all($3)');

interface Round {
  readonly wall: number;
  readonly cpu: number;
}

async function main(): Promise<void> {
  await using closing = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'khattama-bench-'));
  closing.defer(() => rm(directory, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ directory: join(directory, 'postgres'), durable: false });
  closing.defer(() => postgres.stop());
  const orm = await openDatabase({ url: postgres.url, ownerUrl: postgres.ownerUrl });
  closing.defer(() => orm.close());
  const client = new pg.Client({ connectionString: postgres.ownerUrl });
  await client.connect();
  closing.defer(() => client.end());

  await fill(client);
  console.log(`The chain: ${JSON.stringify(await verify(orm.em.fork()))}`);
  const instruments = await registered(client);
  await one(orm, instruments);
  const ratio = await all(client, orm, instruments);
  process.exitCode = ratio > AT_MOST ? 1 : 0;
}

/** As it would have been recorded: every trigger and every check of the database is passed. */
async function fill(client: pg.Client): Promise<void> {
  const insert = 'insert into entry (position, canonical, hash) select * from unnest($1::int[], $2::text[], $3::text[])';
  let batch: Link[] = [];
  for (const link of longLog(ENTRIES)) {
    batch.push(link);
    if (batch.length < 1_000 && link.position < ENTRIES) continue;
    await client.query(insert, (['position', 'canonical', 'hash'] as const).map((column) => batch.map((link) => link[column])));
    batch = [];
  }
  await client.query('vacuum analyze entry');
}

async function registered(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ instrument: string }>(
    `select instrument from entry where kind = 'INSTRUMENT_REGISTERED' order by position`);
  return rows.map(({ instrument }) => instrument);
}

/** All standings of all Parties under all instruments, beside the reading of the log. */
async function all(client: pg.Client, orm: MikroORM, instruments: readonly string[]): Promise<number> {
  const [whole, needed, folded]: [Round[], Round[], Round[]] = [[], [], []];
  let [rows, standings] = [0, new Map<Standing['kind'], number>()];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    whole.push(await measure(async () => {
      await client.query(ALL_ROWS);
    }));
    needed.push(await measure(async () => {
      rows = (await client.query(NEEDED, [instruments, BEYOND_ALL, EXCEPT])).rows.length;
    }));
    folded.push(await measure(async () => {
      standings = await fold(orm, instruments);
    }));
  }
  const kinds = [...standings].map(([kind, count]) => `${count} ${kind}`).join(', ');
  console.log(`\n${ENTRIES} entries, of which standings under ${instruments.length} instruments may rest on ${rows}; ${parties.length} Parties: ${kinds}`);
  console.log(`the log's rows with pg alone            ${summary(whole)}`);
  console.log(`canonical, hash of those with pg alone  ${summary(needed)}`);
  console.log(`reading and folding                     ${summary(folded)}`);
  const [ratio, cpu] = ratios(folded, whole);
  const [ofNeeded, cpuOfNeeded] = ratios(folded, needed);
  console.log(`folding ÷ the log's rows                ${ratio.toFixed(1)} (of processor time ${cpu.toFixed(1)}); aim: at most ${AT_MOST}`);
  console.log(`folding ÷ what it reads of them         ${ofNeeded.toFixed(1)} (of processor time ${cpuOfNeeded.toFixed(1)})`);
  return ratio;
}

function ratios(some: readonly Round[], others: readonly Round[]): readonly [wall: number, cpu: number] {
  return [median(some, 'wall') / median(others, 'wall'), median(some, 'cpu') / median(others, 'cpu')];
}

async function fold(orm: MikroORM, instruments: readonly string[]): Promise<Map<Standing['kind'], number>> {
  const keys = instruments.map((instrument) => ({ instrument, known: BEYOND_ALL }));
  const standings = new Map<Standing['kind'], number>();
  for (const record of await standingRecords(keys, { em: orm.em.fork() })) {
    for (const party of record ? parties : []) {
      const { kind } = standingOf(party, record!, ON);
      standings.set(kind, (standings.get(kind) ?? 0) + 1);
    }
  }
  return standings;
}

/** One standing on a day, as known at an instant, each of another instrument; as the API answers it, with nothing remembered. */
async function one(orm: MikroORM, instruments: readonly string[]): Promise<void> {
  const rounds: Round[] = [];
  for (const instrument of instruments.slice(0, 200)) {
    const ground = { em: () => orm.em.fork(), now: () => KNOWN_AT, timeZone: SEAT };
    const context = contextFor({ mandate: undefined, bearer: undefined }, ground, true);
    rounds.push(await measure(async () => {
      await standing(parties[0]!, instrument, { on: ON, known: await known(KNOWN_AT, context) }, context);
    }));
  }
  console.log(`\none standing, on and knownAt            ${summary(rounds)}   p99 ${quantile(rounds, 'wall', 0.99).toFixed(1)} ms`);
  const plan = await orm.em.fork().execute<Record<'QUERY PLAN', string>[]>(`explain analyze ${ABOUT}`, [[instruments[1]], 50_000, ['CERTIFIED_COPY']]);
  console.log(plan.map((line) => `    ${line['QUERY PLAN']}`).join('\n'));
}

async function measure(work: () => Promise<void>): Promise<Round> {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - began, cpu: (user + system) / 1_000 };
}

function summary(rounds: readonly Round[]): string {
  return `median ${median(rounds, 'wall').toFixed(1).padStart(7)} ms, of processor time ${median(rounds, 'cpu').toFixed(1).padStart(7)} ms`;
}

function median(rounds: readonly Round[], of: keyof Round): number {
  return quantile(rounds.slice(WARM_UP), of, 0.5);
}

function quantile(rounds: readonly Round[], of: keyof Round, q: number): number {
  const values = rounds.map((round) => round[of]).toSorted((a, b) => a - b);
  return values[Math.min(values.length - 1, Math.floor(values.length * q))] ?? NaN;
}

await main();
