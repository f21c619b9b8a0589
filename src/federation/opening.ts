/** Composed is not yet served: what a gateway cannot open would stop it for all Parties, so it is opened here first, as a gateway does. */
import { hashOf } from '../log/chain.ts';
import { compose, type Composed, type HubInGraph, type NodeInGraph } from './composition.ts';

/** The hub alone is opened by nobody here: its tests do. */
export async function composeAndOpen(hub: HubInGraph, nodes: readonly NodeInGraph[]): Promise<Composed> {
  const composed = await compose(hub, nodes);
  if ('errors' in composed || nodes.length === 0 || await opens(composed.sdl)) return composed;
  return { errors: ['It composes, but a gateway cannot open the graph: look for unusual names and defaults.'] };
}

const MOST_KNOWN = 50;
const known = new Map<string, Promise<boolean>>();

/** Each text once: what is proposed is accepted later, and derived then. */
function opens(sdl: string): Promise<boolean> {
  const hash = hashOf(sdl);
  const found = known.get(hash) ?? tryToOpen(sdl);
  known.delete(hash); // the least recently asked for is the first to go
  known.set(hash, found);
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value ?? '');
  return found;
}

/** Hive's runtime is loaded when there is something to open: it takes a while, and most commands need none of it. */
async function tryToOpen(sdl: string): Promise<boolean> {
  const { UnifiedGraphManager } = await import('@graphql-mesh/fusion-runtime');
  const nobody = { getSubgraphExecutor: () => () => ({}) };
  const manager = new UnifiedGraphManager({ getUnifiedGraph: () => sdl, transports: () => nobody });
  try {
    await manager.getUnifiedGraph();
    return true;
  } catch (error) {
    console.error(`a graph that composes cannot be opened: ${JSON.stringify(String(error)).slice(0, 300)}`);
    return false;
  } finally {
    await manager[Symbol.asyncDispose]();
  }
}
