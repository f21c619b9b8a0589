/** The mailboxes that the Secretariat registers with a Party: they count at once. What a Party has added itself stays as it is. */
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Party } from '../treaty/parties.ts';
import { isSameAddress } from './addresses.ts';
import { channelRows, count, end, keepAct, lockChannels, SECRETARIAT } from './channel-acts.ts';
import { ChannelRow } from './channel.entity.ts';
import type { Submission } from './submission.ts';

export interface Registered {
  readonly party: Party;
  readonly addresses: readonly string[];
  readonly submissionId: string | null;
  readonly at: Date;
}

/** One that is registered again stays the channel that it was, so that what is under way on it goes on. */
export async function registerMailboxes(tx: SqlEntityManager, { party, addresses, submissionId, at }: Registered): Promise<void> {
  await lockChannels(tx);
  const doing = { by: SECRETARIAT, at };
  const wanted = eachOnce(addresses);
  for (const channel of await channelRows(tx, { party, kind: 'MAIL', endedAt: null })) {
    const place = wanted.findIndex((each) => isSameAddress(each, channel.address ?? ''));
    const isWanted = place >= 0 && wanted.splice(place, 1).length > 0;
    if (!isWanted && channel.setUpBy !== SECRETARIAT) continue;
    if (!isWanted) await end(tx, channel.id, doing);
    else {
      await tx.nativeUpdate(ChannelRow, { id: channel.id }, { submissionId, setUpBy: SECRETARIAT });
      await count(tx, { id: channel.id, replaces: null }, doing); // what is not to stay is not among the addresses
    }
  }
  for (const address of wanted) {
    const id = randomUUID();
    const given = { party, kind: 'MAIL' as const, address, submissionId };
    await tx.insert(ChannelRow, { id, ...given, setUpBy: SECRETARIAT, setUpAt: at, countsFrom: at, secrets: [] });
    await keepAct(tx, id, 'COUNTS', doing);
  }
}

/** Are these the addresses that were given with that submission? Once others have taken their place, nobody can tell. */
export async function mailboxesMatch(em: SqlEntityManager, { submissionId, mailboxes, draft }: Submission): Promise<boolean> {
  if (!mailboxes || draft.kind !== 'PARTY_REGISTERED') return true;
  const given = await em.find(ChannelRow, { party: draft.party, submissionId });
  const kept = given.flatMap(({ address, endedAt }) => (address && !endedAt ? [address] : []));
  const asked = eachOnce(mailboxes);
  const isSame = asked.length === eachOnce(kept).length && kept.every((each) => asked.some((other) => isSameAddress(each, other)));
  return isSame || kept.length < given.length || given.length === 0;
}

/** Written in two ways, one mailbox would be told twice. */
function eachOnce(addresses: readonly string[]): string[] {
  return addresses.filter((each, i) => !addresses.slice(0, i).some((before) => isSameAddress(before, each)));
}
