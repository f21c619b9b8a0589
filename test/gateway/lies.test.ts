/** T-I2 · A node is believed for what it was asked, and for nothing besides. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Graph, openGraph } from './graph.ts';
import { reply } from './node-that.ts';

let graph: Graph;
beforeAll(async () => { graph = await openGraph({ limits: { failuresInRow: 1_000, ofLast: 1_000 } }); });
afterAll(async () => { await graph[Symbol.asyncDispose](); });
beforeEach(() => {
  graph.kz.asked.length = 0;
  graph.hubAsked.length = 0;
});

/* eslint-disable @typescript-eslint/no-explicit-any -- an answer to be bent */
type Data = Record<string, any>;

/** The node answers with what was made of its answer. */
function lie(bend: (data: Data) => unknown): void {
  graph.kz.that = (response, { answer }) => {
    const bent = bend(answer.data);
    reply(response, JSON.stringify({ data: bent ?? answer.data }));
  };
}

const notBelieved = { code: 'NODE_ANSWER_NOT_BELIEVED', node: 'kz-duty' };

describe('About the entities that it was asked for', () => {
  const query = '{ competentAuthorities { id name kzRooms amRooms } }';
  const shown = (...rooms: (number | null)[]) => ['kz-1', 'am-2', 'kz-3'].map((id, i) => ({
    id, name: `Authority ${id}`, kzRooms: rooms[i], amRooms: id === 'am-2' ? 7 : null,
  }));
  const all = shown(null, null, null);
  const first = shown(null, null, 7);
  const key = '_khattama_key_id';
  const type = '_khattama_type';

  test.each<[string, (data: Data) => unknown, object, number[]?]>([
    ['another key', ({ _entities: [one] }) => { one[key] = 'kz-9'; }, first],
    ['another Party\'s key', ({ _entities: [one] }) => { one[key] = 'am-2'; }, first],
    ['no key', ({ _entities: [one] }) => { one[key] = undefined; }, first],
    ['a key that is an object', ({ _entities: [one] }) => { one[key] = { toString: 'kz-1' }; }, first],
    ['a key in a list', ({ _entities: [one] }) => { one[key] = ['kz-1']; }, first],
    ['another type', ({ _entities: [one] }) => { one[type] = 'Party'; }, first],
    ['a type that there is not', ({ _entities: [one] }) => { one[type] = '__proto__'; }, first],
    ['no type', ({ _entities: [one] }) => { one[type] = undefined; }, first],
    ['text for an entity', ({ _entities }) => { _entities[0] = 'kz-1'; }, first],
    ['a list for an entity', ({ _entities }) => { _entities[0] = [_entities[0]]; }, first],
    ['another order', ({ _entities: [one, two] }) => ({ _entities: [two, one] }), all, [0, 2]],
    ['one too few', ({ _entities: [one] }) => ({ _entities: [one] }), all],
    ['one too many', ({ _entities: [one, two] }) => ({ _entities: [one, two, one] }), all],
    ['none', ({ _entities }) => { _entities.length = 0; }, all],
    ['null', (data) => { data['_entities'] = null; }, all],
    ['an object with a length', ({ _entities: [one, two] }) => ({ _entities: { 0: one, 1: two, length: 2 } }), all],
    ['what was not asked besides', (data) => { data['kzHello'] = 'Hello'; }, all],
    ['the hub\'s own field besides', (data) => { data['parties'] = [{ code: 'KZ', name: 'SMUGGLED' }]; }, all],
    ['nothing', () => ({}), all],
    ['no rooms', ({ _entities: [one] }) => { one.kzRooms = undefined; }, first],
    ['rooms in words', ({ _entities: [one] }) => { one.kzRooms = 'seven'; }, first],
    ['more rooms than there are numbers', ({ _entities: [one] }) => { one.kzRooms = 1e300; }, first],
    ['a list of rooms', ({ _entities: [one] }) => { one.kzRooms = [7]; }, first],
    ['an object of rooms', ({ _entities: [one] }) => { one.kzRooms = { valueOf: 7 }; }, first],
  ])('%s: null, with an error, and nobody else\'s answer suffers', async (_, bend, expected, at = [0]) => {
    lie(bend);
    const { data, errors } = await graph.ask(query);
    expect(data.competentAuthorities).toEqual(expected);
    expect(errors).toMatchObject(at.map((i) => ({ path: ['competentAuthorities', i, 'kzRooms'], extensions: notBelieved })));
    expect(graph.kz.asked).toHaveLength(1);
  });

  test('that it knows nothing of one is no lie', async () => {
    lie(({ _entities }) => { _entities[0] = null; });
    expect(await graph.ask(query)).toEqual({ data: { competentAuthorities: first } });
  });
});

describe('About what it was not asked', () => {
  test('the hub\'s fields are the hub\'s, wherever the node puts them', async () => {
    lie((data) => {
      for (const one of Object.values(data).flat()) {
        Object.assign(one, { name: 'SMUGGLED', phone: 'SMUGGLED', party: { code: 'AM', name: 'SMUGGLED' }, __typename: 'SMUGGLED' });
        Object.assign(one.kzSeat ?? {}, { name: 'SMUGGLED', phone: 'SMUGGLED' });
        Object.assign(one.of ?? {}, { name: 'SMUGGLED', competentAuthorities: [] });
      }
    });
    const { data, errors } = await graph.ask(`{
      competentAuthorities { name phone party { code name } kzRooms }
      parties { name kzSeat { name phone } } kzOfficer(id: "1") { title of { name } }
    }`);
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).not.toContain('SMUGGLED');
    expect(data.parties[0]).toEqual({ name: 'Party KZ', kzSeat: { name: 'Authority kz-1', phone: '102' } });
  });

  test('of another Party\'s entity nothing is heard from it, not even in a reference', async () => {
    lie(({ _entities: [kz] }) => { for (const one of kz.kzNeighbours) one.kzMotto = 'SMUGGLED'; });
    const { data } = await graph.ask('{ party(code: "KZ") { kzNeighbours { code kzMotto } } }');
    expect(data.party.kzNeighbours).toEqual([{ code: 'KZ', kzMotto: 'SMUGGLED' }, { code: 'AM', kzMotto: null }]);
  });

  test('nor of one that it takes for its own: who that is, is said by the key that we asked for', async () => {
    lie(({ _entities: [kz] }) => { Object.assign(kz.kzSeat, { _khattama_key_id: 'am-1', kzRooms: 99 }); });
    expect((await graph.ask('{ party(code: "KZ") { kzSeat { id kzRooms } } }')).data.party.kzSeat).toEqual({ id: 'am-1', kzRooms: null });
    lie(({ _entities: [kz] }) => { Object.assign(kz.kzSeat, { id: 'am-1', _khattama_key_id: 'kz-1', kzRooms: 99 }); });
    const { data } = await graph.ask('{ party(code: "KZ") { kzSeat { id name kzRooms } } }');
    expect(data.party.kzSeat).toEqual({ id: 'kz-1', name: 'Authority kz-1', kzRooms: 99 });
    expect(graph.hubAsked.join()).not.toContain('am-1');
  });

  test('the key of its own Party cannot be turned into another\'s', async () => {
    lie(({ _entities: [kz] }) => { kz.code = 'AM'; });
    const { data } = await graph.ask('{ party(code: "KZ") { code name kzMotto again: code } }');
    expect(data.party).toEqual({ code: 'KZ', name: 'Party KZ', kzMotto: 'Motto of KZ', again: 'KZ' });
  });
});

test.each(['name', 'code name'])(
  'What it refers to and the hub does not have: the node is named, and no fault of the hub is told: %s', async (asked) => {
    lie(({ kzOfficer, _khattama_0 = kzOfficer }) => { Object.assign(_khattama_0.of, { _khattama_key_code: 'XX', code: 'XX' }); });
    const { data, errors } = await graph.ask(`{ kzOfficer(id: "1") { title of { ${asked} } } parties { code } }`);
    expect(data).toEqual({ kzOfficer: { title: 'Head', of: null }, parties: [{ code: 'KZ' }, { code: 'AM' }] });
    const extensions = { code: 'NODE_ANSWER_NOT_BELIEVED', node: 'kz-duty' };
    expect(errors).toMatchObject([{ path: ['kzOfficer', 'of', 'name'], extensions }]);
  },
);

test.each<[string, string, (data: Data) => unknown]>([
  ['INTERNAL_SERVER_ERROR', 'kzOfficer(id: "1") { title instrument { title } }',
    ({ kzOfficer, _khattama_0 = kzOfficer }) => { _khattama_0.instrument.id = 'broken'; }],
  ['FORBIDDEN', 'party(code: "KZ") { kzSeat { name } }',
    ({ _entities: [kz] }) => { Object.assign(kz.kzSeat, { id: 'kz-hidden', _khattama_key_id: 'kz-hidden' }); }],
])('What the hub has said itself of what it refers to, nobody else is accused of: %s', async (code, asked, bend) => {
  lie(bend);
  const { errors } = await graph.ask(`{ ${asked} parties { code } }`);
  expect(errors?.map(({ extensions }) => extensions['code'])).toEqual([code]);
});

describe('In types of its own', () => {
  const query = '{ kzForm { __typename name ... on KzPaper { pages } ... on KzScreen { url } } parties { code } }';
  const parties = [{ code: 'KZ' }, { code: 'AM' }];

  test.each<[string, (form: any[]) => unknown]>([
    ['a type that is none of these', ([one]) => { one._khattama_type = 'KzOfficer'; }],
    ['a type of the hub', ([one]) => { one._khattama_type = 'Party'; }],
    ['a type that there is not', ([one]) => { one._khattama_type = 'Nothing'; }],
    ['no type', ([one]) => { one._khattama_type = undefined; }],
    ['a type that is no text', ([one]) => { one._khattama_type = { name: 'KzPaper' }; }],
    ['null where there must be something', (form) => { form[0] = null; }],
    ['text where there must be an object', (form) => { form[0] = 'KzPaper'; }],
  ])('%s', async (_, bend) => {
    lie(({ kzForm, _khattama_0 = kzForm }) => { bend(_khattama_0); });
    const { data, errors } = await graph.ask(query);
    expect(data).toEqual({ kzForm: null, parties });
    expect(errors).toMatchObject([{ path: ['kzForm', 0], extensions: notBelieved }]);
  });

  test('an interface tells nobody what a type of it keeps for the Parties', async () => {
    lie(({ kzForm: [paper] }) => { Object.assign(paper, { code: 'SMUGGLED' }); });
    const { data } = await graph.ask('{ kzForm { code } }', { mandate: undefined });
    expect(data.kzForm).toEqual([{ code: null }, { code: 'b' }]);
  });
});
