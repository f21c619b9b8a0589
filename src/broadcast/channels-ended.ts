/** A channel ends; and where nobody is to know any more whose address it was, that is forgotten. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { end } from '../depositary/channel-acts.ts';
import type { ChannelRow } from '../depositary/channel.entity.ts';
import { forget } from './channels-forgotten.ts';
import {
  type Asked, channelFor, type ChannelOutcome, type CounterContext, type Decision, examineBearer, keep, refused, unmandated,
} from './channels-kept.ts';
import { isLastImmediate } from './channels-proved.ts';

interface Ending {
  readonly submissionId: string;
  readonly channel: string;
  readonly forget: boolean;
}

export async function endChannel(form: Ending, context: CounterContext): Promise<ChannelOutcome> {
  const { mandate } = context;
  if (!examineBearer(mandate)) return unmandated();
  /** What its server says to what is being carried just now is forgotten as well. We wait for it here, before others wait for us. */
  const before = async (tx: SqlEntityManager) => {
    if (form.forget && (await channelFor(tx, form.channel, mandate))) await tx.execute(UNDER_WAY, [form.channel]);
  };
  const request = { form: { ...form, name: 'endChannel' }, what: 'ENDED' as const, before };
  return keep(request, mandate, context, async (tx, asked) => {
    const channel = await channelFor(tx, form.channel, mandate);
    return channel ? decide(tx, channel, form, asked) : refused('UNKNOWN_CHANNEL');
  });
}

const UNDER_WAY = /* sql */ `select id from delivery where channel = ? and state in ('DUE', 'ATTEMPTED') order by id for update`;

/** One that has ended can still be forgotten. */
async function decide(tx: SqlEntityManager, channel: ChannelRow, { forget: forgetting }: Ending, { doing }: Asked): Promise<Decision> {
  const { id, party, endedAt, address } = channel;
  if (endedAt && (!forgetting || !address)) return refused('CHANNEL_ENDED');
  if (!endedAt && (await isLastImmediate(tx, party, id))) return refused('LAST_CHANNEL');
  if (!endedAt) await end(tx, id, doing);
  const { by, at } = doing;
  if (forgetting) await forget(tx, channel, endedAt ? doing : { by, at });
  return { id };
}
