/** What is computed: the clauses and the facts of one instrument, whatever the form of the file in which they came. */
import type { Temporal } from 'temporal-polyfill';
import type { FinalClauses } from '../../treaty/final-clauses.ts';
import type { Party } from '../../treaty/parties.ts';
import { isBlank, isReadable } from '../../treaty/readable.ts';

type PlainDate = Temporal.PlainDate;

export interface Case {
  readonly name: string;
  /** As JSON, so that a translation can be read, checked and used again. */
  readonly clauses: unknown;
  readonly finalClauses: FinalClauses;
  readonly signatures: readonly { readonly party: Party; readonly signedOn: PlainDate }[];
  readonly notices: readonly { readonly party: Party; readonly receivedOn: PlainDate }[];
  readonly withdrawals: readonly NoticeGiven[];
  readonly published: readonly Published[];
  /** Where the day of entry into force comes from, when it is not computed. */
  readonly recordedBy?: string;
  /** The file says nothing of the entry into force. */
  readonly withdrawalsOnly?: boolean;
  /** What a reader has to know: what was taken as given, what was not used. */
  readonly remarks: readonly string[];
}

export interface NoticeGiven {
  readonly party: Party;
  readonly receivedOn: PlainDate;
  readonly withdrawalOn?: PlainDate;
}

/** A date that somebody has published, or expects. No Party: in general. No day: that there is none. */
export interface Published {
  readonly scope: string;
  readonly of: 'ENTRY_INTO_FORCE' | 'WITHDRAWAL' | 'LAST_DAY' | 'TERM_ENDS';
  readonly party?: Party;
  readonly on: readonly PlainDate[];
  readonly status?: string;
}

/** Where in the file, and what is wrong there. */
export interface Problem {
  readonly path: readonly string[];
  readonly says: string;
}

/** Outside the registry a Party is whatever the file calls it. */
export function nameOfParty(name: string): Party {
  if (isBlank(name) || name.length > 200 || !isReadable(name)) throw new RangeError('not a name: write a code or a plain name');
  return name.trim() as Party;
}

export type Json = Readonly<Record<string, unknown>>;

export function isObject(json: unknown): json is Json {
  return json !== null && typeof json === 'object' && !Array.isArray(json);
}
