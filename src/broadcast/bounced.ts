/** What a mail server reports later of a mail that was taken: it has arrived, it is delayed, or it has come back. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Bounce } from './bounce.ts';
import type { AttemptRow } from './delivery.entity.ts';
import { keepAttempt, markInformed } from './marks.ts';

/** In days: no server tries for so long. Later, nobody un-informs a Party; it least of all itself. */
const TOO_LATE = 10;
/** Of one delivery: whoever has seen its address could send any number. */
const MOST_REPORTS = 20;

const outcomes = {
  failed: 'BOUNCED', delayed: 'DELAYED', delivered: 'DELIVERED', relayed: 'DELIVERED', expanded: 'DELIVERED',
} as const satisfies { readonly [action in Bounce['action']]: AttemptRow['outcome'] };

type Report = Bounce & { readonly delivery: string };

/** What has come back was not told, nothing that was in it: the Party is informed by its other channels, or it is not informed. (R11.) */
export function keepReport(em: SqlEntityManager, { delivery, action, status, diagnostic }: Report, at: Date): Promise<void> {
  return em.transactional(async (tx) => {
    const [known] = await tx.execute<{ reports: number; forgotten: boolean }[]>(KNOWN, [delivery, at, action]);
    if (!known || (known.reports >= MOST_REPORTS && action !== 'failed')) return;
    const reply = known.forgotten ? status : `${status} ${diagnostic}`.trim(); // its own words may bring the address back
    for (const { id } of await tx.execute<{ id: string }[]>(IN_ONE_MAIL, [delivery])) {
      await keepAttempt(tx, id, { outcome: outcomes[action], reply, at });
      if (action !== 'failed') continue;
      await tx.execute(CAME_BACK, [reply.slice(0, 500), id]);
      await markInformed(tx, id);
    }
    if (action === 'failed') await tx.execute('notify entry_recorded'); // the other channels, if there are any that have not had it
  });
}

/** Whoever forgets its address waits, and then finds what was reported; or is waited for, so that none comes back. */
const KNOWN = /* sql */ `
  select (select count(*)::int from attempt a where a.delivery = d.id and a.outcome in ('DELIVERED', 'DELAYED', 'BOUNCED')) as reports,
    c.address is null as forgotten
  from delivery d join channel c on c.id = d.channel
  where d.id = ? and c.kind in ('MAIL', 'DIGEST') and d.last_attempt_at > ?::timestamptz - interval '${TOO_LATE} days'
    and (? <> 'failed' or d.state in ('ACCEPTED', 'ATTEMPTED'))
  for update of d for share of c`;
/** A digest comes back to the first of all that it held: they were tried together. */
const IN_ONE_MAIL = /* sql */ `
  select o.id from delivery d join channel c on c.id = d.channel join delivery o on o.channel = d.channel and (o.id = d.id
    or c.kind = 'DIGEST' and d.purpose = 'NOTIFICATION' and o.purpose = d.purpose and o.last_attempt_at = d.last_attempt_at)
  where d.id = ? order by o.number for update of o`;
const CAME_BACK = /* sql */ `
  update delivery set state = 'FAILED', informed_at = null, next_attempt_at = null, refused = true, reply = ?
  where id = ? and state in ('ACCEPTED', 'ATTEMPTED')`;
