/**
 * What live subscribers cost, and how soon they have a change: this hub, the same hub with sharing switched off, a bare `ws` server that
 * sends the very same bytes, and type-graphql's own subscriptions; in one run, side by side on one machine, each in a process of its
 * own. Then 10,000 who resume at once. `npm run bench:live`; the figures are in README.md.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startEmbeddedPostgres } from '../src/embedded-postgres.ts';
import type { Asked, Heard } from './live-clients.ts';
import { Peer, type Usage } from './live-control.ts';
import { type Measured, pooled, print, type Side } from './live-report.ts';

/** Subscribers, distinct documents, rounds, and with how many pairs of servers: no two processes run alike. */
const plans = [[1_000, 1, 40, 4], [5_000, 1, 16, 4], [10_000, 1, 12, 3], [10_000, 100, 12, 3]] as const;
const WARM_UP = 3;
/** In milliseconds: a round of one of the slow sides that takes longer is not repeated. */
const TOO_LONG = 30_000;
/** In milliseconds: what a server still does about a notification belongs to it, and must not weigh on the next. */
const SETTLE = 150;
/** Notifications to nobody before anything is measured, on either server. */
const PRACTICE = 40;
/** In milliseconds: how long those who are told nothing are watched. */
const IDLE = 3_000;
const FEWER = 3; // rounds of the slow sides, as a part of the others'
const STORM = { subscribers: 10_000, missed: 100 };

const FIELDS = ['reference', 'kind', 'issuedAt', 'subject'];
const document = (i: number, after = '') =>
  `subscription { depositaryNotifications${after} { number ${FIELDS.map((field) => (i === 0 ? field : `${field}${i}: ${field}`)).join(' ')} } }`;

/** A server, its subscribers, and a server like it to which nobody listens: it is told as much, in the same rounds. */
interface Stand extends Told {
  readonly twin: Told;
}

interface Told {
  readonly server: Peer;
  readonly clients: Peer;
  readonly url: string;
  readonly token: string;
  /** One notification to whoever listens. */
  readonly tell: () => Promise<unknown>;
}

interface Round {
  readonly cpu: number;
  /** Of the twin. */
  readonly alone: number;
  /** In milliseconds. */
  readonly took: number;
  readonly last: number;
  readonly messages: readonly string[];
}

async function main(): Promise<void> {
  await using closing = new AsyncDisposableStack();
  const directory = await mkdtemp(join(tmpdir(), 'khattama-bench-'));
  closing.defer(() => rm(directory, { recursive: true, force: true }));
  const postgres = await startEmbeddedPostgres({ directory: join(directory, 'postgres') });
  closing.defer(() => postgres.stop());
  const database = () => freshDatabase(postgres);
  for (const [subscribers, documents, rounds, pairs] of plans) await measureAll({ subscribers, documents, rounds, pairs }, database);
  await storm(database);
}

interface Plan {
  readonly subscribers: number;
  readonly documents: number;
  readonly rounds: number;
  readonly pairs: number;
}

async function measureAll(plan: Plan, database: Database): Promise<void> {
  let messages: readonly string[] = ['to practise with'];
  const said = () => messages;
  const pairs: { readonly hub: Measured; readonly bare: Measured }[] = [];
  for (let pair = 0; pair < plan.pairs; pair++) {
    await using hub = await standUp('hub', database);
    await using bare = await standUp('bare', database, said);
    const [of, ofBare] = [await begin(hub, plan, (heard) => { messages = heard; }), await begin(bare, plan)];
    for (let i = 0; i < plan.rounds + WARM_UP; i++) {
      await of.round();
      await ofBare.round();
    }
    pairs.push({ hub: of.measured(), bare: ofBare.measured() });
  }
  const sides: Partial<Record<Side, Measured>> = { hub: pooled(pairs.map(({ hub }) => hub)), bare: pooled(pairs.map(({ bare }) => bare)) };
  for (const side of ['unshared', 'typeGraphql'] as const) {
    await using stand = await standUp(side, database, said);
    const measuring = await begin(stand, plan);
    const begun = performance.now();
    await measuring.round();
    const isSlow = performance.now() - begun > TOO_LONG;
    for (let i = 0; !isSlow && i < plan.rounds / FEWER + 1; i++) await measuring.round();
    sides[side] = measuring.measured(isSlow ? 0 : 2);
  }
  print(plan, sides as Record<Side, Measured>);
}

/** Once both servers have had some practice, everybody comes. */
async function begin(stand: Stand, { subscribers, documents }: Plan, heard: (messages: readonly string[]) => void = () => undefined) {
  for (let i = 0; i < PRACTICE; i++) {
    await stand.tell();
    await stand.twin.tell();
  }
  await sleep(500);
  const empty = await used(stand.server, true);
  const { url, token } = stand;
  const distinct = Array.from({ length: documents }, (_, i) => document(i));
  await ask(stand.clients, { open: { url, token, count: subscribers, documents: distinct } });
  await sleep(1_500);
  const full = await used(stand.server, true);
  for (let i = 0; i < 2; i++) await used(stand.twin.server, true); // a process runs otherwise after a collection of everything
  const idle = await costOfIdling(stand);
  const rounds: Round[] = [];
  return {
    round: async () => {
      rounds.push(await oneRound(stand, subscribers));
      heard(rounds.at(-1)?.messages ?? []);
    },
    measured: (warmUp = WARM_UP): Measured => ({
      subscribers,
      alone: rounds.slice(warmUp).map(({ alone }) => alone),
      cpu: rounds.slice(warmUp).map(({ cpu }) => cpu),
      took: rounds.slice(warmUp).map(({ took }) => took),
      last: rounds.slice(warmUp).map(({ last }) => last),
      idle,
      memory: (full.rss - empty.rss) / subscribers,
      heap: (full.heap - empty.heap) / subscribers,
    }),
  };
}

async function costOfIdling({ server, twin }: Stand): Promise<number> {
  const both = () => Promise.all([used(server), used(twin.server)]);
  const [before, twinBefore] = await both();
  await sleep(IDLE);
  const [after, twinAfter] = await both();
  return (after.cpu - before.cpu - (twinAfter.cpu - twinBefore.cpu)) / IDLE;
}

async function oneRound({ server, clients, tell, twin }: Stand, subscribers: number): Promise<Round> {
  const alone = await costOf(twin);
  await ask(clients, { arm: subscribers });
  const before = await used(server);
  const begun = performance.now();
  await tell();
  const answered = Number(process.hrtime.bigint()) / 1e6;
  const { at, messages } = await ask<Heard>(clients, { await: true });
  await sleep(SETTLE);
  const { cpu } = await used(server);
  return { cpu: cpu - before.cpu, alone, took: performance.now() - begun, last: at - answered, messages };
}

async function costOf({ server, tell }: Told): Promise<number> {
  const before = await used(server);
  await tell();
  await sleep(SETTLE);
  return (await used(server)).cpu - before.cpu;
}

/** 10,000 were away, and come back at once while acts go on. */
async function storm(database: Database): Promise<void> {
  await using starting = new AsyncDisposableStack();
  const stand = await start('hub', database, () => [], starting);
  const { subscribers, missed } = STORM;
  for (let i = 0; i < missed; i++) await stand.tell();
  await sleep(1_000);
  const head = await headOf(stand);
  const before = await used(stand.server, true);
  let [peak, isOver] = [before.rss, false];
  const watching = (async () => {
    for (; !isOver; await sleep(50)) peak = Math.max(peak, (await used(stand.server)).rss);
  })();
  const during = 5;
  await ask(stand.clients, { arm: subscribers * (missed + during) });
  const begun = performance.now();
  const { url, token } = stand;
  const documents = [document(0, `(after: ${head - missed})`)];
  const opened = ask(stand.clients, { open: { url, token, count: subscribers, documents, noting: true } });
  for (let i = 0; i < during; i++) await sleep(500).then(stand.tell);
  await opened;
  const { stories, story } = await ask<Heard>(stand.clients, { await: true });
  const took = performance.now() - begun;
  isOver = true;
  await watching;
  const { cpu } = await used(stand.server);
  const exact = stories === 1 && story.every((number, i) => number === head - missed + 1 + i) && story.length === missed + during;
  const total = subscribers * (missed + during);
  console.log(`\nA storm: ${subscribers} resume at once, ${missed} behind, while ${during} acts go on; ${total} deliveries
  everyone has exactly the log          ${exact ? 'yes' : `NO: ${stories} stories`}
  until the last one has everything     ${(took / 1000).toFixed(1)} s
  server CPU per delivery, all included ${((cpu - before.cpu) / total).toFixed(1)} µs
  memory of the hub                     ${mb(before.rss)} before, ${mb(peak)} at the most`);
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

type Messages = () => readonly string[];

type Database = () => Promise<NodeJS.ProcessEnv>;

async function standUp(kind: Side, database: Database, messages: Messages = () => []): Promise<Stand & AsyncDisposable> {
  await using starting = new AsyncDisposableStack();
  const [twin, told] = [await start(kind, database, messages, starting), await start(kind, database, messages, starting)];
  return { ...told, twin, ...ending(starting) };
}

async function start(kind: Side, database: Database, messages: Messages, starting: AsyncDisposableStack): Promise<Told> {
  const env = kind === 'hub' || kind === 'unshared' ? await database() : {};
  const server = starting.use(Peer.start(kind, env));
  const { url, tokensAt } = await server.next<{ url: string; tokensAt?: string }>();
  const clients = starting.use(Peer.start('clients')); // ends before its server
  const nobodys = 'x'.repeat(300);
  if (tokensAt === undefined) return { server, clients, url, token: nobodys, tell: () => post(url, messages()) };
  const { KZ: token = '', secretariat = '' } = JSON.parse(await readFile(tokensAt, 'utf8')) as Record<string, string>;
  const authority = await prepare(url, token, secretariat, env['BENCH_OWNER'] ?? '');
  return { server, clients, url, token, tell: () => post(url, changeOf(authority), token) };
}

function ending(started: AsyncDisposableStack): AsyncDisposable {
  const running = started.move();
  return { [Symbol.asyncDispose]: () => running.disposeAsync() };
}

/** A Party and its authority. It is told of nothing by mail, so that mail does not weigh. */
async function prepare(url: string, token: string, secretariat: string, database: string): Promise<string> {
  const mailboxes = ['nobody@kz.example'];
  const party = { submissionId: randomUUID(), code: 'KZ', name: { ru: 'Республика Казахстан' }, mailboxes };
  await post(url, { query: mutation('registerParty', 'RegisterPartyInput'), variables: { input: party } }, secretariat);
  await execute(database, 'update channel set ended_at = now()');
  const input = {
    submissionId: randomUUID(), party: 'KZ', name: { ru: 'Министерство' }, competences: ['INFORMATION_TECHNOLOGY'],
    headOffice: { ru: 'Министр' }, contactPoints: [{ kind: 'EMAIL', value: 'duty@kz.example' }],
  };
  const query = mutation('designateAuthority', 'DesignateAuthorityInput');
  interface Designated { readonly data: { readonly designateAuthority: { readonly entry: { readonly position: number } } } }
  const { data } = await post(url, { query, variables: { input } }, token) as Designated;
  return `kz-${data.designateAuthority.entry.position}`;
}

function mutation(name: string, input: string): string {
  const receipt = '... on Recorded { entry { position } } ... on Refused { defects { code path } }';
  return `mutation ($input: ${input}!) { ${name}(input: $input) { ${receipt} } }`;
}

function changeOf(authority: string) {
  const query = mutation('changeDesignation', 'ChangeDesignationInput');
  return { query, variables: { input: { submissionId: randomUUID(), authority, name: { ru: `Ведомство ${randomUUID()}` } } } };
}

async function headOf({ url }: Told): Promise<number> {
  const answer = await post(url, { query: '{ logHead { position } }' }) as { data: { logHead: { position: number } } };
  return answer.data.logHead.position;
}

async function post(url: string, body: object, token?: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json', ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = await response.text();
  if (!response.ok || /"errors"|"defects"|{}}/.test(answer)) throw new Error(answer);
  return JSON.parse(answer);
}

function used(server: Peer, gc = false): Promise<Usage> {
  return server.ask<Usage>({ gc });
}

function ask<T = object>(clients: Peer, asked: Asked): Promise<T> {
  return clients.ask<T>(asked);
}

async function freshDatabase({ url, ownerUrl }: { readonly url: string; readonly ownerUrl: string }): Promise<NodeJS.ProcessEnv> {
  const name = `bench_${randomUUID().slice(0, 8)}`;
  await execute(ownerUrl, `create database ${name}`);
  const at = (address: string) => Object.assign(new URL(address), { pathname: name }).href;
  return { BENCH_DATABASE: at(url), BENCH_OWNER: at(ownerUrl) };
}

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

const parts: Readonly<Record<string, () => Promise<void>>> = {
  hub: async () => (await import('./live-hub.ts')).serveHub(true),
  unshared: async () => (await import('./live-hub.ts')).serveHub(false),
  bare: async () => (await import('./live-bare.ts')).serveBare(),
  typeGraphql: async () => (await import('./live-type-graphql.ts')).serveTypeGraphql(),
  clients: async () => { (await import('./live-clients.ts')).serveClients(); },
};
await (parts[process.argv[2] ?? ''] ?? main)();
