/** Reminders: shown together with what they remind of, set without its note, and of nothing that the Party does not know. */
import { randomUUID } from 'node:crypto';
import { expect, jest, test } from '@jest/globals';
import PDFDocument from 'pdfkit';
import { Temporal } from 'temporal-polyfill';
import { contextFor } from '../../src/admission.ts';
import { keepReport } from '../../src/broadcast/bounced.ts';
import { letterFor } from '../../src/broadcast/by-mail.ts';
import { markInformed } from '../../src/broadcast/marks.ts';
import type { Carrying, Due } from '../../src/broadcast/matter.ts';
import { everyMinute } from '../../src/broadcast/upkeep.ts';
import { receive } from '../../src/depositary/receive.ts';
import { SEAT } from '../../src/treaty/calendar.ts';
import { party } from '../../src/treaty/parties.ts';
import { at, Queue } from './queue.ts';

const queue = Queue.forThisFile();
const now = Temporal.Instant.from('2027-03-02T09:00:00Z');

const due = (purpose: 'NOTIFICATION' | 'REMINDER'): Due => ({
  id: randomUUID(), purpose, number: 1, about: null, key: '24', attempts: 0, dueAt: new Date(now.epochMilliseconds), firstAttemptAt: null,
  channel: randomUUID(), party: 'KZ', kind: 'MAIL', address: 'notices@kz.example', code: null, codeUntil: null, secrets: [],
});

test('R11: a reminder is in the thread of its notification; no note is set for it', async () => {
  const secretariat = contextFor({ mandate: { role: 'SECRETARIAT' }, bearer: undefined }, {
    em: () => queue.em(), now: () => now, timeZone: SEAT,
  }, true);
  const draft = { kind: 'PARTY_REGISTERED', party: party('KZ'), name: { ru: 'Казахстан' } } as const;
  expect(await receive({ submissionId: randomUUID(), draft }, secretariat)).toHaveProperty('entry.defects', []);
  await queue.addressee(1, 'KZ', '2027-03-01T09:00Z');
  const carrying = { em: queue.em(), at: now, timeZone: SEAT } as unknown as Carrying; // no doors: nothing goes out
  const set = jest.spyOn(PDFDocument.prototype, 'end');
  const reminder = await letterFor([due('REMINDER')], carrying);
  expect([reminder.thread, set.mock.calls]).toEqual(['party.KZ', []]);
  const { thread, attachments } = await letterFor([due('NOTIFICATION')], carrying);
  expect([thread, attachments?.length, set.mock.calls.length]).toEqual([reminder.thread, 1, 1]);
  set.mockRestore();
});

test('R11: a Party whose mail came back is reminded of nothing, until it is informed and a day has passed again', async () => {
  const channel = await queue.channel('AM');
  const other = await queue.channel('AM');
  const mail = await queue.delivery({ channel, number: 7, taken: '2027-03-01T09:00Z' });
  await queue.addressee(7, 'AM', '2027-03-01T09:00Z');
  const hour = everyMinute(() => queue.em(), () => clock);
  const reminders = () => queue.rows<{ state: string }>(`select state from delivery where purpose = 'REMINDER' and number = 7 order by id`);
  let clock = at('2027-03-02T09:00Z');
  await hour();
  expect(await reminders()).toMatchObject([{ state: 'DUE' }, { state: 'DUE' }]);
  await queue.rows(`update delivery set state = 'ATTEMPTED' where purpose = 'REMINDER' and channel = $1`, [other]);
  await queue.em().transactional((tx) =>
    keepReport(tx, { delivery: mail, action: 'failed', status: '5.1.1', diagnostic: 'nobody' }, at('2027-03-02T10:00Z')));
  expect(await reminders()).toMatchObject([{ state: 'RETURNED' }, { state: 'RETURNED' }]);
  clock = at('2027-03-02T12:00Z');
  await hour();
  expect(await reminders()).toMatchObject([{ state: 'RETURNED' }, { state: 'RETURNED' }]);
  const again = await queue.delivery({ channel: other, number: 7, taken: '2027-03-02T11:00Z' });
  await queue.em().transactional((tx) => markInformed(tx, again));
  clock = at('2027-03-03T10:59Z');
  await hour();
  expect(await reminders()).toMatchObject([{ state: 'RETURNED' }, { state: 'RETURNED' }]);
  clock = at('2027-03-03T11:00Z');
  await hour();
  expect(await reminders()).toMatchObject([{ state: 'DUE' }, { state: 'DUE' }]);
});
