/** To whom a notification went, by which channel, and what became of it. */
import type { Batch } from '../context.ts';
import { type ChannelKind, ChannelRow } from '../depositary/channel.entity.ts';
import { AcknowledgementRow, AttemptRow, DeliveryRow } from './delivery.entity.ts';

export type DeliveryState = DeliveryRow['state'] | 'ACKNOWLEDGED';

/** A delivery of a notification, or of a reminder of it. */
export interface DeliveryView extends Omit<DeliveryRow, 'channel' | 'state'> {
  readonly party: string;
  readonly channel: ChannelKind;
  /** None of a live connection, and none once it is forgotten. */
  readonly address: string | undefined;
  readonly state: DeliveryState;
  readonly acknowledgedAt: Date | undefined;
  /** When the other side took it; the Party is informed by a notification only, not by a reminder of it. */
  readonly takenAt: Date | null;
  readonly channelId: string;
  /** With which evidence names the address; forgotten with it. */
  readonly addressSalt: string | undefined;
}

const ORDER: readonly ChannelKind[] = ['MAIL', 'WEBHOOK', 'DIGEST', 'LIVE'];

/** By the Parties, then mail before live, in the order of the addresses; a reminder after what it reminds of. */
export const deliveriesOf: Batch<number, DeliveryView[]> = async (numbers, { em }) => {
  const rows = await em.find(DeliveryRow, { number: [...numbers], purpose: ['NOTIFICATION', 'REMINDER'] });
  const channels = await em.find(ChannelRow, { id: [...new Set(rows.map(({ channel }) => channel))] });
  const acknowledged = await em.find(AcknowledgementRow, { number: [...numbers] });
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const views = rows.flatMap((row) => {
    const channel = byId.get(row.channel);
    const ack = acknowledged.find(({ number, party }) => number === row.number && party === channel?.party);
    return channel ? [viewOf(row, channel, ack)] : [];
  });
  return numbers.map((number) => views.filter((view) => view.number === number).toSorted(inOrder));
};

function viewOf(row: DeliveryRow, { id, party, kind, address, salt }: ChannelRow, ack: AcknowledgementRow | undefined): DeliveryView {
  const informs = row.purpose === 'NOTIFICATION'; // a reminder does not: it is of what the Party knows
  const state = ack && informs && row.state === 'ACCEPTED' ? 'ACKNOWLEDGED' : row.state;
  const channel = { party, channel: kind, channelId: id, address: address ?? undefined, addressSalt: salt ?? undefined };
  const { informedAt: takenAt = null } = row;
  return { ...row, ...channel, state, takenAt, informedAt: informs ? takenAt : null, acknowledgedAt: ack?.acknowledgedAt };
}

/** What came of each attempt, and what was heard later, in order. */
export const triesOf: Batch<string, AttemptRow[]> = async (deliveries, { em }) => {
  const found = await em.find(AttemptRow, { delivery: [...deliveries] }, { orderBy: { nth: 'asc' } });
  const rows = Map.groupBy(found, ({ delivery }) => delivery);
  return deliveries.map((delivery) => rows.get(delivery) ?? []);
};

function inOrder(a: DeliveryView, b: DeliveryView): number {
  return compare(a.party, b.party) || ORDER.indexOf(a.channel) - ORDER.indexOf(b.channel) || compare(a.address ?? '', b.address ?? '')
    || compare(a.purpose, b.purpose) || a.dueAt.getTime() - b.dueAt.getTime();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
