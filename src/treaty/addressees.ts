/** Who must be told: each of the Parties, the sender too, for it is its receipt. (Art. 4(3); VCLT art. 77(1)(e).) */
import type { Temporal } from 'temporal-polyfill';
import type { InstrumentRecord } from './entry-into-force.ts';
import type { Party } from './parties.ts';
import { standingOf } from './standing.ts';

/** A Party is informed of what is recorded from its own registration on. */
export function addressees<P extends { readonly listed: number }>(position: number, parties: readonly P[]): P[] {
  return parties.filter(({ listed }) => listed <= position);
}

/** Whether a former Party is still informed is for the Secretariat to settle. */
export const formerParties = ['while-members', 'always', 'never'] as const;
export type FormerParties = (typeof formerParties)[number];

/**
 * A Party that has left the Protocol is still a member State, for as long as the base Treaty is in force for it. Of what is recorded
 * on the day on which that ends, it is told.
 */
export function isInformed(party: Party, protocol: InstrumentRecord | undefined, on: Temporal.PlainDate, policy: FormerParties): boolean {
  const left = policy === 'never' ? protocol : policy === 'while-members' ? protocol?.base : undefined;
  return left === undefined || standingOf(party, left, on.subtract({ days: 1 })).kind !== 'FORMER';
}
