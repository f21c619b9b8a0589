import { describe, expect, test } from '@jest/globals';
import { readFinalClauses } from '../../src/treaty/final-clauses.ts';
import { day, protocol } from './entries.ts';

const none = { days: 0 };

describe('Art. 16: final clauses are data', () => {
  test.each([
    ['R1, R6: the Protocol, in full',
      '{"entryIntoForce":{"notices":4,"counting":"SIGNATORIES","waitingPeriod":{"days":0}},"laterParties":{"waitingPeriod":{"days":0}}}',
      protocol],
    ['unless given, any notice counts and nobody waits',
      '{"entryIntoForce":{"notices":1}}', { notices: 1, counting: 'ANY', waitingPeriod: none, laterParties: none }],
    ['R3: later Parties wait as long as the first',
      '{"entryIntoForce":{"notices":35,"waitingPeriod":{"days":30}}}',
      { notices: 35, counting: 'ANY', waitingPeriod: { days: 30 }, laterParties: { days: 30 } }],
    ['R3: unless given',
      '{"entryIntoForce":{"notices":3,"waitingPeriod":{"months":6}},"laterParties":{"waitingPeriod":{"days":30}}}',
      { notices: 3, counting: 'ANY', waitingPeriod: { months: 6 }, laterParties: { days: 30 } }],
    ['R3: later Parties alone wait',
      '{"entryIntoForce":{"notices":3,"counting":"ANY"},"laterParties":{"waitingPeriod":{"months":3}}}',
      { notices: 3, counting: 'ANY', waitingPeriod: none, laterParties: { months: 3 } }],
    ['nothing is said of later Parties',
      '{"entryIntoForce":{"notices":3,"waitingPeriod":{"months":1}},"laterParties":{}}',
      { notices: 3, counting: 'ANY', waitingPeriod: { months: 1 }, laterParties: { months: 1 } }],
    ['the most that is understood',
      '{"entryIntoForce":{"notices":10000,"waitingPeriod":{"days":10000}}}',
      { notices: 10_000, counting: 'ANY', waitingPeriod: { days: 10_000 }, laterParties: { days: 10_000 } }],
    ['a fixed day', '{"entryIntoForce":{"enteredOn":"1994-04-20"}}', { enteredOn: day('1994-04-20'), bound: [] }],
    ['a fixed day for some', '{"entryIntoForce":{"enteredOn":"1994-04-20","bound":["AM"]}}',
      { enteredOn: day('1994-04-20'), bound: ['AM'] }],
    ['a leap day', '{"entryIntoForce":{"enteredOn":"2028-02-29"}}', { enteredOn: day('2028-02-29'), bound: [] }],
  ])('%s', (_case, json, expected) => {
    expect(readFinalClauses(JSON.parse(json))).toEqual(expected);
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
    ['a day with later Parties',      '{"entryIntoForce":{"enteredOn":"1994-04-20"},"laterParties":{"waitingPeriod":{"days":0}}}'],
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
  });

  test('nothing at all', () => {
    expect(readFinalClauses(undefined)).toBeUndefined();
  });
});
