/** What is done to a channel: that it counts, that it ends. Each act is kept; whoever performs one holds the lock of all channels. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { type ChannelAct, ChannelActRow, ChannelRow } from './channel.entity.ts';

export const SECRETARIAT = 'SECRETARIAT';
/** A mail that names the mailbox as its sender: it shows no mandate, and can be forged. */
export const BY_MAIL = 'MAIL';

/** Any number, if only it is always the same. */
const CHANNELS_LOCK = 1_414_213;

/** Until the transaction ends. Whoever needs the log's lock as well, or that of a delivery, takes it before. */
export async function lockChannels(tx: SqlEntityManager): Promise<void> {
  await tx.execute('select pg_advisory_xact_lock(?)', [CHANNELS_LOCK]);
}

export interface Doing {
  /** SECRETARIAT, the Party, or MAIL. */
  readonly by: string;
  readonly at: Date;
  /** None of what follows from something else. */
  readonly submission?: { readonly id: string; readonly digest: string };
}

/** Answers with the id of the act. */
export async function keepAct(tx: SqlEntityManager, channel: string, what: ChannelAct, { by, at, submission }: Doing): Promise<number> {
  return tx.insert(ChannelActRow, {
    channel, what, doneBy: by, doneAt: at, ...(submission && { submissionId: submission.id, digest: submission.digest }),
  });
}

/** A webhook has given its challenge back: whoever set it up is taken at their word. An older challenge proves nothing. */
export async function countFromNow(tx: SqlEntityManager, channel: string, { challenge, at }: Proved): Promise<void> {
  await lockChannels(tx);
  const [row] = await channelRows(tx, { id: channel });
  if (row && row.code === challenge) await count(tx, row, { by: row.setUpBy, at });
}

interface Proved {
  readonly challenge: string | null;
  readonly at: Date;
}

/** It is proved, or the Secretariat vouches for it. The one that it replaces ends with it, so that there is always one of the two. */
export async function count(tx: SqlEntityManager, { id, replaces }: Pick<ChannelRow, 'id' | 'replaces'>, doing: Doing): Promise<void> {
  const proved = { countsFrom: doing.at, code: null, codeUntil: null, codeTries: 0 };
  const counts = await tx.nativeUpdate(ChannelRow, { id, countsFrom: null, endedAt: null }, proved);
  if (counts === 0) return;
  await keepAct(tx, id, 'COUNTS', doing);
  await withdrawProofs(tx, id);
  if (replaces) await end(tx, replaces, { by: doing.by, at: doing.at });
}

export async function end(tx: SqlEntityManager, channel: string, doing: Doing): Promise<void> {
  const over = { endedAt: doing.at, code: null, codeUntil: null };
  const ended = await tx.nativeUpdate(ChannelRow, { id: channel, endedAt: null }, over);
  if (ended > 0) await keepAct(tx, channel, 'ENDED', doing);
}

/** Codes and challenges that are under way ask for something that holds no longer. One that is being carried just now goes out. */
export async function withdrawProofs(tx: SqlEntityManager, channel: string): Promise<void> {
  await tx.execute(WITHDRAW, [channel]);
}

const WITHDRAW = /* sql */ `
  update delivery set state = 'RETURNED', next_attempt_at = null where id in (
    select id from delivery where channel = ? and purpose in ('CODE', 'CHALLENGE') and state in ('DUE', 'ATTEMPTED')
    for update skip locked)`;

/** As they are under the lock, whatever was read before it. */
export async function channelRows(tx: SqlEntityManager, where: Where): Promise<ChannelRow[]> {
  return tx.find(ChannelRow, where, { disableIdentityMap: true, orderBy: { setUpAt: 'asc', id: 'asc' } });
}
type Where = Partial<Pick<ChannelRow, 'id' | 'party' | 'kind' | 'endedAt' | 'forgetAskedAt'>>;
