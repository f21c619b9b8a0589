/** The registry of national nodes: proposed by a Party, decided by the Secretariat, on the log, and served to gateways. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';
import {
  AcceptSubgraphDocument, EntriesDocument, ProposeSubgraphDocument, RecordCorrectionDocument, RecordObjectionDocument,
  RejectSubgraphDocument, RetireSubgraphDocument, RollBackSupergraphDocument, SubgraphsDocument, SupergraphDocument,
} from './gql/graphql.ts';
import { type Mandate, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered(2, { publicUrl: 'https://depositary.example' });
});
afterAll(() => stage.close());

const link = (sdl: string) => `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])\n${sdl}`;
const entity = (fields: string) => `type CompetentAuthority @key(fields: "id") { id: ID! ${fields} }`;
const DUTY = link(`${entity('kzDuty(shift: KzShift): [KzDuty!]')} enum KzShift { DAY NIGHT }
type KzDuty { office: String!  phone: String @tag(name: "public") }  type Query { kzNode: String @tag(name: "public") }`);

const node = (change: object = {}) => ({ party: 'KZ', name: 'kz-duty', url: 'https://kz.example/graphql', sdl: DUTY, ...change });
const propose = async (change: object = {}, mandate: Mandate = 'KZ') =>
  (await stage.record(ProposeSubgraphDocument, mandate, node(change))).entry.position;
const accept = (proposal: number) => stage.record(AcceptSubgraphDocument, 'SECRETARIAT', { proposal });
const join = async (change: object = {}) => accept(await propose(change));
const retire = (name = 'kz-duty') => stage.record(RetireSubgraphDocument, 'KZ', { name });
const graph = async () => (await stage.ask('BY', SupergraphDocument)).supergraph;
const namesIn = async () => (await graph()).subgraphs.map(({ name }) => name);

const textOf = (document: DocumentNode) => print(document);

/** "CODE where". */
async function defectsOf(receipt: ReturnType<typeof stage.submit>): Promise<string[]> {
  const answered = await receipt;
  return answered.__typename === 'Refused' ? answered.defects.map(({ code, path }) => [code, ...path.slice(1)].join(' ')) : [];
}
const refusals = (change: object, mandate: Mandate = 'KZ') => defectsOf(stage.submit(ProposeSubgraphDocument, mandate, node(change)));

const TOLD = '{ depositaryNotifications(first: 500) { edges { node { number } } } }';

/** The graph is left as the hub alone. */
async function empty(): Promise<void> {
  if ((await graph()).version > 0) await stage.submit(RollBackSupergraphDocument, 'SECRETARIAT', { version: 0 });
}

describe('from proposal to graph', () => {
  test('proposed, accepted, changed, rejected, retired, rolled back', async () => {
    expect(await graph()).toMatchObject({ version: 0, subgraphs: [] });
    const first = await propose();
    expect(await namesIn()).toEqual([]);
    const accepted = await accept(first);
    expect(accepted.entry).toMatchObject({
      kind: 'SUBGRAPH_ACCEPTED', party: { code: 'KZ' }, recordedBy: 'SECRETARIAT', content: { proposal: first },
    });
    const inIt: unknown = expect.stringContaining('@join__graph(name: "kz-duty", url: "https://kz.example/graphql")');
    expect(await graph()).toMatchObject({ version: 1, sdl: inIt });
    const second = await propose({ sdl: DUTY.replace('KzShift {', 'KzShift { EVENING') });
    await stage.record(RejectSubgraphDocument, 'SECRETARIAT', { proposal: second, reasons: ' Опишите смены. ' });
    const third = await propose({ url: 'https://other.kz.example:8443/' });
    await accept(third);
    await stage.record(RetireSubgraphDocument, 'SECRETARIAT', { name: 'kz-duty', reason: 'Узел закрыт.' });
    expect(await graph()).toMatchObject({ version: 3, subgraphs: [] });
    const { entry } = await stage.record(RollBackSupergraphDocument, 'SECRETARIAT', { version: 1 });
    expect(entry.content).toMatchObject({ version: 1, comeIn: [first], goOut: [] });
    expect(await graph()).toMatchObject({ version: 4, subgraphs: [{ name: 'kz-duty' }], sdl: inIt });
    expect((await stage.ask('BY', SubgraphsDocument, { party: 'KZ' })).subgraphs).toMatchObject([
      { proposedBy: { position: third }, state: 'RETIRED', reasons: 'Узел закрыт.', url: 'https://other.kz.example:8443/' },
      { proposedBy: { position: second }, state: 'REJECTED', reasons: 'Опишите смены.' },
      { proposedBy: { position: first }, state: 'ACCEPTED', sdl: DUTY, reasons: null, leftOutBecause: null, party: { code: 'KZ' } },
    ]);
    await empty();
  });

  test('every defect at once, with its coordinate and what was found there', async () => {
    const sdl = link(`${entity('standing: Int kzRooms: Int!')} type AmRoom { a: Int @shareable } type Query { duty: Int }`);
    expect(await refusals({ name: 'am-duty', url: 'http://127.0.0.1/?key=1', sdl })).toEqual([
      'SUBGRAPH_NAME_INVALID name', 'NODE_ADDRESS_NOT_ALLOWED url', 'NODE_ADDRESS_HAS_QUERY url',
      'NOT_YOUR_OWN sdl CompetentAuthority.standing', 'MUST_BE_NULLABLE sdl CompetentAuthority.kzRooms',
      'NOT_YOUR_OWN sdl AmRoom',
      'DIRECTIVE_NOT_ALLOWED sdl AmRoom.a', 'NOT_YOUR_OWN sdl Query.duty',
    ]);
    const unknown = { party: 'XX', name: 'xx-duty', sdl: link('type Query { xxNode: Int }') };
    expect(await refusals(unknown, 'XX')).toEqual(['UNKNOWN_PARTY party']);
  });

  test('what the rules let through and does not compose is refused with the words of the composition', async () => {
    const receipt = await stage.submit(ProposeSubgraphDocument, 'KZ', node({ sdl: link('type Query { kzNode: Nothing }') }));
    expect(receipt).toMatchObject({ defects: [{ code: 'DOES_NOT_COMPOSE', detail: expect.stringContaining('Nothing') }] });
  });

  test('a node as big as may be is composed soon', async () => {
    const big = link(entity(Array.from({ length: 3_300 }, (_, i) => `kzA${i}: Int`).join(' ')));
    const before = process.cpuUsage();
    const position = await propose({ sdl: big });
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(5); // seconds of this process, whatever else the machine does
    expect((await stage.ask('KZ', EntriesDocument, { after: position - 1, first: 1 })).entries[0]?.content).toMatchObject({ sdl: big });
    await retire();
  });

  test('what is undecided can be withdrawn, and nothing is decided twice', async () => {
    const [first, second] = [await propose(), await propose({ url: 'https://other.kz.example/' })];
    const decide = (proposal: number) => defectsOf(stage.submit(AcceptSubgraphDocument, 'SECRETARIAT', { proposal }));
    expect(await decide(first)).toEqual(['NOT_OPEN proposal']);
    await retire();
    expect(await decide(second)).toEqual(['NOT_OPEN proposal']);
    expect(await decide(1)).toEqual(['UNKNOWN_PROPOSAL proposal']);
    expect(await decide(10_000)).toEqual(['UNKNOWN_PROPOSAL proposal']);
    expect(await defectsOf(stage.submit(RejectSubgraphDocument, 'SECRETARIAT', { proposal: second, reasons: ' ' })))
      .toEqual(['REASON_MISSING reasons', 'NOT_OPEN proposal']);
    expect(await defectsOf(stage.submit(RetireSubgraphDocument, 'KZ', { name: 'kz-duty' }))).toEqual(['UNKNOWN_SUBGRAPH name']);
    for (const version of [-1, (await graph()).version, 10_000]) {
      expect(await defectsOf(stage.submit(RollBackSupergraphDocument, 'SECRETARIAT', { version }))).toEqual(['UNKNOWN_VERSION version']);
    }
  });

  test('five of a Party, and no more', async () => {
    const names = ['kz-a', 'kz-b', 'kz-c', 'kz-d', 'kz-e'];
    for (const name of names) await propose({ name, sdl: link('type Query { kzNode: Int }') });
    expect(await refusals({ name: 'kz-f' })).toEqual(['TOO_MANY_SUBGRAPHS party']);
    expect(await refusals({ name: 'kz-a' })).toEqual([]);
    for (const name of names) await retire(name);
  });
});

describe('on the log', () => {
  test('a retry is answered with the first receipt; the same id for something else is refused', async () => {
    const submissionId = randomUUID();
    const first = await stage.record(ProposeSubgraphDocument, 'KZ', { submissionId, ...node() });
    const again = await stage.record(ProposeSubgraphDocument, 'KZ', { submissionId, ...node() });
    expect(again).toEqual({ ...first, replayed: true });
    expect(await refusals({ submissionId, url: 'https://other.example' })).toEqual(['SUBMISSION_ID_REUSED submissionId']);
    expect(await defectsOf(stage.submit(RetireSubgraphDocument, 'KZ', { submissionId, name: 'kz-duty' })))
      .toEqual(['SUBMISSION_ID_REUSED submissionId']);
    await retire();
  });

  test('every Party and its node may read it, nobody is told of it', async () => {
    const before = await stage.send(undefined, TOLD);
    const position = await propose();
    for (const mandate of ['AM', 'TJ', 'SECRETARIAT']) {
      const { entries } = await stage.ask(mandate, EntriesDocument, { after: position - 1, first: 1 });
      const content = { sdl: DUTY, name: 'kz-duty' };
      expect(entries).toMatchObject([{ kind: 'SUBGRAPH_PROPOSED', recordedBy: 'KZ', pending: false, content, notification: null }]);
    }
    expect(await stage.send(undefined, TOLD)).toEqual(before);
    await retire();
  });

  test('R33: it is decided anew, and not corrected; an objection to it is heard as any other', async () => {
    const entry = await propose();
    const correct = (corrected: Record<string, unknown>) =>
      defectsOf(stage.submit(RecordCorrectionDocument, 'SECRETARIAT', { entry, reason: 'Описка', corrected }));
    expect(await correct({ recordedInError: true })).toEqual(['DECIDE_ANEW entry']);
    expect(await correct({ name: 'am-duty' })).toEqual(['DECIDE_ANEW entry']);
    const { notifications } = await stage.record(RecordObjectionDocument, 'SECRETARIAT', {
      entry, party: 'AM', paperReference: 'Нота № 1', receivedAt: '2027-02-28T09:00:00Z',
    });
    expect(notifications).toHaveLength(1);
    await retire();
  });
});

test('what takes too long to compose is refused; what is on the log is composed, however long it takes', async () => {
  const hurried = await Stage.open(1, { nodes: { composedWithin: 1 } });
  try {
    await hurried.register();
    const defects = [{ code: 'DOES_NOT_COMPOSE', detail: expect.stringContaining('too long') }];
    expect(await hurried.submit(ProposeSubgraphDocument, 'KZ', node())).toMatchObject({ defects });
    expect(await hurried.ask('BY', SupergraphDocument)).toMatchObject({ supergraph: { version: 0 } });
  } finally {
    await hurried.close();
  }
});

test('what is proposed for a node is withdrawn alone, or ends with it; what its Party has ended nobody else brings back', async () => {
  await join();
  const { version } = await graph();
  const proposal = await propose({ url: 'https://other.kz.example/' });
  expect(await refusals({})).toEqual(['SUBGRAPH_UNCHANGED sdl']);
  expect(await refusals({ url: 'https://other.kz.example/' })).toEqual(['SUBGRAPH_UNCHANGED sdl']);
  const withdraw = (name: string) => defectsOf(stage.submit(RetireSubgraphDocument, 'KZ', { name, proposal }));
  expect(await withdraw('kz-other')).toEqual(['UNKNOWN_PROPOSAL proposal']);
  expect(await withdraw('kz-duty')).toEqual([]);
  expect(await withdraw('kz-duty')).toEqual(['NOT_OPEN proposal']);
  expect(await graph()).toMatchObject({ version, subgraphs: [{ name: 'kz-duty' }] });
  const open = await propose({ url: 'https://third.kz.example/' });
  await retire();
  expect(await defectsOf(stage.submit(AcceptSubgraphDocument, 'SECRETARIAT', { proposal: open }))).toEqual(['NOT_OPEN proposal']);
  const { entry } = await stage.record(RollBackSupergraphDocument, 'SECRETARIAT', { version });
  expect(entry.content).toMatchObject({ version, comeIn: [], goOut: [] });
  expect(await namesIn()).toEqual([]);
});

test('T-D1: twenty proposals of a Party in a day, and no more', async () => {
  const proposeOther = (i: number) => refusals({ url: `https://kz.example/${i}`, sdl: link('type Query { kzNode: Int }') });
  let [defects, i] = [[] as string[], 0];
  while (defects.length === 0 && i < 21) defects = await proposeOther(i += 1);
  expect(defects).toEqual(['TOO_MANY_PROPOSALS party']);
  expect((await stage.ask('BY', SubgraphsDocument, { party: 'KZ' })).subgraphs).toHaveLength(20);
  stage.at('2027-03-02T09:00:00Z');
  expect(await proposeOther(0)).toEqual([]);
  await retire();
});

test.each<[string, () => Promise<unknown>]>([
  ['rolled back',                () => stage.record(RollBackSupergraphDocument, 'SECRETARIAT', { version: 0 })],
  ['retired by the Secretariat', () => stage.record(RetireSubgraphDocument, 'SECRETARIAT', { name: 'kz-duty' })],
])('a node that was %s comes back by the Secretariat, until its own Party ends it', async (_how, takeOut) => {
  const endedBy = (mandate: Mandate) => defectsOf(stage.submit(RetireSubgraphDocument, mandate, { name: 'kz-duty' }));
  const back = (version: number) => stage.record(RollBackSupergraphDocument, 'SECRETARIAT', { version });
  await join();
  const { version } = await graph();
  await takeOut();
  await back(version);
  expect(await namesIn()).toEqual(['kz-duty']);
  await takeOut();
  expect(await endedBy('SECRETARIAT')).toEqual(['UNKNOWN_SUBGRAPH name']);
  expect(await endedBy('KZ')).toEqual([]);
  expect(await endedBy('KZ')).toEqual(['UNKNOWN_SUBGRAPH name']);
  await back(version);
  expect(await namesIn()).toEqual([]);
  await join();
  expect(await namesIn()).toEqual(['kz-duty']);
  await retire();
});

test('what was rolled back ends with the proposal that its Party withdraws by name', async () => {
  await join();
  const { version } = await graph();
  await stage.record(RollBackSupergraphDocument, 'SECRETARIAT', { version: 0 });
  const open = await propose();
  const { entry } = await stage.record(RetireSubgraphDocument, 'KZ', { name: 'kz-duty' });
  expect(entry.content).toEqual({ party: 'KZ', name: 'kz-duty', proposal: open, forGood: true });
  await stage.record(RollBackSupergraphDocument, 'SECRETARIAT', { version });
  expect(await namesIn()).toEqual([]);
});

describe('who may', () => {
  const [proposal, name, version] = [1, 'kz-duty', 0];
  const forms = {
    proposeSubgraph: [ProposeSubgraphDocument, node(), 'party'],
    acceptSubgraph: [AcceptSubgraphDocument, { proposal }, 'proposal'],
    rejectSubgraph: [RejectSubgraphDocument, { proposal, reasons: 'x' }, 'proposal'],
    retireSubgraph: [RetireSubgraphDocument, { name }, 'name'],
    rollBackSupergraph: [RollBackSupergraphDocument, { version }, 'version'],
  } as const;
  const submit = async (form: keyof typeof forms, claims: object | undefined) => {
    const [document, input] = forms[form];
    const authorization = claims && { authorization: `Bearer ${await stage.token('KZ', claims)}` };
    const variables = { input: { submissionId: randomUUID(), ...input } };
    return stage.post(JSON.stringify({ query: textOf(document), variables }), authorization);
  };

  test.each(Object.keys(forms) as (keyof typeof forms)[])('T-A1: %s is refused to whoever has no mandate for it', async (form) => {
    const others = [undefined, { role: 'observer', party: undefined }, { role: 'node' }, { party: 'AM' }];
    const more = { proposeSubgraph: [{ role: 'secretariat', party: undefined }], retireSubgraph: [] }; // the others are not the Party's
    for (const claims of [...others, ...(more[form as keyof typeof more] ?? [{}])]) {
      const { data } = await submit(form, claims);
      expect(data[form]).toMatchObject({ __typename: 'Refused', defects: [{ code: 'NO_MANDATE', path: ['input', forms[form][2]] }] });
    }
  });

  test('the graph is for Parties, their nodes and the Secretariat', async () => {
    for (const query of ['{ subgraphs { name } }', '{ supergraph { version } }']) {
      expect((await stage.send(undefined, query)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
      expect((await stage.send('OBSERVER', query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
      const authorization = `Bearer ${await stage.token('KZ', { role: 'node' })}`;
      for (const answer of [await stage.post(JSON.stringify({ query }), { authorization }), await stage.send('AM', query)]) {
        expect(answer.errors).toBeUndefined();
      }
    }
  });
});

describe('two at once', () => {
  test('T-D1: what is composed, or is the whole graph, is asked for once in a request', async () => {
    const input = { submissionId: randomUUID(), ...node() };
    const twice = `mutation ($input: ProposeSubgraphInput!) {
      a: proposeSubgraph(input: $input) { __typename } b: proposeSubgraph(input: $input) { __typename } }`;
    expect((await stage.post(JSON.stringify({ query: twice, variables: { input } }))).status).toBe(400);
    expect((await stage.send('KZ', '{ a: supergraph { sdl } b: supergraph { sdl } }')).status).toBe(400);
  });

  test('T-D1: of a third proposal of a Party its sender is told to try again, while another Party\'s is examined', async () => {
    const urls = ['a', 'b', 'c'].map((path) => `https://kz.example/${path}`);
    const inputs = urls.map((url) => ({ submissionId: randomUUID(), ...node({ url }) }));
    const am = refusals({ party: 'AM', name: 'am-duty', sdl: link('type Query { amNode: Int }') }, 'AM');
    const answers = await Promise.all(inputs.map((input) => stage.send('KZ', ProposeSubgraphDocument, { input })));
    expect(answers.flatMap(({ errors = [] }) => errors.map(({ extensions }) => extensions.code))).toEqual(['TRY_AGAIN']);
    const again = inputs[answers.findIndex(({ errors }) => errors)]!;
    expect(await stage.record(ProposeSubgraphDocument, 'KZ', again)).toMatchObject({ replayed: false });
    expect(await am).toEqual([]);
    await retire();
    await stage.record(RetireSubgraphDocument, 'AM', { name: 'am-duty' });
  });

  test('of two that take the same name one is accepted, and the other refused for it', async () => {
    const sdl = (field: string) => link(`type Room { number: Int } type Query { ${field}: Room }`);
    const kz = await propose({ sdl: sdl('kzRoom') });
    const am = await propose({ party: 'AM', name: 'am-duty', sdl: sdl('amRoom') }, 'AM');
    const answers = await Promise.all([kz, am].map((position, hub) => stage.send('SECRETARIAT', AcceptSubgraphDocument,
      { input: { submissionId: randomUUID(), proposal: position } }, hub)));
    const receipts = answers.map(({ data }) => data.acceptSubgraph as { __typename: string; defects?: object[] });
    expect(receipts.map(({ __typename }) => __typename).toSorted()).toEqual(['Recorded', 'Refused']);
    const refused = receipts.find(({ __typename }) => __typename === 'Refused');
    expect(refused?.defects).toMatchObject([{ code: 'NAME_TAKEN', path: ['input', 'proposal', 'sdl', 'Room'] }]);
    expect(await namesIn()).toHaveLength(1);
    await empty();
  });
});

const get = (path: string, headers: Record<string, string> = {}, hub = 0) =>
  fetch(new URL(path, stage.url(hub)), { headers }).then(async (response) => ({ response, text: await response.text() }));
const gateway = async (claims: object = {}, typ = 'khattama-gateway+jwt') => {
  const iat = Math.floor(stage.now().epochMilliseconds / 1_000);
  const claimed = { iss: 'urn:khattama:gateway', aud: 'urn:khattama:hub', sub: 'gateway', iat, exp: iat + 60, ...claims };
  return { authorization: `Bearer ${await stage.signing().sign(claimed, typ)}` };
};

describe('GET /supergraph.graphql', () => {
  test('a gateway, a Party, a node and the Secretariat get the graph, the same from every hub; and only once', async () => {
    await join();
    const { sdl, hash, version } = await graph();
    const bearers = await Promise.all([stage.token('AM'), stage.token('SECRETARIAT'), stage.token('KZ', { role: 'node' })]);
    for (const headers of [await gateway(), ...bearers.map((token) => ({ authorization: `Bearer ${token}` }))]) {
      const { response, text } = await get('/supergraph.graphql', headers, 1);
      expect(response.status).toBe(200);
      expect(text).toBe(sdl);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        etag: `"${hash}"`, 'x-supergraph-version': String(version), 'cache-control': 'private, no-cache',
        'content-type': 'text/plain; charset=utf-8',
      });
      const again = await get('/supergraph.graphql', { ...headers, 'if-none-match': `"${hash}"` });
      expect([again.response.status, again.text]).toEqual([304, '']);
    }
    expect(sdl).toContain('url: "https://depositary.example/graphql"');
    await retire();
    const { response } = await get('/supergraph.graphql', { ...await gateway(), 'if-none-match': `"${hash}"` });
    expect([response.status, response.headers.get('x-supergraph-version')]).toEqual([200, String(version + 1)]);
  });

  test.each<[string, () => Promise<Record<string, string>>, number]>([
    ['nobody',                    () => Promise.resolve({}), 401],
    ['an observer',               async () => ({ authorization: `Bearer ${await stage.token('OBSERVER')}` }), 403],
    ['nonsense',                  () => Promise.resolve({ authorization: 'Bearer x.y.z' }), 401],
    ['a token for a node',        () => gateway({ aud: 'urn:khattama:node:kz-duty' }, 'khattama-node+jwt'), 401],
    ['a digest of the hub\'s key', () => gateway({}, 'JWT'), 401],
    ['a gateway of yesterday',    () => gateway({ iat: 1, exp: 61 }), 401],
  ])('T-A3: %s gets nothing of it, nor reports operations', async (_who, headers, status) => {
    const { response, text } = await get('/supergraph.graphql', await headers());
    expect([response.status, response.headers.get('content-type')]).toEqual([status, 'application/json; charset=utf-8']);
    expect(text).not.toContain('type Query');
    expect((await report(['{ kzNode }'], await headers())).status).toBe(status);
  });
});

const report = async (operations: unknown, headers?: Record<string, string>) => fetch(new URL('/operations', stage.url()), {
  method: 'POST', headers: { 'content-type': 'application/json', ...(headers ?? await gateway()) }, body: JSON.stringify({ operations }),
});

describe('operations in use', () => {
  const without = (part: string, instead = '') => propose({ sdl: DUTY.replace(part, instead) });

  test('a new version may not break one; the old one beside it, another one, and retiring may be', async () => {
    await join();
    const used = 'query Duty($ivanov: KzShift) { competentAuthority(id: "kz-14") { suspect: kzDuty(shift: $ivanov) { phone } } }';
    expect((await report([used, 'not an operation', '{ kzNode }'])).status).toBe(204);
    const broken = async (part: string, instead = '') => refusals({ sdl: DUTY.replace(part, instead) });
    expect(await broken('phone: String @tag(name: "public")')).toEqual(['BREAKS_OPERATION sdl KzDuty.phone']);
    expect(await broken('shift: KzShift', 'shift: KzShift!')).toEqual(['BREAKS_OPERATION sdl CompetentAuthority.kzDuty.shift']);
    expect(await broken('shift: KzShift', 'shift: KzShift, on: Int!')).toEqual(['BREAKS_OPERATION sdl CompetentAuthority.kzDuty.on']);
    expect(await broken('DAY ')).toEqual(['BREAKS_OPERATION sdl KzShift.DAY']);
    expect(await broken('type Query { kzNode: String @tag(name: "public") }')).toEqual(['BREAKS_OPERATION sdl Query.kzNode']);
    expect(await broken('phone: String', 'phone: Int')).toEqual(['BREAKS_OPERATION sdl KzDuty.phone']);
    expect(await broken('office: String!')).toEqual([]);
    expect(await broken('NIGHT', 'NIGHT EVENING')).toEqual([]);
    const sdl = DUTY.replace('phone: String @tag(name: "public")', '');
    const receipt = await stage.submit(ProposeSubgraphDocument, 'KZ', node({ sdl }));
    expect(JSON.stringify(receipt)).toContain('Field \'phone\' was removed from object type \'KzDuty\'. Operations: 1."');
    expect(JSON.stringify(receipt)).not.toMatch(/suspect|ivanov|competentAuthority/); // T-I2: which ones is their senders' affair
    expect(await defectsOf(stage.submit(RetireSubgraphDocument, 'KZ', { name: 'kz-duty' }))).toEqual([]);
  });

  test('what comes into use after a proposal is looked at when it is accepted; after 90 days it is free again', async () => {
    await join();
    const proposal = await without('office: String!');
    await report(['{ competentAuthority(id: "x") { kzDuty { office } } }']);
    const decide = () => defectsOf(stage.submit(AcceptSubgraphDocument, 'SECRETARIAT', { proposal }));
    expect(await decide()).toEqual(['BREAKS_OPERATION proposal sdl KzDuty.office']);
    stage.at('2027-05-31T09:00:00Z');
    expect(await decide()).toEqual(['BREAKS_OPERATION proposal sdl KzDuty.office']);
    stage.at('2027-06-01T09:00:00Z');
    expect(await decide()).toEqual([]);
    await empty();
  });

  test.each<[string, unknown]>([
    ['no list', '{ a }'], ['too many', Array.from({ length: 101 }, () => '{ a }')], ['one that is too long', [`{ ${'a'.repeat(8_192)} }`]],
    ['what is no text', [1]], ['nothing', undefined],
  ])('T-D3: %s is refused', async (_case, operations) => {
    expect((await report(operations)).status).toBe(400);
  });
});

test('T-D3: all nodes of a Party together have 64 kB; what a proposal replaces, and another Party\'s, do not count', async () => {
  const sdl = (field: string) => link(`type Query { "${'x'.repeat(40_000)}" ${field}: Int }`);
  const other = { name: 'kz-other', sdl: sdl('kzOther') };
  await join({ sdl: sdl('kzNode') });
  expect(await refusals(other)).toEqual(['SDL_TOO_LARGE sdl']);
  expect(await refusals({ sdl: sdl('kzNode2') })).toEqual([]);
  expect(await refusals({ ...other, party: 'AM', name: 'am-duty', sdl: sdl('amNode') }, 'AM')).toEqual([]);
  await retire();
  expect(await refusals(other)).toEqual([]);
});
