/**
 * The Depositary's clock: at 00:00 at the seat a day begins, and what it brings is recorded. (R22, R43.)
 *
 * It keeps no plan that could be lost: each time it asks the law what is due and not on the record. So it does not matter how many
 * processes have one, how often it looks, or for how long none was running.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Temporal } from 'temporal-polyfill';
import type { Bell } from '../bell.ts';
import type { Context } from '../context.ts';
import { today } from '../registry/known.ts';

export interface ClockOptions {
  /** A new one at each look: it acts for the Depositary itself. */
  readonly context: () => Context;
  readonly bell: Pick<Bell, 'next' | 'ring'>;
  /** What each day asks for; each keeps no other waiting. */
  readonly chores: readonly Chore[];
}

/** It gives up when the hub stops. One that fails, or answers false because another process is at it, is tried again. */
export type Chore = (context: Context, stop: AbortSignal) => Promise<unknown>;

/** In milliseconds, after a failure; and when the hub stops. */
const PAUSE = 10_000;
const PATIENCE = 3_000;

/** Looks once at the start, and whenever the day at the seat is another one; the bell's poll is its tick. Runs until it is disposed. */
export function startClock({ context, bell, chores }: ClockOptions): AsyncDisposable {
  let closed = false;
  const stop = new AbortController();

  async function run(chore: Chore): Promise<void> {
    let doneOn: string | undefined;
    let failedAt: Temporal.Instant | undefined;

    async function look(): Promise<void> {
      const now = context();
      const day = today(now).toString();
      if (doneOn === day || isSoon(failedAt, now)) return;
      try {
        if ((await chore(now, stop.signal)) !== false) doneOn = day;
      } finally {
        failedAt = doneOn === day ? undefined : now.now();
      }
    }

    while (!closed) {
      const rung = bell.next();
      await look().catch((error: unknown) => {
        if (!closed) console.error('what the day asks for waits; it is tried again', error);
      });
      if (!closed) await rung;
    }
  }

  const running = Promise.all(chores.map(run));
  return {
    async [Symbol.asyncDispose]() {
      closed = true;
      bell.ring();
      await Promise.race([running, sleep(PATIENCE, undefined, { ref: false })]);
      stop.abort(); // what is undone is done by the next one that looks
      await running;
    },
  };
}

function isSoon(last: Temporal.Instant | undefined, { now }: Context): boolean {
  return last !== undefined && now().epochMilliseconds - last.epochMilliseconds < PAUSE;
}
