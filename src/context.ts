import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Temporal } from 'temporal-polyfill';
import type { Bearer } from './identity/tokens.ts';
import type { Mandate } from './identity/mandate.ts';

/** Everything a resolver may touch. The only injection there is. */
export interface Context {
  /** A new one at each reading: a subscription outlives any identity map. */
  readonly em: SqlEntityManager;
  readonly load: Load;
  /** Absent when nobody has shown a token. */
  readonly mandate: Mandate | undefined;
  readonly bearer: Bearer | undefined;
  /** The Depositary's civil time: it decides on which day an act was received. (R43.) */
  readonly timeZone: string;
  readonly now: () => Temporal.Instant;
}

/** All that reading the record takes. */
export type Reading = Pick<Context, 'em'>;

/** Answers many keys with one query, in their order. A key is text or plain JSON. */
export type Batch<K, V> = (keys: readonly K[], reading: Reading) => Promise<V[]>;

/** Asks for one key; keys that are asked for together are answered together. */
export type Load = <K, V>(batch: Batch<K, V>, key: K) => Promise<V>;
