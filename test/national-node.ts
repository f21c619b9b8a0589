/** A Party's node, as small as one can be: what it adds to the hub's authorities and Parties, and who asks it what. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { createYoga } from 'graphql-yoga';

export interface NationalNode extends AsyncDisposable {
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
  /** With which headers each request came. */
  readonly asked: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
  /** What it says of its authorities from now on. */
  says: string;
  /** The authority that it takes for the first of its Party. */
  leads: string;
  /** It hangs up on whoever asks. */
  isAway: boolean;
  /** It answers nothing, and these wait for it. */
  isSilent: boolean;
  readonly waiting: ReadonlySet<ServerResponse>;
}

const well = { isAway: false, isSilent: false };

/** `KZ` adds `kzRoom` to an authority and `kzMotto` to a Party, and asks `kzNode` of the graph. */
export async function startNode(party: string): Promise<NationalNode> {
  const prefix = party.toLowerCase();
  const sdl = sdlOf(prefix);
  const asked: NationalNode['asked'] = [];
  const node = { name: `${prefix}-duty`, sdl, asked, says: 'room 1', leads: `${prefix}-14`, ...well };
  const waiting = new Set<ServerResponse>();
  const schema = buildSubgraphSchema([{
    typeDefs: parse(sdl),
    resolvers: {
      CompetentAuthority: { __resolveReference: (of: object) => of, [`${prefix}Room`]: () => node.says },
      Party: { __resolveReference: (of: object) => of, [`${prefix}Motto`]: () => node.says },
      Query: { [`${prefix}Node`]: () => node.says, [`${prefix}Lead`]: () => ({ id: node.leads }) },
    },
  }]);
  const yoga = createYoga({ schema, logging: false });
  const server = createServer((request, response) => {
    if (node.isAway) return void request.socket.destroy();
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => { parts.push(part); });
    request.on('end', () => { node.asked.push({ headers: request.headers, body: Buffer.concat(parts).toString() }); });
    if (!node.isSilent) return void yoga(request, response);
    waiting.add(response);
    response.once('close', () => waiting.delete(response));
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  return Object.assign(node, {
    waiting,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => {
      server.close(() => { closed(); });
      server.closeAllConnections();
    }),
  });
}

function sdlOf(prefix: string): string {
  return `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag"])
type CompetentAuthority @key(fields: "id") {
  id: ID!
  """Where it is."""
  ${prefix}Room: String @tag(name: "public")
}
scalar CountryCode
type Party @key(fields: "code") {
  code: CountryCode!
  """What it says."""
  ${prefix}Motto: String @tag(name: "public")
}
type Query {
  """What the node says."""
  ${prefix}Node: String @tag(name: "public")
  """The first of its Party."""
  ${prefix}Lead: CompetentAuthority @tag(name: "public")
}
`;
}
