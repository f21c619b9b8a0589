/** A Party that has been informed is asked to say so. The letter itself does nothing: it says number and hash, and how to verify. */
import type { Temporal } from 'temporal-polyfill';
import type { Sentence } from '../treaty/texts.ts';
import { labels } from './labels.ts';
import { composed, moment, noLinks, type Occasion, sentence, words } from './letter-words.ts';
import type { Letter } from './letter.ts';
import type { Notification } from './notification.ts';
import { heading, subjectOf, verification } from './wording.ts';

interface Reminder extends Occasion {
  readonly notification: Notification;
  /** First, on any channel. */
  readonly informedAt: Temporal.Instant;
  /** That of the notification, so that they are shown together. */
  readonly thread?: string;
}

export function reminderLetter({ notification, informedAt, thread, ...on }: Reminder): Letter {
  const { number, position, hash } = notification;
  const letter = composed(on, `Напоминание: ${subjectOf(notification, 'ru')}`, [
    sentence((language) => heading[language](notification)),
    [words.subject, sentence((language) => subjectOf(notification, language))],
    [words.informedAt, moment(informedAt, on.timeZone)],
    [labels.position, String(position)],
    [labels.hash, hash],
    '', pleaseAcknowledge(number), '', sentence((language) => verification[language](position)), noLinks,
  ]);
  return { ...letter, ...(thread !== undefined && { thread }) };
}

function pleaseAcknowledge(number: number): Sentence {
  const mutation = `acknowledgeNotification(input: { submissionId: <UUID>, number: ${number} })`;
  return {
    ru: `Сторона ещё не подтвердила, что информирована об этом. Просим подтвердить через API: ${mutation}.`,
    kk: `Тарап бұл туралы хабардар етілгенін әлі растаған жоқ. API арқылы растауды сұраймыз: ${mutation}.`,
    en: `The Party has not yet acknowledged that it is informed of this. Please acknowledge it through the API: ${mutation}.`,
  };
}
