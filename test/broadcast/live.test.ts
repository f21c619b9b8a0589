import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { setImmediate as soon } from 'node:timers/promises';
import type { Wishes } from '../../src/broadcast/live-asked.ts';
import type { Notification } from '../../src/broadcast/notification.ts';
import { Tail } from '../../src/broadcast/tail.ts';
import { party } from '../../src/treaty/parties.ts';
import { Line, openLive, Question, until } from './listening.ts';

const kz = { role: 'PARTY', party: party('KZ') } as const;
const am = { role: 'PARTY', party: party('AM') } as const;
jest.spyOn(console, 'error').mockImplementation(() => undefined);

let record: Notification[];
let rung: PromiseWithResolvers<void>;
let refusing: boolean;
let tail: Tail;
let hall: ReturnType<typeof openLive>;

beforeEach(() => {
  [record, rung, refusing] = [[], Promise.withResolvers(), false];
});
afterEach(() => tail[Symbol.asyncDispose]());

function ring(): void {
  rung.resolve();
  rung = Promise.withResolvers();
}

/** Signatures under one instrument, unless something else is said. */
function add(count: number, act: object = {}): void {
  for (let i = 0; i < count; i++) {
    record.push({ number: record.length + 1, act: { kind: 'SIGNATURE', party: 'KZ', instrument: 'one', ...act } } as Notification);
  }
  ring();
}

function open(already = 0, sharing?: boolean): void {
  add(already);
  const bell = { next: () => rung.promise, ring };
  tail = Tail.begin(async (after, limit) => {
    await soon();
    if (refusing) throw new Error('the database is gone');
    return record.slice(after, after + limit);
  }, bell, record.length);
  hall = openLive(tail, sharing);
}

function listen(question: Question, line = new Line()): Line & { leave: () => void } {
  const subscriber = hall.join(question, line);
  return Object.assign(line, { leave: () => { subscriber.leave(); } });
}

const heard = (lines: readonly Line[], count: number) => until(() => lines.every(({ got }) => got.length >= count));
const upTo = (last: number, first = 1) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('Those who ask the same', () => {
  test('are answered once, however many they are', async () => {
    open();
    const questions = Array.from({ length: 100 }, () => new Question({}));
    const lines = questions.map((question) => listen(question));
    add(3);
    await heard(lines, 3);
    expect(new Set(lines.map(({ got }) => String(got)))).toEqual(new Set(['1,2,3']));
    expect(questions.flatMap(({ answered }) => answered)).toEqual([1, 2, 3]);
  });

  test('also where they catch up, each after a number of its own', async () => {
    open(300);
    const questions = Array.from({ length: 100 }, (_, i) => new Question({ after: i }));
    const lines = questions.map((question) => listen(question));
    await until(() => lines.every(({ got }) => got.at(-1) === 300));
    expect(lines.map(({ got }) => got)).toEqual(lines.map((_line, i) => upTo(300, i + 1)));
    expect(questions.flatMap(({ answered }) => answered).sort((a, b) => a - b)).toEqual(upTo(300));
  });

  test.each([
    ['another mandate',      'all',   am,        undefined],
    ['no mandate',           'all',   undefined, undefined],
    ['other words',          'other', kz,        undefined],
    ['sharing switched off', 'all',   kz,        false],
  ])('but not with %s', async (_case, key, mandate, sharing) => {
    open(0, sharing);
    const questions = [new Question({}, 'all', kz), new Question({}, key, mandate)];
    const lines = questions.map((question) => listen(question));
    add(1);
    await heard(lines, 1);
    expect(questions.map(({ answered }) => answered)).toEqual([[1], [1]]);
  });

  test('are not answered from memory for long: an answer may speak of today', async () => {
    open(5);
    const asked = async () => {
      const question = new Question({ after: 0 });
      const line = listen(question);
      await heard([line], 5);
      line.leave();
      return question.answered.length;
    };
    const first = listen(new Question({})); // keeps the group
    expect([await asked(), await asked()]).toEqual([0, 0]); // by the first one of the group
    hall.live.tidy();
    hall.live.tidy();
    first.leave();
    expect(await asked()).toBe(5);
  });
});

describe('A subscriber', () => {
  test.each([
    ['a Party',       { party: 'AM' },                                  [2, 4]],
    ['kinds',         { kinds: ['OBJECTION', 'NOTICE_OF_WITHDRAWAL'] }, [3]],
    ['an instrument', { instrument: 'two' },                            [4]],
    ['all of them',   { party: 'AM', kinds: ['SIGNATURE'], instrument: 'two' }, [4]],
    ['nothing',       {},                                               [1, 2, 3, 4, 5]],
  ] as const)('that asks about %s is told of that alone, live and when it catches up', async (_what, wishes, told) => {
    open();
    const live = listen(new Question(wishes as Wishes));
    add(1);
    add(1, { party: 'AM' });
    add(1, { kind: 'OBJECTION', instrument: undefined });
    add(1, { party: 'AM', instrument: 'two' });
    add(1);
    await heard([live], told.length);
    const later = listen(new Question({ ...(wishes as Wishes), after: 0 }, 'later'));
    await heard([later], told.length);
    expect([live.got, later.got]).toEqual([told, told]);
  });

  test('that is ahead of the log is told nothing until the log is there', async () => {
    open();
    const [ahead, other] = [listen(new Question({ after: 3 })), listen(new Question({}))];
    add(5);
    await heard([ahead], 2);
    expect([ahead.got, other.got]).toEqual([[4, 5], [1, 2, 3, 4, 5]]);
  });

  test('that has left is told nothing more, and nothing is put into words for it', async () => {
    open();
    const question = new Question({});
    const line = listen(question);
    add(1);
    await heard([line], 1);
    line.leave();
    add(1);
    await until(() => tail.head === 2);
    await soon();
    expect([line.got, question.answered]).toEqual([[1], [1]]);
  });

  test('that resumes while acts go on misses none and has none twice', async () => {
    open(500);
    const lines = Array.from({ length: 20 }, (_, i) => listen(new Question({ after: i * 20 }, String(i % 3))));
    for (let i = 0; i < 50; i++) {
      add(1);
      await soon();
    }
    await until(() => lines.every(({ got }) => got.at(-1) === 550));
    expect(lines.map(({ got }) => got)).toEqual(lines.map((_line, i) => upTo(550, i * 20 + 1)));
  });

  test('whose reading fails is told so, and is to resume; the live ones only wait', async () => {
    open(5_000);
    const live = listen(new Question({}));
    refusing = true;
    const far = listen(new Question({ after: 0 }));
    await until(() => far.failed !== undefined);
    expect(far.failed).toEqual(new Error('the database is gone'));
    refusing = false;
    add(1);
    await heard([live], 1);
    expect(live.got).toEqual([5_001]);
  });
});

describe('A slow subscriber', () => {
  test('holds no more than a little, keeps nobody else waiting, and misses nothing', async () => {
    open();
    const [slow, quick] = [new Line(), new Line()];
    slow.slow = true;
    for (const line of [slow, quick]) {
      const question = new Question({});
      question.size = 1_000;
      listen(question, line);
    }
    for (let i = 0; i < 300; i++) {
      add(1);
      await soon();
    }
    await heard([quick], 300);
    expect(slow.most).toBeLessThan(10_000);
    expect(slow.got).toEqual(upTo(slow.got.length));
    slow.slow = false;
    slow.take();
    await heard([slow], 300);
    expect(slow.got).toEqual(upTo(300));
  });

  test('that catches up holds one turn', async () => {
    open(1_000);
    const line = new Line();
    line.slow = true;
    const question = new Question({ after: 0 });
    question.size = 1_000;
    listen(question, line);
    await until(() => line.got.length > 0);
    for (let i = 0; i < 50; i++) await soon();
    expect(line.most).toBeLessThan(10_000);
  });
});

describe('That a Party was told live', () => {
  test('is kept once, when the first of its connections has read it', async () => {
    open();
    const lines = Array.from({ length: 10 }, () => new Line());
    for (const line of lines) {
      line.slow = true;
      listen(new Question({}, 'all', kz), line);
    }
    add(1);
    await heard(lines, 1);
    expect(hall.kept).toEqual([]);
    for (const line of lines) line.take();
    expect(hall.kept).toEqual(['1 KZ']);
  });

  const asked = [[1, 1], [5, 5], [6, 6], [7, 6], [1_000, 9], [10_000, 45]] as const;
  test.each(asked)('is asked, where %p are live, of %p, the last ones among them', async (count, expected) => {
    open();
    const lines = Array.from({ length: count }, () => listen(new Question({}, 'all', kz), Object.assign(new Line(), { paused: true })));
    add(1);
    await heard(lines, 1);
    expect(lines.filter((line) => line.asked > 0).length).toBe(expected);
    expect(lines.slice(-4).every((line) => line.asked > 0)).toBe(true);
  });

  test('is kept of what it has caught up with too', async () => {
    open(3);
    await heard([listen(new Question({ after: 1 }, 'all', am))], 2);
    await until(() => hall.kept.length === 2);
    expect(hall.kept).toEqual(['2 AM', '3 AM']);
  });

  test('is not kept of one that reads nothing, whatever the network takes; it is told all the same', async () => {
    open(300);
    const [live, later] = [new Line(), new Line()];
    for (const line of [live, later]) line.paused = true;
    listen(new Question({}, 'all', kz), live);
    const question = new Question({ after: 0 }, 'later', am);
    question.size = 1_000;
    listen(question, later);
    add(1);
    await heard([live], 1);
    await heard([later], 301);
    expect(hall.kept).toEqual([]);
    later.paused = false;
    later.take();
    await until(() => hall.kept.length >= 301);
    expect(hall.kept).toEqual(upTo(301).map((number) => `${number} AM`));
  });

  test('is not kept of others, nor of an answer that failed or does not say of what, live or caught up with', async () => {
    open(1);
    const failing = Object.assign(new Question({}, 'failing', kz), { isWhole: false });
    const silent = [{}, { after: 0 }].map((wishes) => Object.assign(new Question(wishes, 'silent', kz), { informs: false }));
    const mandates = [undefined, { role: 'OBSERVER' }, { role: 'SECRETARIAT' }] as const;
    const lines = mandates.map((mandate) => listen(new Question({}, 'all', mandate)));
    lines.push(...[failing, ...silent].map((question) => listen(question)));
    add(1);
    await heard(lines, 1);
    for (let i = 0; i < 5; i++) await soon();
    expect(hall.kept).toEqual([]);
  });
});

test('ten thousand who resume at once keep a live one waiting for no more than a moment', async () => {
  open(1_000);
  const live = listen(new Question({}, 'live'));
  const storm = Array.from({ length: 10_000 }, () => listen(new Question({ after: 500 })));
  await until(() => storm.some(({ got }) => got.length > 0));
  add(1);
  await heard([live], 1);
  expect(storm.filter(({ got }) => got.at(-1) === 1_001).length).toBeLessThan(storm.length);
  await until(() => storm.every(({ got }) => got.at(-1) === 1_001));
  expect(new Set(storm.map(({ got }) => got.length))).toEqual(new Set([501]));
}, 60_000);
