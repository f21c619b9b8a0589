/** What the hub tells as server-sent events: one event, one result, by the protocol of graphql-sse with a connection for each. */
import type { Readable } from 'node:stream';
import type { ExecutionResult } from '@graphql-tools/utils';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

/** The hub has ended the subscription, and says why. */
export class EndedByHub extends Error {
  override readonly name = 'EndedByHub';

  constructor(readonly errors: readonly GraphQLError[]) {
    super('the hub has ended the subscription');
  }
}

/** The hub went away, or is not there: nobody has ended anything. */
export class HubGone extends Error {
  override readonly name = 'HubGone';
}

/** In characters. */
const LONGEST = 10_000_000;

/** Returns where the hub says that all is told; else throws EndedByHub, or HubGone. */
export async function* eventsIn(stream: Readable): AsyncGenerator<ExecutionResult> {
  for await (const { event, data } of framesIn(stream)) {
    if (event === 'complete') return;
    if (event !== 'next') continue;
    const { errors, ...result } = JSON.parse(data) as Omit<ExecutionResult, 'errors'> & { errors?: GraphQLFormattedError[] };
    const said = errors && errorsIn(errors);
    if (said && result.data === undefined) throw new EndedByHub(said);
    yield { ...result, ...(said && { errors: said }) };
  }
  throw new HubGone('the hub has hung up');
}

/** As the hub says it: its codes are ours. */
export function errorsIn(errors: readonly GraphQLFormattedError[]): GraphQLError[] {
  return errors.map(({ message, path, extensions }) => new GraphQLError(message, { path, extensions }));
}

interface Frame {
  readonly event: string;
  readonly data: string;
}

async function* framesIn(stream: Readable): AsyncGenerator<Frame> {
  let rest = '';
  try {
    for await (const text of stream as AsyncIterable<string>) {
      const frames = (rest + text).split('\n\n');
      rest = frames.pop() ?? '';
      if (rest.length > LONGEST) throw new Error('an event of the hub is too long');
      yield* frames.map(frameOf);
    }
  } catch (cause) {
    throw new HubGone('the hub is away', { cause });
  }
}

function frameOf(text: string): Frame {
  const lines = text.split('\n');
  const valuesOf = (field: string) => lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).trimStart());
  return { event: valuesOf('event')[0] ?? '', data: valuesOf('data').join('\n') };
}
