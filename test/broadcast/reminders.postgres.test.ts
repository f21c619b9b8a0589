/** The Secretariat is reminded once of each task, by one process at a time, and no mail server can keep the record from others. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { MikroORM } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import { contextFor } from '../../src/admission.ts';
import type { Letter } from '../../src/broadcast/letter.ts';
import { NotAccepted } from '../../src/broadcast/not-accepted.ts';
import { remind } from '../../src/broadcast/reminders.ts';
import type { Context } from '../../src/context.ts';
import { openDatabase } from '../../src/database.ts';
import type { Draft } from '../../src/depositary/draft.ts';
import { receive } from '../../src/depositary/receive.ts';
import { SEAT } from '../../src/treaty/calendar.ts';
import { party } from '../../src/treaty/parties.ts';
import { execute, freshDatabase, type TestDatabase } from '../db.ts';

let database: TestDatabase;
let orm: MikroORM;
const now = Temporal.Instant.from('2027-03-01T09:00:00Z');
const context = (): Context => contextFor({ mandate: { role: 'SECRETARIAT' }, bearer: undefined }, {
  em: () => orm.em.fork(), now: () => now, timeZone: SEAT,
}, true);
const record = async (draft: Draft, also: object = {}) => {
  expect(await receive({ submissionId: randomUUID(), draft, ...also }, context())).toHaveProperty('entry.defects', []);
};
const day = Temporal.PlainDate.from('2014-12-23');

beforeAll(async () => {
  database = await freshDatabase();
  orm = await openDatabase(database);
  await record({ kind: 'PARTY_REGISTERED', party: party('KZ'), name: { ru: 'Казахстан' } }, { mailboxes: ['kz@example.org'] });
  const finalClauses = { entryIntoForce: { notices: 4, counting: 'SIGNATORIES' } };
  await record({ kind: 'INSTRUMENT_REGISTERED', instrument: 'first-treaty', title: { ru: 'Договор' }, adoptedOn: day, finalClauses });
  await record({ kind: 'SIGNATURE', instrument: 'first-treaty', party: party('KZ'), signedOn: day }); // a copy is owed
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

/** A mail server that answers when the test has it answer. */
function server() {
  const [asked, answer] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const sent: string[] = [];
  const mailer = {
    send: async ({ texts }: Letter) => {
      asked.resolve();
      await answer.promise;
      sent.push(...texts.flatMap(({ text }) => text.split('\n\n')));
      return '250 OK';
    },
  };
  return { mailer, asked: asked.promise, answer, sent };
}
const to = (mailer: ReturnType<typeof server>['mailer'], stop = new AbortController().signal) =>
  remind(context(), { mailer, mailbox: 'depositary@example.org', stop });
const marked = async () => (await execute(database.url, 'select from reminder')).length;

test('a mail that is not taken, or on its way when the hub stops, is not marked', async () => {
  const refusing = server();
  void refusing.asked.then(() => { refusing.answer.reject(new NotAccepted('full', 'NOT_NOW')); });
  await expect(to(refusing.mailer)).rejects.toThrow('full');
  const [hanging, stop] = [server(), new AbortController()];
  const stopped = to(hanging.mailer, stop.signal);
  await hanging.asked;
  stop.abort();
  await expect(stopped).rejects.toThrow('stops');
  expect(await marked()).toBe(0);
});

test('while one is at it, the other leaves it to that one; no table is locked; it is told once', async () => {
  const first = server();
  const reminding = to(first.mailer);
  await first.asked;
  expect(await to(server().mailer)).toBe(false);
  await execute(database.url, `insert into reminder (task, reminded_at) values ('another', now())`);
  first.answer.resolve();
  expect(await reminding).toBe(1);
  expect(first.sent).toHaveLength(1);
  expect(first.sent[0]).toContain('Казахстан');
  expect(await marked()).toBe(2);
  expect(await to(server().mailer)).toBe(0);
});
