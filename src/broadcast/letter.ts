/** What a mail says, before it is a mail. The same letter is the same message, to the letter, however often it is sent. */
import type { Language } from '../treaty/texts.ts';

export interface Letter {
  /** The Message-ID and the boundaries are made of it. Letters, digits, dots and hyphens. */
  readonly key: string;
  /** The date that it bears. */
  readonly at: Date;
  readonly subject: string;
  /** The same in each language, Russian first. */
  readonly texts: readonly { readonly language: Language; readonly text: string }[];
  /** Letters of one thread are shown together. */
  readonly thread?: string;
  readonly attachments?: readonly Attachment[];
  /** The mailbox to which one writes to have no more of these. */
  readonly unsubscribe?: string;
}

export interface Attachment {
  readonly filename: string;
  readonly contentType: string;
  readonly content: Buffer;
}
