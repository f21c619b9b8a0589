/** A hub that stops while it is asked: who is being answered is, and nobody else keeps it. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { execute } from './db.ts';
import { Stage, until } from './stage.ts';

let stage: Stage;
beforeEach(async () => { stage = await Stage.open(1); });
const open: { destroy(): unknown }[] = [];
afterEach(async () => {
  for (const each of open.splice(0)) each.destroy();
  await stage.close();
});

const asking = JSON.stringify({ query: '{ logHead { position } }' });
const headers = { 'content-type': 'application/json', 'content-length': asking.length };

/** On a connection that is kept, as clients do. */
async function ask(agent: Agent): Promise<string> {
  const asked = request(stage.url(), { method: 'POST', agent, headers });
  asked.end(asking);
  const [response] = await once(asked, 'response') as [NodeJS.ReadableStream];
  return text(response);
}

function keeping(): Agent {
  const agent = new Agent({ keepAlive: true });
  open.push(agent);
  return agent;
}

async function connected(): Promise<Socket> {
  const { hostname, port } = new URL(stage.url());
  const socket = connect(Number(port), hostname);
  open.push(socket);
  await once(socket, 'connect');
  return socket;
}

async function found(sql: string): Promise<void> {
  await until(sql, async () => (await execute(stage.database.ownerUrl, sql)).length > 0);
}

async function stopping(): Promise<number> {
  const begun = performance.now();
  await stage.close();
  return performance.now() - begun;
}

test('who is being answered is answered, and then nobody is kept', async () => {
  const held = execute(stage.database.ownerUrl, 'begin; lock table entry in access exclusive mode; select pg_sleep(2); commit');
  await found(`select from pg_locks where relation = 'entry'::regclass and mode = 'AccessExclusiveLock' and granted`);
  const answer = ask(keeping());
  await found(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
  const took = stopping();
  expect(await answer).toBe('{"data":{"logHead":{"position":0}}}\n');
  await held;
  await took;
});

test('a connection that is kept for later does not keep the hub', async () => {
  await ask(keeping());
  expect(await stopping()).toBeLessThan(2_500);
});

test('one that never says what it asks is cut off after three seconds', async () => {
  const socket = await connected();
  socket.write('POST /graphql HTTP/1.1\r\nHost: hub.example\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{');
  await sleep(100);
  const cut = once(socket, 'close');
  const took = await stopping();
  await cut;
  expect(took).toBeGreaterThan(2_900);
});

test('one that is turned away and does not take what it was answered is cut off', async () => {
  const socket = await connected();
  socket.pause();
  socket.write('GET /graphiql HTTP/1.1\r\nHost: hub.example\r\n\r\n'); // more than any buffer on the way holds
  socket.write('GET /nowhere HTTP/1.1\r\nHost: hub.example\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  await sleep(5_000); // the three seconds begin when the upgrade is read, behind the page
  const cut = once(socket, 'close');
  socket.resume();
  await cut;
  expect(socket.bytesRead).toBeLessThan(9_000_000);
});

test('whoever comes meanwhile is not let in', async () => {
  const socket = await connected(); // keeps it for three seconds
  socket.write('POST /graphql HTTP/1.1\r\n');
  await sleep(100);
  const stopped = stage.close();
  await sleep(200);
  await expect(ask(keeping())).rejects.toThrow('ECONNREFUSED');
  await stopped;
});
