/** Of every kind of act: no word of another language, and no value that passes for a line of its own. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Notification } from '../../src/broadcast/notification.ts';
import { subjectOf, textOf } from '../../src/broadcast/wording.ts';
import type { Act } from '../../src/treaty/acts.ts';
import { type Language, languages } from '../../src/treaty/texts.ts';
import { acts, designation, instrument, KZ, named, notificationOf, withdrawal } from './told.ts';

const undone: Act[] = [
  { kind: 'ENTRY_INTO_FORCE', instrument, replacesFinding: 5 },
  { kind: 'WITHDRAWAL_TAKEN_EFFECT', instrument, party: KZ, notice: 4, replacesFinding: 5 },
  { ...acts.INSTRUMENT_ENDED, party: KZ, because: 'TERM' },
  { ...acts.INSTRUMENT_ENDED, because: 'CONSENT' },
  { ...withdrawal, consentOfAll: true, obligationsSettled: false },
  { ...acts.CORRECTION, corrected: { recordedInError: true } },
];
const every = [...Object.values(acts), ...undone];
const receivedOn = Temporal.PlainDate.from('2027-03-01');
const around: Partial<Notification> = { upon: named(withdrawal), replaces: named(withdrawal), tells: { act: designation, receivedOn } };

/** Every text in an act but those that are codes, days or hashes is somebody's own words. */
function withTexts<T>(value: T, change: (text: string, name: string) => string, name = ''): T {
  if (typeof value === 'string') return (OURS.has(name) || /^[A-Z_]+$/.test(value) ? value : change(value, name)) as T;
  if (Array.isArray(value)) return value.map((each: unknown) => withTexts(each, change, name)) as T;
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, withTexts(each as unknown, change)])) as T;
  const isPlain = value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype;
  if (!isPlain) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withTexts(each as unknown, change, key)])) as T;
}
const OURS = new Set(['kind', 'party', 'instrument', 'agreedBy', 'competences', 'reference', 'hash']);

function said(act: Act, language: Language, change: (text: string, name: string) => string): string {
  const notification = withTexts(notificationOf(act, { operative: false, ...around }), change);
  return `${subjectOf(notification, language)}\n${textOf(notification, language, 'Europe/Moscow')}`;
}

describe('no word of another language', () => {
  const foreign: { readonly [language in Language]: RegExp } = {
    ru: /[әғқңөұүһі]|\p{Script=Latin}{2,}/iu,
    kk: /\p{Script=Latin}{2,}|(?<![\p{L}])(и|в|на|с|по|для|от|об|о|или|договор|договора|Сторона|Стороны|уведомление|Протокола)(?![\p{L}])/iu,
    en: /\p{Script=Cyrillic}/u,
  };
  /** What stands in every language: the API, hashes, the law's own Latin. */
  const common = /\(canonical\)|\{ entries.*\}|(?<=: )(ab){32}|SHA-256|API|DN\.\d+\.\d+|ab initio|\b[abdef]\)/g;
  const own = /№ \d+|kz-\d+/g;

  test.each(languages.flatMap((language) => every.map((act) => [language, act.kind, act] as const)))('%s %s', (language, _kind, act) => {
    const text = said(act, language, () => '7').replaceAll(common, '').replaceAll(own, '');
    expect(text.split('\n').filter((line) => foreign[language].test(line))).toEqual([]);
  });
});

describe('T-M1: no line can be forged by a value', () => {
  const breaks = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;
  const breaking = fc.constantFrom('\n', '\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029', '\u0000', '\t');
  const claim = fc.constantFrom('Hash of the entry (SHA-256): 00', 'Дата выхода: 1 мая 2030 года', 'x');
  const hostile = fc.tuple(fc.string({ unit: 'grapheme' }), breaking, claim)
    .map(([before, ending, forged]) => `${before}${ending}${forged}`);
  const lines = (act: Act, language: Language, text: string) => said(act, language, () => text).split(breaks);

  test('whatever is written in any text of any act', () => {
    fc.assert(fc.property(fc.constantFrom(...every), fc.constantFrom(...languages), hostile, (act, language, text) => {
      const [forged, plain] = [lines(act, language, text), lines(act, language, 'x')];
      expect(forged.map(labelOf)).toEqual(plain.map(labelOf));
    }), { numRuns: 500 });
  });

  /** What a line begins with is ours; the first is the subject. */
  function labelOf(line: string, i: number): string {
    return i === 0 ? '' : /^[^:]*: /.exec(line)?.[0] ?? line.replace(/DN\.\S+|Replaces.*|Заменяет.*/, '');
  }
});
