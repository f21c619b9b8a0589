/** What goes out by mail: a letter for each purpose. The same delivery is the same letter, however often it is tried. */
import { Temporal } from 'temporal-polyfill';
import { BY_MAIL, SECRETARIAT } from '../depositary/channel-acts.ts';
import type { Purpose } from './delivery.entity.ts';
import { firstDigestAfter } from './digest-days.ts';
import { digestLetter } from './digest.ts';
import { letterOf, threadOf } from './letter-of-notification.ts';
import type { Letter } from './letter.ts';
import type { Occasion } from './letter-words.ts';
import { changeLetter, codeLetter, failingLetter } from './letters-of-channels.ts';
import {
  actAbout, type Carrying, channelAbout, type Due, failingOf, informedAt, instantOf, type Load, nameOf, notificationOf,
} from './matter.ts';
import { NotAccepted } from './not-accepted.ts';
import { notificationsByNumber } from './notifications.ts';
import { reminderLetter } from './reminder-letter.ts';
import { returnAddress } from './return-address.ts';

type LetterFor = (due: Due, carrying: Carrying) => Promise<Letter>;

export function letterFor(load: Load, carrying: Carrying): Promise<Letter> {
  const [due] = load;
  return due.kind === 'DIGEST' && due.purpose === 'NOTIFICATION' ? digestOf(load, carrying) : letters[due.purpose](due, carrying);
}

const letters: { readonly [purpose in Purpose]: LetterFor } = {
  NOTIFICATION: async (due, carrying) => letterOf(await notificationOf(due, carrying), carrying),
  async REMINDER(due, carrying) {
    const notification = await notificationOf(due, carrying);
    const [on, thread] = [await occasionOf(due, carrying), threadOf(notification)];
    return reminderLetter({ ...on, notification, informedAt: await informedAt(due, carrying), thread });
  },
  async CODE(due, carrying) {
    const codeUntil = instantOf(due.codeUntil ?? undefined);
    if (due.code === null || !codeUntil || isOver(codeUntil, carrying)) throw new NotAccepted('the code is no longer valid', 'NEVER');
    const channel = { id: due.channel, kind: due.kind, address: due.address };
    return codeLetter({ ...(await occasionOf(due, carrying)), channel, code: due.code, codeUntil });
  },
  CHALLENGE: () => Promise.reject(new Error('a mailbox is proved by a code')),
  async CHANGE(due, carrying) {
    const [channel, { what, doneBy, doneAt }] = [await channelAbout(due, carrying), await actAbout(due, carrying)];
    const change = what === 'ENDED' || what === 'SECRET_ROTATED' ? what : 'COUNTS';
    const by = doneBy === SECRETARIAT || doneBy === BY_MAIL ? doneBy : 'PARTY';
    return changeLetter({ ...(await occasionOf(due, carrying)), channel, change, by, doneAt: instantOf(doneAt) ?? carrying.at });
  },
  async FAILING(due, carrying) {
    const [channel, { reference }] = [await channelAbout(due, carrying), await notificationOf(due, carrying)];
    return failingLetter({ ...(await occasionOf(due, carrying)), ...(await failingOf(due, carrying)), channel, reference });
  },
};

function isOver(until: Temporal.Instant, { at }: Carrying): boolean {
  return until.epochMilliseconds <= at.epochMilliseconds;
}

/** Dated when it fell due: so it is the same letter when it is tried again. */
async function occasionOf(due: Due, carrying: Carrying): Promise<Occasion> {
  const at = instantOf(due.dueAt) ?? carrying.at;
  return { key: `letter.${due.id}`, at, timeZone: carrying.timeZone, party: await nameOf(due, carrying) };
}

/**
 * Of a week on one channel. Dated when that week ended before it was first tried, up to its last entry: so it is the same letter when it
 * is tried again, whatever has become of the clock.
 */
async function digestOf(load: Load, { em, at, timeZone, sign, from }: Carrying): Promise<Letter> {
  const [{ channel }] = load;
  const found = await notificationsByNumber(load.flatMap(({ number }) => number ?? []), { em });
  const notifications = found.filter((each) => each !== undefined);
  const last = notifications.at(-1);
  // Or what is not in it would count as told. (R11.)
  if (!last || notifications.length < load.length) throw new Error('a notification to deliver is not there: rebuild the projections');
  const triedAt = Math.max(...load.map(({ firstAttemptAt }) => firstAttemptAt?.getTime() ?? at.epochMilliseconds));
  const weekBefore = Temporal.Instant.fromEpochMilliseconds(triedAt).subtract(WEEK);
  return digestLetter({
    key: `digest.${channel}.${notifications.at(0)?.number}-${last.number}`, at: firstDigestAfter(weekBefore, timeZone), timeZone,
    notifications, sign, head: { position: last.position, hash: last.hash },
    unsubscribe: returnAddress({ kind: 'UNSUBSCRIBE', id: channel }, from),
  });
}
const WEEK = { hours: 7 * 24 };
