/** Live connections are looked at, all of them, by one timer. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Mandate } from '../src/identity/mandate.ts';
import { party } from '../src/treaty/parties.ts';
import { type Seats, Watch, type Watched } from '../src/watch.ts';

class Line implements Watched {
  expiresAt = Infinity;
  isClosing = false;
  waiting = 0;
  taken = 0;
  takenBefore = 0;
  idle = 0;
  seats: Seats | undefined;
  readonly told: string[] = [];
  expire = () => { this.#close('expire'); };
  giveUp = () => { this.#close('giveUp'); };
  goAway = () => { this.#close('goAway'); };
  look = () => undefined;
  terminate = () => { this.#close('terminate'); };

  #close(how: string): void {
    this.told.push(how);
    this.isClosing = true;
  }
}

let watch: Watch;
let line: Line;
let tidied: number;

beforeEach(() => {
  jest.useFakeTimers();
  tidied = 0;
  watch = new Watch({ tidy: () => { tidied += 1; } });
  line = new Line();
  watch.add(line);
});
afterEach(async () => {
  watch.delete(line);
  await watch.close();
  jest.useRealTimers();
});

const seconds = (count: number) => jest.advanceTimersByTime(count * 1_000);

describe('A connection', () => {
  test('that has nothing to take is left alone', () => {
    seconds(100);
    expect([line.told, tidied]).toEqual([[], 20]);
  });

  test('is closed within a second after its token has expired', () => {
    line.expiresAt = performance.now() + 5_500;
    seconds(5);
    expect(line.told).toEqual([]);
    seconds(1);
    expect(line.told).toEqual(['expire']);
  });

  test('that takes nothing for ten seconds is given up, and cut off if it does not answer', () => {
    line.waiting = 1;
    seconds(9);
    line.taken += 1; // slow, but not dead
    seconds(10);
    expect(line.told).toEqual([]);
    seconds(1);
    expect(line.told).toEqual(['giveUp']);
    seconds(3);
    expect(line.told).toEqual(['giveUp']);
    seconds(1);
    expect(line.told).toEqual(['giveUp', 'terminate']);
  });

  test('that takes all in time is not', () => {
    for (let i = 0; i < 30; i++) {
      line.waiting = i % 9 === 0 ? 0 : 1;
      if (line.waiting === 0) line.taken += 1;
      seconds(1);
    }
    expect(line.told).toEqual([]);
  });

  test('is sent away when the hub stops, also one that comes too late, and cut off if it does not go', async () => {
    const [closing, late] = [watch.close(), new Line()];
    watch.add(late);
    expect([line.told, late.told]).toEqual([['goAway'], ['goAway']]);
    seconds(2);
    expect(line.told).toEqual(['goAway', 'terminate']);
    await closing; // whether they have gone or not
    watch.delete(late);
  });

  test('that goes is not waited for', async () => {
    const closing = watch.close();
    watch.delete(line);
    await closing;
    expect(line.told).toEqual(['goAway']);
  });
});

describe('T-S3: there is room', () => {
  const [kz, am] = [{ role: 'PARTY', party: party('KZ') }, { role: 'PARTY', party: party('AM') }] as const;
  let few: Watch;

  beforeEach(() => { few = new Watch({ tidy: () => undefined, most: 4, mostOfOne: 2, mostOfNobody: 1, mostUngreeted: 2 }); });
  afterEach(() => {
    const closing = few.close();
    seconds(2);
    return closing;
  });

  function come(mandate?: Mandate): Line & { readonly seated: boolean } {
    const one = new Line();
    few.add(one);
    const came = Object.assign(one, { seated: few.seat(one, mandate) });
    if (!came.seated) few.delete(came);
    return came;
  }

  test('for so many of one mandate, and for as many of another, and for so many without any', () => {
    expect([kz, kz, kz, undefined, undefined, kz, am].map((mandate) => come(mandate).seated))
      .toEqual([true, true, false, true, false, false, true]);
    expect([few.isFull, few.hasRoomFor(am)]).toEqual([true, false]);
  });

  test('for so many that have not greeted: they take no seat from those who have, nor these from them', () => {
    for (const mandate of [kz, kz, am]) come(mandate);
    const [one, other] = [new Line(), new Line()];
    few.add(one);
    expect(few.isFull).toBe(false);
    few.add(other);
    expect([few.isFull, few.hasRoomFor(kz), few.hasRoomFor(am)]).toEqual([true, false, true]);
    few.delete(one);
    expect([few.isFull, few.seat(other, am), few.isFull]).toEqual([false, true, true]);
  });

  test('for ten thousand of one Party that come back while their dead lines count, whoever is there without a mandate', async () => {
    const whole = new Watch({ tidy: () => undefined });
    const all = Array.from({ length: 32_000 }, () => new Line());
    const seated = all.map((one, i) => {
      whole.add(one);
      return whole.seat(one, i < 12_000 ? undefined : kz);
    });
    const ungreeted = Array.from({ length: 4_999 }, () => new Line());
    for (const one of ungreeted) whole.add(one);
    expect([seated.every(Boolean), whole.isFull, whole.hasRoomFor(undefined), whole.hasRoomFor(am)]).toEqual([true, false, false, true]);
    for (const one of [...all, ...ungreeted]) whole.delete(one);
    await whole.close();
  });

  test('for nobody when the hub stops', async () => {
    await few.close();
    expect([few.isFull, few.hasRoomFor(kz), come(kz).seated]).toEqual([true, false, false]);
  });

  test('for so many in all, and again when one has gone', () => {
    const [one] = [kz, kz, am, undefined].map((mandate) => come(mandate));
    expect(few.isFull).toBe(true);
    for (let i = 0; i < 3; i++) few.delete(one!);
    expect(few.isFull).toBe(false);
    expect([come(kz).seated, few.isFull]).toEqual([true, true]);
    expect(come(kz).seated).toBe(false);
  });

  test('not for one that went before it was known for whom it was: it takes no seat for ever', () => {
    for (let i = 0; i < 5; i++) {
      const one = new Line();
      few.add(one);
      few.delete(one);
      expect(few.seat(one, kz)).toBe(false);
    }
    expect(come(kz).seated).toBe(true);
  });
});
