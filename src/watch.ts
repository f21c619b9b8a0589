/**
 * Looks at every live connection of this process once a second: whose token has expired, who takes nothing any more. One timer for all.
 * And lets in no more of them than there is room for.
 */
import { type Mandate, nameOf } from './identity/mandate.ts';
import { Questions, type QuestionsOptions } from './questions.ts';

/** How many of one mandate are taken. */
export interface Seats {
  taken: number;
}

export interface Watched {
  /** On the clock of `performance`, in milliseconds: what a token says is reckoned once, when it is shown. Infinity without one. */
  readonly expiresAt: number;
  /** Bytes that were written and that the network has not taken. */
  readonly waiting: number;
  /** Bytes that it has taken in all. */
  readonly taken: number;
  /** It was told to close, and has not. */
  readonly isClosing: boolean;
  /** What it had taken at the last look, and for how many looks it has taken nothing. Kept here. */
  takenBefore: number;
  idle: number;
  /** Since it is known for whom it is. Kept here. */
  seats: Seats | undefined;
  expire(): void;
  /** It has taken nothing for too long: it is to resume after the last number that was written to it. */
  giveUp(): void;
  /** What else is to be done about it, each second. */
  look(): void;
  goAway(): void;
  terminate(): void;
}

export interface WatchOptions extends QuestionsOptions {
  /** In milliseconds. */
  readonly every?: number | undefined;
  /** In looks: one that has taken nothing for so long is closed. */
  readonly patience?: number | undefined;
  /** In looks: one that is told to close and does not is cut off. */
  readonly grace?: number | undefined;
  /** Connections, whoever they are for, once that is known. */
  readonly most?: number | undefined;
  /** Connections of one mandate. */
  readonly mostOfOne?: number | undefined;
  /** Connections without any. */
  readonly mostOfNobody?: number | undefined;
  /** Connections of which it is not yet known. They take no seat from the others. */
  readonly mostUngreeted?: number | undefined;
  /** Every few seconds. */
  readonly tidy: () => void;
}

/** In looks. */
const TIDY_EVERY = 5;
/** In milliseconds, for those who do not say goodbye. */
const FAREWELL = 2_000;
/**
 * A connection takes about 10 kB, and some 250 kB if it is slow. Ten thousand of one Party are within reason, and they may come back
 * while their dead connections still count.
 */
const MOST = 50_000;
const MOST_OF_ONE = 22_000;
const MOST_OF_NOBODY = 12_000;
const MOST_UNGREETED = 5_000;

export class Watch {
  readonly questions: Questions;
  readonly #all = new Set<Watched>();
  readonly #timer: NodeJS.Timeout;
  readonly #patience: number;
  readonly #grace: number;
  readonly #seats = new Map<string, Seats>();
  #seated = 0;
  #second = 0;
  #emptied: (() => void) | undefined;

  constructor(private readonly options: WatchOptions) {
    this.questions = new Questions(options);
    this.#patience = options.patience ?? 10;
    this.#grace = options.grace ?? 3;
    this.#timer = setInterval(() => { this.#look(); }, options.every ?? 1_000);
  }

  add(one: Watched): void {
    this.#all.add(one);
    if (this.#emptied) one.goAway(); // it came too late
  }

  /** For one that comes before it is known for whom. */
  get isFull(): boolean {
    return !this.#hasSeats || this.#all.size - this.#seated >= (this.options.mostUngreeted ?? MOST_UNGREETED);
  }

  /** When the hub stops, for nobody. */
  hasRoomFor(mandate: Mandate | undefined): boolean {
    const { mostOfOne = MOST_OF_ONE, mostOfNobody = MOST_OF_NOBODY } = this.options;
    return this.#hasSeats && this.#seatsOf(mandate).taken < (mandate ? mostOfOne : mostOfNobody);
  }

  /** One of those that are watched, once it is known for whom it is. False: they have too many already, and it is to go. */
  seat(one: Watched, mandate: Mandate | undefined): boolean {
    if (!this.#all.has(one) || !this.hasRoomFor(mandate)) return false;
    one.seats = this.#seatsOf(mandate);
    one.seats.taken += 1;
    this.#seated += 1;
    return true;
  }

  delete(one: Watched): void {
    if (this.#all.delete(one) && one.seats) {
      one.seats.taken -= 1;
      this.#seated -= 1;
    }
    if (this.#all.size === 0) this.#emptied?.();
  }

  /** Everybody is sent away; who does not go is cut off, and nobody is waited for any longer. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    const { promise: over, resolve } = Promise.withResolvers<void>();
    this.#emptied = resolve;
    if (this.#all.size === 0) return;
    for (const one of this.#all) one.goAway();
    const cut = setTimeout(() => {
      for (const one of this.#all) one.terminate();
      resolve();
    }, FAREWELL);
    await over;
    clearTimeout(cut);
  }

  get #hasSeats(): boolean {
    return this.#emptied === undefined && this.#seated < (this.options.most ?? MOST);
  }

  #seatsOf(mandate: Mandate | undefined): Seats {
    const name = mandate ? nameOf(mandate) : '';
    const seats = this.#seats.get(name) ?? { taken: 0 };
    this.#seats.set(name, seats);
    return seats;
  }

  #look(): void {
    const now = performance.now();
    this.#second += 1;
    for (const one of this.#all) this.#lookAt(one, now);
    if (this.#second % TIDY_EVERY === 0) this.options.tidy();
  }

  #lookAt(one: Watched, now: number): void {
    const { taken } = one;
    one.idle = one.isClosing || (one.waiting > 0 && taken === one.takenBefore) ? one.idle + 1 : 0;
    one.takenBefore = taken;
    if (one.isClosing) {
      if (one.idle > this.#grace) one.terminate();
    } else if (one.expiresAt <= now) {
      one.expire();
      one.idle = 0;
    } else if (one.idle >= this.#patience) {
      one.giveUp();
      one.idle = 0;
    } else {
      one.look();
    }
  }
}
