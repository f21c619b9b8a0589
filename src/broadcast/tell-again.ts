/** The Secretariat has what had failed for good sent again, for a fresh week: the mailbox is mended, or was full. */
import type { Context } from '../context.ts';
import { isSecretariat } from '../identity/mandate.ts';
import { partiesEver } from '../registry/parties.ts';
import { type Defect, defect } from '../treaty/defects.ts';
import type { Party } from '../treaty/parties.ts';
import { ToldAgainRow } from './delivery.entity.ts';
import type { Notification } from './notification.ts';
import { notificationsByNumber } from './notifications.ts';

export interface TellingAgain {
  readonly submissionId: string;
  readonly number: number;
  readonly party: Party;
}

export interface ToldAgain {
  readonly notification: Notification;
  /** The ids of what is sent again. */
  readonly ids: readonly string[];
  readonly replayed: boolean;
}

export async function tellAgain(asked: TellingAgain, context: Context): Promise<ToldAgain | { readonly defects: readonly Defect[] }> {
  const { mandate, now } = context;
  if (!isSecretariat(mandate)) return { defects: [defect('NO_MANDATE', 'party')] };
  const { submissionId, number, party } = asked;
  const [[notification], [row]] = await Promise.all([notificationsByNumber([number], context), partiesEver([party], context)]);
  const unknown = [...(notification ? [] : [defect('UNKNOWN_NOTIFICATION', 'number')]), ...(row ? [] : [defect('UNKNOWN_PARTY', 'party')])];
  if (!notification || unknown.length > 0) return { defects: unknown };
  const at = new Date(now().epochMilliseconds);
  return context.em.transactional(async (tx) => {
    await tx.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [submissionId]); // the same, at another hub
    const [earlier] = await tx.find(ToldAgainRow, { submissionId });
    if (earlier) return replay(earlier, asked, notification);
    const failed = await tx.execute<{ id: string }[]>(FAILED, [number, party]);
    if (failed.length === 0) return { defects: [defect('NOTHING_FAILED', 'number')] };
    const ids = failed.map(({ id }) => id);
    await tx.insert(ToldAgainRow, { submissionId, number, party, askedAt: at, deliveries: ids });
    await tx.execute(AGAIN, [at, at, ids]);
    await tx.execute('notify entry_recorded'); // wakes the courier's hands, in every process
    return { notification, ids, replayed: false };
  });
}

function replay({ number, party, deliveries }: ToldAgainRow, asked: TellingAgain, notification: Notification) {
  const isSame = number === asked.number && party === asked.party;
  return isSame ? { notification, ids: deliveries, replayed: true } : { defects: [defect('SUBMISSION_ID_REUSED', 'submissionId')] };
}

/** Of the channels that still count: what had failed on others goes to their successors by itself. */
const FAILED = /* sql */ `
  select d.id from delivery d join channel c on c.id = d.channel
  where d.number = ? and c.party = ? and d.purpose = 'NOTIFICATION' and d.state = 'FAILED'
    and c.counts_from is not null and c.ended_at is null and c.address is not null
  order by d.id for update of d`;

/** How often it was tried before stays known; the week begins anew. */
const AGAIN = /* sql */ `
  update delivery set state = 'DUE', due_at = ?, next_attempt_at = ?, refused = false where id in (?)`;
