/** What goes out to a Party's own system: an event for each purpose. */
import type { Purpose } from './delivery.entity.ts';
import { challengeEvent, changedEvent, type CloudEvent, eventOfNotification, failingEvent, reminderEvent } from './event.ts';
import { actAbout, type Carrying, channelAbout, type Due, failingOf, informedAt, instantOf, notificationOf } from './matter.ts';

export async function callWebhook(due: Due, carrying: Carrying): Promise<string> {
  const { webhooks, at, source } = carrying;
  const to = { url: due.address, secrets: secretsAt(due, at.epochMilliseconds), delivery: due.id };
  const origin = { at: instantOf(due.dueAt) ?? at, ...(source !== undefined && { source }) };
  if (due.purpose !== 'CHALLENGE') return webhooks.post(await events[due.purpose](due, carrying, origin), to);
  return webhooks.challenge(challengeEvent({ key: due.id, challenge: due.code ?? '' }, origin), to);
}

/** While they overlap, each message is signed with both. */
function secretsAt({ secrets }: Due, now: number): string[] {
  return secrets.filter(({ until }) => until === undefined || Date.parse(until) > now).map(({ secret }) => secret);
}

type Origin = Parameters<typeof challengeEvent>[1];
type EventFor = (due: Due, carrying: Carrying, origin: Origin) => Promise<CloudEvent>;

const events: { readonly [purpose in Exclude<Purpose, 'CHALLENGE'>]: EventFor } = {
  NOTIFICATION: async (due, carrying, { at: _, ...origin }) =>
    eventOfNotification(await notificationOf(due, carrying), { ...origin, timeZone: carrying.timeZone }),
  REMINDER: async (due, carrying, origin) => reminderEvent(
    await notificationOf(due, carrying), { ...origin, hours: Number(due.key), informedAt: await informedAt(due, carrying) },
  ),
  async FAILING(due, carrying, origin) {
    const [channel, { since, reply }] = [await channelAbout(due, carrying), await failingOf(due, carrying)];
    const { id, kind, party, address } = channel;
    return failingEvent({ id, kind, party, address: address ?? '' }, { ...origin, since, ...(reply !== undefined && { reply }) });
  },
  CODE: () => Promise.reject(new Error('a webhook is proved by a challenge')),
  async CHANGE(due, carrying, origin) {
    const [{ id, kind, party, address }, { what, doneAt }] = [await channelAbout(due, carrying), await actAbout(due, carrying)];
    return changedEvent({ id, kind, party, address: address ?? '' }, { ...origin, what, at: instantOf(doneAt) ?? origin.at });
  },
};
