/** T-W1 · Only the server that was meant is called, at the address that was looked at. */
import { describe, expect, test } from '@jest/globals';
import type { Socket } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { openConnection } from '../../src/gateway/node-connection.ts';
import { nodeLimits, type Reaching } from '../../src/gateway/node-options.ts';
import { certificate, startReceiver } from '../broadcast/receiver.ts';
import { openGraph, until } from './graph.ts';
import { NodeThat } from './node-that.ts';

const start = Temporal.Instant.from('2027-03-01T12:00:00Z');
const limits = { ...nodeLimits, timeout: 300 };
const message = { headers: { 'content-type': 'application/json' }, body: Buffer.from('{"query":"{ kzHello }","variables":{}}') };
const nowhere = '3ffe:dead::1'; // once of the whole world; nothing has been there since 2006
const inTime = () => AbortSignal.timeout(500);

function connection(url: string, reaching: Partial<Reaching> = {}, now = () => start) {
  return openConnection(url, { policy: 'any', lookup: async () => ['127.0.0.1'], ca: certificate.cert, ...reaching }, { limits, now });
}

describe('T-W1: a node is not called', () => {
  test.each<[string, readonly string[]]>([
    ['this machine', ['127.0.0.1']], ['a cloud\'s own service', ['169.254.169.254']], ['the network of the ministry', ['10.0.0.5']],
    ['a public one and a private one', ['93.184.215.14', '10.0.0.5']],
    ['this machine in IPv6 clothes', ['::ffff:127.0.0.1']],
    ['nowhere', []],
  ])('by a name that leads to %s', async (_, addresses) => {
    using node = connection('https://node.example.com/graphql', { policy: 'public', lookup: async () => addresses });
    await expect(node.post(message, inTime())).rejects.toThrow('no address that may be called');
  });

  test.each([
    'https://127.0.0.1/', 'https://[::1]/', 'https://0x7f.1/', 'http://node.example.com/', 'https://node.example.com:5432/',
    'https://localhost/', 'https://me@node.example.com/', 'gopher://node.example.com/',
  ])('at %s, though it was accepted', async (url) => {
    const asked: string[] = [];
    using node = connection(url, { policy: 'public', lookup: async (name) => (asked.push(name), ['93.184.215.14']) });
    await expect(node.post(message, inTime())).rejects.toMatchObject({ code: 'NODE_UNAVAILABLE' });
    expect(asked).toEqual([]);
  });

  test('rebinding: the address that was looked at is the one that is called, for as long as it is known', async () => {
    let now = start;
    const asked: string[] = [];
    const lookup = async (name: string) => [asked.push(name) === 1 ? nowhere : '127.0.0.1'];
    using node = connection('https://node.example.com/graphql', { policy: 'public', lookup }, () => now);
    await expect(node.post(message, inTime())).rejects.not.toThrow('no address');
    await expect(node.post(message, inTime())).rejects.not.toThrow('no address');
    expect(asked).toEqual(['node.example.com']);
    now = start.add({ seconds: 30 });
    await expect(node.post(message, inTime())).rejects.toThrow('no address that may be called');
  });

  test.each<[string, string, Partial<Reaching>]>([
    ['another name', 'https://other.test', {}], ['an authority that nobody trusts', 'https://example.test', { ca: '' }],
  ])('with a certificate of %s', async (_, origin, reaching) => {
    await using receiver = await startReceiver((__, response) => response.end());
    using node = connection(`${origin}:${receiver.port}/`, reaching);
    await expect(node.post(message, inTime())).rejects.toThrow(/certificate|Hostname/);
    expect(receiver.received).toEqual([]);
  });

  test('after its name was not found in time; and it is looked for again', async () => {
    let found = false;
    await using server = await NodeThat.start('type Query { kzHello: String }', {});
    const lookup = () => (found ? Promise.resolve(['127.0.0.1']) : new Promise<string[]>(() => undefined));
    using node = connection(server.url.replace('127.0.0.1', 'example.test'), { lookup });
    await expect(node.post(message, inTime())).rejects.toThrow();
    found = true;
    expect(await node.post(message, inTime())).toMatchObject({ status: 200 });
  });

  test('on this machine, unless that is allowed: its fields are null, and nothing is said of our network', async () => {
    await using graph = await openGraph({ policy: 'public' });
    const { data, errors } = await graph.ask('{ parties { code kzMotto } }');
    expect(data.parties).toEqual([{ code: 'KZ', kzMotto: null }, { code: 'AM', kzMotto: null }]);
    expect(errors).toMatchObject([{ extensions: { code: 'NODE_UNAVAILABLE', node: 'kz-duty' } }]);
    expect(JSON.stringify(errors)).not.toMatch(/127|address/);
    expect(graph.kz.asked).toEqual([]);
  });
});

describe('A connection to a node', () => {
  test('by https, to the name that was meant', async () => {
    await using receiver = await startReceiver((_, response) => response.end('{}'));
    using node = connection(`https://example.test:${receiver.port}/graphql`);
    expect(await node.post(message, inTime())).toMatchObject({ status: 200, body: Buffer.from('{}') });
    expect(receiver.received[0]?.headers.host).toBe(`example.test:${receiver.port}`);
  });

  test('that was kept, and has ended in the moment in which it is taken, costs nothing: a fresh one is taken', async () => {
    const asked = new Map<Socket, number>();
    await using receiver = await startReceiver(({ socket }, response) => {
      asked.set(socket, (asked.get(socket) ?? 0) + 1);
      if (asked.get(socket) === 1) response.end('{}');
      else socket.destroy();
    });
    using node = connection(`https://example.test:${receiver.port}/graphql`);
    await Promise.all([node.post(message, inTime()), node.post(message, inTime())]);
    expect(await node.post(message, inTime())).toMatchObject({ status: 200 });
    expect([...asked.values()].toSorted()).toEqual([1, 1, 2]);
  });

  test('to an address that is not known any more is ended', async () => {
    let now = start;
    const sockets: Socket[] = [];
    await using receiver = await startReceiver(({ socket }, response) => (sockets.push(socket), response.end('{}')));
    using node = connection(`https://example.test:${receiver.port}/graphql`, {}, () => now);
    await node.post(message, inTime());
    now = start.add({ seconds: 30 });
    await node.post(message, inTime());
    await until('the end of the first', () => sockets[0]?.destroyed === true);
    expect(sockets[1]?.destroyed).toBe(false);
  });

  test('is kept for the next question; its name is asked about once in half a minute', async () => {
    let now = start;
    const asked: string[] = [];
    await using server = await NodeThat.start('type Query { kzHello: String }', {});
    const lookup = async (name: string) => (asked.push(name), ['127.0.0.1']);
    using node = connection(server.url.replace('127.0.0.1', 'example.test'), { lookup }, () => now);
    await Promise.all(Array.from({ length: 3 }, () => node.post(message, inTime())));
    for (let i = 0; i < 3; i++) await node.post(message, inTime());
    expect([server.connections, asked.length]).toEqual([3, 1]);
    now = start.add({ seconds: 30 });
    await node.post(message, inTime());
    expect([server.connections, asked.length]).toEqual([4, 2]);
  });
});
