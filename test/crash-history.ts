/** What happened between the hub and everybody around it, and what of it breaks a promise. (F1–F6.) */
import { breakOf, type Link } from '../src/log/chain.ts';
import { type Mail, messageIdOf } from './hub-process.ts';

export interface Act {
  readonly id: string;
  readonly mutation: string;
  readonly input: { readonly [field: string]: unknown };
}

/** What the hub answered, and whom: each sender waits for its answer before it goes on. */
export interface Acknowledged extends Link {
  readonly id: string;
  readonly sender: string;
}

export interface History {
  readonly sent: readonly Act[];
  readonly acknowledged: readonly Acknowledged[];
  readonly refused: readonly string[];
  readonly entries: readonly Link[];
  readonly notifications: readonly { readonly number: number; readonly position: number }[];
  readonly mails: readonly Mail[];
  readonly mailboxes: readonly string[];
  readonly seen: readonly number[];
  readonly kills: number;
}

interface Content {
  readonly submissionId?: string;
  readonly causedBy?: number;
  readonly act: {
    readonly kind: string;
    readonly party?: string;
    readonly authority?: string;
    readonly name?: Name;
    readonly changes?: { readonly name: Name };
  };
}
interface Name {
  readonly ru: string;
}
export const contentOf = ({ canonical }: Link) => JSON.parse(canonical) as Content;
const nameIn = ({ act }: Content) => act.name?.ru ?? act.changes?.name.ru;

/** Mails that one hub carries at once. */
const HANDS = 4;

/** Each answers with what is wrong. */
const checks: { readonly [promise: string]: (history: History) => unknown[] } = {
  'F1 acknowledged, so on the log as it was answered': ({ acknowledged, entries }) =>
    acknowledged.filter(({ position, hash, canonical }) => {
      const entry = entries[position - 1];
      return entry?.hash !== hash || entry.canonical !== canonical;
    }),
  'F1 once each, and never refused': ({ acknowledged, entries, refused }) => [
    ...refused, ...repeated(entries.flatMap((entry) => contentOf(entry).submissionId ?? [])), ...repeated(acknowledged.map(({ id }) => id)),
  ],
  'F2 nothing that nobody sent': ({ entries, sent }) => {
    const acts = new Map(sent.map((act) => [act.id, act]));
    return entries.filter((entry) => {
      const content = contentOf(entry);
      const act = acts.get(content.submissionId ?? '');
      if (content.act.kind === 'ENTRY_INTO_FORCE') return content.causedBy === undefined || content.submissionId !== undefined;
      return !act || (act.input['name'] as Name | undefined)?.ru !== nameIn(content);
    });
  },
  'F2 each finding with its notice, in one step': ({ entries }) => {
    const found = entries.flatMap((entry) => contentOf(entry).causedBy ?? []);
    const notices = entries.filter((entry) => contentOf(entry).act.kind === 'NOTICE_OF_COMPLETION').map(({ position }) => position);
    return differences(found, notices);
  },
  'F3 the chain holds, without gaps': ({ entries }) => entries.filter((entry, i) => breakOf(entry, entries[i - 1]) !== undefined),
  'F3 one notification for each entry, without gaps': ({ notifications, entries }) =>
    differences(notifications.map(({ number, position }) => `${number} of ${position}`), entries.map((_, i) => `${i + 1} of ${i + 1}`)),
  'F4 every mailbox has every notification of its time, in order, each with one Message-ID': ({ mails, mailboxes, ...record }) =>
    mailboxes.flatMap((mailbox) => {
      const registration = record.entries.find((entry) => contentOf(entry).act.party === mailbox.slice(0, 2).toUpperCase());
      const due = record.notifications.filter(({ position }) => registration && position >= registration.position);
      const ids = due.map(({ number, position }) => `dn.${number}.${record.entries[position - 1]?.hash.slice(0, 16)}`);
      const got = new Set(mails.filter(({ to }) => to === mailbox).map(messageIdOf));
      return differences([...got].map((id) => id.replace(/@.*/, '')), ids);
    }),
  'F4 a repeated mail is the same to the letter': ({ mails }) =>
    [...Map.groupBy(mails, (mail) => `${mail.to} ${messageIdOf(mail)}`)]
      .filter(([, same]) => new Set(same.map(({ raw }) => raw)).size > 1)
      .map(([key]) => key),
  'F4 no more repeated mails than crashes times hands': ({ mails, kills }) => {
    const repeats = repeated(mails.map((mail) => `${mail.to} ${messageIdOf(mail)}`));
    return repeats.length > kills * HANDS ? repeats : [];
  },
  'F5 the subscriber has every number once, in order': ({ seen, notifications }) => differences(seen, notifications.map((_, i) => i + 1)),
  'F6 acknowledged before the next was sent, so before it on the log': ({ acknowledged }) =>
    [...Map.groupBy(acknowledged, ({ sender }) => sender).values()]
      .flatMap((own) => own.filter(({ position }, i) => position <= (own[i - 1]?.position ?? 0))),
};

/** The promises that are broken, each with what breaks it. */
export function broken(history: History): { readonly [promise: string]: unknown } {
  const results = Object.entries(checks).map(([promise, check]) => [promise, check(history)] as const);
  return Object.fromEntries(results.filter(([, wrong]) => wrong.length > 0));
}

function repeated(values: readonly string[]): string[] {
  const known = new Set<string>();
  return values.filter((value) => known.size === known.add(value).size);
}

/** Of two lists, where they part: the first three places. */
function differences<T>(got: readonly T[], wanted: readonly T[]): string[] {
  const places = Array.from({ length: Math.max(got.length, wanted.length) }, (_, i) => i).filter((i) => got[i] !== wanted[i]);
  return places.slice(0, 3).map((i) => `at ${i}: ${String(got[i])} for ${String(wanted[i])}`);
}
