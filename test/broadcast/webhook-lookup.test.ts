import { describe, expect, test } from '@jest/globals';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { publicLookup } from '../../src/broadcast/called-address.ts';

const inTime = () => AbortSignal.timeout(5_000);

describe('T-W1: names are asked of the servers of names alone', () => {
  test('all addresses of a name, so that each can be looked at', async () => {
    await using names = await startNames(['93.184.215.14', '10.0.0.5']);
    expect(await publicLookup('hooks.example.com', inTime(), [names.address])).toEqual(['93.184.215.14', '10.0.0.5']);
  });

  test('a name that there is not has none', async () => {
    await using names = await startNames([]);
    expect(await publicLookup('hooks.example.com', inTime(), [names.address])).toEqual([]);
  });

  test('a server that never answers is left at the deadline', async () => {
    await using names = await startNames(undefined);
    const began = performance.now();
    expect(await publicLookup('hooks.example.com', AbortSignal.timeout(100), [names.address])).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});

/** Answers every question for an IPv4 address with these, and any other with none; never, if there are no answers at all. */
async function startNames(addresses: readonly string[] | undefined) {
  const socket = createSocket('udp4');
  socket.on('message', (question, { port, address }) => {
    if (addresses) socket.send(answerTo(question, addresses), port, address);
  });
  socket.bind(0, '127.0.0.1');
  await once(socket, 'listening');
  return {
    address: `127.0.0.1:${socket.address().port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => { socket.close(closed); }),
  };
}

/** RFC 1035: the question again, then each address under its name. */
function answerTo(question: Buffer, addresses: readonly string[]): Buffer {
  const end = question.indexOf(0, 12) + 5; // of the name, and its type and class
  const asked = question.readUInt16BE(end - 4);
  const record = (address: string) => Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, ...address.split('.').map(Number)]);
  const records = asked === 1 ? addresses.map(record) : [];
  const header = Buffer.from([...question.subarray(0, 2), 0x81, 0x80, 0, 1, 0, records.length, 0, 0, 0, 0]);
  return Buffer.concat([header, question.subarray(12, end), ...records]);
}
