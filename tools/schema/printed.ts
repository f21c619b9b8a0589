/** The schemas that are printed from the code, committed and reviewed: schema/README.md says what each is for. */
import { parse } from 'graphql';
import { graphSdl } from '../../examples/national-node/src/sdl.ts';
import { compose } from '../../src/federation/composition.ts';
import { contractOf } from '../../src/federation/contract.ts';
import { hubTypesOf } from '../../src/federation/hub-types.ts';
import { printHubSchema } from '../../src/schema.ts';

export interface Printed {
  readonly file: string;
  readonly text: string;
}

export async function printedSchemas(): Promise<Printed[]> {
  const hub = await printHubSchema();
  const supergraph = await supergraphOf(hub);
  return [
    { file: 'schema/hub.graphql', text: hub },
    { file: 'schema/supergraph.graphql', text: `${OF_THE_EXAMPLE}\n\n${supergraph}` },
    { file: 'schema/public.graphql', text: `${OF_EVERYBODY}\n\n${contractOf(supergraph)}` },
  ].map(({ file, text }) => ({ file, text: `${text.trimEnd()}\n` }));
}

const OF_THE_EXAMPLE = '# The hub and two nodes of examples/national-node as one graph, with the addresses at which they are shown.';
const OF_EVERYBODY = '# The contract of the public view: what anybody may ask of the graph of supergraph.graphql, without a token.';

const hubUrl = 'http://127.0.0.1:4000/graphql';
const nodes = [
  { party: 'KZ', name: 'kz-duty', url: 'http://127.0.0.1:4101/graphql' },
  { party: 'AM', name: 'am-duty', url: 'http://127.0.0.1:4102/graphql' },
];

async function supergraphOf(hub: string): Promise<string> {
  const composed = await compose({ sdl: hub, url: hubUrl, types: hubTypesOf(hub) }, nodes.map(({ party, name, url }) =>
    ({ name, url, document: parse(graphSdl(party), { noLocation: true }) })));
  if ('errors' in composed) throw new Error(composed.errors.join('\n'));
  return composed.sdl;
}
