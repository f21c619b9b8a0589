/** The errors of the subgraphs, each told by itself, and where it belongs in the caller's answer. */
import {
  defaultFieldResolver, type ExecutionResult, GraphQLError, type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema,
  isIntrospectionType, isObjectType, responsePathAsArray,
} from 'graphql';

type Path = readonly (string | number)[];

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

/** In a list, the path that an error comes with lacks the item's index, or has another item's: only the field itself knows where it is. */
export function placeErrors(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || isIntrospectionType(type)) continue; // the latter are of all schemas in this process
    for (const field of Object.values(type.getFields())) field.resolve = placing(field.resolve ?? defaultFieldResolver);
  }
}

function placing(resolve: GraphQLFieldResolver<unknown, unknown>): GraphQLFieldResolver<unknown, unknown> {
  return (source, args, context, info) => {
    const found = resolve(source, args, context, info);
    return found instanceof Promise ? found.then((value: unknown) => placed(value, info)) : placed(found, info);
  };
}

function placed(value: unknown, { path }: GraphQLResolveInfo): unknown {
  if (!Array.isArray(value)) return value instanceof GraphQLError ? at(responsePathAsArray(path), value) : value;
  if (!value.some((item) => item instanceof GraphQLError)) return value;
  const here = responsePathAsArray(path);
  return value.map((item: unknown, i) => (item instanceof GraphQLError ? at([...here, i], item) : item));
}

/** What leads further than here is right. */
function at(place: Path, error: GraphQLError): GraphQLError {
  const { message, path = [], nodes = null, extensions } = error;
  if (place.every((step, i) => step === path[i])) return error;
  return new GraphQLError(message, { path: place, nodes, extensions, originalError: error });
}
