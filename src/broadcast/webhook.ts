/** Calls a Party's webhook: one signed event, one answer. When it is tried again is the courier's affair. */
import type { Temporal } from 'temporal-polyfill';
import { type Lookup, lookupFor, NOT_ALLOWED } from './called-address.ts';
import { bytesOf, type Challenge, type CloudEvent } from './event.ts';
import { NotAccepted } from './not-accepted.ts';
import { type Answer, exchange } from './webhook-exchange.ts';
import { signatureHeaders } from './webhook-signature.ts';
import { targetDefect, type TargetPolicy } from './webhook-target.ts';

export interface WebhookSender {
  /** Answers with what the server said; throws NotAccepted. */
  post(event: CloudEvent, to: Target): Promise<string>;
  /** The same, and the server must have given the challenge back. */
  challenge(event: CloudEvent<Challenge>, to: Target): Promise<string>;
  close(): void;
}

interface Target {
  readonly url: string;
  readonly secrets: readonly string[];
  /** A UUID: the same for every attempt, by which the receiver knows it again. */
  readonly delivery: string;
}

export interface WebhookOptions {
  readonly targets: TargetPolicy;
  readonly now: () => Temporal.Instant;
  readonly lookup?: Lookup;
  readonly ca?: string;
  /** In milliseconds, for all of it: name, connection, answer. */
  readonly timeout?: number;
}

export function openWebhooks({ targets, now, ca, timeout = 15_000, ...options }: WebhookOptions): WebhookSender {
  const lookup = options.lookup ?? lookupFor(targets);
  const open = new Set<AbortController>();
  let closed = false;
  async function call(event: CloudEvent, { url, secrets, delivery }: Target): Promise<Answer> {
    if (closed) throw new Error('the hub stops');
    if (targetDefect(url, targets)) throw new NotAccepted(NOT_ALLOWED, 'NOBODY_THERE'); // it was registered under another policy
    const body = bytesOf(event);
    const signed = signatureHeaders(body, { id: delivery, at: new Date(now().epochMilliseconds), secrets });
    const message = { headers: { ...HEADERS, ...signed, 'content-length': body.length }, body };
    const deadline = new AbortController();
    const timer = setTimeout(() => { deadline.abort(); }, timeout);
    open.add(deadline);
    try {
      return await exchange(new URL(url), message, { policy: targets, lookup, signal: deadline.signal, ca });
    } catch (error) {
      throw closed ? new Error('the hub stops') : error; // not their fault: nothing is noted
    } finally {
      clearTimeout(timer);
      open.delete(deadline);
    }
  }
  return {
    post: async (event, to) => taken(await call(event, to), now()),
    async challenge(event, to) {
      const answer = await call(event, to);
      const reply = taken(answer, now());
      if (givenBack(answer) !== event.data.challenge) throw new NotAccepted(`${reply} – without the challenge`, 'NOT_NOW');
      return reply;
    },
    close() {
      closed = true;
      for (const deadline of open) deadline.abort();
    },
  };
}

const HEADERS = {
  'content-type': 'application/cloudevents+json; charset=utf-8', accept: 'application/json', 'user-agent': 'khattama', connection: 'close',
};

/** What the server said, if it took it; else throws NotAccepted. */
function taken(answer: Answer, now: Temporal.Instant): string {
  const { status } = answer;
  const reply = `HTTP ${status} ${excerpt(answer)}`.trimEnd();
  if (status >= 200 && status < 300) return reply;
  if (status < 400) throw new NotAccepted(`HTTP ${status}: redirects are not followed`, 'NOT_NOW');
  const wait = status === 429 || status === 503 ? secondsUntil(answer.retryAfter, now) : undefined;
  throw new NotAccepted(reply, status === 410 ? 'NEVER' : 'NOT_NOW', wait);
}

/** A line that can be read and kept, whatever it was. */
function excerpt({ body }: Answer): string {
  const text = body.subarray(0, 4_096).toString().replace(/[\p{C}\p{Z}\uFFFD]+/gu, ' ').trim();
  return Array.from(text).slice(0, 200).join('');
}

function givenBack({ body, whole }: Answer): unknown {
  try {
    return whole ? ((JSON.parse(body.toString()) ?? {}) as Partial<Challenge>).challenge : undefined;
  } catch {
    return undefined;
  }
}

/** Retry-After, in seconds or as a day and hour; no longer than an hour. */
function secondsUntil(text: string | undefined, now: Temporal.Instant): number | undefined {
  if (text === undefined) return undefined;
  const seconds = /^\d+$/.test(text) ? Number(text) : Math.ceil((Date.parse(text) - now.epochMilliseconds) / 1_000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(seconds, 0), 3_600);
}
