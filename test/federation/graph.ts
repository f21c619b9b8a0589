/** Subgraphs composed, and asked: one by itself, or all through a gateway that reaches them without a network. */
import type { Executor } from '@graphql-tools/utils';
import { composeServices } from '@theguild/federation-composition';
import { execute, type ExecutionResult, graphql, parse, stripIgnoredCharacters } from 'graphql';
import { type ExecutorFor, openGraph } from '../../src/gateway/graph.ts';
import type { Subgraph } from '../../src/federation/subgraph.ts';

/** The data; errors are thrown. */
export async function ask({ schema }: Subgraph, source: string, variableValues: Readonly<Record<string, unknown>> = {}): Promise<Data> {
  return dataOf(await graphql({ schema, source, variableValues }));
}
type Data = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- what it holds, the expectation says

/** The entities of these representations, of which a fragment says what is asked. */
export async function entities(subgraph: Subgraph, fragment: string, ...of: readonly object[]): Promise<unknown> {
  return (await ask(subgraph, `query ($of: [_Any!]!) { _entities(representations: $of) { ${fragment} } }`, { of }))._entities;
}

/** What it says of itself to whoever composes it, in one line. */
export async function serviceOf(subgraph: Subgraph): Promise<string> {
  return stripIgnoredCharacters((await ask(subgraph, '{ _service { sdl } }'))._service.sdl as string);
}

export function compose(subgraphs: Readonly<Record<string, string>>): string {
  const services = Object.entries(subgraphs).map(([name, sdl]) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(services);
  if (supergraphSdl === undefined) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
}

/** Asks as a client does. */
export function gatewayTo(subgraphs: Readonly<Record<string, Subgraph>>) {
  const supergraph = compose(Object.fromEntries(Object.entries(subgraphs).map(([name, { sdl }]) => [name, sdl])));
  const executorFor: ExecutorFor = ({ name }) => {
    const { schema } = subgraphs[name.toLowerCase().replaceAll('_', '-')] as Subgraph;
    const answer: Executor = ({ document, variables: variableValues }) => execute({ schema, document, variableValues }) as never;
    return answer;
  };
  const gateway = openGraph(supergraph, executorFor);
  return {
    async ask(query: string): Promise<unknown> {
      return dataOf(await graphql({ schema: (await gateway).schema, source: query }));
    },
    close: async () => (await gateway)[Symbol.asyncDispose](),
  };
}

function dataOf({ data, errors }: ExecutionResult): Data {
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return JSON.parse(JSON.stringify(data));
}
