/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Accepts a proposal: it is examined anew, against the graph as it then is. */
export type AcceptSubgraphInput = {
  /** The position of the entry that proposes it. */
  proposal: number;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** A Party has its certified copy: it says so itself, or the Secretariat records its paper. (R44.) */
export type AcknowledgeCertifiedCopyInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** The position of the entry by which the copy was sent. */
  entry: number;
  /** For the Secretariat: is the paper in due form? If not, it is kept, pending. (R8.) */
  inDueForm?: boolean | null | undefined;
  /** For the Secretariat: how to cite the paper that it records. */
  paperReference?: string | null | undefined;
  /** For the Secretariat: when the paper was received; now unless given. */
  receivedAt?: string | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** A Party has been informed of a notification: it says so itself. (R11; VCLT art. 78(c).) */
export type AcknowledgeNotificationInput = {
  /** The number of the notification. */
  number: number;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** A way by which a Party is to be told from now on. */
export type AddChannelInput = {
  /** One plain functional mailbox, or the https address of a system. It is not on the log: it can be forgotten. */
  address: string;
  /** What it is. */
  kind: ChannelKind;
  /** Whose channel it is: a Party gives its own, the Secretariat any. */
  party: string;
  /** The channel in whose place it comes: that one ends when this one counts. */
  replaces?: string | number | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Asks that a new code be sent, or that a webhook be challenged anew. */
export type AskForProofInput = {
  /** Which channel, by its id. */
  channel: string | number;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** What came of an attempt, or was heard later of what had been taken. The outcomes grow in number. */
export type AttemptOutcome =
  /** The mail server that the hub speaks with has taken it, the webhook, or the Party's own connection. */
  | 'ACCEPTED'
  /** A mail server has reported that it could not be delivered after all. */
  | 'BOUNCED'
  /** A mail server has reported that it is delayed on its way. */
  | 'DELAYED'
  /** A mail server has reported that it has reached the mailbox, or was passed on to where nobody reports. */
  | 'DELIVERED'
  /** It was refused for good. */
  | 'NEVER'
  /** No server answered, or it turned everybody away. */
  | 'NOBODY_THERE'
  /** It was refused for now. */
  | 'NOT_NOW';

/** Changes what is on record of an authority, which keeps its id: what is absent stays, what is null is cleared. (Art. 4(2).) */
export type ChangeDesignationInput = {
  /** Where it is. */
  address?: string | null | undefined;
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
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
  /** In a signed digest by e-mail, on Mondays. */
  | 'DIGEST'
  /** Handed to a live connection that the Party itself had opened. */
  | 'LIVE'
  /** By e-mail to a mailbox of the Party, at once. */
  | 'MAIL'
  /** By a signed HTTPS request to a system of the Party, at once. */
  | 'WEBHOOK';

/** What was done to a channel. The acts grow in number. */
export type ChannelActKind =
  /** It was given, and is to be proved unless it counts at once. */
  | 'ADDED'
  /** It was proved, or the Secretariat has registered it: the Party is told there from now on. */
  | 'COUNTS'
  /** It was ended, or another one has taken its place. */
  | 'ENDED'
  /** Its address is to be erased. From now on only what tells of its end names it. */
  | 'FORGETTING_ASKED'
  /** Its address was erased, wherever it was kept. */
  | 'FORGOTTEN'
  /** A new code, or a new challenge, was asked for. */
  | 'PROOF_ASKED'
  /** The secret of a webhook was changed. */
  | 'SECRET_ROTATED';

/** What a channel is. The kinds grow in number. */
export type ChannelKind =
  /** A mailbox, told once a week of all that was new. */
  | 'DIGEST'
  /** A mailbox, told at once. */
  | 'MAIL'
  /** A system of the Party, told at once by signed HTTPS requests. */
  | 'WEBHOOK';

/** Whether the Party is reached by a channel. */
export type ChannelState =
  /** Nothing is told there any more. */
  | 'ENDED'
  /** It counts, and has taken nothing for an hour, or has refused something for good. */
  | 'FAILING'
  /** Nobody has shown yet that it reaches the Party: nothing is told there. */
  | 'UNPROVED'
  /** It counts: the Party is told there. */
  | 'WORKING';

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
  /** A webhook cannot be called at this address. Give a public https address, with no user name or fragment, at port 443 or 8443. */
  | 'ADDRESS_NOT_ALLOWED'
  /** This channel counts already: it need not be proved. */
  | 'ALREADY_PROVED'
  /** The registration of this instrument is on the record already. If it is wrong, record a correction. */
  | 'ALREADY_REGISTERED_WITH_UN'
  /** This is on the record of that entry already. It need not be recorded again; if it is wrong, record a correction. */
  | 'ALREADY_SAID'
  /** The signature of this instrument by this Party is on the record already. Check both; it need not be recorded again. */
  | 'ALREADY_SIGNED'
  /** The designation of this body has ended, or ends by that day. Designate an authorised competent body anew. */
  | 'AUTHORITY_ENDED'
  /** The change would break operations in use: where, and how many, is in `path` and `detail`. Keep the old beside the new, marked @deprecated. */
  | 'BREAKS_OPERATION'
  /** The Party has this channel already. Prove it if that has not been done; a second one is not needed. */
  | 'CHANNEL_ALREADY_THERE'
  /** This channel has ended. If it is needed again, add it anew. */
  | 'CHANNEL_ENDED'
  /** This code does not prove the channel. Check it; after five attempts, or 24 hours, ask for a new one. */
  | 'CODE_WRONG'
  /** No competence is given. Give at least one of the three classes of crimes named in Art. 3. */
  | 'COMPETENCE_MISSING'
  /** A competence is given twice. Leave each of them once. */
  | 'COMPETENCE_REPEATED'
  /** A revocation has to be unconditional. This one is kept and not counted; ask the Party for an unconditional one. */
  | 'CONDITIONAL'
  /** The contact point is not written correctly. Check the address or number, the languages and the priority. */
  | 'CONTACT_INVALID'
  /** No e-mail address is given. At least one is needed: that of the office, not of a person. */
  | 'CONTACT_MISSING'
  /** The correction would point at itself or at a later entry, or instruments would rest on each other. Name an earlier entry, or another instrument. */
  | 'CORRECTION_CYCLE'
  /** An entry of this kind has no such field to correct, or the value is not written correctly. Check the field and the value. */
  | 'CORRECTION_INVALID'
  /** The date is earlier than the day on which the instrument was adopted. Check the date and the instrument. */
  | 'DATE_BEFORE_ADOPTION'
  /** The date is later than the moment of receipt or recording. Give one that has already come. */
  | 'DATE_IN_FUTURE'
  /** What is on the record of the graph is not corrected. Propose anew, retire the node, or roll back. */
  | 'DECIDE_ANEW'
  /** A node defines types, interfaces, unions, enums, inputs and scalars only: no mutations, no subscriptions, no directives. */
  | 'DEFINITION_NOT_ALLOWED'
  /** A node may not use this directive here. Leave it out; those that it may use are listed in docs/federation.md. */
  | 'DIRECTIVE_NOT_ALLOWED'
  /** The schema of the node does not compose with the hub and the other nodes. Why is in `detail`. */
  | 'DOES_NOT_COMPOSE'
  /** The designation of the body would end before it begins. Check the days. */
  | 'ENDS_BEFORE_START'
  /** An entity of the hub is defined with the key of the hub: one @key, of the same fields. A type of your own needs none. */
  | 'ENTITY_KEY_INVALID'
  /** The final clauses cannot be read or contradict each other. Give a number of notices and a period, or a fixed day. */
  | 'FINAL_CLAUSES_INVALID'
  /** The first day of competence cannot be cleared. Give a day, or leave the field out. */
  | 'FIRST_DAY_MISSING'
  /** This Party has left the instrument, and there is no accession to it: the only way back is a new instrument. */
  | 'FORMER_PARTY'
  /** It is signed neither by the head of State or of government nor by the minister for foreign affairs. Ask for full powers. */
  | 'FULL_POWERS_NEEDED'
  /** An instrument with this id is already registered. Choose another id. */
  | 'INSTRUMENT_ALREADY_REGISTERED'
  /** The id of an instrument has lower-case Latin letters, digits and hyphens only, 3 to 64 of them. Mend it. */
  | 'INSTRUMENT_ID_INVALID'
  /** This is not a public JSON Web Key, or text in it cannot be read. Send the public key; never send its private parts. */
  | 'KEY_INVALID'
  /** Without this channel the Party could not be informed immediately. First add another mailbox or webhook, and prove it. */
  | 'LAST_CHANNEL'
  /** The schema links to exactly one specification: Apollo Federation 2, not newer than the hub's version, and nothing renamed. */
  | 'LINK_NOT_ALLOWED'
  /** A field that a node adds to a hub's entity or to Query must be nullable: or else its failure would hide the hub's data too. */
  | 'MUST_BE_NULLABLE'
  /** The name in Russian is missing. Give it: Russian is the working language; Kazakh and English are optional. */
  | 'NAME_MISSING'
  /** This name is reserved: none begins with an underscore, join__, link__, core__, federation__, tag__ or inaccessible__, and none is built in. */
  | 'NAME_RESERVED'
  /** Another node has this name already. Choose another, best one that begins with the code of your Party. */
  | 'NAME_TAKEN'
  /** The name has control or invisible characters or direction overrides, or over 500 characters. Write it in plain characters. */
  | 'NAME_UNREADABLE'
  /** The address of a node stays on the record, and every Party reads it. Leave out all after the question mark; keep keys out of it. */
  | 'NODE_ADDRESS_HAS_QUERY'
  /** A node cannot be asked at this address. Give a public https address, with no user name or fragment, at port 443 or 8443. */
  | 'NODE_ADDRESS_NOT_ALLOWED'
  /** No field is given, so nothing is changed. Say what is to be changed. */
  | 'NOTHING_CHANGED'
  /** There is nothing to send again: on no channel of this Party that still counts has this notification failed for good. Check the number and the Party; if it has no working channel, add one. */
  | 'NOTHING_FAILED'
  /** The period within which no notice of withdrawal can be given is not over yet. Ask the Party. */
  | 'NOTICE_TOO_EARLY'
  /** This Party has not signed the instrument. Its notice is kept, but not counted or circulated; ask the Party. */
  | 'NOT_A_SIGNATORY'
  /** The instrument is not in force for this Party, so it has nothing to withdraw from. Before, a notice of completion can be revoked. */
  | 'NOT_BOUND'
  /** This is a finding of the Depositary: it changes by itself when the entry that it follows from is corrected. Correct that one. */
  | 'NOT_CORRECTABLE'
  /** The paper is not in due form. It is kept, but counts for nothing and is not circulated until the Party cures it. */
  | 'NOT_IN_DUE_FORM'
  /** The instrument is not in force by that day. Check the date and the instrument. */
  | 'NOT_IN_FORCE'
  /** This proposal has been decided, or a newer one has taken its place. Only the last one can be decided. */
  | 'NOT_OPEN'
  /** This entry is not pending, so there is nothing to cure. If it is wrong, record a correction. */
  | 'NOT_PENDING'
  /** This is the hub's or another Party's. A node adds types of its own, and to entities and Query fields that begin with its code. */
  | 'NOT_YOUR_OWN'
  /** You may not perform this act for this Party. A Party acts for itself; papers are recorded by the Secretariat. */
  | 'NO_MANDATE'
  /** The instrument provides no withdrawal. The only way out is the consent of all Parties; ask the Party. */
  | 'NO_WITHDRAWAL_CLAUSE'
  /** The time limit for objections is over. The objection is kept, but does not stop the correction of the text. */
  | 'OBJECTION_TOO_LATE'
  /** The original of this instrument has not been uploaded. Upload the PDF, and name it at registration or by a correction. */
  | 'ORIGINAL_MISSING'
  /** No copy can be made of the uploaded file: it is broken, encrypted or has letters that the font lacks. Upload another. */
  | 'ORIGINAL_UNREADABLE'
  /** The reference of the paper is missing. Give the number and date under which the Secretariat keeps it. */
  | 'PAPER_REFERENCE_MISSING'
  /** The reason of the correction is missing. Say what was recorded wrongly, and why. */
  | 'REASON_MISSING'
  /** It would have been received before the paper that it is upon. Check the moment of receipt and the position. */
  | 'RECEIVED_BEFORE'
  /** The entry was made in error. It stays on the record and counts for nothing. */
  | 'RECORDED_IN_ERROR'
  /** Only what the hub shows to everybody can be required or external, and only fields without arguments. */
  | 'REQUIRES_NOT_PUBLIC'
  /** The notice has taken effect, so the revocation has none: the last day for it was the day before. */
  | 'REVOKED_TOO_LATE'
  /** The schema of the node is too large, or nested too deep. The bound is in `detail`; make it shorter. */
  | 'SDL_TOO_LARGE'
  /** The schema of the node cannot be read as SDL, or holds characters that cannot be seen. The place is in `detail`. */
  | 'SDL_UNREADABLE'
  /** receivedAt, paperReference and inDueForm are for papers that the Secretariat records. Leave them out. */
  | 'SECRETARIAT_ONLY'
  /** The text is marked as a State secret. It must not be sent here, but only under the CSTO Agreement of 18 June 2004. */
  | 'STATE_SECRET'
  /** The name of a node is the code of its Party, a hyphen, and small letters, digits and single hyphens: at most 33 in all, such as kz-duty. */
  | 'SUBGRAPH_NAME_INVALID'
  /** The node is in the graph, or proposed, with just this address and schema. No new proposal is needed. */
  | 'SUBGRAPH_UNCHANGED'
  /** This submissionId has already been used for other content. Make a new one and send again. */
  | 'SUBMISSION_ID_REUSED'
  /** The text has control or invisible characters or direction overrides, or over 2,000 characters. Write it in plain characters. */
  | 'TEXT_UNREADABLE'
  /** The last day for objections must be after the day of recording. Give a later day, or leave it out. */
  | 'TIME_LIMIT_PASSED'
  /** The list has more than twenty items. Leave those that the Parties need. */
  | 'TOO_MANY'
  /** This Party has made 20 proposals about its nodes today, and a day takes no more. Make the next one tomorrow. */
  | 'TOO_MANY_PROPOSALS'
  /** This Party has as many nodes as it may. Retire one of them, or add to one that is there. */
  | 'TOO_MANY_SUBGRAPHS'
  /** This has been done five times in the last 24 hours. Try again later. */
  | 'TOO_OFTEN'
  /** No authorised competent body is on the record with this id. Check the id. */
  | 'UNKNOWN_AUTHORITY'
  /** The Party has no channel with this id, or it is not of the kind. Check the id against the list of its channels. */
  | 'UNKNOWN_CHANNEL'
  /** There is no entry with this position, or it is not of a kind that this act can be about. Check the position. */
  | 'UNKNOWN_ENTRY'
  /** No file with this hash has been uploaded. Upload the PDF first, then give its SHA-256. */
  | 'UNKNOWN_FILE'
  /** No instrument is registered with this id. Check the id against the list of instruments. */
  | 'UNKNOWN_INSTRUMENT'
  /** There is no depositary notification with this number, or it was issued before this Party was registered. Check the number. */
  | 'UNKNOWN_NOTIFICATION'
  /** No Party is registered with this code. Give the ISO 3166-1 alpha-2 code of a registered Party, such as KZ. */
  | 'UNKNOWN_PARTY'
  /** There is no proposal of a node at this position. Check it against the list `subgraphs`. */
  | 'UNKNOWN_PROPOSAL'
  /** No node of this name is in the graph or proposed, or its Party has retired it already. Check the name against the list `subgraphs`. */
  | 'UNKNOWN_SUBGRAPH'
  /** Only an earlier version of the graph can be returned to, from 0 on. The present one is in `supergraph`. */
  | 'UNKNOWN_VERSION'
  /** The notice does not name the day of withdrawal, from which the period is counted. Ask the Party: the Depositary sets no day. */
  | 'WITHDRAWAL_DAY_MISSING'
  /** Under this instrument the period alone gives the day of withdrawal, and no later one can be named. Ask the Party. */
  | 'WITHDRAWAL_DAY_NOT_OPEN'
  /** The day of withdrawal is sooner than the period allows. The Depositary does not move it: ask the Party for another day. */
  | 'WITHDRAWAL_TOO_SOON';

/** What is said. */
export type DeliveryPurpose =
  /** The notification itself. */
  | 'NOTIFICATION'
  /** That the Party has not yet acknowledged it: after 24 hours, and after 72. */
  | 'REMINDER';

/** How far a delivery has come. The states grow in number. */
export type DeliveryState =
  /** The server that the hub speaks with has taken it, or the Party's own line has answered: so far that proves that it is informed. */
  | 'ACCEPTED'
  /** It was taken, and the Party has said that it has been informed. */
  | 'ACKNOWLEDGED'
  /** It was tried, and is tried again, with growing pauses: for a week since it was due, and for a day since it was first tried at the least. */
  | 'ATTEMPTED'
  /** It is to be sent. */
  | 'DUE'
  /** It was refused for good, has come back, or was tried in vain for as long as that. */
  | 'FAILED'
  /** Its channel had ended before it took this, and what its Party was not told goes to the others; or, of a reminder, it was not needed any more. */
  | 'RETURNED';

/** Determines the authority competent for a Party. (Art. 4(2).) */
export type DesignateAuthorityInput = {
  /** Where it is. */
  address?: string | null | undefined;
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
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

/** A Party is not to be told by this channel any more. */
export type EndChannelInput = {
  /** Which channel, by its id. */
  channel: string | number;
  /** Is its address to be erased? So can that of one that has ended before, once. From now on only what tells of its end names it. It is erased when its own server has taken that, or has refused it for good, in a week or little more; then its history says FORGOTTEN. It goes from all channels of the Party that have ended, and from what servers said; one that has not ended keeps it. What was told there stays. */
  forget?: boolean;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Ends the competence of an authority. (Art. 4(2).) */
export type EndDesignationInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
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
  /** A certified copy has been sent to a Party. (R44; VCLT art. 77(1)(b).) */
  | 'CERTIFIED_COPY'
  /** A Party has changed what is on record of its authority. (Art. 4.) */
  | 'CHANGE_OF_DESIGNATION'
  /** A Party has its certified copy. (R44.) */
  | 'COPY_ACKNOWLEDGED'
  /** The Depositary has corrected an earlier entry, which itself stays as it was. (R33–R36; VCLT art. 79(6).) */
  | 'CORRECTION'
  /** A letter that is no act under an instrument, whatever it calls itself. (R27.) */
  | 'CORRESPONDENCE'
  /** A Party has put right its pending paper, which counts from now on. (R8; VCLT art. 77(1)(d).) */
  | 'CURE'
  /** A Party has determined its competent authority. (Art. 4.) */
  | 'DESIGNATION'
  /** An authority is competent no longer. (Art. 4.) */
  | 'END_OF_DESIGNATION'
  /** The Depositary's finding that the number of notices is reached. (Art. 16; VCLT art. 77(1)(f).) */
  | 'ENTRY_INTO_FORCE'
  /** The Depositary has made evidence of who was informed of a notification, and how. It is not told. (R10, R11.) */
  | 'EVIDENCE_OF_INFORMING'
  /** An instrument has ended: by consent, or with its term or that of its base Treaty. (Art. 17.) */
  | 'INSTRUMENT_ENDED'
  /** A treaty text of which the Secretariat is depositary. */
  | 'INSTRUMENT_REGISTERED'
  /** A Party's written notice that its domestic procedures are complete. (Art. 16.) */
  | 'NOTICE_OF_COMPLETION'
  /** A Party's written notice that it withdraws. (Art. 18.) */
  | 'NOTICE_OF_WITHDRAWAL'
  /** A Party contests an entry; the Depositary decides nothing. (R9; VCLT art. 77(2).) */
  | 'OBJECTION'
  /** A State that must be informed; registered again, its name or its mailboxes have changed. */
  | 'PARTY_REGISTERED'
  /** A day of entry into force as it was published, to be compared with the computed one. */
  | 'PUBLISHED_DATE'
  /** An instrument is registered with the Secretariat of the United Nations. (R37; VCLT art. 80.) */
  | 'REGISTRATION'
  /** A Party has revoked its notice before it took effect. (R14, R23; VCLT art. 68.) */
  | 'REVOCATION'
  /** The obligations of a Party that withdraws are agreed to be settled. (Art. 18; R29.) */
  | 'SETTLEMENT'
  /** A Party has signed an instrument. */
  | 'SIGNATURE'
  /** The Secretariat has accepted a proposal: the node is in the graph. It is not told. */
  | 'SUBGRAPH_ACCEPTED'
  /** A Party proposes that its node join the graph, or change what it adds to it. It is not told. */
  | 'SUBGRAPH_PROPOSED'
  /** The Secretariat has rejected a proposal, with its reasons. It is not told. */
  | 'SUBGRAPH_REJECTED'
  /** A node is out of the graph, or an undecided proposal is withdrawn. It is not told. */
  | 'SUBGRAPH_RETIRED'
  /** In the graph is again what was in it in an earlier version. It is not told. */
  | 'SUPERGRAPH_ROLLED_BACK'
  /** Nobody has objected in time: the corrected text replaces the other from the beginning. (R35; VCLT art. 79(4).) */
  | 'TEXT_CORRECTED'
  /** An error in the text: its correction is proposed to all. (R35; VCLT art. 79(2).) */
  | 'TEXT_CORRECTION_PROPOSED'
  /** The Depositary's finding that the day of withdrawal has come. (Art. 18.) */
  | 'WITHDRAWAL_TAKEN_EFFECT';

/** What a day is: of a Party down to EARLIEST_WITHDRAWAL_ON, of an instrument from ENTERED_ON. The kinds grow in number. */
export type ExplainedDateKind =
  /** The first day on which it is bound. (R3.) */
  | 'BOUND_FROM'
  /** The first day for which a notice received on the day asked about is in time. (R17, R18.) */
  | 'EARLIEST_WITHDRAWAL_ON'
  /** The day from which it has effect, which can precede its entry into force. (R41.) */
  | 'EFFECT_FROM'
  /** The first day on which it is in force no longer. (Art. 17.) */
  | 'ENDED_ON'
  /** The instrument is in force from then on. (R1, R2.) */
  | 'ENTERED_ON'
  /** The first day on which it is bound no longer, for whatever reason. (R22, R42.) */
  | 'FORMER_FROM'
  /** The day before. (R22.) */
  | 'LAST_DAY_BOUND'
  /** Its notice that counts was received. (R7.) */
  | 'NOTICE_RECEIVED'
  /** Applied from then on although not in force for it; where the clauses provide it. (R39.) */
  | 'PROVISIONALLY_FROM'
  /** The Party signed. */
  | 'SIGNED'
  /** The last day of a term. (Art. 17.) */
  | 'TERM_ENDS'
  /** The first day on which it is bound no longer, by its notice. (R17, R22.) */
  | 'WITHDRAWAL_ON'
  /** Its notice of withdrawal was received. (Art. 18.) */
  | 'WITHDRAWAL_RECEIVED';

/** How far the informing of a Party has come. The states grow in number. */
export type InformingState =
  /** The Party says itself that it has been informed. */
  | 'ACKNOWLEDGED'
  /** It was taken: by the mail server that the hub speaks with, by its webhook, or on a connection of its own that has answered. (R11.) */
  | 'INFORMED'
  /** It is not informed yet; a message to it is on its way. */
  | 'NOT_YET'
  /** It is not informed, and nothing is on its way: every channel has failed, or there is none. */
  | 'UNREACHABLE';

/** What is wrong. The kinds grow in number. */
export type InformingTroubleKind =
  /** A channel has refused something for good, or has taken nothing for an hour. */
  | 'CHANNEL_FAILING'
  /** A Party has not acknowledged 72 hours after it was informed. */
  | 'NOT_ACKNOWLEDGED'
  /** A Party is not informed after an hour, or nothing is on its way to it. */
  | 'NOT_INFORMED'
  /** A Party has neither a mailbox nor a webhook that counts and does not fail. */
  | 'NO_WORKING_CHANNEL';

/** Russian is the working language (Art. 13), and stands in where another is missing. */
export type Language =
  /** English. */
  | 'EN'
  /** Kazakh. */
  | 'KK'
  /** Russian. */
  | 'RU';

/** A text in Russian, and in the other languages where there is one. */
export type LocalizedTextInput = {
  /** In English. */
  en?: string | null | undefined;
  /** In Kazakh. */
  kk?: string | null | undefined;
  /** In Russian, the working language. (Art. 13.) */
  ru: string;
};

/** What a certified copy is made for. It is no act: nothing is recorded until it is sent. */
export type MakeCertifiedCopyInput = {
  /** The day of certification; today at the seat unless given. */
  certifiedOn?: string | null | undefined;
  /** Of which instrument. */
  instrument: string | number;
  /** The office that certifies; never a person. */
  office: LocalizedTextInput;
  /** For which Party. */
  party: string;
};

/** For which notification evidence is to be made of who was informed, when and how. */
export type MakeEvidenceInput = {
  /** The number of the notification. */
  number: number;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Exactly one form, as its mutation takes it. */
export type PreviewInput = {
  /** The form of `acknowledgeCertifiedCopy`. */
  acknowledgeCertifiedCopy?: AcknowledgeCertifiedCopyInput | null | undefined;
  /** The form of `changeDesignation`. */
  changeDesignation?: ChangeDesignationInput | null | undefined;
  /** The form of `designateAuthority`. */
  designateAuthority?: DesignateAuthorityInput | null | undefined;
  /** The form of `endDesignation`. */
  endDesignation?: EndDesignationInput | null | undefined;
  /** The form of `proposeTextCorrection`. */
  proposeTextCorrection?: ProposeTextCorrectionInput | null | undefined;
  /** The form of `recordCertifiedCopy`. */
  recordCertifiedCopy?: RecordCertifiedCopyInput | null | undefined;
  /** The form of `recordCorrection`. */
  recordCorrection?: RecordCorrectionInput | null | undefined;
  /** The form of `recordCorrespondence`. */
  recordCorrespondence?: RecordCorrespondenceInput | null | undefined;
  /** The form of `recordCure`. */
  recordCure?: RecordCureInput | null | undefined;
  /** The form of `recordEndOfInstrument`. */
  recordEndOfInstrument?: RecordEndOfInstrumentInput | null | undefined;
  /** The form of `recordNoticeOfCompletion`. */
  recordNoticeOfCompletion?: RecordNoticeOfCompletionInput | null | undefined;
  /** The form of `recordNoticeOfWithdrawal`. */
  recordNoticeOfWithdrawal?: RecordNoticeOfWithdrawalInput | null | undefined;
  /** The form of `recordObjection`. */
  recordObjection?: RecordObjectionInput | null | undefined;
  /** The form of `recordPublishedDate`. */
  recordPublishedDate?: RecordPublishedDateInput | null | undefined;
  /** The form of `recordRegistration`. */
  recordRegistration?: RecordRegistrationInput | null | undefined;
  /** The form of `recordRevocation`. */
  recordRevocation?: RecordRevocationInput | null | undefined;
  /** The form of `recordSettlement`. */
  recordSettlement?: RecordSettlementInput | null | undefined;
  /** The form of `recordSignature`. */
  recordSignature?: RecordSignatureInput | null | undefined;
  /** The form of `registerInstrument`. */
  registerInstrument?: RegisterInstrumentInput | null | undefined;
  /** The form of `registerParty`. */
  registerParty?: RegisterPartyInput | null | undefined;
};

/** A Party proposes that its node join the graph, or that it be changed. What it may say: docs/federation.md. */
export type ProposeSubgraphInput = {
  /** The code of the Party in small letters, a hyphen, and small letters or digits: `kz-duty`. */
  name: string;
  /** Whose node it is. */
  party: string;
  /** What it adds to the graph: SDL of Federation 2, at most 64 kB. */
  sdl: string;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
  /** Where the gateway asks it: a public https address without a query. It stays on the log, and every Party reads it: keep secrets out of it. */
  url: string;
};

/** Proposes to correct an error in the text itself. Unless somebody objects in time, the corrected text replaces it from the beginning. (R35; VCLT art. 79(2), (4).) */
export type ProposeTextCorrectionInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** The instrument in whose text there is an error. */
  instrument: string | number;
  /** The last day on which an objection is in time; what the final clauses say unless given, or else 90 days after this day. */
  objectionsUntil?: string | null | undefined;
  /** How to cite the paper, where there is one. */
  paperReference?: string | null | undefined;
  /** What is wrong, and what it should say: one line of up to 500 characters; the rest is attached. */
  proposal: LocalizedTextInput;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** The code that was sent to a mailbox: whoever knows it has read the mail there. */
export type ProveChannelInput = {
  /** Which channel, by its id. */
  channel: string | number;
  /** The eight digits. Five attempts, within 24 hours. */
  code: string;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Records that a certified copy has been sent to a Party: one is owed to each signatory. (R44; VCLT art. 77(1)(b).) */
export type RecordCertifiedCopyInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** The file of the copy, by the SHA-256 of its bytes; left out when only paper was sent. */
  file?: string | null | undefined;
  /** Of which instrument. */
  instrument: string | number;
  /** The office that certifies; never a person. */
  office: LocalizedTextInput;
  /** How to cite the covering letter. */
  paperReference?: string | null | undefined;
  /** To which Party. */
  party: string;
  /** The day on which it was sent. */
  sentOn: string;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** The Secretariat corrects an earlier entry, which itself is never changed. What rests on it is computed again, and the Parties are told. (R33–R36; VCLT art. 79(6).) */
export type RecordCorrectionInput = {
  /**
   * What is other than was recorded, by the names that the entry's `content` has; `null` where an optional field was not there.
   * Days, instants, codes and hashes are written as in the forms.
   *
   * - every entry: `receivedAt` (the day that counts follows from it); `recordedInError: true`: it stays, and counts for nothing
   * - every paper: `paperReference`, `inDueForm`, `attachments`; a notice, a revocation and a cure also `signedBy`
   * - INSTRUMENT_REGISTERED: `title`, `adoptedOn`, `adoptedIn`, `finalClauses`, `amends`, `baseTreaty`, `original`
   * - PARTY_REGISTERED: `name`
   * - SIGNATURE: `party`, `signedOn`
   * - NOTICE_OF_COMPLETION: `party`, `datedOn`, `observations`
   * - NOTICE_OF_WITHDRAWAL: `party`, `withdrawalOn`, `datedOn`, `obligationsSettled`, `consentOfAll`, `observations`
   * - REVOCATION: `conditional`
   * - CURE: `withdrawalOn`
   * - OBJECTION: `party`, `grounds`
   * - SETTLEMENT: `agreedBy`
   * - CERTIFIED_COPY: `party`, `sentOn`, `office`, `file`
   * - CORRECTION: `entry`, `reason`, `corrected`
   * - DESIGNATION: the fields of its form but `party` and `replaces`
   * - CHANGE_OF_DESIGNATION: `effectiveOn`, `changes`
   * - END_OF_DESIGNATION: `effectiveOn`, `reason`
   * - TEXT_CORRECTION_PROPOSED: `proposal`, `objectionsUntil`
   * - INSTRUMENT_ENDED: `endedOn`
   * - REGISTRATION: `registeredOn`, `registrationNumber`
   * - PUBLISHED_DATE: `enteredOn`, `publishedIn`
   * - CORRESPONDENCE: `subject`
   *
   * A finding of the Depositary (ENTRY_INTO_FORCE and the like) is not corrected: it follows from the rest.
   */
  corrected: Record<string, unknown>;
  /** The position of the entry that is corrected: an earlier one. */
  entry: number;
  /** What was recorded wrongly, and why: up to 2,000 characters. */
  reason: string;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** A letter that is no act under an instrument, whatever it calls itself: an intent, an announcement, a decree. (R27.) */
export type RecordCorrespondenceInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** About which instrument. */
  instrument: string | number;
  /** How to cite the paper. */
  paperReference: string;
  /** From which Party. */
  party: string;
  /** When the paper was received: it counts from that day, at the seat. (R7, R43; VCLT art. 78(b).) */
  receivedAt: string;
  /** What it is about. */
  subject: LocalizedTextInput;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** A Party puts right its paper that was pending: it counts from the day on which this was received. (R8.) */
export type RecordCureInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** The position of the pending paper. */
  entry: number;
  /** Is this paper itself in due form? Yes unless false: then it is kept, pending. */
  inDueForm?: boolean | null | undefined;
  /** How to cite the paper. */
  paperReference: string;
  /** When the paper was received: it counts from that day, at the seat. (R7, R43; VCLT art. 78(b).) */
  receivedAt: string;
  /** Who has signed now, where that was what was wrong. (R26.) */
  signedBy?: Signer | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
  /** Another day of withdrawal, where the first was too soon. (R28.) */
  withdrawalOn?: string | null | undefined;
};

/** Records that the Parties have ended an instrument by consent, for all or for one of them. (VCLT art. 54(b).) */
export type RecordEndOfInstrumentInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** The first day on which it is no longer in force. */
  endedOn: string;
  /** Which instrument. */
  instrument: string | number;
  /** How to cite the paper in which the Parties agree. */
  paperReference: string;
  /** For this Party alone; for all unless given. */
  party?: string | null | undefined;
  /** When the paper was received; now unless given. */
  receivedAt?: string | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** A Party's written notice that its domestic procedures are complete, as the Secretariat received and examined it. (Art. 16.) */
export type RecordNoticeOfCompletionInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** The date that the letter bears: it decides nothing, but for a withdrawal that the instrument counts from dispatch. (R7.) */
  datedOn?: string | null | undefined;
  /** Is it in due form? If not, it is kept, pending. (R8.) */
  inDueForm?: boolean;
  /** Under which instrument. */
  instrument: string | number;
  /** What the Secretariat observed about the paper: it stays on the record, and the notification does not tell it. */
  observations?: string | null | undefined;
  /** How to cite the paper. */
  paperReference: string;
  /** Which Party. */
  party: string;
  /** When the paper was received: it counts from that day, at the seat. (R7, R43; VCLT art. 78(b).) */
  receivedAt: string;
  /** Who signed it. A withdrawal or a revocation signed by OTHER is kept, pending, until full powers are shown. (R26.) */
  signedBy?: Signer | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** A Party's written notice that it withdraws, as the Secretariat received and examined it. (Art. 18; VCLT arts 54 and 67.) */
export type RecordNoticeOfWithdrawalInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** Does it leave with the consent of all Parties, so that no period runs? (R16; VCLT art. 54(b).) */
  consentOfAll?: boolean;
  /** The date that the letter bears: it decides nothing, but for a withdrawal that the instrument counts from dispatch. (R7.) */
  datedOn?: string | null | undefined;
  /** Is it in due form? If not, it is kept, pending. (R8.) */
  inDueForm?: boolean;
  /** Under which instrument. */
  instrument: string | number;
  /** Does the Party declare that its obligations are settled? Others may contest it. (Art. 18; R29.) */
  obligationsSettled: boolean;
  /** What the Secretariat observed about the paper: it stays on the record, and the notification does not tell it. */
  observations?: string | null | undefined;
  /** How to cite the paper. */
  paperReference: string;
  /** Which Party. */
  party: string;
  /** When the paper was received: it counts from that day, at the seat. (R7, R43; VCLT art. 78(b).) */
  receivedAt: string;
  /** Who signed it. A withdrawal or a revocation signed by OTHER is kept, pending, until full powers are shown. (R26.) */
  signedBy?: Signer | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
  /** The first day on which it is no longer bound, as the notice names it; never moved. Left out where the notice names none: an instrument that counts forward gives the day itself. (R22, R28.) */
  withdrawalOn?: string | null | undefined;
};

/** A Party contests what is on the record, or a proposal to correct the text. The Depositary records it, tells the Parties, and decides nothing. (R9, R35; VCLT arts 76(2), 77(2), 79(2).) */
export type RecordObjectionInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** The position of the entry that is contested. */
  entry: number;
  /** On what grounds, in words. */
  grounds?: string | null | undefined;
  /** How to cite the paper. */
  paperReference: string;
  /** The Party that objects. */
  party: string;
  /** When the paper was received: it counts from that day, at the seat. (R7, R43; VCLT art. 78(b).) */
  receivedAt: string;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Records a day of entry into force as it was published: an alarm where it differs from what the clauses give. */
export type RecordPublishedDateInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** The day of entry into force, as published. */
  enteredOn: string;
  /** Which instrument. */
  instrument: string | number;
  /** For which Party it was published; in general unless given. */
  party?: string | null | undefined;
  /** Where it was published. */
  publishedIn: string;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Records that an instrument is registered with the Secretariat of the United Nations. (R37; VCLT art. 80.) */
export type RecordRegistrationInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** Which instrument: it is in force by then. */
  instrument: string | number;
  /** How to cite the certificate. */
  paperReference?: string | null | undefined;
  /** The day of registration. */
  registeredOn: string;
  /** The number that it was given. */
  registrationNumber?: string | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** A Party revokes its notice of withdrawal before that takes effect, or its notice of completion before that binds. (R14, R23–R26; VCLT art. 68.) */
export type RecordRevocationInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** Does it depend on a condition? Then it is kept, pending. (R24.) */
  conditional?: boolean;
  /** The position of the notice that is revoked. */
  entry: number;
  /** Is it in due form? If not, it is kept, pending. (R8.) */
  inDueForm?: boolean;
  /** How to cite the paper. */
  paperReference: string;
  /** When the paper was received: it counts from that day, at the seat. (R7, R43; VCLT art. 78(b).) */
  receivedAt: string;
  /** Who signed it. A withdrawal or a revocation signed by OTHER is kept, pending, until full powers are shown. (R26.) */
  signedBy?: Signer | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** The obligations of a Party that withdraws are agreed to be settled. (Art. 18; R29.) */
export type RecordSettlementInput = {
  /** The Parties that agree; all of them where none is named. */
  agreedBy?: Array<string> | null | undefined;
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
  /** The position of the notice of withdrawal. */
  entry: number;
  /** How to cite the paper. */
  paperReference: string;
  /** When the paper was received: it counts from that day, at the seat. (R7, R43; VCLT art. 78(b).) */
  receivedAt: string;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Records that a Party has signed an instrument. */
export type RecordSignatureInput = {
  /** The files that belong to it, uploaded before, each by the SHA-256 of its bytes: so the entry's own hash covers what they say. */
  attachments?: Array<string> | null | undefined;
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
  /** How it enters into force and ends, as data: see docs/final-clauses.md. */
  finalClauses: Record<string, unknown>;
  /** Lower-case letters, digits and hyphens: "information-sphere-2014". */
  id: string | number;
  /** The file of the single original, by the SHA-256 of its bytes. (R44.) */
  original?: string | null | undefined;
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

/** Rejects a proposal. The Parties read the reasons. */
export type RejectSubgraphInput = {
  /** The position of the entry that proposes it. */
  proposal: number;
  /** Why: what its Party has to change. No names of persons. */
  reasons: string;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Takes a node out of the graph, and withdraws what is proposed under its name; or withdraws one proposal alone. */
export type RetireSubgraphInput = {
  /** The name of the node. */
  name: string;
  /** The position of the entry that proposes it: only this proposal is withdrawn, and the node stays as it is in the graph. */
  proposal?: number | null | undefined;
  /** Why. No names of persons. */
  reason?: string | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** Returns to what was in the graph in an earlier version, but for nodes that their own Parties have retired since: these stay out until they are proposed and accepted anew. The entry names the proposals that come in and go out. */
export type RollBackSupergraphInput = {
  /** Why. No names of persons. */
  reason?: string | null | undefined;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
  /** That version; 0 is the hub alone. */
  version: number;
};

/** Asks for a new secret for a webhook. The old one signs beside it for 24 hours. */
export type RotateWebhookSecretInput = {
  /** Which channel, by its id. */
  channel: string | number;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

/** What is said of the obligations of a Party that withdraws. The Depositary decides nothing. (Art. 18; R9, R29.) */
export type SettlementState =
  /** It is agreed that they are settled. */
  | 'AGREED'
  /** Another Party contests it, and has not agreed since. */
  | 'CONTESTED'
  /** The Party has declared that they are settled; nobody contests it. */
  | 'DECLARED'
  /** The notice does not declare them settled. */
  | 'NOT_DECLARED';

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
  /** Bound no longer: it has withdrawn, or the instrument has ended for it. (Arts 17, 18; R30, R31, R42.) */
  | 'FORMER'
  /** A Party that has not signed. */
  | 'MEMBER'
  /** It has signed. */
  | 'SIGNATORY'
  /** Still bound; its notice of withdrawal has been received, and the day is to come. (Art. 18; R22.) */
  | 'WITHDRAWING';

/** What has become of a proposal that a node join the graph. */
export type SubgraphState =
  /** The Secretariat has accepted it. It is in the graph, unless `leftOutBecause` says why not. */
  | 'ACCEPTED'
  /** Not decided yet. */
  | 'PROPOSED'
  /** The Secretariat has rejected it: see the reasons. */
  | 'REJECTED'
  /** It was in the graph and is no longer, or it was withdrawn before it was decided. */
  | 'RETIRED'
  /** A newer one of its name has taken its place. */
  | 'SUPERSEDED';

/** What is to be done. The kinds grow in number. */
export type TaskKind =
  /** A published day differs from the computed one: find out which is wrong. Due since it was recorded. */
  | 'ALARM'
  /** A certified copy is owed to a signatory. (R44.) Due since the day of signature. */
  | 'CERTIFIED_COPY'
  /** A paper is not in due form: tell its Party. (R8; VCLT art. 77(1)(d).) Due since its receipt. */
  | 'PENDING'
  /** To be registered with the United Nations. (R37; VCLT art. 80.) Due from the day of entry into force. */
  | 'REGISTRATION'
  /** Obligations are not declared settled, or it is contested. (Art. 18; R29.) Due: the day of withdrawal. */
  | 'SETTLEMENT'
  /** A term, or that of the base Treaty, ends within a year. (Art. 17.) Due: its last day. */
  | 'TERM_END'
  /** A correction of the text is proposed. (R35; VCLT art. 79(2).) Due: the last day for objections. */
  | 'TEXT_CORRECTION'
  /** A Party objects to such a correction. (R35.) Due since the objection was received. */
  | 'TEXT_CORRECTION_OBJECTED'
  /** A Party is to leave. (Art. 18.) Due: its day of withdrawal. */
  | 'WITHDRAWAL'
  /** A second reminder of the same, in the last thirty days. */
  | 'WITHDRAWAL_NEAR';

/** The Secretariat has a notification sent again to one Party, on the channels on which it had failed for good. */
export type TellAgainInput = {
  /** The number of the notification. */
  number: number;
  /** To which Party. */
  party: string;
  /** Made by the sender; the same with every retry, so that an act is recorded once. */
  submissionId: string;
};

export type AcceptSubgraphMutationVariables = Exact<{
  input: AcceptSubgraphInput;
}>;


export type AcceptSubgraphMutation = { acceptSubgraph:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ detail: string | null, code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type AcknowledgeCertifiedCopyMutationVariables = Exact<{
  input: AcknowledgeCertifiedCopyInput;
}>;


export type AcknowledgeCertifiedCopyMutation = { acknowledgeCertifiedCopy:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type AcknowledgeNotificationMutationVariables = Exact<{
  input: AcknowledgeNotificationInput;
}>;


export type AcknowledgeNotificationMutation = { acknowledgeNotification:
    | { __typename: 'Acknowledged', acknowledgedAt: string, replayed: boolean, notification: { number: number }, party: { code: string } }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string> }> }
   };

export type AlarmsQueryVariables = Exact<{
  language?: Language;
}>;


export type AlarmsQuery = { alarms: Array<{ recordedOn: string, computedOn: string | null, message: string, instrument: { id: string }, party: { code: string } | null, entry: { position: number } }> };

export type ChangeDesignationMutationVariables = Exact<{
  input: ChangeDesignationInput;
}>;


export type ChangeDesignationMutation = { changeDesignation:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type ChannelFragment = { id: string, kind: ChannelKind, address: string | null, state: ChannelState, setUpBy: string, setUpAt: string, countsFrom: string | null, endedAt: string | null, failingSince: string | null, replaces: string | null, history: Array<{ what: ChannelActKind, by: string, at: string }> };

type ChannelReceipt_ChannelKept_Fragment = { __typename: 'ChannelKept', secret: string | null, replayed: boolean, channel: { id: string, kind: ChannelKind, address: string | null, state: ChannelState, setUpBy: string, setUpAt: string, countsFrom: string | null, endedAt: string | null, failingSince: string | null, replaces: string | null, history: Array<{ what: ChannelActKind, by: string, at: string }> } };

type ChannelReceipt_Refused_Fragment = { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> };

export type ChannelReceiptFragment =
  | ChannelReceipt_ChannelKept_Fragment
  | ChannelReceipt_Refused_Fragment
;

export type AddChannelMutationVariables = Exact<{
  input: AddChannelInput;
}>;


export type AddChannelMutation = { addChannel:
    | { __typename: 'ChannelKept', secret: string | null, replayed: boolean, channel: { id: string, kind: ChannelKind, address: string | null, state: ChannelState, setUpBy: string, setUpAt: string, countsFrom: string | null, endedAt: string | null, failingSince: string | null, replaces: string | null, history: Array<{ what: ChannelActKind, by: string, at: string }> } }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> }
   };

export type ProveChannelMutationVariables = Exact<{
  input: ProveChannelInput;
}>;


export type ProveChannelMutation = { proveChannel:
    | { __typename: 'ChannelKept', secret: string | null, replayed: boolean, channel: { id: string, kind: ChannelKind, address: string | null, state: ChannelState, setUpBy: string, setUpAt: string, countsFrom: string | null, endedAt: string | null, failingSince: string | null, replaces: string | null, history: Array<{ what: ChannelActKind, by: string, at: string }> } }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> }
   };

export type AskForProofMutationVariables = Exact<{
  input: AskForProofInput;
}>;


export type AskForProofMutation = { askForProof:
    | { __typename: 'ChannelKept', secret: string | null, replayed: boolean, channel: { id: string, kind: ChannelKind, address: string | null, state: ChannelState, setUpBy: string, setUpAt: string, countsFrom: string | null, endedAt: string | null, failingSince: string | null, replaces: string | null, history: Array<{ what: ChannelActKind, by: string, at: string }> } }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> }
   };

export type EndChannelMutationVariables = Exact<{
  input: EndChannelInput;
}>;


export type EndChannelMutation = { endChannel:
    | { __typename: 'ChannelKept', secret: string | null, replayed: boolean, channel: { id: string, kind: ChannelKind, address: string | null, state: ChannelState, setUpBy: string, setUpAt: string, countsFrom: string | null, endedAt: string | null, failingSince: string | null, replaces: string | null, history: Array<{ what: ChannelActKind, by: string, at: string }> } }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> }
   };

export type RotateWebhookSecretMutationVariables = Exact<{
  input: RotateWebhookSecretInput;
}>;


export type RotateWebhookSecretMutation = { rotateWebhookSecret:
    | { __typename: 'ChannelKept', secret: string | null, replayed: boolean, channel: { id: string, kind: ChannelKind, address: string | null, state: ChannelState, setUpBy: string, setUpAt: string, countsFrom: string | null, endedAt: string | null, failingSince: string | null, replaces: string | null, history: Array<{ what: ChannelActKind, by: string, at: string }> } }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null }> }
   };

export type ChannelsQueryVariables = Exact<{
  party: string;
}>;


export type ChannelsQuery = { party: { channels: Array<{ id: string, kind: ChannelKind, address: string | null, state: ChannelState, setUpBy: string, setUpAt: string, countsFrom: string | null, endedAt: string | null, failingSince: string | null, replaces: string | null, history: Array<{ what: ChannelActKind, by: string, at: string }> }> | null } | null };

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
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type DurationQueryVariables = Exact<{
  instrument: string | number;
  on?: string | null | undefined;
  until: string;
  knownAt?: string | null | undefined;
  language?: Language;
}>;


export type DurationQuery = { instrument: { inForce: boolean, endedOn: string | null, termEnds: Array<string>, original: string | null, entryIntoForce: { on: string | null, effectFrom: string | null, restsOn: Array<{ position: number }> }, dates: Array<{ what: ExplainedDateKind, on: string, clause: string | null, steps: Array<string>, because: Array<{ position: number }> }>, certifiedCopies: Array<{ owedSince: string, sentOn: string | null, acknowledgedOn: string | null, party: { code: string }, entry: { position: number } | null }> | null } | null };

export type EndDesignationMutationVariables = Exact<{
  input: EndDesignationInput;
}>;


export type EndDesignationMutation = { endDesignation:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
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

export type InformingQueryVariables = Exact<{
  number: number;
}>;


export type InformingQuery = { depositaryNotification: { informing: Array<{ state: InformingState, informedAt: string | null, informedOn: string | null, channel: Channel | null, acknowledgedAt: string | null, remindedAfterHours: number | null, addressee: { code: string } }> | null, deliveries: Array<{ id: string, purpose: DeliveryPurpose, channel: Channel, channelId: string, address: string | null, addressSalt: string | null, state: DeliveryState, attempts: number, informedAt: string | null, acknowledgedAt: string | null, addressee: { code: string }, tries: Array<{ outcome: AttemptOutcome, reply: string, firstAt: string, lastAt: string, times: number }> }> | null, evidence: Array<{ hash: string, size: number, madeAt: string, entry: { position: number, hash: string, kind: EntryKind | null, content: Record<string, unknown> | null } }> | null } | null };

export type NotReachedQueryVariables = Exact<{
  first?: number;
  after?: number | null | undefined;
  acknowledged?: boolean | null | undefined;
}>;


export type NotReachedQuery = { notReached: { nodes: Array<{ number: number, informing: Array<{ state: InformingState, addressee: { code: string } }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type InformingTroublesQueryVariables = Exact<{
  language?: Language;
}>;


export type InformingTroublesQuery = { informingTroubles: Array<{ kind: InformingTroubleKind, channel: Channel | null, address: string | null, reply: string | null, since: string | null, count: number | null, says: string, party: { code: string }, notification: { number: number } | null }> };

export type LogHeadQueryVariables = Exact<{ [key: string]: never; }>;


export type LogHeadQuery = { logHead: { position: number, hash: string } };

export type MakeCertifiedCopyMutationVariables = Exact<{
  input: MakeCertifiedCopyInput;
}>;


export type MakeCertifiedCopyMutation = { makeCertifiedCopy:
    | { __typename: 'MadeCopy', hash: string, size: number }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string> }> }
   };

export type MakeEvidenceMutationVariables = Exact<{
  input: MakeEvidenceInput;
}>;


export type MakeEvidenceMutation = { makeEvidence:
    | { __typename: 'EvidenceMade', replayed: boolean, evidence: { hash: string, size: number, madeAt: string, entry: { position: number, hash: string, kind: EntryKind | null, content: Record<string, unknown> | null, notification: { number: number } | null } } }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string> }> }
   };

export type PaperTrailQueryVariables = Exact<{
  position: number;
}>;


export type PaperTrailQuery = { entries: Array<{ position: number, kind: EntryKind | null, receivedOn: string | null, pending: boolean | null, content: Record<string, unknown> | null, hash: string, canonical: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null, message: string }> | null, concerns: { position: number } | null, correctedBy: Array<{ position: number }>, curedBy: { position: number } | null, contestedBy: Array<{ position: number, party: { code: string } | null }>, caused: Array<{ position: number, kind: EntryKind | null, content: Record<string, unknown> | null }>, notification: { number: number } | null }> };

export type PreviewQueryVariables = Exact<{
  act: PreviewInput;
  on?: string | null | undefined;
}>;


export type PreviewQuery = { preview: { refused: boolean, on: string, defects: Array<{ code: DefectCode, path: Array<string>, earliestOn: string | null }>, entries: Array<{ kind: EntryKind, pending: boolean, content: Record<string, unknown> }>, notifications: Array<{ number: number, kind: EntryKind, subject: string, text: string | null }>, entryIntoForce: { on: string | null, noticesReceived: number } | null, standings: Array<{ kind: StandingKind, boundFrom: string | null, party: { code: string } }> } };

export type ProposeSubgraphMutationVariables = Exact<{
  input: ProposeSubgraphInput;
}>;


export type ProposeSubgraphMutation = { proposeSubgraph:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ detail: string | null, code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type ProposeTextCorrectionMutationVariables = Exact<{
  input: ProposeTextCorrectionInput;
}>;


export type ProposeTextCorrectionMutation = { proposeTextCorrection:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

type Receipt_Recorded_Fragment = { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> };

type Receipt_Refused_Fragment = { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> };

export type ReceiptFragment =
  | Receipt_Recorded_Fragment
  | Receipt_Refused_Fragment
;

export type RecordCertifiedCopyMutationVariables = Exact<{
  input: RecordCertifiedCopyInput;
}>;


export type RecordCertifiedCopyMutation = { recordCertifiedCopy:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RecordCorrectionMutationVariables = Exact<{
  input: RecordCorrectionInput;
}>;


export type RecordCorrectionMutation = { recordCorrection:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RecordCorrespondenceMutationVariables = Exact<{
  input: RecordCorrespondenceInput;
}>;


export type RecordCorrespondenceMutation = { recordCorrespondence:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RecordCureMutationVariables = Exact<{
  input: RecordCureInput;
}>;


export type RecordCureMutation = { recordCure:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RecordEndOfInstrumentMutationVariables = Exact<{
  input: RecordEndOfInstrumentInput;
}>;


export type RecordEndOfInstrumentMutation = { recordEndOfInstrument:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RecordNoticeOfCompletionMutationVariables = Exact<{
  input: RecordNoticeOfCompletionInput;
}>;


export type RecordNoticeOfCompletionMutation = { recordNoticeOfCompletion:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RecordNoticeOfWithdrawalMutationVariables = Exact<{
  input: RecordNoticeOfWithdrawalInput;
}>;


export type RecordNoticeOfWithdrawalMutation = { recordNoticeOfWithdrawal:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RecordObjectionMutationVariables = Exact<{
  input: RecordObjectionInput;
}>;


export type RecordObjectionMutation = { recordObjection:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RecordPublishedDateMutationVariables = Exact<{
  input: RecordPublishedDateInput;
}>;


export type RecordPublishedDateMutation = { recordPublishedDate:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RecordRegistrationMutationVariables = Exact<{
  input: RecordRegistrationInput;
}>;


export type RecordRegistrationMutation = { recordRegistration:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RecordRevocationMutationVariables = Exact<{
  input: RecordRevocationInput;
}>;


export type RecordRevocationMutation = { recordRevocation:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RecordSettlementMutationVariables = Exact<{
  input: RecordSettlementInput;
}>;


export type RecordSettlementMutation = { recordSettlement:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RecordSignatureMutationVariables = Exact<{
  input: RecordSignatureInput;
}>;


export type RecordSignatureMutation = { recordSignature:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RegisterInstrumentMutationVariables = Exact<{
  input: RegisterInstrumentInput;
}>;


export type RegisterInstrumentMutation = { registerInstrument:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RegisterPartyMutationVariables = Exact<{
  input: RegisterPartyInput;
}>;


export type RegisterPartyMutation = { registerParty:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RejectSubgraphMutationVariables = Exact<{
  input: RejectSubgraphInput;
}>;


export type RejectSubgraphMutation = { rejectSubgraph:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ detail: string | null, code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RetireSubgraphMutationVariables = Exact<{
  input: RetireSubgraphInput;
}>;


export type RetireSubgraphMutation = { retireSubgraph:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ detail: string | null, code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type RollBackSupergraphMutationVariables = Exact<{
  input: RollBackSupergraphInput;
}>;


export type RollBackSupergraphMutation = { rollBackSupergraph:
    | { __typename: 'Recorded', replayed: boolean, entry: { position: number, hash: string, previousHash: string, kind: EntryKind | null, receivedAt: string | null, receivedOn: string | null, recordedBy: string | null, pending: boolean | null, content: Record<string, unknown> | null, source: string | null, party: { code: string } | null, defects: Array<{ code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> | null }, notifications: Array<{ number: number, reference: string, kind: EntryKind, subject: string }> }
    | { __typename: 'Refused', defects: Array<{ detail: string | null, code: DefectCode, path: Array<string>, article: string | null, earliestOn: string | null }> }
   };

export type StandingQueryVariables = Exact<{
  party: string;
  instrument: string | number;
  on?: string | null | undefined;
  knownAt?: string | null | undefined;
  language?: Language;
}>;


export type StandingQuery = { party: { standing: { kind: StandingKind, signedOn: string | null, noticeReceivedOn: string | null, boundFrom: string | null, withdrawalReceivedOn: string | null, withdrawalOn: string | null, provisionallyFrom: string | null, earliestWithdrawalOn: string | null, demonstration: boolean, explanation: string, party: { code: string }, instrument: { id: string }, intervals: Array<{ from: string, until: string | null }>, settlement: { state: SettlementState, contestedBy: Array<{ code: string }>, agreed: Array<{ position: number }> } | null, dates: Array<{ what: ExplainedDateKind, on: string, clause: string | null, steps: Array<string>, because: Array<{ position: number }> }>, because: Array<{ position: number }> } } | null };

export type SubgraphsQueryVariables = Exact<{
  party?: string | null | undefined;
  first?: number;
  before?: number | null | undefined;
}>;


export type SubgraphsQuery = { subgraphs: Array<{ name: string, url: string, sdl: string | null, state: SubgraphState, reasons: string | null, leftOutBecause: string | null, party: { code: string } | null, proposedBy: { position: number } | null, decidedBy: { position: number } | null }> };

export type SupergraphQueryVariables = Exact<{ [key: string]: never; }>;


export type SupergraphQuery = { supergraph: { version: number, hash: string, sdl: string, subgraphs: Array<{ name: string }> } };

export type TasksQueryVariables = Exact<{
  on?: string | null | undefined;
  language?: Language;
}>;


export type TasksQuery = { tasks: Array<{ kind: TaskKind, dueOn: string, daysLeft: number, earliestOn: string | null, says: string, instrument: { id: string } | null, party: { code: string } | null, entry: { position: number, kind: EntryKind | null } | null }> };

export type TellAgainMutationVariables = Exact<{
  input: TellAgainInput;
}>;


export type TellAgainMutation = { tellAgain:
    | { __typename: 'Refused', defects: Array<{ code: DefectCode, path: Array<string> }> }
    | { __typename: 'ToldAgain', replayed: boolean, notification: { number: number }, deliveries: Array<{ id: string, state: DeliveryState, attempts: number }> }
   };

export type ToldQueryVariables = Exact<{
  number: number;
}>;


export type ToldQuery = { depositaryNotification: { number: number, reference: string, kind: EntryKind, subject: string, text: string | null, operative: boolean | null, replaces: { number: number, kind: EntryKind } | null, replacedBy: { number: number, kind: EntryKind } | null, entry: { position: number }, deliveries: Array<{ channel: Channel, state: DeliveryState, informedOn: string | null, informedAt: string | null, addressee: { code: string } }> | null } | null };

export type VersionBetweenQueryVariables = Exact<{
  a: string;
  b: string;
  instrument?: string | number;
  on?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type VersionBetweenQuery = { versionBetween: { id: string } | null };

export type VersionsQueryVariables = Exact<{
  instrument: string | number;
  on?: string | null | undefined;
  knownAt?: string | null | undefined;
}>;


export type VersionsQuery = { instrument: { versions: Array<{ a: { code: string }, b: { code: string }, version: { id: string } | null }> } | null };

export const ChannelFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartyChannel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"setUpBy"}},{"kind":"Field","name":{"kind":"Name","value":"setUpAt"}},{"kind":"Field","name":{"kind":"Name","value":"countsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<ChannelFragment, unknown>;
export const ChannelReceiptFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channelReceipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelKept"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartyChannel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"setUpBy"}},{"kind":"Field","name":{"kind":"Name","value":"setUpAt"}},{"kind":"Field","name":{"kind":"Name","value":"countsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<ChannelReceiptFragment, unknown>;
export const ReceiptFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<ReceiptFragment, unknown>;
export const AcceptSubgraphDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcceptSubgraph"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcceptSubgraphInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acceptSubgraph"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<AcceptSubgraphMutation, AcceptSubgraphMutationVariables>;
export const AcknowledgeCertifiedCopyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeCertifiedCopy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeCertifiedCopyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeCertifiedCopy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<AcknowledgeCertifiedCopyMutation, AcknowledgeCertifiedCopyMutationVariables>;
export const AcknowledgeNotificationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AcknowledgeNotification"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AcknowledgeNotificationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"acknowledgeNotification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Acknowledged"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AcknowledgeNotificationMutation, AcknowledgeNotificationMutationVariables>;
export const AlarmsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Alarms"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}},"defaultValue":{"kind":"EnumValue","value":"RU"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"alarms"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"instrument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"recordedOn"}},{"kind":"Field","name":{"kind":"Name","value":"computedOn"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"message"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]} as unknown as DocumentNode<AlarmsQuery, AlarmsQueryVariables>;
export const ChangeDesignationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeDesignation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeDesignationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeDesignation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<ChangeDesignationMutation, ChangeDesignationMutationVariables>;
export const AddChannelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AddChannel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AddChannelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addChannel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"channelReceipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartyChannel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"setUpBy"}},{"kind":"Field","name":{"kind":"Name","value":"setUpAt"}},{"kind":"Field","name":{"kind":"Name","value":"countsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channelReceipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelKept"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<AddChannelMutation, AddChannelMutationVariables>;
export const ProveChannelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProveChannel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProveChannelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proveChannel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"channelReceipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartyChannel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"setUpBy"}},{"kind":"Field","name":{"kind":"Name","value":"setUpAt"}},{"kind":"Field","name":{"kind":"Name","value":"countsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channelReceipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelKept"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<ProveChannelMutation, ProveChannelMutationVariables>;
export const AskForProofDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AskForProof"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AskForProofInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"askForProof"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"channelReceipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartyChannel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"setUpBy"}},{"kind":"Field","name":{"kind":"Name","value":"setUpAt"}},{"kind":"Field","name":{"kind":"Name","value":"countsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channelReceipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelKept"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<AskForProofMutation, AskForProofMutationVariables>;
export const EndChannelDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndChannel"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndChannelInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endChannel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"channelReceipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartyChannel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"setUpBy"}},{"kind":"Field","name":{"kind":"Name","value":"setUpAt"}},{"kind":"Field","name":{"kind":"Name","value":"countsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channelReceipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelKept"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<EndChannelMutation, EndChannelMutationVariables>;
export const RotateWebhookSecretDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RotateWebhookSecret"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RotateWebhookSecretInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rotateWebhookSecret"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"channelReceipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartyChannel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"setUpBy"}},{"kind":"Field","name":{"kind":"Name","value":"setUpAt"}},{"kind":"Field","name":{"kind":"Name","value":"countsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channelReceipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelReceipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ChannelKept"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channel"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"channel"}}]}},{"kind":"Field","name":{"kind":"Name","value":"secret"}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}}]}}]}}]}}]} as unknown as DocumentNode<RotateWebhookSecretMutation, RotateWebhookSecretMutationVariables>;
export const ChannelsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Channels"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"channels"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"channel"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"channel"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PartyChannel"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"setUpBy"}},{"kind":"Field","name":{"kind":"Name","value":"setUpAt"}},{"kind":"Field","name":{"kind":"Name","value":"countsFrom"}},{"kind":"Field","name":{"kind":"Name","value":"endedAt"}},{"kind":"Field","name":{"kind":"Name","value":"failingSince"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"by"}},{"kind":"Field","name":{"kind":"Name","value":"at"}}]}}]}}]} as unknown as DocumentNode<ChannelsQuery, ChannelsQueryVariables>;
export const CompetentAuthoritiesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompetentAuthorities"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"competence"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Competence"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"competentAuthorities"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"party"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}},{"kind":"Argument","name":{"kind":"Name","value":"competence"},"value":{"kind":"Variable","name":{"kind":"Name","value":"competence"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"operative"}}]}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"hasPreviousPage"}},{"kind":"Field","name":{"kind":"Name","value":"startCursor"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<CompetentAuthoritiesQuery, CompetentAuthoritiesQueryVariables>;
export const CompetentAuthorityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CompetentAuthority"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"competentAuthority"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"name"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]},{"kind":"Field","name":{"kind":"Name","value":"competences"}},{"kind":"Field","name":{"kind":"Name","value":"headOffice"}},{"kind":"Field","name":{"kind":"Name","value":"deputyOffices"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"legalBasis"}},{"kind":"Field","name":{"kind":"Name","value":"publicKeys"}},{"kind":"Field","name":{"kind":"Name","value":"contactPoints"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"value"}},{"kind":"Field","name":{"kind":"Name","value":"hours"}},{"kind":"Field","name":{"kind":"Name","value":"aroundTheClock"}},{"kind":"Field","name":{"kind":"Name","value":"languages"}},{"kind":"Field","name":{"kind":"Name","value":"priority"}}]}},{"kind":"Field","name":{"kind":"Name","value":"competentFrom"}},{"kind":"Field","name":{"kind":"Name","value":"competentUntil"}},{"kind":"Field","name":{"kind":"Name","value":"operative"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<CompetentAuthorityQuery, CompetentAuthorityQueryVariables>;
export const DeliveriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Deliveries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depositaryNotification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"firstAttemptAt"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}},{"kind":"Field","name":{"kind":"Name","value":"reply"}}]}}]}}]}}]} as unknown as DocumentNode<DeliveriesQuery, DeliveriesQueryVariables>;
export const DesignateAuthorityDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DesignateAuthority"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DesignateAuthorityInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"designateAuthority"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<DesignateAuthorityMutation, DesignateAuthorityMutationVariables>;
export const DurationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Duration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"until"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}},"defaultValue":{"kind":"EnumValue","value":"RU"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"instrument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}]},{"kind":"Field","name":{"kind":"Name","value":"endedOn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}]},{"kind":"Field","name":{"kind":"Name","value":"termEnds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"until"},"value":{"kind":"Variable","name":{"kind":"Name","value":"until"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}]},{"kind":"Field","name":{"kind":"Name","value":"original"}},{"kind":"Field","name":{"kind":"Name","value":"entryIntoForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"effectFrom"}},{"kind":"Field","name":{"kind":"Name","value":"restsOn"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"dates"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"because"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"certifiedCopies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"owedSince"}},{"kind":"Field","name":{"kind":"Name","value":"sentOn"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedOn"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}}]}}]} as unknown as DocumentNode<DurationQuery, DurationQueryVariables>;
export const EndDesignationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndDesignation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EndDesignationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endDesignation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<EndDesignationMutation, EndDesignationMutationVariables>;
export const EntriesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Entries"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"0"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"100"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"instrument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedAt"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"canonical"}},{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"notification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"caused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}}]}}]} as unknown as DocumentNode<EntriesQuery, EntriesQueryVariables>;
export const FollowDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"Follow"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"EntryKind"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depositaryNotifications"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"party"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}},{"kind":"Argument","name":{"kind":"Name","value":"kinds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"kinds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}}]}}]} as unknown as DocumentNode<FollowSubscription, FollowSubscriptionVariables>;
export const ForceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Force"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"instrument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}]},{"kind":"Field","name":{"kind":"Name","value":"entryIntoForce"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"noticesReceived"}},{"kind":"Field","name":{"kind":"Name","value":"noticesRequired"}},{"kind":"Field","name":{"kind":"Name","value":"decisiveNotice"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","alias":{"kind":"Name","value":"ru"},"name":{"kind":"Name","value":"explanation"}},{"kind":"Field","alias":{"kind":"Name","value":"kk"},"name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"KK"}}]},{"kind":"Field","alias":{"kind":"Name","value":"en"},"name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"EnumValue","value":"EN"}}]}]}},{"kind":"Field","name":{"kind":"Name","value":"standings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"noticeReceivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"boundFrom"}},{"kind":"Field","name":{"kind":"Name","value":"intervals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"because"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ForceQuery, ForceQueryVariables>;
export const InformingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Informing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depositaryNotification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"informing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}},{"kind":"Field","name":{"kind":"Name","value":"informedOn"}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"remindedAfterHours"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"purpose"}},{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"channelId"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"addressSalt"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}},{"kind":"Field","name":{"kind":"Name","value":"acknowledgedAt"}},{"kind":"Field","name":{"kind":"Name","value":"tries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"}},{"kind":"Field","name":{"kind":"Name","value":"reply"}},{"kind":"Field","name":{"kind":"Name","value":"firstAt"}},{"kind":"Field","name":{"kind":"Name","value":"lastAt"}},{"kind":"Field","name":{"kind":"Name","value":"times"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}]}}]}}]} as unknown as DocumentNode<InformingQuery, InformingQueryVariables>;
export const NotReachedDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"NotReached"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"acknowledged"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notReached"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"acknowledged"},"value":{"kind":"Variable","name":{"kind":"Name","value":"acknowledged"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"informing"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}]} as unknown as DocumentNode<NotReachedQuery, NotReachedQueryVariables>;
export const InformingTroublesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"InformingTroubles"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}},"defaultValue":{"kind":"EnumValue","value":"RU"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"informingTroubles"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"reply"}},{"kind":"Field","name":{"kind":"Name","value":"since"}},{"kind":"Field","name":{"kind":"Name","value":"count"}},{"kind":"Field","name":{"kind":"Name","value":"notification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"says"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]} as unknown as DocumentNode<InformingTroublesQuery, InformingTroublesQueryVariables>;
export const LogHeadDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"LogHead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"logHead"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}}]}}]}}]} as unknown as DocumentNode<LogHeadQuery, LogHeadQueryVariables>;
export const MakeCertifiedCopyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakeCertifiedCopy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MakeCertifiedCopyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"makeCertifiedCopy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"MadeCopy"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"size"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MakeCertifiedCopyMutation, MakeCertifiedCopyMutationVariables>;
export const MakeEvidenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MakeEvidence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MakeEvidenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"makeEvidence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EvidenceMade"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"evidence"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"size"}},{"kind":"Field","name":{"kind":"Name","value":"madeAt"}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"notification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<MakeEvidenceMutation, MakeEvidenceMutationVariables>;
export const PaperTrailDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"PaperTrail"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"position"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entries"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"position"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}},{"kind":"Field","name":{"kind":"Name","value":"message"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"canonical"}},{"kind":"Field","name":{"kind":"Name","value":"concerns"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"correctedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"curedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"contestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"caused"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}}]}}]}}]} as unknown as DocumentNode<PaperTrailQuery, PaperTrailQueryVariables>;
export const PreviewDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Preview"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"act"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PreviewInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"preview"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"act"},"value":{"kind":"Variable","name":{"kind":"Name","value":"act"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"refused"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entryIntoForce"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"noticesReceived"}}]}},{"kind":"Field","name":{"kind":"Name","value":"standings"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"boundFrom"}}]}}]}}]}}]} as unknown as DocumentNode<PreviewQuery, PreviewQueryVariables>;
export const ProposeSubgraphDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeSubgraph"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeSubgraphInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeSubgraph"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<ProposeSubgraphMutation, ProposeSubgraphMutationVariables>;
export const ProposeTextCorrectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ProposeTextCorrection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ProposeTextCorrectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"proposeTextCorrection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<ProposeTextCorrectionMutation, ProposeTextCorrectionMutationVariables>;
export const RecordCertifiedCopyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCertifiedCopy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCertifiedCopyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCertifiedCopy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordCertifiedCopyMutation, RecordCertifiedCopyMutationVariables>;
export const RecordCorrectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCorrection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCorrectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCorrection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordCorrectionMutation, RecordCorrectionMutationVariables>;
export const RecordCorrespondenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCorrespondence"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCorrespondenceInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCorrespondence"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordCorrespondenceMutation, RecordCorrespondenceMutationVariables>;
export const RecordCureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordCure"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordCureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordCure"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordCureMutation, RecordCureMutationVariables>;
export const RecordEndOfInstrumentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordEndOfInstrument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordEndOfInstrumentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordEndOfInstrument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordEndOfInstrumentMutation, RecordEndOfInstrumentMutationVariables>;
export const RecordNoticeOfCompletionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordNoticeOfCompletion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordNoticeOfCompletionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordNoticeOfCompletion"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordNoticeOfCompletionMutation, RecordNoticeOfCompletionMutationVariables>;
export const RecordNoticeOfWithdrawalDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordNoticeOfWithdrawal"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordNoticeOfWithdrawalInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordNoticeOfWithdrawal"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordNoticeOfWithdrawalMutation, RecordNoticeOfWithdrawalMutationVariables>;
export const RecordObjectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordObjection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordObjectionInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordObjection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordObjectionMutation, RecordObjectionMutationVariables>;
export const RecordPublishedDateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordPublishedDate"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPublishedDateInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordPublishedDate"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordPublishedDateMutation, RecordPublishedDateMutationVariables>;
export const RecordRegistrationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordRegistration"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRegistrationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordRegistration"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordRegistrationMutation, RecordRegistrationMutationVariables>;
export const RecordRevocationDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordRevocation"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordRevocationInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordRevocation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordRevocationMutation, RecordRevocationMutationVariables>;
export const RecordSettlementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordSettlement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSettlementInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSettlement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordSettlementMutation, RecordSettlementMutationVariables>;
export const RecordSignatureDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RecordSignature"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordSignatureInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"recordSignature"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RecordSignatureMutation, RecordSignatureMutationVariables>;
export const RegisterInstrumentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterInstrument"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterInstrumentInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerInstrument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterInstrumentMutation, RegisterInstrumentMutationVariables>;
export const RegisterPartyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RegisterParty"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RegisterPartyInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"registerParty"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RegisterPartyMutation, RegisterPartyMutationVariables>;
export const RejectSubgraphDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectSubgraph"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectSubgraphInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectSubgraph"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RejectSubgraphMutation, RejectSubgraphMutationVariables>;
export const RetireSubgraphDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetireSubgraph"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetireSubgraphInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retireSubgraph"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RetireSubgraphMutation, RetireSubgraphMutationVariables>;
export const RollBackSupergraphDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RollBackSupergraph"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RollBackSupergraphInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rollBackSupergraph"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"FragmentSpread","name":{"kind":"Name","value":"receipt"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"detail"}}]}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"receipt"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Receipt"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Recorded"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"previousHash"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"receivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"recordedBy"}},{"kind":"Field","name":{"kind":"Name","value":"pending"}},{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"Field","name":{"kind":"Name","value":"source"}}]}},{"kind":"Field","name":{"kind":"Name","value":"notifications"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}},{"kind":"Field","name":{"kind":"Name","value":"article"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}}]}}]}}]}}]} as unknown as DocumentNode<RollBackSupergraphMutation, RollBackSupergraphMutationVariables>;
export const StandingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Standing"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}},"defaultValue":{"kind":"EnumValue","value":"RU"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"standing"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"instrument"},"value":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"instrument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"signedOn"}},{"kind":"Field","name":{"kind":"Name","value":"noticeReceivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"boundFrom"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawalReceivedOn"}},{"kind":"Field","name":{"kind":"Name","value":"withdrawalOn"}},{"kind":"Field","name":{"kind":"Name","value":"provisionallyFrom"}},{"kind":"Field","name":{"kind":"Name","value":"earliestWithdrawalOn"}},{"kind":"Field","name":{"kind":"Name","value":"intervals"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"from"}},{"kind":"Field","name":{"kind":"Name","value":"until"}}]}},{"kind":"Field","name":{"kind":"Name","value":"settlement"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"contestedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"agreed"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"demonstration"}},{"kind":"Field","name":{"kind":"Name","value":"explanation"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"dates"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"what"}},{"kind":"Field","name":{"kind":"Name","value":"on"}},{"kind":"Field","name":{"kind":"Name","value":"clause"}},{"kind":"Field","name":{"kind":"Name","value":"steps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]},{"kind":"Field","name":{"kind":"Name","value":"because"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"because"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}}]}}]} as unknown as DocumentNode<StandingQuery, StandingQueryVariables>;
export const SubgraphsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Subgraphs"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"party"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"before"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"subgraphs"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"party"},"value":{"kind":"Variable","name":{"kind":"Name","value":"party"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"before"},"value":{"kind":"Variable","name":{"kind":"Name","value":"before"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"url"}},{"kind":"Field","name":{"kind":"Name","value":"sdl"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"reasons"}},{"kind":"Field","name":{"kind":"Name","value":"leftOutBecause"}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"proposedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"decidedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}}]}}]}}]} as unknown as DocumentNode<SubgraphsQuery, SubgraphsQueryVariables>;
export const SupergraphDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Supergraph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"supergraph"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"version"}},{"kind":"Field","name":{"kind":"Name","value":"hash"}},{"kind":"Field","name":{"kind":"Name","value":"sdl"}},{"kind":"Field","name":{"kind":"Name","value":"subgraphs"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<SupergraphQuery, SupergraphQueryVariables>;
export const TasksDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Tasks"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"language"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Language"}}},"defaultValue":{"kind":"EnumValue","value":"RU"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tasks"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"dueOn"}},{"kind":"Field","name":{"kind":"Name","value":"daysLeft"}},{"kind":"Field","name":{"kind":"Name","value":"earliestOn"}},{"kind":"Field","name":{"kind":"Name","value":"instrument"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}},{"kind":"Field","name":{"kind":"Name","value":"party"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"says"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"language"},"value":{"kind":"Variable","name":{"kind":"Name","value":"language"}}}]}]}}]}}]} as unknown as DocumentNode<TasksQuery, TasksQueryVariables>;
export const TellAgainDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TellAgain"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TellAgainInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"tellAgain"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ToldAgain"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notification"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"attempts"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replayed"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Refused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"defects"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]}}]} as unknown as DocumentNode<TellAgainMutation, TellAgainMutationVariables>;
export const ToldDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Told"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"number"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"depositaryNotification"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"number"},"value":{"kind":"Variable","name":{"kind":"Name","value":"number"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"reference"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"subject"}},{"kind":"Field","name":{"kind":"Name","value":"text"}},{"kind":"Field","name":{"kind":"Name","value":"operative"}},{"kind":"Field","name":{"kind":"Name","value":"replaces"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"replacedBy"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"number"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"entry"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"position"}}]}},{"kind":"Field","name":{"kind":"Name","value":"deliveries"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"addressee"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"channel"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"informedOn"}},{"kind":"Field","name":{"kind":"Name","value":"informedAt"}}]}}]}}]}}]} as unknown as DocumentNode<ToldQuery, ToldQueryVariables>;
export const VersionBetweenDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VersionBetween"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"a"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"b"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"CountryCode"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},"defaultValue":{"kind":"StringValue","value":"information-sphere-2014","block":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"versionBetween"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"a"},"value":{"kind":"Variable","name":{"kind":"Name","value":"a"}}},{"kind":"Argument","name":{"kind":"Name","value":"b"},"value":{"kind":"Variable","name":{"kind":"Name","value":"b"}}},{"kind":"Argument","name":{"kind":"Name","value":"instrument"},"value":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}}},{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]} as unknown as DocumentNode<VersionBetweenQuery, VersionBetweenQueryVariables>;
export const VersionsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Versions"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"on"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"DateTime"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"instrument"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"instrument"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"versions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"on"},"value":{"kind":"Variable","name":{"kind":"Name","value":"on"}}},{"kind":"Argument","name":{"kind":"Name","value":"knownAt"},"value":{"kind":"Variable","name":{"kind":"Name","value":"knownAt"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"a"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"b"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}},{"kind":"Field","name":{"kind":"Name","value":"version"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}}]}}]}}]}}]}}]} as unknown as DocumentNode<VersionsQuery, VersionsQueryVariables>;