/** The counter for channels: who may, once only, one at a time. What is asked for is decided by whoever is asked. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Context } from '../context.ts';
import { channelRows, type Doing, lockChannels } from '../depositary/channel-acts.ts';
import { type ChannelAct, ChannelActRow, type ChannelRow } from '../depositary/channel.entity.ts';
import { type Mandate, mayAct, mayActFor, nameOf } from '../identity/mandate.ts';
import { canonical, hashOf } from '../log/chain.ts';
import { type Defect, defect } from '../treaty/defects.ts';
import type { Party } from '../treaty/parties.ts';
import { type ChannelView, viewOfChannel } from './channels-seen.ts';
import type { TargetPolicy } from './webhook-target.ts';

export interface CounterContext extends Context {
  /** Public servers only, unless the hub says otherwise. */
  readonly webhookTargets?: TargetPolicy | undefined;
}

/** A form, as it was handed in: with the name of its mutation, so that the same id under two forms is noticed. */
interface Form {
  readonly submissionId: string;
  readonly [field: string]: unknown;
}

export type ChannelOutcome =
  | { readonly channel: ChannelView; readonly secret?: string; readonly replayed: boolean }
  | { readonly defects: readonly Defect[] };

/** Refused, or the channel; and the secret of a webhook, which is shown once. */
export type Decision = { readonly defects: readonly Defect[] } | { readonly id: string; readonly secret?: string };

export interface Asked {
  readonly mandate: Mandate;
  readonly doing: Doing & Required<Pick<Doing, 'submission'>>;
}

interface Request {
  readonly form: Form;
  /** The first act that it makes: what is left to compare once the rest is forgotten. */
  readonly what: ChannelAct;
}

/** The mandate has been examined. What is refused is not kept, but for the attempts at a code. */
export function keep(
  { form, what }: Request, mandate: Mandate, context: Context, decide: (tx: SqlEntityManager, asked: Asked) => Promise<Decision>,
): Promise<ChannelOutcome> {
  const at = new Date(context.now().epochMilliseconds);
  return context.em.transactional(async (tx) => {
    await lockChannels(tx);
    const [by, digest] = [nameOf(mandate), digestOf(form)];
    const [earlier] = await tx.find(ChannelActRow, { doneBy: by, submissionId: form.submissionId });
    if (earlier) {
      const isSame = !earlier.digest ? earlier.what === what : earlier.digest === digest;
      if (!isSame) return { defects: [defect('SUBMISSION_ID_REUSED', 'submissionId')] };
      return { channel: await viewOfChannel(tx, earlier.channel, at), replayed: true };
    }
    const decision = await decide(tx, { mandate, doing: { by, at, submission: { id: form.submissionId, digest } } });
    if ('defects' in decision) return decision;
    await tx.execute('notify entry_recorded'); // what a Party was not told goes to the new one at once
    const { id, ...rest } = decision;
    return { ...rest, channel: await viewOfChannel(tx, id, at), replayed: false };
  });
}

/** What is not well-formed is made so here: it is refused later. */
function digestOf(form: Form): string {
  const wellFormed = (_name: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);
  return hashOf(canonical(JSON.parse(JSON.stringify(form, wellFormed)) as object));
}

/** Acts for some Party at least. */
export function examineBearer(mandate: Mandate | undefined, party?: Party): mandate is Mandate {
  return party === undefined ? mayAct(mandate) : mayActFor(mandate, party);
}

export function refused(code: Defect['code'], field = 'channel'): { readonly defects: readonly Defect[] } {
  return { defects: [defect(code, field)] };
}

export const unmandated = (field = 'channel') => refused('NO_MANDATE', field);

/** Another Party's channel is as unknown as one that nobody has. */
export async function channelFor(tx: SqlEntityManager, id: string, mandate: Mandate): Promise<ChannelRow | undefined> {
  const [channel] = UUID.test(id) ? await channelRows(tx, { id }) : [];
  return channel && channel.kind !== 'LIVE' && mayActFor(mandate, channel.party as Party) ? channel : undefined;
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** In milliseconds. */
export const A_DAY = 24 * 3_600_000;
/** Of codes, of challenges, of new secrets. */
export const MOST_IN_A_DAY = 5;
