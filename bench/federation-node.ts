/** A node that answers at once, and counts how often it is asked. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { graphql, parse } from 'graphql';

export interface BenchNode extends AsyncDisposable {
  readonly party: string;
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
  /** How often it was asked so far. */
  asked(): number;
}

export async function serveNode(party: string): Promise<BenchNode> {
  const [lower, upper] = [party.toLowerCase(), `${party[0]}${party.slice(1).toLowerCase()}`];
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])
    type CompetentAuthority @key(fields: "id") { id: ID!  ${lower}Duty: [${upper}Duty!]  ${lower}Departments: [String!] }
    type ${upper}Duty { office: String!  phone: String! }`;
  const resolvers = { CompetentAuthority: { __resolveReference: ({ id }: { id: string }) => ({
    id, [`${lower}Duty`]: [{ office: `Duty officer of ${id}`, phone: '+7 000 000-00-00' }], [`${lower}Departments`]: ['One', 'Another'],
  }) } };
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    void json(request)
      .then((body) => graphql({ schema, ...named(body as { query: string; variables?: Record<string, unknown> }) }))
      .then((answer) => response.setHeader('content-type', 'application/json').end(JSON.stringify(answer)));
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const { port } = server.address() as AddressInfo;
  return {
    party, sdl, name: `${lower}-duty`, url: `http://127.0.0.1:${port}/graphql`,
    asked: () => asked,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

function named({ query, variables }: { readonly query: string; readonly variables?: Record<string, unknown> }) {
  return { source: query, variableValues: variables ?? {} };
}
