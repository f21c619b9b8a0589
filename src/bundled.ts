/** The bundled data, recorded like everything else: by the Secretariat, through the counter's own rules. */
import { readFile } from 'node:fs/promises';
import { Temporal } from 'temporal-polyfill';
import type { Context } from './context.ts';
import type { Draft } from './depositary/draft.ts';
import { replaceMailboxes } from './depositary/mailbox.entity.ts';
import { receive } from './depositary/receive.ts';
import { readAfter, withDays } from './log/log.ts';
import { messageOf } from './treaty/defects.ts';
import { party } from './treaty/parties.ts';

/** History: what public sources say. Demonstration: invented, and marked so; it needs the history. */
export const bundles = ['history', 'demonstration'] as const;
export type Bundle = (typeof bundles)[number];

interface Bundled {
  readonly submissionId: string;
  readonly source: string;
  readonly receivedAt?: string;
  readonly act: object;
}

interface Content {
  readonly acts: readonly Bundled[];
  readonly mailboxes?: Readonly<Record<string, readonly string[]>>;
}

/** What was loaded before it stays: load again once the reason is mended. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}

/** Recorded once, however often it is loaded. Answers how many entries were new; throws NotLoaded when one is refused. */
export async function load(bundle: Bundle, context: Context): Promise<number> {
  const { acts, mailboxes = {} } = await read(bundle);
  if (await isForeign(context)) {
    throw new NotLoaded('The log holds other entries already: bundled data goes into an empty log, the history first.');
  }
  let recorded = 0;
  for (const bundled of acts) recorded += await record(bundled, bundle === 'demonstration', context);
  if (recorded > 0) {
    await Promise.all(Object.entries(mailboxes).map(([code, addresses]) => replaceMailboxes(context.em, party(code), addresses)));
  }
  return recorded;
}

/** A log that others have begun is not mixed with what is bundled: it begins with the history, or is empty. */
async function isForeign({ em }: Context): Promise<boolean> {
  const [first] = await readAfter(em, 0, 1);
  const [history] = (await read('history')).acts;
  return first !== undefined && first.submissionId !== history?.submissionId;
}

async function read(bundle: Bundle): Promise<Content> {
  return JSON.parse(await readFile(new URL(`../data/${bundle}.json`, import.meta.url), 'utf8')) as Content;
}

async function record({ submissionId, source, receivedAt, act }: Bundled, demonstration: boolean, context: Context): Promise<number> {
  const received = receivedAt === undefined ? {} : { receivedAt: Temporal.Instant.from(receivedAt) };
  const outcome = await receive({ submissionId, draft: withDays(act) as Draft, source, demonstration, ...received }, context);
  if ('entry' in outcome) return outcome.replayed ? 0 : 1;
  const reasons = outcome.defects.map(({ code, path }) => `${path.join('.')}: ${messageOf(code, 'en')}`);
  throw new NotLoaded(`Bundled act ${submissionId} was refused: ${reasons.join(' ')}`);
}
