import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { setImmediate as soon } from 'node:timers/promises';
import type { Notification } from '../../src/broadcast/notification.ts';
import { Tail } from '../../src/broadcast/tail.ts';
import { Line, openLive, Question, until } from './listening.ts';

/** A log in memory and its bell. Both can fail: a ring is lost, a reading is refused. */
class TestLog {
  readonly numbers: number[] = [];
  readonly readings: { readonly after: number; readonly limit: number }[] = [];
  refusing = false;
  /** Behind the reader's back, after it has read and before it has the answer. */
  whileReading: (after: number) => void = () => undefined;
  #rung = Promise.withResolvers<void>();

  readonly bell = { next: () => this.#rung.promise, ring: () => { this.ring(); } };

  readonly readAfter = async (after: number, limit: number): Promise<Notification[]> => {
    if (this.refusing) throw new Error('the database is gone');
    this.readings.push({ after, limit });
    const read = this.numbers.filter((number) => number > after).slice(0, limit);
    this.whileReading(after);
    await soon();
    return read.map((number) => ({ number }) as Notification);
  };

  append(count = 1): void {
    for (let i = 0; i < count; i++) this.numbers.push(this.numbers.length + 1);
  }

  ring(): void {
    this.#rung.resolve();
    this.#rung = Promise.withResolvers<void>();
  }
}

let log: TestLog;
let tail: Tail;
let closing: AsyncDisposableStack;
const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);

beforeEach(() => {
  [log, closing] = [new TestLog(), new AsyncDisposableStack()];
});
afterEach(async () => {
  await closing.disposeAsync();
  complaints.mockClear();
});

function begin(last = log.numbers.length): Tail {
  tail = closing.use(Tail.begin(log.readAfter, log.bell, last));
  return tail;
}

/** Until the tail has read all that there is. */
async function caughtUp(): Promise<void> {
  for (let i = 0; i < 1_000 && tail.head < log.numbers.length; i++) await soon();
  expect(tail.head).toBe(log.numbers.length);
}

/** As many as a live subscriber is told after a number. */
async function take(count: number, after: number): Promise<number[]> {
  const line = new Line();
  const subscriber = openLive(tail).join(new Question({ after }), line);
  await until(() => line.got.length >= count);
  subscriber.leave();
  return line.got.slice(0, count);
}

const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('The tail', () => {
  test('misses nothing that is recorded while it reads', async () => {
    log.whileReading = (after) => {
      if (after >= 20) return;
      log.append();
      log.ring();
    };
    begin();
    expect(await take(20, 0)).toEqual(upTo(20));
  });

  test('reads once for a thousand subscribers', async () => {
    begin();
    await soon();
    const subscribers = Array.from({ length: 1_000 }, () => take(3, 0));
    for (let i = 0; i < 3; i++) {
      log.append();
      log.ring();
      await caughtUp();
    }
    expect(new Set((await Promise.all(subscribers)).map(String))).toEqual(new Set(['1,2,3']));
    expect(log.readings.length).toBeLessThan(10);
  });

  test('lets one that is far behind read from the database, and join the live end', async () => {
    log.append(5_000);
    begin();
    const following = take(5_010, 0);
    log.append(5);
    log.ring();
    await caughtUp();
    log.append(5);
    log.ring();
    expect(await following).toEqual(upTo(5_010));
    expect(log.readings.every(({ limit }) => limit <= 200)).toBe(true);
  });

  test('keeps no more than it may, however long it runs', async () => {
    begin();
    log.append(10_000);
    log.ring();
    await caughtUp();
    const before = log.readings.length;
    expect(await take(1_000, 9_000)).toEqual(upTo(10_000, 9_001));
    expect(log.readings.length).toBe(before); // from memory
    expect(await take(1, 5_000)).toEqual([5_001]);
    expect(log.readings.length).toBe(before + 1); // from the database
  });

  test('reads what is far back once, for all who resume after it together', async () => {
    log.append(3_000);
    begin();
    const together = Array.from({ length: 50 }, () => take(3_000, 0));
    expect(new Set((await Promise.all(together)).map(String))).toEqual(new Set([String(upTo(3_000))]));
    expect(log.readings.length).toBeLessThan(40);
  });

  test.each([-1, -200, -2_147_483_648])('after %p is from the beginning', async (after) => {
    log.append(250);
    begin();
    expect(await take(250, after)).toEqual(upTo(250));
  });

  test('does not end with a reading that fails: the next ring reads again', async () => {
    begin();
    await soon();
    log.refusing = true;
    log.append();
    log.ring();
    await soon();
    expect(complaints).toHaveBeenCalledTimes(1);
    log.refusing = false;
    log.ring();
    await caughtUp();
  });

  test('disposed, leaves nobody waiting', async () => {
    begin();
    const moved = tail.moved();
    await tail[Symbol.asyncDispose](); // though no ring comes
    await moved;
  });
});

const happenings = ['append', 'appendMany', 'appendUnheard', 'ring', 'slow', 'take', 'resume', 'wait'] as const;

/** One subscriber, told in whatever order things happen. */
class Reader {
  readonly got: number[] = [];
  #hall = openLive(tail);
  #line = new Line();
  #subscriber = this.#hall.join(new Question({ after: 0 }), this.#line);

  get all(): number[] {
    return [...this.got, ...this.#line.got];
  }

  slow(): void {
    this.#line.slow = true;
  }

  /** Its network takes what waits. */
  take(): void {
    this.#line.slow = false;
    this.#line.take();
  }

  /** Its connection is cut, and it comes back with its last number. */
  resume(): void {
    this.#subscriber.leave();
    this.got.push(...this.#line.got);
    this.#line = new Line();
    const question = new Question({ after: this.got.at(-1) ?? 0 });
    question.size = 3_000;
    this.#subscriber = this.#hall.join(question, this.#line);
  }
}

test('in any order of appends, rings, lost rings, delays and resumptions, a subscriber gets exactly the log', async () => {
  const order = fc.array(fc.constantFrom(...happenings), { maxLength: 60 });
  await fc.assert(fc.asyncProperty(order, fc.constantFrom(0, 1, 250, 3_000), async (steps, already) => {
    log = new TestLog();
    log.append(already);
    begin();
    const reader = new Reader();
    for (const step of steps) {
      if (step.startsWith('append')) log.append(step === 'appendMany' ? 250 : 1);
      if (step === 'append' || step === 'appendMany' || step === 'ring') log.ring();
      if (step === 'slow' || step === 'take' || step === 'resume') reader[step]();
      if (step === 'wait') await soon();
    }
    reader.take();
    await until(() => {
      log.ring(); // the poll stands behind what was not heard
      return reader.all.length >= log.numbers.length;
    });
    expect(reader.all).toEqual(log.numbers);
  }), { numRuns: 100 });
}, 60_000);
