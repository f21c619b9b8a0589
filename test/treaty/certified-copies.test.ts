import { describe, expect, test } from '@jest/globals';
import { copyNumberOf } from '../../src/treaty/certified-copies.ts';
import { party } from '../../src/treaty/parties.ts';
import { clauses, notice, numbered, signature } from './entries.ts';

describe('Final clause · R44: the number of a copy', () => {
  const listed = ['AM', 'BY', 'KZ', 'RU'].map(party);
  const finalClauses = clauses({ entryIntoForce: { enteredOn: '1994-04-20', bound: ['AM', 'RU'] } });
  const record = { finalClauses, entries: numbered([notice('BY', '1994-01-01'), signature('RU'), signature('KZ')]) };

  test('R44: the signatories have the first, in the order of the record, whoever has notified; nobody has the number of another', () => {
    expect(listed.map((each) => `${each} ${copyNumberOf(each, record, listed)}`)).toEqual(['AM 3', 'BY 4', 'KZ 2', 'RU 1']);
    expect(copyNumberOf(party('RS'), record, listed)).toBe(5);
  });
});
