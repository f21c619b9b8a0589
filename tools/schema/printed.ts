/** The schemas that are printed from the code, committed and reviewed: schema/README.md says what each is for. */
import { composeServices, type ServiceDefinition } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { contractOf } from '../../src/federation/contract.ts';
import { printHubSchema } from '../../src/schema.ts';

export interface Printed {
  readonly file: string;
  readonly text: string;
}

export async function printedSchemas(): Promise<Printed[]> {
  const hub = await printHubSchema();
  const supergraph = supergraphOf([{ name: 'hub', url: 'http://127.0.0.1:4000/graphql', typeDefs: parse(hub) }]);
  return [
    { file: 'schema/hub.graphql', text: hub },
    { file: 'schema/supergraph.graphql', text: `${OF_THE_EXAMPLE}\n\n${supergraph}` },
    { file: 'schema/public.graphql', text: `${OF_EVERYBODY}\n\n${contractOf(supergraph)}` },
  ].map(({ file, text }) => ({ file, text: `${text.trimEnd()}\n` }));
}

const OF_THE_EXAMPLE = '# The hub and two nodes of examples/national-node as one graph, with the addresses at which they are shown.';
const OF_EVERYBODY = '# The contract of the public view: what anybody may ask of the graph of supergraph.graphql, without a token.';

function supergraphOf(subgraphs: ServiceDefinition[]): string {
  const { errors, supergraphSdl } = composeServices(subgraphs);
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}
