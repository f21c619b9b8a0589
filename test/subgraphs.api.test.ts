/** The registry of national nodes: proposed by a Party, decided by the Secretariat, on the log, and served to gateways. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  AcceptSubgraphDocument, DesignateAuthorityDocument, ProposeSubgraphDocument, SubgraphsDocument, SupergraphDocument,
} from './gql/graphql.ts';
import { designation, type Mandate, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(2);
  await stage.register();
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ')); // 14: kz-14
});
afterAll(() => stage.close());

const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])';
const duty = (more = '') => `${LINK}
type CompetentAuthority @key(fields: "id") { id: ID!  kzDuty(shift: String): [KzDuty!]  ${more} }
type KzDuty { office: String!  phone: String @tag(name: "public") }
type Query { kzNode: String @tag(name: "public") }`;
const node = (change: object = {}) => ({ party: 'KZ', name: 'kz-duty', url: 'https://kz.example/graphql', sdl: duty(), ...change });

const propose = async (change: object = {}, mandate: Mandate = 'KZ') =>
  (await stage.record(ProposeSubgraphDocument, mandate, node(change))).entry.position;
const accept = (proposal: number) => stage.record(AcceptSubgraphDocument, 'SECRETARIAT', { proposal });

test('what is accepted is served', async () => {
  await accept(await propose());
  expect((await stage.ask('AM', SubgraphsDocument)).subgraphs).toMatchObject([{ name: 'kz-duty', state: 'ACCEPTED', leftOutBecause: null }]);
  expect((await stage.ask('AM', SupergraphDocument)).supergraph.sdl).toContain('@join__graph(name: "kz-duty"');
});
