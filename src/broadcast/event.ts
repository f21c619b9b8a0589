/** What a webhook is told: CloudEvents 1.0 in structured mode. The same event is the same bytes, however often it is sent. */
import type { Temporal } from 'temporal-polyfill';
import { canonical } from '../log/chain.ts';
import { type Language, languages, type Sentence } from '../treaty/texts.ts';
import type { Notification } from './notification.ts';
import { keyOf } from './reference.ts';
import { subjectOf, textOf } from './wording.ts';

export interface CloudEvent<Data extends object = object> {
  readonly specversion: '1.0';
  /** With the source, it says which event this is. */
  readonly id: string;
  readonly source: string;
  readonly type: `org.khattama.${'notification.issued' | 'notification.reminder' | 'channel.challenge' | 'channel.changed' | 'channel.failing'}`;
  readonly subject?: string;
  readonly time: string;
  readonly datacontenttype: 'application/json';
  readonly data: Data;
}

export interface Challenge {
  /** To be given back. */
  readonly challenge: string;
}

/** A channel of the same Party. */
export interface ChannelNamed {
  readonly id: string;
  readonly kind: string;
  readonly address: string;
  readonly party: string;
}

interface Origin {
  /** Who says so: where the hub is reached from outside. */
  readonly source?: string;
}

interface Moment extends Origin {
  readonly at: Temporal.Instant;
}

const DEPOSITARY = 'urn:khattama:depositary';

/** For the Parties only, as its text is. */
export function eventOfNotification(n: Notification, { timeZone, ...origin }: Origin & { readonly timeZone: string }): CloudEvent {
  const { number, reference, position } = n.replaces ?? {};
  const data = {
    ...inShort(n),
    text: inEach((language) => textOf(n, language, timeZone)),
    replaces: position === undefined ? undefined : { number, reference, position },
  };
  return event('org.khattama.notification.issued', { id: keyOf(n), subject: n.reference, at: n.issuedAt, ...origin }, data);
}

/** A Party that was informed has not acknowledged. `hours`: after it was informed. */
export function reminderEvent(
  n: Notification, { hours, informedAt, ...moment }: Moment & { readonly hours: number; readonly informedAt?: Temporal.Instant },
): CloudEvent {
  const data = { ...inShort(n), reminderAfterHours: hours, informedAt: informedAt && written(informedAt) };
  return event('org.khattama.notification.reminder', { id: `${keyOf(n)}.reminder.${hours}`, subject: n.reference, ...moment }, data);
}

/** A Party is told by its other channels that one fails. `reply`: what its server said when it did not take the first. */
export function failingEvent(
  channel: ChannelNamed, { since, reply, ...moment }: Moment & { readonly since: Temporal.Instant; readonly reply?: string },
): CloudEvent {
  const { id } = channel;
  const about = { id: `channel.${id}.failing.${since.epochMilliseconds}`, subject: id, ...moment };
  return event('org.khattama.channel.failing', about, { ...named(channel), since: written(since), reply });
}

/** A Party is told what was done to one of its channels. `what`: COUNTS, ENDED or SECRET_ROTATED. */
export function changedEvent(channel: ChannelNamed, { what, ...moment }: Moment & { readonly what: string }): CloudEvent {
  const { id } = channel;
  const about = { id: `channel.${id}.${what.toLowerCase()}.${moment.at.epochMilliseconds}`, subject: id, ...moment };
  return event('org.khattama.channel.changed', about, { ...named(channel), what });
}

/** Whoever gives the challenge back has read it, and means to be told here. `key`: of this attempt to prove the channel. */
export function challengeEvent({ key, challenge }: Challenge & { readonly key: string }, moment: Moment): CloudEvent<Challenge> {
  return event('org.khattama.channel.challenge', { id: `channel.${key}.challenge`, subject: key, ...moment }, { challenge });
}

/** Canonical JSON: what is signed, and what is sent. */
export function bytesOf(event: CloudEvent): Buffer {
  return Buffer.from(canonical(event));
}

type About = Moment & Required<Pick<CloudEvent, 'id' | 'subject'>>;

function event<Data extends object>(type: CloudEvent['type'], about: About, data: Data): CloudEvent<Data> {
  const { id, subject, at, source = DEPOSITARY } = about;
  return { specversion: '1.0', id, source, type, subject, time: written(at), datacontenttype: 'application/json', data };
}

/** What may be read without the text: which notification it is, and the entry by which it is verified. */
function inShort(n: Notification) {
  const { number, reference, act, party, instrument, demonstration, position, hash } = n;
  return {
    number, reference, kind: act.kind, party, instrument, issuedAt: written(n.issuedAt), demonstration,
    subject: inEach((language) => subjectOf(n, language)), entry: { position, hash },
  };
}

function named({ id, kind, address, party }: ChannelNamed) {
  return { party, channel: { id, kind, address } };
}

function inEach(say: (language: Language) => string): Sentence {
  return Object.fromEntries(languages.map((language) => [language, say(language)])) as Sentence;
}

function written(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}
