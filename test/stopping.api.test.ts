/** A hub that stops while it is asked: who is being answered is, and nobody else keeps it. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { execute } from './db.ts';
import { Stage } from './stage.ts';

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

async function stopping(): Promise<number> {
  const begun = performance.now();
  await stage.close();
  return performance.now() - begun;
}

test('who is being answered is answered, and then nobody is kept', async () => {
  const held = execute(stage.database.ownerUrl, 'begin; lock table entry in access exclusive mode; select pg_sleep(1); commit');
  await sleep(300);
  const answer = ask(keeping());
  await sleep(200);
  const took = stopping();
  expect(await answer).toBe('{"data":{"logHead":{"position":0}}}\n');
  await held;
  expect(await took).toBeLessThan(2_500);
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

test('whoever comes meanwhile is not let in', async () => {
  const socket = await connected(); // keeps it for three seconds
  socket.write('POST /graphql HTTP/1.1\r\n');
  await sleep(100);
  const stopped = stage.close();
  await sleep(200);
  await expect(ask(keeping())).rejects.toThrow('ECONNREFUSED');
  await stopped;
});
