/** The graph is derived from the log alone: by any hub, an old one or a new. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/sql';
import { Temporal } from 'temporal-polyfill';
import { openDatabase } from '../../src/database.ts';
import type { GraphContext } from '../../src/federation/graph-context.ts';
import { recordDecision } from '../../src/federation/graph-counter.ts';
import { keepOperations, operationsInUse } from '../../src/federation/operations-kept.ts';
import { Supergraphs } from '../../src/federation/supergraph.ts';
import { accepted, versionOf } from '../../src/federation/subgraphs.ts';
import { append, lockLog } from '../../src/log/log.ts';
import { rebuild } from '../../src/registry/rebuild.ts';
import { defect } from '../../src/treaty/defects.ts';
import type { GraphAct } from '../../src/treaty/graph-acts.ts';
import { party } from '../../src/treaty/parties.ts';
import { freshDatabase, type TestDatabase } from '../db.ts';

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@external", "@requires"])';
const hubSdl = (fields = '') => `${LINK} type Party @key(fields: "code") { code: ID!  seat: String ${fields} } type Query { parties: [Party!]! }`;
const hub = (fields?: string) => new Supergraphs({ sdl: hubSdl(fields), url: 'https://hub.example/graphql' });

let database: TestDatabase;
let orm: Awaited<ReturnType<typeof openDatabase>>;
const em = () => orm.em.fork() as SqlEntityManager;
beforeAll(async () => {
  database = await freshDatabase();
  orm = await openDatabase(database);
  const sdl = (fields: string) => `${LINK} type Party @key(fields: "code") { code: ID! ${fields} }`;
  await join('KZ', sdl('kzRooms: Int'));
  await join('AM', sdl('amRooms: Int  amEmblem: String'));
  await join('BY', sdl('seat: String @external  byRooms: Int @requires(fields: "seat")'));
});
afterAll(async () => {
  await orm.close();
  await database.drop();
});

const at = Temporal.Instant.from('2027-03-01T09:00:00Z');
function record(act: GraphAct): Promise<number> {
  return em().transactional(async (tx) => {
    const received = { receivedAt: at, receivedOn: Temporal.PlainDate.from('2027-03-01'), recordedBy: 'SECRETARIAT' };
    return (await append(tx, await lockLog(tx), at, { act, defects: [], demonstration: false, ...received })).position;
  });
}
async function join(code: string, sdl: string): Promise<void> {
  const whose = { party: party(code), name: `${code.toLowerCase()}-duty` };
  const proposal = await record({ kind: 'SUBGRAPH_PROPOSED', ...whose, url: 'https://node.example/', sdl });
  await record({ kind: 'SUBGRAPH_ACCEPTED', ...whose, proposal });
}

const membersOf = async (supergraphs: Supergraphs) => {
  const { members, leftOut } = await supergraphs.current(em());
  return { names: members.map(({ name }) => name), leftOut: [...leftOut.values()] };
};

test('all that were accepted, by every hub the same', async () => {
  expect(await membersOf(hub())).toEqual({ names: ['kz-duty', 'am-duty', 'by-duty'], leftOut: [] });
  expect((await hub().current(em())).hash).toBe((await hub().current(em())).hash);
});

test.each([
  ['has taken a name of a node',         'amEmblem: String',                    'am-duty', 'NOT_YOUR_OWN Party.amEmblem'],
  ['hides what a node requires',         'HIDDEN',                            'by-duty', 'REQUIRES_NOT_PUBLIC Party.seat'],
])('a new hub that %s leaves that node out, and says why; the others stay', async (_case, fields, out, why) => {
  const sdl = fields === 'HIDDEN' ? hubSdl().replace('seat: String', 'seat: String @tag(name: "parties")') : hubSdl(fields);
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { names, leftOut } = await membersOf(new Supergraphs({ sdl, url: 'https://hub.example/graphql' }));
  expect(logged.mock.calls).toEqual([[expect.stringMatching(`the node ${out} .* left out .*${why}`)]]);
  logged.mockRestore();
  expect(names).toEqual(['kz-duty', 'am-duty', 'by-duty'].filter((name) => name !== out));
  expect(leftOut).toEqual([expect.stringContaining(why)]);
});

test('one that does not compose is left out by the words of the composition', async () => {
  const logged = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await join('TJ', `${LINK} type Query { tjNode: Nothing }`);
  expect(await membersOf(hub())).toEqual({ names: ['kz-duty', 'am-duty', 'by-duty'], leftOut: [expect.stringContaining('Nothing')] });
  logged.mockRestore();
  await record({ kind: 'SUPERGRAPH_ROLLED_BACK', version: 3, comeIn: [], goOut: [] });
});

test('who asks at once is answered at once: it is derived one time; and anew when the graph has another version', async () => {
  const supergraphs = hub();
  const [one, other] = await Promise.all([supergraphs.current(em()), supergraphs.current(em())]);
  expect(one).toBe(other);
  await record({ kind: 'SUPERGRAPH_ROLLED_BACK', version: 1, comeIn: [], goOut: [] });
  expect(await membersOf(supergraphs)).toEqual({ names: ['kz-duty'], leftOut: [] });
  await record({ kind: 'SUPERGRAPH_ROLLED_BACK', version: 3, comeIn: [], goOut: [] });
  expect(await supergraphs.current(em())).toMatchObject({ version: 7, hash: one.hash });
});

test('no projection holds any of it: rebuilt, all is as it was', async () => {
  const { projections } = await rebuild(em());
  expect(projections.every(({ rows, different }) => rows === 0 && different === 0)).toBe(true);
  expect(accepted(await hub().graph(em()))).toHaveLength(3);
});

test('T-D3: whoever asks a flood of operations drives out none that was known before', async () => {
  const first = Temporal.PlainDate.from('2027-03-01');
  const second = first.add({ days: 1 });
  await keepOperations(em(), ['{ known }', '{ seen }'], first);
  await keepOperations(em(), ['{ seen }', ...Array.from({ length: 2_000 }, (_, i) => `{ flood${i} }`)], second);
  const kept = await operationsInUse(em(), second);
  expect(kept).toHaveLength(2_000);
  expect(kept.slice(0, 2).sort()).toEqual(['{known}', '{seen}']);
});

test('what was found wrong of a graph that has changed meanwhile is not told: it is examined anew', async () => {
  const context = { em: em(), supergraphs: hub(), now: () => at, timeZone: 'Europe/Moscow' } as unknown as GraphContext;
  const before = versionOf(await hub().graph(em()));
  const examined: number[] = [];
  const outcome = await recordDecision({
    form: { mutation: 'proposeSubgraph', submissionId: randomUUID() },
    examine: async (graph) => {
      examined.push(versionOf(graph));
      if (examined.length > 1) return [];
      await record({ kind: 'SUPERGRAPH_ROLLED_BACK', version: 0, comeIn: [], goOut: [] });
      return [defect('NAME_TAKEN', 'sdl')];
    },
    decide: () => ({ act: { kind: 'SUBGRAPH_PROPOSED', party: party('KZ'), name: 'kz-late', url: 'https://node.example/', sdl: '' } }),
  }, { role: 'PARTY', party: party('KZ') }, context);
  expect(examined).toEqual([before, before + 1]);
  expect(outcome).toMatchObject({ entry: { act: { name: 'kz-late' } } });
});
