import { describe, expect, test } from '@jest/globals';
import { HTTP, type CloudEvent as Read } from 'cloudevents';
import { Temporal } from 'temporal-polyfill';
import {
  bytesOf, changedEvent, challengeEvent, type CloudEvent, eventOfNotification, failingEvent, reminderEvent,
} from '../../src/broadcast/event.ts';
import type { ActKind } from '../../src/treaty/acts.ts';
import { acts, named, notificationOf } from './told.ts';

const [source, timeZone] = ['https://depositary.example', 'Europe/Moscow'];
const at = Temporal.Instant.from('2027-03-02T09:00:00Z');
const channel = { id: 'e6f3bd9a-2cb5-4a7e-9a47-3a3ad4f4ad11', kind: 'MAIL', address: 'duty@kz.example', party: 'KZ' };
const of = (kind: ActKind, more = {}) => eventOfNotification(notificationOf(acts[kind], more), { source, timeZone });

const events: readonly CloudEvent[] = [
  of('DESIGNATION'),
  reminderEvent(notificationOf(acts.DESIGNATION), { source, at, hours: 24, informedAt: at }),
  failingEvent(channel, { source, at, since: at, reply: '550 5.1.1' }),
  changedEvent(channel, { source, at, what: 'ENDED' }),
  challengeEvent({ key: channel.id, challenge: 'say-this' }, { source, at }),
];

/** What a receiver's library makes of it: it throws unless it is valid CloudEvents 1.0. */
function received(event: CloudEvent) {
  const headers = { 'content-type': 'application/cloudevents+json; charset=utf-8' };
  const read = HTTP.toEvent({ headers, body: bytesOf(event).toString() }) as Read<Record<string, unknown>>;
  read.validate();
  return read;
}

describe('A webhook is told by CloudEvents 1.0', () => {
  test.each(Object.values(acts))('$kind is valid, and told in three languages', ({ kind }) => {
    const { data } = received(of(kind));
    expect(Object.keys(data!.subject as object)).toEqual(['en', 'kk', 'ru']);
    expect(Object.values(data!.text as object)).toHaveLength(3);
  });

  test.each(events)('$type is valid', (event) => {
    expect(received(event)).toMatchObject({
      id: event.id, type: event.type, source, specversion: '1.0', datacontenttype: 'application/json',
    });
  });

  test('says what happened, when, and by which entry it is verified', () => {
    expect(received(of('NOTICE_OF_COMPLETION', { replaces: named(acts.NOTICE_OF_COMPLETION) }))).toMatchObject({
      id: `dn.17.${'ab'.repeat(8)}`, type: 'org.khattama.notification.issued', subject: 'DN.17.2027', time: '2027-02-28T21:30:00.000Z',
      data: {
        number: 17, reference: 'DN.17.2027', kind: 'NOTICE_OF_COMPLETION', party: 'KZ', instrument: 'information-sphere-2014',
        issuedAt: '2027-02-28T21:30:00.000Z', demonstration: false, entry: { position: 12, hash: 'ab'.repeat(32) },
        replaces: { number: 9, reference: 'DN.9.2027', position: 5 },
        subject: { en: expect.stringContaining('Notice of completion') }, text: { ru: expect.stringContaining('Казахстан') },
      },
    });
  });

  test('a demonstration says so', () => {
    expect(received(of('SIGNATURE', { demonstration: true })).data).toMatchObject({ demonstration: true });
  });

  test('without an address of the hub, the Depositary is named', () => {
    expect(received(eventOfNotification(notificationOf(acts.SIGNATURE), { timeZone })).source).toBe('urn:khattama:depositary');
  });

  test('the same event is the same bytes, in canonical JSON', () => {
    expect(bytesOf(of('DESIGNATION'))).toEqual(bytesOf(of('DESIGNATION')));
    expect(bytesOf(of('SIGNATURE')).toString()).toMatch(/^\{"data":\{"demonstration":false,"entry":\{"hash":/);
  });

  test('a reminder carries no text: it names what was told', () => {
    expect(received(events[1]!).data).toMatchObject({ number: 17, reminderAfterHours: 24, informedAt: '2027-03-02T09:00:00.000Z' });
    expect(received(events[1]!).data).not.toHaveProperty('text');
  });

  test('each has an id of its own', () => {
    const second = reminderEvent(notificationOf(acts.DESIGNATION), { source, at, hours: 72 });
    expect(new Set([...events, second, of('SIGNATURE', { number: 18 })].map(({ id }) => id)).size).toBe(events.length + 2);
  });
});
