/**
 * Receive, examine, record (VCLT art. 77(1)(c)-(d)). Informing the Parties is broadcast's business: it follows the log.
 *
 * Three outcomes, never mixed: without mandate or with a defective form an act is refused, and nothing recorded; a
 * defective paper is a fact, so it is recorded and pending (R8); our own failure is an exception.
 */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../context.ts';
import { failpoint } from '../failpoint.ts';
import { isSecretariat, type Mandate, mayActFor, nameOf } from '../identity/mandate.ts';
import { canonical, hashOf } from '../log/chain.ts';
import { append, findSubmission, type Head, lockLog, type NewEntry, type RecordedEntry } from '../log/log.ts';
import { instrumentRecords } from '../registry/instruments.ts';
import { project } from '../registry/project.ts';
import { type Act, isPending, type ReceivedAct } from '../treaty/acts.ts';
import { dayAt } from '../treaty/calendar.ts';
import { type Defect, defect, isOfPaper } from '../treaty/defects.ts';
import { examine } from '../treaty/due-form.ts';
import { newFinding } from '../treaty/entry-into-force.ts';
import type { Party } from '../treaty/parties.ts';
import { actorOf, complete, type Draft } from './draft.ts';
import { authorityOf, lookUp } from './known.ts';
import { replaceMailboxes } from './mailbox.entity.ts';

export interface Submission {
  readonly submissionId: string;
  readonly draft: Draft;
  /** When a paper was received; an electronic form is received as it arrives. */
  readonly receivedAt?: Temporal.Instant;
  /** Of a Party that is registered. Addresses can be forgotten, so they are not on the log. */
  readonly mailboxes?: readonly string[];
  /** Of bundled data: where it was found, and whether it is invented. */
  readonly source?: string;
  readonly demonstration?: boolean;
}

export type Outcome =
  | { readonly entry: RecordedEntry; readonly replayed: boolean }
  | { readonly defects: readonly Defect[] };

export async function receive(submission: Submission, context: Context): Promise<Outcome> {
  const partyOfAuthority = await partyActedFor(submission.draft, context);
  const unmandated = examineMandate(context.mandate, submission.draft, partyOfAuthority);
  if (!context.mandate || unmandated.length > 0) return { defects: unmandated };
  const recordedBy = nameOf(context.mandate);
  const digest = digestOf(submission);

  const outcome = await context.em.transactional(async (em) => {
    const tx = { ...context, em };
    const head = await lockLog(em);
    failpoint('after-lock');
    const earlier = await findSubmission(em, recordedBy, submission.submissionId);
    if (earlier) return replay(earlier, digest);
    const examined = await examineDraft(submission, head, tx);
    if (isRefused(examined, context.mandate)) return { defects: examined.defects };
    const entry = await record(head, { ...examined, recordedBy, submission: { id: submission.submissionId, digest } }, tx);
    if (submission.mailboxes && entry.act.kind === 'PARTY_REGISTERED') await replaceMailboxes(em, entry.act.party, submission.mailboxes);
    failpoint('before-commit');
    return { entry, replayed: false };
  });
  failpoint('after-commit');
  return outcome;
}

/** Papers are put on the record by the Secretariat; a Party hands in its own designations. (VCLT art. 7.) */
const openTo = {
  INSTRUMENT_REGISTERED: 'SECRETARIAT',
  PARTY_REGISTERED: 'SECRETARIAT',
  SIGNATURE: 'SECRETARIAT',
  NOTICE_OF_COMPLETION: 'SECRETARIAT',
  DESIGNATION: 'PARTY',
  CHANGE_OF_DESIGNATION: 'PARTY',
  END_OF_DESIGNATION: 'PARTY',
} as const satisfies { readonly [kind in ReceivedAct['kind']]: Mandate['role'] };

function examineMandate(mandate: Mandate | undefined, draft: Draft, partyOfAuthority: Party | undefined): Defect[] {
  const actor = actorOf(draft, partyOfAuthority);
  const own = openTo[draft.kind] === 'PARTY' && mandate?.role === 'PARTY' && (actor === undefined || mayActFor(mandate, actor));
  if (own || isSecretariat(mandate)) return [];
  return [defect('NO_MANDATE', 'party' in draft ? 'party' : 'authority' in draft ? 'authority' : 'submissionId')];
}

/** An authority's Party never changes, so it can be read before the log is locked. */
async function partyActedFor(draft: Draft, context: Context): Promise<Party | undefined> {
  return 'party' in draft ? undefined : (await authorityOf(draft, Number.MAX_SAFE_INTEGER, context))?.party;
}

async function examineDraft({ draft, ...submission }: Submission, head: Head, context: Context) {
  const now = context.now();
  const receivedAt = submission.receivedAt ?? now;
  const receivedOn = dayAt(receivedAt, context.timeZone);
  const found = await lookUp(draft, head.position, context);
  const act = complete(draft, { position: head.position + 1, receivedOn, partyOfAuthority: found.authority?.party });
  const onPaper = isSecretariat(context.mandate);
  const receiptIsStated = submission.receivedAt !== undefined;
  const defects = examine(act, { ...found, receivedAt, receivedOn, receiptIsStated, now, onPaper });
  const { source = 'paperReference' in act ? act.paperReference : undefined, demonstration = false } = submission;
  return { act, defects, receivedAt, receivedOn, demonstration, ...(source !== undefined && { source }) };
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
  const { position, act, recordedAt, demonstration } = cause;
  if (isPending(cause) || !('instrument' in act)) return undefined;
  const [record] = await instrumentRecords([{ instrument: act.instrument, known: position }], context);
  const found: Act | undefined = record && newFinding(act.instrument, record);
  return found && {
    act: found, defects: [], recordedBy: 'DEPOSITARY', causedBy: position, demonstration,
    receivedAt: recordedAt, receivedOn: dayAt(recordedAt, context.timeZone),
  };
}

/** A retry gets the receipt that it missed. The same id on other content is a mistake, and must not look like success. */
function replay(entry: RecordedEntry, digest: string): Outcome {
  if (entry.submissionDigest === digest) return { entry, replayed: true };
  return { defects: [defect('SUBMISSION_ID_REUSED', 'submissionId')] };
}

/** Of all that was handed in, so that a retry can be told from another act under the same id. */
function digestOf({ draft, receivedAt, mailboxes }: Submission): string {
  // What is not well-formed is refused later.
  const wellFormed = (_name: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);
  return hashOf(canonical(JSON.parse(JSON.stringify({ draft, receivedAt, mailboxes }, wellFormed)) as object));
}
