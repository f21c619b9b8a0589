/** What a live subscriber asks for, and how it is answered. */
import type { GraphQLError } from 'graphql';
import type { Context } from '../context.ts';
import type { Mandate } from '../identity/mandate.ts';
import type { ActKind } from '../treaty/acts.ts';
import type { Party } from '../treaty/parties.ts';
import type { Notification } from './notification.ts';

export interface Wishes {
  /** The last number that the subscriber has; from now on unless given. */
  readonly after?: number | undefined;
  readonly party?: Party | undefined;
  readonly kinds?: readonly ActKind[] | undefined;
  readonly instrument?: string | undefined;
}

export interface Asked {
  /** Whoever asks under the same key and the same mandate is answered in the same words. The number to begin after is not in it. */
  readonly key: string;
  readonly wishes: Wishes;
  readonly mandate: Mandate | undefined;
  /** Never rejects: what went wrong is in the answer. */
  readonly answer: (notification: Notification, context: Context) => Promise<Answer>;
}

export interface Answer {
  /** The result as JSON in UTF-8, each byte a character: so it is encoded once, and joined to what is each subscriber's own for nothing. */
  readonly text: string;
  /** Without any error. */
  readonly isWhole: boolean;
  /** Whole, and with the number of the notification: whoever reads it has been told of it. (R11.) */
  readonly informs: boolean;
}

export type Flushed = (error?: Error | null) => void;
/** What is to be kept once the client has shown that it read these numbers. */
export interface Proof {
  readonly numbers: readonly number[];
  /** All of them from the first to the last. For whatever is written to one connection, it is the same Party's. */
  readonly keep: (first: number, last: number) => void;
}

/** One subscription on one connection, as a group sees it. */
export interface Outlet {
  /** Bytes that were written to the connection and that the network has not taken. */
  readonly waiting: number;
  /**
   * In order; tells when our own kernel has taken them and all before, so that there is room for more: that proves nothing. With a proof,
   * the client is asked to show that it has read them; where it cannot be asked, or does not answer, nothing is kept. (R11.) Written to
   * a connection that is closed, they are lost in silence.
   */
  write(answers: readonly Answer[], proof?: Proof, flushed?: Flushed): void;
  /** Nothing more can be written: the subscriber is to resume after its last number. */
  fail(error: unknown): void;
}

/** One live connection's subscription, as whoever tells it sees it. */
export interface LiveOutlet extends Outlet {
  /** Its end, and why. */
  end(errors: readonly GraphQLError[]): void;
  /** What is behind it went away, or was replaced: it is to subscribe again, after its last number. */
  restart(): void;
  /** The token is no longer good, with which all was asked that it carries. */
  expire(): void;
}

export interface LiveSubscriber {
  /** The last number that it was told, or began after; undefined while there is none. */
  readonly position: number | undefined;
  leave(): void;
}
