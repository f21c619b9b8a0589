/** What is to be known of what is due: the notification, the Party, the channel that it speaks of; and the doors by which it goes out. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { Temporal } from 'temporal-polyfill';
import { ChannelActRow, type ChannelKind, ChannelRow, type Secret } from '../depositary/channel.entity.ts';
import type { SigningKey } from '../identity/signing-key.ts';
import { PartyRow } from '../registry/registry.entity.ts';
import type { LocalizedText } from '../treaty/texts.ts';
import { AddresseeRow, AttemptRow, DeliveryRow, type Purpose } from './delivery.entity.ts';
import type { Mailer } from './mail.ts';
import type { Notification } from './notification.ts';
import { notificationsByNumber } from './notifications.ts';
import type { WebhookSender } from './webhook.ts';

/** What is to be carried, and where. */
export interface Due {
  readonly id: string;
  readonly purpose: Purpose;
  readonly number: number | null;
  readonly about: string | null;
  readonly key: string;
  readonly attempts: number;
  readonly dueAt: Date;
  readonly firstAttemptAt: Date | null;
  readonly channel: string;
  readonly party: string;
  readonly kind: ChannelKind;
  readonly address: string;
  readonly code: string | null;
  readonly codeUntil: Date | null;
  readonly secrets: readonly Secret[];
}

export interface Carriers {
  readonly mailer: Mailer;
  readonly webhooks: WebhookSender;
  readonly sign: SigningKey['sign'];
  readonly timeZone: string;
  /** The address that the mail comes from. */
  readonly from: string;
  /** Where the hub is reached from outside. */
  readonly source?: string | undefined;
}

/** All that reading takes, and the doors. */
export interface Carrying extends Carriers {
  readonly em: SqlEntityManager;
  /** When it is tried. */
  readonly at: Temporal.Instant;
}

/** One message: of one delivery, or of all those that a digest takes along. */
export type Load = readonly [Due, ...Due[]];

/** The notification that a delivery is of. */
export async function notificationOf({ number }: Due, { em }: Pick<Carrying, 'em'>): Promise<Notification> {
  const [notification] = number === null ? [] : await notificationsByNumber([number], { em });
  if (!notification) throw new Error(`there is no notification ${number} to deliver: rebuild the projections`);
  return notification;
}

/** When a Party was first informed. It may turn out not to be while it is being reminded: then it is reminded of nothing. */
export async function informedAt({ number, party }: Due, { em }: Pick<Carrying, 'em'>): Promise<Temporal.Instant> {
  const [addressee] = await em.find(AddresseeRow, { number, party });
  const at = instantOf(addressee?.informedAt ?? undefined);
  if (!at) throw new Error(`${party} is to be reminded of ${number}, and is not informed of it`);
  return at;
}

/** As it is called today; by its code where it was registered in error. */
export async function nameOf({ party }: Due, { em }: Pick<Carrying, 'em'>): Promise<LocalizedText> {
  const [row] = await em.find(PartyRow, { code: party });
  return row?.name ?? { ru: party };
}

/** The channel that a letter speaks of. */
export async function channelAbout({ about }: Due, { em }: Pick<Carrying, 'em'>): Promise<ChannelRow> {
  const [channel] = await em.find(ChannelRow, { id: about });
  if (!channel) throw new Error(`there is no channel ${about} to speak of`);
  return channel;
}

/** What was done to it, by whom and when. */
export async function actAbout({ key }: Due, { em }: Pick<Carrying, 'em'>): Promise<ChannelActRow> {
  const [act] = await em.find(ChannelActRow, { id: Number(key) });
  if (!act) throw new Error(`there is no act ${key} to speak of`);
  return act;
}

interface Failing {
  readonly since: Temporal.Instant;
  readonly reply: string | undefined;
}

/**
 * Since when a channel has been failing, and what was said first: both stay what they are, so that the message stays the same. Of what
 * came back, that is what was reported, not that it had been taken.
 */
export async function failingOf({ about, number, dueAt }: Due, { em }: Pick<Carrying, 'em'>): Promise<Failing> {
  const [failed] = await em.find(DeliveryRow, { purpose: 'NOTIFICATION', channel: about ?? '', number });
  const tries = await em.find(AttemptRow, { delivery: failed?.id ?? '' }, { orderBy: { nth: 'asc' } });
  const first = tries.find(({ outcome }) => !['ACCEPTED', 'DELIVERED', 'DELAYED'].includes(outcome));
  return { since: instantOf(failed?.firstAttemptAt ?? dueAt) as Temporal.Instant, reply: first?.reply };
}

export function instantOf(date: Date | undefined): Temporal.Instant | undefined {
  return date && Temporal.Instant.fromEpochMilliseconds(date.getTime());
}
