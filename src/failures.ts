/** Our own failures are ours to read: the client learns that we failed and what to do, never how. */
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const FAILURE = 'INTERNAL_SERVER_ERROR';

/** Whether an act was recorded may be unknown to us as well: its submission id tells. */
const SAYS = 'The hub failed; nothing that you sent is at fault. '
  + 'If it was an act, send it again with the same submissionId: it is recorded once.';

export function mask(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (formatted.extensions?.['code'] !== FAILURE && !isOurs(error)) return formatted;
  console.error(error);
  return { message: SAYS, extensions: { code: FAILURE } };
}

export function masked(errors: readonly GraphQLError[]) {
  return errors.map((error) => mask(error.toJSON(), error));
}

/** Ours, so it will be masked. */
export function failureOf(cause: unknown): GraphQLError {
  return new GraphQLError('failed', { originalError: cause instanceof Error ? cause : new Error(String(cause)) });
}

/** What a resolver or a subscription threw, other than an error meant for the client. */
function isOurs(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return true;
  const { originalError, locations, path } = error;
  const thrownByUs = path !== undefined || locations === undefined;
  return thrownByUs && originalError !== undefined && !(originalError instanceof GraphQLError);
}
