import { type ExecutionResult, GraphQLError } from 'graphql';

/** Where several errors of the subgraphs meet at one field, they were put into one: each is told apart, with its own code. */
export function spread<Result extends ExecutionResult>(result: Result): Result {
  return result.errors ? { ...result, errors: result.errors.flatMap(partsOf) } : result;
}

function partsOf(error: GraphQLError): readonly GraphQLError[] {
  const { originalError: cause, path, nodes = null } = error;
  if (!(cause instanceof AggregateError)) return [error];
  return (cause.errors as readonly Error[]).flatMap((each) => {
    const { originalError = each, extensions = {} } = each instanceof GraphQLError ? each : {};
    return partsOf(new GraphQLError(each.message, { originalError, path, nodes, extensions }));
  });
}
