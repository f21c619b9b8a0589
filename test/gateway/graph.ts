/** A small hub, the nodes of two Parties, and the gateway's own graph over them. */
import { setTimeout as sleep } from 'node:timers/promises';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { execute, graphql, GraphQLError, parse } from 'graphql';
import { CompactSign, generateKeyPair } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { type Asker, type ExecutorFor, openGraph as openOurs } from '../../src/gateway/graph.ts';
import { errorsIn } from '../../src/gateway/hub-events.ts';
import { openNodes, type NodesOptions } from '../../src/gateway/nodes.ts';
import { spread } from '../../src/gateway/spread.ts';
import type { Mandate } from '../../src/identity/mandate.ts';
import { serviceTokens } from '../../src/identity/service-token.ts';
import { party } from '../../src/treaty/parties.ts';
import { NodeThat } from './node-that.ts';

const link = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@external", "@requires"])';

const hubSdl = `${link}
type Query { parties: [Party!]! party(code: String!): Party competentAuthorities: [CompetentAuthority!]! node(id: ID!): Node instrument(id: ID!): Instrument }
interface Node { id: ID! }
type Party @key(fields: "code") { code: String! name: String! competentAuthorities: [CompetentAuthority!]! }
type CompetentAuthority implements Node @key(fields: "id") { id: ID! party: Party! name: String! phone: String @tag(name: "parties") }
type Instrument @key(fields: "id") { id: ID! title: String }
`;

/** With one field of each kind: for all and for the Parties, of entities of the hub and of its own, references, lists, abstract types. */
const nodeSdl = `${link}
type CompetentAuthority @key(fields: "id") {
  id: ID! name: String! @external kzGreeting: String @requires(fields: "name")
  kzRooms(floor: Int): Int kzDuty: [KzDuty!] @tag(name: "parties") kzHead: KzOfficer kzForms: KzForms
}
type Party @key(fields: "code") { code: String! kzMotto: String kzSeat: CompetentAuthority kzNeighbours: [Party!] }
type Instrument @key(fields: "id") { id: ID! kzComment: String }
type KzDuty { office: String! phone: String @tag(name: "parties") }
type KzOfficer @key(fields: "id") { id: ID! title: String! pager: String @tag(name: "parties") of: Party instrument: Instrument }
type KzLetter @key(fields: "number") { number: ID! @tag(name: "parties") subject: String }
interface KzForm { name: String! code: String }
type KzPaper implements KzForm { name: String! code: String @tag(name: "parties") pages: Int }
type KzScreen implements KzForm { name: String! code: String url: String }
union KzAny = KzPaper | KzScreen | Party
scalar KzForms
type Query {
  kzHello(to: String): String kzSecret: Int @tag(name: "parties") kzOfficer(id: ID!): KzOfficer kzForm: [KzForm!] kzAny: [KzAny!] kzMatrix: [[Int!]!]
  kzLetter: KzLetter
}
`;
const amSdl = nodeSdl.replaceAll('kz', 'am').replaceAll('Kz', 'Am');

const codes = ['KZ', 'AM'];
const theParty = (code: string): object | null => (!codes.includes(code) ? null : {
  __typename: 'Party', code, name: `Party ${code}`, competentAuthorities: () => [1, 2].map((n) => theAuthority(`${code.toLowerCase()}-${n}`)),
});
const theAuthority = (id: string): object => ({
  __typename: 'CompetentAuthority', id, name: `Authority ${id}`, phone: '102', party: () => theParty(id.slice(0, 2).toUpperCase()),
});

const theInstrument = (id: string): object => ({ __typename: 'Instrument', id, title: `Title of ${id}` });

/** What the hub fails at, and what it keeps from whoever asks. */
const fault = (code: string) => { throw new GraphQLError(code, { extensions: { code } }); };

const hubResolvers = {
  Query: {
    parties: () => codes.map(theParty), party: (_: unknown, { code }: { code: string }) => theParty(code),
    competentAuthorities: () => ['kz-1', 'am-2', 'kz-3'].map(theAuthority), node: (_: unknown, { id }: { id: string }) => theAuthority(id),
    instrument: (_: unknown, { id }: { id: string }) => theInstrument(id),
  },
  Party: { __resolveReference: ({ code }: { code: string }) => theParty(code) },
  CompetentAuthority: {
    __resolveReference: ({ id }: { id: string }) => theAuthority(id),
    name: ({ id, name }: { id: string; name: string }) => (id === 'kz-hidden' ? fault('FORBIDDEN') : name),
  },
  Instrument: { __resolveReference: ({ id }: { id: string }) => (id === 'broken' ? fault('INTERNAL_SERVER_ERROR') : theInstrument(id)) },
};

const same = (reference: object) => reference;
function nodeResolvers(p: string): object {
  const P = `${p[0]?.toUpperCase() ?? ''}${p.slice(1)}`;
  const CODE = p.toUpperCase();
  return {
    CompetentAuthority: {
      __resolveReference: same, [`${p}Greeting`]: ({ name }: { name: string }) => `Welcome to ${name}`,
      [`${p}Rooms`]: (_: unknown, { floor }: { floor?: number }) => 7 + (floor ?? 0), [`${p}Duty`]: () => [{ office: 'Duty officer', phone: '112' }],
      [`${p}Head`]: () => ({ id: 'o-1' }), [`${p}Forms`]: () => ({ a: [1, { b: 2 }] }),
    },
    Party: {
      __resolveReference: same, [`${p}Motto`]: ({ code }: { code: string }) => `Motto of ${code}`,
      [`${p}Seat`]: () => ({ id: `${p}-1` }), [`${p}Neighbours`]: () => codes.map((code) => ({ code })),
    },
    Instrument: { __resolveReference: same, [`${p}Comment`]: () => 'As we read it' },
    [`${P}Officer`]: {
      __resolveReference: same, title: () => 'Head', pager: () => '7', of: () => ({ code: CODE }), instrument: () => ({ id: 'protocol' }),
    },
    Query: {
      [`${p}Hello`]: (_: unknown, { to }: { to?: string }) => `Hello ${to ?? ''}`, [`${p}Secret`]: () => 42,
      [`${p}Officer`]: (_: unknown, { id }: { id: string }) => ({ id }), [`${p}Letter`]: () => ({ number: '17', subject: 'Greetings' }), [`${p}Matrix`]: () => [[1], [2, 3]],
      [`${p}Form`]: () => [{ __typename: `${P}Paper`, name: 'A', code: 'a', pages: 2 }, { __typename: `${P}Screen`, name: 'B', code: 'b' }],
      [`${p}Any`]: () => [{ __typename: `${P}Paper`, name: 'A', code: 'a', pages: 2 }, { __typename: 'Party', code: CODE }],
    },
  };
}

interface Answer {
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- what it holds, the expectation says
  readonly errors?: readonly Told[];
}

interface Told {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

interface Caller {
  readonly mandate?: Mandate | undefined;
  readonly headers?: Record<string, string>;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly signal?: AbortSignal;
}

const start = Temporal.Instant.from('2027-03-01T12:00:00Z');
const aParty: Mandate = { role: 'PARTY', party: party('RU') };

export interface Graph extends AsyncDisposable {
  readonly kz: NodeThat;
  readonly am: NodeThat;
  /** What the hub was asked. */
  readonly hubAsked: string[];
  /** For a Party, unless told otherwise. */
  ask(query: string, caller?: Caller): Promise<Answer>;
  now: Temporal.Instant;
}

export async function openGraph(options: Partial<NodesOptions> = {}, address?: (node: NodeThat) => string): Promise<Graph> {
  const [kz, am] = [await NodeThat.start(nodeSdl, nodeResolvers('kz')), await NodeThat.start(amSdl, nodeResolvers('am'))];
  const sdl = compose([['hub', 'http://127.0.0.1:1/', hubSdl], ['kz-duty', address?.(kz) ?? kz.url, nodeSdl], ['am-duty', am.url, amSdl]]);
  const hub = buildSubgraphSchema([{ typeDefs: parse(hubSdl), resolvers: hubResolvers }]);
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const signing = {
    jwks: { keys: [] },
    sign: (payload: string | object, typ?: string) => new CompactSign(Buffer.from(JSON.stringify(payload)))
      .setProtectedHeader({ alg: 'EdDSA', ...(typ !== undefined && { typ }) }).sign(privateKey),
  };
  const hubAsked: string[] = [];
  const graph = { kz, am, hubAsked, now: start };
  const now = () => graph.now;
  const nodes = openNodes({ tokens: serviceTokens({ signing, now }), now, policy: 'any', ...options });
  const askHub: Executor = async ({ document, variables, context }) => {
    hubAsked.push(JSON.stringify(variables));
    const { data, errors } = onTheWire(await execute({ schema: hub, document, variableValues: variables }));
    return nodes.judge({ document, variables, context }, { data, ...(errors && { errors: errorsIn(errors) }) });
  };
  const ours = await openOurs(sdl, (subgraph) => (subgraph.name === 'hub' ? askHub : nodes.executorFor(subgraph) as Executor));
  return Object.assign(graph, {
    async ask(query: string, caller: Caller = {}) {
      const { mandate, headers, variables, signal } = { mandate: aParty, ...caller };
      const contextValue: Asker = { mandate, authorization: headers?.['authorization'], signal };
      return onTheWire(spread(await graphql({ schema: ours.schema, source: query, variableValues: variables, contextValue })));
    },
    async [Symbol.asyncDispose]() {
      nodes[Symbol.dispose]();
      await Promise.all([ours[Symbol.asyncDispose](), kz.stop(), am.stop()]);
    },
  });
}

/** What is not there at once, but soon. */
export async function until(what: string, look: () => boolean): Promise<void> {
  for (let i = 0; i < 2_000; i++) {
    if (look()) return;
    await sleep(5);
  }
  throw new Error(`waited in vain for ${what}`);
}

type Executor = ReturnType<ExecutorFor>;

function onTheWire(result: object): Answer {
  return JSON.parse(JSON.stringify(result)) as Answer;
}

function compose(subgraphs: readonly [name: string, url: string, sdl: string][]): string {
  const { supergraphSdl, errors } = composeServices(subgraphs.map(([name, url, sdl]) => ({ name, url, typeDefs: parse(sdl) })));
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join());
  return supergraphSdl;
}
