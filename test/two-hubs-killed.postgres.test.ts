/** Two hubs tell a thousand subscribers; one of them is killed in the middle of it, again and again: nobody misses or hears twice. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chanceOf } from './chance.ts';
import { Driver, historyOf } from './crash-driver.ts';
import { broken } from './crash-history.ts';
import { freshDatabase, type TestDatabase } from './db.ts';
import {
  ask, type HubProcess, listen, type Mail, type MailServer, messageIdOf, spawnHub, startMailServer, tokensIn,
} from './hub-process.ts';
import { RawSubscriber } from './raw-subscriber.ts';

const KILLS = Number(process.env['KILLS'] ?? 30);
const SUBSCRIBERS = Number(process.env['SUBSCRIBERS'] ?? 1_000);
const SEED = Number(process.env['KILL_SEED'] ?? Math.floor(Math.random() * 2 ** 32));
/** Between two acts of one sender, in milliseconds at the least: there are four of them. */
const PAUSE = 250;
/** In milliseconds: whoever waits longer for the middle of a broadcast does without. */
const PATIENCE = 5_000;
const chance = chanceOf(SEED);

/** A hub that is killed and started again, elsewhere each time. */
class Side {
  hub!: HubProcess;
  opened!: Promise<string>;
  api = '';
  readonly #all: HubProcess[] = [];

  constructor(private readonly spawn: () => HubProcess) {
    this.#start();
  }

  #start(): void {
    this.#all.push(this.hub = this.spawn());
    this.opened = this.hub.opened.then((api) => {
      if (api === undefined) throw new Error(`a hub did not open: ${this.hub.complaints()}`);
      return this.api = api;
    });
  }

  /** What all of them wrote to stderr. */
  complaints(): string {
    return this.#all.map((hub) => hub.complaints()).join('');
  }

  /** From this moment on whoever asks for it waits for the next one. */
  kill(): void {
    const gone = this.hub.stop('SIGKILL');
    this.opened = gone.then(() => {
      this.#start();
      return this.opened;
    });
  }
}

/** Told of every number that reaches a subscriber; strikes as one that is new reaches so many on one side. */
class Watch {
  #newest = 0;
  #at: { readonly api: string; readonly after: number; left: number; readonly strike: () => void } | undefined;

  readonly heard = (number: number, api: string) => {
    this.#newest = Math.max(this.#newest, number);
    if (this.#at?.api !== api || number <= this.#at.after || --this.#at.left > 0) return;
    this.#at.strike();
    this.#at = undefined;
  };

  /** Answers whether it came to that. */
  async inTheMiddle(api: string, count: number, strike: () => void): Promise<boolean> {
    const struck = Promise.withResolvers<boolean>();
    this.#at = { api, after: this.#newest, left: count, strike: () => { strike(); struck.resolve(true); } };
    const isStruck = await Promise.race([struck.promise, sleep(PATIENCE, false, { ref: false })]);
    this.#at = undefined;
    return isStruck;
  }
}

describe(`kill -9 of one of two hubs, ${KILLS} times, under ${SUBSCRIBERS} subscribers, seed ${SEED}`, () => {
  let database: TestDatabase;
  let mailServer: MailServer;
  let dataDir: string;
  let tokens: Readonly<Record<string, string>>;
  let sides: readonly [Side, Side];
  let subscribers: readonly RawSubscriber[] = [];
  const driver = new Driver(chance, PAUSE);
  const watch = new Watch();

  beforeAll(async () => {
    [database, mailServer, dataDir] = await Promise.all([freshDatabase(), startMailServer(), mkdtemp(join(tmpdir(), 'khattama-killed-'))]);
    const spawn = () => spawnHub({ ...database, smtpUrl: mailServer.url, dataDir });
    sides = [new Side(spawn), new Side(spawn)];
    await Promise.all(sides.map(({ opened }) => opened));
    tokens = await tokensIn(dataDir);
  }, 60_000);
  afterAll(async () => {
    for (const each of subscribers) each.leave();
    await Promise.all(sides.map(({ hub }) => hub.stop('SIGKILL')));
    await mailServer[Symbol.asyncDispose]();
    await database.drop();
    await rm(dataDir, { recursive: true, force: true });
  });

  test('everyone ends with exactly the log, and each mailbox has each notification once', async () => {
    const began = Date.now();
    subscribers = crowd(sides, watch.heard, tokens);
    const lasts = () => subscribers.map((each) => each.last);
    const staying = subscribers.map((each) => each.stay());
    let inTheMiddle = 0;
    for (let i = 0; i < KILLS; i++) inTheMiddle += await killOnce(sides[i % 2]!, sides[(i + 1) % 2]!) ? 1 : 0;
    const apis = await Promise.all(sides.map(({ opened }) => opened));
    await driver.settle(apis[0]!, tokens);
    const leave = new AbortController();
    const listening = listen(apis[0]!, undefined, driver.seen, leave.signal);

    const { deliveries, last } = await settled(apis[1]!);
    await until('every subscriber has the last one', () => [driver.seen.at(-1)?.number ?? 0, ...lasts()].every((each) => each >= last));
    for (const each of subscribers) each.leave();
    leave.abort();
    await Promise.all([...staying, listening]);
    const { mails } = mailServer;
    process.stderr.write(sides.map((side) => side.complaints()).join('').slice(0, 5_000));
    expect([...new Set(subscribers.flatMap(({ faults }) => faults))]).toEqual([]);
    expect(new Set(lasts())).toEqual(new Set([last]));
    expect(broken(await historyOf(driver, database.url, mails, KILLS))).toEqual({});
    expect(deliveries.filter(({ channel }) => channel === 'MAIL').map(({ number, address, state }) => `${number} ${address} ${state}`).sort())
      .toEqual(oncePerMailbox(mails).map((each) => `${each} ACCEPTED`).sort());
    expect(new Set(live(deliveries)).size).toBe(live(deliveries).length);
    expect(inTheMiddle).toBeGreaterThan(0);
    const connections = subscribers.reduce((sum, each) => sum + each.connections, 0);
    process.stderr.write(`seed ${SEED}: ${KILLS} kills, ${inTheMiddle} in the middle of a broadcast; ${last} notifications, `
      + `${connections} connections, ${mails.length} mails, ${mails.length - oncePerMailbox(mails).length} of them repeated; `
      + `${Math.round((Date.now() - began) / 1_000)} s\n`);
  }, KILLS * 15_000 + 120_000);

  /** All acts are handed in where the kill will be, while the other is started again. Was it in the middle of a broadcast? */
  async function killOnce(victim: Side, other: Side): Promise<boolean> {
    const api = await victim.opened;
    const loading = driver.load(victim.hub, api, tokens);
    await other.opened;
    const struck = chance() < 0.25
      ? await sleep(chance() * 1_000, false)
      : await watch.inTheMiddle(api, 1 + Math.floor(chance() * SUBSCRIBERS / 2), () => { victim.kill(); });
    if (!struck) victim.kill();
    await loading;
    return struck;
  }

  /** The fault is over: within a minute all that is due by mail is accepted. */
  async function settled(api: string): Promise<Told> {
    let told: Told = { last: 0, deliveries: [] };
    await until('every mail is accepted', async () => {
      told = await toldSoFar(api, tokens['secretariat']);
      const mails = told.deliveries.filter(({ channel }) => channel === 'MAIL');
      return mails.every(({ state }) => state === 'ACCEPTED') && mails.some(({ number }) => number === told.last);
    });
    return told;
  }
});

/** Half of them on each side; one in ten with the token of a Party. Whoever is cut off goes to the other side, or waits for its own. */
function crowd(sides: readonly [Side, Side], heard: Watch['heard'], tokens: Readonly<Record<string, string>>): RawSubscriber[] {
  return Array.from({ length: SUBSCRIBERS }, (_, i) => {
    let side = i % 2;
    const next = (lost: string | undefined) => {
      if (lost !== undefined && chance() < 0.5) side = 1 - side;
      return sides[side]!.opened;
    };
    const token = { 1: tokens['KZ'], 6: tokens['AM'] }[i % 10];
    return new RawSubscriber({ next, heard, token });
  });
}

interface Told {
  /** The number of the last notification, whoever has been told of it. */
  readonly last: number;
  readonly deliveries: readonly Delivery[];
}
interface Delivery {
  readonly number: number;
  readonly addressee: { readonly code: string };
  readonly channel: string;
  readonly address: string | null;
  readonly state: string;
}
type Page = { depositaryNotifications: { nodes: { number: number; deliveries: Omit<Delivery, 'number'>[] }[] } };

async function toldSoFar(api: string, token: string | undefined): Promise<Told> {
  const query = `query ($after: Int) { depositaryNotifications(after: $after, first: 100) {
    nodes { number deliveries { addressee { code } channel address state } } } }`;
  const told: Delivery[] = [];
  for (let last = 0; ;) {
    const { depositaryNotifications: { nodes } } = await ask<Page>(api, token, query, { after: last });
    for (const { number, deliveries } of nodes) told.push(...deliveries.map((each) => ({ number, ...each })));
    if (nodes.length === 0) return { last, deliveries: told };
    last = nodes.at(-1)!.number;
  }
}

/** By number and mailbox, without repetitions. */
function oncePerMailbox(mails: readonly Mail[]): string[] {
  return [...new Set(mails.map((mail) => `${/^dn\.(\d+)\./.exec(messageIdOf(mail))?.[1]} ${mail.to}`))];
}

function live(deliveries: readonly Delivery[]): string[] {
  return deliveries.filter(({ channel }) => channel === 'LIVE').map(({ number, addressee }) => `${number} ${addressee.code}`);
}

/** Within a minute. */
async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let i = 0; i < 300; i++) {
    if (await holds()) return;
    await sleep(200);
  }
  throw new Error(`waited in vain: ${what}`);
}
