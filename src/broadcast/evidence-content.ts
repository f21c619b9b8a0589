/**
 * What evidence of informing says: to whom, when, on which channel, with what answer. Addresses must be forgettable, so it never names one:
 * only its domain, and a commitment by which whoever knows the address and its salt can be shown to be right. (R11; VCLT art. 78(c).)
 */
import { Temporal } from 'temporal-polyfill';
import { hashOf } from '../log/chain.ts';
import type { Head } from '../log/verify.ts';
import { dayAt } from '../treaty/calendar.ts';
import { type Language, languages, type LocalizedText } from '../treaty/texts.ts';
import type { DeliveryView } from './delivered.ts';
import type { AttemptRow, ToldAgainRow } from './delivery.entity.ts';
import { masked } from './evidence-mask.ts';
import type { Informing } from './informing.ts';
import type { Notification } from './notification.ts';
import { keyOf } from './reference.ts';
import { subjectOf, textOf } from './wording.ts';

export interface Facts {
  readonly notification: Notification;
  readonly informing: readonly (Informing & { readonly name: LocalizedText })[];
  readonly deliveries: readonly (DeliveryView & { readonly tries: readonly AttemptRow[] })[];
  readonly toldAgain: readonly ToldAgainRow[];
  readonly head: Head;
  readonly madeAt: Temporal.Instant;
  readonly timeZone: string;
}

export type Evidence = ReturnType<typeof evidenceOf>;
export type EvidenceOfDelivery = ReturnType<typeof delivery>;

/** Plain JSON: instants in UTC, days at the seat. */
export function evidenceOf({ notification: n, informing, deliveries, toldAgain, head, madeAt, timeZone }: Facts) {
  const { number, reference, act, party, instrument, demonstration, position, hash } = n;
  return {
    format: 'khattama-evidence-of-informing/1' as const,
    notification: {
      number, reference, kind: act.kind, subject: subjectOf(n, 'ru'), issuedAt: written(n.issuedAt), demonstration,
      ...(party !== undefined && { party }), ...(instrument !== undefined && { instrument }),
      entry: { position, hash },
      textSha256: inEach((language) => hashOf(textOf(n, language, timeZone))),
    },
    made: { at: written(madeAt), logHead: { position: head.position, hash: head.hash } },
    addressees: informing.map((each) => ({
      ...addressee(each, timeZone),
      deliveries: deliveries.filter((one) => one.party === each.party).map((one) => delivery(one, n)),
      toldAgainAt: toldAgain.filter((again) => again.party === each.party).map(({ askedAt }) => askedAt.toISOString()),
    })),
  };
}

function addressee(each: Facts['informing'][number], timeZone: string) {
  const { party, name, state, informedAt, channel, acknowledgedAt, remindedAfterHours } = each;
  return {
    party, name: name.ru, state,
    ...(informedAt && {
      informedAt: informedAt.toISOString(),
      informedOn: dayAt(Temporal.Instant.fromEpochMilliseconds(informedAt.getTime()), timeZone).toString(),
    }),
    ...(channel && { channel }), ...(acknowledgedAt && { acknowledgedAt: acknowledgedAt.toISOString() }),
    ...(remindedAfterHours !== undefined && { remindedAfterHours }),
  };
}

function delivery(one: Facts['deliveries'][number], n: Notification) {
  const { id, purpose, channel, channelId, address, addressSalt, key, state, dueAt, attempts, takenAt, tries } = one;
  const isNote = purpose === 'NOTIFICATION' && (channel === 'MAIL' || channel === 'WEBHOOK');
  return {
    id, purpose, channel, channelId, ...(purpose === 'REMINDER' && { afterHours: Number(key) }),
    ...(isNote && { message: keyOf(n) }),
    ...(address !== undefined && { address: { domain: domainOf(address), ...commitment(address, addressSalt) } }),
    state, dueAt: dueAt.toISOString(), attempts, ...(takenAt && { takenAt: takenAt.toISOString() }),
    tries: tries.map(({ outcome, reply, firstAt, lastAt, times }) => ({
      outcome, reply: masked(reply, address), firstAt: firstAt.toISOString(), lastAt: lastAt.toISOString(), times,
    })),
  };
}

/** With the salt forgotten, nobody can find the address by trying. */
function commitment(address: string, salt: string | undefined) {
  return salt === undefined ? {} : { commitment: hashOf(`${salt}${address}`) };
}

function domainOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname : address.slice(address.lastIndexOf('@') + 1);
}

function inEach(say: (language: Language) => string) {
  return Object.fromEntries(languages.map((language) => [language, say(language)])) as Record<Language, string>;
}

function written(instant: Temporal.Instant): string {
  return instant.toString({ smallestUnit: 'millisecond' });
}
