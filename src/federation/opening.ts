/** Composed is not yet served: what a gateway cannot open would stop it for all Parties, so it is opened here first, as a gateway does. */

/** Undefined: a gateway can. Hive's runtime is loaded when there is something to open: it takes a while. */
export async function whyItCannotBeOpened(sdl: string): Promise<string | undefined> {
  const { UnifiedGraphManager } = await import('@graphql-mesh/fusion-runtime');
  const nobody = { getSubgraphExecutor: () => () => ({}) };
  const manager = new UnifiedGraphManager({ getUnifiedGraph: () => sdl, transports: () => nobody });
  try {
    await manager.getUnifiedGraph();
    return undefined;
  } catch (error) {
    return String(error);
  } finally {
    await manager[Symbol.asyncDispose]();
  }
}
