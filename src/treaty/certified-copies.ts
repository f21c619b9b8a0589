/** To whom a certified copy is owed: to each Party that has signed, whatever becomes of it afterwards. (Final clause; R44.) */
import type { Temporal } from 'temporal-polyfill';
import { type CertifiedCopy, type Entry, inDueForm } from './acts.ts';
import type { InstrumentRecord } from './entry-into-force.ts';
import type { Party } from './parties.ts';

export interface CopyOwed {
  readonly party: Party;
  /** The day of signature. */
  readonly owedSince: Temporal.PlainDate;
  /** The last one that was sent: an error in a copy is corrected by another. (R36.) */
  readonly sent?: Entry<CertifiedCopy>;
  /** The day on which the signatory's word was received that it has one. */
  readonly acknowledgedOn?: Temporal.PlainDate;
}

/** One for each signatory, in the order of the record. */
export function certifiedCopies({ entries }: InstrumentRecord): CopyOwed[] {
  const copies = inDueForm(entries, 'CERTIFIED_COPY');
  const acknowledged = inDueForm(entries, 'COPY_ACKNOWLEDGED');
  const signatures = inDueForm(entries, 'SIGNATURE');
  const first = signatures.filter(({ act }, i) => signatures.findIndex((other) => other.act.party === act.party) === i);
  return first.map(({ act: { party, signedOn } }) => {
    const own = copies.filter(({ act }) => act.party === party);
    const sent = own.at(-1);
    const word = acknowledged.find(({ act }) => own.some(({ position }) => position === act.entry));
    return { party, owedSince: signedOn, ...(sent && { sent }), ...(word && { acknowledgedOn: word.receivedOn }) };
  });
}

/** Each Party's own: first those to whom one is owed, in the order of the record, and then the others as they are listed. */
export function copyNumberOf(party: Party, record: InstrumentRecord, listed: readonly Party[]): number {
  const all = new Set([...certifiedCopies(record).map((copy) => copy.party), ...listed, party]);
  return [...all].indexOf(party) + 1;
}
