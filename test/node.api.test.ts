/** The token of a national node: with it one reads what its Party reads, and does nothing that its Party does. (T-I2.) */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  buildASTSchema, type GraphQLInputType, type GraphQLSchema, isEnumType, isInputObjectType, isListType, isNonNullType, parse,
} from 'graphql';
import { DeliveriesDocument, DesignateAuthorityDocument } from './gql/graphql.ts';
import { designation, type Mandate, PROTOCOL, Stage, until } from './stage.ts';

let stage: Stage;
let draft: string;
beforeAll(async () => {
  stage = await Stage.registered(1, { live: { mostOfOne: 2 } }); // 1–13
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ')); // 14: kz-14
  await stage.notice('KZ', '2027-02-01', { inDueForm: false }); // 15: pending
  await stage.notice('KG', '2027-02-01', { inDueForm: false }); // 16: pending
  await stage.mailed(6, ({ references }) => references?.startsWith('<authority.kz-14') ?? false);
  draft = (await bring('KZ', '%PDF-1.7 a draft, of which no entry speaks')).location;
});
afterAll(() => stage.close());

const at = (path: string) => new URL(path, stage.url());
const bearer = async (mandate: Mandate) => ({ authorization: `Bearer ${await stage.token(mandate ?? '')}` });
async function bring(mandate: Mandate, body: string) {
  const headers = { 'content-type': 'application/pdf', ...(await bearer(mandate)) };
  const { status, headers: answered } = await fetch(at('/files'), { method: 'POST', headers, body });
  return { status, location: answered.get('location') ?? '' };
}
const read = async (path: string, mandate: Mandate) => (await fetch(at(path), { headers: await bearer(mandate) })).status;

test('me: a node, and whose', async () => {
  const { data } = await stage.send('KZ-node', '{ me { role party { code } expiresAt } }');
  expect(data.me).toEqual({ role: 'NODE', party: { code: 'KZ' }, expiresAt: '2027-02-28T22:30:00Z' });
});

const entry = '{ position hash kind party { code } pending defects { code } content canonical recordedBy }';
const authority = '{ id name contactPoints { value } publicKeys headOffice address legalBasis history { position kind } }';
const notification = '{ number text deliveries { addressee { code } channel address state } informing { addressee { code } } }';
async function hear(mandate: Mandate, query: string): Promise<unknown> {
  const line = stage.subscribe(mandate, query);
  return line.next().finally(() => { line.cut(); });
}
const key = (type: string, field: string, value: unknown) => `{ __typename: "${type}", ${field}: ${JSON.stringify(value)} }`;

describe('It sees what its Party sees, and not more', () => {
  test.each([
    ['the log',               true,  `{ entries(first: 500) ${entry} }`],
    ['its Party\'s channels', true,  '{ parties { code channels { kind address state } } }'],
    ['notifications',         true,  `{ depositaryNotifications { nodes ${notification} } }`],
    ['one of them',           true,  `{ depositaryNotification(number: 14) ${notification} }`],
    ['authorities',           false, `{ competentAuthorities { nodes ${authority} } }`],
    ['an instrument',         true,  `{ instrument(id: "${PROTOCOL}") { certifiedCopies { party { code } } standings { because ${entry} } } }`],
    ['_entities',             true,  `{ _entities(representations: [${key('CompetentAuthority', 'id', 'kz-14')},
      ${key('Party', 'code', 'KZ')}, ${key('DepositaryNotification', 'number', 14)}, ${key('Instrument', 'id', PROTOCOL)}]) {
      ... on CompetentAuthority ${authority} ... on Party { code channels { address } } ... on DepositaryNotification ${notification}
      ... on Instrument { id certifiedCopies { party { code } } } } }`],
    ['_service',              false, '{ _service { sdl } }'],
    ['what is the Secretariat\'s', false, '{ tasks { kind } }'],
    ['a live line',           true,  `subscription { depositaryNotifications(after: 13) ${notification} }`],
  ])('%s', async (_what, isOwn, query) => {
    const ask = (mandate: Mandate) => (query.startsWith('{') ? stage.send(mandate, query) : hear(mandate, query));
    const [party, node, another, anotherNode] = await Promise.all(['KZ', 'KZ-node', 'AM', 'AM-node'].map(ask));
    expect(JSON.stringify(node).length).toBeGreaterThan(60);
    expect(node).toEqual(party);
    expect(anotherNode).toEqual(another);
    if (isOwn) expect(node).not.toEqual(another);
  });

  test('files: what its Party has brought, and what circulates', async () => {
    expect(await Promise.all(['KZ', 'KZ-node', 'AM', 'AM-node'].map((mandate) => read(draft, mandate)))).toEqual([200, 200, 404, 404]);
  });

  test('the feed, as everybody', async () => {
    expect(await read('/feed', 'KZ-node')).toBe(200);
  });
});

/** What of the schema a form must hold, and no more. */
function formOf(type: GraphQLInputType): unknown {
  if (isNonNullType(type)) return formOf(type.ofType);
  if (isListType(type)) return [formOf(type.ofType)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (!isInputObjectType(type)) return { ...values, UUID: randomUUID() }[type.name];
  const demanded = Object.values(type.getFields()).filter((field) => isNonNullType(field.type) && field.defaultValue === undefined);
  return Object.fromEntries(demanded.map((field) => [field.name, formOf(field.type)]));
}
const values: Readonly<Record<string, unknown>> = {
  String: 'text', ID: 'kz-14', Int: 14, Float: 1, Boolean: true, CountryCode: 'KZ', EmailAddress: 'duty@kz.example', JSONObject: {},
  Date: '2027-02-01', DateTime: '2027-02-01T09:00:00Z', URL: 'https://kz.example/graphql',
};

describe('It performs nothing', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    const { data } = await stage.send(undefined, '{ _service { sdl } }');
    schema = buildASTSchema(parse(data._service.sdl as string), { assumeValidSDL: true });
  });

  /** The codes of the defects that each mutation answers to a form of its own. */
  async function handIn(mandate: Mandate): Promise<Record<string, readonly string[]>> {
    const codes = Object.values(schema.getMutationType()?.getFields() ?? {}).map(async ({ name, args: [input] }) => {
      if (!input) throw new Error(`${name} has no form`);
      const document = `mutation ($input: ${String(input.type)}) { ${name}(input: $input) { __typename ... on Refused { defects { code } } } }`;
      const { data, errors } = await stage.send(mandate, document, { input: formOf(input.type) });
      if (errors) throw new Error(`${name}: ${JSON.stringify(errors)}`);
      return [name, (data[name].defects as { code: string }[] | undefined)?.map(({ code }) => code) ?? ['RECORDED']] as const;
    });
    return Object.fromEntries(await Promise.all(codes));
  }

  test('no mutation of the schema, of which each would be its Party\'s or the Secretariat\'s', async () => {
    const head = await stage.logHead();
    const refused = await handIn('KZ-node');
    expect(Object.entries(refused).filter(([, codes]) => codes.join() !== 'NO_MANDATE')).toEqual([]);
    expect(Object.keys(refused).length).toBeGreaterThan(25);
    expect(await stage.logHead()).toEqual(head);
  });

  test('so it is for want of a mandate: the same forms, from its Party, are examined', async () => {
    const examined = Object.entries(await handIn('KZ')).filter(([, codes]) => !codes.includes('NO_MANDATE')).map(([name]) => name);
    expect(examined).toEqual(expect.arrayContaining([
      'acknowledgeNotification', 'addChannel', 'askForProof', 'changeDesignation', 'designateAuthority', 'endChannel', 'endDesignation',
      'proposeSubgraph', 'proveChannel', 'rotateWebhookSecret',
    ]));
  });

  test('nor is it told what would follow from one', async () => {
    const act = `{ endDesignation: { submissionId: "${randomUUID()}", authority: "kz-14" } }`;
    const { data } = await stage.send('KZ-node', `{ preview(act: ${act}) { defects { code } } }`);
    expect(data.preview.defects).toEqual([{ code: 'NO_MANDATE' }]);
  });

  test('it brings no file', async () => {
    expect(await bring('KZ-node', '%PDF-1.7 of a node')).toMatchObject({ status: 403 });
  });
});

/** The Parties that are proved to have been told it live. */
async function toldLive(number: number): Promise<string[]> {
  const { depositaryNotification } = await stage.ask('SECRETARIAT', DeliveriesDocument, { number });
  const lines = depositaryNotification?.deliveries?.filter(({ channel, state }) => channel === 'LIVE' && state === 'ACCEPTED');
  return lines?.map(({ addressee }) => addressee.code) ?? [];
}

describe('R11: a live line of a node', () => {
  test('informs nobody, though it reads and says so; its Party\'s, which asks the same, does', async () => {
    const lines = ['TJ-node', 'BY-node', 'BY'].map((mandate) => stage.listen(mandate));
    await Promise.all(lines.map(({ connected }) => connected));
    const told = lines.map((line) => line.next());
    await stage.record(DesignateAuthorityDocument, 'RU', designation('RU'));
    const [{ number } = { number: 0 }] = await Promise.all(told);
    await until('the Party\'s own', async () => (await toldLive(number)).includes('BY'));
    const later = lines.map((line) => line.next());
    await stage.record(DesignateAuthorityDocument, 'RU', designation('RU', { competences: ['PEACE_AND_SECURITY'] }));
    await Promise.all(later);
    await until('the next one too', async () => (await toldLive(number + 1)).includes('BY'));
    expect(await toldLive(number)).toEqual(['BY']);
    expect(await toldLive(number + 1)).toEqual(['BY']);
    for (const line of lines) line.cut();
  });

  test('takes no seat of its Party', async () => {
    const lines = ['KG-node', 'KG-node'].map((mandate) => stage.listen(mandate));
    await Promise.all(lines.map(({ connected }) => connected));
    const third = stage.listen('KG-node');
    third.next().catch(() => undefined);
    expect(await third.closed).toMatchObject({ code: 1013 });
    const party = stage.listen('KG');
    await party.connected;
    for (const line of [...lines, party]) line.cut();
  });
});
