/**
 * The contract of the public view: what is not tagged is for everybody, whole; what is tagged shows an outsider nothing. Every field is
 * asked for, on every way that leads to it: so one that is tagged, or is not, without being so is found.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { buildASTSchema, buildSchema, type GraphQLObjectType, isObjectType, Kind, parse, print, validate, visit } from 'graphql';
import {
  AcknowledgeNotificationDocument, DesignateAuthorityDocument, MakeEvidenceDocument, RecordCorrectionDocument, RecordCureDocument,
  RecordObjectionDocument, RecordSettlementDocument, RegisterInstrumentDocument,
} from './gql/graphql.ts';
import { designation, PROTOCOL, protocol, Stage } from './stage.ts';
import { type Field, fieldsOf, leadsOn, nameOf, questions } from './walk.ts';

const hub = schemaIn('schema/hub.graphql', () => true);
/** Nodes add to the contract what the hub knows nothing of. */
const contract = schemaIn('schema/public.graphql', (type, field) => {
  const known = hub.getType(type);
  return isObjectType(known) && field in known.getFields();
});
const given = {
  'party.code': '"KZ"', 'instrument.id': `"${PROTOCOL}"`, 'standing.instrument': `"${PROTOCOL}"`,
  'versionBetween.a': '"AM"', 'versionBetween.b': '"KZ"', 'competentAuthority.id': '"kz-14"', 'competentAuthorities.first': '4',
  'depositaryNotification.number': '14', 'depositaryNotifications.first': '20', 'depositaryNotifications.after': '13',
  'entries.first': '3', 'notReached.first': '3', 'termEnds.until': '"2030-01-01"',
  'preview.act': '{ endDesignation: { submissionId: "11111111-1111-4111-8111-111111111111", authority: "kz-14" } }',
};
/** Who you are is another answer to everybody. Each Party with each other is so many that little may be asked of them: see below. */
const closed = ['Viewer', 'VersionBetween'];
const versions = `{ instrument(id: "${PROTOCOL}") { versions { a { code } b { code } version { id } } } }`;

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered(1);
  const secretariat = 'SECRETARIAT';
  const paper = { receivedAt: '2027-02-20T09:00:00Z', paperReference: 'Note 1' };
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ')); // 14: kz-14
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ', { replaces: 'kz-14', competentFrom: '2027-03-02' })); // 15: kz-15
  const lacking = designation('KG', { paperReference: 'Note KG/2', inDueForm: false });
  await stage.record(DesignateAuthorityDocument, secretariat, lacking); // 16: pending
  await stage.notice('KG', '2024-02-01', { inDueForm: false }); // 17: pending
  await stage.record(RecordCureDocument, secretariat, { entry: 17, ...paper, receivedAt: '2024-02-03T09:00:00Z' }); // 18
  for (const party of ['AM', 'BY', 'KZ']) await stage.notice(party, '2024-03-01'); // 19–21, and 22: in force
  const { entry: { position: entry } } = await stage.withdrawal('AM', '2027-02-01', '2027-10-01');
  await stage.record(RecordObjectionDocument, secretariat, { entry, party: 'KZ', ...paper });
  await stage.record(RecordSettlementDocument, secretariat, { entry, agreedBy: ['KZ'], ...paper });
  await stage.record(RecordObjectionDocument, secretariat, { entry: 14, party: 'BY', ...paper, receivedAt: '2027-02-28T21:20:00Z' });
  await stage.record(RecordCorrectionDocument, secretariat, { entry: 14, reason: 'A slip.', corrected: { address: 'ул. Вторая, 2' } });
  await stage.record(RegisterInstrumentDocument, secretariat, { ...protocol, id: 'amendment', amends: PROTOCOL, baseTreaty: PROTOCOL });
  const corrected = { original: await original() };
  await stage.record(RecordCorrectionDocument, secretariat, { entry: 7, reason: 'It was there.', corrected });
  await stage.submit(AcknowledgeNotificationDocument, 'KZ', { number: 14 });
  await stage.submit(MakeEvidenceDocument, secretariat, { number: 14 });
  await stage.mailed(12);
});
afterAll(() => stage.close());

async function original(): Promise<string> {
  const headers = { authorization: `Bearer ${await stage.token('SECRETARIAT')}`, 'content-type': 'application/pdf' };
  const answer = await fetch(new URL('/files', stage.url()), { method: 'POST', headers, body: '%PDF-1.7\n…' });
  return ((await answer.json()) as { hash: string }).hash;
}

describe('What is in the contract is for everybody, whole', () => {
  const asked = (type: GraphQLObjectType) => fieldsOf(type).filter((each) => !leadsOn(each));
  const all = questions({ schema: contract, asked, closed, given });

  test('the questions are within the contract, and ask for every field of it', () => {
    const whole = buildSchema(readFileSync('schema/public.graphql', 'utf8'));
    const refusals = [...all.values()].flatMap((question) => validate(whole, parse(question)));
    expect(refusals).toEqual([]);
    const text = [...all.values()].join(' ');
    const open = objectsOf(contract).filter(({ name }) => ![...closed, 'Subscription'].includes(name));
    const fields = open.flatMap(fieldsOf).map(({ type, field }) => `${type.name}_${field.name}`);
    expect(fields.filter((name) => !text.includes(`${name}:`)).sort()).toEqual(['Instrument_versions', 'Query_me']);
  });

  test.each([...all, ['Instrument.versions', versions]])('%s', async (_way, question) => {
    const [anonymous, ...others] = await Promise.all(
      [undefined, 'OBSERVER', 'KG', 'SECRETARIAT'].map((mandate) => stage.send(mandate, question)));
    expect(anonymous).toMatchObject({ status: 200 });
    expect(anonymous?.errors).toBeUndefined();
    for (const other of others) expect(other).toEqual(anonymous);
  });

  test('live, too', async () => {
    const type = contract.getType('DepositaryNotification') as GraphQLObjectType;
    const told = asked(type).map((each) => nameOf(each, { given })).join(' ');
    const line = `subscription { depositaryNotifications(after: 13) { ${told} } }`;
    const [anonymous, ...others] = await Promise.all([undefined, 'OBSERVER', 'KG'].map((mandate) => stage.subscribe(mandate, line).next()));
    expect(anonymous).toMatchObject({ depositaryNotifications: { DepositaryNotification_number: 14 } });
    for (const other of others) expect(other).toEqual(anonymous);
  });
});

describe('What is tagged is for the Parties and the Secretariat', () => {
  const isTagged = ({ field }: Field) => field.astNode?.directives?.some((each) => print(each) === '@tag(name: "parties")') === true;
  const taggedOf = ({ name }: GraphQLObjectType) => {
    const type = hub.getType(name);
    return isObjectType(type) ? fieldsOf(type).filter(isTagged) : [];
  };
  const tagged = objectsOf(contract).filter(({ name }) => name !== 'Query').flatMap(taggedOf)
    .map(({ type, field }) => `${type.name}_${field.name}`);
  const all = questions({ schema: contract, asked: taggedOf, closed, given });
  const shown = new Map<string, unknown[]>();

  test.each([...all])('%s', async (_way, question) => {
    const outside = await Promise.all([undefined, 'OBSERVER'].map((mandate) => stage.send(mandate, question)));
    const seen = outside.flatMap(({ data }) => valuesIn(data));
    expect(seen.filter(([name, value]) => tagged.includes(name) && !isNothing(value))).toEqual([]);
    const inside = await Promise.all(['KZ', 'SECRETARIAT'].map((mandate) => stage.send(mandate, question)));
    for (const { data, errors } of inside) {
      expect(errors).toBeUndefined();
      for (const [name, value] of valuesIn(data)) shown.set(name, [...(shown.get(name) ?? []), value]);
    }
  });

  test('and shows them something', async () => {
    const pending = await stage.send('SECRETARIAT', '{ entries(after: 15, first: 1) { Entry_defects: defects { code } } }');
    shown.set('Entry_defects', pending.data.entries);
    const nothing = tagged.filter((name) => shown.get(name)?.every(isNothing) ?? true);
    expect(nothing).toEqual([]);
  });

  test.each(taggedOf(hub.getQueryType()!).filter(({ field }) => field.name !== 'preview'))('Query.$field.name is refused', async (each) => {
    const question = `{ ${nameOf(each, { given })} { __typename } }`;
    expect(await stage.send(undefined, question)).toMatchObject({ data: null, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    expect(await stage.send('OBSERVER', question)).toMatchObject({ data: null, errors: [{ extensions: { code: 'FORBIDDEN' } }] });
    expect((await stage.send('SECRETARIAT', question)).errors).toBeUndefined();
  });

  test('Query.preview answers whoever has no mandate that it would be refused, and nothing else', async () => {
    const said = 'refused defects { code } entries { kind } notifications { number } standings { kind } entryIntoForce { on }';
    const question = `{ preview(act: ${given['preview.act']}) { ${said} } }`;
    const nothing = { entries: [], notifications: [], standings: [], entryIntoForce: null };
    const preview = { refused: true, defects: [{ code: 'NO_MANDATE' }], ...nothing };
    for (const mandate of [undefined, 'OBSERVER']) expect((await stage.send(mandate, question)).data).toEqual({ preview });
  });

  test('and so is every act: there is no Mutation in the contract', () => {
    expect(contract.getMutationType()).toBeUndefined();
    expect(contract.getType('Receipt')).toBeUndefined();
  });
});

function schemaIn(file: string, keeps: (type: string, field: string) => boolean) {
  const { definitions } = visit(parse(readFileSync(file, 'utf8')), {
    SchemaExtension: () => null,
    ObjectTypeDefinition: (type) => ({ ...type, fields: type.fields?.filter(({ name }) => keeps(type.name.value, name.value)) ?? [] }),
  });
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions }, { assumeValidSDL: true });
}

function objectsOf(schema: typeof hub): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(isObjectType).filter(({ name }) => !name.startsWith('__'));
}

function valuesIn(answer: unknown): [string, unknown][] {
  if (answer === null || typeof answer !== 'object') return [];
  return Object.entries(answer).flatMap(([name, value]) => [[name, value] as [string, unknown], ...valuesIn(value)]);
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
