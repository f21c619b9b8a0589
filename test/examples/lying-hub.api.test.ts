/** What a hub, or whoever stands in its place, may answer a national node: nothing that is not of the right form is believed or kept. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { readConfig } from '../../examples/national-node/src/config.ts';
import { type Hub, openHub } from '../../examples/national-node/src/hub.ts';
import { hubToken } from '../../examples/national-node/src/hub-token.ts';

/** What it answers to which variables; a function writes the answer itself. */
type Lie = (after: unknown) => string | ((response: ServerResponse) => void);

let server: Server;
let hub: Hub;
let lie: Lie;
let asked: number;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked++;
    void json(request).then((body) => {
      const answer = lie((body as { variables: { after?: unknown } }).variables.after);
      if (typeof answer === 'string') response.end(answer);
      else answer(response);
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  hub = openHub(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, async () => 'token');
});
beforeEach(() => { asked = 0; });
afterAll(() => {
  server.close();
  server.closeAllConnections();
});

const silent = (message: string) => ({ name: 'HubSilent', message });
const data = (content: object): Lie => () => JSON.stringify({ data: content });
const refusal = (error: unknown): Lie => () => JSON.stringify({ errors: [error] });
const status = (code: number, body: string): Lie => () => (response) => { response.writeHead(code).end(body); };
const NOT_ASKED = 'the hub answers what was not asked';
const UNSAID = 'the hub refuses: it does not say why';

test.each<[answer: string, lie: Lie, trouble: string]>([
  ['null',                          () => 'null', NOT_ASKED],
  ['a number',                      () => '7', NOT_ASKED],
  ['nothing',                       () => '', NOT_ASKED],
  ['what is no JSON',               () => '<html>', NOT_ASKED],
  ['no data',                       () => '{}', NOT_ASKED],
  ['an error page',                 status(502, '<html>'), 'the hub refuses: HTTP 502'],
  ['a body that breaks off',        () => (response) => {
    response.writeHead(200, { 'content-length': 100 }).write('{"data":');
    setTimeout(() => { response.destroy(); }, 50);
  }, 'the hub does not answer to the end'],
  ['a line that breaks off',        () => (response) => { response.destroy(); }, 'the hub does not answer'],
  ['a code',                        refusal({ extensions: { code: 'UNAUTHENTICATED' } }), 'the hub refuses: UNAUTHENTICATED'],
  ['a code with a line of a log',   refusal({ extensions: { code: 'OK\nThe copy follows the hub' } }), UNSAID],
  ['a code without end',            refusal({ extensions: { code: 'A'.repeat(41) } }), UNSAID],
  ['a code that is none',           refusal({ extensions: { code: { toString: 'x' } } }), UNSAID],
  ['an error without anything',     refusal(null), UNSAID],
  ['errors that are no list',       () => '{"errors":{"0":{"extensions":{"code":"X"}}}}', UNSAID],
  ['data, and an error beside it',  () => `{"data":{"logHead":{"position":0,"hash":"${'0'.repeat(64)}"}},"errors":[null]}`, UNSAID],
])('%s is the ordinary trouble', async (_answer, told, trouble) => {
  lie = told;
  await expect(hub.head()).rejects.toMatchObject(silent(trouble));
});

test('an answer that does not end is not read to its end', async () => {
  let sent = 0;
  lie = () => (response) => {
    const more = () => {
      while (!response.destroyed && response.write(' '.repeat(1_000_000))) sent++;
    };
    response.on('drain', more);
    more();
  };
  await expect(hub.head()).rejects.toMatchObject(silent('the hub answers at too great length'));
  expect(sent).toBeLessThan(200);
});

const hash = 'a'.repeat(64);
const notification = {
  number: 1, reference: 'DN.1.2027', kind: 'SIGNATURE', issuedAt: '2027-03-01', demonstration: false, party: { code: 'KZ' },
  entry: { position: 1, hash }, subjectRu: 'а', subjectKk: 'а', subjectEn: 'a', textRu: 'а', textKk: null, textEn: 'a',
};
const contact = { kind: 'PHONE', value: '+1 202 555 0151', hours: null, aroundTheClock: true, languages: ['ru'], priority: 1 };
const authority = {
  id: 'kz-14', nameRu: 'а', nameKk: 'а', nameEn: 'a', party: { code: 'KZ' }, competences: ['PEACE_AND_SECURITY'], headOffice: null,
  address: 'а', competentFrom: '2027-03-01', competentUntil: null, operative: true, demonstration: false, contactPoints: [contact],
};
const entry = { position: 1, hash, previousHash: hash, canonical: null };

/** What is left out, or in its place: each alone makes it no answer. */
const spoilt = (whole: object) =>
  Object.keys(whole).flatMap((name) => [undefined, { is: 'it' }].map((other) => ({ ...whole, [name]: other })));

describe('of what is asked, every member must be there, and of its form', () => {
  const shown = {
    entries: [entry, (nodes: unknown) => ({ entries: nodes }), () => hub.entries(0, 100)],
    head: [{ position: 1, hash }, ([logHead]: unknown[]) => ({ logHead }), () => hub.head()],
    notifications: [notification, (nodes: unknown) => ({ depositaryNotifications: { nodes } }), () => hub.notifications(0, 100)],
    authorities: [authority, listOf, () => hub.authorities()],
    contactPoints: [contact, (points: unknown) => listOf([{ ...authority, contactPoints: points }]), () => hub.authorities()],
  } as const;
  test.each(Object.entries(shown))('%s', async (_what, [whole, around, ask]) => {
    lie = data(around([whole]));
    await ask();
    for (const wrong of [...spoilt(whole), null, 7, 'x', []]) {
      lie = data(around([wrong]));
      const answered = await ask().catch((error: unknown) => error);
      expect([wrong, answered]).toMatchObject([wrong, silent(NOT_ASKED)]);
    }
  });

  test.each([
    [{ ...notification, subjectRu: null }],
    [{ ...notification, number: 0 }],
    [{ ...notification, number: 1.5 }],
    [{ ...notification, number: 2 ** 31 }],
    [{ ...notification, entry: { position: -1, hash } }],
    [{ ...notification, entry: { position: 1, hash: hash.toUpperCase() } }],
  ])('nor %j', async (wrong) => {
    lie = data({ depositaryNotifications: { nodes: [notification, wrong] } });
    await expect(hub.notifications(0, 100)).rejects.toMatchObject(silent(NOT_ASKED));
  });
});

function listOf(nodes: unknown, endCursor: string | null = null, hasNextPage = false): object {
  return { competentAuthorities: { nodes, pageInfo: { hasNextPage, endCursor } } };
}

describe('a list of authorities', () => {
  const pages = (next: (after: unknown) => string | null): Lie => (after) =>
    JSON.stringify({ data: listOf([authority], next(after), next(after) !== 'end') });

  test('is read to its end', async () => {
    lie = pages((after) => (after === null ? 'more' : 'end'));
    expect(await hub.authorities()).toMatchObject([{ id: 'kz-14', party: 'KZ', name: { en: 'a' } }, { contactPoints: [{ priority: 1 }] }]);
  });

  test.each<[which: string, next: (after: unknown) => string | null, atTheMost: number]>([
    ['that goes on without a cursor', () => null, 1],
    ['that goes on at the same cursor', () => 'same', 2],
    ['that goes round', (after) => (after === 'one' ? 'other' : 'one'), 3],
    ['that never ends', (after) => `${String(after)}1`, 20],
  ])('%s is no answer', async (_which, next, atTheMost) => {
    lie = pages(next);
    await expect(hub.authorities()).rejects.toMatchObject(silent('the hub does not end its list of authorities'));
    expect(asked).toBeLessThanOrEqual(atTheMost);
  });
});

const noTokens = ['{"KZ-node":"a', '{"KZ-node":7}', '{}', 'two words', ''];
test.each(noTokens)('a token file that holds %j is the ordinary trouble too', async (content) => {
  const folder = await mkdtemp(join(tmpdir(), 'khattama-token-'));
  const file = join(folder, 'tokens.json');
  await writeFile(file, content);
  await expect(hubToken(readConfig({ HUB_TOKEN_FILE: file }))).rejects.toMatchObject(silent('the node has no token for it'));
  await writeFile(file, '{"KZ-node":"a.b-c"}');
  expect(await hubToken(readConfig({ HUB_TOKEN_FILE: file }))).toBe('a.b-c');
  await rm(folder, { recursive: true });
});
