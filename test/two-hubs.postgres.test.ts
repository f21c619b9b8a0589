/** Two hubs on one database, started at once: whatever one records, the other tells. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execute, freshDatabase, type TestDatabase } from './db.ts';
import { ask, type HubProcess, listen, type MailServer, spawnHub, startMailServer, tokensIn, type Told } from './hub-process.ts';

let database: TestDatabase;
let mailServer: MailServer;
let dataDir: string;
let hubs: readonly HubProcess[];
let secretariat: string;
let apis: readonly [one: string, other: string];

beforeAll(async () => {
  [database, mailServer, dataDir] = await Promise.all([freshDatabase(), startMailServer(), mkdtemp(join(tmpdir(), 'khattama-two-'))]);
  hubs = [1, 2].map(() => spawnHub({ ...database, smtpUrl: mailServer.url, dataDir }));
  apis = (await Promise.all(hubs.map(({ opened }) => opened))) as [string, string];
  secretariat = (await tokensIn(dataDir))['secretariat'] ?? '';
}, 60_000);

afterAll(async () => {
  expect(await Promise.all(hubs.map((hub) => hub.stop('SIGTERM')))).toEqual([0, 0]);
  await mailServer[Symbol.asyncDispose]();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

describe('Two hubs on one fresh database', () => {
  test('are both ready, though both brought its tables up to date', async () => {
    expect(apis).toEqual([expect.stringMatching(/^http/), expect.stringMatching(/^http/)]);
    for (const api of apis) expect((await fetch(api.replace('graphql', 'readyz'))).status).toBe(200);
    expect(hubs.map(({ complaints }) => complaints())).toEqual(['', '']);
  });

  test('a subscriber of either sees what the other has recorded', async () => {
    const leave = new AbortController();
    const seen: [Told[], Told[]] = [[], []];
    const listening = apis.map((api, i) => listen(api, undefined, seen[i]!, leave.signal));
    for (const i of [0, 1, 0, 1]) await register(apis[i]!);
    await until(() => seen.every((each) => each.length === 4));
    expect(seen.map((each) => each.map(({ number }) => number))).toEqual([[1, 2, 3, 4], [1, 2, 3, 4]]);
    leave.abort();
    await Promise.all(listening);
  });

  test('one submission sent to both at once is recorded once', async () => {
    const input = registration();
    const receipts = await Promise.all(apis.map((api) => register(api, input)));
    expect(new Set(receipts.map(({ entry }) => entry.position)).size).toBe(1);
    expect(receipts.map(({ replayed }) => replayed).sort()).toEqual([false, true]);
  });

  test('each mail is sent once, by one of them', async () => {
    const due = `select count(*)::int as due from delivery`;
    const [{ last } = { last: 0 }] = await execute<{ last: number }>(database.url, 'select max(number) as last from notification');
    await until(async () => (await execute<{ number: number }>(database.url, 'select number from follower'))[0]?.number === last);
    const [{ due: wanted } = { due: 0 }] = await execute<{ due: number }>(database.url, due);
    await until(() => mailServer.mails.length >= wanted);
    await sleep(1_200); // a poll later
    expect(mailServer.mails).toHaveLength(wanted);
  });

  test('told by the poll, while every listener is cut off again and again', async () => {
    const leave = new AbortController();
    const seen: Told[] = [];
    const listening = listen(apis[1], undefined, seen, leave.signal);
    await until(() => seen.length > 0);
    const before = seen.length;
    const cutting = new AbortController();
    const listeners = new Set<number>();
    const cut = cutOffListeners(listeners, cutting.signal);
    await until(() => listeners.size > 2); // of both hubs, and one at least again
    await register(apis[0]);
    await until(() => seen.length === before + 1);
    cutting.abort();
    await cut;
    leave.abort();
    await listening;
  });
});

interface Recorded {
  readonly entry: { readonly position: number };
  readonly replayed: boolean;
}

function registration() {
  return { submissionId: randomUUID(), code: 'KZ', name: { ru: 'Казахстан' }, mailboxes: ['kz@example.org'] };
}

async function register(api: string, input: object = registration()): Promise<Recorded> {
  const { receipt } = await ask<{ receipt: Recorded }>(api, secretariat, `mutation ($input: RegisterPartyInput!) {
    receipt: registerParty(input: $input) { ... on Recorded { entry { position } replayed } ... on Refused { defects { code } } } }`, { input });
  return receipt;
}

/** Cuts off whoever listens, until it is told to stop; adds each to those it has cut off. */
async function cutOffListeners(listeners: Set<number>, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const cut = await execute<{ pid: number }>(database.ownerUrl, `
      select pid, pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query = 'listen entry_recorded'`);
    for (const { pid } of cut) listeners.add(pid);
    await sleep(20);
  }
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 500; i++) {
    if (await holds()) return;
    await sleep(20);
  }
  throw new Error('it has not come to that in ten seconds');
}
