/** A national node beside a hub, as a process of its own: whom it answers, and what it does when the hub, the network or itself fails. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { DesignateAuthorityDocument } from '../gql/graphql.ts';
import { designation, Stage, until } from '../stage.ts';
import { Between } from './between.ts';
import { type NodeProcess, startNode } from './node-process.ts';

interface State {
  readonly kzNode: {
    readonly position: number; readonly hash: string; readonly follows: boolean; readonly trouble: string | null;
    readonly broken: { readonly position: number; readonly reason: string } | null;
  };
}
interface Copied {
  readonly kzCopy: { readonly entries: readonly { readonly position: number }[] };
}

let stage: Stage;
let between: Between;
let folder: string;
let node: NodeProcess;
beforeAll(async () => {
  stage = await Stage.registered(1);
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ')); // 14: kz-14
});
afterAll(() => stage.close());

async function begin(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), 'khattama-node-'));
  between = await Between.open(stage.url());
}

async function end(): Promise<void> {
  await node.stop('SIGKILL');
  await leave();
}

async function leave(): Promise<void> {
  await between[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
}

const roster = {
  demonstration: true,
  authorities: { 'kz-14': { departments: [{ name: { ru: 'Отдел', en: 'Department' }, task: { ru: 'Запросы' } }] } },
};

async function start(environment: Record<string, string> = {}): Promise<void> {
  await writeFile(join(folder, 'roster.json'), JSON.stringify(roster));
  const hubToken = await stage.token('KZ-node');
  const rosterFile = { ROSTER_FILE: join(folder, 'roster.json') };
  node = await startNode({ hub: between.url, hubToken, dataDir: folder, environment: { ...rosterFile, ...environment } });
}

const state = async () => (await node.ask<State>('{ kzNode { position hash follows trouble broken { position reason } } }')).kzNode;
const follows = (last: number) => until(`entry ${last}`, async () => {
  const { position, follows: isThere } = await state();
  return isThere && position === last;
});
async function positions(): Promise<number[]> {
  const { kzCopy: { entries } } = await node.ask<Copied>('{ kzCopy { entries { position } } }');
  return entries.map(({ position }) => position);
}
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1);

/** As the gateway makes it, but for what is given. */
function gatewayToken(change: object = {}, typ = 'khattama-node+jwt'): Promise<string> {
  const iat = Math.floor(Date.now() / 1_000);
  const claims = { iss: 'urn:khattama:gateway', aud: 'urn:khattama:node:kz-duty', sub: 'gateway', iat, exp: iat + 60, jti: '1' };
  return stage.signing().sign({ ...claims, ...change }, typ);
}

describe('whom it answers', () => {
  beforeAll(async () => {
    await begin();
    await start();
  });
  afterAll(end);

  const entities = `query ($of: [_Any!]!) {
    _entities(representations: $of) { ... on CompetentAuthority { id kzDepartments { name(language: EN) } } }
  }`;
  const of = ['kz-14', 'am-25', 'kz-15', 'kz-014', 'KZ-14', '', 14, null].map((id) => ({ __typename: 'CompetentAuthority', id }));

  test('the gateway, of its own Party\'s authorities; and nobody else', async () => {
    const answer = await node.post(await gatewayToken(), entities, { of });
    const [known, unknown] = [{ id: 'kz-14', kzDepartments: [{ name: 'Department' }] }, { id: 'kz-15', kzDepartments: null }];
    expect(await answer.json()).toEqual({ data: { _entities: [known, null, unknown, null, null, null, null, null] } });
    const now = Math.floor(Date.now() / 1_000);
    const refused: readonly (readonly [why: string, token: string | undefined])[] = [
      ['no token', undefined],
      ['a word', 'gateway'],
      ['of another node', await gatewayToken({ aud: 'urn:khattama:node:am-duty' })],
      ['of the hub', await gatewayToken({ aud: 'urn:khattama:hub' }, 'khattama-gateway+jwt')],
      ['something else that the hub signed', await gatewayToken({}, 'JWT')],
      ['expired', await gatewayToken({ iat: now - 120, exp: now - 60 })],
      ['good for a year', await gatewayToken({ iat: now - 86_400, exp: now + 31_536_000 })],
      ['without an end', await gatewayToken({ exp: undefined })],
      ['of another issuer', await gatewayToken({ iss: 'urn:test:issuer' })],
      ['of another subject', await gatewayToken({ sub: 'KZ' })],
      ['a Party\'s own at the hub', await stage.token('KZ')],
    ];
    for (const [why, token] of refused) {
      const { status } = await node.post(token, entities, { of });
      expect([why, status]).toEqual([why, 401]);
    }
  });

  test('T-I1: the copy, with what its Party alone may read, is no part of the graph', async () => {
    const token = await gatewayToken();
    expect(await (await node.post(token, '{ kzNode { party } }')).json()).toEqual({ data: { kzNode: { party: 'KZ' } } });
    const { errors, data } = (await (await node.post(token, '{ kzCopy { position } }')).json()) as { errors: unknown[]; data?: unknown };
    expect(errors).toHaveLength(1);
    expect(data).toBeUndefined();
    const { data: told } = (await (await node.post(token, '{ _service { sdl } }')).json()) as { data: { _service: { sdl: string } } };
    expect(told._service.sdl).not.toContain('Copied');
  });

  test.each([
    ['which says its length',  999_000,   true, 200],
    ['which comes in pieces',  999_000,   false, 200],
    ['which says its length',  1_000_001, true, 413],
    ['which comes in pieces',  1_000_001, false, 413],
  ])('a question %s, of %i bytes', async (_how, size, isSaid, expected) => {
    const question = JSON.stringify({ query: '{ kzNode { party } }' }).padEnd(size);
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await gatewayToken()}` };
    const asked = request(node.url, { method: 'POST', headers: { ...headers, ...(isSaid && { 'content-length': size }) } });
    const answered = once(asked, 'response') as Promise<[IncomingMessage]>;
    asked.on('error', () => undefined); // whoever refuses may hang up before all is said
    for (let at = 0; at < size; at += 100_000) asked.write(question.slice(at, at + 100_000));
    asked.end();
    const [response] = await answered;
    expect([response.statusCode, await text(response)]).toEqual([expected, expect.stringContaining(expected === 200 ? 'KZ' : 'TOO_LARGE')]);
  });
});

describe('when something fails', () => {
  beforeEach(begin);
  afterEach(end);

  test('the hub rings it by the live line, and it needs no poll', async () => {
    await start({ POLL_SECONDS: '3600' });
    const { position } = await stage.logHead();
    await follows(position);
    await until('the line', () => node.said().includes('follows'));
    await stage.record(DesignateAuthorityDocument, 'BY', designation('BY'));
    await follows(position + 1);
  });

  test('the hub is down: it answers from its copy, after a restart too; the hub is back: it goes on without a gap', async () => {
    await start();
    const { position, hash } = await stage.logHead();
    await follows(position);
    const asked = await node.post(await gatewayToken(), '{ kzNode { position } }'); // the hub's keys are known from here on
    expect(asked.status).toBe(200);
    expect(node.said()).not.toContain('token');
    between.isAway = true;
    await until('trouble', async () => !(await state()).follows);
    await stage.record(DesignateAuthorityDocument, 'RU', designation('RU'));
    expect(await node.stop('SIGTERM')).toBe(0);
    await start();
    expect(await state()).toMatchObject({ position, hash, follows: false, broken: null });
    expect((await node.post(await gatewayToken(), '{ kzNode { position } }')).status).toBe(200);
    const { kzCopy } = await node.ask<{ kzCopy: object }>(
      '{ kzCopy { notification(number: 14) { reference text(language: KK) } authorities { position authorities { id } } } }');
    const authorities = { position, authorities: expect.arrayContaining([{ id: 'kz-14' }]) };
    expect(kzCopy).toMatchObject({ notification: { reference: 'DN.14.2027', text: expect.any(String) }, authorities });
    between.isAway = false;
    await follows(position + 1);
    expect(await positions()).toEqual(upTo(position + 1));
  });

  test('killed in the middle of copying, it goes on where it was', async () => {
    between.longestPage = 2;
    const held = Promise.withResolvers<unknown>();
    const halfway = Promise.withResolvers<unknown>();
    between.forge = (_shown, { after }) => {
      if (after !== 8) return undefined;
      halfway.resolve(undefined);
      return held.promise;
    };
    await start();
    await halfway.promise;
    await node.stop('SIGKILL');
    held.resolve(undefined);
    await writeFile(join(folder, 'log.jsonl'), '{"entry":{"position":9,"ha', { flag: 'a' });
    const asked: (number | undefined)[] = [];
    between.forge = (shown, { after }) => { if (shown.entries) asked.push(after); };
    await start();
    const { position } = await stage.logHead();
    await follows(position);
    expect(asked[0]).toBe(8);
    expect(await positions()).toEqual(upTo(position));
  });

  test('T-T1: the record is rewritten: it keeps what it had, says so, and follows no more, after a restart neither', async () => {
    await start();
    const { position, hash } = await stage.logHead();
    await follows(position);
    between.forge = ({ logHead }) => { if (logHead) logHead.hash = 'f'.repeat(64); };
    const { broken } = await until('the break', async () => (await state()).broken !== null && state());
    expect(broken).toMatchObject({ position, reason: expect.stringContaining('another hash') });
    expect(node.said()).toContain(`THE CHAIN IS BROKEN at entry ${position}`);
    const evidence: unknown = JSON.parse(await readFile(join(folder, 'broken.json'), 'utf8'));
    expect(evidence).toMatchObject({ kept: { hash }, shown: { hash: 'f'.repeat(64) } });
    between.forge = () => undefined;
    await stage.record(DesignateAuthorityDocument, 'TJ', designation('TJ'));
    expect(await node.stop('SIGTERM')).toBe(0);
    await start();
    expect(await state()).toMatchObject({ position, hash, follows: false, broken: { position } });
    expect(node.said()).toContain('THE CHAIN IS BROKEN');
  });
});

describe('two processes', () => {
  beforeAll(begin);
  afterAll(end);

  test('on one folder: the second says so, and ends; the first goes on', async () => {
    await start();
    const { position } = await stage.logHead();
    await follows(position);
    await expect(start()).rejects.toThrow(/^1: DATA_DIR: another process is at work in [^\n]+\n$/);
    await stage.record(DesignateAuthorityDocument, 'KG', designation('KG'));
    await follows(position + 1);
  });
});

describe('what its people hear when it cannot start', () => {
  beforeAll(begin);
  afterAll(leave);

  /** Not only that it ends with 1: in sentences, and without a stack. */
  async function heard(hubToken: string, environment: Record<string, string>, hub = between.url): Promise<string> {
    const message = await startNode({ hub, hubToken, dataDir: folder, environment }).then(() => 'it started', String);
    expect(message).toMatch(/^Error: 1: /);
    expect(message).not.toMatch(/^ +at /m);
    return message;
  }

  test('all that is wrong with its environment at once, and its secrets are not shown', async () => {
    const said = await heard('', { PARTY: 'KAZ', PORT: '70000', LOCAL_TOKEN: 'too-short' }, 'ftp://hub.example');
    expect(said).toMatch(/1: The node cannot start[^]*PARTY[^]*PORT[^]*HUB_URL[^]*LOCAL_TOKEN/);
    expect(said).not.toContain('too-short');
  });

  test('a Party without a roster and a token; a port that is taken, and a token with which one can act for a Party', async () => {
    const [without, taken] = await Promise.all([
      heard('', { PARTY: 'RU', NODE_NAME: 'ru-duty', HUB_TOKEN_FILE: join(folder, 'none'), DATA_DIR: join(folder, 'ru') }),
      heard(await stage.token('KZ'), { PORT: new URL(between.url).port }),
    ]);
    expect(without).toContain(`${join(folder, 'none')} (HUB_TOKEN_FILE). The Secretariat issues it: role node, party RU.`);
    expect(without).toMatch(/ROSTER_FILE: \S+ru\.json cannot be read/);
    expect(taken).toContain('not one of a node of KZ');
    expect(taken).toMatch(/cannot listen on 127\.0\.0\.1, port \d+ \(EADDRINUSE\)/);
    expect(await readFile(join(folder, 'log.jsonl'), 'utf8')).toBe(''); // it has not begun to follow
  });
});
