/** A channel that a Party adds counts once it is proved reachable: a mailbox by a code, a webhook by giving back a challenge. */
import { createHash, randomBytes, randomInt, randomUUID, timingSafeEqual } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { channelRows, count, keepAct, withdrawProofs } from '../depositary/channel-acts.ts';
import { type ChannelKind, ChannelRow } from '../depositary/channel.entity.ts';
import type { Defect } from '../treaty/defects.ts';
import {
  A_DAY, channelFor, type ChannelOutcome, type CounterContext, examineBearer, keep, MOST_IN_A_DAY, refused, unmandated,
} from './channels-kept.ts';
import { DeliveryRow } from './delivery.entity.ts';

/** How often a code may be tried. */
const MOST_TRIES = 5;
/** In milliseconds: as long as a challenge is sent again. */
const A_WEEK = 7 * A_DAY;

interface Proving {
  readonly submissionId: string;
  readonly channel: string;
  readonly code: string;
}

/** Of a code that is wrong, or old, or was tried too often, nothing more is said than that. */
export async function proveChannel(form: Proving, context: CounterContext): Promise<ChannelOutcome> {
  const { mandate } = context;
  if (!examineBearer(mandate)) return unmandated();
  return keep({ form: { ...form, name: 'proveChannel' }, what: 'COUNTS' }, mandate, context, async (tx, { doing }) => {
    const channel = await channelFor(tx, form.channel, mandate);
    if (!channel) return refused('UNKNOWN_CHANNEL');
    const moot = whyMoot(channel);
    if (moot) return refused(moot);
    if (!(await isRight(tx, channel, form.code, doing.at))) return refused('CODE_WRONG', 'code');
    if (await wouldLeaveNone(tx, channel, channel.replaces)) return refused('LAST_CHANNEL');
    await count(tx, channel, doing);
    return { id: channel.id };
  });
}

interface AskingForProof {
  readonly submissionId: string;
  readonly channel: string;
}

/** A new code, or a new challenge: the one before proves nothing any more. */
export async function askForProof(form: AskingForProof, context: CounterContext): Promise<ChannelOutcome> {
  const { mandate } = context;
  if (!examineBearer(mandate)) return unmandated();
  return keep({ form: { ...form, name: 'askForProof' }, what: 'PROOF_ASKED' }, mandate, context, async (tx, { doing }) => {
    const channel = await channelFor(tx, form.channel, mandate);
    if (!channel) return refused('UNKNOWN_CHANNEL');
    const moot = whyMoot(channel);
    if (moot) return refused(moot);
    if (await asksTooOften(tx, channel, doing.at)) return refused('TOO_OFTEN');
    await sendProof(tx, channel, { act: await keepAct(tx, channel.id, 'PROOF_ASKED', doing), at: doing.at });
    return { id: channel.id };
  });
}

function whyMoot({ countsFrom, endedAt }: ChannelRow): Defect['code'] | undefined {
  if (endedAt) return 'CHANNEL_ENDED';
  return countsFrom ? 'ALREADY_PROVED' : undefined;
}

/** Codes and challenges apart: each goes where somebody might not want it. */
export async function asksTooOften(tx: SqlEntityManager, { party, kind }: Pick<ChannelRow, 'party' | 'kind'>, at: Date): Promise<boolean> {
  const since = new Date(at.getTime() - A_DAY);
  const [sent] = await tx.execute<{ times: number }[]>(SENT, [party, purposeOf(kind), since]);
  return (sent?.times ?? 0) >= MOST_IN_A_DAY;
}
const SENT = /* sql */ `
  select count(*)::int as times from delivery d join channel c on c.id = d.channel
  where c.party = ? and d.purpose = ? and d.due_at > ?`;

const purposeOf = (kind: ChannelKind) => (kind === 'WEBHOOK' ? 'CHALLENGE' as const : 'CODE' as const);

/** In place of any before. `act`: by which it was asked for. */
export async function sendProof(
  tx: SqlEntityManager, { id, kind }: Pick<ChannelRow, 'id' | 'kind'>, { act, at }: { readonly act: number; readonly at: Date },
): Promise<void> {
  const isWebhook = kind === 'WEBHOOK';
  const code = isWebhook ? randomBytes(24).toString('base64url') : String(randomInt(100_000_000)).padStart(8, '0');
  const codeUntil = new Date(at.getTime() + (isWebhook ? A_WEEK : A_DAY));
  await tx.nativeUpdate(ChannelRow, { id }, { code, codeUntil, codeTries: 0 });
  await withdrawProofs(tx, id);
  const delivery = { purpose: purposeOf(kind), channel: id, about: id, key: String(act) };
  await tx.insert(DeliveryRow, { id: randomUUID(), ...delivery, state: 'DUE', dueAt: at, nextAttemptAt: at });
}

/** Each attempt is counted, the right one too. */
async function isRight(tx: SqlEntityManager, channel: ChannelRow, given: string, at: Date): Promise<boolean> {
  const { id, kind, code, codeUntil, codeTries } = channel;
  if (kind === 'WEBHOOK' || !code || !codeUntil || codeUntil <= at) return false;
  const tries = codeTries + 1;
  const isLast = tries >= MOST_TRIES;
  const right = timingSafeEqual(digestOf(code), digestOf(given.replaceAll(/\s/g, '')));
  if (!right) {
    await tx.nativeUpdate(ChannelRow, { id }, { codeTries: tries, ...(isLast && { code: null, codeUntil: null }) });
    if (isLast) await withdrawProofs(tx, id);
  }
  return right;
}

function digestOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Would the Party be left, with the second channel ended, without one by which it is told at once? A digest is none. */
export async function wouldLeaveNone(
  tx: SqlEntityManager, { party, kind }: Pick<ChannelRow, 'party' | 'kind'>, ending: string | null | undefined,
): Promise<boolean> {
  if (!ending || kind !== 'DIGEST') return false;
  return isLastImmediate(tx, party, ending);
}

export async function isLastImmediate(tx: SqlEntityManager, party: string, ending: string): Promise<boolean> {
  const rows = await channelRows(tx, { party, endedAt: null });
  const immediate = rows.filter(({ kind, countsFrom }) => (kind === 'MAIL' || kind === 'WEBHOOK') && countsFrom);
  return immediate.length === 1 && immediate[0]?.id === ending;
}
