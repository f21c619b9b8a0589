/**
 * Receive, examine, record (VCLT art. 77(1)(c)-(d)). Informing the Parties is broadcast's business: it follows the log.
 *
 * Three outcomes, never mixed: without mandate or with a defective form an act is refused, and nothing recorded; a
 * defective paper is a fact, so it is recorded and pending (R8); our own failure is an exception.
 */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Context } from '../context.ts';
import { failpoint } from '../failpoint.ts';
import { isSecretariat, type Mandate, nameOf } from '../identity/mandate.ts';
import { append, findSubmission, type Head, lockLog, type NewEntry, type RecordedEntry } from '../log/log.ts';
import { instrumentRecords } from '../registry/instruments.ts';
import { project } from '../registry/project.ts';
import { isPending, type ReceivedAct } from '../treaty/acts.ts';
import { dayAt } from '../treaty/calendar.ts';
import { type Defect, defect, isOfPaper } from '../treaty/defects.ts';
import { examine } from '../treaty/due-form.ts';
import { entryIntoForce, newFinding } from '../treaty/entry-into-force.ts';
import { complete } from './draft.ts';
import { type FromTheRecord, lookUp } from './known.ts';
import { mailboxesMatch, replaceMailboxes } from './mailbox.entity.ts';
import { examineMandate } from './mandated.ts';
import { digestOf, type Submission } from './submission.ts';

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
async function receiveUnderLock(submission: Submission, head: Head, mandate: Mandate, context: Context): Promise<Outcome> {
  const found = await lookUp(submission.draft, head.position, context);
  const unmandated = examineMandate(mandate, submission.draft, found.authority?.party);
  if (unmandated.length > 0) return { defects: unmandated };
  const [recordedBy, digest] = [nameOf(mandate), digestOf(submission)];
  const earlier = await findSubmission(context.em, recordedBy, submission.submissionId);
  if (earlier) return replay(earlier, submission, digest, context);
  const examined = examineDraft(submission, head, found, context);
  if (isRefused(examined, mandate)) return { defects: examined.defects };
  const entry = await record(head, { ...examined, recordedBy, submission: { id: submission.submissionId, digest } }, context);
  await keepMailboxes(submission, entry, context.em);
  failpoint('before-commit');
  return { entry, replayed: false };
}

function examineDraft({ draft, mailboxes, bundle, ...submission }: Submission, head: Head, found: FromTheRecord, context: Context) {
  const now = context.now();
  const receivedAt = submission.receivedAt ?? now;
  const receivedOn = dayAt(receivedAt, context.timeZone);
  const act = complete(draft, { position: head.position + 1, receivedOn, partyOfAuthority: found.authority?.party });
  const stated = { receiptIsStated: submission.receivedAt !== undefined, onPaper: isSecretariat(context.mandate) };
  const defects = examine(act, { ...found, ...stated, receivedAt, receivedOn, now, ...(mailboxes && { mailboxes: mailboxes.length }) });
  const { source = 'paperReference' in act ? act.paperReference : undefined } = submission;
  const demonstration = bundle === 'demonstration' || isOfInvented(act, found);
  return { act, defects, receivedAt, receivedOn, demonstration, ...(source !== undefined && { source }), ...(bundle && { bundle }) };
}

/** What is said of an invented authority is a demonstration, whoever says it. */
function isOfInvented({ kind }: ReceivedAct, { authority }: FromTheRecord): boolean {
  return kind !== 'DESIGNATION' && authority?.demonstration === true;
}

/** A paper can only be pending: it has arrived, whatever is wrong with it. A form can be sent back to be mended. */
function isRefused({ defects }: { readonly defects: readonly Defect[] }, mandate: Mandate | undefined): boolean {
  return isSecretariat(mandate) ? !defects.every(isOfPaper) : defects.length > 0;
}

/** The entry, and what the Depositary finds because of it, in one transaction. */
async function record(head: Head, entry: NewEntry, context: Context): Promise<RecordedEntry> {
  const recorded = await write(context.em, head, entry, context);
  failpoint('after-append');
  const finding = await findingAfter(recorded, context);
  if (finding) await write(context.em, recorded, finding, context);
  failpoint('after-finding');
  return recorded;
}

async function write(tx: SqlEntityManager, head: Head, entry: NewEntry, { now }: Context): Promise<RecordedEntry> {
  const recorded = await append(tx, head, now(), entry);
  await project(tx, recorded);
  return recorded;
}

/** Has this paper brought the instrument into force, or moved the day? (R10.) */
async function findingAfter(cause: RecordedEntry, context: Context): Promise<NewEntry | undefined> {
  const { position, act, recordedAt, bundle } = cause;
  if (isPending(cause) || !('instrument' in act)) return undefined;
  const [about] = await instrumentRecords([{ instrument: act.instrument, known: position }], context);
  const found = about && newFinding(act.instrument, about);
  return found && {
    act: found, defects: [], recordedBy: 'DEPOSITARY', causedBy: position, ...(bundle && { bundle }),
    demonstration: entryIntoForce(about).restsOn.some(({ demonstration }) => demonstration),
    receivedAt: recordedAt, receivedOn: dayAt(recordedAt, context.timeZone),
  };
}

/** A retry gets the receipt that it missed. The same id on other content is a mistake, and must not look like success. */
async function replay(entry: RecordedEntry, submission: Submission, digest: string, { em }: Context): Promise<Outcome> {
  const isSame = entry.submissionDigest === digest && (await mailboxesMatch(em, submission));
  return isSame ? { entry, replayed: true } : { defects: [defect('SUBMISSION_ID_REUSED', 'submissionId')] };
}

async function keepMailboxes({ submissionId, mailboxes }: Submission, { act }: RecordedEntry, tx: SqlEntityManager): Promise<void> {
  if (mailboxes && act.kind === 'PARTY_REGISTERED') await replaceMailboxes(tx, act.party, mailboxes, submissionId);
}
