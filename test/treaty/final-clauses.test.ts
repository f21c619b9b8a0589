import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { examineFinalClauses, readFinalClauses } from '../../src/treaty/final-clauses.ts';
import { day, protocol } from './entries.ts';

const none = { days: 0 };
/** What is so unless the clauses say otherwise. (R16, R35, R39, R42.) */
const others = { provisionalApplication: false, objectionsToCorrection: { days: 90 }, endsWithBaseTreaty: 'EACH' };
const byNumber = { counting: 'ANY', quotas: [], notCounted: [], ...others };
const fixed = { laterParties: none, ...others };

describe('Art. 16: final clauses are data', () => {
  test.each([
    ['R1, R6: the Protocol, in full',
      '{"entryIntoForce":{"notices":4,"counting":"SIGNATORIES","waitingPeriod":{"days":0}},"laterParties":{"waitingPeriod":{"days":0}},'
      + '"withdrawal":{"notice":{"months":6},"counted":"BACK"}}',
      protocol],
    ['unless given, any notice counts and nobody waits',
      '{"entryIntoForce":{"notices":1}}', { notices: 1, waitingPeriod: none, laterParties: none }],
    ['R3: later Parties wait as long as the first',
      '{"entryIntoForce":{"notices":35,"waitingPeriod":{"days":30}}}',
      { notices: 35, waitingPeriod: { days: 30 }, laterParties: { days: 30 } }],
    ['R3: unless given',
      '{"entryIntoForce":{"notices":3,"waitingPeriod":{"months":6}},"laterParties":{"waitingPeriod":{"days":30}}}',
      { notices: 3, waitingPeriod: { months: 6 }, laterParties: { days: 30 } }],
    ['R3: later Parties alone wait',
      '{"entryIntoForce":{"notices":3,"counting":"ANY"},"laterParties":{"waitingPeriod":{"months":3}}}',
      { notices: 3, waitingPeriod: none, laterParties: { months: 3 } }],
    ['nothing is said of later Parties',
      '{"entryIntoForce":{"notices":3,"waitingPeriod":{"months":1}},"laterParties":{}}',
      { notices: 3, waitingPeriod: { months: 1 }, laterParties: { months: 1 } }],
    ['R19: in years', '{"entryIntoForce":{"notices":3,"waitingPeriod":{"years":1}}}',
      { notices: 3, waitingPeriod: { years: 1 }, laterParties: { years: 1 } }],
    ['the first day of the month after',
      '{"entryIntoForce":{"notices":60,"waitingPeriod":{"firstDayOfMonthAfter":{"days":60}}}}',
      { notices: 60, waitingPeriod: { firstDayOfMonthAfter: { days: 60 } }, laterParties: { firstDayOfMonthAfter: { days: 60 } } }],
    ['the first day of the n-th month after',
      '{"entryIntoForce":{"notices":40,"waitingPeriod":{"firstDayOfNthMonthAfter":6}}}',
      { notices: 40, waitingPeriod: { firstDayOfNthMonthAfter: 6 }, laterParties: { firstDayOfNthMonthAfter: 6 } }],
    ['quotas, and notices that do not count',
      '{"entryIntoForce":{"notices":5,"quotas":[{"atLeast":3,"of":["AL","EE","HR"],"called":"members"}],"notCounted":["EU"]}}',
      { notices: 5, waitingPeriod: none, laterParties: none,
        quotas: [{ atLeast: 3, of: ['AL', 'EE', 'HR'], called: 'members' }], notCounted: ['EU'] }],
    ['the most that is understood',
      '{"entryIntoForce":{"notices":10000,"waitingPeriod":{"days":10000}},"laterParties":{"waitingPeriod":{"years":1000}}}',
      { notices: 10_000, waitingPeriod: { days: 10_000 }, laterParties: { years: 1_000 } }],
  ])('%s', (_case, json, expected) => {
    expect(examineFinalClauses(JSON.parse(json))).toEqual([]);
    expect(readFinalClauses(JSON.parse(json))).toEqual({ ...byNumber, ...expected });
  });

  test.each([
    ['a fixed day', '{"entryIntoForce":{"enteredOn":"1994-04-20"}}', { enteredOn: day('1994-04-20'), bound: [] }],
    ['a fixed day for some', '{"entryIntoForce":{"enteredOn":"1994-04-20","bound":["AM"]}}',
      { enteredOn: day('1994-04-20'), bound: ['AM'] }],
    ['a fixed day for none', '{"entryIntoForce":{"enteredOn":"1994-04-20","bound":[]}}', { enteredOn: day('1994-04-20'), bound: [] }],
    ['a leap day', '{"entryIntoForce":{"enteredOn":"2028-02-29"}}', { enteredOn: day('2028-02-29'), bound: [] }],
    ['R3: later Parties', '{"entryIntoForce":{"enteredOn":"1994-04-20"},"laterParties":{"waitingPeriod":{"days":30}}}',
      { enteredOn: day('1994-04-20'), bound: [], laterParties: { days: 30 } }],
    ['R41: effect from another day', '{"entryIntoForce":{"enteredOn":"2000-03-22"},"effectFrom":"1999-04-21"}',
      { enteredOn: day('2000-03-22'), bound: [], effectFrom: day('1999-04-21') }],
    ['a term that is renewed', '{"entryIntoForce":{"enteredOn":"1994-04-20"},"term":{"years":5,"renewal":"AUTOMATIC","renewedFor":["AM"]}}',
      { enteredOn: day('1994-04-20'), bound: [], term: { years: 5, renewal: 'AUTOMATIC', renewedFor: ['AM'] } }],
    ['a term from its own day', '{"entryIntoForce":{"enteredOn":"1994-04-20"},"term":{"years":5,"from":"1994-05-01","renewal":"NONE"}}',
      { enteredOn: day('1994-04-20'), bound: [], term: { years: 5, from: day('1994-05-01'), renewal: 'NONE' } }],
    ['R18: withdrawal counted back', '{"entryIntoForce":{"enteredOn":"1994-04-20"},"withdrawal":{"notice":{"months":6},"counted":"BACK"}}',
      { enteredOn: day('1994-04-20'), bound: [],
        withdrawal: { notice: { months: 6 }, counted: 'BACK', laterDays: false, countedFrom: 'RECEIPT' } }],
    ['R19, R29: withdrawal counted forward, in full',
      '{"entryIntoForce":{"enteredOn":"1994-04-20"},"withdrawal":{"notice":{"firstDayOfMonthAfter":{"months":3}},"counted":"FORWARD",'
      + '"laterDays":true,"countedFrom":"DISPATCH","earliestNotice":{"years":3,"from":"BOUND"},"condition":"obligations settled"}}',
      { enteredOn: day('1994-04-20'), bound: [],
        withdrawal: { notice: { firstDayOfMonthAfter: { months: 3 } }, counted: 'FORWARD', laterDays: true, countedFrom: 'DISPATCH',
          earliestNotice: { years: 3, from: 'BOUND' }, condition: 'obligations settled' } }],
    ['R35, R39, R42', '{"entryIntoForce":{"enteredOn":"1994-04-20"},"provisionalApplication":true,'
      + '"textCorrection":{"objectionsWithin":{"months":3}},"endsWithBaseTreaty":"NO"}',
      { enteredOn: day('1994-04-20'), bound: [],
        provisionalApplication: true, objectionsToCorrection: { months: 3 }, endsWithBaseTreaty: 'NO' }],
  ])('%s', (_case, json, expected) => {
    expect(examineFinalClauses(JSON.parse(json))).toEqual([]);
    expect(readFinalClauses(JSON.parse(json))).toEqual({ ...fixed, ...expected });
  });
});

describe('Art. 16: clauses that make no sense, or are not understood, are not read', () => {
  test.each([
    ['no object',                     'null'],
    ['a text',                        '"in force at once"'],
    ['a number',                      '4'],
    ['a list',                        '[]'],
    ['a list of clauses',             '[{"entryIntoForce":{"notices":4}}]'],
    ['nothing in it',                 '{}'],
    ['later Parties alone',           '{"laterParties":{"waitingPeriod":{"days":0}}}'],
    ['an unknown member',             '{"entryIntoForce":{"notices":4},"withdrawal":{"months":6}}'],
    ['a member called __proto__',     '{"entryIntoForce":{"notices":4},"__proto__":{}}'],
    ['entry into force: null',        '{"entryIntoForce":null}'],
    ['entry into force: a list',      '{"entryIntoForce":[4]}'],
    ['entry into force: nothing',     '{"entryIntoForce":{}}'],
    ['entry into force: unknown',     '{"entryIntoForce":{"notices":4,"populationOf":"half"}}'],
    ['notices: none',                 '{"entryIntoForce":{"notices":0}}'],
    ['notices: negative',             '{"entryIntoForce":{"notices":-1}}'],
    ['notices: a fraction',           '{"entryIntoForce":{"notices":3.5}}'],
    ['notices: huge',                 '{"entryIntoForce":{"notices":10001}}'],
    ['notices: infinite',             '{"entryIntoForce":{"notices":1e999}}'],
    ['notices: a text',               '{"entryIntoForce":{"notices":"4"}}'],
    ['notices: null',                 '{"entryIntoForce":{"notices":null}}'],
    ['notices: a list',               '{"entryIntoForce":{"notices":[4]}}'],
    ['notices: missing',              '{"entryIntoForce":{"counting":"ANY","waitingPeriod":{"days":0}}}'],
    ['counting: unknown',             '{"entryIntoForce":{"notices":4,"counting":"PARTIES"}}'],
    ['counting: in small letters',    '{"entryIntoForce":{"notices":4,"counting":"any"}}'],
    ['counting: null',                '{"entryIntoForce":{"notices":4,"counting":null}}'],
    ['a period: null',                '{"entryIntoForce":{"notices":4,"waitingPeriod":null}}'],
    ['a period: a number',            '{"entryIntoForce":{"notices":4,"waitingPeriod":30}}'],
    ['a period: a list',              '{"entryIntoForce":{"notices":4,"waitingPeriod":[]}}'],
    ['a period: of nothing',          '{"entryIntoForce":{"notices":4,"waitingPeriod":{}}}'],
    ['a period: days and months',     '{"entryIntoForce":{"notices":4,"waitingPeriod":{"days":30,"months":1}}}'],
    ['a period: days, and no months', '{"entryIntoForce":{"notices":4,"waitingPeriod":{"days":30,"months":0}}}'],
    ['a period: no days, but months', '{"entryIntoForce":{"notices":4,"waitingPeriod":{"days":null,"months":1}}}'],
    ['a period: in weeks',            '{"entryIntoForce":{"notices":4,"waitingPeriod":{"weeks":1}}}'],
    ['a period: also in weeks',       '{"entryIntoForce":{"notices":4,"waitingPeriod":{"days":1,"weeks":1}}}'],
    ['a period: negative',            '{"entryIntoForce":{"notices":4,"waitingPeriod":{"days":-30}}}'],
    ['a period: a fraction',          '{"entryIntoForce":{"notices":4,"waitingPeriod":{"months":0.5}}}'],
    ['a period: huge',                '{"entryIntoForce":{"notices":4,"waitingPeriod":{"months":10001}}}'],
    ['a period: a text',              '{"entryIntoForce":{"notices":4,"waitingPeriod":{"days":"30"}}}'],
    ['later Parties: null',           '{"entryIntoForce":{"notices":4},"laterParties":null}'],
    ['later Parties: a list',         '{"entryIntoForce":{"notices":4},"laterParties":[]}'],
    ['later Parties: unknown',        '{"entryIntoForce":{"notices":4},"laterParties":{"notices":1}}'],
    ['later Parties: period null',    '{"entryIntoForce":{"notices":4},"laterParties":{"waitingPeriod":null}}'],
    ['later Parties: both',           '{"entryIntoForce":{"notices":4},"laterParties":{"waitingPeriod":{"days":1,"months":1}}}'],
    ['bound: no list',                 '{"entryIntoForce":{"enteredOn":"1994-04-20","bound":"AM"}}'],
    ['bound: no Party',                '{"entryIntoForce":{"enteredOn":"1994-04-20","bound":["Armenia"]}}'],
    ['bound without a day',            '{"entryIntoForce":{"notices":4,"bound":["AM"]}}'],
    ['a day with notices',            '{"entryIntoForce":{"enteredOn":"1994-04-20","notices":4}}'],
    ['a day with counting',           '{"entryIntoForce":{"enteredOn":"1994-04-20","counting":"ANY"}}'],
    ['a day with a period',           '{"entryIntoForce":{"enteredOn":"1994-04-20","waitingPeriod":{"days":0}}}'],
    ['a day that is not',             '{"entryIntoForce":{"enteredOn":"2026-02-30"}}'],
    ['a leap day that is not',        '{"entryIntoForce":{"enteredOn":"2027-02-29"}}'],
    ['a day with a time',             '{"entryIntoForce":{"enteredOn":"1994-04-20T00:00:00Z"}}'],
    ['a day without hyphens',         '{"entryIntoForce":{"enteredOn":"19940420"}}'],
    ['a day after a space',           '{"entryIntoForce":{"enteredOn":" 1994-04-20"}}'],
    ['a day, as a number',            '{"entryIntoForce":{"enteredOn":19940420}}'],
    ['a day, as a list',              '{"entryIntoForce":{"enteredOn":["1994-04-20"]}}'],
    ['a day: null',                   '{"entryIntoForce":{"enteredOn":null}}'],
    ['a day: null, with notices',     '{"entryIntoForce":{"enteredOn":null,"notices":4}}'],
    ['a day: empty',                  '{"entryIntoForce":{"enteredOn":""}}'],
  ])('%s', (_case, json) => {
    expect(readFinalClauses(JSON.parse(json))).toBeUndefined();
    expect(examineFinalClauses(JSON.parse(json))).not.toEqual([]);
    expectAgreement(JSON.parse(json));
  });

  test('nothing at all', () => {
    expect(readFinalClauses(undefined)).toBeUndefined();
  });
});

const start = { enteredOn: '1994-04-20' };
const five = { notices: 5 };
const quotas = (...all: readonly object[]) => ({ entryIntoForce: { ...five, quotas: all } });
const waiting = (waitingPeriod: object) => ({ entryIntoForce: { notices: 1, waitingPeriod } });
const withdrawal = (clause: object) => ({ entryIntoForce: five, withdrawal: clause });

describe('What makes no sense is named, with its place', () => {
  test.each<[string, object, string]>([
    ['a quota above the number',    quotas({ atLeast: 6, of: codes(7) }), 'entryIntoForce.quotas.0.atLeast'],
    ['a quota above its list',      quotas({ atLeast: 3, of: codes(2) }), 'entryIntoForce.quotas.0.atLeast'],
    ['a quota of nobody',           quotas({ atLeast: 1, of: [] }), 'entryIntoForce.quotas.0.of'],
    ['a quota of nothing',          quotas({ atLeast: 0, of: codes(2) }), 'entryIntoForce.quotas.0.atLeast'],
    ['a Party twice in a quota',    quotas({ atLeast: 1, of: ['AM', 'AM'] }), 'entryIntoForce.quotas.0.of.1'],
    ['one group twice',             quotas({ atLeast: 1, of: ['AM', 'BY'] }, { atLeast: 2, of: ['BY', 'AM'] }),
      'entryIntoForce.quotas'],
    ['quotas that need more',       quotas({ atLeast: 3, of: codes(4) }, { atLeast: 3, of: codes(4, 10) }),
      'entryIntoForce.quotas'],
    ['no quotas',                   quotas(), 'entryIntoForce.quotas'],
    ['in a quota and not counted',  { entryIntoForce: { ...quotas({ atLeast: 1, of: ['AM', 'EU'] }).entryIntoForce, notCounted: ['EU'] } },
      'entryIntoForce.quotas.0.of'],
    ['nobody is not counted',       { entryIntoForce: { ...five, notCounted: [] } }, 'entryIntoForce.notCounted'],
    ['a quota on a fixed day',      { entryIntoForce: { ...start, quotas: [{ atLeast: 1, of: ['AM'] }] } }, 'entryIntoForce'],
    ['an n-th month that is none',  waiting({ firstDayOfNthMonthAfter: 0 }),
      'entryIntoForce.waitingPeriod.firstDayOfNthMonthAfter'],
    ['a month after a month after', waiting({ firstDayOfMonthAfter: { firstDayOfNthMonthAfter: 1 } }),
      'entryIntoForce.waitingPeriod.firstDayOfMonthAfter.firstDayOfNthMonthAfter'],
    ['R41: a day that is not',      { entryIntoForce: five, effectFrom: '2027-02-29' }, 'effectFrom'],
    ['a term of nothing',           { entryIntoForce: start, term: { years: 0, renewal: 'NONE' } }, 'term.years'],
    ['a term, and then?',           { entryIntoForce: start, term: { years: 5 } }, 'term.renewal'],
    ['renewed for some, not at all', { entryIntoForce: start, term: { years: 5, renewal: 'NONE', renewedFor: ['AM'] } }, 'term.renewedFor'],
    ['renewed for nobody',          { entryIntoForce: start, term: { years: 5, renewal: 'AUTOMATIC', renewedFor: [] } }, 'term.renewedFor'],
    ['a term beyond the calendar',  { entryIntoForce: { enteredOn: '9999-01-01' }, term: { years: 1, renewal: 'NONE' } }, 'term'],
    ['a year beyond the calendar',  waiting({ years: 1001 }), 'entryIntoForce.waitingPeriod.years'],
    ['R18: back to no day',         withdrawal({ notice: { firstDayOfNthMonthAfter: 6 }, counted: 'BACK' }),
      'withdrawal.notice.firstDayOfNthMonthAfter'],
    ['R18: a later day, back',      withdrawal({ notice: { months: 6 }, counted: 'BACK', laterDays: true }),
      'withdrawal.laterDays'],
    ['back or forward?',            withdrawal({ notice: { months: 6 } }), 'withdrawal.counted'],
    ['no notice',                   withdrawal({ counted: 'FORWARD' }), 'withdrawal.notice'],
    ['an empty condition',          withdrawal({ notice: { days: 1 }, counted: 'FORWARD', condition: ' ' }),
      'withdrawal.condition'],
    ['Art. 10: a condition that is secret', withdrawal({ notice: { days: 1 }, counted: 'FORWARD', condition: 'Секретно' }),
      'withdrawal.condition'],
    ['R35: no time to object',      { entryIntoForce: five, textCorrection: { objectionsWithin: { days: 0 } } },
      'textCorrection.objectionsWithin.days'],
    ['R39: perhaps',                { entryIntoForce: five, provisionalApplication: 'yes' }, 'provisionalApplication'],
    ['R42: when it likes',          { entryIntoForce: five, endsWithBaseTreaty: 'SOME' }, 'endsWithBaseTreaty'],
  ])('%s', (_case, json, place) => {
    expect(examineFinalClauses(json).map(({ path }) => path.join('.'))).toContain(place);
    expect(readFinalClauses(json)).toBeUndefined();
    expectAgreement(json);
  });

  test('all at once', () => {
    const json = { entryIntoForce: { notices: 0, counting: 'ALL' }, effectFrom: 'soon', term: {}, more: true };
    expect(examineFinalClauses(json).map(({ path }) => path.join('.')).toSorted())
      .toEqual(['effectFrom', 'entryIntoForce.counting', 'entryIntoForce.notices', 'more', 'term.renewal', 'term.years']);
  });

  test('quotas that one notice can meet together are no contradiction', () => {
    expect(examineFinalClauses(quotas({ atLeast: 3, of: codes(4) }, { atLeast: 3, of: codes(4, 1) }))).toEqual([]);
  });
});

/** What a schema cannot say: sums, overlaps, the calendar, and what a reader could not see. Nothing else is left to the hub. */
const leftToTheHub = [
  /^is greater than the number of notices/, /^is greater than its own list/, /^cannot be met together/, /^names one group twice/,
  /^names \w+, which is not counted/, /^ends after the year 9999/, /^is not a day of the calendar/, /^cannot be read/,
];
const bySchema = new Ajv2020({ strictTypes: false, strictRequired: false })
  .compile(JSON.parse(readFileSync('docs/final-clauses.schema.json', 'utf8')) as object);

/** What the schema refuses, the hub refuses; what the schema accepts, the hub refuses for these reasons only. */
function expectAgreement(json: unknown): void {
  const problems = examineFinalClauses(json);
  if (!bySchema(json)) expect(problems).not.toEqual([]);
  else expect(problems.filter(({ says }) => !leftToTheHub.some((each) => each.test(says)))).toEqual([]);
}

describe('The schema that we publish and the hub agree', () => {
  const bad: fc.Arbitrary<unknown> = fc.oneof(
    fc.jsonValue({ maxDepth: 1 }),
    fc.constantFrom(null, 0, -1, 1.5, 10_001, '', 'AM', [], {}, true, ['AM', 'AM'], '2027-02-29', '2027-02-30'));
  const mostly = (often: fc.Arbitrary<unknown>, seldom: fc.Arbitrary<unknown>) =>
    fc.oneof({ weight: 100, arbitrary: often }, { weight: 1, arbitrary: seldom });
  const maybe = (good: fc.Arbitrary<unknown>) => mostly(good, bad);
  const some = (members: Record<string, fc.Arbitrary<unknown>>, requiredKeys: string[] = []) => {
    const each = Object.fromEntries(Object.entries(members).map(([name, value]) => [name, maybe(value)]));
    return maybe(mostly(fc.record(each, { requiredKeys }), fc.record(each, { requiredKeys: [] })));
  };
  const counts = mostly(fc.constantFrom(1, 2, 3, 6, 30, 1000), fc.constantFrom(0, 10_000));
  const oneOf = (members: Record<string, fc.Arbitrary<unknown>>) =>
    fc.constantFrom(...Object.keys(members)).chain((name) => fc.record({ [name]: members[name]! }));
  const simple = oneOf({ days: maybe(counts), months: maybe(counts), years: maybe(counts) });
  const period = fc.oneof(simple, oneOf({ firstDayOfMonthAfter: maybe(simple), firstDayOfNthMonthAfter: maybe(counts) }));
  const parties = fc.uniqueArray(fc.constantFrom(...codes(8)), { minLength: 1, maxLength: 6 });
  const days = mostly(
    fc.constantFrom('1994-04-20', '2027-02-28', '2028-02-29'), fc.constantFrom('2027-02-29', '9998-12-31', '2027-04-31', '0000-01-01'));
  const texts = mostly(fc.constant('members'), fc.constantFrom(' ', 'Секретно', 'a\u202eb', 'x'.repeat(2001)));
  const number = { notices: fc.constantFrom(1, 2, 3, 5), counting: fc.constantFrom('ANY', 'SIGNATORIES'), waitingPeriod: period,
    quotas: fc.array(
      some({ atLeast: fc.constantFrom(1, 2, 3, 6), of: parties, called: texts }, ['atLeast', 'of']), { minLength: 1, maxLength: 2 }),
    notCounted: parties };
  const clauses = some({
    entryIntoForce: mostly(
      fc.oneof(some(number, ['notices']), some({ enteredOn: days, bound: parties }, ['enteredOn'])), some({ ...number, enteredOn: days })),
    laterParties: some({ waitingPeriod: period }), effectFrom: days,
    term: some({ years: counts, from: days, renewal: fc.constantFrom('AUTOMATIC', 'NONE'), renewedFor: parties }, ['years', 'renewal']),
    withdrawal: some({
      notice: period, counted: fc.constantFrom('BACK', 'FORWARD'), laterDays: fc.boolean(),
      countedFrom: fc.constantFrom('RECEIPT', 'DISPATCH'),
      earliestNotice: some({ years: counts, from: fc.constantFrom('ENTRY_INTO_FORCE', 'BOUND') }, ['years', 'from']), condition: texts,
    }, ['notice', 'counted']),
    provisionalApplication: fc.boolean(), textCorrection: some({ objectionsWithin: simple }),
    endsWithBaseTreaty: fc.constantFrom('EACH', 'ALL', 'NO'),
  }, ['entryIntoForce']);

  test('of generated clauses, but for what a schema cannot say', () => {
    const seen = { accepted: 0, refused: 0 };
    fc.assert(fc.property(clauses, (json) => {
      seen[bySchema(json) ? 'accepted' : 'refused'] += 1;
      expectAgreement(json);
      expect(readFinalClauses(json) !== undefined).toBe(examineFinalClauses(json).length === 0);
    }), { numRuns: 1500 });
    expect(Math.min(seen.accepted, seen.refused)).toBeGreaterThan(150); // so that the agreement means something
  });

  test('every member is described', () => {
    const undescribed: string[] = [];
    JSON.parse(readFileSync('docs/final-clauses.schema.json', 'utf8'), (name, value: unknown) => {
      if (name === 'properties') {
        undescribed.push(...Object.entries(value as Record<string, unknown>).filter(([, each]) => !isDescribed(each)).map(([key]) => key));
      }
      return value;
    });
    expect(undescribed).toEqual([]);
  });
});

/** A condition within a rule has no words of its own. */
function isDescribed(member: unknown): boolean {
  return typeof member !== 'object' || 'description' in member! || 'const' in member! || Object.keys(member!).join() === '$ref';
}

/** Codes of Parties, from the n-th. */
function codes(count: number, from = 0): string[] {
  return Array.from({ length: count }, (_none, i) => `A${String.fromCharCode(65 + from + i)}`);
}
