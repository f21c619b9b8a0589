/** How the gateway asks a hub that hangs, hangs up, or is not there yet. */
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { OperationTypeNode, parse } from 'graphql';
import { type Hub, openHub } from '../../src/gateway/hub-executor.ts';

const ANSWER = '{"data":{"x":1}}';

let server: Server;
let hub: Hub;
let asked: IncomingMessage[];
let answer: (request: IncomingMessage, response: ServerResponse) => void;

beforeEach(async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  asked = [];
  server = createServer((request, response) => {
    asked.push(request);
    request.resume().on('end', () => { answer(request, response); });
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  hub = openHub({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, token: () => Promise.resolve('t'), timeout: 200, silence: 1_500 });
});
afterEach(async () => {
  hub[Symbol.dispose]();
  jest.restoreAllMocks();
  await new Promise<void>((closed) => {
    server.close(() => { closed(); });
    server.closeAllConnections();
  });
});

async function ask(operationType: OperationTypeNode): Promise<unknown> {
  const request: ExecutionRequest = { document: parse(`${operationType} { x }`), operationType };
  return hub.execute(request as Parameters<Hub['execute']>[0]);
}

const { QUERY, MUTATION, SUBSCRIPTION } = OperationTypeNode;

describe('A subscription', () => {
  test.each<[string, typeof answer]>([
    ['hangs',                        () => undefined],
    ['hangs up',                     ({ socket }) => { socket.destroy(); }],
    ['is full',                      (_, response) => { response.writeHead(503).end('{"errors":[]}'); }],
    ['is behind a door that waits',  (_, response) => { response.writeHead(502).end('<html>'); }],
  ])('does not begin at a hub that %s: it has not ended', async (_case, how) => {
    answer = how;
    await expect(ask(SUBSCRIPTION)).rejects.toMatchObject({ name: 'HubGone' });
  });

  test('on which nothing comes any more has lost its hub, and whoever has not read it harms nobody', async () => {
    answer = (_, response) => { response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n'); };
    const results = await ask(SUBSCRIPTION) as AsyncGenerator;
    await once(asked[0]!.socket, 'close');
    await expect(results.next()).rejects.toMatchObject({ name: 'HubGone' });
  });

  test('for which the hub has no room is told so: it alone, and not all that its client has open', async () => {
    answer = (_, response) => { response.writeHead(503).end('{"errors":[{"message":"full","extensions":{"code":"TRY_AGAIN"}}]}'); };
    expect(await ask(SUBSCRIPTION)).toMatchObject({ errors: [{ message: 'full', extensions: { code: 'TRY_AGAIN' } }] });
  });

  test('goes on for longer than it may take to begin', async () => {
    answer = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write(':\n\n');
      setTimeout(() => { response.end(`event: next\ndata: ${ANSWER}\n\n`); }, 400);
    };
    const results = await ask(SUBSCRIPTION) as AsyncGenerator;
    expect(await results.next()).toEqual({ done: false, value: { data: { x: 1 } } });
  });

  test('that the hub refuses has ended, in the hub\'s words', async () => {
    answer = (_, response) => { response.writeHead(401).end('{"errors":[{"message":"no","extensions":{"code":"UNAUTHENTICATED"}}]}'); };
    expect(await ask(SUBSCRIPTION)).toMatchObject({ errors: [{ message: 'no', extensions: { code: 'UNAUTHENTICATED' } }] });
  });
});

describe('A connection that the hub ends', () => {
  const reused = new Set<Socket>();
  beforeEach(() => { reused.clear(); });

  test('after the time that it names is not used again: no act is lost by it', async () => {
    answer = (_, response) => { response.setHeader('keep-alive', 'timeout=2').end(ANSWER); };
    server.keepAliveTimeout = 0; // the test hangs up by itself, later than it has said
    await ask(QUERY);
    await new Promise((closed) => asked[0]!.socket.once('close', closed));
    expect(await ask(MUTATION)).toEqual({ data: { x: 1 } });
    expect(asked[1]!.socket).not.toBe(asked[0]!.socket);
  });

  test.each<[OperationTypeNode, object, number]>([
    [QUERY,    { data: { x: 1 } },                                  3],
    [MUTATION, { errors: [{ extensions: { code: 'TRY_AGAIN' } }] }, 2],
  ])('in the moment in which it is taken: a %s', async (operation, expected, times) => {
    answer = ({ socket }, response) => {
      if (reused.has(socket)) return socket.resetAndDestroy();
      reused.add(socket);
      response.end(ANSWER);
    };
    await ask(QUERY);
    expect(await ask(operation)).toMatchObject(expected);
    expect(asked).toHaveLength(times);
  });

  test('at the first request is not asked twice', async () => {
    answer = ({ socket }) => socket.resetAndDestroy();
    expect(await ask(QUERY)).toMatchObject({ errors: [{ extensions: { code: 'TRY_AGAIN' } }] });
    expect(asked).toHaveLength(1);
  });
});
