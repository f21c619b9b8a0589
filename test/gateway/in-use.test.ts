/** What the hub is told of the operations that are in use. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { getOperationAST, parse } from 'graphql';
import { InUse } from '../../src/gateway/in-use.ts';
import type { Mandate } from '../../src/identity/mandate.ts';
import { party } from '../../src/treaty/parties.ts';
import { until } from '../stage.ts';

let server: Server;
let inUse: InUse;
let told: string[][];
/** What the hub answers to each, in this order; then 204. */
let answers: number[];

beforeEach(async () => {
  [told, answers] = [[], []];
  server = createServer((request, response) => {
    void text(request).then((body) => {
      told.push((JSON.parse(body) as { operations: string[] }).operations);
      response.writeHead(answers.shift() ?? 204).end();
    });
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/operations`);
  inUse = new InUse({ url, token: () => Promise.resolve('token'), every: 20 });
});
afterEach(async () => {
  await inUse[Symbol.asyncDispose]();
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

const of = (code: string): Mandate => ({ role: 'PARTY', party: party(code) });

function note(query: string, mandate: Mandate): void {
  const document = parse(query);
  inUse.note(document, getOperationAST(document)!, mandate);
}

const isTold = (name: string) => until(`${name} is told`, () => told.flat().some((each) => each.includes(name)));

test('is said once, however often it is asked and by whomever', async () => {
  for (const code of ['KZ', 'AM', 'KZ']) note('query Once { parties { code } }', of(code));
  await isTold('Once');
  note('query Once { parties { code } }', of('KZ'));
  note('query Another { parties { code } }', of('KZ'));
  await isTold('Another');
  expect(told.flat()).toEqual(['query Once{parties{code}}', 'query Another{parties{code}}']);
});

test('by one Party who asks something else each time takes no room from another', async () => {
  for (let i = 0; i < 1_100; i++) note(`query Q${i} { parties { code } }`, of('KZ'));
  note('query Honest { parties { code } }', of('AM'));
  await isTold('Honest');
  expect(told.flat()).toHaveLength(1_001);
  expect(told.every(({ length }) => length <= 100)).toBe(true);
});

test('is said again, if the hub was away', async () => {
  answers = [503];
  note('query Q { parties { code } }', of('KZ'));
  await until('it is told again', () => told.length === 2);
  expect(told[1]).toEqual(told[0]);
});

test.each([400, 413])('holds up nothing else, if the hub refuses it with %i', async (status) => {
  answers = [status];
  note('query Bad { parties { code } }', of('KZ'));
  await isTold('Bad');
  note('query Good { parties { code } }', of('KZ'));
  await isTold('Good');
  expect(told).toEqual([['query Bad{parties{code}}'], ['query Good{parties{code}}']]);
});
