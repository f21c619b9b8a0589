/** The SDL of one Party's node: the files of ../schema are written for a Party XX. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** "KZ" → kz and Kz, with which the names of its node begin. */
export function prefixesOf(party: string): { readonly field: string; readonly type: string } {
  const field = party.toLowerCase();
  return { field, type: `${party.charAt(0)}${field.slice(1)}` };
}

/** What is proposed to the Secretariat, and asked by the gateway. */
export function graphSdl(party: string): string {
  return written('graph.graphql', party);
}

/** What is asked by the Party's own systems, besides. */
export function copySdl(party: string): string {
  return written('copy.graphql', party);
}

/** Without the remarks of the file. */
function written(file: string, party: string): string {
  const { field, type } = prefixesOf(party);
  const text = readFileSync(resolve(import.meta.dirname, '../schema', file), 'utf8');
  return text.replace(/^#.*\n+/gm, '').replaceAll('XX', party).replaceAll('Xx', type).replaceAll('xx', field);
}
