/** What is needed beside the usual, where the graph is asked about or decided. */
import type { TargetPolicy } from '../broadcast/webhook-target.ts';
import type { Context } from '../context.ts';
import type { Supergraphs } from './supergraph.ts';

export interface GraphContext extends Context {
  /** None where no graph is served: on the command line. */
  readonly supergraphs?: Supergraphs | undefined;
  /** Where nodes may be; on public servers only, unless the hub says otherwise. */
  readonly nodeTargets?: TargetPolicy | undefined;
}

export function supergraphsIn({ supergraphs }: Pick<GraphContext, 'supergraphs'>): Supergraphs {
  if (!supergraphs) throw new Error('no graph is served here');
  return supergraphs;
}
