/** Due form of what withdraws, and of what is said upon an earlier entry: a revocation, cure, objection, correction. (Arts 15–18.) */
import type { Temporal } from 'temporal-polyfill';
import type {
  CertifiedCopy, Correction, Entry, NoticeOfWithdrawal, Objection, Registration, Revocation, Signer, TextCorrectionProposed,
} from './acts.ts';
import { inDueForm, isFinding, isPending } from './acts.ts';
import { isBefore } from './calendar.ts';
import { type Defect, defect } from './defects.ts';
import { bindings, entryIntoForce, type InstrumentRecord } from './entry-into-force.ts';
import type { WithdrawalClause } from './final-clauses.ts';
import { isOfTheGraph } from './graph-acts.ts';
import type { Party } from './parties.ts';
import { isCurable } from './in-effect.ts';
import { examineJson, examineName, examineText, isBlank } from './readable.ts';
import { isBound, membershipOn, standingOf } from './standing.ts';
import { inForceOn } from './term.ts';
import { dayOf, earliestWithdrawal } from './withdrawal.ts';

/** What these acts are examined against. */
export interface KnownUpon {
  readonly receivedOn: Temporal.PlainDate;
  /** The record of the act's instrument as it is in effect, where the instrument is registered. */
  readonly record?: InstrumentRecord;
  /** The entry that the act is upon, as it is in effect. */
  readonly upon?: Entry;
  /** Have all Parties been told of that entry? Unless given: it is not pending. */
  readonly uponIsCirculated?: boolean;
  /** Of those that agree, the ones that are not registered. */
  readonly unknownParties?: readonly Party[];
  /** What is left of the defects of that entry once the act is read into it. */
  readonly leaves?: readonly Defect[];
  /** Of a correction: what is wrong with the form of the entry once it is read so, and whether it would point forward. */
  readonly ofTheCorrected?: readonly Defect[];
  readonly pointsForward?: boolean;
}

/** Who may sign without showing full powers. (VCLT art. 67(2); R26.) */
const empowered: readonly Signer[] = ['HEAD_OF_STATE', 'HEAD_OF_GOVERNMENT', 'FOREIGN_MINISTER', 'FULL_POWERS'];

function examineSigner(signedBy: Signer | undefined): Defect[] {
  return signedBy !== undefined && !empowered.includes(signedBy) ? [defect('FULL_POWERS_NEEDED', 'signedBy')] : [];
}

/** Only a Party that is bound can leave; by the clause, or with the consent of all; and no day is ever moved for it. (R16, R17, R28.) */
export function examineWithdrawal(act: NoticeOfWithdrawal, { receivedOn, record }: KnownUpon): Defect[] {
  const canLeave = record && isBound(standingOf(act.party, record, receivedOn));
  const clause = record?.finalClauses.withdrawal;
  return [
    ...(act.datedOn && isBefore(receivedOn, act.datedOn) ? [defect('DATE_IN_FUTURE', 'datedOn')] : []),
    ...examineText(act.observations, 'TEXT_UNREADABLE', 'observations'),
    ...examineSigner(act.signedBy),
    ...(record && !canLeave ? [defect('NOT_BOUND', 'party')] : []),
    ...(record && act.consentOfAll !== true && !clause ? [defect('NO_WITHDRAWAL_CLAUSE', 'instrument')] : []),
    ...(record ? examineDay(act, { receivedOn, record }, act.consentOfAll === true ? undefined : clause) : []),
  ];
}

function examineDay(
  act: NoticeOfWithdrawal, { receivedOn, record }: Required<Pick<KnownUpon, 'receivedOn' | 'record'>>, clause: WithdrawalClause | undefined,
): Defect[] {
  const { withdrawalOn } = act;
  if (!clause) return examineAgreedDay(withdrawalOn, receivedOn);
  const opens = opensOn(act.party, record, clause, receivedOn);
  const early = opens && isBefore(receivedOn, opens) ? [{ ...defect('NOTICE_TOO_EARLY', 'receivedAt'), earliestOn: opens.toString() }] : [];
  if (!withdrawalOn) return clause.counted === 'BACK' ? [...early, defect('WITHDRAWAL_DAY_MISSING', 'withdrawalOn')] : early;
  const earliest = earliestWithdrawal({ ...act, receivedOn }, clause);
  const on = (code: 'WITHDRAWAL_TOO_SOON' | 'WITHDRAWAL_DAY_NOT_OPEN') =>
    ({ ...defect(code, 'withdrawalOn'), earliestOn: earliest.toString() });
  if (isBefore(withdrawalOn, earliest)) return [...early, on('WITHDRAWAL_TOO_SOON')];
  const moved = clause.counted === 'FORWARD' && !clause.laterDays && isBefore(earliest, withdrawalOn);
  return moved ? [...early, on('WITHDRAWAL_DAY_NOT_OPEN')] : early;
}

/** With the consent of all no period runs; but nobody has left before the Depositary was told. (R16, R28.) */
function examineAgreedDay(withdrawalOn: Temporal.PlainDate | undefined, receivedOn: Temporal.PlainDate): Defect[] {
  if (!withdrawalOn) return [defect('WITHDRAWAL_DAY_MISSING', 'withdrawalOn')];
  const isPast = isBefore(withdrawalOn, receivedOn);
  return isPast ? [{ ...defect('WITHDRAWAL_TOO_SOON', 'withdrawalOn'), earliestOn: receivedOn.toString() }] : [];
}

/** The first day on which a notice can be given at all: after so many years in force, or bound since it last came in. (R31.) */
export function opensOn(
  party: Party, record: InstrumentRecord, { earliestNotice }: WithdrawalClause, on: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  if (!earliestNotice) return undefined;
  const from = earliestNotice.from === 'BOUND' ? membershipOn(party, record, on)?.from : entryIntoForce(record).enteredOn;
  return from?.add({ years: earliestNotice.years });
}

/** In writing, unconditional, by one who may, and before the notice has taken effect. (R14, R23–R26; VCLT art. 68.) */
export function examineRevocation(act: Revocation, known: KnownUpon): Defect[] {
  const { upon, record } = known;
  if (upon?.act.kind !== 'NOTICE_OF_WITHDRAWAL' && upon?.act.kind !== 'NOTICE_OF_COMPLETION') return [defect('UNKNOWN_ENTRY', 'entry')];
  const late = record && hasTakenEffect(upon, record, known.receivedOn);
  return [
    ...(isSaid('REVOCATION', upon, record) ? [defect('ALREADY_SAID', 'entry')] : []),
    ...examineSigner(act.signedBy),
    ...(act.conditional === true ? [defect('CONDITIONAL', 'conditional')] : []),
    ...(late ? [defect('REVOKED_TOO_LATE', 'receivedAt')] : []),
  ];
}

function hasTakenEffect(notice: Entry, record: InstrumentRecord, on: Temporal.PlainDate): boolean {
  if (isPending(notice)) return false;
  const { act } = notice;
  const binds = (party: Party) => bindings(party, record).find((each) => each.notice.position === notice.position)?.from;
  const day = act.kind === 'NOTICE_OF_WITHDRAWAL' ? dayOf({ ...notice, act }, record.finalClauses.withdrawal)
    : act.kind === 'NOTICE_OF_COMPLETION' ? binds(act.party) : undefined;
  return day !== undefined && !isBefore(on, day);
}

/** What it leaves is still to be cured: then this paper is itself pending. (R8, R28.) */
export function examineCure({ upon, leaves = [] }: KnownUpon): Defect[] {
  if (!upon || upon.act.kind === 'CURE' || upon.act.kind === 'CORRECTION') return [defect('UNKNOWN_ENTRY', 'entry')];
  return isCurable(upon) ? [...leaves] : [defect('NOT_PENDING', 'entry')];
}

/** What revokes or cures a paper has not come before it. (R8, R23.) */
export function examineOrder({ upon, receivedOn }: KnownUpon): Defect[] {
  return upon && isBefore(receivedOn, upon.receivedOn) ? [defect('RECEIVED_BEFORE', 'receivedAt')] : [];
}

/** Said twice, it would be told twice. */
function isSaid(kind: 'REVOCATION' | 'COPY_ACKNOWLEDGED', { position }: Entry, record: InstrumentRecord | undefined): boolean {
  return record !== undefined && inDueForm(record.entries, kind).some(({ act }) => act.entry === position);
}

/** What is not circulated cannot be contested. A proposal to correct the text can, until its last day. (R9, R35.) */
export function examineObjection({ grounds }: Objection, { upon, uponIsCirculated, receivedOn }: KnownUpon): Defect[] {
  if (!upon || !(uponIsCirculated ?? !isPending(upon))) return [defect('UNKNOWN_ENTRY', 'entry')];
  const late = upon.act.kind === 'TEXT_CORRECTION_PROPOSED' && isBefore(upon.act.objectionsUntil, receivedOn);
  return [...examineText(grounds, 'TEXT_UNREADABLE', 'grounds'), ...(late ? [defect('OBJECTION_TOO_LATE', 'receivedAt')] : [])];
}

export function examineSettlement({ upon, unknownParties = [] }: KnownUpon): Defect[] {
  return [
    ...(upon?.act.kind === 'NOTICE_OF_WITHDRAWAL' ? [] : [defect('UNKNOWN_ENTRY', 'entry')]),
    ...(unknownParties.length > 0 ? [defect('UNKNOWN_PARTY', 'agreedBy')] : []),
  ];
}

/** One is owed to each signatory; nothing forbids to send one to another Party. (R44.) */
export function examineCopy({ sentOn, office }: CertifiedCopy, { receivedOn }: KnownUpon): Defect[] {
  return [...(isBefore(receivedOn, sentOn) ? [defect('DATE_IN_FUTURE', 'sentOn')] : []), ...examineName(office, 'office')];
}

export function examineAcknowledgement({ upon, record }: KnownUpon): Defect[] {
  if (upon?.act.kind !== 'CERTIFIED_COPY') return [defect('UNKNOWN_ENTRY', 'entry')];
  return isSaid('COPY_ACKNOWLEDGED', upon, record) ? [defect('ALREADY_SAID', 'entry')] : [];
}

/** A finding follows from what it rests on; everything else can be corrected, by what comes after it. (R33–R36.) */
export function examineCorrection(act: Correction, { upon, ofTheCorrected = [], pointsForward }: KnownUpon): Defect[] {
  const { entry, reason, corrected, leaves } = act;
  if (pointsForward === true) return [defect('CORRECTION_CYCLE', 'entry')];
  if (!upon || upon.position !== entry) return [defect('UNKNOWN_ENTRY', 'entry')];
  if (isFinding(upon.act)) return [defect('NOT_CORRECTABLE', 'entry')];
  if (isOfTheGraph(upon.act)) return [defect('DECIDE_ANEW', 'entry')];
  const isEmpty = Object.keys(corrected).length === 0 && ofTheCorrected.length === 0;
  return [
    ...(isBlank(reason) ? [defect('REASON_MISSING', 'reason')] : examineText(reason, 'TEXT_UNREADABLE', 'reason')),
    ...(isEmpty && !isOtherwise(upon, leaves) ? [defect('NOTHING_CHANGED', 'corrected')] : []),
    ...ofTheCorrected,
    ...examineWords(corrected, ofTheCorrected),
  ];
}

/** No rule has looked at what a correction would say, or an entry that is an error. */
function examineWords(corrected: Correction['corrected'], ofTheCorrected: readonly Defect[]): Defect[] {
  const fields = Object.entries(corrected).filter(([field]) => !ofTheCorrected.some(({ path }) => path[2] === field));
  return fields.flatMap(([field, value]) => examineJson(value, 'TEXT_UNREADABLE', 'corrected', field));
}

/** A correction of nothing has the paper examined again: what was recorded since may have put it right. */
function isOtherwise({ act, defects }: Entry, leaves: readonly Defect[]): boolean {
  if (act.kind === 'CURE' || act.kind === 'CORRECTION') return false;
  return defects.map(({ code }) => code).join() !== leaves.map(({ code }) => code).join();
}

export function examineProposal({ proposal, objectionsUntil }: TextCorrectionProposed, { receivedOn }: KnownUpon): Defect[] {
  const late = isBefore(receivedOn, objectionsUntil) ? [] : [defect('TIME_LIMIT_PASSED', 'objectionsUntil')];
  return [...examineName(proposal, 'proposal'), ...late];
}

/** After entry into force, and once. (R37; VCLT art. 80.) */
export function examineRegistration({ registeredOn, registrationNumber }: Registration, { receivedOn, record }: KnownUpon): Defect[] {
  const already = record && inDueForm(record.entries, 'REGISTRATION').length > 0;
  return [
    ...(isBefore(receivedOn, registeredOn) ? [defect('DATE_IN_FUTURE', 'registeredOn')] : []),
    ...(record && !inForceOn(record, registeredOn) ? [defect('NOT_IN_FORCE', 'registeredOn')] : []),
    ...(already ? [defect('ALREADY_REGISTERED_WITH_UN', 'instrument')] : []),
    ...examineText(registrationNumber, 'TEXT_UNREADABLE', 'registrationNumber'),
  ];
}

/** There is no way back into an instrument to which nobody accedes. (R31.) */
export function isFormer(party: Party, { record, receivedOn }: KnownUpon): boolean {
  return record !== undefined && standingOf(party, record, receivedOn).kind === 'FORMER';
}
