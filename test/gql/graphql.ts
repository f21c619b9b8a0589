/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Changes what is on record of an authority, which keeps its id: what is absent stays, what is null is cleared. (Art. 4(2).) */
export type ChangeDesignationInput = {
  /** Where it is. */
  address?: string | null | undefined;
  /** The authority. */
  authority: string | number;
  /** For which classes of crimes. (Art. 3.) */
  competences?: Array<Competence> | null | undefined;
  /** The first day of its competence. */
  competentFrom?: string | null | undefined;
  /** How to reach it, all of it: at least one e-mail address. */
  contactPoints?: Array<ContactPointInput> | null | undefined;
  /** The offices of deputies who may sign, all of them. (Art. 6.) */
  deputyOffices?: Array<LocalizedTextInput> | null | undefined;
  /** From which day; the day of receipt unless given. */
  effectiveOn?: string | null | undefined;
  /** The office of its head, who signs requests. (Art. 6.) */
  headOffice?: LocalizedTextInput | null | undefined;
  /** For the Secretariat: is the paper in due form? If not, it is kept, pending. (R8.) */
  inDueForm?: boolean | null | undefined;
  /** On what the designation rests in the law of the State. */
  legalBasis?: string | null | undefined;
  /** The name of the authority. */
  name?: LocalizedTextInput | null | undefined;
  /** For the Secretariat: how to cite the paper that it records. */
  paperReference?: string | null | undefined;
  /** Its public keys, all of them, as JSON Web Keys (RFC 7517). */
  publicKeys?: Array<Record<string, unknown>> | null | undefined;
  /** For the Secretariat: when the paper was received; now unless given. */
  receivedAt?: string | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** By what way a Party is told. The ways grow in number. */
export type Channel =
  /** Handed to a live connection that the Party itself had opened. */
  | 'LIVE'
  /** By e-mail to a mailbox of the Party. */
  | 'MAIL';

/** The classes of crimes on whose signs the Parties interact. (Art. 3.) */
export type Competence =
  /** Against the foundations of the constitutional order and the security of the State. */
  | 'CONSTITUTIONAL_ORDER'
  /** In the field of information technologies. */
  | 'INFORMATION_TECHNOLOGY'
  /** Against peace and the security of mankind. */
  | 'PEACE_AND_SECURITY';

/** How an authority is reached. */
export type ContactKind =
  /** A duty post, however it is reached. */
  | 'DUTY_OFFICER'
  /** A functional mailbox. */
  | 'EMAIL'
  /** A telephone number. */
  | 'PHONE'
  /** A postal address. */
  | 'POSTAL'
  /** A page. */
  | 'WEBSITE';

/** An office and how to reach it; never a person: the log is never erased. */
export type ContactPointInput = {
  /** Day and night, every day (24/7)? */
  aroundTheClock?: boolean;
  /** When, in words. */
  hours?: string | null | undefined;
  /** By what means. */
  kind: ContactKind;
  /** Languages spoken there, ISO 639 (ru, kk, en). */
  languages?: Array<string>;
  /** 1 is tried first; up to 100. */
  priority?: number;
  /** The address, number or description. */
  value: string;
};

/** Codes are for machines and never change; they grow in number. */
export type DefectCode =
  /** The signature of this instrument by this Party is on the record already. Check both; it need not be recorded again. */
  | 'ALREADY_SIGNED'
  /** The designation of this body has ended, or ends by that day. Designate an authorised competent body anew. */
  | 'AUTHORITY_ENDED'
  /** No competence is given. Give at least one of the three classes of crimes named in Art. 3. */
  | 'COMPETENCE_MISSING'
  /** A competence is given twice. Leave each of them once. */
  | 'COMPETENCE_REPEATED'
  /** The contact point is not written correctly. Check the address or number, the languages and the priority. */
  | 'CONTACT_INVALID'
  /** No e-mail address is given. At least one is needed: that of the office, not of a person. */
  | 'CONTACT_MISSING'
  /** The date is earlier than the day on which the instrument was adopted. Check the date and the instrument. */
  | 'DATE_BEFORE_ADOPTION'
  /** The date is later than the moment of receipt or recording. Give one that has already come. */
  | 'DATE_IN_FUTURE'
  /** The designation of the body would end before it begins. Check the days. */
  | 'ENDS_BEFORE_START'
  /** The final clauses cannot be read or contradict each other. Give a number of notices and a period, or a fixed day. */
  | 'FINAL_CLAUSES_INVALID'
  /** The first day of competence cannot be cleared. Give a day, or leave the field out. */
  | 'FIRST_DAY_MISSING'
  /** An instrument with this id is already registered. Choose another id. */
  | 'INSTRUMENT_ALREADY_REGISTERED'
  /** The id of an instrument has lower-case Latin letters, digits and hyphens only, 3 to 64 of them. Mend it. */
  | 'INSTRUMENT_ID_INVALID'
  /** This is not a public JSON Web Key. Send the public key; never send its private parts. */
  | 'KEY_INVALID'
  /** The name in Russian is missing. Give it: Russian is the working language; Kazakh and English are optional. */
  | 'NAME_MISSING'
  /** The name has control or invisible characters or direction overrides, or over 500 characters. Write it in plain characters. */
  | 'NAME_UNREADABLE'
  /** No field is given, so nothing is changed. Say what is to be changed. */
  | 'NOTHING_CHANGED'
  /** This Party has not signed the instrument. Its notice is kept, but not counted or circulated; ask the Party. */
  | 'NOT_A_SIGNATORY'
  /** The paper is not in due form. It is kept, but counts for nothing and is not circulated until the Party cures it. */
  | 'NOT_IN_DUE_FORM'
  /** You may not perform this act for this Party. A Party acts for itself; papers are recorded by the Secretariat. */
  | 'NO_MANDATE'
  /** The reference of the paper is missing. Give the number and date under which the Secretariat keeps it. */
  | 'PAPER_REFERENCE_MISSING'
  /** receivedAt, paperReference and inDueForm are for papers that the Secretariat records. Leave them out. */
  | 'SECRETARIAT_ONLY'
  /** The text is marked as a State secret. It must not be sent here, but only under the CSTO Agreement of 18 June 2004. */
  | 'STATE_SECRET'
  /** This submissionId has already been used for other content. Make a new one and send again. */
  | 'SUBMISSION_ID_REUSED'
  /** The text has control or invisible characters or direction overrides, or over 2,000 characters. Write it in plain characters. */
  | 'TEXT_UNREADABLE'
  /** The list has more than twenty items. Leave those that the Parties need. */
  | 'TOO_MANY'
  /** No authorised competent body is on the record with this id. Check the id. */
  | 'UNKNOWN_AUTHORITY'
  /** No instrument is registered with this id. Check the id against the list of instruments. */
  | 'UNKNOWN_INSTRUMENT'
  /** No Party is registered with this code. Give the ISO 3166-1 alpha-2 code of a registered Party, such as KZ. */
  | 'UNKNOWN_PARTY';

/** How far a delivery has come. The states grow in number. */
export type DeliveryState =
  /** The mail server has taken it, or the Party's connection: so far that proves that it is informed. */
  | 'ACCEPTED'
  /** It was tried, and is tried again, with growing pauses, until it is taken. */
  | 'ATTEMPTED'
  /** It is to be sent. */
  | 'DUE'
  /** Its mailbox was replaced before it took this: it went to the new ones instead. */
  | 'RETURNED';

/** Determines the authority competent for a Party. (Art. 4(2).) */
export type DesignateAuthorityInput = {
  /** Where it is. */
  address?: string | null | undefined;
  /** For which classes of crimes. (Art. 3.) */
  competences: Array<Competence>;
  /** The first day of its competence; the day of receipt unless given. */
  competentFrom?: string | null | undefined;
  /** How to reach it: at least one e-mail address. */
  contactPoints: Array<ContactPointInput>;
  /** The offices of deputies who may sign. (Art. 6.) */
  deputyOffices?: Array<LocalizedTextInput> | null | undefined;
  /** The office of its head, who signs requests. (Art. 6.) */
  headOffice: LocalizedTextInput;
  /** For the Secretariat: is the paper in due form? If not, it is kept, pending. (R8.) */
  inDueForm?: boolean | null | undefined;
  /** On what the designation rests in the law of the State. */
  legalBasis?: string | null | undefined;
  /** The name of the authority. */
  name: LocalizedTextInput;
  /** For the Secretariat: how to cite the paper that it records. */
  paperReference?: string | null | undefined;
  /** The Party that designates. */
  party: string;
  /** Its public keys, as JSON Web Keys (RFC 7517). */
  publicKeys?: Array<Record<string, unknown>> | null | undefined;
  /** For the Secretariat: when the paper was received; now unless given. */
  receivedAt?: string | null | undefined;
  /** The authority in whose place this one comes, from its first day. */
  replaces?: string | number | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Ends the competence of an authority. (Art. 4(2).) */
export type EndDesignationInput = {
  /** The authority. */
  authority: string | number;
  /** The first day on which it is competent no longer; the day of receipt unless given. */
  effectiveOn?: string | null | undefined;
  /** For the Secretariat: is the paper in due form? If not, it is kept, pending. (R8.) */
  inDueForm?: boolean | null | undefined;
  /** For the Secretariat: how to cite the paper that it records. */
  paperReference?: string | null | undefined;
  /** Why, in words. */
  reason?: string | null | undefined;
  /** For the Secretariat: when the paper was received; now unless given. */
  receivedAt?: string | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** What was done: by a Party, or by the Depositary itself. The kinds grow in number. */
export type EntryKind =
  /** A Party has changed what is on record of its authority. (Art. 4.) */
  | 'CHANGE_OF_DESIGNATION'
  /** A Party has determined its competent authority. (Art. 4.) */
  | 'DESIGNATION'
  /** An authority is competent no longer. (Art. 4.) */
  | 'END_OF_DESIGNATION'
  /** The Depositary's finding that the number of notices is reached. (Art. 16; VCLT art. 77(1)(f).) */
  | 'ENTRY_INTO_FORCE'
  /** A treaty text of which the Secretariat is depositary. */
  | 'INSTRUMENT_REGISTERED'
  /** A Party's written notice that its domestic procedures are complete. (Art. 16.) */
  | 'NOTICE_OF_COMPLETION'
  /** A State that must be informed; registered again, its name or its mailboxes have changed. */
  | 'PARTY_REGISTERED'
  /** A Party has signed an instrument. */
  | 'SIGNATURE';

/** A text in Russian, and in the other languages where there is one. */
export type LocalizedTextInput = {
  /** In English. */
  en?: string | null | undefined;
  /** In Kazakh. */
  kk?: string | null | undefined;
  /** In Russian, the working language. (Art. 13.) */
  ru: string;
};

/** A Party's written notice that its domestic procedures are complete, as the Secretariat received and examined it. (Art. 16.) */
export type RecordNoticeOfCompletionInput = {
  /** The date that the letter bears: it decides nothing. (R7.) */
  datedOn?: string | null | undefined;
  /** Is it in due form? If not, it is kept, pending. (R8.) */
  inDueForm?: boolean;
  /** Under which instrument. */
  instrument: string | number;
  /** What the Secretariat observed. */
  observations?: string | null | undefined;
  /** How to cite the paper. */
  paperReference: string;
  /** Which Party. */
  party: string;
  /** When the paper was received: it counts from that day, at the seat. (R7, R43.) */
  receivedAt: string;
  /** Who signed it. */
  signedBy?: Signer | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Records that a Party has signed an instrument. */
export type RecordSignatureInput = {
  /** Which instrument. */
  instrument: string | number;
  /** How to cite the paper. */
  paperReference?: string | null | undefined;
  /** Which Party. */
  party: string;
  /** The day of signature. */
  signedOn: string;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Registers a treaty text of which the Secretariat is depositary. */
export type RegisterInstrumentInput = {
  /** The place. */
  adoptedIn?: string | null | undefined;
  /** The day on which the text was adopted. */
  adoptedOn: string;
  /** The instrument that it amends. (Art. 15.) */
  amends?: string | number | null | undefined;
  /** The treaty on whose term it depends. (Art. 17.) */
  baseTreaty?: string | number | null | undefined;
  /** How it enters into force, as data: see docs/final-clauses.md. */
  finalClauses: Record<string, unknown>;
  /** Lower-case letters, digits and hyphens: "information-sphere-2014". */
  id: string | number;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
  /** Its full title. */
  title: LocalizedTextInput;
};

/** Registers a State that must be informed; again, when its name or its mailboxes have changed. */
export type RegisterPartyInput = {
  /** Its ISO 3166-1 alpha-2 code. */
  code: string;
  /** Where it is informed by mail, in place of what was given before. Not on the log: addresses can be forgotten. */
  mailboxes: Array<string>;
  /** Its full name. */
  name: LocalizedTextInput;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Who signed a paper. (VCLT art. 7.) */
export type Signer =
  /** The minister for foreign affairs. */
  | 'FOREIGN_MINISTER'
  /** One who has shown full powers. */
  | 'FULL_POWERS'
  /** The head of government. */
  | 'HEAD_OF_GOVERNMENT'
  /** The head of State. */
  | 'HEAD_OF_STATE'
  /** Anybody else. */
  | 'OTHER';

/** How a Party stands towards an instrument. The kinds grow in number. */
export type StandingKind =
  /** The instrument is in force for it. */
  | 'BOUND'
  /** It has notified, and is not bound yet. */
  | 'CONTRACTING'
  /** A Party that has not signed. */
  | 'MEMBER'
  /** It has signed. */
  | 'SIGNATORY';

export type ChangeDesignationMutationVariables = Exact<{
  input: ChangeDesignationInput;
}>;


export type ChangeDesignationMutation = { changeDesignation:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> }
   };

export type CompetentAuthoritiesQueryVariables = Exact<{
  party?: string | null | undefined;
  competence?: Competence | null | undefined;
  on?: string | null | undefined;
  knownAt?: string | null | undefined;
  first?: number;
  after?: string | null | undefined;
}>;


export type CompetentAuthoritiesQuery = { competentAuthorities: { nodes: Array<{ id: string, name: string, operative: boolean, party: { code: string } }>, edges: Array<{ cursor: string, node: { id: string } }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } };

export type CompetentAuthorityQueryVariables = Exact<{
  id: string | number;
  on?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type CompetentAuthorityQuery = { competentAuthority: { id: string, name: string, competences: Array<Competence>, headOffice: string | null, deputyOffices: Array<string> | null, address: string | null, legalBasis: string | null, publicKeys: Array<Record<string, unknown>> | null, competentFrom: string, competentUntil: string | null, operative: boolean, en: string, party: { code: string }, contactPoints: Array<{ kind: ContactKind, value: string, hours: string | null, aroundTheClock: boolean, languages: Array<string>, priority: number }> | null, replaces: { id: string } | null, replacedBy: { id: string } | null, history: Array<{ position: number, kind: EntryKind | null }> } | null };

export type DeliveriesQueryVariables = Exact<{
  number: number;
}>;


export type DeliveriesQuery = { depositaryNotification: { deliveries: Array<{ channel: Channel, address: string | null, state: DeliveryState, attempts: number, firstAttemptAt: string | null, informedAt: string | null, reply: string | null, addressee: { code: string } }> | null } | null };

export type DesignateAuthorityMutationVariables = Exact<{
  input: DesignateAuthorityInput;
}>;


export type DesignateAuthorityMutation = { designateAuthority:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> }
   };

export type EndDesignationMutationVariables = Exact<{
  input: EndDesignationInput;
}>;


export type EndDesignationMutation = { endDesignation:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> }
   };

export type EntriesQueryVariables = Exact<{
  after?: number;
  first?: number;
}>;


export type EntriesQuery = { entries: Array<{ position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedAt: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, canonical: string | null, source: string | null, demonstration: boolean | null, party: { code: string } | null, instrument: { id: string } | null, defects: Array<{ code: DefectCode }> | null, notification: { number: number } | null, caused: Array<{ position: number, kind: EntryKind | null }> }> };

export type FollowSubscriptionVariables = Exact<{
  after?: number | null | undefined;
  party?: string | null | undefined;
  kinds?: Array<EntryKind> | EntryKind | null | undefined;
}>;


export type FollowSubscription = { depositaryNotifications: { number: number, reference: string, kind: EntryKind, subject: string, text: string | null, party: { code: string } | null, entry: { position: number, hash: string } } };

export type ForceQueryVariables = Exact<{
  instrument: string | number;
  on?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type ForceQuery = { instrument: { inForce: boolean, entryIntoForce: { on: string | null, noticesReceived: number, noticesRequired: number, ru: string, kk: string, en: string, decisiveNotice: { position: number, party: { code: string } | null } | null }, standings: Array<{ kind: StandingKind, signedOn: string | null, noticeReceivedOn: string | null, boundFrom: string | null, party: { code: string }, intervals: Array<{ from: string, until: string | null }>, because: Array<{ position: number }> }> } | null };

export type LogHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type LogHeadQuery = { logHead: { position: number, hash: string } };

type Receipt_Recorded_Fragment = { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> };

type Receipt_Refused_Fragment = { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> };

export type ReceiptFragment =
  | Receipt_Recorded_Fragment
  | Receipt_Refused_Fragment
;

export type RecordNoticeOfCompletionMutationVariables = Exact<{
  input: RecordNoticeOfCompletionInput;
}>;


export type RecordNoticeOfCompletionMutation = { recordNoticeOfCompletion:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> }
   };

export type RecordSignatureMutationVariables = Exact<{
  input: RecordSignatureInput;
}>;


export type RecordSignatureMutation = { recordSignature:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> }
   };

export type RegisterInstrumentMutationVariables = Exact<{
  input: RegisterInstrumentInput;
}>;


export type RegisterInstrumentMutation = { registerInstrument:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> }
   };

export type RegisterPartyMutationVariables = Exact<{
  input: RegisterPartyInput;
}>;


export type RegisterPartyMutation = { registerParty:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> }
   };

export const ReceiptFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<ReceiptFragment, unknown>;
export const ChangeDesignationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeDesignation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeDesignationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeDesignation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeDesignationMutation, ChangeDesignationMutationVariables>;
export const CompetentAuthoritiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompetentAuthorities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"competence"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Competence"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"competentAuthorities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"party"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}},{"kind":"Argument","name":{"kind":"Name","value":"competence"},"value":{"kind":"Variable","name":{"kind":"Name","value":"competence"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operative"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<CompetentAuthoritiesQuery, CompetentAuthoritiesQueryVariables>;
export const CompetentAuthorityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompetentAuthority"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"competentAuthority"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"competences"}},{"kind":"Field","name":{"kind":"Name","value":"headOffice"}},{"kind":"Field","name":{"kind":"Name","value":"deputyOffices"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"publicKeys"}},{"kind":"Field","name":{"kind":"Name","value":"contactPoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"aroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}}]}},{"kind":"Field","name":{"kind":"Name","value":"competentFrom"}},{"kind":"Field","name":{"kind":"Name","value":"competentUntil"}},{"kind":"Field","name":{"kind":"Name","value":"operative"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<CompetentAuthorityQuery, CompetentAuthorityQueryVariables>;
export const DeliveriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Deliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depositaryNotification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"firstAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reply"}}]}}]}}]}}]} as unknown as DocumentNode<DeliveriesQuery, DeliveriesQueryVariables>;
export const DesignateAuthorityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DesignateAuthority"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DesignateAuthorityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"designateAuthority"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<DesignateAuthorityMutation, DesignateAuthorityMutationVariables>;
export const EndDesignationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndDesignation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndDesignationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endDesignation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<EndDesignationMutation, EndDesignationMutationVariables>;
export const EntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Entries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"0"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"instrument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"canonical"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"notification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<EntriesQuery, EntriesQueryVariables>;
export const FollowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Follow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntryKind"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depositaryNotifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"party"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}}]}}]} as unknown as DocumentNode<FollowSubscription, FollowSubscriptionVariables>;
export const ForceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Force"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"instrument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}]},{"kind":"Field","name":{"kind":"Name","value":"entryIntoForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"noticesReceived"}},{"kind":"Field","name":{"kind":"Name","value":"noticesRequired"}},{"kind":"Field","name":{"kind":"Name","value":"decisiveNotice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ru"},"name":{"kind":"Name","value":"explanation"}},{"kind":"Field","alias":{"kind":"Name","value":"kk"},"name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"KK"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"standings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"noticeReceivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"boundFrom"}},{"kind":"Field","name":{"kind":"Name","value":"intervals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"because"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ForceQuery, ForceQueryVariables>;
export const LogHeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LogHead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logHead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}}]} as unknown as DocumentNode<LogHeadQuery, LogHeadQueryVariables>;
export const RecordNoticeOfCompletionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordNoticeOfCompletion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordNoticeOfCompletionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordNoticeOfCompletion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<RecordNoticeOfCompletionMutation, RecordNoticeOfCompletionMutationVariables>;
export const RecordSignatureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordSignature"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSignatureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSignature"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<RecordSignatureMutation, RecordSignatureMutationVariables>;
export const RegisterInstrumentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterInstrument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterInstrumentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerInstrument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterInstrumentMutation, RegisterInstrumentMutationVariables>;
export const RegisterPartyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterParty"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterPartyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerParty"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterPartyMutation, RegisterPartyMutationVariables>;