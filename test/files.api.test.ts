/** Files by HTTP: who may bring them, who may read them, and what is turned away. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { tmpdir } from 'node:os';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execute } from './db.ts';
import { type Mandate, PROTOCOL, Stage, until } from './stage.ts';

const MB = 2 ** 20;
const type = 'application/pdf';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered();
});
afterAll(() => stage.close());

/** Begins as a PDF does; no two are alike. */
const pdf = (size = 1_000) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);
const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const at = (path: string) => new URL(path, stage.url());
const bearer = async (mandate: Mandate) => (mandate === undefined ? {} : { authorization: `Bearer ${await stage.token(mandate)}` });

async function upload(mandate: Mandate, body: Buffer, headers: Record<string, string> = {}) {
  const all = { 'content-type': type, ...(await bearer(mandate)), ...headers };
  const answer = await fetch(at('/files'), { method: 'POST', body: new Uint8Array(body), headers: all });
  const said = (await answer.json()) as { hash?: string; size?: number; errors?: unknown };
  return { status: answer.status, location: answer.headers.get('location'), ...said };
}

async function download(mandate: Mandate, hash: string, init: RequestInit = {}) {
  const answer = await fetch(at(`/files/${hash}`), { ...init, headers: { ...(await bearer(mandate)), ...(init.headers as object) } });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

async function statuses(hash: string, readers: readonly Mandate[] = [undefined, 'OBSERVER', 'AM', 'KG', 'KZ', 'SECRETARIAT']) {
  return Promise.all(readers.map(async (mandate) => (await download(mandate, hash)).status));
}

/** Of a request that is not well-behaved. */
async function begin(method: string, path: string, mandate: Mandate, headers: Record<string, string> = {}): Promise<ClientRequest> {
  const { hostname, port } = at('/');
  return request({ hostname, port, method, path, headers: { ...(await bearer(mandate)), ...headers } }).on('error', () => undefined);
}

async function answerTo(sent: ClientRequest): Promise<{ status: number | undefined; body: string }> {
  const [answer] = (await once(sent.end(), 'response')) as [IncomingMessage];
  return { status: answer.statusCode, body: await text(answer) };
}

describe('A file is brought once, and read back', () => {
  test.each([
    ['KZ',          'a small one',              1_000],
    ['SECRETARIAT', 'one of several parts',     MB + 1],
    ['BY',          'one of whole parts',       512 * 1024],
    ['RU',          'one of 20 MB, the limit',  20 * MB],
  ])('by %s: %s', async (mandate, _case, size) => {
    const bytes = pdf(size);
    const hash = hashOf(bytes);
    expect(await upload(mandate, bytes)).toEqual({ status: 201, location: `/files/${hash}`, hash, size });
    expect(await upload(mandate, bytes)).toEqual({ status: 200, location: `/files/${hash}`, hash, size });
    const read = await download(mandate, hash);
    expect([read.status, hashOf(read.bytes)]).toEqual([200, hash]);
    expect(Object.fromEntries(read.headers)).toMatchObject({
      'content-type': type, 'content-length': String(size), etag: `"${hash}"`, 'cache-control': 'private, immutable',
      'content-disposition': `attachment; filename="${hash}.pdf"`, 'x-content-type-options': 'nosniff', vary: 'authorization',
    });
  });

  test('HEAD says the same, and nothing more; who has it already is not sent it again', async () => {
    const bytes = pdf();
    const { hash = '' } = await upload('KZ', bytes);
    const head = await download('KZ', hash, { method: 'HEAD' });
    expect([head.status, head.headers.get('content-length'), head.headers.get('etag'), head.bytes.length]).toEqual([200, '1000', `"${hash}"`, 0]);
    expect((await download('AM', hash, { method: 'HEAD' })).status).toBe(404);
    const has = { 'if-none-match': `"${hash}"` }; // with fetch it would come with "no-cache"
    expect(await answerTo(await begin('GET', `/files/${hash}`, 'KZ', has))).toEqual({ status: 304, body: '' });
    expect(await answerTo(await begin('GET', `/files/${hash}`, 'AM', has))).toMatchObject({ status: 404 });
  });

  test('the same bytes of two at the same moment, at two hubs: each has brought it, it is kept once', async () => {
    const bytes = pdf(3 * MB);
    const hash = hashOf(bytes);
    const send = async (mandate: string, hub: number) => fetch(new URL('/files', stage.url(hub)), {
      method: 'POST', body: new Uint8Array(bytes), headers: { 'content-type': type, ...(await bearer(mandate)) },
    });
    const answers = await Promise.all(['AM', 'KG', 'AM', 'KG'].map((mandate, i) => send(mandate, i < 2 ? 0 : 1)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 201, 201]);
    expect(await statuses(hash)).toEqual([404, 404, 200, 200, 404, 200]);
    expect(await execute(stage.database.url, 'select count(*)::int from file_part where hash = $1', [hash])).toEqual([{ count: 12 }]);
  });
});

describe('Who may read a file', () => {
  /** Entries of acts that name files, as the log would hold them. */
  async function recorded(act: object, defects: readonly object[] = []): Promise<void> {
    const { position, hash } = await stage.logHead();
    const now = stage.now().toString({ fractionalSecondDigits: 3 });
    const notice = { kind: 'NOTICE_OF_COMPLETION', instrument: PROTOCOL, inDueForm: defects.length === 0, paperReference: 'Note' };
    const content = {
      act: { ...notice, ...act }, defects, demonstration: false, position: position + 1, previousHash: hash,
      receivedAt: now, receivedOn: '2027-03-01', recordedAt: now,
      recordedBy: 'SECRETARIAT', submissionId: randomUUID(),
    };
    const canonical = JSON.stringify(content);
    const row = [position + 1, canonical, hashOf(Buffer.from(canonical))];
    await execute(stage.database.url, 'insert into entry (position, canonical, hash) values ($1, $2, $3)', row);
  }

  const pending = [{ code: 'NOT_IN_DUE_FORM', path: ['input', 'inDueForm'] }];
  // What is answered to nobody, an observer, AM, KG, KZ and the Secretariat.
  test.each([
    ['by none: whoever brought it',     undefined,                                           [],      [404, 404, 404, 404, 200, 200]],
    ['as an attachment, circulated',    (hash: string) => ({ attachments: ['x', hash] }),    [],      [404, 404, 200, 200, 200, 200]],
    ['as an original',                  (hash: string) => ({ original: hash }),              [],      [404, 404, 200, 200, 200, 200]],
    ['as a file',                       (hash: string) => ({ file: hash }),                  [],      [404, 404, 200, 200, 200, 200]],
    ['by a pending paper: its Party',   (hash: string) => ({ attachments: [hash] }),         pending, [404, 404, 404, 200, 200, 200]],
    ['somewhere else in an act',        (hash: string) => ({ observations: hash }),          [],      [404, 404, 404, 404, 200, 200]],
  ])('R8: named %s', async (_case, act, defects, expected) => {
    const { hash = '' } = await upload('KZ', pdf());
    if (act) await recorded({ party: 'KG', ...act(hash) }, defects);
    expect(await statuses(hash)).toEqual(expected);
  });

  test('T-I1: "absent" and "not yours" are the same answer, and so is what is no hash', async () => {
    const { hash = '' } = await upload('KZ', pdf());
    const ask = async (path: string, mandate: Mandate = 'AM') => {
      const { status, body } = await answerTo(await begin('GET', path, mandate));
      return `${status} ${body}`;
    };
    const answers = await Promise.all([
      ask(`/files/${hash}`), ask(`/files/${'0'.repeat(64)}`), ask(`/files/${hash}`, undefined), ask(`/files/${hash}`, 'OBSERVER'),
      ask(`/files/${hash.toUpperCase()}`, 'KZ'), ask('/files/%2e%2e', 'KZ'), ask('/files/..%2f..%2fetc%2fpasswd', 'KZ'), ask(`/files/${hash}%00`, 'KZ'),
      ask(`/files/${hash}.pdf`, 'KZ'), ask('/files/..', 'KZ'), ask(`/files/${hash.slice(1)}`, 'KZ'), ask(`/files/'or''='`, 'KZ'),
    ]);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^404 \{"errors":\[\{"message":.*"NOT_FOUND"/);
  });

  test.each(['/files', '/files/', '/files/../files/x', '/files//etc/passwd'])('%s leads nowhere', async (path) => {
    expect(await answerTo(await begin('GET', path, 'KZ'))).toMatchObject({ status: 404, body: expect.stringContaining('NOT_FOUND') });
  });

  test('a path that is no text: 400, in JSON', async () => {
    const { status, body } = await answerTo(await begin('GET', '/files/%E0%A4%A', 'KZ'));
    expect([status, JSON.parse(body)]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_REQUEST' } }] }]);
  });

  test('that another has brought a file is not told to whoever brings it too', async () => {
    const bytes = pdf();
    await upload('KZ', bytes);
    expect((await upload('AM', bytes)).status).toBe(201);
    expect((await upload('AM', bytes)).status).toBe(200);
  });
});

describe('What is turned away', () => {
  const plain = Buffer.from('no PDF at all');
  test.each<[string, Mandate, Buffer, Record<string, string>, number, string]>([
    ['no token',                   undefined,  pdf(), {},                                      401, 'UNAUTHENTICATED'],
    ['a token that is none',       undefined,  pdf(), { authorization: 'Bearer x' },           401, 'UNAUTHENTICATED'],
    ['an observer',                'OBSERVER', pdf(), {},                                      403, 'FORBIDDEN'],
    ['another type',               'KZ',       pdf(), { 'content-type': 'image/png' },         415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a form (CSRF)',              'KZ',       pdf(), { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a compressed body',          'KZ',       pdf(), { 'content-encoding': 'gzip' },          415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['what only says it is a PDF', 'KZ',       plain, {},                                      422, 'NOT_A_PDF'],
    ['a PDF behind something',     'KZ',       Buffer.concat([plain, pdf()]), {},              422, 'NOT_A_PDF'],
    ['almost nothing',             'KZ',       Buffer.from('%PDF'), {},                        422, 'NOT_A_PDF'],
    ['nothing',                    'KZ',       Buffer.alloc(0), {},                            422, 'NOT_A_PDF'],
    ['20 MB and one byte',         'KZ',       pdf(20 * MB + 1), {},                           413, 'TOO_LARGE'],
  ])('%s', async (_case, mandate, bytes, headers, status, code) => {
    const { errors, ...answer } = await upload(mandate, bytes, headers);
    expect(answer).toMatchObject({ status, location: null });
    expect(errors).toEqual([{ message: expect.stringMatching(/\.$/), extensions: { code } }]);
    expect(await execute(stage.database.url, 'select from file where hash = $1', [hashOf(bytes)])).toEqual([]);
  });

  test.each([1, 8 * MB])('20 MB and %d more that do not say how long they are', async (more) => {
    const sent = await begin('POST', '/files', 'KZ', { 'content-type': type, 'transfer-encoding': 'chunked' });
    sent.write(pdf(20 * MB));
    sent.write(Buffer.alloc(more));
    expect(await answerTo(sent)).toMatchObject({ status: 413, body: expect.stringContaining('TOO_LARGE') });
  });

  test.each(['PUT', 'DELETE', 'PATCH'])('%s: a file is never changed or removed', async (method) => {
    const { hash } = await upload('KZ', pdf());
    expect((await answerTo(await begin(method, `/files/${hash}`, 'SECRETARIAT'))).status).toBe(404);
  });
});

describe('What is cut off', () => {
  /** Others' transactions come and go; one that waits for a client would stay. */
  const noneWaits = () => until('the end of every transaction', async () => {
    const waiting = `select from pg_stat_activity where datname = current_database() and state like 'idle in transaction%'`;
    return (await execute(stage.database.ownerUrl, waiting)).length === 0;
  });
  const drafts = async () => (await readdir(tmpdir())).filter((name) => /^khattama-[\da-f]{8}-/.test(name));

  test('an upload leaves nothing, and while it lasts it keeps no transaction open', async () => {
    const bytes = pdf(2 * MB);
    const sent = await begin('POST', '/files', 'KZ', { 'content-type': type, 'content-length': String(bytes.length) });
    await new Promise((written) => sent.write(bytes.subarray(0, MB), written));
    await noneWaits();
    sent.destroy();
    await until('its end', async () => (await drafts()).length === 0);
    expect((await stage.send('KZ', '{ me { role } }')).status).toBe(200);
    const hashes = [hashOf(bytes), hashOf(bytes.subarray(0, MB))];
    expect(await execute(stage.database.url, 'select from file where hash = any($1)', [hashes])).toEqual([]);
    expect((await upload('KZ', bytes)).status).toBe(201);
  });

  test('readers who do not read, more than there are connections, keep none of them; nor when they go', async () => {
    const { hash } = await upload('KZ', pdf(20 * MB));
    const readers = await Promise.all(Array.from({ length: 22 }, async () => {
      const sent = await begin('GET', `/files/${hash}`, 'KZ');
      const [answer] = (await once(sent.end(), 'response')) as [IncomingMessage];
      return answer.on('error', () => undefined); // and nothing is read of it
    }));
    expect((await stage.send('KZ', '{ parties { code } }')).data.parties).toHaveLength(6);
    await noneWaits();
    for (const reader of readers) reader.destroy();
    for (let i = 0; i < 25; i++) expect((await download('KZ', String(hash), { method: 'HEAD' })).status).toBe(200);
  });
});
