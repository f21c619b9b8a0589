/** Mailboxes to which the mail servers, and not people, write back: each names the delivery, or the channel, that it is about. */

/** DELIVERY: where the reports about one delivery come. UNSUBSCRIBE: to have no more digests on one channel. */
type ReturnKind = keyof typeof marks;
const marks = { DELIVERY: 'd', UNSUBSCRIBE: 'u' } as const;

export interface Returned {
  readonly kind: ReturnKind;
  /** A UUID in lower case. */
  readonly id: string;
}

/** "depositary+d.<uuid>@example.org", beside depositary@example.org. */
export function returnAddress({ kind, id }: Returned, mailFrom: string): string {
  const at = mailFrom.lastIndexOf('@');
  return `${mailFrom.slice(0, at)}+${marks[kind]}.${id}${mailFrom.slice(at)}`;
}

/** Nothing, of an address that is none of ours. Servers on the way may have written it in capitals. */
export function returnedTo(address: string, mailFrom: string): Returned | undefined {
  const [, mark, id] = /\+([du])\.([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})@[^@]*$/i.exec(address) ?? [];
  if (mark === undefined || id === undefined) return undefined;
  const kind: ReturnKind = mark.toLowerCase() === marks.UNSUBSCRIBE ? 'UNSUBSCRIBE' : 'DELIVERY';
  const found = { kind, id: id.toLowerCase() };
  return address.toLowerCase() === returnAddress(found, mailFrom).toLowerCase() ? found : undefined;
}
