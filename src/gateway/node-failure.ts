/** What may go wrong between the gateway and a Party's node, in words for whoever asked: which node, and what to do. */
import { GraphQLError } from 'graphql';

export type NodeFailureCode = keyof typeof sentences;

const REST = 'the rest of the answer holds';
const sentences = {
  NODE_TIMEOUT: `did not answer in time: ${REST}; ask again later.`,
  NODE_UNAVAILABLE: `cannot be asked at the moment: ${REST}; ask again later.`,
  NODE_BUSY: `is being asked by too many at once: ${REST}; ask again soon.`,
  NODE_ANSWER_TOO_LARGE: `answered with more than is read: ${REST}; ask it for less at once.`,
  NODE_ANSWER_UNREADABLE: `did not answer in GraphQL over HTTP: ${REST}; whoever runs the node must mend it.`,
  NODE_ANSWER_NOT_BELIEVED: `did not answer what it was asked, so its answer is not shown: ${REST}; whoever runs the node must mend it.`,
  NODE_ERROR: `could not answer this: ${REST}.`,
} as const;

/** Of the node as a whole: nothing of its answer is left. */
export class NodeFailure extends Error {
  override readonly name = 'NodeFailure';

  /** The cause is for those who run the gateway, and is told to nobody else. */
  constructor(readonly code: NodeFailureCode, cause?: unknown) {
    super(code, { cause });
  }
}

/** Whoever asked has gone: that says nothing about the node. */
export class CallerGone extends NodeFailure {
  constructor() {
    super('NODE_UNAVAILABLE', 'whoever asked has gone');
  }
}

export type Path = readonly (string | number)[];

/** Nothing of the node's own words: they may hold anything. `nodeCode` is the code that the node itself has given, if it looks like one. */
export function nodeError(node: string, code: NodeFailureCode, path: Path, nodeCode?: string): GraphQLError {
  const extensions = { code, node, ...(nodeCode !== undefined && { nodeCode }) };
  return new GraphQLError(`The node ${node} ${sentences[code]}`, { path, extensions });
}
