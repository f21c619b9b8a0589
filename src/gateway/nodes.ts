/**
 * The Parties' nodes, as the gateway asks them: each for its own Party's entities, with a token of its own, and with nothing of whoever
 * asks. What one of them does costs its own fields and nothing else.
 */
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { ExecutionRequest, ExecutionResult } from '@graphql-tools/utils';
import type { Temporal } from 'temporal-polyfill';
import type { Mandate } from '../identity/mandate.ts';
import type { ServiceTokens } from '../identity/service-token.ts';
import { maySee } from '../identity/visibility.ts';
import type { NodeAnswer } from './node-answer.ts';
import { openConnection } from './node-connection.ts';
import { type CallersOperation, namedFields } from './named-fields.ts';
import { exchange } from './node-exchange.ts';
import { CallerGone, NodeFailure } from './node-failure.ts';
import { openGuard } from './node-guard.ts';
import { nodeLimits, type NodeLimits, type Reaching } from './node-options.ts';
import { questionOf } from './node-question.ts';
import { References } from './node-references.ts';
import { type Node, resultOf, unanswered } from './node-result.ts';
import { type Asking, scopeOf } from './node-scope.ts';
import { Sharing } from './node-sharing.ts';

export interface Nodes extends Disposable {
  /** Of one node in one version of the graph. What is known of its failing outlives the version, as long as its address stays. */
  executorFor(node: NodeInGraph): NodeExecutor;
  /** The hub's answer, with an error wherever it knows nothing of what a node has referred to. */
  judge: References['judge'];
}

interface NodeInGraph {
  /** Begins with the code of its Party: `kz-duty`. */
  readonly name: string;
  readonly url: string;
  /** The node's own part of the graph. */
  readonly schema: GraphQLSchema;
  /** The whole graph, with its tags and keys. */
  readonly supergraph: DocumentNode;
}

/** In the context of a request: for whom it is, and until when. Without a mandate it is for nobody. */
interface AskedFor {
  readonly mandate?: Mandate | undefined;
  readonly signal?: AbortSignal | undefined;
}

interface Request extends Pick<ExecutionRequest, 'document' | 'variables'> {
  readonly info?: CallersOperation | undefined;
  readonly context?: AskedFor | undefined;
  readonly signal?: AbortSignal | undefined;
}

type NodeExecutor = (request: Request) => Promise<ExecutionResult>;

export interface NodesOptions extends Reaching {
  readonly tokens: Pick<ServiceTokens, 'forNode'>;
  readonly now: () => Temporal.Instant;
  readonly limits?: Partial<NodeLimits>;
  /** For the log of those who run the gateway. */
  readonly onFailure?: (node: string, failure: NodeFailure) => void;
}

export function openNodes({ tokens, now, onFailure, limits: given, ...reaching }: NodesOptions): Nodes {
  const limits = { ...nodeLimits, ...given };
  const [lines, references] = [new Map<string, Line>(), new References()];
  function lineTo(name: string, url: string): Line {
    const key = `${name} ${url}`;
    return lines.get(key) ?? lines.set(key, openLine({ name, url }, { tokens, now, reaching, limits })).get(key) as Line;
  }
  return {
    judge: (...answered) => references.judge(...answered),
    executorFor({ name, url, schema, supergraph }) {
      const [line, scope, party] = [lineTo(name, url), scopeOf(name, supergraph, schema), name.slice(0, 2).toUpperCase()];
      return async ({ context, info = {}, signal = context?.signal, ...request }) => {
        const who = { seesAll: maySee('PARTICULARS', context?.mandate), isAnonymous: context?.mandate === undefined };
        const asking: Asking = { party, schema, scope, ...who, isNamed: namedFields(info) };
        const question = questionOf(request, asking);
        const node: Node = { name, limits, referred: (...reference) => { if (context) references.note(context, name, reference); } };
        const read = (answer?: NodeAnswer) => resultOf(question, asking, node, answer);
        try {
          if (!question.sent) return read();
          const answered = await line.ask(JSON.stringify(question.sent), { ...who, signal, read });
          return answered.read === read ? answered.result : read(answered.answer);
        } catch (error) {
          if (!(error instanceof NodeFailure)) throw error; // a fault of ours
          if (!(error instanceof CallerGone)) onFailure?.(name, error);
          return unanswered(question, asking, node, error.code);
        }
      };
    },
    [Symbol.dispose]() {
      for (const line of lines.values()) line[Symbol.dispose]();
      lines.clear();
    },
  };
}

interface Caller extends Pick<Asking, 'isAnonymous'> {
  readonly signal: AbortSignal | undefined;
  readonly read: (answer: NodeAnswer) => ExecutionResult;
}

/** Read by the first of those who share it, as part of what was asked: a node that is not believed has failed, for all of them. */
interface Answered extends Pick<Caller, 'read'> {
  readonly answer: NodeAnswer;
  readonly result: ExecutionResult;
}

interface Line extends Disposable {
  /** Throws NodeFailure. */
  ask(text: string, caller: Caller): Promise<Answered>;
}

interface LineOptions extends Pick<NodesOptions, 'tokens' | 'now'> {
  readonly reaching: Reaching;
  readonly limits: NodeLimits;
}

function openLine({ name, url }: Pick<NodeInGraph, 'name' | 'url'>, { tokens, now, reaching, limits }: LineOptions): Line {
  const [connection, guard, sharing] = [openConnection(url, reaching, { limits, now }), openGuard(limits), new Sharing<Answered>()];
  return {
    async ask(text, { isAnonymous, signal, read }) {
      guard.check(isAnonymous);
      // Apart by their places: what is refused to the one is not to the other.
      return sharing.ask(`${isAnonymous} ${text}`, signal, async (gone) => {
        const [body, authorization] = [Buffer.from(text), `Bearer ${await tokens.forNode(name)}`];
        return guard(async (isTrial) => {
          const answer = await exchange(connection, { body, authorization }, { signal: isTrial ? undefined : gone, limits });
          return { answer, read, result: read(answer) };
        }, isAnonymous, gone);
      });
    },
    [Symbol.dispose]() { connection[Symbol.dispose](); },
  };
}
