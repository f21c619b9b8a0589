/** A webhook's secret is changed: for a day the old one signs beside the new one, so that its system can follow. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { keepAct } from '../depositary/channel-acts.ts';
import { ChannelActRow, ChannelRow, type Secret } from '../depositary/channel.entity.ts';
import {
  A_DAY, channelFor, type ChannelOutcome, type CounterContext, examineBearer, keep, MOST_IN_A_DAY, refused, unmandated,
} from './channels-kept.ts';
import { newSecret } from './webhook-signature.ts';

interface Rotating {
  readonly submissionId: string;
  readonly channel: string;
}

export async function rotateWebhookSecret(form: Rotating, context: CounterContext): Promise<ChannelOutcome> {
  const { mandate } = context;
  if (!examineBearer(mandate)) return unmandated();
  const request = { form: { ...form, name: 'rotateWebhookSecret' }, what: 'SECRET_ROTATED' as const };
  return keep(request, mandate, context, async (tx, { doing }) => {
    const channel = await channelFor(tx, form.channel, mandate);
    if (channel?.kind !== 'WEBHOOK') return refused('UNKNOWN_CHANNEL');
    if (channel.endedAt) return refused('CHANNEL_ENDED');
    if (await rotatesTooOften(tx, channel.id, doing.at)) return refused('TOO_OFTEN');
    const secret = newSecret();
    await tx.nativeUpdate(ChannelRow, { id: channel.id }, { secrets: [{ secret }, ...stillGood(channel.secrets, doing.at)] });
    await keepAct(tx, channel.id, 'SECRET_ROTATED', doing);
    return { id: channel.id, secret };
  });
}

/** The one that held until now, and others that are on their way out: each for its day. */
function stillGood(secrets: readonly Secret[], at: Date): Secret[] {
  const until = new Date(at.getTime() + A_DAY).toISOString();
  return secrets.map((each) => ({ until, ...each })).filter((each) => new Date(each.until) > at);
}

async function rotatesTooOften(tx: SqlEntityManager, channel: string, at: Date): Promise<boolean> {
  const since = new Date(at.getTime() - A_DAY);
  return (await tx.count(ChannelActRow, { channel, what: 'SECRET_ROTATED', doneAt: { $gt: since } })) >= MOST_IN_A_DAY;
}
