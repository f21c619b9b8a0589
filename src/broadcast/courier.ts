/**
 * Carries what is due to the mail server. A delivery is locked while it is carried and marked only when the server has taken it:
 * a crash in between repeats the very same mail (at least once), and none is lost. Mailbox by mailbox, in the order of the numbers.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Temporal } from 'temporal-polyfill';
import type { Bell } from '../bell.ts';
import { failpoint } from '../failpoint.ts';
import type { FormerParties } from '../treaty/addressees.ts';
import { prepareDeliveries } from './deliveries.ts';
import { MailNotAccepted, type Mailer } from './mail.ts';
import { notificationsByNumber } from './notifications.ts';
import { unlessStopped } from './unless-stopped.ts';

export interface CourierOptions {
  readonly em: () => SqlEntityManager;
  readonly bell: Pick<Bell, 'next' | 'ring'>;
  readonly mailer: Mailer;
  readonly now: () => Temporal.Instant;
  readonly formerParties?: FormerParties | undefined;
}

const HANDS = 4;
/** In milliseconds. */
const LONGEST_PAUSE = 3_600_000;
/** In milliseconds, when the hub stops. */
const PATIENCE = 3_000;

/** Runs until it is disposed. Every ring, and so every poll of the bell, makes it look again. */
export function startCourier({ em, bell, mailer, now, formerParties }: CourierOptions): AsyncDisposable {
  let closed = false;
  const clock = () => new Date(now().epochMilliseconds);

  async function work(step: () => Promise<boolean>): Promise<void> {
    while (!closed) {
      const rung = bell.next();
      const more = await step().catch((error: unknown) => {
        if (!closed) console.error('the mail waits; it is tried again', error);
        return false;
      });
      if (!more && !closed) await rung;
    }
  }

  const stop = new AbortController();
  const hands = Array.from({ length: HANDS }, () => work(async () => carryOne(em(), { mailer, clock, stop: stop.signal })));
  const working = Promise.all([work(async () => prepareDeliveries(em(), clock(), formerParties)), ...hands]);
  return {
    async [Symbol.asyncDispose]() {
      closed = true;
      bell.ring(); // whoever waits for it
      await Promise.race([working, sleep(PATIENCE, undefined, { ref: false })]);
      stop.abort(); // a mail server that hangs does not keep us: the same mail is sent again
      await working;
    },
  };
}

interface Due {
  readonly number: number;
  readonly party: string;
  readonly address: string;
  readonly attempts: number;
}

interface Carrying {
  readonly mailer: Mailer;
  readonly clock: () => Date;
  readonly stop: AbortSignal;
}

/** Answers whether there was one. */
function carryOne(em: SqlEntityManager, { mailer, clock, stop }: Carrying): Promise<boolean> {
  return em.transactional(async (tx) => {
    const at = clock();
    const [due] = await tx.execute<Due[]>(NEXT, [at, new Date(at.getTime() + LONGEST_PAUSE), at]);
    if (!due) return false;
    const [notification] = await notificationsByNumber([due.number], { em: tx });
    if (!notification) throw new Error(`there is no notification ${due.number} to deliver: rebuild the projections`);
    failpoint('before-mail');
    const attemptedAt = clock();
    try {
      const reply = await unlessStopped(mailer.send(notification, due.address), stop);
      failpoint('after-mail');
      await tx.execute(TAKEN, [attemptedAt, clock(), reply.slice(0, 500), due.number, due.party, due.address]);
    } catch (error) {
      if (!(error instanceof MailNotAccepted)) throw error;
      const next = new Date(clock().getTime() + pauseAfter(due.attempts + 1, error.nobodyThere));
      await tx.execute(WAITS, [attemptedAt, next, error.reply, !error.nobodyThere, due.number, due.party, due.address]);
    }
    failpoint('before-mark');
    return true;
  });
}

/**
 * The first that is due in a mailbox. One that another hand holds, or that waits because nobody was there, keeps the later ones of
 * its mailbox back; one that was refused for itself does not. What was never tried waits for nothing; and what seems to wait longer than
 * any pause does so because the clock was set back.
 */
const NEXT = /* sql */ `
  select number, party, address, attempts from delivery d
  where channel = 'MAIL' and (state = 'DUE' or (state = 'ATTEMPTED' and (next_attempt_at <= ? or next_attempt_at > ?)))
    and not exists (
      select from delivery e
      where e.channel = 'MAIL' and e.state in ('DUE', 'ATTEMPTED') and e.address = d.address and e.number < d.number
        and not (e.refused and e.next_attempt_at > ?))
  order by number, party
  limit 1
  for update skip locked`;

const MINE = `number = ? and party = ? and channel = 'MAIL' and address = ?`;
const TAKEN = /* sql */ `
  update delivery set state = 'ACCEPTED', attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, ?),
    informed_at = ?, next_attempt_at = null, reply = ? where ${MINE}`;
const WAITS = /* sql */ `
  update delivery set state = 'ATTEMPTED', attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, ?),
    next_attempt_at = ?, reply = ?, refused = ? where ${MINE}`;

/**
 * In milliseconds: 2 s, 4 s, 8 s … for as long as it takes. Up to a minute while nobody is there, for whoever comes back is told at
 * once; up to an hour for a mail that is refused. Kept in the database, so that a restart changes nothing.
 */
export function pauseAfter(attempts: number, nobodyThere: boolean): number {
  return Math.min(nobodyThere ? 60_000 : LONGEST_PAUSE, 2 ** attempts * 1_000);
}
