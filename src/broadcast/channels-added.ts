/** A Party has a new channel: its own doing, or the Secretariat's for it. */
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { isSameAddress } from '../depositary/addresses.ts';
import { channelRows, count, keepAct } from '../depositary/channel-acts.ts';
import { type ChannelKind, ChannelRow } from '../depositary/channel.entity.ts';
import { isSecretariat, nameOf } from '../identity/mandate.ts';
import { partiesByCode } from '../registry/parties.ts';
import { type Defect, defect } from '../treaty/defects.ts';
import type { Party } from '../treaty/parties.ts';
import { isMailbox } from '../treaty/profile.ts';
import {
  type Asked, type ChannelOutcome, channelFor, type CounterContext, type Decision, examineBearer, keep, unmandated,
} from './channels-kept.ts';
import { asksTooOften, sendProof, wouldLeaveNone } from './channels-proved.ts';
import { newSecret } from './webhook-signature.ts';
import { targetDefect, type TargetPolicy } from './webhook-target.ts';

export const keptKinds = ['MAIL', 'WEBHOOK', 'DIGEST'] as const satisfies readonly ChannelKind[];

interface Adding {
  readonly submissionId: string;
  readonly party: Party;
  readonly kind: (typeof keptKinds)[number];
  /** Left out when it was left empty. */
  readonly address?: string;
  /** The channel that ends when this one counts. */
  readonly replaces?: string;
}

/** Channels of a Party that have not ended. */
const MOST = 20;

/**
 * A mailbox counts at once when the Secretariat registers it. A webhook has to be proved whoever adds it: nobody but the system that
 * holds the secret can say that it is there.
 */
export async function addChannel(form: Adding, context: CounterContext): Promise<ChannelOutcome> {
  const { mandate, webhookTargets: policy = 'public' } = context;
  if (!examineBearer(mandate, form.party)) return unmandated('party');
  return keep({ form: { ...form, name: 'addChannel' }, what: 'ADDED' }, mandate, context, async (tx, asked) => {
    const adding = { ...form, address: form.address ?? '' };
    const defects = await examine(adding, { tx, asked, policy });
    return defects.length > 0 ? { defects } : add(tx, adding, asked);
  });
}

type Given = Adding & { readonly address: string };

function countsAtOnce({ kind }: Given, { mandate }: Asked): boolean {
  return isSecretariat(mandate) && kind !== 'WEBHOOK';
}

async function add(tx: SqlEntityManager, { party, kind, address, replaces }: Given, asked: Asked): Promise<Decision> {
  const { mandate, doing } = asked;
  const { by, at } = doing;
  const id = randomUUID();
  const secret = kind === 'WEBHOOK' ? newSecret() : undefined;
  const secrets = secret === undefined ? [] : [{ secret }];
  await tx.insert(ChannelRow, { id, party, kind, address, setUpBy: nameOf(mandate), setUpAt: at, replaces: replaces ?? null, secrets });
  const act = await keepAct(tx, id, 'ADDED', doing);
  if (countsAtOnce({ kind } as Given, asked)) await count(tx, { id, replaces }, { by, at });
  else await sendProof(tx, { id, kind }, { act, at });
  return { id, ...(secret !== undefined && { secret }) };
}

interface Around {
  readonly tx: SqlEntityManager;
  readonly asked: Asked;
  readonly policy: TargetPolicy;
}

async function examine(given: Given, { tx, asked, policy }: Around): Promise<Defect[]> {
  const { party, kind, replaces } = given;
  const { mandate, doing: { at } } = asked;
  const [known] = await partiesByCode([party], { em: tx });
  const there = (await channelRows(tx, { party, endedAt: null })).filter((each) => each.kind !== 'LIVE');
  const replaced = replaces === undefined ? undefined : await channelFor(tx, replaces, mandate);
  const isKnown = replaced?.party === party;
  const proves = !countsAtOnce(given, asked);
  const found: (readonly [Defect['code'], string, boolean])[] = [
    ['UNKNOWN_PARTY', 'party', !known],
    ...examineAddress(given, policy).map((code) => [code, 'address', true] as const),
    ['CHANNEL_ALREADY_THERE', 'address', there.some((each) => isSame(each, given))],
    ['TOO_MANY', 'party', there.length >= MOST],
    ['TOO_OFTEN', 'party', proves && (await asksTooOften(tx, given, at))],
    ['UNKNOWN_CHANNEL', 'replaces', replaces !== undefined && !isKnown],
    ['CHANNEL_ENDED', 'replaces', isKnown && Boolean(replaced.endedAt)],
    ['LAST_CHANNEL', 'replaces', isKnown && (await wouldLeaveNone(tx, { party, kind }, replaces))],
  ];
  return found.flatMap(([code, field, holds]) => (holds ? [defect(code, field)] : []));
}

function examineAddress({ kind, address }: Given, policy: TargetPolicy): Defect['code'][] {
  if (kind === 'WEBHOOK') return targetDefect(address, policy) ? ['ADDRESS_NOT_ALLOWED'] : [];
  return isMailbox(address) ? [] : ['CONTACT_INVALID'];
}

function isSame(channel: ChannelRow, { kind, address }: Given): boolean {
  return channel.kind === kind && isSameAddress(channel.address ?? '', address);
}
