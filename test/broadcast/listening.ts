/** Live subscribers without a network: what is written to them, and when it is taken, the test decides. */
import { setImmediate as soon } from 'node:timers/promises';
import type { Answer, Asked, Flushed, Outlet, Proof, Wishes } from '../../src/broadcast/live-asked.ts';
import type { Subscriber } from '../../src/broadcast/live-group.ts';
import { Handed } from '../../src/broadcast/live-handed.ts';
import type { Told } from '../../src/broadcast/live-kept.ts';
import { Live } from '../../src/broadcast/live.ts';
import type { Notification } from '../../src/broadcast/notification.ts';
import type { Tail } from '../../src/broadcast/tail.ts';
import type { Context } from '../../src/context.ts';
import type { Mandate } from '../../src/identity/mandate.ts';

/** A connection. While it is slow, nothing that is written to it is taken. */
export class Line implements Outlet {
  readonly got: number[] = [];
  waiting = 0;
  /** The most that ever waited. */
  most = 0;
  slow = false;
  /** Its network takes all, and it reads nothing. */
  paused = false;
  failed: unknown;
  /** How often it was asked to show that it had read. */
  asked = 0;
  #flushes: Flushed[] = [];
  #proofs: Proof[] = [];

  write(answers: readonly Answer[], proof?: Proof, flushed?: Flushed): void {
    for (const { text } of answers) {
      this.got.push(Number(text));
      this.waiting += text.length;
    }
    this.most = Math.max(this.most, this.waiting);
    if (flushed) this.#flushes.push(flushed);
    if (proof) this.asked = this.#proofs.push(proof);
    if (!this.slow) setImmediate(() => { this.take(); });
  }

  /** The network takes all that waits, and the client reads it. */
  take(): void {
    this.waiting = 0;
    for (const flushed of this.#flushes.splice(0)) flushed();
    if (this.paused) return;
    for (const { numbers, keep } of this.#proofs.splice(0)) for (const number of numbers) keep(number, number);
  }

  fail(error: unknown): void {
    this.failed = error;
  }
}

export class Question implements Asked {
  /** The numbers that it was put into words for, in that order. */
  readonly answered: number[] = [];
  size = 0;
  isWhole = true;
  informs = true;
  /** What the answers wait for. */
  until: () => Promise<unknown> = soon;

  readonly mandate: Mandate | undefined;

  constructor(readonly wishes: Wishes, readonly key = 'all', mandate?: Mandate) {
    this.mandate = mandate;
  }

  readonly answer = async ({ number }: Notification): Promise<Answer> => {
    this.answered.push(number);
    await this.until();
    return { text: String(number).padStart(this.size, '0'), isWhole: this.isWhole, informs: this.isWhole && this.informs };
  };
}

export function openLive(tail: Tail, sharing?: boolean) {
  const kept: string[] = [];
  const keep = async (told: readonly Told[]) => { kept.push(...told.map(({ number, party }) => `${number} ${party}`)); };
  const handed = new Handed({ keep, now: () => new Date() });
  const live = new Live({ tail, handed, contexts: () => () => ({}) as Context, sharing });
  const join = (asked: Question, line: Line): Subscriber => live.join(asked, line);
  return { live, kept, join };
}

export async function until(holds: () => boolean): Promise<void> {
  for (let i = 0; i < 20_000; i++) {
    if (holds()) return;
    await soon();
  }
  throw new Error('it has not come to that');
}
