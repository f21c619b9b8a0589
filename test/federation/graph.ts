/** Subgraphs composed, and asked: one by itself, or all through a gateway that reaches them without a network. */
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { composeServices } from '@theguild/federation-composition';
import { execute, type ExecutionResult, graphql, parse, stripIgnoredCharacters } from 'graphql';
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
  const getSubgraphExecutor = ({ subgraphName }: { readonly subgraphName: string }) => {
    const { schema } = subgraphs[subgraphName.toLowerCase().replaceAll('_', '-')] as Subgraph;
    return ({ document, variables: variableValues }: Parameters<typeof execute>[0] & { readonly variables?: Record<string, unknown> }) =>
      execute({ schema, document, variableValues });
  };
  const gateway = createGatewayRuntime({ supergraph, transports: { http: { getSubgraphExecutor } as never }, logging: false });
  return {
    async ask(query: string): Promise<unknown> {
      const answer = await gateway.fetch('http://gateway.invalid/graphql', {
        method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }),
      });
      return dataOf((await answer.json()) as ExecutionResult);
    },
    close: () => gateway.dispose(),
  };
}

function dataOf({ data, errors }: ExecutionResult): Data {
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return JSON.parse(JSON.stringify(data));
}
