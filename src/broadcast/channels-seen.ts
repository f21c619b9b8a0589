/** The channels of the Parties, as they are now: who set them up, whether they count, whether they fail, and what was done to them. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Batch } from '../context.ts';
import { type ChannelAct, ChannelActRow, type ChannelKind, ChannelRow } from '../depositary/channel.entity.ts';
import { FAILING } from './told-of-channels.ts';

export const channelStates = ['UNPROVED', 'WORKING', 'FAILING', 'ENDED'] as const;
export type ChannelState = (typeof channelStates)[number];

export interface ChannelView {
  readonly id: string;
  readonly party: string;
  readonly kind: ChannelKind;
  /** None from when it is asked to be forgotten. */
  readonly address: string | null | undefined;
  readonly state: ChannelState;
  readonly setUpBy: string;
  readonly setUpAt: Date;
  readonly countsFrom: Date | null | undefined;
  readonly endedAt: Date | null | undefined;
  readonly failingSince: Date | undefined;
  readonly replaces: string | null | undefined;
  readonly history: readonly ChannelDeed[];
}

/** One act. */
interface ChannelDeed {
  readonly what: ChannelAct;
  readonly by: string;
  readonly at: Date;
}

/** So that the list does not grow for ever: nobody needs to find them any more. */
const MOST_FORGOTTEN = 30;
const MOST_ACTS = 30;

interface Of {
  readonly party: string;
  /** An instant. */
  readonly at: string;
}

/** In the order in which they were set up, the ended ones last. A live connection is none that anybody keeps. */
export const channelsOf: Batch<Of, ChannelView[]> = async (asked, { em }) => {
  const parties = [...new Set(asked.map(({ party }) => party))];
  const rows = await em.find(ChannelRow, { party: parties, kind: { $ne: 'LIVE' } }, { ...AFRESH, orderBy: { setUpAt: 'asc', id: 'asc' } });
  const kept = parties.flatMap((party) => {
    const own = rows.filter((row) => row.party === party);
    const shown = own.filter(({ address }) => !address).toSorted(byEnd).slice(-MOST_FORGOTTEN);
    const ended = own.filter((row) => row.endedAt && (row.address || shown.includes(row)));
    return [...own.filter(({ endedAt }) => !endedAt), ...ended];
  });
  const views = await viewsOf(em, kept, new Date(asked[0]?.at ?? 0));
  return asked.map(({ party }) => views.filter((view) => view.party === party));
};

function byEnd(one: ChannelRow, other: ChannelRow): number {
  return (one.endedAt?.getTime() ?? 0) - (other.endedAt?.getTime() ?? 0);
}

export async function viewOfChannel(em: SqlEntityManager, id: string, at: Date): Promise<ChannelView> {
  const [view] = await viewsOf(em, await em.find(ChannelRow, { id }, AFRESH), at);
  if (!view) throw new Error('a channel is never removed');
  return view;
}

async function viewsOf(em: SqlEntityManager, rows: readonly ChannelRow[], at: Date): Promise<ChannelView[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const failing = await em.execute<Failing[]>(`select channel, since from (${FAILING}) f where channel in (?)`, [at, ids]);
  const acts = await em.find(ChannelActRow, { channel: ids }, { ...AFRESH, orderBy: { id: 'asc' } });
  return rows.map(({ id, party, kind, setUpBy, setUpAt, countsFrom, endedAt, forgetAskedAt, replaces, ...row }) => {
    const since = failing.find(({ channel }) => channel === id)?.since;
    const failingSince = since === undefined ? undefined : new Date(since);
    const history = acts.filter(({ channel }) => channel === id).slice(-MOST_ACTS)
      .map(({ what, doneBy, doneAt }) => ({ what, by: doneBy, at: doneAt }));
    const address = forgetAskedAt ? null : row.address;
    const state = stateOf({ countsFrom, endedAt, failingSince });
    return { id, party, kind, address, state, setUpBy, setUpAt, countsFrom, endedAt, failingSince, replaces, history };
  });
}

interface Failing {
  readonly channel: string;
  /** As PostgreSQL writes it. */
  readonly since: string;
}

/** Whatever the transaction had read before. */
const AFRESH = { disableIdentityMap: true } as const;

function stateOf({ countsFrom, endedAt, failingSince }: Pick<ChannelView, 'countsFrom' | 'endedAt' | 'failingSince'>): ChannelState {
  if (endedAt) return 'ENDED';
  if (!countsFrom) return 'UNPROVED';
  return failingSince ? 'FAILING' : 'WORKING';
}
