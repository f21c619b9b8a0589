/**
 * The Depositary's clock: at 00:00 at the seat a day begins, and what it brings is recorded. (R22, R43.)
 *
 * It keeps no plan that could be lost: each time it asks the law what is due and not on the record. So it does not matter how many
 * processes have one, how often it looks, or for how long none was running.
 */
import type { Temporal } from 'temporal-polyfill';
import type { Bell } from '../bell.ts';
import type { Context } from '../context.ts';
import { today } from '../registry/known.ts';

export interface ClockOptions {
  /** A new one at each look: it acts for the Depositary itself. */
  readonly context: () => Context;
  readonly bell: Pick<Bell, 'next' | 'ring'>;
  /** What each day asks for, in this order; one that fails is tried again, and keeps no other waiting. */
  readonly chores: readonly ((context: Context) => Promise<unknown>)[];
}

/** In milliseconds, after a failure. */
const PAUSE = 10_000;

/** Looks once at the start, and whenever the day at the seat is another one; the bell's poll is its tick. Runs until it is disposed. */
export function startClock({ context, bell, chores }: ClockOptions): AsyncDisposable {
  let closed = false;
  const doneOn = new Map<unknown, string>();
  const failedAt = new Map<unknown, Temporal.Instant>();

  async function look(): Promise<void> {
    const now = context();
    const day = today(now).toString();
    for (const chore of chores) {
      const last = failedAt.get(chore);
      const waits = last && now.now().epochMilliseconds - last.epochMilliseconds < PAUSE;
      if (doneOn.get(chore) === day || waits === true || closed) continue;
      await chore(now).then(() => doneOn.set(chore, day), (error: unknown) => {
        failedAt.set(chore, now.now());
        if (!closed) console.error('what the day asks for waits; it is tried again', error);
      });
    }
  }

  async function run(): Promise<void> {
    while (!closed) {
      const rung = bell.next();
      await look();
      if (!closed) await rung;
    }
  }

  const running = run();
  return {
    async [Symbol.asyncDispose]() {
      closed = true;
      bell.ring();
      await running;
    },
  };
}
