/** The counter for the graph: a Party proposes and retires its own nodes, the Secretariat decides. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Receipt } from '../depositary/receipt.types.ts';
import { viewOf } from '../log/entry-view.ts';
import type { GraphContext } from './graph-context.ts';
import type { GraphOutcome } from './graph-counter.ts';
import { accept, propose, reject, retire, rollBack } from './graph-forms.ts';
import {
  AcceptSubgraphInput, ProposeSubgraphInput, RejectSubgraphInput, RetireSubgraphInput, RollBackSupergraphInput,
} from './subgraph.types.ts';

const FORM = { description: 'The form.' };

@Resolver()
export class GraphFormsResolver {
  @Mutation(() => Receipt, {
    description: 'Propose that a national node join the graph, or that it be changed: a Party its own. It is examined at once, and every '
      + 'defect named with its coordinate; the Secretariat then decides. It is not told as a notification.',
  })
  async proposeSubgraph(@Arg('input', () => ProposeSubgraphInput, FORM) input: ProposeSubgraphInput, @Ctx() context: GraphContext) {
    return answer(await propose(input, context), context);
  }

  @Mutation(() => Receipt, { description: 'The Secretariat: accept a proposal. From then on gateways serve the node.' })
  async acceptSubgraph(@Arg('input', () => AcceptSubgraphInput, FORM) input: AcceptSubgraphInput, @Ctx() context: GraphContext) {
    return answer(await accept(input, context), context);
  }

  @Mutation(() => Receipt, { description: 'The Secretariat: reject a proposal, with the reasons.' })
  async rejectSubgraph(@Arg('input', () => RejectSubgraphInput, FORM) input: RejectSubgraphInput, @Ctx() context: GraphContext) {
    return answer(await reject(input, context), context);
  }

  @Mutation(() => Receipt, {
    description: 'Take a node out of the graph, or withdraw what is proposed: a Party its own, the Secretariat any. '
      + 'No operation in use holds it up. What a Party retires by its name alone stays out, even what was out of the graph already: '
      + 'it is proposed anew.',
  })
  async retireSubgraph(@Arg('input', () => RetireSubgraphInput, FORM) input: RetireSubgraphInput, @Ctx() context: GraphContext) {
    return answer(await retire(input, context), context);
  }

  @Mutation(() => Receipt, {
    description: 'The Secretariat: return to what was in the graph in an earlier version. It is not examined anew: '
      + 'the hub leaves out what it cannot be composed with. What its own Party has retired since stays out.',
  })
  async rollBackSupergraph(
    @Arg('input', () => RollBackSupergraphInput, FORM) input: RollBackSupergraphInput, @Ctx() context: GraphContext,
  ) {
    return answer(await rollBack(input, context), context);
  }
}

/** The receipt, as whoever stands at the counter may see it. */
function answer(outcome: GraphOutcome, { mandate }: GraphContext) {
  return 'entry' in outcome ? { ...outcome, entry: viewOf(outcome.entry, mandate) } : outcome;
}
