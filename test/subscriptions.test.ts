/** What may be subscribed to, and who is answered in the same words. */
import { beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Asked } from '../src/broadcast/live-asked.ts';
import type { Notification } from '../src/broadcast/notification.ts';
import type { Context } from '../src/context.ts';
import type { Mandate } from '../src/identity/mandate.ts';
import { LIMITS } from '../src/limits.ts';
import { buildHub } from '../src/schema.ts';
import { Questions } from '../src/questions.ts';
import { isRefused, type Request, Subscriptions } from '../src/subscriptions.ts';
import { party } from '../src/treaty/parties.ts';

let subscriptions: Subscriptions;
beforeAll(async () => {
  subscriptions = new Subscriptions((await buildHub()).schema, LIMITS);
});

function ask(query: string, variables?: Request['variables'], operationName?: string): Asked {
  const admitted = subscriptions.admit({ query, variables, operationName }, undefined);
  if (isRefused(admitted)) throw new Error(String(admitted));
  return admitted;
}

const follow = 'subscription ($after: Int, $party: CountryCode) { depositaryNotifications(after: $after, party: $party) { number } }';

const inFragment = 'fragment A on Subscription { depositaryNotifications(after: 5) { number } }';

describe('The number to begin after', () => {
  test.each<[string, string, object | undefined, number | null | undefined]>([
    ['in the text',           'subscription { depositaryNotifications(after: 5) { number } }', undefined, 5],
    ['in a variable',         'subscription ($n: Int) { depositaryNotifications(after: $n) { number } }', { n: 5 }, 5],
    ['as a default',          'subscription ($n: Int = 5) { depositaryNotifications(after: $n) { number } }', undefined, 5],
    ['that must be given',    'subscription ($n: Int!) { depositaryNotifications(after: $n) { number } }', { n: 5 }, 5],
    ['in a fragment',         `subscription { ...A } ${inFragment}`, undefined, 5],
    ['of null',               'subscription { depositaryNotifications(after: null) { number } }', undefined, null],
    ['of nobody',             'subscription { depositaryNotifications { number } }', undefined, undefined],
  ])('%s is read, and is not part of what is asked', async (_case, query, variables, after) => {
    const [asked, other] = [ask(query, variables as Request['variables']), query.replace('5', '7')];
    expect(asked.wishes.after).toBe(after);
    const given = variables && { n: 9 };
    expect(ask(other, given).key).toBe(asked.key);
    expect(await asked.answer({ number: 17 } as Notification, {} as Context))
      .toEqual({ text: '{"data":{"depositaryNotifications":{"number":17}}}', isWhole: true, informs: true });
  });
});

describe('R11: an answer informs', () => {
  const inside = 'fragment B on DepositaryNotification { a: kind ... { no: number } }';
  test.each<[boolean, string, string, object | undefined]>([
    [true,  'with the number',               '{ number }', undefined],
    [true,  'with it under another name',    '{ kind n: number }', undefined],
    [true,  'with it in a fragment',         '{ ...B }', undefined],
    [true,  'with it included',              '{ number @include(if: $yes) }', { yes: true }],
    [false, 'with it left out',              '{ kind number @include(if: $yes) }', { yes: false }],
    [false, 'with its fragment left out',    '{ kind ...B @skip(if: true) }', undefined],
    [false, 'with nothing but its type',     '{ __typename }', undefined],
    [false, 'with another under that name',  '{ number: kind }', undefined],
    [false, 'with an error beside it',       '{ number reference }', undefined],
  ])('%p: %s', async (informs, _case, fields, variables) => {
    const declared = variables ? '($yes: Boolean!)' : '';
    const fragment = fields.includes('...B') ? inside : '';
    const asked = ask(`subscription ${declared} { n: depositaryNotifications ${fields} } ${fragment}`, variables as Request['variables']);
    const told = { number: 17, act: { kind: 'SIGNATURE' }, kind: 'SIGNATURE' } as unknown as Notification;
    const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect((await asked.answer(told, {} as Context)).informs).toBe(informs);
    complaints.mockRestore();
  });

  test.each(['@include(if: false)', '@skip(if: true)'])('never with the notification itself left out: %s', async (directive) => {
    const asked = ask(`subscription { depositaryNotifications ${directive} { number } }`);
    expect((await asked.answer({ number: 17 } as Notification, {} as Context)).informs).toBe(false);
  });
});

describe('What was read before', () => {
  test('under a name that holds a document stands for no other', () => {
    const query = '{ depositaryNotifications(after: 10) { number } }';
    expect(() => ask(query, undefined, 'x subscription x')).toThrow(/subscriptions only/);
    expect(ask(`subscription x ${query}`, undefined, 'x').wishes.after).toBe(10);
  });

  test('under an empty name is not what has no name', () => {
    for (let i = 0; i < 2; i++) {
      expect(() => ask(follow, undefined, '')).toThrow(/subscriptions only/);
      expect(ask(follow).wishes).toEqual({});
    }
  });
});

test.each(['toString', 'constructor'])('a variable $%s that is not given is none', async (name) => {
  const asked = ask(`subscription ($${name}: CountryCode) { depositaryNotifications(party: $${name}) { number } }`, {});
  expect(asked.wishes).toEqual({});
  expect(asked.key).toBe(ask(`subscription ($${name}: CountryCode) { depositaryNotifications(party: $${name}) { number } }`).key);
  const { text } = await asked.answer({ number: 17 } as Notification, {} as Context);
  expect(text).toBe('{"data":{"depositaryNotifications":{"number":17}}}');
});

describe('T-S3: what is kept of a question', () => {
  test('holds no places, which hold every token: those who are answered in the same words have written it each in their way', async () => {
    const asked = ask('subscription { depositaryNotifications { number } }');
    const { text } = await asked.answer({ number: 'x' } as unknown as Notification, {} as Context);
    expect(JSON.parse(text)).toEqual({
      errors: [{ message: expect.stringContaining('Int cannot represent'), path: ['depositaryNotifications', 'number'] }],
      data: null,
    });
  });

  test.each<[string, string, object | undefined, object[]]>([
    ['the document', 'subscription {\n depositaryNotifications { nothing } }', undefined, [{ line: 2, column: 28 }]],
    ['a variable', 'subscription (\n $n: Int) { depositaryNotifications(after: $n) { number } }', { n: 'x' }, [{ line: 2, column: 2 }]],
  ])('does without the places of errors, but whoever asks wrongly is told them: in %s', (_case, query, variables, locations) => {
    const request = { query, variables: variables as Request['variables'] };
    for (let i = 0; i < 2; i++) expect(subscriptions.admit(request, undefined)).toEqual([expect.objectContaining({ locations })]);
  });
});

describe('T-S3: what is asked by all', () => {
  const [kz, am] = [{ role: 'PARTY', party: party('KZ') }, { role: 'PARTY', party: party('AM') }] as const;

  test('is bounded, and with one mandate; in the same words it is counted once, until nobody asks it', () => {
    const questions = new Questions({ mostAsked: 6_000, mostAskedByOne: 2_500 }); // bytes: 600 and, for a new one, 1,000 and 30 a character
    const [one, other] = [kz, kz].map((mandate) => questions.take({ key: 'k', mandate }));
    expect([one?.asked, one]).toEqual([2, other]);
    const isTaken = (key: string, mandate?: Mandate) => questions.take({ key, mandate }) !== undefined;
    expect([isTaken('k', kz), isTaken('k'.repeat(31), am), isTaken('k'.repeat(30), am)]).toEqual([false, false, true]);
    expect([isTaken('k'.repeat(10)), isTaken('k')]).toEqual([false, false]); // 4,730 are asked in all
    questions.giveBack(one!);
    expect([isTaken('m', kz), isTaken('k', kz)]).toEqual([false, true]);
    for (const each of [one!, other!]) questions.giveBack(each);
    expect([isTaken('m', kz), isTaken('k', am)]).toEqual([true, false]);
  });
});

describe('The same is asked', () => {
  const plain = 'subscription { depositaryNotifications(party: KZ) { number } }'.replace('KZ', '"KZ"');
  const two = `subscription One { depositaryNotifications { number } } subscription Two { depositaryNotifications { kind } }`;
  const [nulls, none] = [{ after: 1, party: null }, { after: 2 }];

  test.each<[boolean, string, Parameters<typeof ask>, Parameters<typeof ask>]>([
    [true,  'spaced otherwise',     [plain],                           [plain.replaceAll(' ', '\n ')]],
    [true,  'resumed',              [follow, { after: 1, party: 'KZ' }], [follow, { after: 9, party: 'KZ' }]],
    [true,  'with more than it asks', [follow, { party: 'KZ', x: 1 }], [follow, { party: 'KZ' }]],
    [false, 'of another Party',     [follow, { party: 'KZ' }],         [follow, { party: 'AM' }]],
    [false, 'with null and nothing', [follow, nulls],                  [follow, none]],
    [false, 'of other fields',      [plain],                           [plain.replace('number', 'kind')]],
    [false, 'under other names',    [plain],                           [plain.replace('number', 'n: number')]],
    [false, 'by another operation', [two, undefined, 'One'],           [two, undefined, 'Two']],
  ])('%p: %s', (same, _case, one, other) => {
    expect(ask(...one).key === ask(...other).key).toBe(same);
  });
});

describe('Refused', () => {
  test.each<[string, string, object | undefined, RegExp]>([
    ['a Party that is none',    follow, { party: 'K' },                                            /CountryCode/],
    ['a number that is none',   follow, { after: 'x' },                                            /Int/],
    ['a variable left out',     'subscription ($p: CountryCode!) { depositaryNotifications(party: $p) { number } }', {}, /required/],
    ['a root that is skipped',  'subscription { depositaryNotifications @skip(if: true) { number } }', undefined, /number|field|skip/],
    ['a query',                 '{ logHead { position } }', undefined,                             /subscriptions only/],
    ['which of two',            'subscription A { depositaryNotifications { number } } subscription B { depositaryNotifications { number } }', undefined, /only/],
  ])('%s', async (_case, query, variables, says) => {
    const admitted = subscriptions.admit({ query, variables: variables as Request['variables'] }, undefined);
    if (isRefused(admitted)) expect(String(admitted)).toMatch(says);
    else expect((await admitted.answer({ number: 1 } as Notification, {} as Context)).text).toBe('{"data":{}}');
  });

  test('is remembered no longer than there is room', () => {
    for (let i = 0; i < 2_000; i++) ask(`subscription { a${i}: depositaryNotifications { number } } #${'x'.repeat(500)}`);
    expect(ask(follow).wishes).toEqual({});
  });
});

test('an answer holds bytes, whatever its language', async () => {
  const asked = ask('subscription { depositaryNotifications { reference } }');
  const { text } = await asked.answer({ reference: 'Қ → Я' } as Notification, {} as Context);
  expect(Buffer.from(text, 'latin1').toString()).toBe('{"data":{"depositaryNotifications":{"reference":"Қ → Я"}}}');
});
