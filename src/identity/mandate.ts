/** For whom the bearer of a token may act (VCLT art. 7: full powers), and for whom it reads. */
import { type Party, party } from '../treaty/parties.ts';

export type Mandate =
  | { readonly role: 'SECRETARIAT' }
  | { readonly role: 'PARTY'; readonly party: Party }
  /** A national node: a machine of one Party. It reads what its Party reads, and performs nothing. */
  | { readonly role: 'NODE'; readonly party: Party }
  | { readonly role: 'OBSERVER' };

const ofOneParty = { party: 'PARTY', node: 'NODE' } as const;

/** Reads the claims `role` and `party` of a verified token. RangeError on anything but a plain and complete mandate. */
export function mandateOf(claims: Record<string, unknown>): Mandate {
  const { role, party: code } = claims;
  if (role === 'party' || role === 'node') {
    if (typeof code !== 'string') throw new RangeError('the claim party must be the code of one Party');
    return { role: ofOneParty[role], party: party(code) };
  }
  if (code !== undefined) throw new RangeError('the claim party goes with the roles party and node only');
  if (role === 'secretariat') return { role: 'SECRETARIAT' };
  if (role === 'observer') return { role: 'OBSERVER' };
  throw new RangeError('the claim role must be secretariat, party, node or observer');
}

/** A Party acts for itself; the Secretariat records what any Party has sent on paper. A node acts for nobody. */
export function mayActFor(mandate: Mandate | undefined, party: Party): boolean {
  return isSecretariat(mandate) || (mandate?.role === 'PARTY' && mandate.party === party);
}

/** For some Party at least. */
export function mayAct(mandate: Mandate | undefined): mandate is Mandate {
  return isSecretariat(mandate) || mandate?.role === 'PARTY';
}

export function isSecretariat(mandate: Mandate | undefined): boolean {
  return mandate?.role === 'SECRETARIAT';
}

/** Whose papers the bearer reads as its own: the Party's, for its node as for itself. */
export function readsFor(mandate: Mandate | undefined): Party | undefined {
  return mandate?.role === 'PARTY' || mandate?.role === 'NODE' ? mandate.party : undefined;
}

/**
 * SECRETARIAT, OBSERVER, the code of the Party, or that and `-node`. A node has a name of its own, and with it seats and questions of its
 * own: it can neither take its Party's, nor share a live line that proves that the Party was informed.
 */
export function nameOf(mandate: Mandate): string {
  if (mandate.role === 'PARTY') return mandate.party;
  return mandate.role === 'NODE' ? `${mandate.party}-node` : mandate.role;
}
