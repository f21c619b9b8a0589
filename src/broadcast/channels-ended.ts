/** A channel ends; and where nobody is to know any more whose address it was, that is forgotten. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { type Doing, end } from '../depositary/channel-acts.ts';
import { nameOf } from '../identity/mandate.ts';
import { forget } from './channels-forgotten.ts';
import {
  type Asked, channelFor, type ChannelOutcome, type CounterContext, type Decision, examineBearer, keep, refused, unmandated,
} from './channels-kept.ts';
import { isLastImmediate } from './channels-proved.ts';
import { viewOfChannel } from './channels-seen.ts';

interface Ending {
  readonly submissionId: string;
  readonly channel: string;
  readonly forget: boolean;
}

/** First it ends, so that nothing more goes out; then it is forgotten. Whoever hands it in again has that done, if a crash came between. */
export async function endChannel(form: Ending, context: CounterContext): Promise<ChannelOutcome> {
  const { mandate, em } = context;
  if (!examineBearer(mandate)) return unmandated();
  const at = new Date(context.now().epochMilliseconds);
  const known: { doing?: Doing } = {};
  const request = { form: { ...form, name: 'endChannel' }, what: 'ENDED' as const };
  const outcome = await keep(request, mandate, context, (tx, asked) => {
    known.doing = asked.doing;
    return decide(tx, form, asked);
  });
  if ('defects' in outcome || !form.forget || !outcome.channel.address) return outcome;
  await forget(em, outcome.channel.id, known.doing ?? { by: nameOf(mandate), at });
  return { ...outcome, channel: await viewOfChannel(em, outcome.channel.id, at) };
}

/** One that has ended can still be forgotten: then that is the act which has the submission. */
async function decide(tx: SqlEntityManager, { channel: id, forget: forgetting }: Ending, { mandate, doing }: Asked): Promise<Decision> {
  const channel = await channelFor(tx, id, mandate);
  if (!channel) return refused('UNKNOWN_CHANNEL');
  const { party, endedAt, address } = channel;
  if (endedAt) return forgetting && address ? { id } : refused('CHANNEL_ENDED');
  if (await isLastImmediate(tx, party, id)) return refused('LAST_CHANNEL');
  await end(tx, id, doing);
  return { id };
}
