/** The feed by HTTP: for everybody, cheap to ask for again, and never of another's making. */
import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  ChangeDesignationDocument, DesignateAuthorityDocument, RecordCorrectionDocument, RecordObjectionDocument,
} from './gql/graphql.ts';
import { designation, Stage } from './stage.ts';
import { readXml } from './xml.ts';

const PUBLIC = 'https://hub.example/khattama';
const hostile = `Орган <script> & "Co" ]]>`;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered(2, { publicUrl: PUBLIC }); // 1–13
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ', { name: { ru: hostile } })); // 14
  await stage.notice('AM', '2027-02-01'); // 15
  const correction = { entry: 15, reason: 'описка', corrected: { paperReference: 'Note 2' } };
  await stage.record(RecordCorrectionDocument, 'SECRETARIAT', correction); // 16
  for (let i = 0; i < 44; i++) {
    await stage.record(ChangeDesignationDocument, 'KZ', { authority: 'kz-14', name: { ru: `${hostile} ${i}` } }); // 17–60
  }
}, 60_000);
afterAll(() => stage.close());

type Entry = Readonly<Record<string, unknown>> & { readonly 'k:number': string; readonly category: readonly object[] };
interface Feed {
  readonly id: string;
  readonly title: string;
  readonly updated: string;
  readonly 'xml:lang': string;
  readonly entry: readonly Entry[];
  readonly link: readonly { readonly rel: string; readonly href: string }[];
}

interface Told {
  readonly [field: string]: unknown;
  readonly number: number;
  readonly subject: string;
  readonly kind: string;
  readonly reference: string;
  readonly issuedAt: string;
  readonly party: { readonly code: string } | null;
  readonly instrument: { readonly id: string } | null;
  readonly entry: { readonly position: number; readonly hash: string };
}

/** Without what fetch would add on its own. */
async function get(path: string, headers: Record<string, string> = {}, { method = 'GET', hub = 0 } = {}) {
  const sent = request(new URL(path, stage.url(hub)), { method, headers }).end();
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) };
}

async function read(path: string, hub = 0): Promise<Feed> {
  const { status, body } = await get(path, {}, { hub });
  expect(status).toBe(200);
  const { feed } = readXml(body) as { feed: Omit<Feed, 'entry'> & { entry?: Entry | Entry[] } };
  return { ...feed, entry: [feed.entry ?? []].flat() };
}

const numbersOf = ({ entry }: Feed) => entry.map((each) => Number(each['k:number']));
const down = (from: number, to: number) => Array.from({ length: from - to + 1 }, (_, i) => from - i);

describe('GET /feed', () => {
  test('the newest fifty, for anybody, at any hub', async () => {
    const feeds = await Promise.all([0, 1].map((hub) => read('/feed', hub)));
    for (const feed of feeds) expect(numbersOf(feed)).toEqual(down(60, 11));
    expect(feeds[0]).toEqual(feeds[1]);
    expect(feeds[0]).toMatchObject({
      id: 'urn:khattama:feed:ru', title: 'Уведомления депозитария', 'xml:lang': 'ru', updated: '2027-02-28T21:30:00Z',
      author: { name: 'Секретариат ОДКБ, депозитарий' },
      link: [
        { rel: 'self', href: `${PUBLIC}/feed?language=ru` },
        { rel: 'next', href: `${PUBLIC}/feed?before=51&language=ru` },
        { rel: 'prev-archive', href: `${PUBLIC}/feed?before=51&language=ru` },
      ],
    });
  });

  test('says of each what the API says to anybody', async () => {
    const { entry } = await read('/feed?before=51&language=en');
    const query = `{ depositaryNotifications(first: 50) { nodes {
      number reference kind issuedAt subject(language: EN) party { code } instrument { id } entry { position hash } } } }`;
    const { data } = await stage.send(undefined, query);
    const nodes = (data as { depositaryNotifications: { nodes: Told[] } }).depositaryNotifications.nodes;
    expect(entry.toReversed()).toMatchObject(nodes.map((node) => ({
      id: `urn:khattama:notification:${node.number}`, title: node.subject, published: node.issuedAt,
      'k:number': String(node.number), 'k:reference': node.reference,
      'k:position': String(node.entry.position), 'k:hash': node.entry.hash,
      category: [
        { scheme: 'urn:khattama:kind', term: node.kind },
        ...(node.party ? [{ scheme: 'urn:khattama:party', term: node.party.code }] : []),
        ...(node.instrument ? [{ scheme: 'urn:khattama:instrument', term: node.instrument.id }] : []),
      ],
    })));
    expect(nodes).toHaveLength(50);
  });

  test('holds no text, no contact point and no authority\'s particulars', async () => {
    const pages = await Promise.all(['/feed', '/feed?before=51'].map(async (path) => (await get(path)).body));
    expect(pages.join('')).not.toMatch(/duty@|\+7 495|Заместитель|Закон № 1|ул\. Первая|Note 2|описка|notices@/);
  });

  test('R33: a corrected one is related to the one it replaces', async () => {
    const { entry } = await read('/feed?before=17');
    const link = { rel: 'related', href: 'urn:khattama:notification:15', title: 'DN.15.2027' };
    expect(entry[0]).toMatchObject({ 'k:number': '16', link });
  });

  test.each([
    ['kk', 'Депозитарийдің хабарламалары', 'Қазақстан Республикасы'],
    ['en', 'Depositary notifications',     'Republic of Kazakhstan'],
  ])('in %s', async (language, title, party) => {
    const feed = await read(`/feed?language=${language}`);
    expect([feed.title, feed['xml:lang'], feed.entry[0]?.['title']]).toEqual([title, language, expect.stringContaining(party)]);
  });

  test('walked back to its beginning, it holds every number', async () => {
    const seen: number[] = [];
    let path: string | undefined = '/feed';
    while (path !== undefined) {
      const feed: Feed = await read(path);
      seen.push(...numbersOf(feed));
      path = feed.link.find(({ rel }) => rel === 'prev-archive')?.href.replace(PUBLIC, '');
    }
    expect([...new Set(seen)]).toEqual(down(60, 1));
  });
});

describe('Asked for again', () => {
  test.each([['/feed', 'public, max-age=60'], ['/feed?before=51', 'public, max-age=604800'], ['/feed?before=101', 'public, max-age=60']])(
    '%s: 304 with its tag, at either hub; %s', async (path, cacheControl) => {
      const { headers } = await get(path);
      expect(headers).toMatchObject({
        'content-type': 'application/atom+xml; charset=utf-8', 'cache-control': cacheControl, 'x-content-type-options': 'nosniff',
        'last-modified': 'Sun, 28 Feb 2027 21:30:00 GMT', etag: expect.stringMatching(/^"[\da-f]{32}"$/),
      });
      const has = { 'if-none-match': `"x", ${headers.etag}` };
      for (const hub of [0, 1]) {
        const again = await get(path, has, { hub });
        expect([again.status, again.body]).toEqual([304, '']);
        expect(again.headers).toMatchObject({ etag: headers.etag, 'cache-control': cacheControl });
      }
    });

  test('HEAD says the same, and nothing more', async () => {
    const [got, head] = [await get('/feed'), await get('/feed', {}, { method: 'HEAD' })];
    const { headers } = head;
    expect([head.status, head.body, headers]).toEqual([200, '', { ...got.headers, date: headers.date }]);
    expect(Number(headers['content-length'])).toBe(Buffer.byteLength(got.body));
    expect((await get('/feed', { 'if-none-match': headers.etag ?? '' }, { method: 'HEAD' })).status).toBe(304);
  });

  test('each page, language and state has a tag of its own; a date alone is not believed', async () => {
    const tag = async (path: string) => (await get(path)).headers.etag;
    const paths = ['/feed', '/feed?language=kk', '/feed?before=61', '/feed?before=51', '/feed?before=17', '/feed?before=101'];
    const before = await Promise.all(paths.map(tag));
    expect(new Set(before).size).toBe(paths.length);
    const objection = { entry: 15, party: 'BY', grounds: 'долг', receivedAt: '2027-02-28T09:00:00Z', paperReference: 'Note' };
    await stage.record(RecordObjectionDocument, 'SECRETARIAT', objection);
    const after = await Promise.all(paths.map(tag));
    expect(after.map((each, i) => each === before[i])).toEqual([false, false, true, true, true, false]);
    const { status, headers } = await get('/feed', { 'if-modified-since': 'Sun, 28 Feb 2027 21:30:00 GMT' });
    expect([status, headers['last-modified']]).toEqual([200, 'Sun, 28 Feb 2027 21:30:00 GMT']); // of the same second as before
  });
});

describe('What is turned away, in JSON', () => {
  test.each([
    ['/feed?before=0',                  400, 'BAD_USER_INPUT'],
    ['/feed?before=-1',                 400, 'BAD_USER_INPUT'],
    ['/feed?before=1.5',                400, 'BAD_USER_INPUT'],
    ['/feed?before=',                   400, 'BAD_USER_INPUT'],
    ['/feed?before=1e3',                400, 'BAD_USER_INPUT'],
    ['/feed?before=9999999999',         400, 'BAD_USER_INPUT'],
    ['/feed?before=5&before=6',         400, 'BAD_USER_INPUT'],
    [`/feed?before=1'or'1`,             400, 'BAD_USER_INPUT'],
    ['/feed?language=RU',               400, 'BAD_USER_INPUT'],
    ['/feed?language=de',               400, 'BAD_USER_INPUT'],
    ['/feed?language=ru&language=kk',   400, 'BAD_USER_INPUT'],
    ['/feed?language=constructor',      400, 'BAD_USER_INPUT'],
    ['/feed?before=100000',             404, 'NOT_FOUND'],
    ['/feed/atom.xml',                  404, 'NOT_FOUND'],
  ])('%s: %d', async (path, status, code) => {
    const answer = await get(path);
    const errors = [{ message: expect.stringMatching(/\.$/), extensions: { code } }];
    expect([answer.status, JSON.parse(answer.body)]).toEqual([status, { errors }]);
    expect(answer.headers['cache-control']).toBeUndefined();
  });

  test('POST: it is for reading', async () => {
    expect((await get('/feed', {}, { method: 'POST' })).status).toBe(404);
  });
});

describe('Without PUBLIC_URL', () => {
  let other: Stage;
  beforeAll(async () => { other = await Stage.open(1); });
  afterAll(() => other.close());

  test('an empty feed leads where the request came in, whatever its Host says', async () => {
    const sent = request(new URL('/feed', other.url()), { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } }).end();
    const [answer] = (await once(sent, 'response')) as [IncomingMessage];
    const body = await text(answer);
    expect(() => readXml(body)).not.toThrow();
    expect(body).not.toContain('evil');
    expect(body).toContain(`<link rel="self" href="${other.url().replace('graphql', 'feed')}?language=ru"/>`);
    expect(body).not.toContain('<entry>');
    expect([answer.statusCode, answer.headers['last-modified']]).toEqual([200, undefined]);
  });
});
