/** All live subscribers of this process: one reader of the log, a group for each distinct question, a write for each subscriber. */
import { setImmediate as others, setTimeout as sleep } from 'node:timers/promises';
import type { Bell } from '../bell.ts';
import type { Context } from '../context.ts';
import { type Mandate, nameOf } from '../identity/mandate.ts';
import type { Answer, Asked, Outlet } from './live-asked.ts';
import { type Around, Group, type Subscriber } from './live-group.ts';
import type { Handed } from './live-handed.ts';
import { Recent } from './live-recent.ts';
import { Rota } from './live-rota.ts';
import type { Notification } from './notification.ts';
import type { Tail } from './tail.ts';

export interface LiveOptions {
  readonly tail: Tail;
  readonly handed: Handed;
  /** Contexts for one notification: each with its own mandate, and what is read for one is read for all. */
  readonly contexts: () => ContextOf;
  /** Off only to measure what it is worth. */
  readonly sharing?: boolean | undefined;
}

type ContextOf = (mandate: Mandate | undefined) => Context;

/** Notifications that several groups ask about at once. */
const MOST_READINGS = 64;
/** In milliseconds: for no longer does anything else wait for the live ones. */
const HEAD_START = 250;

export class Live {
  readonly #groups = new Map<string, Group>();
  readonly #rota = new Rota();
  readonly #recent = new Recent();
  readonly #readings = new Map<number, ContextOf>();
  readonly #answering = new Map<Group, Map<number, Promise<Answer>>>();
  readonly #around: Around;
  #unshared = 0;
  #telling: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: LiveOptions) {
    this.#around = {
      tail: options.tail,
      rota: this.#rota,
      answer: (group, notification) => this.#recent.get(group, notification.number) ?? this.#answer(group, notification),
      proofOf: ({ asked: { mandate } }, numbers) =>
        (mandate?.role === 'PARTY' ? options.handed.proofOf(numbers, mandate.party) : undefined),
      emptied: (group) => { if (this.#groups.get(group.key) === group) this.#groups.delete(group.key); },
    };
    void this.#follow();
  }

  join(asked: Asked, outlet: Outlet): Subscriber {
    const key = JSON.stringify([asked.mandate && nameOf(asked.mandate), asked.key, ...this.#apart()]);
    const group = this.#groups.get(key) ?? new Group(key, asked, this.#around);
    this.#groups.set(key, group);
    return group.join(outlet, Math.max(0, asked.wishes.after ?? this.options.tail.head)); // they begin at 1
  }

  /**
   * The same bell, heard when the live ones have been told: what a ring sets going besides takes this thread and the database as long
   * again. It delays what follows by milliseconds, and keeps the live ones from being told after the mails are on their way.
   */
  afterwards(bell: Pick<Bell, 'next' | 'ring'>): Pick<Bell, 'next' | 'ring'> {
    const told = async () => {
      await others(); // the tail hears the same ring
      await this.options.tail.quiet;
      await this.#telling;
    };
    const next = () => bell.next().then(() => Promise.race([told(), sleep(HEAD_START, undefined, { ref: false })]));
    return { next, ring: () => { bell.ring(); } };
  }

  /** Every few seconds: an answer is shared by those who ask for it at about the same time, not for ever. */
  tidy(): void {
    this.#recent.age();
    this.#readings.clear();
    this.options.handed.again();
    for (const group of this.#groups.values()) void group.advance(); // where a reading has failed
  }

  /** For as long as the tail moves. */
  async #follow(): Promise<void> {
    for (;;) {
      const moved = this.options.tail.moved(); // before reading, for what moves while we read
      this.#telling = Promise.all([...this.#groups.values()].map((group) => group.advance()));
      await moved;
    }
  }

  #answer(group: Group, notification: Notification): Promise<Answer> {
    const answering = this.#answering.get(group) ?? new Map<number, Promise<Answer>>();
    const { number } = notification;
    const begun = answering.get(number);
    if (begun) return begun;
    const answer = group.asked.answer(notification, this.#contextOf(number)(group.asked.mandate)).then((answered) => {
      if (answered.isWhole) this.#recent.put(group, number, answered);
      return answered;
    }).finally(() => {
      answering.delete(number);
      if (answering.size === 0) this.#answering.delete(group);
    });
    this.#answering.set(group, answering.set(number, answer));
    return answer;
  }

  #contextOf(number: number): ContextOf {
    const known = this.#readings.get(number);
    if (known) return known;
    if (this.#readings.size >= MOST_READINGS) this.#readings.clear();
    const made = this.options.contexts();
    this.#readings.set(number, made);
    return made;
  }

  #apart(): number[] {
    return this.options.sharing === false ? [this.#unshared++] : [];
  }
}
