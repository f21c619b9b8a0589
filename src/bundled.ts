/** The bundled data, recorded like everything else: by the Secretariat, through the counter's own rules. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { Temporal } from 'temporal-polyfill';
import type { Context } from './context.ts';
import type { Draft } from './depositary/draft.ts';
import { ChannelRow } from './depositary/channel.entity.ts';
import { receive } from './depositary/receive.ts';
import { EntryRow } from './log/entry.entity.ts';
import { type Bundle, withDays } from './log/log.ts';
import { messageOf } from './treaty/defects.ts';

interface Bundled {
  readonly submissionId: string;
  readonly source: string;
  readonly receivedAt?: string;
  readonly act: { readonly kind: string; readonly party?: string };
}

interface Content {
  readonly acts: readonly Bundled[];
  readonly mailboxes?: Readonly<Record<string, readonly string[]>>;
}

/** What was loaded before it stays: load again once the reason is mended. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/**
 * Recorded once, however often it is loaded and wherever a load was cut off. Answers how many entries were new; throws NotLoaded when
 * the log holds anything else, or when an act is refused.
 */
export async function load(bundle: Bundle, context: Context): Promise<number> {
  const { acts, mailboxes = {} } = await read(bundle);
  const missing = await notRecorded(acts, context.em);
  if (missing.length === 0) return 0;
  if (await isMixed(context.em)) {
    throw new NotLoaded('The log holds other entries already: bundled data goes into an empty log, the history first.');
  }
  const history = bundle === 'history' ? [] : await notRecorded((await read('history')).acts, context.em);
  if (history.length > 0) throw new NotLoaded('The demonstration rests on the history: load that first.');
  await keepMailboxes(mailboxes, context); // before the acts: they tell whether all is done
  for (const bundled of missing) await record(bundled, bundle, context);
  return missing.length;
}

/** The Parties by the bundled history. */
export async function bundledParties(): Promise<string[]> {
  const { acts } = await read('history');
  return acts.flatMap(({ act }) => (act.kind === 'PARTY_REGISTERED' && act.party !== undefined ? [act.party] : []));
}

async function notRecorded(acts: readonly Bundled[], em: SqlEntityManager): Promise<readonly Bundled[]> {
  const rows = await em.find(EntryRow, { recordedBy: 'SECRETARIAT', submissionId: acts.map(({ submissionId }) => submissionId) });
  const recorded = new Set(rows.map(({ submissionId }) => submissionId));
  return acts.filter(({ submissionId }) => !recorded.has(submissionId));
}

/** What is bundled is not mixed with what others have recorded. */
async function isMixed(em: SqlEntityManager): Promise<boolean> {
  return (await em.count(EntryRow, { bundle: null })) > 0;
}

async function keepMailboxes(mailboxes: NonNullable<Content['mailboxes']>, { em, now }: Context): Promise<void> {
  const at = new Date(now().epochMilliseconds);
  const known = new Set((await em.find(ChannelRow, { kind: 'MAIL' })).map(({ party }) => party));
  const rows = Object.entries(mailboxes).flatMap(([party, addresses]) => (known.has(party) ? [] : addresses.map((address) => {
    return { id: randomUUID(), party, kind: 'MAIL' as const, address, setUpBy: 'SECRETARIAT', setUpAt: at, countsFrom: at, secrets: [] };
  })));
  if (rows.length > 0) await em.insertMany(ChannelRow, rows);
}

async function read(bundle: Bundle): Promise<Content> {
  return JSON.parse(await readFile(new URL(`../data/${bundle}.json`, import.meta.url), 'utf8')) as Content;
}

async function record({ submissionId, source, receivedAt, act }: Bundled, bundle: Bundle, context: Context): Promise<void> {
  const received = receivedAt === undefined ? {} : { receivedAt: Temporal.Instant.from(receivedAt) };
  const outcome = await receive({ submissionId, draft: withDays(act) as Draft, source, bundle, ...received }, context);
  if ('entry' in outcome) return;
  const reasons = outcome.defects.map(({ code, path }) => `${path.join('.')}: ${messageOf(code, 'en')}`);
  throw new NotLoaded(`Bundled act ${submissionId} was refused: ${reasons.join(' ')}`);
}
