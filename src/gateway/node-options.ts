/** How far a Party's node is trusted with our time and memory. */
import type { Lookup } from '../broadcast/called-address.ts';
import type { TargetPolicy } from '../broadcast/webhook-target.ts';

export interface NodeLimits {
  /** In milliseconds, from the name's address to the last byte of the answer: a node that was not asked at once has no less. */
  readonly timeout: number;
  /** In bytes, of one answer: the reading stops there. */
  readonly mostBytes: number;
  /** Fields and items of lists in one answer, whatever they belong to: what is small as text may be large as values. */
  readonly mostValues: number;
  /** How deep one answer may be nested. */
  readonly deepest: number;
  /** Errors that are passed on of one answer. */
  readonly mostErrors: number;
  /** Requests to one node at the same time; at most half of them for callers without a mandate. */
  readonly atOnce: number;
  /** Requests that may wait for a place; the next one is refused at once. */
  readonly waiting: number;
  /** For how long they wait, in milliseconds. */
  readonly patience: number;
  /** After so many failures in a row the node is not asked any more … */
  readonly failuresInRow: number;
  /** … nor when more than half of so many have failed … */
  readonly ofLast: number;
  /** … until a single request is let through as a trial. In milliseconds, of the machine's own clock. */
  readonly trialAfter: number;
  /** For how long the address of its name is taken for known, in milliseconds. */
  readonly addressFor: number;
}

export const nodeLimits: NodeLimits = {
  timeout: 2_000, mostBytes: 1_000_000, mostValues: 50_000, deepest: 64, mostErrors: 100,
  atOnce: 20, waiting: 100, patience: 500, failuresInRow: 5, ofLast: 20, trialAfter: 10_000, addressFor: 30_000,
};

export interface Reaching {
  /** `any`, for development: nodes on this machine as well, and http. */
  readonly policy: TargetPolicy;
  readonly lookup?: Lookup;
  /** Instead of the authorities that Node.js trusts. */
  readonly ca?: string;
}
