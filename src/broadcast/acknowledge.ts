/** A Party says: we have been informed. Once for each notification, and never undone. (R11; VCLT art. 78(c).) */
import type { Context } from '../context.ts';
import type { Mandate } from '../identity/mandate.ts';
import { partiesByCode } from '../registry/parties.ts';
import type { PartyRow } from '../registry/registry.entity.ts';
import { addressees } from '../treaty/addressees.ts';
import { type Defect, defect } from '../treaty/defects.ts';
import { AcknowledgementRow } from './delivery.entity.ts';
import { markPartyInformed } from './marks.ts';
import { remindNoMore } from './not-needed.ts';
import type { Notification } from './notification.ts';
import { notificationsByNumber } from './notifications.ts';

export interface Acknowledging {
  readonly submissionId: string;
  readonly number: number;
}

export interface Acknowledged {
  readonly notification: Notification;
  readonly party: PartyRow;
  readonly acknowledgedAt: Date;
  readonly replayed: boolean;
}

/**
 * The first time counts: whoever says it again, under whatever submission id, is answered with that. A Party that says it before anything
 * has reached it is informed by its own word: it has other ways to read the record.
 */
export async function acknowledge(
  { submissionId, number }: Acknowledging, context: Context,
): Promise<Acknowledged | { readonly defects: readonly Defect[] }> {
  const refused = (each: Defect) => ({ defects: [each] });
  const found = await lookFor(number, context.mandate, context);
  if (!found) return refused(defect('NO_MANDATE', 'number'));
  const { notification, party } = found;
  if (!notification || !party) return refused(defect('UNKNOWN_NOTIFICATION', 'number'));
  const at = new Date(context.now().epochMilliseconds);
  const { kept, known } = await context.em.transactional(async (tx) => {
    const rows = await tx.execute<object[]>(KEEP, [number, party.code, at, submissionId]);
    if (rows.length > 0) {
      await markPartyInformed(tx, number, party.code);
      await remindNoMore(tx, number, party.code);
    }
    return { kept: rows, known: await tx.find(AcknowledgementRow, { party: party.code, $or: [{ number }, { submissionId }] }) };
  });
  const own = known.find((each) => each.number === number);
  if (!own || known.length > 1) return refused(defect('SUBMISSION_ID_REUSED', 'submissionId'));
  return { notification, party, acknowledgedAt: own.acknowledgedAt, replayed: kept.length === 0 };
}

/** Two at the same moment, at two hubs: the second waits for the first, and then finds it there. */
const KEEP = /* sql */ `
  insert into acknowledgement (number, party, acknowledged_at, submission_id) values (?, ?, ?, ?) on conflict do nothing returning number`;

interface Found {
  readonly notification: Notification | undefined;
  /** As long as it was an addressee: registered by then. */
  readonly party: PartyRow | undefined;
}

/** Undefined for whoever is no Party: nobody can say for another that it has been informed. */
async function lookFor(number: number, mandate: Mandate | undefined, context: Context): Promise<Found | undefined> {
  if (mandate?.role !== 'PARTY') return undefined;
  const [[notification], [row]] = await Promise.all([
    notificationsByNumber([number], context), partiesByCode([mandate.party], context),
  ]);
  const [party] = notification && row ? addressees(notification.position, [row]) : [];
  return { notification, party };
}
