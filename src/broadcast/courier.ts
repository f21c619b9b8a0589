/**
 * Carries what is due to its recipients. A delivery is locked while it is carried and marked only when the other side has taken it: a
 * crash in between repeats the very same message (at least once), and none is lost. Channel by channel, in the order of the numbers.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Temporal } from 'temporal-polyfill';
import type { Bell } from '../bell.ts';
import { countFromNow } from '../depositary/channel-acts.ts';
import type { ChannelKind } from '../depositary/channel.entity.ts';
import { failpoint } from '../failpoint.ts';
import type { FormerParties } from '../treaty/addressees.ts';
import { carry } from './carry.ts';
import { forgetting } from './channels-forgotten.ts';
import { prepareDeliveries } from './deliveries.ts';
import { markNotTaken, markTaken } from './marks.ts';
import type { Carriers, Carrying, Load } from './matter.ts';
import { allDueWith, firstDue, type InHand } from './next-due.ts';
import { NOT_MADE, NotAccepted } from './not-accepted.ts';
import { Serving } from './serving.ts';
import { unlessStopped } from './unless-stopped.ts';
import { everyMinute } from './upkeep.ts';

export interface CourierOptions extends Carriers {
  readonly em: () => SqlEntityManager;
  readonly bell: Pick<Bell, 'next' | 'ring'>;
  readonly now: () => Temporal.Instant;
  readonly formerParties?: FormerParties | undefined;
}

/** Each kind has hands of its own, so that systems that do not answer keep no mail waiting. */
const HANDS = { MAIL: 4, WEBHOOK: 6, DIGEST: 1 } as const satisfies { readonly [kind in ChannelKind]?: number };
/** Of these, so many at once for one Party: one whose systems are silent keeps no other waiting. (R45.) */
const SHARE = { MAIL: 2, WEBHOOK: 1, DIGEST: 1 } as const satisfies Record<keyof typeof HANDS, number>;
/** In milliseconds, when the hub stops. */
const PATIENCE = 3_000;

/** Runs until it is disposed. Every ring, and so every poll of the bell, makes it look again. */
export function startCourier({ em, bell, now, formerParties, ...carriers }: CourierOptions): AsyncDisposable {
  let closed = false;
  const clock = () => new Date(now().epochMilliseconds);
  const waits = (error: unknown) => {
    if (!closed) console.error('what is to be sent waits; it is tried again', error);
    return false;
  };

  async function work(step: () => Promise<boolean>): Promise<void> {
    while (!closed) {
      const rung = bell.next();
      const more = await Promise.try(step).catch(waits);
      if (!more && !closed) await rung;
    }
  }

  const stop = new AbortController();
  const serve = (kind: keyof typeof HANDS) => new Serving(HANDS[kind], SHARE[kind]).run({
    next: () => bell.next(),
    isOver: () => closed,
    carryNext: (full, found) => Promise.try(() => carryNext(em(), kind, { carriers, now, stop: stop.signal, full, found })).catch(waits),
  });
  const prepare = () => prepareDeliveries(em(), { now: now(), timeZone: carriers.timeZone, formerParties });
  const steps = [prepare, everyMinute(em, clock), forgetting(em, clock, () => closed)];
  const working = Promise.all([...steps.map(work), ...(Object.keys(HANDS) as (keyof typeof HANDS)[]).map(serve)]);
  return {
    async [Symbol.asyncDispose]() {
      closed = true;
      bell.ring(); // whoever waits for it
      await Promise.race([working, sleep(PATIENCE, undefined, { ref: false })]);
      stop.abort(); // a server that hangs does not keep us: the same message is sent again
      await working;
    },
  };
}

interface Hand {
  readonly carriers: Carriers;
  readonly now: () => Temporal.Instant;
  readonly stop: AbortSignal;
  /** Parties that have their share of hands. */
  readonly full: readonly string[];
  readonly found: (party: string) => void;
}

/** Answers whether there was anything. A digest takes with it all that is due on its channel. */
function carryNext(em: SqlEntityManager, kind: keyof typeof HANDS, { carriers, now, stop, full, found }: Hand): Promise<boolean> {
  const clock = () => new Date(now().epochMilliseconds);
  return em.transactional(async (tx) => {
    const [at, today] = [now(), clock()];
    const first = await firstDue(tx, kind, { today, full });
    if (!first) return false;
    found(first.party);
    const all = kind === 'DIGEST' && first.purpose === 'NOTIFICATION' ? await allDueWith(tx, first, today) : [first];
    await carryOne(all as [InHand, ...InHand[]], { ...carriers, em: tx, at }, clock, stop);
    return true;
  });
}

async function carryOne(load: readonly [InHand, ...InHand[]], carrying: Carrying, clock: () => Date, stop: AbortSignal): Promise<void> {
  const { em: tx } = carrying;
  const [first] = load;
  failpoint('before-mail');
  const attemptedAt = clock();
  try {
    const reply = await sent(load, carrying, stop);
    failpoint('after-mail');
    const answeredAt = clock();
    for (const due of load) await markTaken(tx, due, reply, { attemptedAt, answeredAt });
    if (first.purpose === 'CHALLENGE') await countFromNow(tx, first.channel, { challenge: first.code, at: answeredAt });
  } catch (error) {
    if (!(error instanceof NotAccepted)) throw error;
    await markNotTaken(tx, load, error, { attemptedAt, answeredAt: clock() });
  }
  failpoint('before-mark');
}

/**
 * What cannot be made into a message, by a fault of ours, waits like one that is refused: it keeps no other back. Reading has failed in a
 * transaction of its own, so that this can be written down. (T-P1.)
 */
async function sent(load: Load, carrying: Carrying, stop: AbortSignal): Promise<string> {
  try {
    return await carrying.em.transactional((em) => unlessStopped(carry(load, { ...carrying, em }), stop));
  } catch (error) {
    if (error instanceof NotAccepted || stop.aborted) throw error;
    console.error('a message cannot be made; it is tried again', load[0].id, error);
    throw new NotAccepted(NOT_MADE, 'NOT_NOW');
  }
}
