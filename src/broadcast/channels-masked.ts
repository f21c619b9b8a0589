/** What servers have said is masked where it would bring back an address that is being forgotten. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import { failpoint } from '../failpoint.ts';
import { masked } from './evidence-mask.ts';

interface Forgetting {
  readonly id: string;
  readonly address: string;
}

/** Of deliveries. */
const BATCH = 200;

/**
 * Each batch in a transaction of its own: whoever has to write to one of them waits for no more than that. What another has in hand is left
 * to the next time. Answers with all that is said there now; with what it has come to, where the hub stops.
 */
export async function maskReplies(
  em: () => SqlEntityManager, { id, address }: Forgetting, isOver: () => boolean,
): Promise<ReadonlySet<string>> {
  const clean = new Set<string>();
  let after: string | undefined = '00000000-0000-0000-0000-000000000000';
  while (after !== undefined && !isOver()) {
    const from: string = after;
    after = await em().transactional(async (tx) => {
      const deliveries = (await tx.execute<{ id: string }[]>(NEXT, [id, from, BATCH])).map((each) => each.id);
      if (deliveries.length > 0) for (const place of PLACES) await maskAt(tx, place, { deliveries, address, clean });
      return deliveries.at(-1);
    });
    failpoint('after-masking');
  }
  return clean;
}

/** What is read of a delivery's attempts is as it was under the delivery's lock: whoever adds to them has it. */
const NEXT = /* sql */ `select id from delivery where channel = ? and id > ? order by id limit ? for update skip locked`;

interface Batch {
  readonly deliveries: readonly string[];
  readonly address: string;
  readonly clean: Set<string>;
}

async function maskAt(tx: SqlEntityManager, { find, update }: (typeof PLACES)[number], { deliveries, address, clean }: Batch) {
  const changed: Said[] = [];
  for (const said of await tx.execute<Said[]>(find, [deliveries])) {
    const reply = masked(said.reply, address, { wholly: true });
    if (reply !== said.reply) changed.push({ ...said, reply });
    clean.add(reply);
  }
  if (changed.length > 0) await tx.execute(update, [JSON.stringify(changed)]);
}

interface Said {
  readonly reply: string;
  readonly delivery: string;
  readonly nth?: number;
}

const PLACES = [
  {
    find: `select reply, id as delivery from delivery where id in (?) and reply <> ''`,
    update: `update delivery d set reply = m.reply from jsonb_to_recordset(?::jsonb) as m(reply text, delivery uuid) where d.id = m.delivery`,
  },
  {
    find: `select reply, delivery, nth from attempt where delivery in (?) and reply <> ''`,
    update: `update attempt a set reply = m.reply from jsonb_to_recordset(?::jsonb) as m(reply text, delivery uuid, nth integer)
      where a.delivery = m.delivery and a.nth = m.nth`,
  },
] as const;

/** Has nothing been said there since? */
export async function isMasked(tx: SqlEntityManager, channel: string, clean: ReadonlySet<string>): Promise<boolean> {
  return (await tx.execute<{ reply: string }[]>(SAID, [channel, channel])).every(({ reply }) => clean.has(reply));
}

const SAID = /* sql */ `
  select reply from delivery where channel = ? and reply <> ''
  union select a.reply from attempt a join delivery d on d.id = a.delivery where d.channel = ? and a.reply <> ''`;
