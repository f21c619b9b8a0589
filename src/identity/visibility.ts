/** Who sees what. Every door asks here: lists, nodes, entities, subscriptions, mails. */
import { type Act, type Entry, isPending } from '../treaty/acts.ts';
import type { Party } from '../treaty/parties.ts';
import type { Mandate } from './mandate.ts';

/** What is not for everybody: how an authority is reached and its keys; what a notification says; the log; deliveries. */
const audiences = {
  PARTICULARS: ['PARTY', 'SECRETARIAT'],
  TEXTS: ['PARTY', 'SECRETARIAT'],
  LOG: ['PARTY', 'SECRETARIAT'],
  DELIVERIES: ['PARTY', 'SECRETARIAT'],
} as const satisfies Record<string, readonly Mandate['role'][]>;

export function maySee(what: keyof typeof audiences, mandate: Mandate | undefined): boolean {
  const audience: readonly Mandate['role'][] = audiences[what];
  return mandate !== undefined && audience.includes(mandate.role);
}

/** What is circulated is for all Parties; a pending paper for the Party that sent it, and the Secretariat. (R8.) */
export function maySeeEntry(entry: Pick<Entry, 'defects'> & { readonly act: Act }, mandate: Mandate | undefined): boolean {
  if (!maySee('LOG', mandate)) return false;
  return !isPending(entry) || ('party' in entry.act && maySeeOf(entry.act.party, mandate));
}

/** What concerns one Party alone: its deliveries, its pending papers. */
export function maySeeOf(party: Party, mandate: Mandate | undefined): boolean {
  return mandate?.role === 'SECRETARIAT' || (mandate?.role === 'PARTY' && mandate.party === party);
}
