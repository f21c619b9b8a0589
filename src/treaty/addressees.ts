/** Who must be told: each of the Parties, the sender too, for it is its receipt. (Art. 4(3); VCLT art. 77(1)(e).) */

/** A Party is informed of what is recorded from its own registration on. */
export function addressees<P extends { readonly listed: number }>(position: number, parties: readonly P[]): P[] {
  return parties.filter(({ listed }) => listed <= position);
}
