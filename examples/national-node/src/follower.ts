/**
 * Follows the hub. When the record contradicts itself or what we have kept, it stops for good: the copy stays as it was, what was shown
 * is put down beside it, and nothing is read again, in this process or the next, until a person has looked at it and removed that file.
 */
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Bell } from './bell.ts';
import { ChainBroken } from './chain.ts';
import type { Copy } from './copy.ts';
import { isCount, isText, shape } from './form.ts';
import { type Hub, HubSilent } from './hub.ts';
import type { Authority } from './hub-questions.ts';
import { readJson, writeInPlace, writeJson } from './kept-file.ts';
import { keepLine } from './line.ts';
import { Reader } from './reading.ts';

export interface Break {
  readonly position: number;
  readonly reason: string;
  readonly foundAt: string;
  readonly kept: unknown;
  readonly shown: unknown;
}

/** As the hub said when our copy ended at that position: its own reckoning, which no chain proves. */
export interface AuthoritiesThen {
  readonly position: number;
  readonly readAt: string;
  readonly authorities: readonly Authority[];
}

export interface FollowerOptions {
  readonly copy: Copy;
  readonly hub: Hub;
  /** Of the hub's /graphql. */
  readonly url: string;
  readonly token: () => Promise<string>;
  readonly folder: string;
  /** In milliseconds: not every entry makes a notification, and a line may be dead without anybody knowing. */
  readonly pollEvery: number;
  readonly now: () => Date;
  readonly say: (sentence: string) => void;
}

export class Follower implements AsyncDisposable {
  /** Since when each reading has gone well; undefined while the hub is away. */
  followsSince: string | undefined;
  /** Why it does not follow the hub, in words; undefined while it does. */
  trouble: string | undefined = 'nothing has been read yet';
  broken: Break | undefined;
  authorities: AuthoritiesThen | undefined;
  readonly #options: FollowerOptions;
  readonly #bell = new Bell();
  readonly #stop = new AbortController();
  #ended: Promise<unknown> = Promise.resolve();

  private constructor(options: FollowerOptions) {
    this.#options = options;
  }

  /** It reads nothing of the hub before it is told to begin. */
  static async open(options: FollowerOptions): Promise<Follower> {
    const follower = new Follower(options);
    follower.broken = await readBreak(options);
    // What is spoilt of it is asked of the hub again.
    const kept = await readJson<AuthoritiesThen>(join(options.folder, AUTHORITIES)).catch(() => undefined);
    if (isDated(kept)) follower.authorities = kept;
    if (follower.broken) follower.#cryOut(follower.broken);
    return follower;
  }

  begin(): void {
    if (this.broken) return;
    const { url, token } = this.#options;
    const line = keepLine({ url, token, ring: () => { this.#bell.ring(); }, stop: this.#stop.signal });
    this.#ended = Promise.all([line, this.#read()]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#ended;
  }

  async #read(): Promise<void> {
    const { signal } = this.#stop;
    const reader = new Reader(this.#options.hub, this.#options.copy);
    while (!signal.aborted) {
      const rung = this.#bell.next();
      await this.#round(reader).catch((error: unknown) => this.#fail(error));
      if (!signal.aborted) await Promise.race([rung, sleep(this.#options.pollEvery, undefined, { signal })]).catch(() => undefined);
    }
  }

  async #round(reader: Reader): Promise<void> {
    await reader.round();
    await this.#keepAuthorities();
    if (this.followsSince === undefined) this.#options.say(`The copy follows the hub, and is verified up to ${this.#options.copy.head.position}.`);
    this.followsSince ??= this.#options.now().toISOString();
    this.trouble = undefined;
  }

  /** In each hour of the clock anew: who is competent depends on the day, and at its beginning our clock may be ahead of the hub's. */
  async #keepAuthorities(): Promise<void> {
    const { hub, copy, folder, now } = this.#options;
    const { position } = copy.head;
    const readAt = now().toISOString();
    const kept = this.authorities;
    if (kept?.position === position && hourOf(kept.readAt) === hourOf(readAt)) return;
    this.authorities = { position, readAt, authorities: await hub.authorities() };
    await writeJson(join(folder, AUTHORITIES), this.authorities);
  }

  async #fail(error: unknown): Promise<void> {
    if (error instanceof ChainBroken) return this.#break(error);
    const trouble = error instanceof HubSilent ? error.message : 'the copy cannot be kept';
    if (trouble !== this.trouble) this.#options.say(`The copy does not follow the hub: ${trouble}.`);
    if (!(error instanceof HubSilent)) console.error(error);
    this.trouble = trouble;
    this.followsSince = undefined;
  }

  async #break({ position, message: reason, kept, shown }: ChainBroken): Promise<void> {
    this.#stop.abort();
    this.followsSince = undefined;
    const found = { position, reason, foundAt: this.#options.now().toISOString(), kept, shown };
    try {
      await writeInPlace(join(this.#options.folder, BROKEN), found); // first of all: it is the evidence
    } finally {
      this.broken = found;
      this.#cryOut(found);
    }
  }

  #cryOut({ position, reason }: Break): void {
    this.trouble = 'the chain is broken';
    this.#options.say([
      `THE CHAIN IS BROKEN at entry ${position}: ${reason}.`,
      `The copy stays as it was, up to ${this.#options.copy.head.position}, and follows the hub no longer. Ask the Secretariat, and compare with other Parties.`,
      `What was shown is in ${join(this.#options.folder, BROKEN)}: when it is cleared up, remove that file and start again.`,
    ].join('\n'));
  }
}

const isDated = shape<Pick<AuthoritiesThen, 'position' | 'readAt'>>({ position: isCount, readAt: isText });

function hourOf(instant: string): string {
  return instant.slice(0, '2027-03-01T21'.length);
}

/** A file that cannot be read is there all the same: somebody has to look at it. */
async function readBreak({ folder, copy, now }: FollowerOptions): Promise<Break | undefined> {
  const unreadable = {
    position: copy.head.position + 1, reason: `there is a ${BROKEN}, but it cannot be read`, foundAt: now().toISOString(), kept: null, shown: null,
  };
  const found = await readJson<Partial<Break> | null>(join(folder, BROKEN)).catch(() => unreadable);
  if (found === undefined) return undefined;
  const isWhole = Number.isInteger(found?.position) && typeof found?.reason === 'string' && typeof found.foundAt === 'string';
  return isWhole ? (found as Break) : unreadable;
}

const BROKEN = 'broken.json';
const AUTHORITIES = 'authorities.json';
