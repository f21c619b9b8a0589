/** A notification as a letter: the same text in three languages, and the note in Russian to be filed. */
import { createHash } from 'node:crypto';
import { languages } from '../treaty/texts.ts';
import type { Attachment, Letter } from './letter.ts';
import { noteOf } from './note.ts';
import type { Notification } from './notification.ts';
import { keyOf } from './reference.ts';
import { subjectOf, textOf } from './wording.ts';

/** The same notification is the same letter, to the letter, however often it is sent. What concerns one subject is one thread. */
export async function letterOf(notification: Notification, { timeZone }: { readonly timeZone: string }): Promise<Letter> {
  const { issuedAt } = notification;
  return {
    key: keyOf(notification),
    at: new Date(issuedAt.epochMilliseconds),
    subject: subjectOf(notification, 'ru'),
    texts: languages.map((language) => ({ language, text: textOf(notification, language, timeZone) })),
    thread: threadOf(notification),
    attachments: await noteIfAny(notification, timeZone),
  };
}

/** Each Party must be told at once: rather without the paper than not at all, for the text says all of it. */
async function noteIfAny(notification: Notification, timeZone: string): Promise<Attachment[]> {
  try {
    return [{ filename: `${notification.reference}.pdf`, contentType: 'application/pdf', content: await noteOnce(notification, timeZone) }];
  } catch (error) {
    console.error(`the note of ${notification.reference} cannot be set; its mail goes without`, error);
    return [];
  }
}

const MOST_KEPT = 8;
const kept = new Map<string, Promise<Buffer>>();

/** Every mailbox gets the same: it is set once for all of them. Known by what it says, which the record can still change. */
function noteOnce(notification: Notification, timeZone: string): Promise<Buffer> {
  const said = createHash('sha256').update(`${notification.hash} ${textOf(notification, 'ru', timeZone)}`).digest('hex');
  const known = kept.get(said);
  if (known) return known;
  const note = noteOf(notification, timeZone);
  kept.set(said, note);
  note.catch(() => kept.delete(said));
  for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
  return note;
}

/** One thread for an authority, for an instrument, for a Party; what is said of an entry goes where that entry is. */
export function threadOf({ act, upon, instrument, party, position }: Notification): string {
  const [authority] = [act, upon?.act].flatMap((each) => (each && 'authority' in each ? each.authority ?? [] : []));
  if (authority !== undefined) return `authority.${authority}`;
  if (instrument !== undefined) return `instrument.${instrument}`;
  return party === undefined ? `entry.${position}` : `party.${party}`;
}
