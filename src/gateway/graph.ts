/** A supergraph that answers: Hive's runtime plans and joins, and asks each subgraph by what we give it, and no other way. */
import { UnifiedGraphManager } from '@graphql-mesh/fusion-runtime';
import type { Executor } from '@graphql-tools/utils';
import { type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import type { Mandate } from '../identity/mandate.ts';
import { placeErrors } from './spread.ts';

interface Subgraph {
  /** As it is registered: `hub`, `kz-duty`. */
  readonly name: string;
  readonly url: string;
  /** What of the graph is its own. */
  readonly schema: GraphQLSchema;
  /** The whole graph, with its tags and keys. */
  readonly supergraph: DocumentNode;
}

/** Whoever asks: of each request one, for what is asked at the same time with the same is asked in one batch. */
export interface Asker {
  readonly mandate: Mandate | undefined;
  /** `Bearer …`, for the hub alone. */
  readonly authorization: string | undefined;
  /** Ends what is asked for it. */
  readonly signal?: AbortSignal | undefined;
  /** Told after which number a subscription has begun at the hub. */
  readonly begun?: ((after: number) => void) | undefined;
}

export type ExecutorFor = (subgraph: Subgraph) => Executor<Asker>;

export interface Graph extends AsyncDisposable {
  /** What clients see, with its resolvers. */
  readonly schema: GraphQLSchema;
}

/** Rejects when the SDL is no supergraph. */
export async function openGraph(sdl: string, executorFor: ExecutorFor): Promise<Graph> {
  const supergraph = parse(sdl);
  const manager = new UnifiedGraphManager({
    getUnifiedGraph: () => sdl,
    transports: () => ({
      getSubgraphExecutor: ({ subgraphName: name, transportEntry, subgraph: schema }) =>
        executorFor({ name, url: transportEntry?.location ?? '', schema, supergraph }) as Executor,
    }),
  });
  const schema = await manager.getUnifiedGraph();
  placeErrors(schema);
  return { schema, [Symbol.asyncDispose]: async () => { await manager[Symbol.asyncDispose](); } };
}
