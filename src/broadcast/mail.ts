/** The one door to the mail server: a letter becomes a mail. One recipient for each, and never an address written as text. */
import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { SendMailOptions } from 'nodemailer/lib/mailer';
import { isMailbox } from '../treaty/profile.ts';
import { type Dkim, signerOf } from './dkim.ts';
import type { Letter } from './letter.ts';
import { oneLine } from './lines.ts';
import { page } from './mail-page.ts';
import { NotAccepted } from './not-accepted.ts';
import { returnAddress } from './return-address.ts';

export interface Mailer {
  /** Answers with what the server said when it took the mail; throws NotAccepted. */
  send(letter: Letter, to: Recipient): Promise<string>;
  close(): void;
}

interface Recipient {
  readonly address: string;
  /** The id of the delivery, a UUID: the reports that come back name it. */
  readonly delivery: string;
}

export interface MailOptions {
  readonly smtpUrl: string;
  /** A plain address. Reports come back to the mailboxes beside it: depositary+d.<delivery>@… */
  readonly from: string;
  /** Nothing goes in clear, and the certificate must hold. */
  readonly requireTls?: boolean;
  /** None: the mail server signs. */
  readonly dkim?: Dkim;
  /** Trusted in the place of those that Node trusts. */
  readonly ca?: string;
  /** In milliseconds, for all of one mail: a server that says a byte now and then is never silent. */
  readonly deadline?: number;
}

/** Throws RangeError when the address or the key cannot serve. */
export function openMailer({ deadline = 120_000, ...options }: MailOptions): Mailer {
  const { from, dkim } = options;
  if (!isMailbox(returnAddress({ kind: 'DELIVERY', id: randomUUID() }, from))) throw new RangeError('MAIL_FROM is no address, or too long');
  const sign = dkim && signerOf(dkim, domainOf(from));
  const transport = open(options);
  const begun = new WeakMap<AbortSignal, Readable>();
  transport.use('stream', ({ message, data }, done) => {
    message.processFunc((mail) => {
      const signed = sign?.(mail) ?? mail;
      if (data.signal) begun.set(data.signal, signed);
      return signed;
    });
    done();
  });
  return {
    async send(letter, to) {
      if (!isMailbox(to.address)) throw new NotAccepted('not one plain address', 'NEVER');
      const mail = { ...compose(letter, from), ...envelopeOf(to, from) };
      const signal = AbortSignal.timeout(deadline);
      try {
        const { response } = await transport.sendMail({ ...mail, signal });
        return oneLine(response);
      } catch (error) {
        throw notAccepted(error, begun.get(signal)?.readableDidRead === true);
      }
    },
    close: () => { transport.close({ force: true }); },
  };
}

/** Only what is written here: in nodemailer, what the query of an address says goes before all options, `requireTLS=false` too. */
function open({ smtpUrl, requireTls = false, ca }: MailOptions) {
  const url = new URL(smtpUrl);
  url.search = '';
  return createTransport({
    url: url.href, pool: true, maxConnections: 6, maxRequeues: 1, disableFileAccess: true, disableUrlAccess: true,
    connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 60_000,
    requireTLS: requireTls, tls: { minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) },
  });
}

/** Reports are asked for on failure and delay, and on success: that a relay has taken it does not say that it has arrived. */
function envelopeOf({ address, delivery }: Recipient, from: string) {
  return {
    to: { name: '', address },
    envelope: { from: returnAddress({ kind: 'DELIVERY', id: delivery }, from), to: [address] },
    dsn: { id: delivery, return: 'headers', notify: ['success', 'failure', 'delay'], recipient: address },
  } satisfies SendMailOptions;
}

const SENDER = 'Секретариат ОДКБ, депозитарий';

/** Message-ID, date and boundaries come from the letter, so that a repeated mail is the same, and is recognised. */
function compose({ key, at, subject, texts, thread, attachments = [], unsubscribe }: Letter, from: string) {
  if (!/^[\w.-]{1,100}$/.test(key)) throw new RangeError(`no Message-ID can be made of ${key}`);
  if (unsubscribe !== undefined && !isMailbox(unsubscribe)) throw new RangeError(`no mailbox: ${unsubscribe}`);
  const domain = domainOf(from);
  const title = readable(subject);
  return {
    from: { name: SENDER, address: from },
    subject: title,
    text: texts.map(({ text }) => text.trim()).join(`\n\n${'—'.repeat(20)}\n\n`),
    html: page(title, texts),
    messageId: `<${key}@${domain}>`,
    ...(thread !== undefined && { references: [`<${thread.replace(/[^\w.-]/g, '_')}@${domain}>`] }),
    date: at,
    baseBoundary: createHash('sha256').update(key).digest('hex').slice(0, 32),
    attachments: attachments.map(({ filename, contentType, content }) => ({ filename: readable(filename), contentType, content })),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'Content-Language': texts.map(({ language }) => language).join(', '),
      ...(unsubscribe !== undefined && { 'List-Unsubscribe': `<mailto:${unsubscribe}?subject=unsubscribe>` }),
    },
  } satisfies SendMailOptions;
}

/**
 * Neither line breaks nor what turns the direction of writing: it stands in a list of mails beside others. No encoded word, which would be
 * decoded, and no word that is longer than a line of a mail may be.
 */
function readable(text: string): string {
  return text.toWellFormed().replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').replaceAll('=?', '= ?').replace(/\S{500}(?=\S)/gu, '$& ').trim();
}

function domainOf(address: string): string {
  return address.slice(address.indexOf('@') + 1);
}

/** `begun`: the server had let us begin with the mail itself. */
function notAccepted(error: unknown, begun: boolean): NotAccepted {
  const { command, response, responseCode, message } = error as Refusal & { readonly response?: string; readonly message?: string };
  if (responseCode === undefined) console.error(`the mail server does not answer: ${message ?? ''}`); // ours to read: it may name our network
  const silence = begun ? 'the connection was lost while the mail was handed over' : 'no mail server answered';
  return new NotAccepted(oneLine(response ?? silence).slice(0, 500), reasonOf({ command, responseCode }, begun));
}

interface Refusal {
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
}

/** Answers to what we have done wrong ourselves, whoever the recipient is: wrong order, no login, no TLS. */
const OURS: readonly number[] = [421, 503, 530, 535, 538];

/**
 * What is said before the recipient is named concerns every mail. A connection that is lost after that may be the fault of this one
 * mail: it must not keep the later ones back.
 */
function reasonOf({ command, responseCode }: Refusal, begun: boolean): NotAccepted['why'] {
  if (responseCode === undefined) return begun ? 'NOT_NOW' : 'NOBODY_THERE';
  const ofThisMail = (command === 'RCPT TO' || command === 'DATA') && !OURS.includes(responseCode);
  if (!ofThisMail) return 'NOBODY_THERE';
  return responseCode >= 500 ? 'NEVER' : 'NOT_NOW';
}
