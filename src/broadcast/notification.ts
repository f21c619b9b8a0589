/** One numbered notification: what the Depositary tells every Party about one entry. Numbers have no gaps. */
import type { Act } from '../treaty/acts.ts';
import type { Party } from '../treaty/parties.ts';
import type { LocalizedText } from '../treaty/texts.ts';
import type { Temporal } from 'temporal-polyfill';

export interface Notification {
  readonly number: number;
  /** How to cite it in a letter: "DN.17.2026". */
  readonly reference: string;
  readonly act: Act;
  /** The entry that it tells of. */
  readonly position: number;
  readonly hash: string;
  readonly receivedOn: Temporal.PlainDate;
  readonly issuedAt: Temporal.Instant;
  readonly demonstration: boolean;
  readonly party?: Party;
  readonly partyName?: LocalizedText;
  readonly instrument?: string;
  readonly instrumentTitle?: LocalizedText;
  /** The name of the authority that a change or an end is about, as it stood. */
  readonly authorityName?: LocalizedText;
  /** Of a designation: was its Party bound on the day of receipt? If not, it is not yet operative. (R13.) */
  readonly operative?: boolean;
}
