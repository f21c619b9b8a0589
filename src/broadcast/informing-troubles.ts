/** What keeps the Depositary from informing a Party at once, or from knowing that it has: for the Secretariat to look into. (Art. 4(3).) */
import type { Context } from '../context.ts';
import { type ChannelKind, counts } from '../depositary/channel.entity.ts';
import { FAILING } from './told-of-channels.ts';

export const troubleKinds = ['NO_WORKING_CHANNEL', 'CHANNEL_FAILING', 'NOT_INFORMED', 'NOT_ACKNOWLEDGED'] as const;
type TroubleKind = (typeof troubleKinds)[number];

export interface Trouble {
  readonly kind: TroubleKind;
  readonly party: string;
  readonly channelId: string | null;
  readonly channel: ChannelKind | null;
  readonly address: string | null;
  /** What the channel's server said last. */
  readonly reply: string | null;
  readonly since: Date | null;
  /** Of the first notification concerned, and how many there are. */
  readonly number: number | null;
  readonly count: number | null;
}

/** By kind, the gravest first, and then by Party. */
export async function informingTroubles({ em, now }: Pick<Context, 'em' | 'now'>): Promise<Trouble[]> {
  const at = new Date(now().epochMilliseconds);
  const rows = await em.execute<(Omit<Trouble, 'since'> & { readonly since: string | null })[]>(TROUBLES, [at, at, at]);
  const all = rows.map((row) => ({ ...row, since: row.since === null ? null : new Date(row.since) }));
  return all.toSorted((a, b) => troubleKinds.indexOf(a.kind) - troubleKinds.indexOf(b.kind));
}

/** In hours: as long as nothing is late, a notification that is on its way is no trouble; and a Party has time to answer. */
const LATE = { INFORMING: 1, ACKNOWLEDGING: 72 } as const;

const TROUBLES = /* sql */ `
  with failing as (${FAILING}),
  working as (
    select party from channel
    where kind in ('MAIL', 'WEBHOOK') and ${counts('channel')} and id not in (select channel from failing)),
  waiting as (
    select a.number, a.party, a.informed_at, a.reminded, e.recorded_at::timestamptz as issued_at
    from addressee a join notification n using (number) join entry e using (position)
    where not exists (select from acknowledgement k where k.number = a.number and k.party = a.party)),
  uninformed as (
    select number, party, issued_at from waiting w
    where informed_at is null and (issued_at <= ?::timestamptz - interval '${LATE.INFORMING} hour' or not exists (
      select from delivery d join channel c on c.id = d.channel
      where d.number = w.number and c.party = w.party and d.purpose = 'NOTIFICATION' and d.state in ('DUE', 'ATTEMPTED'))))
  select 'NO_WORKING_CHANNEL' as kind, code as party, null::uuid as "channelId", null as channel, null as address, null as reply,
    null::timestamptz as since, null::integer as number, null::integer as count
  from party where code not in (select party from working)
  union all
  select 'CHANNEL_FAILING', f.party, f.channel, f.kind, c.address, d.reply, f.since, f.number, null
  from failing f join channel c on c.id = f.channel
  left join delivery d on d.channel = f.channel and d.number = f.number and d.purpose = 'NOTIFICATION'
  union all
  select 'NOT_INFORMED', party, null, null, null, null, min(issued_at), min(number), count(*)::integer from uninformed group by party
  union all
  select 'NOT_ACKNOWLEDGED', party, null, null, null, null, (array_agg(informed_at order by number))[1], min(number), count(*)::integer
  from waiting
  where reminded is not null and informed_at <= ?::timestamptz - interval '${LATE.ACKNOWLEDGING} hour' group by party
  order by party, number`;
