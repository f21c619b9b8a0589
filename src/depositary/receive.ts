/**
 * Receive, examine, record (VCLT art. 77(1)(c)-(d)). Informing the Parties is broadcast's business: it follows the log.
 *
 * Three outcomes, never mixed: without mandate or with a defective form an act is refused, and nothing recorded; a
 * defective paper is a fact, so it is recorded and pending (R8); our own failure is an exception.
 */
import type { Context } from '../context.ts';
import { failpoint } from '../failpoint.ts';
import { isSecretariat, type Mandate, nameOf } from '../identity/mandate.ts';
import { append, findSubmission, type Head, lockLog, type NewEntry, type RecordedEntry } from '../log/log.ts';
import { project } from '../registry/project.ts';
import type { Entry, ReceivedAct } from '../treaty/acts.ts';
import { dayAt } from '../treaty/calendar.ts';
import { type Defect, defect, isOfPaper } from '../treaty/defects.ts';
import { examine } from '../treaty/due-form.ts';
import { complete } from './draft.ts';
import { recordFindingsAfter } from './findings.ts';
import { type FromTheRecord, lookUp, partyOfSubject } from './known.ts';
import { mailboxesMatch, registerMailboxes } from './mailboxes.ts';
import { examineMandate } from './mandated.ts';
import { digestOf, type Submission } from './submission.ts';
import { readIntoUpon } from './upon.ts';

export type Outcome =
  | { readonly entry: RecordedEntry; readonly replayed: boolean }
  | { readonly defects: readonly Defect[] };

export async function receive(submission: Submission, context: Context): Promise<Outcome> {
  const { mandate } = context;
  const unmandated = examineMandate(mandate, submission.draft, undefined); // whoever has no business here need not wait for the lock
  if (!mandate || unmandated.length > 0) return { defects: unmandated };
  const outcome = await context.em.transactional(async (em) => {
    const head = await lockLog(em);
    failpoint('after-lock');
    return receiveUnderLock(submission, head, mandate, { ...context, em });
  });
  failpoint('after-commit');
  return outcome;
}

/** Nothing that is looked up here can change before it is recorded. */
export async function receiveUnderLock(submission: Submission, head: Head, mandate: Mandate, context: Context): Promise<Outcome> {
  const found = await lookUp(submission.draft, head.position, context);
  const unmandated = examineMandate(mandate, submission.draft, partyOfSubject(found));
  if (unmandated.length > 0) return { defects: unmandated };
  const [recordedBy, digest] = [nameOf(mandate), digestOf(submission)];
  const earlier = await findSubmission(context.em, recordedBy, submission.submissionId);
  if (earlier) return replay(earlier, submission, digest, context);
  const examined = await examineDraft(submission, head, found, context);
  if (isRefused(examined, mandate)) return { defects: examined.defects };
  const entry = await record(head, { ...examined, recordedBy, submission: { id: submission.submissionId, digest } }, context);
  await keepMailboxes(submission, entry, context);
  failpoint('before-commit');
  return { entry, replayed: false };
}

async function examineDraft({ draft, mailboxes, bundle, ...submission }: Submission, head: Head, found: FromTheRecord, context: Context) {
  const now = context.now();
  const receivedAt = submission.receivedAt ?? now;
  const receivedOn = dayAt(receivedAt, context.timeZone);
  const place = { position: head.position + 1, receivedAt, receivedOn };
  const { record, upon, authority, chain } = found;
  const again = (entry: Entry<ReceivedAct>) => examineAgain(entry, head, context);
  const readInto = await readIntoUpon(draft, place, { chain, context, examine: again });
  const given = { ...place, partyOfAuthority: authority?.party, ...(upon && { upon }), ...readInto };
  const act = complete(draft, { ...given, ...(record && { finalClauses: record.finalClauses }) });
  const stated = { receiptIsStated: submission.receivedAt !== undefined, onPaper: isSecretariat(context.mandate) };
  const pointsForward = 'entry' in draft && draft.entry === head.position + 1;
  const known = { ...found, ...stated, ...readInto, pointsForward, ...(mailboxes && { mailboxes: mailboxes.length }) };
  const { source = 'paperReference' in act ? act.paperReference : undefined } = submission;
  const demonstration = bundle === 'demonstration' || isOfInvented(act, found);
  const defects = examine(act, { ...known, receivedAt, receivedOn, now });
  return { act, defects, receivedAt, receivedOn, demonstration, ...(source !== undefined && { source }), ...(bundle && { bundle }) };
}

/**
 * An entry as it would now read, examined as if it had just come: without itself on the record. What was competent when
 * is for the timeline to say, not for due form.
 */
async function examineAgain(entry: Entry<ReceivedAct>, head: Head, context: Context): Promise<Defect[]> {
  const { position, act, receivedAt, receivedOn } = entry;
  const found = await lookUp(act, head.position, context, position);
  const onPaper = 'paperReference' in act && act.paperReference !== undefined;
  const defects = examine(act, { ...found, onPaper, receiptIsStated: onPaper, receivedAt, receivedOn, now: context.now() });
  return defects.filter(({ code }) => code !== 'AUTHORITY_ENDED');
}

/** What is said of an invented authority, or upon an invented entry, is a demonstration, whoever says it. */
function isOfInvented({ kind }: ReceivedAct, { authority, upon }: FromTheRecord): boolean {
  return (kind !== 'DESIGNATION' && authority?.demonstration === true) || upon?.demonstration === true;
}

/** A paper can only be pending: it has arrived, whatever is wrong with it. A form can be sent back to be mended. */
function isRefused({ defects }: { readonly defects: readonly Defect[] }, mandate: Mandate | undefined): boolean {
  return isSecretariat(mandate) ? !defects.every(isOfPaper) : defects.length > 0;
}

/** The entry, and what the Depositary finds because of it, in one transaction. */
async function record(head: Head, entry: NewEntry, context: Context): Promise<RecordedEntry> {
  const recorded = await append(context.em, head, context.now(), entry);
  await project(context.em, recorded);
  failpoint('after-append');
  await recordFindingsAfter(recorded, context);
  failpoint('after-finding');
  return recorded;
}

/** A retry gets the receipt that it missed. The same id on other content is a mistake, and must not look like success. */
async function replay(entry: RecordedEntry, submission: Submission, digest: string, { em }: Context): Promise<Outcome> {
  const isSame = entry.submissionDigest === digest && (await mailboxesMatch(em, submission));
  return isSame ? { entry, replayed: true } : { defects: [defect('SUBMISSION_ID_REUSED', 'submissionId')] };
}

async function keepMailboxes({ submissionId, mailboxes }: Submission, { act, recordedAt }: RecordedEntry, { em }: Context): Promise<void> {
  if (!mailboxes || act.kind !== 'PARTY_REGISTERED') return;
  await registerMailboxes(em, { party: act.party, addresses: mailboxes, submissionId, at: new Date(recordedAt.epochMilliseconds) });
}
