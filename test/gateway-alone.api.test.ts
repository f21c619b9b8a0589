/** A hub that no node has joined yet, and its gateway: what is public is answered the same by both. */
import { execFile } from 'node:child_process';
import { mkdtempDisposable } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { buildSchema, type GraphQLObjectType } from 'graphql';
import { type Gateway, startGateway } from '../src/start-gateway.ts';
import { DesignateAuthorityDocument, SupergraphDocument } from './gql/graphql.ts';
import { designation, PROTOCOL, Stage, until } from './stage.ts';
import { fieldsOf, leadsOn, questions } from './walk.ts';

let stage: Stage;
let gateway: Gateway;
beforeAll(async () => {
  stage = await Stage.registered(1);
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ')); // 14: kz-14
  gateway = await startGateway({
    hub: stage.url(), signing: stage.signing(), tokens: stage.tokens(), now: () => stage.now(), pollEvery: 50, say: () => undefined,
  });
  await until('the gateway has a graph', async () => (await fetch(new URL('/readyz', gateway.url))).ok);
});
afterAll(async () => {
  await gateway[Symbol.asyncDispose]();
  await stage.close();
});

async function answerOf(url: string, query: string): Promise<unknown> {
  const headers = { 'content-type': 'application/json' };
  return (await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) })).json();
}

test('its graph is of every hub the same: no address where this one listens is in it', async () => {
  const { supergraph: { sdl } } = await stage.ask('KZ', SupergraphDocument);
  expect(sdl).toContain('@join__graph(name: "hub", url: "http://127.0.0.1:4000/graphql")');
});

test('its graph is version 0', async () => {
  expect(await (await fetch(new URL('/readyz', gateway.url))).json()).toMatchObject({ ready: true, version: 0 });
});

const given = {
  'party.code': '"KZ"', 'instrument.id': `"${PROTOCOL}"`, 'standing.instrument': `"${PROTOCOL}"`, 'versionBetween.a': '"AM"',
  'versionBetween.b': '"KZ"', 'competentAuthority.id': '"kz-14"', 'depositaryNotification.number': '14', 'termEnds.until': '"2030-01-01"',
  'depositaryNotifications.first': '3', 'competentAuthorities.first': '3',
};
const asked = (type: GraphQLObjectType) => fieldsOf(type).filter((each) => !leadsOn(each) && !/^[a-z]{2}[A-Z]/.test(each.field.name));
const closed = ['Viewer', 'VersionBetween', 'KzDepartment', 'AmDepartment'];
const schema = buildSchema(readFileSync('schema/public.graphql', 'utf8'));
/** A plan is made for each: so not for every way that the hub itself is asked on. */
const some = [...questions({ schema, asked, closed, given })].filter(([way]) => /^(Query|Standing|Entry)\./.test(way));

test.each(some)('%s, through the gateway as of the hub', async (_way, question) => {
  const [through, direct] = await Promise.all([gateway.url, stage.url()].map((url) => answerOf(url, question)));
  expect(direct).not.toHaveProperty('errors');
  expect(through).toEqual(direct);
});

test('on a port that is taken it says so, and ends', async () => {
  await using dataDir = await mkdtempDisposable(join(tmpdir(), 'khattama-gateway-'));
  const env = { ...process.env, GATEWAY_PORT: new URL(gateway.url).port, HUB_URL: stage.url(), DATA_DIR: dataDir.path };
  const ended = await new Promise<{ code: unknown; stderr: string }>((resolve) => {
    execFile(process.execPath, ['--import', 'tsx/esm', 'src/gateway-main.ts'], { env, timeout: 30_000 }, (error, _, stderr) => {
      resolve({ code: error?.code, stderr });
    });
  });
  expect(ended).toEqual({ code: 1, stderr: expect.stringContaining('GATEWAY_PORT') });
}, 40_000);
