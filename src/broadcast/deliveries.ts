/** The mail follower: for every notification after its number, one delivery is due to each mailbox of each Party. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Batch } from '../context.ts';
import { MailboxRow } from '../depositary/mailbox.entity.ts';
import { failpoint } from '../failpoint.ts';
import { NotificationRow, PartyRow } from '../registry/registry.entity.ts';
import { addressees } from '../treaty/addressees.ts';
import { DeliveryRow } from './delivery.entity.ts';

const MAIL = 'mail';
const PAGE = 100;

/**
 * What is due and how far the follower has come are written in one transaction: none is skipped, none made twice. Answers whether
 * there is more. Another process that is at it already is left to it.
 */
export function prepareDeliveries(em: SqlEntityManager, now: Date): Promise<boolean> {
  return em.transactional(async (tx) => {
    const [follower] = await tx.execute<{ number: number }[]>('select number from follower where name = ? for update skip locked', [MAIL]);
    if (!follower) return false;
    const rows = await tx.find(NotificationRow, { number: { $gt: follower.number } }, { orderBy: { number: 'asc' }, limit: PAGE });
    const last = rows.at(-1)?.number;
    if (last === undefined) return false;
    const [parties, mailboxes] = [await tx.find(PartyRow, {}), await tx.find(MailboxRow, {})];
    const due = rows.flatMap(({ number, position }) => addressees(position, parties).flatMap(({ code: party }) =>
      mailboxes.filter((mailbox) => mailbox.party === party).map(({ address }) => ({
        number, party, address, channel: 'MAIL' as const, state: 'DUE' as const, attempts: 0, nextAttemptAt: now,
      }))));
    if (due.length > 0) await tx.insertMany(DeliveryRow, due);
    if (due.length > 0) await tx.execute('notify entry_recorded'); // wakes the courier's hands, in every process
    await tx.execute('update follower set number = ? where name = ?', [last, MAIL]);
    failpoint('after-deliveries');
    return rows.length === PAGE;
  });
}

/** The follower begins after a number, once: who is informed of what came before is not its business. */
export async function beginMailAfter(em: SqlEntityManager, number: number): Promise<void> {
  await em.execute('insert into follower (name, number) values (?, ?) on conflict do nothing', [MAIL, number]);
}

/** A Party was handed a notification on a live connection of its own; the first time is kept. */
export async function keepLive(em: SqlEntityManager, number: number, party: string, at: Date): Promise<void> {
  await em.execute(
    `insert into delivery (number, party, channel, address, state, attempts, first_attempt_at, informed_at)
     values (?, ?, 'LIVE', '', 'ACCEPTED', 1, ?, ?) on conflict do nothing`,
    [number, party, at, at],
  );
}

/** Mail before live, in the order of the addresses. */
export const deliveriesOf: Batch<number, DeliveryRow[]> = async (numbers, { em }) => {
  const rows = await em.find(DeliveryRow, { number: [...numbers] }, { orderBy: { party: 'asc', channel: 'desc', address: 'asc' } });
  return numbers.map((number) => rows.filter((row) => row.number === number));
};
