/** The one door to the mail server. One recipient for each message, and never an address written as text. */
import { createTransport } from 'nodemailer';
import { type Language, languages } from '../treaty/texts.ts';
import type { Notification } from './notification.ts';
import { subjectOf, textOf } from './wording.ts';

export interface Mailer {
  /** Answers with what the server said when it took the message; throws MailNotAccepted. */
  send(notification: Notification, mailbox: string): Promise<string>;
  /** To the Secretariat itself; throws MailNotAccepted. */
  remind(reminder: Reminder, mailbox: string): Promise<void>;
  close(): void;
}

interface Reminder {
  /** The same reminder is the same message. */
  readonly key: string;
  readonly at: Date;
  readonly lines: readonly string[];
}

/** Why the server did not take it; and whether it would have taken none at all just now. */
export class MailNotAccepted extends Error {
  override readonly name = 'MailNotAccepted';
  constructor(readonly reply: string, readonly nobodyThere: boolean) {
    super(reply);
  }
}

export interface MailOptions {
  readonly smtpUrl: string;
  readonly from: string;
  readonly timeZone: string;
}

export function openMailer({ smtpUrl, from, timeZone }: MailOptions): Mailer {
  const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
  const textOnly = { disableFileAccess: true, disableUrlAccess: true };
  const transport = createTransport({ url: smtpUrl, pool: true, maxConnections: 4, ...textOnly, ...patience });
  return {
    async send(notification, mailbox) {
      try {
        const { response } = await transport.sendMail({ ...compose(notification, { from, timeZone }), to: { name: '', address: mailbox } });
        return response;
      } catch (error) {
        throw notAccepted(error);
      }
    },
    async remind(reminder, mailbox) {
      try {
        await transport.sendMail({ ...composeReminder(reminder, from), to: { name: '', address: mailbox } });
      } catch (error) {
        throw notAccepted(error);
      }
    },
    close: () => { transport.close(); },
  };
}

function composeReminder({ key, at, lines }: Reminder, from: string) {
  return {
    from: { name: SENDER, address: from },
    subject: `Задачи депозитария: ${lines.length}`,
    text: lines.map((line, i) => `${i + 1}. ${line}`).join('\n\n'),
    messageId: `<tasks.${key}@${from.split('@')[1] ?? ''}>`,
    date: at,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': 'ru' },
  };
}

/**
 * The same notification is the same message, to the letter, however often it is sent: so Message-ID, date and boundary come
 * from it, and a repeated mail is recognised. What concerns one subject is one thread.
 */
function compose(notification: Notification, { from, timeZone }: Pick<MailOptions, 'from' | 'timeZone'>) {
  const domain = from.split('@')[1] ?? '';
  const key = `dn.${notification.number}.${notification.hash.slice(0, 16)}`;
  const texts = languages.map((language) => ({ language, text: textOf(notification, language, timeZone) }));
  return {
    from: { name: SENDER, address: from },
    subject: subjectOf(notification, 'ru'),
    text: texts.map(({ text }) => text.trim()).join(`\n\n${'—'.repeat(20)}\n\n`),
    html: page(subjectOf(notification, 'ru'), texts),
    messageId: `<${key}@${domain}>`,
    references: [`<${threadOf(notification)}@${domain}>`],
    date: new Date(notification.issuedAt.epochMilliseconds),
    baseBoundary: key,
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': languages.join(', ') },
  };
}

const SENDER = 'Секретариат ОДКБ, депозитарий';

/** One thread for an authority, for an instrument, for a Party; what is said of an entry goes where that entry is. */
function threadOf({ act, upon, instrument, party, position }: Notification): string {
  const [authority] = [act, upon?.act].flatMap((each) => (each && 'authority' in each ? each.authority ?? [] : []));
  if (authority !== undefined) return `authority.${authority}`;
  if (instrument !== undefined) return `instrument.${instrument}`;
  return party === undefined ? `entry.${position}` : `party.${party}`;
}

function page(title: string, texts: readonly { readonly language: Language; readonly text: string }[]): string {
  const sections = texts.map(({ language, text }) => `<section lang="${language}"><pre style="${LOOK}">${escaped(text.trim())}</pre></section>`);
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body>${sections.join('<hr>')}</body></html>`;
}
const LOOK = 'font: 15px/1.5 Georgia, serif; white-space: pre-wrap; max-width: 44em';

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** nodemailer's own codes: a server that cannot be reached, or that turns everybody away (421). */
function notAccepted(error: unknown): MailNotAccepted {
  const { code, response, responseCode, message } = error as { code?: string; response?: string; responseCode?: number; message?: string };
  const nobodyThere = responseCode === undefined || responseCode === 421 || code === 'EAUTH';
  if (responseCode === undefined) console.error(`no mail server answers: ${message ?? ''}`); // ours to read: it may name our network
  return new MailNotAccepted((response ?? 'no mail server answered').slice(0, 500), nobodyThere);
}
