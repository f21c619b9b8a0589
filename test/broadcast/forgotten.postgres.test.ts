/** An address that is to be forgotten, while those who are to hear of its end have not heard of it yet. */
import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { contextFor } from '../../src/admission.ts';
import { addChannel } from '../../src/broadcast/channels-added.ts';
import { endChannel } from '../../src/broadcast/channels-ended.ts';
import { forgetting } from '../../src/broadcast/channels-forgotten.ts';
import { prepareDeliveries } from '../../src/broadcast/deliveries.ts';
import { markNotTaken, markTaken } from '../../src/broadcast/marks.ts';
import { NotAccepted } from '../../src/broadcast/not-accepted.ts';
import { receive } from '../../src/depositary/receive.ts';
import { SEAT } from '../../src/treaty/calendar.ts';
import { party } from '../../src/treaty/parties.ts';
import { Queue } from './queue.ts';

const [DESK, PERSON] = ['desk@kz.example', 'b.bekova@forgotten.example'];
const KZ = { kind: 'PARTY_REGISTERED', party: party('KZ') } as const;

const queue = Queue.forThisFile();
let now = Temporal.Instant.from('2027-03-01T09:00:00Z');
const clock = () => new Date(now.epochMilliseconds);
const later = () => { now = now.add({ minutes: 1 }); };
const secretariat = () => contextFor({ mandate: { role: 'SECRETARIAT' }, bearer: undefined }, {
  em: () => queue.em(), now: () => now, timeZone: SEAT,
}, true);

/** What the follower does, and whoever forgets, when they are rung for. */
const follow = async () => { while (await prepareDeliveries(queue.em(), { now, timeZone: SEAT })); };
const forget = forgetting(() => queue.em(), clock);

interface Due {
  readonly id: string;
  readonly address: string;
}
const due = (purpose: string) => queue.rows<Due>(`
  select d.id, c.address from delivery d join channel c on c.id = d.channel
  where d.state in ('DUE', 'ATTEMPTED') and d.purpose = $1 order by c.address, d.number`, [purpose]);

/** The person's server refuses, and says whom; the other takes it. */
async function carry(purpose: string, to: readonly string[] = [DESK, PERSON], why: NotAccepted['why'] = 'NEVER'): Promise<void> {
  const when = { attemptedAt: clock(), answeredAt: clock() };
  const refusal = new NotAccepted(`550 5.1.1 <${PERSON}>: Bekova has left forgotten.example; ask b.bek`, why);
  for (const { id, address } of (await due(purpose)).filter((each) => to.includes(each.address))) {
    const tried = { id, attempts: 0, dueAt: clock(), firstAttemptAt: null };
    await queue.em().transactional((tx) =>
      (address === PERSON ? markNotTaken(tx, [tried], refusal, when) : markTaken(tx, tried, `250 2.1.5 queued for ${address}`, when)));
  }
}

/** The tables in which it can be read. */
async function traces(name: string): Promise<string[]> {
  const found: string[] = [];
  const named = `select table_name as name from information_schema.tables where table_schema = 'public' order by table_name`;
  for (const table of await queue.rows<{ name: string }>(named)) {
    const rows = await queue.rows(`select from "${table.name}" each where each::text ilike $1`, [`%${name}%`]);
    if (rows.length > 0) found.push(table.name);
  }
  return found;
}
const isThere = async () => (await traces(PERSON)).includes('channel');

let id: string;
let digests: () => Promise<object[]>;
beforeEach(async () => {
  await receive({ submissionId: randomUUID(), draft: { ...KZ, name: { ru: 'Казахстан' } }, mailboxes: [DESK] }, secretariat());
  later();
  const added = await addChannel({ submissionId: randomUUID(), party: KZ.party, kind: 'MAIL', address: PERSON }, secretariat());
  id = (added as Extract<typeof added, { channel: object }>).channel.id;
  digests = () => queue.rows(`select digest from channel_act where channel = $1 and what = 'ADDED'`, [id]);
  later();
  await receive({ submissionId: randomUUID(), draft: { ...KZ, name: { ru: 'Республика Казахстан' } } }, secretariat());
  await follow();
  for (const purpose of ['NOTIFICATION', 'CHANGE']) await carry(purpose);
  expect(await traces('bekova')).toEqual(['attempt', 'channel', 'delivery']);
  expect(await digests()).toEqual([{ digest: expect.stringMatching(/^[0-9a-f]{64}$/) }]);
  later();
});

test.each([
  ['the other', DESK, PERSON],
  ['the one that ends', PERSON, DESK],
])('it waits until they have heard, %s the last of them; then nothing of it is left', async (_which, last, first) => {
  const ending = await endChannel({ submissionId: randomUUID(), channel: id, forget: true }, secretariat());
  expect(ending).toMatchObject({ channel: { id, address: null, state: 'ENDED' } });
  await forget();
  expect(await isThere()).toBe(true); // the follower has not come by
  await follow();
  expect((await due('CHANGE')).map(({ address }) => address)).toEqual([PERSON, DESK]);
  await forget();
  await carry('CHANGE', [first]);
  await forget();
  expect(await isThere()).toBe(true); // one letter has not gone out
  if (last === PERSON) {
    await carry('CHANGE', [last], 'NOT_NOW');
    await forget();
    expect(await isThere()).toBe(true); // it may still hear of it
  }

  await carry('CHANGE', [last]);
  await forget();
  for (const name of ['bekova', 'b.bek', 'forgotten.example']) expect([name, await traces(name)]).toEqual([name, []]);
  const left = 'select address, salt, code, secrets from channel where id = $1';
  expect(await queue.rows(left, [id])).toEqual([{ address: null, salt: null, code: null, secrets: [] }]);
  expect(await digests()).toEqual([{ digest: null }]);
  await follow();
  expect(await queue.rows(`select from delivery where channel = $1 and state in ('DUE', 'ATTEMPTED')`, [id])).toEqual([]);
  const replies = 'select distinct a.reply from attempt a join delivery d on d.id = a.delivery where d.channel = $1';
  expect(await queue.rows(replies, [id])).toEqual([{ reply: '550 5.1.1 <[…]@[…]>: […] has left […]; ask […]' }]);
  expect(await traces(DESK)).toEqual(['attempt', 'channel', 'delivery']);
});
