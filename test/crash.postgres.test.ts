/** kill -9 between any two steps: nothing that was acknowledged is lost, nothing is told twice, nothing is left untold. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Step } from '../src/failpoint.ts';
import { hashOf, type Link } from '../src/log/chain.ts';
import { chanceOf } from './chance.ts';
import { Driver, historyOf } from './crash-driver.ts';
import { broken, contentOf, type History } from './crash-history.ts';
import { execute, freshDatabase, type TestDatabase } from './db.ts';
import { type HubProcess, listen, type MailServer, spawnHub, startMailServer, tokensIn } from './hub-process.ts';

const KILLS = Number(process.env['CRASH_KILLS'] ?? 50);
const SEED = Number(process.env['CRASH_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
const steps = [
  'after-lock', 'after-append', 'after-finding', 'before-commit', 'after-commit',
  'after-deliveries', 'before-mail', 'after-mail', 'before-mark',
] as const satisfies readonly Step[];

describe('The checker', () => {
  const good = sample();
  const [first, second, ...rest] = good.entries as [Link, Link, ...Link[]];

  test('finds nothing in a good history', () => {
    expect(broken(good)).toEqual({});
    expect(broken({ ...good, mails: [...good.mails, good.mails[0]!] })).toEqual({}); // at least once
  });

  test.each<[planted: string, Partial<History>, promise: string]>([
    ['an acknowledged act that was lost', { entries: good.entries.slice(0, -2) }, 'F1'],
    ['an act with other content', { entries: [link(1, { ...contentOf(first), extra: 1 }), second, ...rest] }, 'F1'],
    ['an act recorded twice', { entries: [...good.entries, { ...first, position: 6 }] }, 'F1 once'],
    ['an act refused', { refused: ['NAME_MISSING'] }, 'F1 once'],
    ['an act that nobody sent', { sent: good.sent.slice(1) }, 'F2'],
    ['an act under another name', { sent: good.sent.map((act) => ({ ...act, input: { name: { ru: 'X' } } })) }, 'F2'],
    ['a notice whose finding is missing', { entries: good.entries.filter((entry) => contentOf(entry).causedBy === undefined) }, 'F2 each'],
    ['a gap in the log', { entries: [first, ...rest] }, 'F3'],
    ['a forged entry', { entries: [first, { ...second, canonical: second.canonical.replace('Name', 'Game') }, ...rest] }, 'F3'],
    ['a gap in the numbers', { notifications: good.notifications.filter(({ number }) => number !== 2) }, 'F3 one'],
    ['a number twice', { notifications: [...good.notifications, good.notifications[0]!] }, 'F3 one'],
    ['a mail that never came', { mails: good.mails.slice(1) }, 'F4 every'],
    ['mails out of order', { mails: good.mails.toReversed() }, 'F4 every'],
    ['a random Message-ID', { mails: [...good.mails, { to: 'kz@example.org', raw: 'Message-ID: <a@x>\r\n' }] }, 'F4 every'],
    ['another body when repeated', { mails: [...good.mails, { ...good.mails[0]!, raw: `${good.mails[0]!.raw}!` }] }, 'F4 a repeated'],
    ['too many repeated mails', { mails: Array.from({ length: 9 }, () => good.mails).flat(), kills: 1 }, 'F4 no more'],
    ['a number that the subscriber missed', { seen: [1, 2, 4, 5] }, 'F5'],
    ['a number that it had twice', { seen: [1, 2, 2, 3, 4, 5] }, 'F5'],
    ['numbers out of order', { seen: [2, 1, 3, 4, 5] }, 'F5'],
    ['an order turned round', { acknowledged: good.acknowledged.toReversed() }, 'F6'],
  ])('finds %s', (_case, planted, promise) => {
    expect(Object.keys(broken({ ...good, ...planted }))).toContainEqual(expect.stringMatching(`^${promise}`));
  });
});

/** Five entries: three of the Parties, a notice and its finding. */
function sample(): History {
  const name = { ru: 'Name' };
  const acts = ['KZ', 'AM', 'BY'].map((party) => ({ submissionId: `id ${party}`, act: { kind: 'PARTY_REGISTERED', party, name } }));
  const notice = { submissionId: 'id notice', act: { kind: 'NOTICE_OF_COMPLETION', party: 'KZ' } };
  const entries: Link[] = [];
  for (const content of [...acts, notice, { causedBy: 4, act: { kind: 'ENTRY_INTO_FORCE' } }]) {
    entries.push(link(entries.length + 1, { ...content, previousHash: entries.at(-1)?.hash ?? '0'.repeat(64) }));
  }
  const sent = [...acts.map(({ submissionId: id }) => ({ id, input: { name } })), { id: notice.submissionId, input: {} }];
  const mailed = entries.map(({ position, hash }) => ({ to: 'kz@example.org', raw: `Message-ID: <dn.${position}.${hash.slice(0, 16)}@x>\r\nbody` }));
  return {
    sent: sent.map((each) => ({ ...each, mutation: '' })), entries, mails: mailed,
    mailboxes: ['kz@example.org'], seen: [1, 2, 3, 4, 5], kills: 2, refused: [],
    acknowledged: entries.slice(0, 4).map((entry) => ({ ...entry, id: contentOf(entry).submissionId ?? '', sender: 'one' })),
    notifications: entries.map(({ position }) => ({ number: position, position })),
  };
}

function link(position: number, content: object): Link {
  const canonical = JSON.stringify({ ...content, position });
  return { position, canonical, hash: hashOf(canonical) };
}

const chance = chanceOf(SEED);

/** Each of the steps equally often, the rest at any moment; in any order. */
function plan(): (string | undefined)[] {
  const each = Math.floor((KILLS * 0.72) / steps.length);
  const points = steps.flatMap((step) => Array.from({ length: each }, () => `${step}:${1 + Math.floor(chance() * 12)}`));
  const all = [...points, ...Array.from({ length: KILLS - points.length }, () => undefined)];
  return all.map((point) => ({ point, key: chance() })).sort((a, b) => a.key - b.key).map(({ point }) => point);
}

describe(`kill -9, ${KILLS} times, seed ${SEED}`, () => {
  let database: TestDatabase;
  let mailServer: MailServer;
  let dataDir: string;
  beforeAll(async () => {
    [database, mailServer, dataDir] = await Promise.all([freshDatabase(), startMailServer(), mkdtemp(join(tmpdir(), 'khattama-crash-'))]);
  });
  afterAll(async () => {
    await mailServer[Symbol.asyncDispose]();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('every promise holds', async () => {
    const driver = new Driver(chance);
    const start = (failpoint?: string) => spawnHub({ ...database, smtpUrl: mailServer.url, dataDir, failpoint });
    const ends: unknown[] = [];
    for (const failpoint of plan()) ends.push(await untilKilled(start(failpoint), failpoint, driver, dataDir));
    expect(ends).toEqual(ends.map(() => 'SIGKILL'));
    await settle(start(), driver, dataDir, database);
    const history = await historyOf(driver, database.url, mailServer.mails, KILLS);
    expect(broken(history)).toEqual({});
    const { acknowledged, mails } = history;
    process.stderr.write(`seed ${SEED}: ${KILLS} kills, ${acknowledged.length} acts acknowledged, ${mails.length} mails\n`);
  }, KILLS * 6_000 + 60_000);
});

/** At its failpoint; or at any moment, which may be before it is open. A point that is not passed in time is a mistake of the test. */
async function untilKilled(hub: HubProcess, failpoint: string | undefined, driver: Driver, dataDir: string): Promise<number | string> {
  const killIn = (milliseconds: number) => setTimeout(() => void hub.stop('SIGKILL'), milliseconds);
  const timers = failpoint === undefined && chance() < 0.2 ? [killIn(chance() * 2_000)] : [];
  const api = await hub.opened;
  timers.push(failpoint === undefined ? killIn(chance() * 500) : setTimeout(() => void hub.stop('SIGTERM'), 20_000));
  if (api !== undefined) await driver.load(hub, api, await tokensIn(dataDir));
  const end = await hub.exited;
  timers.forEach(clearTimeout);
  if (end !== 'SIGKILL' || hub.complaints() !== '') process.stderr.write(`${failpoint ?? 'at any moment'}: ${end}\n${hub.complaints()}`);
  return end;
}

interface Backlog {
  readonly last: number;
  readonly followed: number;
  readonly waiting: number;
}
const BACKLOG = `select (select max(number) from notification) as last, (select number from follower) as followed,
  (select count(*)::int from delivery d join channel c on c.id = d.channel where c.kind = 'MAIL' and d.state <> 'ACCEPTED') as waiting`;

/** The fault is over: within a minute all is sent, told and seen. */
async function settle(hub: HubProcess, driver: Driver, dataDir: string, { url }: TestDatabase): Promise<void> {
  const api = (await hub.opened)!;
  const tokens = await tokensIn(dataDir);
  await driver.settle(api, tokens);
  const listening = listen(api, tokens['observer'], driver.seen);
  for (let i = 0; i < 600; i++) {
    const [{ last, followed, waiting } = { last: 0, followed: -1, waiting: 0 }] = await execute<Backlog>(url, BACKLOG);
    if (last === followed && waiting === 0 && driver.seen.at(-1)?.number === last) break;
    await sleep(100);
  }
  expect(await hub.stop('SIGTERM')).toBe(0);
  await listening;
}
