/** What is handed in, and how a retry is told from another act under the same id. */
import type { Temporal } from 'temporal-polyfill';
import { canonical, hashOf } from '../log/chain.ts';
import type { Bundle } from '../log/log.ts';
import type { Draft } from './draft.ts';

export interface Submission {
  readonly submissionId: string;
  readonly draft: Draft;
  /** When a paper was received; an electronic form is received as it arrives. */
  readonly receivedAt?: Temporal.Instant;
  /** Of a Party that is registered. Addresses can be forgotten, so they are not on the log, nor in what is hashed. */
  readonly mailboxes?: readonly string[];
  /** Of data that came with the hub: with which bundle, and where the fact was found. */
  readonly bundle?: Bundle;
  readonly source?: string;
}

/** Of what goes on the log. What is not well-formed is made so here: it is refused later. */
export function digestOf({ draft, receivedAt }: Submission): string {
  const wellFormed = (_name: string, value: unknown) => (typeof value === 'string' ? value.toWellFormed() : value);
  return hashOf(canonical(JSON.parse(JSON.stringify({ draft, receivedAt }, wellFormed)) as object));
}
