import { describe, expect, test } from '@jest/globals';
import { defect, defectCodes, isOfPaper, messageOf } from '../../src/treaty/defects.ts';
import { languages } from '../../src/treaty/texts.ts';

describe('every defect says what was wrong and what to do', () => {
  test.each(defectCodes)('%s', (code) => {
    const said = languages.map((language) => messageOf(code, language));
    expect(new Set(said).size).toBe(3);
    said.forEach((sentence) => expect(sentence).toMatch(/^(?!.*(…|\.\.\.|TODO|undefined)).{20,}\.$/su));
    expect(said[0]).toMatch(/[а-яё]/i);
    expect(said[1]).toMatch(/[әғқңөұүһі]/i);
    expect(said[2]).not.toMatch(/\p{Script=Cyrillic}/u);
  });

  test('no two say the same', () => {
    const said = languages.flatMap((language) => defectCodes.map((code) => messageOf(code, language)));
    expect(new Set(said).size).toBe(said.length);
  });
});

test('codes are stable: upper case, and none twice', () => {
  expect(defectCodes.filter((code) => !/^[A-Z]+(_[A-Z]+)*$/.test(code))).toEqual([]);
});

test.each([
  ['NO_MANDATE', 'VCLT art. 7', false],
  ['SUBMISSION_ID_REUSED', undefined, false],
  ['COMPETENCE_MISSING', 'Art. 3', false],
  ['STATE_SECRET', 'Art. 10', false],
  ['DATE_IN_FUTURE', 'VCLT art. 78(b)', false],
  ['NOT_IN_DUE_FORM', 'VCLT art. 77(1)(d)', true],
  ['NOT_A_SIGNATORY', 'Art. 16', true],
  ['FORMER_PARTY', 'Art. 16', true],
  ['NOT_BOUND', 'Art. 18', true],
  ['WITHDRAWAL_TOO_SOON', 'Art. 18', true],
  ['NO_WITHDRAWAL_CLAUSE', 'VCLT art. 54', true],
  ['FULL_POWERS_NEEDED', 'VCLT art. 67(2)', true],
  ['REVOKED_TOO_LATE', 'VCLT art. 68', true],
  ['NOT_PENDING', 'VCLT art. 77(1)(d)', false],
  ['TIME_LIMIT_PASSED', 'VCLT art. 79(2)', false],
  ['ALREADY_REGISTERED_WITH_UN', 'VCLT art. 80', false],
] as const)('R8: %s rests on %s; does it leave a paper pending? %s', (code, article, ofPaper) => {
  const found = defect(code, 'name', 'ru');
  expect(found).toEqual({ code, path: ['input', 'name', 'ru'], ...(article && { article }) });
  expect(isOfPaper(found)).toBe(ofPaper);
});

test('R8: no other defect is of the paper', () => {
  expect(defectCodes.filter((code) => isOfPaper(defect(code))).toSorted()).toEqual([
    'CONDITIONAL', 'FORMER_PARTY', 'FULL_POWERS_NEEDED', 'NOTICE_TOO_EARLY', 'NOT_A_SIGNATORY', 'NOT_BOUND', 'NOT_IN_DUE_FORM',
    'NO_WITHDRAWAL_CLAUSE', 'OBJECTION_TOO_LATE', 'RECORDED_IN_ERROR', 'REVOKED_TOO_LATE', 'WITHDRAWAL_DAY_MISSING',
      'WITHDRAWAL_DAY_NOT_OPEN',
    'WITHDRAWAL_TOO_SOON',
  ]);
});
