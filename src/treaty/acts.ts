/** Every act on the record: what a Party does towards the Depositary, and what the Depositary does itself. One union, one place. */
import type { Temporal } from 'temporal-polyfill';
import type { Defect } from './defects.ts';
import type { GraphAct } from './graph-acts.ts';
import { oncePer } from './once.ts';
import type { Party } from './parties.ts';
import type { LocalizedText } from './texts.ts';

/** The Protocol of 2014: the instrument under whose Art. 4 authorities are designated. */
export const PROTOCOL = 'information-sphere-2014';

/** Art. 3: crimes against the constitutional order and the State, against peace and mankind, and in the field of IT. */
export const competences = ['CONSTITUTIONAL_ORDER', 'PEACE_AND_SECURITY', 'INFORMATION_TECHNOLOGY'] as const;
export type Competence = (typeof competences)[number];

export const contactKinds = ['EMAIL', 'PHONE', 'DUTY_OFFICER', 'WEBSITE', 'POSTAL'] as const;
export type ContactKind = (typeof contactKinds)[number];

/** Who signed a paper. Full powers are asked of anybody else. (VCLT art. 7.) */
export const signers = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER', 'FULL_POWERS', 'OTHER'] as const;
export type Signer = (typeof signers)[number];

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
  /** Files by the SHA-256 of their bytes, in lower-case hex: so the entry's own hash covers what they say. */
  readonly attachments?: readonly string[];
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
  /** The file of the single original, by its SHA-256. (R44.) */
  readonly original?: string;
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

/** A Party's written notice that it withdraws. (Art. 18; VCLT arts 54, 65, 67.) */
export interface NoticeOfWithdrawal extends OnPaper {
  readonly kind: 'NOTICE_OF_WITHDRAWAL';
  readonly instrument: string;
  readonly party: Party;
  /** The first day on which it is no longer bound. (R22.) Absent where the instrument counts forward and the notice names no day. */
  readonly withdrawalOn?: Temporal.PlainDate;
  readonly datedOn?: Temporal.PlainDate;
  /** As the Party declares; others may contest it. (R29.) */
  readonly obligationsSettled: boolean;
  /** The other way out: all Parties consent, and no period runs. (R16; VCLT art. 54(b).) */
  readonly consentOfAll?: boolean;
  readonly paperReference: string;
  readonly signedBy?: Signer;
  readonly inDueForm: boolean;
  readonly observations?: string;
}

/** Undoes a notice before it takes effect. (R14, R23–R26; VCLT art. 68.) */
export interface Revocation extends OnPaper {
  readonly kind: 'REVOCATION';
  /** The position of the notice that is revoked. */
  readonly entry: number;
  readonly instrument: string;
  readonly party: Party;
  readonly paperReference: string;
  readonly signedBy?: Signer;
  readonly inDueForm: boolean;
  /** A revocation has to be unconditional. (R24.) */
  readonly conditional?: boolean;
}

/** What is said of an earlier entry belongs where that entry belongs. */
interface Upon {
  readonly entry: number;
  readonly instrument?: string;
  readonly party?: Party;
  readonly authority?: string;
}

/** A pending paper is put right by its Party; it counts from the day on which this was received. (R8.) */
export interface Cure extends Upon, OnPaper {
  readonly kind: 'CURE';
  readonly paperReference: string;
  readonly inDueForm?: boolean;
  readonly signedBy?: Signer;
  /** Another day of withdrawal, where the first was too soon. (R28.) */
  readonly withdrawalOn?: Temporal.PlainDate;
}

/** A Party contests what is on the record. The Depositary records it and tells the Parties, and decides nothing. (R9; VCLT art. 77(2).) */
export interface Objection extends OnPaper {
  readonly kind: 'OBJECTION';
  readonly entry: number;
  readonly instrument?: string;
  /** The Party that objects. */
  readonly party: Party;
  readonly grounds?: string;
  readonly paperReference: string;
}

/** The obligations that arose are agreed to be settled. (Art. 18; R29.) */
export interface Settlement extends OnPaper {
  readonly kind: 'SETTLEMENT';
  readonly entry: number;
  readonly instrument: string;
  /** The Party that withdraws. */
  readonly party: Party;
  /** Those that agree; none named: all. */
  readonly agreedBy?: readonly Party[];
  readonly paperReference: string;
}

/** A certified copy has been sent to a signatory. (R44.) */
export interface CertifiedCopy extends OnPaper {
  readonly kind: 'CERTIFIED_COPY';
  readonly instrument: string;
  readonly party: Party;
  readonly sentOn: Temporal.PlainDate;
  /** The office that certifies; never a person. */
  readonly office: LocalizedText;
  /** The file of the copy, by its SHA-256; absent when only paper was sent. */
  readonly file?: string;
}

/** The signatory has its copy. */
export interface CopyAcknowledged extends OnPaper {
  readonly kind: 'COPY_ACKNOWLEDGED';
  readonly entry: number;
  readonly instrument: string;
  readonly party: Party;
}

/** An entry that corrects another, which itself is never changed. (R33–R36.) */
export interface Correction extends Upon {
  readonly kind: 'CORRECTION';
  readonly reason: string;
  /** The fields of the act that are other than was recorded, or when it was received. */
  readonly corrected: CorrectedFields;
  /** What is then still wrong with the paper itself, read through all that has come upon it. */
  readonly leaves: readonly Defect[];
  /** The position of the cure through which the paper then reads; absent where it needs none, or none is enough. */
  readonly cure?: number;
}
export interface CorrectedFields {
  /** An instant as text, and its day at the seat: they go together. */
  readonly receivedAt?: string;
  readonly receivedOn?: Temporal.PlainDate;
  /** The entry should never have been made. It stays, and counts for nothing. (R34.) */
  readonly recordedInError?: boolean;
  readonly [field: string]: unknown;
}

/** An error in the text itself: proposed to all, who may object. (R35; VCLT art. 79(2).) */
export interface TextCorrectionProposed extends OnPaper {
  readonly kind: 'TEXT_CORRECTION_PROPOSED';
  readonly instrument: string;
  readonly proposal: LocalizedText;
  /** The last day on which an objection is in time. */
  readonly objectionsUntil: Temporal.PlainDate;
}

/** The Parties have ended an instrument; or the Depositary finds that its term, or that of its base Treaty, is over. (Art. 17.) */
export interface InstrumentEnded extends OnPaper {
  readonly kind: 'INSTRUMENT_ENDED';
  readonly instrument: string;
  /** For this Party alone; for all where none is named. */
  readonly party?: Party;
  /** The first day on which it is no longer in force. */
  readonly endedOn: Temporal.PlainDate;
  readonly because: 'CONSENT' | 'TERM' | 'BASE_TREATY';
  /** The position of an earlier finding of that day, which as is known now is not true. (R33.) */
  readonly replacesFinding?: number;
}

/** Registered with the Secretariat of the United Nations. (R37; VCLT art. 80; UN Charter art. 102.) */
export interface Registration extends OnPaper {
  readonly kind: 'REGISTRATION';
  readonly instrument: string;
  readonly registeredOn: Temporal.PlainDate;
  readonly registrationNumber?: string;
}

/** A day of entry into force as it was published: an alarm where it differs from what the clauses give. */
export interface PublishedDate extends OnPaper {
  readonly kind: 'PUBLISHED_DATE';
  readonly instrument: string;
  /** For this Party; in general where none is named. */
  readonly party?: Party;
  readonly enteredOn: Temporal.PlainDate;
  /** Where it was published. */
  readonly publishedIn: string;
}

/** An intent, an announcement, a decree: no act under the instrument, whatever it calls itself. (R27.) */
interface Correspondence extends OnPaper {
  readonly kind: 'CORRESPONDENCE';
  readonly instrument: string;
  readonly party: Party;
  readonly subject: LocalizedText;
  readonly paperReference: string;
}

/** The Depositary's own finding that the number of notices is reached. (R10; VCLT art. 77(1)(f).) */
export interface EntryIntoForceFound {
  readonly kind: 'ENTRY_INTO_FORCE';
  readonly instrument: string;
  /** Absent when later knowledge has undone an earlier finding. (R33.) */
  readonly enteredOn?: Temporal.PlainDate;
  /** The position of the notice that decided. */
  readonly decisiveNotice?: number;
  /** The position of an earlier finding that later knowledge has overtaken. */
  readonly replacesFinding?: number;
}

/** The day of withdrawal has come. (Art. 18; R22.) */
export interface WithdrawalTakenEffect {
  readonly kind: 'WITHDRAWAL_TAKEN_EFFECT';
  readonly instrument: string;
  readonly party: Party;
  /** The position of the notice. */
  readonly notice: number;
  /** The first day on which the Party is no longer bound; absent when later knowledge has undone an earlier finding. */
  readonly withdrawalOn?: Temporal.PlainDate;
  readonly replacesFinding?: number;
}

/** The procès-verbal: nobody has objected in time; the corrected text replaces the other ab initio. (R35; VCLT art. 79(2), (4).) */
export interface TextCorrected {
  readonly kind: 'TEXT_CORRECTED';
  readonly instrument: string;
  /** The position of the proposal. */
  readonly proposal: number;
  /** The position of an earlier finding, which as is known now is not true: an objection was in time. (R33.) */
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

/**
 * Who was informed of a notification, when and how, as the Depositary has put it into a file: the entry proves since when the file has been
 * what it is. (R11; VCLT art. 78(c).)
 */
export interface EvidenceOfInforming {
  readonly kind: 'EVIDENCE_OF_INFORMING';
  /** The position of the entry of which the Parties were informed. */
  readonly entry: number;
  /** The number of the notification. */
  readonly notification: number;
  /** The file, by its SHA-256: for the Secretariat alone, and so under a name of its own. */
  readonly evidence: string;
}

export type DesignationAct = Designation | ChangeOfDesignation | EndOfDesignation;

/** What is said of an earlier entry. */
export type ActUpon = Revocation | Cure | Objection | Settlement | CopyAcknowledged | Correction;

/** What is received from outside; a finding is not. */
export type ReceivedAct =
  | InstrumentRegistered | PartyRegistered | Signature | NoticeOfCompletion | DesignationAct | NoticeOfWithdrawal | ActUpon | CertifiedCopy
  | TextCorrectionProposed | InstrumentEnded | Registration | PublishedDate | Correspondence;

/** What the Depositary finds by itself, as a paper arrives or as a day comes. */
export type Finding = EntryIntoForceFound | WithdrawalTakenEffect | TextCorrected | InstrumentEnded;

export type Act = ReceivedAct | Finding | EvidenceOfInforming | GraphAct;
export type ActKind = Act['kind'];

/** What nobody but the Depositary says. An end is found too, unless the Parties have agreed it. */
const onlyFound = {
  ENTRY_INTO_FORCE: true, WITHDRAWAL_TAKEN_EFFECT: true, TEXT_CORRECTED: true, EVIDENCE_OF_INFORMING: true,
} as const satisfies Record<Exclude<ActKind, ReceivedAct['kind'] | GraphAct['kind']>, true>;

export function isFinding(act: Act): boolean {
  return act.kind in onlyFound || (act.kind === 'INSTRUMENT_ENDED' && act.because !== 'CONSENT');
}

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
  /** The corrections and cures through which it reads as it does. */
  readonly through?: readonly Entry<Correction | Cure>[];
}

export function isPending(entry: Pick<Entry, 'defects'>): boolean {
  return entry.defects.length > 0;
}

/** The entries of some kinds that count for the law: those in due form, in the order of the record. */
export function inDueForm<K extends ActKind>(entries: readonly Entry[], ...kinds: readonly K[]): Entry<Extract<Act, { kind: K }>>[] {
  const found = kinds.length === 1 ? [...(byKind(entries).get(kinds[0]) ?? [])] : ofKinds(entries, kinds);
  return found as Entry<Extract<Act, { kind: K }>>[];
}

function ofKinds(entries: readonly Entry[], kinds: readonly ActKind[]): Entry[] {
  return entries.filter((entry) => !isPending(entry) && kinds.includes(entry.act.kind));
}

/** Of one record it is asked again and again, for each Party. */
const byKind = oncePer((entries: readonly Entry[]): ReadonlyMap<ActKind | undefined, readonly Entry[]> =>
  Map.groupBy(entries.filter((entry) => !isPending(entry)), ({ act }) => act.kind));
