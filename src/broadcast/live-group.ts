/**
 * All who ask the same with the same mandate. A notification is executed and put into bytes once for the group; then each live
 * subscriber costs one write, and nothing waits for it. Whoever resumes, or is too slow for that, is a number, and catches up in turns.
 */
import type { Notification } from './notification.ts';
import type { Answer, Asked, Outlet, Proof } from './live-asked.ts';
import type { OnTurn } from './live-rota.ts';
import type { Tail } from './tail.ts';

/** In bytes. A connection that holds more than this gets nothing until the network has taken it: 10,000 of them stay bounded. */
const MOST_WAITING = 8_192;
/** In bytes, at least: what goes out in one turn. */
const TURN = 8_192;

/** What a group takes from around it. */
export interface Around {
  readonly tail: Pick<Tail, 'after' | 'head'>;
  readonly rota: { add(one: OnTurn): void };
  /** Shared by those who ask for the same number at the same time; put into words now, or a moment ago. */
  readonly answer: (group: Group, notification: Notification) => Promise<Answer> | Answer;
  /** What is to be kept when one of the group has shown that it read these numbers. */
  readonly proofOf: (group: Group, numbers: readonly number[]) => Proof | undefined;
  readonly emptied: (group: Group) => void;
}

interface Stretch {
  readonly upTo: number;
  readonly numbers: readonly number[];
  readonly answers: readonly Answer[];
}

export class Group {
  /** What the live ones have been told up to, or been passed over with. */
  #position: number;
  #members = 0;
  #advancing = false;
  readonly #live = new Set<Subscriber>();

  constructor(readonly key: string, readonly asked: Asked, readonly around: Around) {
    this.#position = around.tail.head;
  }

  join(outlet: Outlet, after: number): Subscriber {
    const subscriber = new Subscriber(this, outlet, after);
    this.#members += 1;
    this.admit(subscriber);
    return subscriber;
  }

  leave(subscriber: Subscriber): void {
    this.#live.delete(subscriber);
    this.#members -= 1;
    if (this.#members === 0) this.around.emptied(this);
  }

  /** Live from now on, if it has all that the live ones have; else in its turn. */
  admit(subscriber: Subscriber): void {
    if (subscriber.position < this.#position) return this.around.rota.add(subscriber);
    this.#live.add(subscriber);
    void this.advance();
  }

  fallBehind(subscriber: Subscriber): void {
    this.#live.delete(subscriber);
  }

  /** At each move of the tail. Tells the live ones what they have not; another failed reading is tried again with the next move. */
  async advance(): Promise<void> {
    if (this.#advancing) return;
    this.#advancing = true;
    try {
      while (this.#live.size > 0 && this.#position < this.around.tail.head) {
        for (const notification of await this.around.tail.after(this.#position)) await this.#tell(notification);
      }
      if (this.#live.size === 0) this.#position = this.around.tail.head; // whoever comes, comes after this
    } catch (error) {
      console.error('live subscribers wait; it is tried again', error);
    } finally {
      this.#advancing = false;
    }
  }

  /** What comes after a number, as much as goes out in one turn. */
  async stretch(after: number): Promise<Stretch> {
    const [numbers, answers]: [number[], Answer[]] = [[], []];
    let [upTo, size] = [after, 0];
    for (const notification of await this.around.tail.after(after)) {
      upTo = notification.number;
      if (!this.#wants(notification)) continue;
      const answer = await this.around.answer(this, notification);
      answers.push(answer);
      if (answer.informs) numbers.push(upTo);
      size += answer.text.length;
      if (size >= TURN) break;
    }
    return { upTo, numbers, answers };
  }

  async #tell(notification: Notification): Promise<void> {
    const { number } = notification;
    const answers = this.#live.size > 0 && this.#wants(notification) ? [await this.around.answer(this, notification)] : [];
    const proof = answers[0]?.informs ? this.around.proofOf(this, [number]) : undefined;
    this.#position = number; // and in one breath with it, so that nobody can join in between
    const { size } = this.#live;
    let i = 0;
    for (const subscriber of this.#live) subscriber.tell(number, answers, isWitness(i++, size) ? proof : undefined);
  }

  #wants({ act }: Notification): boolean {
    const { party, kinds, instrument } = this.asked.wishes;
    return (party === undefined || ('party' in act && act.party === party))
      && (kinds === undefined || kinds.includes(act.kind))
      && (instrument === undefined || ('instrument' in act && act.instrument === instrument));
  }
}

/**
 * To ask one whether it has read costs more than to tell it, so few are asked; one that has is proof enough. Those that came last are the
 * likeliest to be there still.
 */
function isWitness(i: number, size: number): boolean {
  return i < 2 || i >= size - 4 || i % 256 === 0;
}

export class Subscriber implements OnTurn {
  #left = false;

  /** `position`: it has been told all up to this number, or been passed over with it. */
  constructor(private readonly group: Group, private readonly outlet: Outlet, public position: number) {}

  leave(): void {
    if (this.#left) return;
    this.#left = true;
    this.group.leave(this);
  }

  /** The one thing that is done for each and every subscriber. */
  tell(number: number, answers: readonly Answer[], proof: Proof | undefined): void {
    if (number <= this.position) return;
    if (answers.length > 0) {
      if (this.outlet.waiting > MOST_WAITING) return this.#fallBehind();
      this.outlet.write(answers, proof);
    }
    this.position = number;
  }

  async turn(): Promise<void> {
    if (this.#left) return;
    if (this.outlet.waiting > MOST_WAITING) return this.#resumeWhenTaken(); // another subscription on the same connection
    try {
      const { upTo, numbers, answers } = await this.group.stretch(this.position);
      if (this.#left) return;
      const proof = this.group.around.proofOf(this.group, numbers);
      this.position = upTo;
      if (answers.length > 0) this.#resumeWhenTaken(answers, proof);
      else this.group.admit(this);
    } catch (error) {
      if (!this.#left) this.outlet.fail(error);
    }
  }

  #fallBehind(): void {
    this.group.fallBehind(this);
    this.#resumeWhenTaken();
  }

  /** So no connection holds more than one turn, however slow it is. */
  #resumeWhenTaken(answers: readonly Answer[] = [], proof?: Proof): void {
    this.outlet.write(answers, proof, (error) => {
      if (!error && !this.#left) this.group.admit(this);
    });
  }
}
