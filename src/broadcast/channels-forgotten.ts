/** An address is erased, and wherever a server has repeated it in its answers. What was told there, and when, stays. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { isSameAddress } from '../depositary/addresses.ts';
import { channelRows, type Doing, keepAct, lockChannels } from '../depositary/channel-acts.ts';
import { ChannelActRow, ChannelRow } from '../depositary/channel.entity.ts';
import { failpoint } from '../failpoint.ts';
import { isMasked, maskReplies } from './channels-masked.ts';

/**
 * Of a channel that has ended, and of all others of its Party that have ended with the same address: what a Party goes on using stays.
 * It is hidden at once, and erased when those have heard of its end who are to hear of it: a stranger could have ended it.
 */
export async function askToForget(tx: SqlEntityManager, { id, party, address }: ChannelRow, doing: Doing): Promise<void> {
  const rows = await channelRows(tx, { party, forgetAskedAt: null });
  for (const row of rows.filter((each) => each.endedAt && isSameAddress(each.address ?? '', address ?? ''))) {
    await tx.nativeUpdate(ChannelRow, { id: row.id }, { forgetAskedAt: doing.at });
    await keepAct(tx, row.id, 'FORGETTING_ASKED', row.id === id ? doing : { by: doing.by, at: doing.at });
    await tx.execute(WITHDRAW, [row.id]);
  }
}

/** Letters that say why it takes nothing, with the address and what its server has said of it. One in hand is not tried again. */
const WITHDRAW = /* sql */ `
  update delivery set state = 'RETURNED', next_attempt_at = null where id in (
    select id from delivery where about = ? and purpose = 'FAILING' and state in ('DUE', 'ATTEMPTED') for update skip locked)`;

/**
 * A step to be taken at every ring, in any number of hubs; answers false, for what it leaves over waits for others. A hub that stops leaves
 * it where it is.
 */
export function forgetting(em: () => SqlEntityManager, clock: () => Date, isOver: () => boolean = () => false): () => Promise<false> {
  return async () => {
    for (const { act, channel } of await em().execute<Asked[]>(READY)) {
      if (isOver()) break;
      await forget(em, act, { clock, isOver }).catch((error: unknown) => {
        console.error('an address is not forgotten yet; it is tried again', channel, error);
      });
    }
    return false;
  };
}

interface Asked {
  /** By which it was asked for. */
  readonly act: number;
  readonly channel: string;
}

/**
 * Nothing that was done to a channel of its Party is still to be told, its own mailbox has heard of its end or never will, and to whoever
 * else is to hear of it that was sent once at the least.
 */
const READY = /* sql */ `
  select a.id as act, c.id as channel from channel c join channel_act a on a.channel = c.id and a.what = 'FORGETTING_ASKED'
  where c.forget_asked_at is not null and c.address is not null
    and not exists (select from channel_act u join channel o on o.id = u.channel where not u.told and o.party = c.party)
    and not exists (select from delivery d where d.purpose = 'CHANGE'
      and (d.channel = c.id and d.state in ('DUE', 'ATTEMPTED') or d.about = c.id and d.state = 'DUE'))
  order by a.id`;

/**
 * What its servers have said is masked before, a few answers at a time: nobody waits meanwhile. Where a server is just about to say
 * something, or has said it since, it is come back to. Whoever does it has the act in hand: a process that is killed lets go.
 */
async function forget(em: () => SqlEntityManager, act: number, { clock, isOver }: Running): Promise<void> {
  await em().transactional(async (claim) => {
    const [channel] = await claim.execute<Forgetting[]>(CLAIM, [act]);
    if (!channel || (await em().transactional((tx) => isInHand(tx, channel.id)))) return;
    const clean = await maskReplies(em, channel, isOver);
    if (isOver()) return;
    failpoint('before-forgotten');
    if (await isInHand(claim, channel.id)) return;
    await lockChannels(claim);
    await claim.execute(LOCK, [channel.id]); // whoever writes down a report of it waits, and then sees that it is forgotten
    if (await isMasked(claim, channel.id, clean)) await erase(claim, channel.id, { by: channel.by, at: clock() });
  });
}

interface Running {
  readonly clock: () => Date;
  /** Does the hub stop? */
  readonly isOver: () => boolean;
}

interface Forgetting {
  readonly id: string;
  readonly address: string;
  readonly by: string;
}

const CLAIM = /* sql */ `
  select c.id, c.address, a.done_by as "by" from channel_act a join channel c on c.id = a.channel
  where a.id = ? and c.address is not null for update of a skip locked`;
const LOCK = /* sql */ `select from channel where id = ? for no key update`;

/** What nobody has in hand is locked, so that nobody takes it any more. */
async function isInHand(tx: SqlEntityManager, channel: string): Promise<boolean> {
  return (await tx.execute(IN_HAND, [channel, channel])).length > 0;
}

const IN_HAND = /* sql */ `
  with free as (select id from delivery where channel = ? and state in ('DUE', 'ATTEMPTED') for update skip locked)
  select id from delivery where channel = ? and state in ('DUE', 'ATTEMPTED') and id not in (select id from free)`;

async function erase(tx: SqlEntityManager, channel: string, doing: Doing): Promise<void> {
  await tx.nativeUpdate(ChannelRow, { id: channel }, { address: null, salt: null, code: null, codeUntil: null, secrets: [] });
  await tx.nativeUpdate(ChannelActRow, { channel, what: 'ADDED' }, { digest: null }); // or else it could be guessed, and confirmed
  await keepAct(tx, channel, 'FORGOTTEN', doing);
  await tx.execute('notify entry_recorded'); // what is still due there is returned
}
