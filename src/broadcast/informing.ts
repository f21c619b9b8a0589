/** Who was to be told of a notification, and how far that has come: by Party, whatever the number of its channels. (R11, R45.) */
import type { Batch, Reading } from '../context.ts';
import type { ChannelKind } from '../depositary/channel.entity.ts';

/** Unreachable: not informed, and nothing is on its way. */
export const informingStates = ['NOT_YET', 'INFORMED', 'ACKNOWLEDGED', 'UNREACHABLE'] as const;
type InformingState = (typeof informingStates)[number];

export interface Informing {
  readonly number: number;
  readonly party: string;
  readonly state: InformingState;
  /** First, on any channel. */
  readonly informedAt?: Date;
  /** On which; on none where it has said itself that it is informed before anything was taken. */
  readonly channel?: ChannelKind;
  readonly acknowledgedAt?: Date;
  /** In hours after it was informed: the last reminder that was taken. */
  readonly remindedAfterHours?: number;
}

/** Instants are text here. */
interface Row extends Pick<Informing, 'number' | 'party'> {
  readonly informedAt: string | null;
  readonly acknowledgedAt: string | null;
  readonly channel: ChannelKind | null;
  readonly remindedAfterHours: number | null;
  readonly isUnderWay: boolean;
}

/** By the Parties. Whoever has acknowledged what nobody had to tell it is there as well. */
export const informingOf: Batch<number, Informing[]> = async (numbers, { em }) => {
  const rows = await em.execute<Row[]>(INFORMING, [[...numbers], [...numbers]]);
  const views = Map.groupBy(rows.map(informing), ({ number }) => number);
  return numbers.map((number) => views.get(number) ?? []);
};

function informing({ number, party, informedAt, channel, acknowledgedAt, remindedAfterHours, isUnderWay }: Row): Informing {
  const waiting = isUnderWay ? 'NOT_YET' : 'UNREACHABLE';
  return {
    number, party, state: acknowledgedAt ? 'ACKNOWLEDGED' : informedAt ? 'INFORMED' : waiting,
    ...(informedAt && { informedAt: new Date(informedAt), ...(channel && { channel }) }),
    ...(acknowledgedAt && { acknowledgedAt: new Date(acknowledgedAt) }), ...(remindedAfterHours !== null && { remindedAfterHours }),
  };
}

const INFORMING = /* sql */ `
  select number, party, a.informed_at as "informedAt", k.acknowledged_at as "acknowledgedAt",
    d.channel, d.hours as "remindedAfterHours", d.under_way as "isUnderWay"
  from (select * from addressee where number in (?)) a full join (select * from acknowledgement where number in (?)) k using (number, party)
  cross join lateral (
    select
      (array_agg(c.kind order by c.kind) filter (where d.purpose = 'NOTIFICATION' and d.informed_at = a.informed_at))[1] as channel,
      max(case when d.purpose = 'REMINDER' and d.state = 'ACCEPTED' then d.key::integer end) as hours,
      coalesce(bool_or(d.purpose = 'NOTIFICATION' and d.state in ('DUE', 'ATTEMPTED')), false) as under_way
    from delivery d join channel c on c.id = d.channel
    where d.number = coalesce(a.number, k.number) and c.party = coalesce(a.party, k.party)) d
  order by number, party`;

/** INFORMATION: somebody is not informed, nor says so itself. ACKNOWLEDGEMENT: somebody has not said so itself. */
type Lack = 'INFORMATION' | 'ACKNOWLEDGEMENT';

interface Wanted {
  readonly lacks: Lack;
  /** Only what is older than this number. */
  readonly before?: number | undefined;
  readonly limit: number;
}

/** The numbers of the notifications that some addressee lacks, the newest first. */
export async function notReached({ lacks, before, limit }: Wanted, { em }: Reading): Promise<number[]> {
  const rows = await em.execute<{ number: number }[]>(NOT_REACHED[lacks], [before ?? BEYOND_ALL, limit]);
  return rows.map(({ number }) => number);
}

const BEYOND_ALL = 2 ** 31 - 1;

const notReachedWhere = (condition: string) => /* sql */ `
  select a.number from addressee a
  where a.number < ? and ${condition}
    and not exists (select from acknowledgement k where k.number = a.number and k.party = a.party)
  group by a.number order by a.number desc limit ?`;
const NOT_REACHED = {
  INFORMATION: notReachedWhere('a.informed_at is null'), ACKNOWLEDGEMENT: notReachedWhere('true'),
} as const satisfies Record<Lack, string>;
