/** One numbered notification: what the Depositary tells every Party about one entry. Numbers have no gaps. */
import type { Temporal } from 'temporal-polyfill';
import type { Act } from '../treaty/acts.ts';
import type { Party } from '../treaty/parties.ts';
import type { LocalizedText } from '../treaty/texts.ts';

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
  /** The entry that the act is upon, as it read until then. */
  readonly upon?: EntryNamed;
  /** The entry of which this notification is the corrected one: what was corrected, or an earlier finding. (R33.) */
  readonly replaces?: EntryNamed;
  /** What counts from now on and was not circulated before: a pending paper that is put right. (R8.) */
  readonly tells?: Told;
  /** Of a withdrawal: the first day on which the Party is no longer bound, by the final clauses. (R22.) */
  readonly takesEffectOn?: Temporal.PlainDate;
  /** The names of the other Parties that the act names. */
  readonly names?: ReadonlyMap<Party, LocalizedText>;
}

/** Another entry. It has a number once the Parties have been told of it. */
export interface EntryNamed {
  readonly position: number;
  readonly act: Act;
  readonly receivedAt: Temporal.Instant;
  readonly receivedOn: Temporal.PlainDate;
  readonly number?: number;
  readonly reference?: string;
}

type Told = Pick<Notification, 'act' | 'receivedOn' | 'upon' | 'takesEffectOn'>;
