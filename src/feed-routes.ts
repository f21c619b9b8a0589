/** The feed by HTTP: at /feed, for everybody, and cheap for whoever asks again and again. */
import { createHash } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import type { Ground } from './admission.ts';
import { feedOf, LAYOUT, rangeOf } from './broadcast/feed.ts';
import { lastNumber, notificationsAfter } from './broadcast/notifications.ts';
import type { Reading } from './context.ts';
import { entriesAt } from './log/entries.ts';
import type { RecordedEntry } from './log/log.ts';
import { problem } from './problem.ts';
import { NotificationRow } from './registry/registry.entity.ts';
import { type Language, languages } from './treaty/texts.ts';

/** In seconds: a minute, and a week for what does not change. */
const FRESH = 60;
const LASTING = 604_800;

/** `publicUrl`: where the hub is reached from outside; unless given, where this request has reached it. */
export function feedRoutes({ em, timeZone }: Ground, publicUrl: string | undefined): Router {
  return Router().get('/', async (request, response) => { // HEAD as well
    const asked = read(request);
    if (!asked) return refuse(response, 400, 'before is a number from 1, language is ru, kk or en; each is given once.', 'BAD_USER_INPUT');
    const reading = { em: em() };
    const range = rangeOf(asked.before, await lastNumber(reading));
    if (!range) return refuse(response, 404, 'No notification of these numbers has been issued yet.', 'NOT_FOUND');
    const { from, to } = range;
    const at = `${publicUrl ?? listenerOf(request)}/feed`;
    const newest = await entryOf(to, reading);
    response.set({
      'content-type': 'application/atom+xml; charset=utf-8',
      'cache-control': `public, max-age=${range.isFull ? LASTING : FRESH}`,
      'x-content-type-options': 'nosniff',
      etag: tagOf([LAYOUT, at, asked.language, asked.before ?? 'newest', to, newest?.hash ?? '']),
      ...(newest && { 'last-modified': new Date(newest.recordedAt.epochMilliseconds).toUTCString() }),
    });
    if (hasIt(request)) return void response.status(304).end();
    const notifications = from > to ? [] : await notificationsAfter({ after: from - 1, limit: to - from + 1 }, reading);
    const feed = feedOf({ ...asked, ...range, notifications, timeZone, at });
    response.set('content-length', String(Buffer.byteLength(feed))).end(feed); // by send(), Express would answer 304 to a date alone
  });
}

interface Asked {
  readonly before: number | undefined;
  readonly language: Language;
}

function read({ query: { before, language = 'ru' } }: Request): Asked | undefined {
  const isNumber = before === undefined || (typeof before === 'string' && /^[1-9]\d{0,8}$/.test(before));
  if (!isNumber || !languages.includes(language as Language)) return undefined;
  return { before: before === undefined ? undefined : Number(before), language: language as Language };
}

async function entryOf(number: number, reading: Reading): Promise<RecordedEntry | undefined> {
  const row = await reading.em.findOne(NotificationRow, { number });
  return row ? (await entriesAt([row.position], reading))[0] : undefined;
}

/** The hash of an entry covers all that came before it. */
function tagOf(parts: readonly (string | number)[]): string {
  return `"${createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)}"`;
}

/** By the tag alone: two notifications of one second have one date. */
function hasIt(request: Request): boolean {
  return request.get('if-none-match') !== undefined && request.fresh;
}

/** The Host header is whatever the caller has written. */
function listenerOf({ socket: { localAddress = '127.0.0.1', localPort = 80 } }: Request): string {
  const address = localAddress.replace(/^::ffff:/, '');
  return `http://${address.includes(':') ? `[${address}]` : address}:${localPort}`;
}

function refuse(response: Response, status: number, message: string, code: string): void {
  response.status(status).json(problem(message, code));
}
