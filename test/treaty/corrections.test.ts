/** What a correction would say, read as strictly as a form. */
import { expect, test } from '@jest/globals';
import { readCorrection } from '../../src/treaty/corrections.ts';

test.each<[string, object, object | undefined]>([
  ['a text',              { address: ' Астана ' },                          { address: 'Астана' }],
  ['what is cleared',     { address: null, deputyOffices: null },           { address: null, deputyOffices: null }],
  ['a name',              { name: { ru: 'Орган' } },                        { name: { ru: 'Орган' } }],
  ['a key',               { publicKeys: [{ kty: 'OKP' }] },                 { publicKeys: [{ kty: 'OKP' }] }],
  ['a number for a text', { address: 5 },                                   undefined],
  ['a text for a list',   { contactPoints: 'duty@kz.example' },             undefined],
  ['no field of it',      { address: 'Астана', party: 'AM' },               undefined],
  ['what all objects have', { constructor: {} },                            undefined],
])('R33: in a change of a designation, %s', (_case, changes, expected) => {
  const { fields, wrong } = readCorrection('CHANGE_OF_DESIGNATION', { changes });
  expect([fields['changes'], wrong]).toEqual([expected, expected ? [] : ['changes']]);
});

test('R33: a day among them is a day', () => {
  const { fields } = readCorrection('CHANGE_OF_DESIGNATION', { changes: { competentFrom: '2027-03-01' } });
  expect(String((fields['changes'] as { competentFrom: unknown }).competentFrom)).toBe('2027-03-01');
  expect((fields['changes'] as { competentFrom: unknown }).competentFrom).not.toBe('2027-03-01');
});

test('R33: what all objects have is no field of an entry', () => {
  expect(readCorrection('SIGNATURE', { constructor: {}, toString: 'x' })).toEqual({ fields: {}, wrong: ['constructor', 'toString'] });
});
