/**
 * Is an act in due and proper form? (VCLT art. 77(1)(d).)
 *
 * Answers with every defect, so that all can be mended at once.
 */
import type { Temporal } from 'temporal-polyfill';
import type {
  ChangeOfDesignation, Designation, EndOfDesignation, InstrumentEnded, InstrumentRegistered, NoticeOfCompletion, OnPaper, PublishedDate,
  ReceivedAct, Signature,
} from './acts.ts';
import { isBefore } from './calendar.ts';
import { type Defect, defect } from './defects.ts';
import type { Version } from './designation.ts';
import { examineFinalClauses, readFinalClauses } from './final-clauses.ts';
import { examineProfile, MOST } from './profile.ts';
import {
  examineAcknowledgement, examineCopy, examineCorrection, examineCure, examineObjection, examineOrder, examineProposal, examineRegistration,
  examineRevocation, examineSettlement, examineWithdrawal, isFormer, type KnownUpon,
} from './due-form-upon.ts';
import { examineName, examineText, isBlank } from './readable.ts';

/** What the record and the clock say, as far as this act is concerned. */
export interface Known extends KnownUpon {
  readonly receivedAt: Temporal.Instant;
  readonly now: Temporal.Instant;
  /** Has the sender said when it was received? An electronic form is received as it arrives. */
  readonly receiptIsStated: boolean;
  /** How many mailboxes were given with a Party, where they are a part of the form. */
  readonly mailboxes?: number;
  /** Does the Secretariat record what came on paper? */
  readonly onPaper: boolean;
  readonly partyIsRegistered: boolean;
  /** The instrument of the act, when it is registered. */
  readonly instrument?: {
    readonly adoptedOn: Temporal.PlainDate;
    readonly signatoriesOnly: boolean;
    readonly signedOn?: Temporal.PlainDate;
  };
  /** The fields that name a file which has not been uploaded. */
  readonly unknownFiles?: readonly string[];
  /** Which of the instruments that a new one names are registered. */
  readonly registeredInstruments: ReadonlySet<string>;
  /** The instruments that rest on this one, or on what rests on it; itself among them. */
  readonly restsOnIt?: ReadonlySet<string>;
  /** The last version of the authority that is changed, ended or replaced, when there is one. */
  readonly authority?: Version;
  /** The one in whose place that authority has come. */
  readonly replaced?: Version;
}

export function examine(act: ReceivedAct, known: Known): Defect[] {
  return [...examineReceipt(act, known), ...examineAct(act, known)];
}

function examineAct(act: ReceivedAct, known: Known): Defect[] {
  switch (act.kind) {
    case 'INSTRUMENT_REGISTERED': return examineInstrument(act, known);
    case 'PARTY_REGISTERED': return [...examineName(act.name, 'name'), ...examineMailboxes(known)];
    case 'SIGNATURE': return [...examineSubject(known), ...examineSignature(act, known)];
    case 'NOTICE_OF_COMPLETION': return [...examineSubject(known), ...examineNotice(act, known)];
    case 'DESIGNATION': return [...examineParty(known), ...examineDesignation(act, known)];
    case 'CHANGE_OF_DESIGNATION': return [...examineAuthority(act, known), ...examineChange(act, known)];
    case 'END_OF_DESIGNATION': return [...examineAuthority(act, known), ...examineEnd(act, known)];
    case 'NOTICE_OF_WITHDRAWAL': return [...examineSubject(known), ...examineWithdrawal(act, known)];
    case 'REVOCATION': return [...examineOrder(known), ...examineRevocation(act, known)];
    case 'CURE': return [...examineOrder(known), ...examineCure(known)];
    case 'OBJECTION': return [...examineParty(known), ...examineObjection(act, known)];
    case 'SETTLEMENT': return examineSettlement(known);
    case 'CERTIFIED_COPY': return [...examineSubject(known), ...examineCopy(act, known)];
    case 'COPY_ACKNOWLEDGED': return examineAcknowledgement(known);
    case 'CORRECTION': return examineCorrection(act, known);
    case 'TEXT_CORRECTION_PROPOSED': return [...examineInstrumentOf(known), ...examineProposal(act, known)];
    case 'INSTRUMENT_ENDED': return [...examineSubject(known), ...examineEndOfInstrument(act, known)];
    case 'REGISTRATION': return [...examineInstrumentOf(known), ...examineRegistration(act, known)];
    case 'PUBLISHED_DATE': return [...examineSubject(known), ...examinePublication(act)];
    case 'CORRESPONDENCE': return [...examineSubject(known), ...examineName(act.subject, 'subject')];
    default: return act satisfies never;
  }
}

/**
 * Nothing is received tomorrow; what the Secretariat records it can cite; how a paper looked is for it alone to say.
 * (VCLT arts 77(1)(c), 78(b).)
 */
function examineReceipt(act: ReceivedAct, { receivedAt, receiptIsStated, now, onPaper, unknownFiles = [] }: Known): Defect[] {
  const { paperReference, inDueForm, attachments = [] } = act as OnPaper;
  const ofThePaper = { receivedAt: receiptIsStated, paperReference: paperReference !== undefined, inDueForm: inDueForm !== undefined };
  const stated = Object.entries(ofThePaper).flatMap(([field, isStated]) => (isStated ? [field] : []));
  const mustBeCited = onPaper && needsPaper[act.kind] && isBlank(paperReference);
  return [
    ...(onPaper ? [] : stated.map((field) => defect('SECRETARIAT_ONLY', field))),
    ...(receivedAt.epochMilliseconds > now.epochMilliseconds ? [defect('DATE_IN_FUTURE', 'receivedAt')] : []),
    ...(mustBeCited ? [defect('PAPER_REFERENCE_MISSING', 'paperReference')] : []),
    ...(onPaper && inDueForm === false ? [defect('NOT_IN_DUE_FORM', 'inDueForm')] : []),
    ...examineText(paperReference, 'TEXT_UNREADABLE', 'paperReference'),
    ...(attachments.length > MOST ? [defect('TOO_MANY', 'attachments')] : []),
    ...unknownFiles.map((field) => defect('UNKNOWN_FILE', field)),
  ];
}

/** What a Party says to the Depositary: the Secretariat records it from a paper that it can name. */
const needsPaper: { readonly [kind in ReceivedAct['kind']]: boolean } = {
  INSTRUMENT_REGISTERED: false,
  PARTY_REGISTERED: false,
  SIGNATURE: false,
  NOTICE_OF_COMPLETION: true,
  DESIGNATION: true,
  CHANGE_OF_DESIGNATION: true,
  END_OF_DESIGNATION: true,
  NOTICE_OF_WITHDRAWAL: true,
  REVOCATION: true,
  CURE: true,
  OBJECTION: true,
  SETTLEMENT: true,
  CERTIFIED_COPY: false,
  COPY_ACKNOWLEDGED: true,
  CORRECTION: false,
  TEXT_CORRECTION_PROPOSED: false,
  INSTRUMENT_ENDED: true,
  REGISTRATION: false,
  PUBLISHED_DATE: false,
  CORRESPONDENCE: true,
};

function examineParty({ partyIsRegistered }: Known): Defect[] {
  return partyIsRegistered ? [] : [defect('UNKNOWN_PARTY', 'party')];
}

function examineSubject(known: Known): Defect[] {
  return [...examineParty(known), ...examineInstrumentOf(known)];
}

function examineInstrumentOf({ instrument }: Known): Defect[] {
  return instrument ? [] : [defect('UNKNOWN_INSTRUMENT', 'instrument')];
}

function examineInstrument(act: InstrumentRegistered, known: Known): Defect[] {
  const { receivedOn, instrument } = known;
  return [
    ...(/^[a-z0-9][a-z0-9-]{1,62}[a-z0-9]$/.test(act.instrument) ? [] : [defect('INSTRUMENT_ID_INVALID', 'id')]),
    ...(instrument ? [defect('INSTRUMENT_ALREADY_REGISTERED', 'id')] : []),
    ...examineName(act.title, 'title'),
    ...(isBefore(receivedOn, act.adoptedOn) ? [defect('DATE_IN_FUTURE', 'adoptedOn')] : []),
    ...examineText(act.adoptedIn, 'TEXT_UNREADABLE', 'adoptedIn'),
    ...examineClauses(act, receivedOn),
    ...(['amends', 'baseTreaty'] as const).flatMap((field) => examineGround(act[field], field, known)),
  ];
}

/** Instruments cannot rest on each other in a circle: on what would each of them rest? (Arts 15, 17.) */
function examineGround(named: string | undefined, field: string, { registeredInstruments, restsOnIt }: Known): Defect[] {
  if (named === undefined) return [];
  if (!registeredInstruments.has(named)) return [defect('UNKNOWN_INSTRUMENT', field)];
  return restsOnIt?.has(named) ? [defect('CORRECTION_CYCLE', field)] : [];
}

/** A fixed day lies between the text and this record. */
function examineClauses({ finalClauses, adoptedOn }: InstrumentRegistered, receivedOn: Temporal.PlainDate): Defect[] {
  const problems = examineFinalClauses(finalClauses).map(({ path }) => defect('FINAL_CLAUSES_INVALID', 'finalClauses', ...path));
  const clauses = readFinalClauses(finalClauses);
  if (!clauses || !('enteredOn' in clauses)) return problems;
  if (isBefore(receivedOn, clauses.enteredOn)) return [defect('DATE_IN_FUTURE', 'finalClauses')];
  return isBefore(clauses.enteredOn, adoptedOn) ? [defect('DATE_BEFORE_ADOPTION', 'finalClauses')] : [];
}

function examineEndOfInstrument({ endedOn }: InstrumentEnded, { instrument }: Known): Defect[] {
  return instrument && isBefore(endedOn, instrument.adoptedOn) ? [defect('DATE_BEFORE_ADOPTION', 'endedOn')] : [];
}

function examinePublication({ publishedIn }: PublishedDate): Defect[] {
  if (isBlank(publishedIn)) return [defect('PAPER_REFERENCE_MISSING', 'publishedIn')];
  return examineText(publishedIn, 'TEXT_UNREADABLE', 'publishedIn');
}

function examineSignature({ signedOn }: Signature, { receivedOn, instrument }: Known): Defect[] {
  return [
    ...(isBefore(receivedOn, signedOn) ? [defect('DATE_IN_FUTURE', 'signedOn')] : []),
    ...(instrument && isBefore(signedOn, instrument.adoptedOn) ? [defect('DATE_BEFORE_ADOPTION', 'signedOn')] : []),
    ...(instrument?.signedOn ? [defect('ALREADY_SIGNED', 'party')] : []),
  ];
}

/** There is no accession to the Protocol: the notice of one that had not signed is kept, pending. (Art. 16; R6.) */
function examineNotice({ datedOn, observations, party }: NoticeOfCompletion, known: Known): Defect[] {
  const { receivedOn, instrument } = known;
  const hadSigned = instrument?.signedOn && !isBefore(receivedOn, instrument.signedOn);
  return [
    ...(datedOn && isBefore(receivedOn, datedOn) ? [defect('DATE_IN_FUTURE', 'datedOn')] : []),
    ...(instrument && isBefore(receivedOn, instrument.adoptedOn) ? [defect('DATE_BEFORE_ADOPTION', 'receivedAt')] : []),
    ...(instrument?.signatoriesOnly && !hadSigned ? [defect('NOT_A_SIGNATORY', 'party')] : []),
    ...(instrument?.signatoriesOnly && isFormer(party, known) ? [defect('FORMER_PARTY', 'party')] : []),
    ...examineText(observations, 'TEXT_UNREADABLE', 'observations'),
  ];
}

function examineDesignation(act: Designation, { authority }: Known): Defect[] {
  const stranger = act.replaces !== undefined && authority?.party !== act.party;
  const until = stranger ? undefined : authority?.competentUntil;
  const over = until !== undefined && isBefore(until, act.competentFrom);
  const early = !stranger && authority !== undefined && isBefore(act.competentFrom, authority.profile.competentFrom);
  return [
    ...examineProfile(act),
    ...(stranger ? [defect('UNKNOWN_AUTHORITY', 'replaces')] : []),
    ...(over ? [defect('AUTHORITY_ENDED', 'replaces')] : []),
    ...(early ? [defect('ENDS_BEFORE_START', 'competentFrom')] : []),
  ];
}

function examineAuthority({ effectiveOn }: ChangeOfDesignation | EndOfDesignation, { authority }: Known): Defect[] {
  if (!authority) return [defect('UNKNOWN_AUTHORITY', 'authority')];
  const over = authority.competentUntil !== undefined && !isBefore(effectiveOn, authority.competentUntil);
  return over ? [defect('AUTHORITY_ENDED', 'authority')] : [];
}

function examineChange({ changes }: ChangeOfDesignation, { authority, replaced }: Known): Defect[] {
  if (Object.keys(changes).length === 0) return [defect('NOTHING_CHANGED')];
  const over = authority?.competentUntil;
  const late = over && changes.competentFrom && isBefore(over, changes.competentFrom);
  const early = replaced && changes.competentFrom && isBefore(changes.competentFrom, replaced.profile.competentFrom);
  const cleared = changes.competentFrom === null ? [defect('FIRST_DAY_MISSING', 'competentFrom')] : [];
  return [...examineProfile(changes), ...cleared, ...(late || early ? [defect('ENDS_BEFORE_START', 'competentFrom')] : [])];
}

/** A Party that nobody can reach cannot be informed. (Art. 4(3).) */
function examineMailboxes({ mailboxes }: Known): Defect[] {
  if (mailboxes === 0) return [defect('CONTACT_MISSING', 'mailboxes')];
  return mailboxes !== undefined && mailboxes > MOST ? [defect('TOO_MANY', 'mailboxes')] : [];
}

/** An end that is to come can be brought forward. */
function examineEnd({ effectiveOn, reason }: EndOfDesignation, { authority }: Known): Defect[] {
  return [
    ...(authority && isBefore(effectiveOn, authority.profile.competentFrom) ? [defect('ENDS_BEFORE_START', 'effectiveOn')] : []),
    ...examineText(reason, 'TEXT_UNREADABLE', 'reason'),
  ];
}
