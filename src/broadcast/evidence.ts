/** Makes evidence of informing: a file for whoever asks "who was told, when, how do we know", and an entry that dates it. (R11.) */
import { IsolationLevel } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Context } from '../context.ts';
import { MEDIA_TYPE } from '../files/file.entity.ts';
import { store } from '../files/store.ts';
import { isSecretariat, nameOf } from '../identity/mandate.ts';
import { canonical, hashOf } from '../log/chain.ts';
import { append, findSubmission, headOf, lockLog, type RecordedEntry } from '../log/log.ts';
import { partiesEver } from '../registry/parties.ts';
import { project } from '../registry/project.ts';
import type { EvidenceOfInforming } from '../treaty/acts.ts';
import { dayAt } from '../treaty/calendar.ts';
import { type Defect, defect, type DefectCode } from '../treaty/defects.ts';
import { deliveriesOf, triesOf } from './delivered.ts';
import { ToldAgainRow } from './delivery.entity.ts';
import { evidenceOf, type Facts } from './evidence-content.ts';
import { evidenceSheet } from './evidence-sheet.ts';
import { informingOf } from './informing.ts';
import type { Notification } from './notification.ts';
import { notificationsByNumber } from './notifications.ts';

export interface EvidenceWanted {
  readonly submissionId: string;
  readonly number: number;
}

type Outcome = { readonly entry: RecordedEntry; readonly replayed: boolean } | { readonly defects: readonly Defect[] };

/** The log is locked only when the file is ready. Asked for again with another id, it is made again: more may have become known. */
export async function makeEvidence({ submissionId, number }: EvidenceWanted, context: Context): Promise<Outcome> {
  const { mandate, now, timeZone } = context;
  const em = context.em;
  if (!mandate || !isSecretariat(mandate)) return refused('NO_MANDATE', 'number');
  const submission = { id: submissionId, digest: hashOf(canonical({ kind: 'EVIDENCE_OF_INFORMING', notification: number })) };
  const recordedBy = nameOf(mandate);
  const earlier = await findSubmission(em, recordedBy, submissionId);
  if (earlier) return replay(earlier, submission.digest);
  const facts = await em.transactional((tx) => lookUp(number, { ...context, em: tx }), { isolationLevel: IsolationLevel.REPEATABLE_READ });
  if (!facts) return refused('UNKNOWN_NOTIFICATION', 'number');
  const bytes = await evidenceSheet(evidenceOf(facts), timeZone);
  return em.transactional(async (tx) => {
    const head = await lockLog(tx);
    const meanwhile = await findSubmission(tx, recordedBy, submissionId);
    if (meanwhile) return replay(meanwhile, submission.digest);
    const receivedAt = now();
    const { hash } = await store(tx, inOne(bytes), { mediaType: MEDIA_TYPE, uploadedBy: recordedBy, now: receivedAt });
    const received = { receivedAt, receivedOn: dayAt(receivedAt, timeZone), recordedBy, submission };
    const { demonstration } = facts.notification;
    const entry = await append(tx, head, receivedAt, { act: actOf(facts.notification, hash), defects: [], demonstration, ...received });
    await project(tx, entry);
    return { entry, replayed: false };
  });
}

function refused(code: DefectCode, field: string): Outcome {
  return { defects: [defect(code, field)] };
}

function replay(entry: RecordedEntry, digest: string): Outcome {
  return entry.submissionDigest === digest ? { entry, replayed: true } : refused('SUBMISSION_ID_REUSED', 'submissionId');
}

function actOf({ position, number }: Notification, evidence: string): EvidenceOfInforming {
  return { kind: 'EVIDENCE_OF_INFORMING', entry: position, notification: number, evidence };
}

/** All as it was at one moment. */
async function lookUp(number: number, { em, now, timeZone }: Context & { readonly em: SqlEntityManager }): Promise<Facts | undefined> {
  const reading = { em };
  const [notification] = await notificationsByNumber([number], reading);
  if (!notification) return undefined;
  const [deliveries = []] = await deliveriesOf([number], reading);
  const tries = await triesOf(deliveries.map(({ id }) => id), reading);
  const [informing = []] = await informingOf([number], reading);
  const parties = await partiesEver(informing.map(({ party }) => party), reading);
  const addressees = informing.map((each, i) => {
    const { name = { ru: each.party }, listed = 0 } = parties[i] ?? {};
    return { ...each, name, listed };
  });
  return {
    notification, timeZone, head: await headOf(em), madeAt: now(),
    informing: addressees.toSorted((a, b) => a.listed - b.listed), // as everywhere, never by label
    deliveries: deliveries.map((each, i) => ({ ...each, tries: tries[i] ?? [] })),
    toldAgain: await em.find(ToldAgainRow, { number }, { orderBy: { askedAt: 'asc' } }),
  };
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
