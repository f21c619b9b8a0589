/** A channel ends; and where nobody is to know any more whose address it was, that is asked for, and nobody is shown it from then on. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { end } from '../depositary/channel-acts.ts';
import { askToForget } from './channels-forgotten.ts';
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
  const request = { form: { ...form, name: 'endChannel' }, what: 'ENDED' as const };
  return keep(request, mandate, context, (tx, asked) => decide(tx, form, asked));
}

/** One that has ended can still be forgotten, once: then that is the act which has the submission. */
async function decide(tx: SqlEntityManager, { channel: id, forget }: Ending, { mandate, doing }: Asked): Promise<Decision> {
  const channel = await channelFor(tx, id, mandate);
  if (!channel) return refused('UNKNOWN_CHANNEL');
  const { party, endedAt, forgetAskedAt } = channel;
  if (endedAt && (!forget || forgetAskedAt)) return refused('CHANNEL_ENDED');
  if (!endedAt && (await isLastImmediate(tx, party, id))) return refused('LAST_CHANNEL');
  if (!endedAt) await end(tx, id, doing);
  if (forget) await askToForget(tx, channel, endedAt ? doing : { by: doing.by, at: doing.at });
  return { id };
}
