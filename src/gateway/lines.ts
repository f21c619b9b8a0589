/**
 * How many live subscriptions are let through to the hub. Each is a live connection there: without a bound, those who come by the gateway
 * would take the seats of all who come to the hub itself.
 */
import { type Mandate, nameOf } from '../identity/mandate.ts';

export interface LinesOptions {
  readonly most?: number | undefined;
  readonly mostOfOne?: number | undefined;
  /** Of all who have no mandate. */
  readonly mostOfNobody?: number | undefined;
}

/** Well under what the hub takes (50,000, 22,000 and 12,000), for there may be another gateway. */
const MOST = 20_000;
const MOST_OF_ONE = 8_000;
const MOST_OF_NOBODY = 2_000;

export class Lines {
  readonly #taken = new Map<string, number>();
  #all = 0;

  constructor(private readonly options: LinesOptions = {}) {}

  /** Gives it back once, however often it is called. Undefined: there is no room. */
  take(mandate: Mandate | undefined): (() => void) | undefined {
    const { most = MOST, mostOfOne = MOST_OF_ONE, mostOfNobody = MOST_OF_NOBODY } = this.options;
    const name = mandate ? nameOf(mandate) : '';
    if (this.#all >= most || this.#of(name) >= (mandate ? mostOfOne : mostOfNobody)) return undefined;
    let isTaken = true;
    this.#count(name, 1);
    return () => {
      if (isTaken) this.#count(name, -1);
      isTaken = false;
    };
  }

  #of(name: string): number {
    return this.#taken.get(name) ?? 0;
  }

  #count(name: string, change: 1 | -1): void {
    this.#all += change;
    this.#taken.set(name, this.#of(name) + change);
  }
}
