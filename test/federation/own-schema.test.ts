/** Every feature of federation on our own schema: the hub as it is, and subgraphs of our domain that the same function has made. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Subgraph } from '../../src/federation/subgraph.ts';
import { buildHub } from '../../src/schema.ts';
import { buildDuty, buildOffices } from './duty.ts';
import { ask, compose, entities, gatewayTo, serviceOf } from './graph.ts';

let hub: Subgraph;
let duty: Subgraph;
let offices: Subgraph;
let supergraph: string;
let gateway: ReturnType<typeof gatewayTo>;
beforeAll(async () => {
  [hub, duty, offices] = await Promise.all([buildHub(), buildDuty(), buildOffices()]);
  supergraph = compose({ 'hub': hub.sdl, 'kz-duty': duty.sdl, 'kz-offices': offices.sdl });
  gateway = gatewayTo({ 'hub': hub, 'kz-duty': duty, 'kz-offices': offices });
});
afterAll(() => gateway.close());

describe('composed with the hub', () => {
  test.each([
    ['@link',            '@link(url: "https://specs.example/dated/v1.0", import: ["@dated"])'],
    ['@key',             '@join__type(graph: KZ_DUTY, key: "code")'],
    ['@key, stub',       '@join__type(graph: KZ_DUTY, key: "id", resolvable: false)'],
    ['@key, composite',  'key: "authority { id } shift")'],
    ['@requires',        '@join__field(graph: KZ_DUTY, requires: "operative party{code}")'],
    ['@external',        'operative: Boolean! @join__field(graph: HUB) @join__field(graph: KZ_DUTY, external: true)'],
    ['@provides',        'provides: "phone"'],
    ['@override',        'room: String! @join__field(graph: KZ_DUTY, override: "kz-offices")'],
    ['@inaccessible',    'nickname: String! @join__field(graph: KZ_DUTY) @inaccessible'],
    ['@tag',             '@tag(name: "public")'],
    ['@tag, argument',   'shift: Int! = 1 @tag(name: "public")'],
    ['@tag of the hub',  'contactPoints: [ContactPoint!] @join__field(graph: HUB) @tag(name: "parties")'],
    ['@composeDirective', 'type KzDuty @dated(on: "2027-02-01")'],
    ['@interfaceObject', '@join__type(graph: KZ_DUTY, key: "id", isInterfaceObject: true)'],
  ])('%s', (_feature, words) => {
    expect(supergraph).toContain(words);
  });

  test('so does what each says of itself by _service', async () => {
    const said = { 'hub': await serviceOf(hub), 'kz-duty': await serviceOf(duty), 'kz-offices': await serviceOf(offices) };
    expect(compose(said)).toContain('requires: "operative party{code}"');
  });
});

describe('_entities', () => {
  const authority = { __typename: 'CompetentAuthority', id: 'kz-14' };
  const required = { operative: true, party: { __typename: 'Party', code: 'KZ' } };
  const line = '... on CompetentAuthority { kzDutyLine(shift: 2) }';
  const answer = 'KZ +7 717 000-00-02, for it is said: __typename,id,kzDutyRoster,operative,party; __typename,code';

  test.each([
    ['what is required is there',      { ...authority, ...required }, answer],
    ['and is what it is said to be',   { ...authority, ...required, operative: false }, null],
    ['nothing else comes in with it',  { ...authority, ...required, kzDutyLine: 'a lie', mandate: 'SECRETARIAT' }, answer],
    ['nor in what is required',        { ...authority, operative: true, party: { ...required.party, kzHolidays: ['a lie'] } }, answer],
  ])('@requires: %s', async (_case, representation, kzDutyLine) => {
    expect(await entities(duty, line, representation)).toEqual([{ kzDutyLine }]);
  });

  test('every key of an entity, and a stub that leads back to the hub', async () => {
    const fragment = '... on KzDuty { id phone under { id } } ... on Party { kzHolidays }';
    const found = await entities(duty, fragment,
      { __typename: 'KzDuty', id: 'd1' }, { __typename: 'KzDuty', authority: { id: 'kz-14', name: 'a lie' }, shift: 2 },
      { __typename: 'KzDuty', authority: { id: 'am-14' }, shift: 2 }, { __typename: 'Party', code: 'KZ' });
    const under = { id: 'information-sphere-2014' };
    expect(found).toEqual([
      { id: 'd1', phone: '+7 717 000-00-01', under }, { id: 'd2', phone: '+7 717 000-00-02', under }, null, { kzHolidays: ['2027-03-22'] },
    ]);
  });

  test('an interface, and what implements it', async () => {
    const of = ['KzOffice', 'KzPoliceOffice'].map((__typename) => ({ __typename, id: 'o2' }));
    expect(await entities(offices, '__typename ... on KzPoliceOffice { name }', ...of))
      .toEqual(of.map(() => ({ __typename: 'KzPoliceOffice', name: 'Office 2' })));
  });

  test.each([
    ['a stub',        { __typename: 'Instrument', id: 'information-sphere-2014' }],
    ['a value type',  { __typename: 'KzHours', from: '00:00', until: '24:00' }],
    ['the root',      { __typename: 'Query' }],
    ['nothing',       {}],
  ])('are not: %s', async (_case, representation) => {
    await expect(entities(duty, '__typename', representation)).rejects.toThrow('_entities answers for');
  });
});

describe('through a gateway', () => {
  test.each([
    ['@interfaceObject adds to an interface of another', '{ kzOffices { name duties { phone } } }',
      { kzOffices: [1, 2].map((i) => ({ name: `Office ${i}`, duties: [{ phone: `+7 717 000-00-0${i}` }] })) }],
    ['@provides spares a question',      '{ kzNight { phone } }', { kzNight: { phone: 'as provided' } }],
    ['@override has taken a field over', '{ kzNight { room } }', { kzNight: { room: 'Room 2' } }],
    ['@shareable, @key of many',         '{ kzNight { hours { from } authority { id } } }',
      { kzNight: { hours: { from: '09:00' }, authority: { id: 'kz-14' } } }],
  ])('%s', async (_feature, query, data) => {
    expect(await gateway.ask(query)).toEqual(data);
  });
});

test('a subgraph without queries of its own answers _service', async () => {
  expect((await ask(duty, '{ _service { sdl } }'))._service.sdl).toContain('type KzDuty');
});
