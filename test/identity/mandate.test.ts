import { describe, expect, it } from '@jest/globals';
import { isSecretariat, type Mandate, mandateOf, mayActFor, nameOf } from '../../src/identity/mandate.ts';
import { party } from '../../src/treaty/parties.ts';

describe('VCLT art. 7 · for whom the bearer may act', () => {
  it.each<[string, Mandate | undefined, boolean, boolean]>([
    ['KZ', mandateOf({ role: 'party', party: 'KZ' }), true, false],
    ['SECRETARIAT', mandateOf({ role: 'secretariat' }), true, true],
    ['KZ-node', mandateOf({ role: 'node', party: 'KZ' }), false, false],
    ['OBSERVER', mandateOf({ role: 'observer' }), false, false],
    ['nobody', undefined, false, false],
  ])('%s', (name, mandate, forKazakhstan, forRussia) => {
    expect(mandate ? nameOf(mandate) : 'nobody').toBe(name);
    expect([mayActFor(mandate, party('KZ')), mayActFor(mandate, party('RU'))]).toEqual([forKazakhstan, forRussia]);
    expect(isSecretariat(mandate)).toBe(name === 'SECRETARIAT');
  });
});
