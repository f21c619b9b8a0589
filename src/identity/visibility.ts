/** Who sees what. Every door asks here: lists, nodes, entities, subscriptions, mails. */
import { type Act, type Entry, isPending } from '../treaty/acts.ts';
import type { Party } from '../treaty/parties.ts';
import { type Mandate, readsFor } from './mandate.ts';

/** What is not for everybody: how an authority is reached and its keys; what a notification says; the log; files; deliveries. */
const audiences = {
  PARTICULARS: ['PARTY', 'NODE', 'SECRETARIAT'],
  TEXTS: ['PARTY', 'NODE', 'SECRETARIAT'],
  LOG: ['PARTY', 'NODE', 'SECRETARIAT'],
  FILES: ['PARTY', 'NODE', 'SECRETARIAT'],
  /** Which nodes are in the graph of the Parties, and what they add to it. */
  GRAPH: ['PARTY', 'NODE', 'SECRETARIAT'],
  DELIVERIES: ['PARTY', 'NODE', 'SECRETARIAT'],
  TASKS: ['SECRETARIAT'],
} as const satisfies Record<string, readonly Mandate['role'][]>;

export function maySee(what: keyof typeof audiences, mandate: Mandate | undefined): boolean {
  const audience: readonly Mandate['role'][] = audiences[what];
  return mandate !== undefined && audience.includes(mandate.role);
}

/** What is circulated is for all Parties; a pending paper for the Party that sent it, and the Secretariat. (R8.) */
export function maySeeEntry({ act, defects, reads, circulated = !isPending({ defects }) }: Seen, mandate: Mandate | undefined): boolean {
  if (!maySee('LOG', mandate)) return false;
  const parties = [act, reads?.act].flatMap((each) => (each && 'party' in each && each.party !== undefined ? [each.party] : []));
  return circulated || mandate?.role === 'SECRETARIAT' || parties.some((party) => maySeeOf(party, mandate));
}

interface Seen extends Pick<Entry, 'defects'> {
  readonly act: Act;
  /** As it reads today: it may have been recorded for another Party. */
  readonly reads?: Pick<Entry, 'act'>;
  readonly circulated?: boolean;
}

/** What concerns one Party alone: its deliveries, its pending papers. Its node sees them as well. */
export function maySeeOf(party: Party, mandate: Mandate | undefined): boolean {
  return mandate?.role === 'SECRETARIAT' || readsFor(mandate) === party;
}
