/** Every act on the record: what a Party does towards the Depositary, and what the Depositary does itself. One union, one place. */
import type { Temporal } from 'temporal-polyfill';
import type { Defect } from './defects.ts';
import type { Party } from './parties.ts';
import type { LocalizedText } from './texts.ts';

/** The Protocol of 2014: the instrument under whose Art. 4 authorities are designated. */
export const PROTOCOL = 'information-sphere-2014';

/** Art. 3: crimes against the constitutional order and the State, against peace and mankind, and in the field of IT. */
export const competences = ['CONSTITUTIONAL_ORDER', 'PEACE_AND_SECURITY', 'INFORMATION_TECHNOLOGY'] as const;
export type Competence = (typeof competences)[number];

export type ContactKind = 'EMAIL' | 'PHONE' | 'DUTY_OFFICER' | 'WEBSITE' | 'POSTAL';

/** Who signed a paper. Full powers are asked of anybody else. (VCLT art. 7.) */
export type Signer = 'HEAD_OF_STATE' | 'HEAD_OF_GOVERNMENT' | 'FOREIGN_MINISTER' | 'FULL_POWERS' | 'OTHER';

/** An office and how to reach it; never a person. */
export interface ContactPoint {
  readonly kind: ContactKind;
  readonly value: string;
  readonly hours?: string;
  readonly aroundTheClock: boolean;
  readonly languages: readonly string[];
  /** 1 is tried first. */
  readonly priority: number;
}

/** What is on record of an authority, and what a change can change. */
export interface AuthorityProfile {
  readonly name: LocalizedText;
  readonly competences: readonly Competence[];
  readonly headOffice: LocalizedText;
  readonly deputyOffices: readonly LocalizedText[];
  readonly address?: string;
  readonly contactPoints: readonly ContactPoint[];
  /** JSON Web Keys. */
  readonly publicKeys: readonly Readonly<Record<string, unknown>>[];
  readonly legalBasis?: string;
  readonly competentFrom: Temporal.PlainDate;
}

/** What the Secretariat found when it examined a paper. An act without it is an electronic form. */
export interface OnPaper {
  readonly paperReference?: string;
  readonly inDueForm?: boolean;
}

/** A treaty text of which the Secretariat is depositary, with its final clauses as data. */
export interface InstrumentRegistered {
  readonly kind: 'INSTRUMENT_REGISTERED';
  readonly instrument: string;
  readonly title: LocalizedText;
  readonly adoptedOn: Temporal.PlainDate;
  readonly adoptedIn?: string;
  readonly finalClauses: Readonly<Record<string, unknown>>;
  readonly amends?: string;
  readonly baseTreaty?: string;
}

/** A State that must be informed. Registered again, it has another name or other mailboxes from then on. */
interface PartyRegistered {
  readonly kind: 'PARTY_REGISTERED';
  readonly party: Party;
  readonly name: LocalizedText;
}

export interface Signature extends OnPaper {
  readonly kind: 'SIGNATURE';
  readonly instrument: string;
  readonly party: Party;
  readonly signedOn: Temporal.PlainDate;
}

/** A Party's written notice that its domestic procedures are complete. (Art. 16.) */
export interface NoticeOfCompletion extends OnPaper {
  readonly kind: 'NOTICE_OF_COMPLETION';
  readonly instrument: string;
  readonly party: Party;
  /** The date that the letter bears: it decides nothing. (R7.) */
  readonly datedOn?: Temporal.PlainDate;
  readonly paperReference: string;
  readonly signedBy?: Signer;
  readonly inDueForm: boolean;
  readonly observations?: string;
}

/** The Depositary's own finding that the number of notices is reached. (R10; VCLT art. 77(1)(f).) */
export interface EntryIntoForceFound {
  readonly kind: 'ENTRY_INTO_FORCE';
  readonly instrument: string;
  readonly enteredOn: Temporal.PlainDate;
  /** The position of the notice that decided. */
  readonly decisiveNotice: number;
  /** The position of an earlier finding that later knowledge has overtaken. */
  readonly replacesFinding?: number;
}

/** Determines an authority competent for a Party. (Art. 4(2).) */
export interface Designation extends AuthorityProfile, OnPaper {
  readonly kind: 'DESIGNATION';
  readonly party: Party;
  readonly authority: string;
  /** The authority in whose place this one comes. */
  readonly replaces?: string;
}

/** What is absent stays; what is null is cleared. (Art. 4(2).) */
export interface ChangeOfDesignation extends OnPaper {
  readonly kind: 'CHANGE_OF_DESIGNATION';
  readonly party: Party;
  readonly authority: string;
  readonly effectiveOn: Temporal.PlainDate;
  readonly changes: Changes;
}
export type Changes = { readonly [field in keyof AuthorityProfile]?: AuthorityProfile[field] | null };

/** The authority is competent up to the day before. */
export interface EndOfDesignation extends OnPaper {
  readonly kind: 'END_OF_DESIGNATION';
  readonly party: Party;
  readonly authority: string;
  readonly effectiveOn: Temporal.PlainDate;
  readonly reason?: string;
}

export type DesignationAct = Designation | ChangeOfDesignation | EndOfDesignation;

/** What is received from outside; a finding is not. */
export type ReceivedAct = InstrumentRegistered | PartyRegistered | Signature | NoticeOfCompletion | DesignationAct;

export type Act = ReceivedAct | EntryIntoForceFound;
export type ActKind = Act['kind'];

/**
 * One act in the log. Positions start at 1 and have no gaps.
 * Received, recorded: two moments. An act counts from the civil day of its receipt. (R7, R43; VCLT art. 78(b).)
 */
export interface Entry<A extends Act = Act> {
  readonly position: number;
  readonly act: A;
  /** Not empty: pending, so kept, but counted for nothing and not circulated, until cured. (R8.) */
  readonly defects: readonly Defect[];
  readonly receivedAt: Temporal.Instant;
  readonly receivedOn: Temporal.PlainDate;
  readonly recordedAt: Temporal.Instant;
  /** True for invented data that only shows how the hub works. */
  readonly demonstration: boolean;
}

export function isPending(entry: Pick<Entry, 'defects'>): boolean {
  return entry.defects.length > 0;
}

/** The entries of some kinds that count for the law: those in due form, in the order of the record. */
export function inDueForm<K extends ActKind>(entries: readonly Entry[], ...kinds: readonly K[]): Entry<Extract<Act, { kind: K }>>[] {
  const wanted: readonly ActKind[] = kinds;
  return entries.filter((entry) => !isPending(entry) && wanted.includes(entry.act.kind)) as Entry<Extract<Act, { kind: K }>>[];
}
