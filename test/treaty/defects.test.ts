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
] as const)('R8: %s rests on %s; does it leave a paper pending? %s', (code, article, ofPaper) => {
  const found = defect(code, 'name', 'ru');
  expect(found).toEqual({ code, path: ['input', 'name', 'ru'], ...(article && { article }) });
  expect(isOfPaper(found)).toBe(ofPaper);
});

test('R8: no other defect is of the paper', () => {
  expect(defectCodes.filter((code) => isOfPaper(defect(code)))).toEqual(['NOT_IN_DUE_FORM', 'NOT_A_SIGNATORY']);
});
