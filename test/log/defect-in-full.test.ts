import { describe, expect, test } from '@jest/globals';
import { inFull } from '../../src/log/defect-in-full.ts';
import { defect, messageOf } from '../../src/treaty/defects.ts';

describe('R28: a day that is too early is never moved: the Party is told the first that would be in time', () => {
  const tooSoon = { ...defect('WITHDRAWAL_TOO_SOON', 'withdrawalOn'), earliestOn: '2027-03-01' };

  test.each([
    ['ru', 'Самый ранний возможный день: 1 марта 2027 года.'],
    ['kk', 'Мүмкін болатын ең ерте күн: 2027 жылғы 1 наурыз.'],
    ['en', 'The earliest possible day: 1 March 2027.'],
  ] as const)('%s: %s', (language, day) => {
    expect(inFull(tooSoon, language)).toBe(`${messageOf('WITHDRAWAL_TOO_SOON', language)} ${day}`);
  });

  test('where no day is wrong, none is named', () => {
    expect(inFull(defect('NOT_BOUND', 'party'), 'ru')).toBe(messageOf('NOT_BOUND', 'ru'));
  });
});
