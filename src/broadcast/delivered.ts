/** To whom a notification went, by which channel, and what became of it. */
import type { Batch } from '../context.ts';
import { type ChannelKind, ChannelRow } from '../depositary/channel.entity.ts';
import { AcknowledgementRow, AttemptRow, DeliveryRow } from './delivery.entity.ts';
import { masked } from './evidence-mask.ts';

export type DeliveryState = DeliveryRow['state'] | 'ACKNOWLEDGED';

/** A delivery of a notification, or of a reminder of it. */
export interface DeliveryView extends Omit<DeliveryRow, 'channel' | 'state'> {
  readonly party: string;
  readonly channel: ChannelKind;
  /** None of a live connection, and none once it is to be forgotten. */
  readonly address: string | undefined;
  readonly state: DeliveryState;
  readonly acknowledgedAt: Date | undefined;
  /** When the other side took it; the Party is informed by a notification only, not by a reminder of it. */
  readonly takenAt: Date | null;
  readonly channelId: string;
  /** With which evidence names the address; hidden and forgotten with it. */
  readonly addressSalt: string | undefined;
}

const ORDER: readonly ChannelKind[] = ['MAIL', 'WEBHOOK', 'DIGEST', 'LIVE'];

/** By the Parties, then mail before live, in the order of the addresses; a reminder after what it reminds of. */
export const deliveriesOf: Batch<number, DeliveryView[]> = async (numbers, { em }) => {
  const used = await em.execute<{ channel: string }[]>(USED, [numbers.join()]);
  const channels = await em.find(ChannelRow, { id: used.map(({ channel }) => channel) }); // before what may meanwhile be masked there
  const rows = await em.find(DeliveryRow, { number: [...numbers], purpose: ['NOTIFICATION', 'REMINDER'] });
  const acknowledged = await em.find(AcknowledgementRow, { number: [...numbers] });
  const byId = new Map(channels.map((channel) => [channel.id, channel]));
  const views = rows.flatMap((row) => {
    const channel = byId.get(row.channel);
    const ack = acknowledged.find(({ number, party }) => number === row.number && party === channel?.party);
    return channel ? [viewOf(row, channel, ack)] : [];
  });
  return numbers.map((number) => views.filter((view) => view.number === number).toSorted(inOrder));
};

const USED = `select distinct channel from delivery where number = any(string_to_array(?, ',')::integer[])`;

function viewOf(row: DeliveryRow, { id, party, kind, ...at }: ChannelRow, ack: AcknowledgementRow | undefined): DeliveryView {
  const informs = row.purpose === 'NOTIFICATION'; // a reminder does not: it is of what the Party knows
  const state = ack && informs && row.state === 'ACCEPTED' ? 'ACKNOWLEDGED' : row.state;
  const { address, salt } = at.forgetAskedAt ? {} : at;
  const channel = { party, channel: kind, channelId: id, address: address ?? undefined, addressSalt: salt ?? undefined };
  const { informedAt: takenAt = null } = row;
  const reply = at.forgetAskedAt && row.reply ? masked(row.reply, at.address ?? undefined, { wholly: true }) : row.reply;
  return { ...row, ...channel, reply, state, takenAt, informedAt: informs ? takenAt : null, acknowledgedAt: ack?.acknowledgedAt };
}

/** What came of each attempt, and what was heard later, in order. */
export const triesOf: Batch<string, AttemptRow[]> = async (deliveries, { em }) => {
  const forgetting = new Map((await em.execute<Forgetting[]>(FORGETTING, [deliveries.join()])).map(({ id, address }) => [id, address]));
  const found = await em.find(AttemptRow, { delivery: [...deliveries] }, { orderBy: { nth: 'asc' } });
  const rows = Map.groupBy(found, ({ delivery }) => delivery);
  return deliveries.map((delivery) => {
    const [address, tries] = [forgetting.get(delivery), rows.get(delivery) ?? []];
    return address === undefined ? tries : tries.map((each) => ({ ...each, reply: masked(each.reply, address, { wholly: true }) }));
  });
};

interface Forgetting {
  readonly id: string;
  readonly address: string;
}

/** Whose address is still there, but for nobody to see. */
const FORGETTING = /* sql */ `
  select d.id, c.address from delivery d join channel c on c.id = d.channel
  where d.id = any(string_to_array(?, ',')::uuid[]) and c.forget_asked_at is not null and c.address is not null`;

function inOrder(a: DeliveryView, b: DeliveryView): number {
  return compare(a.party, b.party) || ORDER.indexOf(a.channel) - ORDER.indexOf(b.channel) || compare(a.address ?? '', b.address ?? '')
    || compare(a.purpose, b.purpose) || a.dueAt.getTime() - b.dueAt.getTime();
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
