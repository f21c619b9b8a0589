import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { GENESIS } from '../../src/log/chain.ts';
import { entryOf, linkAfter, withDays } from '../../src/log/log.ts';
import { party } from '../../src/treaty/parties.ts';

const receivedAt = Temporal.Instant.from('2027-02-28T21:30:00.123Z');
const recordedAt = Temporal.Instant.from('2027-03-01T06:00:00Z');
const [receivedOn, signedOn] = [Temporal.PlainDate.from('2027-03-01'), Temporal.PlainDate.from('2014-12-23')];
const link = linkAfter({ position: 0, hash: GENESIS }, recordedAt, {
  act: { kind: 'SIGNATURE', instrument: 'information-sphere-2014', party: party('KZ'), signedOn },
  defects: [], recordedBy: 'SECRETARIAT', receivedAt, receivedOn, demonstration: false,
});

describe('What is read back from the hashed text', () => {
  test('is what was written: days as days, instants as instants', () => {
    const entry = entryOf(link);
    expect(entry.act.kind === 'SIGNATURE' && entry.act.signedOn.equals(signedOn)).toBe(true);
    expect(entry.receivedOn.equals(receivedOn)).toBe(true);
    expect([entry.receivedAt, entry.recordedAt].map(String)).toEqual(['2027-02-28T21:30:00.123Z', '2027-03-01T06:00:00Z']);
    expect(entry).toMatchObject({ ...link, previousHash: GENESIS, recordedBy: 'SECRETARIAT' });
  });

  test('keeps its instants in a copy, even of one that says something else', () => {
    const copy = { ...entryOf(link), canonical: '{}' };
    expect([copy.receivedAt, copy.recordedAt].map(String)).toEqual(['2027-02-28T21:30:00.123Z', '2027-03-01T06:00:00Z']);
  });

  test('is not shared: what is done to one reading is not seen in another', () => {
    Object.assign(entryOf(link).act, { party: 'RU' });
    expect(entryOf(link).act).toMatchObject({ party: 'KZ' });
  });
});

test('the days of an act are read at the top, among changes and in what is corrected; what was given is left as it was', () => {
  const [changes, corrected] = [{ competentFrom: '2027-02-01' }, { receivedOn: '2027-03-01' }];
  const given = { effectiveOn: '2027-01-01', reason: '2027-01-01', changes, corrected };
  const before = structuredClone(given);
  expect(JSON.stringify(withDays(given))).toBe(JSON.stringify(before));
  expect(given).toEqual(before);
  const read = withDays(given) as Record<string, Record<string, unknown>>;
  const days = [read['effectiveOn'], read['changes']?.['competentFrom'], read['corrected']?.['receivedOn']];
  expect(days.every((day) => day instanceof Temporal.PlainDate)).toBe(true);
  expect(read['reason']).toBe('2027-01-01');
});
