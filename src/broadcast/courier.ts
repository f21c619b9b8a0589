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
import { prepareDeliveries } from './deliveries.ts';
import { markNotTaken, markTaken, type Tried } from './marks.ts';
import type { Carriers, Carrying, Due, Load } from './matter.ts';
import { NOT_MADE, NotAccepted } from './not-accepted.ts';
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
/** In milliseconds, of any pause: what seems to wait longer does so because the clock was set back. */
const LONGEST_PAUSE = 3_600_000;
/** In milliseconds, when the hub stops. */
const PATIENCE = 3_000;

/** Runs until it is disposed. Every ring, and so every poll of the bell, makes it look again. */
export function startCourier({ em, bell, now, formerParties, ...carriers }: CourierOptions): AsyncDisposable {
  let closed = false;
  const clock = () => new Date(now().epochMilliseconds);

  async function work(step: () => Promise<boolean>): Promise<void> {
    while (!closed) {
      const rung = bell.next();
      const more = await step().catch((error: unknown) => {
        if (!closed) console.error('what is to be sent waits; it is tried again', error);
        return false;
      });
      if (!more && !closed) await rung;
    }
  }

  const stop = new AbortController();
  const hands = Object.entries(HANDS).flatMap(([kind, count]) => Array.from({ length: count }, () =>
    work(() => carryNext(em(), kind as keyof typeof HANDS, { carriers, now, stop: stop.signal }))));
  const prepare = () => prepareDeliveries(em(), { now: now(), timeZone: carriers.timeZone, formerParties });
  const working = Promise.all([work(prepare), work(everyMinute(em, clock)), ...hands]);
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
}

/** Answers whether there was anything. A digest takes with it all that is due on its channel. */
function carryNext(em: SqlEntityManager, kind: keyof typeof HANDS, { carriers, now, stop }: Hand): Promise<boolean> {
  return em.transactional(async (tx) => {
    const clock = () => new Date(now().epochMilliseconds);
    const [at, today] = [now(), clock()];
    const [first] = await dueIn(tx, NEXT, [kind, today, today, new Date(today.getTime() + LONGEST_PAUSE), today]);
    if (!first) return false;
    const all = kind === 'DIGEST' && first.purpose === 'NOTIFICATION' ? await dueIn(tx, ALL, [first.channel, today]) : [first];
    failpoint('before-mail');
    const attemptedAt = clock();
    try {
      const reply = await sent(all as [InHand, ...InHand[]], { ...carriers, em: tx, at }, stop);
      failpoint('after-mail');
      const answeredAt = clock();
      for (const due of all) await markTaken(tx, due, reply, { attemptedAt, answeredAt });
      if (first.purpose === 'CHALLENGE') await countFromNow(tx, first.channel, answeredAt);
    } catch (error) {
      if (!(error instanceof NotAccepted)) throw error;
      await markNotTaken(tx, all, error, { attemptedAt, answeredAt: clock() });
    }
    failpoint('before-mark');
    return true;
  });
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

type InHand = Due & Tried;
type Instants = 'dueAt' | 'firstAttemptAt' | 'codeUntil';

/** As the driver reads them, instants are text. */
async function dueIn(tx: SqlEntityManager, sql: string, parameters: readonly unknown[]): Promise<InHand[]> {
  const rows = await tx.execute<(Omit<InHand, Instants> & Record<Instants, string | null>)[]>(sql, parameters);
  const instant = (text: string | null) => (text === null ? null : new Date(text));
  return rows.map(({ dueAt, firstAttemptAt, codeUntil, ...row }) =>
    ({ ...row, dueAt: new Date(dueAt ?? 0), firstAttemptAt: instant(firstAttemptAt), codeUntil: instant(codeUntil) }));
}

const COLUMNS = /* sql */ `
  d.id, d.purpose, d.number, d.about, d.key, d.attempts, d.due_at as "dueAt", d.first_attempt_at as "firstAttemptAt", d.channel,
  c.party, c.kind, c.address, c.code, c.code_until as "codeUntil", c.secrets`;

/**
 * The first that is due on a channel of a kind. One that another hand holds, or that waits because nobody was there, keeps the later ones
 * of its channel back; one that was refused for itself does not. What was never tried waits for nothing but a digest's day.
 */
const NEXT = /* sql */ `
  select ${COLUMNS} from delivery d join channel c on c.id = d.channel
  where c.kind = ? and c.address is not null
    and (d.state = 'DUE' and (c.kind <> 'DIGEST' or d.next_attempt_at <= ?)
      or d.state = 'ATTEMPTED' and (d.next_attempt_at <= ? or d.next_attempt_at > ?))
    and not exists (
      select from delivery e
      where e.channel = d.channel and e.state in ('DUE', 'ATTEMPTED') and e.number < d.number
        and not (e.refused and e.next_attempt_at > ?))
  order by d.number nulls first, c.party
  limit 1
  for update of d skip locked`;
const ALL = /* sql */ `
  select ${COLUMNS} from delivery d join channel c on c.id = d.channel
  where d.channel = ? and d.purpose = 'NOTIFICATION' and d.state in ('DUE', 'ATTEMPTED') and d.next_attempt_at <= ?
  order by d.number
  for update of d skip locked`;
