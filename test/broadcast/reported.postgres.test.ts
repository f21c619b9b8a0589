/** A report of a mail server that comes while its address is being forgotten, or when its Party had been reminded. */
import { expect, test } from '@jest/globals';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { keepReport } from '../../src/broadcast/bounced.ts';
import { markPartyInformed } from '../../src/broadcast/marks.ts';
import { everyMinute } from '../../src/broadcast/upkeep.ts';
import { until } from '../stage.ts';
import { at, Queue } from './queue.ts';

const queue = Queue.forThisFile();
const PERSON = 'bekova@by.example';
type Deed = (em: SqlEntityManager) => Promise<unknown>;
/** What is done second has to wait until the first is committed. */
async function atOnce(first: Deed, second: Deed): Promise<void> {
  const [one, other] = [queue.em(), queue.em()];
  await one.begin();
  await first(one);
  const done = other.transactional(second).then(() => 'done');
  const waits = until('it waits', () => queue.isSomebodyWaiting()).then(() => 'waits');
  const was = await Promise.race([done, waits]);
  await one.commit();
  await done;
  expect(was).toBe('waits');
}
let number = 0;

async function taken() {
  const channel = await queue.channel('BY', 'MAIL', PERSON);
  return { channel, id: await queue.delivery({ channel, number: ++number, taken: '2027-03-01T09:00Z' }) };
}
const reportOn = (em: SqlEntityManager, delivery: string) =>
  keepReport(em, { delivery, action: 'delayed', status: '4.4.1', diagnostic: `<${PERSON}> timed out` }, at('2027-03-01T10:00Z'));
const replies = async (id: string) =>
  (await queue.rows<{ reply: string }>('select reply from attempt where delivery = $1', [id])).map(({ reply }) => reply);
const forget = (em: SqlEntityManager, channel: string) =>
  em.execute('update channel set address = null, ended_at = now() where id = ?', [channel]);

test('R11: whoever forgets an address waits for a report that names it, and finds it', async () => {
  const { id, channel } = await taken();
  await atOnce((tx) => reportOn(tx, id), (tx) => forget(tx, channel));
  expect(await replies(id)).toEqual([`4.4.1 <${PERSON}> timed out`]); // there to be erased
});

test('R11: a report that comes meanwhile waits, and does not bring the address back', async () => {
  const { id, channel } = await taken();
  await atOnce((tx) => forget(tx, channel), (tx) => reportOn(tx, id));
  expect(await replies(id)).toEqual(['4.4.1']);
});

test('R11: a Party that is informed anew, after what it had been reminded of came back, is reminded anew', async () => {
  const [first, second] = [await queue.channel('KZ'), await queue.channel('KZ')];
  const run = everyMinute(() => queue.em(), () => now);
  let now = at('2027-03-02T10:00Z');
  const reminders = () => queue.rows(
    `select channel, key from delivery where purpose = 'REMINDER' and number = $1 order by due_at, channel`, [number]);
  const reminded = () => queue.rows('select informed_at, reminded from addressee where number = $1', [number]);
  const id = await queue.delivery({ channel: first, number: ++number, taken: '2027-03-01T09:00Z' });
  await queue.addressee(number, 'KZ', '2027-03-01T09:00Z');
  await queue.rows('update channel set ended_at = now() where id = $1', [second]);
  await run();
  expect([await reminders(), await reminded()]).toEqual([
    [{ channel: first, key: '24' }], [{ informed_at: at('2027-03-01T09:00Z'), reminded: 24 }],
  ]);
  await keepReport(queue.em(), { delivery: id, action: 'failed', status: '5.1.1', diagnostic: '' }, at('2027-03-02T11:00Z'));
  expect(await reminded()).toEqual([{ informed_at: null, reminded: 0 }]);
  await queue.rows('update channel set ended_at = null where id = $1', [second]);
  await queue.delivery({ channel: second, number, taken: '2027-03-03T09:00Z' });
  await queue.em().transactional((tx) => markPartyInformed(tx, number, 'KZ'));
  now = at('2027-03-04T08:59Z');
  await run();
  expect(await reminders()).toHaveLength(1);
  now = at('2027-03-04T10:00Z');
  await run();
  expect(await reminders()).toEqual([first, second].toSorted().map((channel) => ({ channel, key: '24' })));
  expect(await reminded()).toEqual([{ informed_at: at('2027-03-03T09:00Z'), reminded: 24 }]);
});

test('whoever is not to be reminded at all is not, whatever comes back', async () => {
  const id = await queue.delivery({ channel: await queue.channel('KG'), number: ++number, taken: '2027-03-01T09:00Z' });
  await queue.addressee(number, 'KG', '2027-03-01T09:00Z');
  await queue.rows('update addressee set reminded = null where number = $1', [number]);
  await keepReport(queue.em(), { delivery: id, action: 'failed', status: '5.1.1', diagnostic: '' }, at('2027-03-02T11:00Z'));
  expect(await queue.rows('select informed_at, reminded from addressee where number = $1', [number]))
    .toEqual([{ informed_at: null, reminded: null }]);
});
