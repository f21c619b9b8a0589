/** Which States the law speaks of. Who they are, and that there are six, is data: they are registered like everything else. */

/** A Party: any member State, bound or not, as the preamble has it; by its ISO 3166-1 alpha-2 code (`KZ`). */
export type Party = string & { readonly __brand: 'Party' };

/** The only way to get a Party. Whether that Party is registered is a question to the record, not to the code. */
export function party(code: string): Party {
  if (!/^[A-Z]{2}$/.test(code)) throw new RangeError('not an ISO 3166-1 alpha-2 code: write two capital letters, such as KZ');
  return code as Party;
}
