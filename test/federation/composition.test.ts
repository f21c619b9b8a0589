/** A graph that is dear to compose keeps nobody waiting but those who have brought it. */
import { expect, jest, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { parse } from 'graphql';
import { compose } from '../../src/federation/composition.ts';
import { hubTypesOf } from '../../src/federation/hub-types.ts';

const sdl = readFileSync('schema/hub.graphql', 'utf8');
const hub = { sdl, url: 'https://hub.example/graphql', types: hubTypesOf(sdl) };

const entities = {
  Party: 'code: CountryCode!', Instrument: 'id: ID!', CompetentAuthority: 'id: ID!', DepositaryNotification: 'number: Int!',
};
const names = Object.keys(entities);
/** Each field of a node leads to an entity that all nodes add to. */
const nodes = (count: number, fieldsOfEach: number) => Array.from({ length: count }, (_node, node) => {
  const fields = Array.from({ length: fieldsOfEach }, (_, i) => `kzN${node}x${i}: ${names[i % names.length] ?? ''}`).join(' ');
  const types = Object.entries(entities).map(([name, key]) => `type ${name} @key(fields: "${key.split(':')[0] ?? ''}") { ${key} ${fields} }`);
  const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"]) scalar CountryCode';
  return { name: `kz-${node}`, url: 'https://kz.example/', document: parse(`${link} ${types.join(' ')}`, { noLocation: true }) };
});
const [dear, cheap] = [nodes(10, 60), nodes(1, 1)];
jest.setTimeout(60_000);

test('while it is composed, and opened as a gateway does, everybody else is answered', async () => {
  let [longest, last] = [0, performance.now()];
  const began = last;
  const look = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const looking = setInterval(look, 5);
  expect(await compose(hub, dear)).toMatchObject({ sdl: expect.any(String) });
  look();
  clearInterval(looking);
  expect(last - began).toBeGreaterThan(500);
  expect(longest).toBeLessThan((last - began) / 3);
});

test('what takes too long does not compose; what waits behind it does', async () => {
  const [tooDear, next] = [compose(hub, dear, 200), compose(hub, cheap, 20_000)];
  expect(await tooDear).toEqual({ errors: [expect.stringContaining('too long')] });
  expect(await next).toMatchObject({ sdl: expect.any(String) });
});

test('its thread ends without work, or when it is killed, and the next one has another; it keeps no process alive', async () => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', `
    import { Composer } from './src/federation/composer.ts';
    const threads = [];
    process.on('worker', (thread) => threads.push(thread));
    const services = [{ name: 'hub', url: 'https://hub.example/', typeDefs: 'type Query { a: Int }' }];
    const [brief, lasting] = [new Composer(50), new Composer(60_000)];
    const compose = async (composer) => console.log('sdl' in await composer.compose(services), threads.length);
    await compose(brief);
    await new Promise((ended) => threads[0].once('exit', ended).ref());
    await compose(lasting);
    await compose(lasting);
    await threads[1].terminate();
    await compose(lasting);
  `], { timeout: 20_000 });
  expect({ stdout, stderr }).toEqual({ stdout: 'true 1\ntrue 2\ntrue 2\ntrue 3\n', stderr: '' });
});
