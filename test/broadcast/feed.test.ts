/** What the feed says, and that its pages hold together: whoever walks them has every notification. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type FeedPage, feedOf, rangeOf } from '../../src/broadcast/feed.ts';
import type { Notification } from '../../src/broadcast/notification.ts';
import { readXml } from '../xml.ts';
import { acts, designation, named, notificationOf } from './told.ts';

const at = 'https://hub.example/feed';
const page = (notifications: readonly Notification[], change: Partial<FeedPage> = {}) =>
  feedOf({ notifications, from: 1, to: 1, isFull: false, language: 'ru', timeZone: 'Europe/Moscow', at, ...change });
const read = (xml: string) => (readXml(xml) as { feed: { entry: Record<string, unknown>; link: Link | Link[] } }).feed;

interface Link {
  readonly rel: string;
  readonly href: string;
}

/** The entry of one notification. */
function entryOf(notification: Notification, change: Partial<FeedPage> = {}): Record<string, unknown> {
  return read(page([notification], change)).entry;
}

describe('An entry of the feed', () => {
  test('says what is for everybody, and nothing else', () => {
    expect(entryOf(notificationOf(designation), { language: 'en' })).toEqual({
      '#text': expect.stringMatching(/^\s+$/),
      id: 'urn:khattama:notification:17',
      title: 'DN.17.2027 – Designation of an authorised competent body – Republic of Kazakhstan',
      updated: '2027-02-28T21:30:00Z', published: '2027-02-28T21:30:00Z',
      category: [
        { scheme: 'urn:khattama:kind', term: 'DESIGNATION', label: 'Designation of an authorised competent body' },
        { scheme: 'urn:khattama:party', term: 'KZ', label: 'Republic of Kazakhstan' },
      ],
      content: { type: 'text', '#text': `Date of issue: 1 March 2027\nPosition of the entry: 12\nHash of the entry (SHA-256): ${'ab'.repeat(32)}` },
      'k:number': '17', 'k:reference': 'DN.17.2027', 'k:position': '12', 'k:hash': 'ab'.repeat(32),
    });
  });

  test.each(Object.values(acts).map((act) => [act.kind, act] as const))('of %s: no contact point, no office, no text', (_kind, act) => {
    const xml = page([notificationOf(act, { upon: named(designation) })]);
    expect(xml).not.toMatch(/duty@|\+1 202|partOfTheKey|Начальник|нота|указ|реорганизация|долг/);
  });

  test('marks invented data', () => {
    const { title, category } = entryOf(notificationOf(designation, { demonstration: true }), { language: 'kk' });
    expect([title, category]).toEqual([
      expect.stringMatching(/^\[КӨРСЕТІЛІМ\] /),
      expect.arrayContaining([{ scheme: 'urn:khattama:mark', term: 'demonstration', label: '[КӨРСЕТІЛІМ]' }]),
    ]);
  });

  test('R33: a corrected one names the one in whose place it comes', () => {
    expect(entryOf(notificationOf(acts.CORRECTION, { replaces: named(designation) }))['link'])
      .toEqual({ rel: 'related', href: 'urn:khattama:notification:9', title: 'DN.9.2027' });
  });

  test.each([
    ['a script',              '<script>alert(1)</script>',             '<script>alert(1)</script>'],
    ['the end of an element', '</title></entry></feed>',               '</title></entry></feed>'],
    ['a section',             ']]><![CDATA[<x/>]]>',                   ']]><![CDATA[<x/>]]>'],
    ['an entity',             '&xxe; &amp; &#60;',                     '&xxe; &amp; &#60;'],
    ['quotes',                `" onload="x' y='`,                      `" onload="x' y='`],
    ['a new line',            'first\r\nsecond\u0085third\u2028fourth', 'first second third fourth'],
    ['controls',              'a\u0000b\u0008c\u000bd\u001be\u007ff',  'a b c d e f'],
    ['what XML forbids',      'a\ufffeb\uffffc',                       'abc'],
    ['half a pair',           'a\ud800b\udc00c',                       'abc'],
    ['a letter beyond',       'a\u{1f600}b\u{10ffff}',                 'a\u{1f600}b\u{10ffff}'],
  ])('holds a name with %s as what it is', (_case, ru, expected) => {
    const { title, category } = entryOf(notificationOf(designation, { partyName: { ru } }));
    expect(title).toBe(`DN.17.2027 – Определение уполномоченного компетентного органа – ${expected}`);
    expect(category).toContainEqual({ scheme: 'urn:khattama:party', term: 'KZ', label: expected });
  });

  test('is XML whatever a name holds', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string(), (ru, more) => {
      const xml = page([notificationOf(designation, { partyName: { ru: `${ru}${more}` } })]);
      expect(xml.isWellFormed()).toBe(true);
      expect((read(xml).entry['category'] as unknown[]).length).toBe(2);
    }));
  });
});

describe('The pages of the feed', () => {
  const linksOf = (xml: string) => Object.fromEntries([read(xml).link].flat().map(({ rel, href }) => [rel, href]));
  const pageAt = (before: number | undefined, last: number) => {
    const range = rangeOf(before, last)!;
    const { from, to } = range;
    const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
    return { numbers, xml: page(numbers.map((number) => notificationOf(designation, { number })), { before, ...range }) };
  };

  test.each([
    [0,    undefined, '–',       ''],
    [1,    undefined, '1–1',     ''],
    [50,   undefined, '1–50',    ''],
    [51,   undefined, '2–51',    'next 51'],
    [123,  undefined, '74–123',  'next 101'],
    [123,  101,       '51–100',  'full, previous 151, next 51'],
    [123,  51,        '1–50',    'full, previous 101'],
    [123,  60,        '10–59',   'full, previous 110, next 51'],
    [123,  124,       '74–123',  'full, previous 174, next 101'],
    [123,  151,       '101–123', 'next 101'],
    [123,  174,       '–',       'next 151'],
    [123,  1,         '–',       'full, previous 51'],
    [123,  175,       'none',    ''],
  ])('of %d, before %s: %s', (last, before, expected, how) => {
    if (expected === 'none') return expect(rangeOf(before, last)).toBeUndefined();
    const { numbers, xml } = pageAt(before, last);
    expect(`${numbers[0] ?? ''}–${numbers.at(-1) ?? ''}`).toBe(expected);
    const links = linksOf(xml);
    const near = ['previous', 'next'].filter((rel) => links[rel] !== undefined).map((rel) => `${rel} ${/before=(\d+)/.exec(links[rel]!)?.[1]}`);
    expect([...(xml.includes('<fh:archive/>') ? ['full'] : []), ...near].join(', ')).toBe(how);
    expect(links['prev-archive']).toBe(links['next']);
    expect(links['self']).toBe(`${at}?${before === undefined ? '' : `before=${before}&`}language=ru`);
  });

  test('whoever walks back from the newest has all, in pages that are full', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), (last) => {
      const seen = new Set<number>();
      let before: number | undefined;
      for (let steps = 0; steps < 20; steps++) {
        const { numbers, xml } = pageAt(before, last);
        if (before !== undefined) expect(xml).toContain('<fh:archive/>');
        for (const number of numbers) seen.add(number);
        const older = linksOf(xml)['prev-archive'];
        if (older === undefined) break;
        before = Number(/before=(\d+)/.exec(older)?.[1]);
      }
      expect(seen.size).toBe(last);
    }), { numRuns: 50 });
  });

  test('a full page never changes', () => {
    for (const last of [100, 101, 150, 400]) expect(pageAt(101, last).xml).toBe(pageAt(101, 123).xml);
  });
});
