/** A real mail server on the loopback that does as it is told, a real database, and a clock that the test turns. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { Temporal } from 'temporal-polyfill';
import { startCourier } from '../../src/broadcast/courier.ts';
import { openMailer } from '../../src/broadcast/mail.ts';
import { pauseAfter } from '../../src/broadcast/marks.ts';
import { openWebhooks } from '../../src/broadcast/webhook.ts';
import { openDatabase } from '../../src/database.ts';
import { registerMailboxes } from '../../src/depositary/mailboxes.ts';
import { append, lockLog } from '../../src/log/log.ts';
import { project } from '../../src/registry/project.ts';
import { party } from '../../src/treaty/parties.ts';
import { execute, freshDatabase, type TestDatabase } from '../db.ts';

/** What becomes of a message once all of it has arrived; LOST: it is kept, and the answer never comes; SILENT: nor does anything else. */
type Fate = 'TAKEN' | 'DROPPED' | 'LOST' | 'SILENT' | { readonly code: number };

interface Arrived {
  readonly to: string;
  readonly raw: string;
  /** Of the notification. */
  readonly number: number;
  /** 1 for the first time that this message came to this mailbox. */
  readonly attempt: number;
}

const six = { AM: 'am@example.org', BY: 'by@example.org', KZ: 'kz@example.org' };
const start = Temporal.Instant.from('2027-03-01T09:00:00Z');

let now = start;
let port: number;
let database: TestDatabase;
let orm: MikroORM;
let closing: AsyncDisposableStack;
let fate: (mail: Arrived) => Fate;
let arrived: Arrived[];
let kept: Arrived[];

beforeEach(async () => {
  [now, arrived, kept, fate, closing] = [start, [], [], () => 'TAKEN', new AsyncDisposableStack()];
  [database, port] = [await freshDatabase(), await freePort()];
  closing.defer(() => database.drop());
  orm = await openDatabase(database);
  closing.defer(() => orm.close());
});
afterEach(() => closing.disposeAsync());

describe('The mail server is down for an hour', () => {
  test('everything arrives once, in order in each mailbox, also what was recorded meanwhile; and what happened is kept', async () => {
    await register(six);
    await record(2);
    const courier = hire();
    const pauses: number[] = [];
    let recorded = 0;
    for (let minutes = 0; minutes < 60; minutes = now.since(start).total('minutes')) {
      await courier.round();
      const [first] = await deliveries(`number = 1 and party = 'AM'`);
      if (first?.attempts === pauses.length + 1) pauses.push((first.next_attempt_at!.getTime() - now.epochMilliseconds) / 1_000);
      await advance();
      if (pauses.length === 10 && recorded++ === 0) await record(1);
    }
    for (const [i, pause] of pauses.entries()) {
      const longest = Math.min(60, 2 ** (i + 1));
      expect({ pause, fits: pause <= longest && pause >= 0.8 * longest - 0.001 }).toEqual({ pause, fits: true });
    }
    expect(pauses.length).toBeGreaterThan(9);
    expect(await deliveries(`state = 'ACCEPTED'`)).toEqual([]);
    closing.use(await openServer());
    await untilAllAccepted(courier);

    const notifications = await execute<{ number: number }>(database.url, 'select number from notification order by number');
    for (const [i, mailbox] of Object.values(six).entries()) {
      const due = notifications.map(({ number }) => number).filter((number) => number > i);
      expect({ mailbox, numbers: numbersIn(mailbox) }).toEqual({ mailbox, numbers: due });
    }
    const [first] = await deliveries(`number = 1 and party = 'AM'`);
    const reply: unknown = expect.stringMatching(/^250 /);
    expect(first).toMatchObject({ state: 'ACCEPTED', attempts: pauses.length + 1, next_attempt_at: null, reply });
    expect(first?.first_attempt_at).toEqual(new Date(start.epochMilliseconds));
    expect(first!.informed_at!.getTime()).toBeGreaterThanOrEqual(start.add({ hours: 1 }).epochMilliseconds);
  }, 60_000);

  test('a restart changes nothing of the pauses', async () => {
    await register({ KZ: six.KZ });
    const before = hire();
    for (let i = 0; i < 5; i++) {
      await before.round();
      if (i < 4) await advance();
    }
    await before.dismiss();
    const [waiting] = await deliveries();
    expect(waiting).toMatchObject({ state: 'ATTEMPTED', attempts: 5, informed_at: null, reply: 'no mail server answered' });
    expect(waiting!.next_attempt_at!.getTime() - now.epochMilliseconds).toBeGreaterThanOrEqual(25_600);
    closing.use(await openServer());
    const after = hire();
    now = now.add({ seconds: 25 });
    await after.round();
    expect(arrived).toEqual([]);
    now = now.add({ seconds: 7 });
    await after.round();
    expect(await deliveries()).toMatchObject([{ state: 'ACCEPTED', attempts: 6 }]);
  });

  test('two Parties of one mailbox do not stand in each other\'s way', async () => {
    await register({ AM: 'both@example.org', KZ: 'both@example.org' });
    fate = ({ number, attempt }) => (number === 2 && attempt <= 6 ? { code: 421 } : 'TAKEN');
    closing.use(await openServer());
    const courier = hire();
    await untilAllAccepted(courier);
    expect(numbersIn('both@example.org')).toEqual([1, 2, 2]);
    expect(courier.complaints).toEqual([]);
  });
});

test('a mail server that falls silent does not keep the hub from stopping; the same mail is sent again', async () => {
  await register({ KZ: six.KZ });
  fate = () => 'SILENT';
  closing.use(await openServer());
  const before = hire();
  while (arrived.length === 0) {
    before.ring();
    await sleep(5);
  }
  await before.stop();
  expect(await deliveries()).toMatchObject([{ state: 'DUE', attempts: 0 }]);
  fate = () => 'TAKEN';
  await hire().round();
  expect(await deliveries()).toMatchObject([{ state: 'ACCEPTED', attempts: 1 }]);
  expect(arrived.map(({ raw }) => raw)).toEqual([arrived[0]!.raw, arrived[0]!.raw]);
});

describe('One message is not taken', () => {
  test.each([451, 452, 450])('%i delays it, and no other', async (code) => {
    fate = ({ number, to, attempt }) => (number === 2 && to === six.AM && attempt <= 3 ? { code } : 'TAKEN');
    await register(six);
    await record(2);
    closing.use(await openServer());
    const courier = hire();
    await courier.round();
    expect(numbersIn(six.AM)).toEqual([1, 3, 4, 5]);
    expect(numbersIn(six.BY)).toEqual([2, 3, 4, 5]);
    const waiting = { number: 2, state: 'ATTEMPTED', attempts: 1, reply: `${code} as told` };
    expect(await deliveries(`state <> 'ACCEPTED'`)).toMatchObject([waiting]);
    await untilAllAccepted(courier);
    expect(numbersIn(six.AM)).toEqual([1, 3, 4, 5, 2]);
    const firstAttempt = new Date(start.epochMilliseconds);
    expect(await deliveries('number = 2 and attempts > 1')).toMatchObject([{ attempts: 4, first_attempt_at: firstAttempt }]);
  });

  test.each([550, 552, 554])('%i is final: it is not sent again, and no other is delayed', async (code) => {
    fate = ({ number, to }) => (number === 2 && to === six.AM ? { code } : 'TAKEN');
    await register(six);
    await record(2);
    closing.use(await openServer());
    const courier = hire();
    await courier.round();
    now = now.add({ hours: 24 * 8 });
    await courier.round();
    expect(numbersIn(six.AM)).toEqual([1, 3, 4, 5]);
    expect(arrived.filter(({ number, to }) => number === 2 && to === six.AM)).toHaveLength(1);
    const failed = { number: 2, state: 'FAILED', attempts: 1, reply: `${code} as told`, next_attempt_at: null, informed_at: null };
    expect(await deliveries(`state <> 'ACCEPTED' and purpose = 'NOTIFICATION'`)).toMatchObject([failed]);
    expect(await attempts()).toContainEqual({ outcome: 'NEVER', reply: `${code} as told`, times: 1 });
    expect(kept.filter(({ raw }) => /^Message-ID:\s+<letter\./m.test(raw)).map(({ to }) => to)).toContain(six.AM); // it acknowledges nothing
  });

  test('what is refused for now is tried for a week, with growing pauses, and then no more', async () => {
    fate = () => ({ code: 452 });
    await register({ KZ: six.KZ });
    closing.use(await openServer());
    const courier = hire();
    const tried: number[] = [];
    for (let i = 0; i < 400 && (await deliveries(`state = 'FAILED'`)).length === 0; i++) {
      tried.push(now.since(start).total('hours'));
      await courier.round();
      await advance();
    }
    const pauses = tried.slice(1).map((each, i) => each - tried[i]!);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(1);
    expect(pauses.slice(0, 6)).toEqual(pauses.slice(0, 6).toSorted((a, b) => a - b));
    const [failed] = await deliveries(`state = 'FAILED'`);
    const forHours = (failed!.last_attempt_at!.getTime() - start.epochMilliseconds) / 3_600_000;
    expect({ forHours, isAWeek: forHours > 7 * 24 - 1 && forHours <= 7 * 24 }).toEqual({ forHours, isAWeek: true });
    expect(await attempts()).toEqual([{ outcome: 'NOT_NOW', reply: '452 as told', times: failed!.attempts }]);
  }, 60_000);

});

describe('The server hangs up', () => {
  test('421 after the data: the mailbox waits, and stays in order', async () => {
    fate = ({ number, attempt }) => (number === 1 && attempt === 1 ? { code: 421 } : 'TAKEN');
    await register({ KZ: six.KZ });
    await record(3);
    closing.use(await openServer());
    const courier = hire();
    await courier.round();
    expect(kept.length).toBe(0);
    await untilAllAccepted(courier);
    expect(numbersIn(six.KZ)).toEqual([1, 2, 3, 4]);
    expect(await deliveries('number = 1')).toMatchObject([{ attempts: 2 }]);
    expect(repeats()).toEqual([2]);
  });

  test('the connection dropped after the data, each time: that mail alone waits, for it may be its own fault', async () => {
    fate = ({ number, attempt }) => (number === 1 && attempt <= 2 ? 'DROPPED' : 'TAKEN');
    await register({ KZ: six.KZ });
    await record(3);
    closing.use(await openServer());
    const courier = hire();
    await courier.round();
    expect(numbersIn(six.KZ)).toEqual([2, 3, 4]);
    await untilAllAccepted(courier);
    expect(numbersIn(six.KZ)).toEqual([2, 3, 4, 1]);
    expect(await deliveries('number = 1')).toMatchObject([{ attempts: 3 }]);
  });

  test('taken, and the answer lost: it comes again, the same to the letter, and all others once', async () => {
    fate = ({ number, attempt }) => (number === 2 && attempt === 1 ? 'LOST' : 'TAKEN');
    await register({ KZ: six.KZ });
    await record(2);
    closing.use(await openServer());
    const courier = hire();
    await untilAllAccepted(courier);
    expect(numbersIn(six.KZ)).toEqual([1, 2, 3, 2]);
    expect(repeats()).toEqual([2]);
    const [, one, , again] = kept.map(({ raw }) => raw);
    expect(again === one).toBe(true);
    expect(one?.split('\r\n\r\n')[0]).toMatch(/^Message-ID: <dn\.2\.[0-9a-f]{16}@depositary\.example>\r$/m);
    expect(one?.split('\r\n\r\n')[0]).toMatch(/^Date: Mon, 01 Mar 2027 09:00:00 \+0000\r$/m);
  });
});

test('two couriers on one database send nothing twice, and each mailbox in order', async () => {
  await register(six);
  await record(30);
  closing.use(await openServer());
  const [one, other] = [hire(await another()), hire()];
  for (let i = 0; i < 4; i++) await Promise.all([one.round(), other.round()]);
  await untilAllAccepted(one);
  for (const [i, mailbox] of Object.values(six).entries()) {
    expect(numbersIn(mailbox)).toEqual(Array.from({ length: 33 - i }, (_, n) => n + 1 + i));
  }
  expect([...one.complaints, ...other.complaints]).toEqual([]);
});

test('a clock that is set back keeps nothing waiting: neither what was never tried nor what was tried in vain', async () => {
  await register(six);
  await record(1);
  const courier = hire();
  await courier.round(); // nobody there
  await record(1);
  now = start.subtract({ hours: 48 });
  closing.use(await openServer());
  await courier.round();
  expect(await deliveries(`state <> 'ACCEPTED'`)).toEqual([]);
});

test('whatever fails at one ring, at its very beginning too, is done at the next', async () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  closing.defer(() => { complaints.mockRestore(); });
  closing.use(await openServer());
  let fails = true;
  const courier = hire(orm, () => {
    if (fails) throw new Error('no clock');
    return now;
  });
  await courier.round();
  expect(complaints).toHaveBeenCalled();
  fails = false;
  await register(six);
  await courier.round();
  expect(await deliveries(`state <> 'ACCEPTED'`)).toEqual([]);
  expect(numbersIn(six.AM)).toEqual([1, 2, 3]);
});

test.each([
  ['an hour, for a mail that is refused', false, [2, 4, 32, 2_048, 3_600, 3_600]],
  ['a minute, while nobody is there',     true,  [2, 4, 32, 60, 60, 60]],
])('pauses double up to %s', (_limit, nobodyThere, seconds) => {
  const pauses = (chance: number) => [1, 2, 5, 11, 12, 500].map((attempts) => pauseAfter(attempts, nobodyThere, chance) / 1_000);
  expect(pauses(0)).toEqual(seconds);
  expect(pauses(1)).toEqual(seconds.map((each) => each * 0.8)); // so that those who wait together do not come back together
});

interface Hired {
  /** Rings, and waits until all that can be done now is done. */
  round(): Promise<void>;
  dismiss(): Promise<void>;
  /** Rings, and waits for nothing. */
  readonly ring: () => void;
  /** Stops in the middle of whatever is done. */
  readonly stop: () => Promise<void>;
  readonly complaints: readonly unknown[];
}

/** Its bell rings when the test says so, and it is seen when it is idle. */
function hire(by: MikroORM = orm, clock: () => Temporal.Instant = () => now): Hired {
  let busy = 0;
  const complaints: unknown[] = [];
  const em = () => {
    const fork = by.em.fork();
    const transactional = fork.transactional.bind(fork);
    const counted: SqlEntityManager['transactional'] = (work, options) => {
      busy++;
      return transactional(work, options).catch((error: unknown) => {
        complaints.push(error);
        throw error;
      }).finally(() => busy--);
    };
    return Object.assign(fork, { transactional: counted });
  };
  const bell = testBell();
  const mailer = openMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'secretariat@depositary.example' });
  const webhooks = openWebhooks({ targets: 'any', now: () => now });
  const carriers = { mailer, webhooks, sign: () => Promise.resolve(''), timeZone: 'Europe/Moscow', from: 'secretariat@depositary.example' };
  const courier = startCourier({ em, bell, now: clock, ...carriers });
  const idle = async () => {
    for (let quiet = 0; quiet < 5; quiet = busy === 0 ? quiet + 1 : 0) await sleep(2);
  };
  const dismiss = async () => {
    await idle();
    await courier[Symbol.asyncDispose]();
    mailer.close();
  };
  closing.defer(dismiss);
  return {
    complaints, dismiss, ring: () => { bell.ring(); }, stop: async () => { await courier[Symbol.asyncDispose](); },
    async round() {
      for (let i = 0; i < 2; i++) { // the deliveries first, then the hands
        bell.ring();
        await idle();
      }
    },
  };
}

function testBell() {
  let rung = Promise.withResolvers<void>();
  return {
    next: () => rung.promise,
    ring() {
      rung.resolve();
      rung = Promise.withResolvers<void>();
    },
  };
}

async function another(): Promise<MikroORM> {
  const second = await openDatabase(database);
  closing.defer(() => second.close());
  return second;
}

/** The clock goes on to the next attempt; what is due already only waits for another. */
async function advance(): Promise<void> {
  const later = 'select min(next_attempt_at) as at from delivery where next_attempt_at > $1';
  const [next] = await execute<{ at: Date | null }>(database.url, later, [new Date(now.epochMilliseconds)]);
  now = next?.at ? Temporal.Instant.fromEpochMilliseconds(next.at.getTime()) : now.add({ seconds: 1 });
}

async function untilAllAccepted(courier: Hired): Promise<void> {
  for (let i = 0; i < 100; i++) {
    await courier.round();
    if ((await deliveries(`state <> 'ACCEPTED'`)).length === 0) return;
    await advance();
  }
  throw new Error('a hundred attempts later, there is still mail that was not taken');
}

interface Row {
  readonly number: number;
  readonly attempts: number;
  readonly first_attempt_at: Date | null;
  readonly next_attempt_at: Date | null;
  readonly last_attempt_at: Date | null;
  readonly informed_at: Date | null;
}

function attempts(): Promise<object[]> {
  return execute(database.url, 'select outcome, reply, times from attempt order by delivery, nth');
}

function deliveries(where = 'true'): Promise<Row[]> {
  return execute<Row>(database.url, `
    select d.*, c.party, c.address from delivery d join channel c on c.id = d.channel where ${where} order by number, party`);
}

async function register(parties: Readonly<Record<string, string>>): Promise<void> {
  for (const [code, mailbox] of Object.entries(parties)) await write(code, mailbox);
}

/** So many more notifications: the first Party is registered again. */
async function record(count: number): Promise<void> {
  const [known] = await execute<{ code: string }>(database.url, 'select code from party order by listed limit 1');
  for (let i = 0; i < count; i++) await write(known!.code);
}

function write(code: string, mailbox?: string): Promise<void> {
  const act = { kind: 'PARTY_REGISTERED', party: party(code), name: { ru: `Party ${randomUUID()}` } } as const;
  const received = { receivedAt: now, receivedOn: Temporal.PlainDate.from('2027-03-01'), recordedBy: 'SECRETARIAT' };
  return orm.em.fork().transactional(async (tx) => {
    await project(tx, await append(tx, await lockLog(tx), now, { act, ...received, defects: [], demonstration: false }));
    const at = new Date(now.epochMilliseconds);
    if (mailbox !== undefined) await registerMailboxes(tx, { party: act.party, addresses: [mailbox], submissionId: null, at });
  });
}

async function openServer(): Promise<AsyncDisposable> {
  const sockets = new Set<Socket>();
  const receive = async (stream: NodeJS.ReadableStream, session: SMTPServerSession, done: (error?: Error) => void) => {
    const { envelope, remotePort } = session;
    const raw = await text(stream);
    const [to, number] = [envelope.rcptTo[0]!.address, Number(/^Message-ID: <dn\.(\d+)\./m.exec(raw)?.[1])];
    const mail = { to, raw, number, attempt: arrived.filter((each) => each.to === to && each.number === number).length + 1 };
    arrived.push(mail);
    const becomes = fate(mail);
    if (becomes === 'TAKEN' || becomes === 'LOST') kept.push(mail);
    if (becomes === 'TAKEN') done();
    else if (typeof becomes === 'object') done(Object.assign(new Error('as told'), { responseCode: becomes.code }));
    else if (becomes !== 'SILENT') [...sockets].find((socket) => socket.remotePort === remotePort)?.destroy();
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'], logger: false, closeTimeout: 10,
    onData: (stream, session, done) => void receive(stream, session, done),
  });
  server.on('error', () => undefined); // a connection that we have dropped ourselves
  server.server.on('connection', (socket: Socket) => sockets.add(socket));
  server.listen(port, '127.0.0.1');
  await once(server.server, 'listening');
  return { [Symbol.asyncDispose]: () => new Promise<void>((closed) => { server.close(() => { closed(); }); }) };
}

/** Nobody listens there until openServer. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port: free } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return free;
}

/** Of the notifications, in the order in which they were taken. */
function numbersIn(mailbox: string): number[] {
  return kept.filter(({ to, number }) => to === mailbox && !Number.isNaN(number)).map(({ number }) => number);
}

/** How often the messages came that came more than once. */
function repeats(): number[] {
  return [...Map.groupBy(arrived, ({ to, number }) => `${to} ${number}`).values()].map(({ length }) => length).filter((length) => length > 1);
}
