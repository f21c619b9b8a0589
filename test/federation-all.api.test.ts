/** `npm run federation`: a query and a subscription across the hub and two nodes; what a killed process costs; and the end of all. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { ask, tokensIn } from './hub-process.ts';
import { until } from './stage.ts';

jest.setTimeout(60_000);

let folder: string;
let ports: readonly number[];
let tokens: Readonly<Record<string, string>>;
let all: Federation;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'khattama-federation-'));
  await chmod(folder, 0o755); // run by root, the database's user must be able to enter
  ports = await Promise.all([1, 2, 3, 4].map(freePort));
  await start();
  tokens = await tokensIn(folder);
});
afterAll(async () => {
  all.child.kill('SIGTERM');
  await all.exited;
  await rm(folder, { recursive: true, force: true });
});

interface Federation {
  readonly child: ChildProcess;
  readonly exited: Promise<unknown>;
  readonly said: () => string;
}

async function start(): Promise<void> {
  const [hub, gateway, kz, am] = ports.map(String);
  const child = spawn(process.execPath, ['--import', 'tsx/esm', 'src/commands/federation.ts'], {
    cwd: resolve(import.meta.dirname, '..'), stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: folder, PORT: hub, GATEWAY_PORT: gateway,
      NODE_PORTS: `${kz ?? ''},${am ?? ''}`, NODE_AGAIN_AFTER: '3', POLL_SECONDS: '0.5',
    },
  });
  const exited = once(child, 'exit').then(([code, signal]: unknown[]) => signal ?? code);
  let said = '';
  const open = Promise.withResolvers<void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('The federation is open')) open.resolve();
    });
  }
  all = { child, exited, said: () => said };
  await Promise.race([open.promise, exited.then(() => Promise.reject(new Error(said)))]);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

const at = (i: number) => `http://127.0.0.1:${ports[i] ?? 0}/graphql`;
const [HUB, GATEWAY, KZ, AM] = [0, 1, 2, 3];

async function isListening(i: number): Promise<boolean> {
  return fetch(at(i).replace('graphql', 'readyz')).then(() => true, () => false);
}

const authorities = 'competentAuthorities { nodes { id kzDutyRoster { phone } kzDepartments { name } amDutyRoster { phone } } }';
interface Found {
  readonly competentAuthorities: { readonly nodes: readonly { readonly id: string; readonly [field: string]: unknown }[] };
}

interface Answer {
  readonly data?: Found & Readonly<Record<string, unknown>>;
  readonly errors?: readonly unknown[];
}

async function asked(query: string): Promise<Answer> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens['KZ'] ?? ''}` };
  const response = await fetch(at(GATEWAY), { method: 'POST', headers, body: JSON.stringify({ query }) });
  return response.json() as never;
}

const fieldsOf = ({ competentAuthorities: { nodes } }: Found, id: string) => nodes.find((each) => each.id === id);

test('a query across the hub and both nodes', async () => {
  const { data, errors } = await asked(`{ ${authorities} kzNode { position follows } amNode { position } }`);
  expect(errors).toBeUndefined();
  expect(fieldsOf(data!, 'kz-16')).toMatchObject({ kzDutyRoster: [{ phone: '+1 202 555 0151' }, {}], amDutyRoster: null });
  expect(fieldsOf(data!, 'am-25')).toMatchObject({ amDutyRoster: [{ phone: '+1 202 555 0155' }], kzDutyRoster: null, kzDepartments: null });
  expect(data).toMatchObject({ kzNode: { position: expect.any(Number), follows: true }, amNode: { position: expect.any(Number) } });
});

test('a subscription across them: what was missed, then live', async () => {
  const connectionParams = { authorization: `Bearer ${tokens['KZ'] ?? ''}` };
  const client = createClient({ url: at(GATEWAY).replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0, connectionParams });
  const told = client.iterate<{ depositaryNotifications: { number: number } }>({ query: `subscription { depositaryNotifications(after: 26) {
    number party { competentAuthorities { id kzDutyRoster { phone } amDutyRoster { phone } } } } }` });
  const next = async () => (await told.next()).value?.data?.depositaryNotifications;
  expect(await next()).toMatchObject({ number: 27, party: { competentAuthorities: [{ id: 'kg-27', kzDutyRoster: null }] } });
  await ask(at(HUB), tokens['KZ'], `mutation { changeDesignation(input: { submissionId: "5f0c1a52-6f0e-4d56-9a7e-2f6a4d0b8c11",
    authority: "kz-16", address: "Астана" }) { __typename } }`);
  expect(await next()).toMatchObject({ number: 28, party: { competentAuthorities: [{ id: 'kz-16', kzDutyRoster: [{}, {}] }] } });
  await client.dispose();
});

test('a killed node costs its own fields, with an error that names it', async () => {
  const [, pid] = /am-duty: kill (\d+)/.exec(all.said()) ?? [];
  process.kill(Number(pid), 'SIGKILL');
  await until('its end', () => all.said().includes('am-duty | has ended (SIGKILL)'));
  const { data, errors } = await asked(`{ ${authorities} kzNode { follows } amNode { follows } }`);
  expect(fieldsOf(data!, 'kz-16')).toMatchObject({ kzDutyRoster: [{}, {}] });
  expect(fieldsOf(data!, 'am-25')).toMatchObject({ amDutyRoster: null });
  expect(data).toMatchObject({ kzNode: { follows: true }, amNode: null });
  expect(errors!.length).toBeGreaterThan(0);
  for (const error of errors!) expect(JSON.stringify(error)).toContain('am-duty');
  expect(await isListening(KZ)).toBe(true);
});

test('a killed hub leaves the nodes, which answer from their copies; what was killed is started again, and all is as before', async () => {
  const [, pid] = /, hub: kill (\d+)/.exec(all.said()) ?? [];
  process.kill(Number(pid), 'SIGKILL');
  const away = { data: { kzNode: { position: expect.any(Number), follows: false, trouble: expect.any(String) } } };
  await until('trouble', async () => JSON.stringify(await asked('{ kzNode { follows } }')).includes('false'));
  expect(await asked('{ kzNode { position follows trouble } }')).toEqual(away);
  // Before they are asked: who fails too often is left alone for a while.
  for (const name of ['am-duty', 'hub    ']) await until('its return', () => new RegExp(`${name} \\| is back: kill \\d+`).test(all.said()));
  await until('both', async () => JSON.stringify(await asked('{ kzNode { follows } amNode { follows } }')).match(/:true/g)?.length === 2);
});

test('a killed gateway is started again, and answers', async () => {
  const [, pid] = /, gateway: kill (\d+)/.exec(all.said()) ?? [];
  process.kill(Number(pid), 'SIGKILL');
  await until('its end', () => all.said().includes('gateway | has ended (SIGKILL)'));
  await until('its return', () => /gateway \| is back: kill \d+/.test(all.said()));
  await until('an answer', async () => (await asked('{ kzNode { follows } amNode { follows } }').catch(() => undefined))?.data?.['amNode']);
  for (const i of [HUB, KZ, AM]) expect(await isListening(i)).toBe(true);
});

test('told to stop, it stops all, callers first', async () => {
  all.child.kill('SIGINT');
  expect(await all.exited).toBe(0);
  expect(all.said()).toMatch(/The gateway is closed[^]*The Depositary is closed/);
  for (const i of [HUB, GATEWAY, KZ, AM]) expect(await isListening(i)).toBe(false);
});

test('started again, the nodes are in the graph, and one that follows no more is named; killed, it leaves none behind', async () => {
  await writeFile(join(folder, 'nodes/am-duty/broken.json'), '{"position":3,"reason":"another hash is shown","foundAt":"2027-03-01"}');
  await start();
  expect(all.said().match(/is in the graph already/g)).toHaveLength(2);
  expect(all.said()).toMatch(/am-duty \| It does not follow the hub: [^]*another hash is shown[^]*nodes\/am-duty[^]*The federation is open/);
  expect(all.said()).not.toMatch(/kz-duty \| It does not follow/);
  all.child.kill('SIGKILL');
  expect(await all.exited).toBe('SIGKILL');
  for (const i of [GATEWAY, KZ, AM, HUB]) await until(`the end of ${at(i)}`, async () => !(await isListening(i)));
  await until('the end of the database', () => !existsSync(join(folder, 'postgres/data/postmaster.pid')));
});
