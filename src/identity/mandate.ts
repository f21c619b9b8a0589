/** For whom the bearer of a token may act (VCLT art. 7: full powers). */
import { type Party, party } from '../treaty/parties.ts';

export type Mandate = { readonly role: 'SECRETARIAT' } | { readonly role: 'PARTY'; readonly party: Party } | { readonly role: 'OBSERVER' };

/** Reads the claims `role` and `party` of a verified token. RangeError on anything but a plain and complete mandate. */
export function mandateOf(claims: Record<string, unknown>): Mandate {
  const { role, party: code } = claims;
  if (role === 'party') {
    if (typeof code !== 'string') throw new RangeError('the claim party must be the code of one Party');
    return { role: 'PARTY', party: party(code) };
  }
  if (code !== undefined) throw new RangeError('the claim party goes with the role party only');
  if (role === 'secretariat') return { role: 'SECRETARIAT' };
  if (role === 'observer') return { role: 'OBSERVER' };
  throw new RangeError('the claim role must be secretariat, party or observer');
}

/** A Party acts for itself; the Secretariat records what any Party has sent on paper. */
export function mayActFor(mandate: Mandate | undefined, party: Party): boolean {
  return isSecretariat(mandate) || (mandate?.role === 'PARTY' && mandate.party === party);
}

export function isSecretariat(mandate: Mandate | undefined): boolean {
  return mandate?.role === 'SECRETARIAT';
}

/** SECRETARIAT, OBSERVER, or the code of the Party. */
export function nameOf(mandate: Mandate): string {
  return mandate.role === 'PARTY' ? mandate.party : mandate.role;
}
