/** An address is erased, and wherever a server has repeated it in its answers. What was told there, and when, stays. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { channelRows, type Doing, keepAct, lockChannels } from '../depositary/channel-acts.ts';
import { ChannelActRow, ChannelRow } from '../depositary/channel.entity.ts';
import { isSameAddress } from './channels-added.ts';
import { masked } from './evidence-mask.ts';

/** In milliseconds. */
const PAUSE = 200;
/** In pauses: so long it waits for those to be told that are to hear of its end, itself among them. A stranger could have ended it. */
const PATIENCE = 150;

/**
 * Of a channel that has ended, and of all others of its Party that have ended with the same address: what a Party goes on using stays.
 * What its server says to what is being carried just now is forgotten as well: it is waited for, and nobody else waits meanwhile.
 * Its submission is kept, unless an act before has it.
 */
export async function forget(em: SqlEntityManager, channel: string, doing: Doing): Promise<void> {
  for (let pause = 0; pause < PATIENCE && (await em.execute(UNTOLD, [channel, channel])).length > 0; pause++) await sleep(PAUSE);
  while (!(await em.transactional((tx) => eraseUnlessInHand(tx, channel, doing)))) await sleep(PAUSE);
}

/** Acts upon it, and letters about it, which nobody has tried to send. */
const UNTOLD = /* sql */ `
  select 1 from channel_act where channel = ? and not told
  union all select 1 from delivery where about = ? and purpose = 'CHANGE' and state = 'DUE'`;

async function eraseUnlessInHand(tx: SqlEntityManager, channel: string, doing: Doing): Promise<boolean> {
  const ids = (await sameAs(tx, channel)).map(({ id }) => id);
  if (ids.length === 0) return true;
  if (await isInHand(tx, ids)) return false;
  await tx.execute(NOTHING_NEW);
  if (await isInHand(tx, ids)) return false;
  await lockChannels(tx);
  const rows = (await sameAs(tx, channel)).filter(({ id }) => ids.includes(id));
  const { by, at, submission } = doing;
  const [first] = await tx.find(ChannelActRow, { doneBy: by, submissionId: submission?.id ?? null });
  for (const row of rows) await erase(tx, row, row.id === channel && submission && !first ? doing : { by, at });
  await tx.execute('notify entry_recorded'); // what was due there is returned
  return true;
}

/** None, once it is forgotten. */
async function sameAs(tx: SqlEntityManager, channel: string): Promise<ChannelRow[]> {
  const [asked] = await channelRows(tx, { id: channel });
  const address = asked?.address;
  if (!asked || !address) return [];
  const rows = await channelRows(tx, { party: asked.party });
  return rows.filter((row) => row.endedAt && row.address && isSameAddress(row.address, address));
}

/** What nobody has in hand is locked, so that nobody takes it any more. */
async function isInHand(tx: SqlEntityManager, channels: readonly string[]): Promise<boolean> {
  return (await tx.execute(IN_HAND, [channels, channels])).length > 0;
}

const IN_HAND = /* sql */ `
  with free as (select id from delivery where channel in (?) and state in ('DUE', 'ATTEMPTED') for update skip locked)
  select id from delivery where channel in (?) and state in ('DUE', 'ATTEMPTED') and id not in (select id from free)`;
/** Until we are done: it would go to the address that is being erased. */
const NOTHING_NEW = /* sql */ `select from follower where name = 'deliveries' for update`;

async function erase(tx: SqlEntityManager, { id, address }: ChannelRow, doing: Doing): Promise<void> {
  await tx.nativeUpdate(ChannelRow, { id }, { address: null, salt: null, code: null, codeUntil: null, secrets: [] });
  await tx.nativeUpdate(ChannelActRow, { channel: id, what: 'ADDED' }, { digest: null }); // or else it could be guessed, and confirmed
  for (const { find, update } of [DELIVERIES, ATTEMPTS]) {
    for (const { reply, key } of await tx.execute<Said[]>(find, [id])) {
      const left = masked(reply, address ?? undefined, { wholly: true });
      if (left !== reply) await tx.execute(update, [left, ...key]);
    }
  }
  await keepAct(tx, id, 'FORGOTTEN', doing);
}

interface Said {
  readonly reply: string;
  readonly key: readonly (string | number)[];
}

const DELIVERIES = {
  find: 'select reply, json_build_array(id) as key from delivery where channel = ? and reply <> \'\'',
  update: 'update delivery set reply = ? where id = ?',
};
const ATTEMPTS = {
  find: `select a.reply, json_build_array(a.delivery, a.nth) as key from attempt a join delivery d on d.id = a.delivery
    where d.channel = ? and a.reply <> ''`,
  update: 'update attempt set reply = ? where delivery = ? and nth = ?',
};
