/** What a gateway says of an entity: the keys, and what the entity's fields require of other subgraphs. Nothing else reaches us. (T-I2.) */
import {
  type DefinitionNode, type DirectiveNode, GraphQLError, type GraphQLSchema, type InterfaceTypeDefinitionNode, Kind,
  type ObjectTypeDefinitionNode, parse, type SelectionSetNode,
} from 'graphql';

/** Which fields count, and which within those. */
interface Shape {
  readonly [field: string]: Shape;
}

type Representation = Readonly<Record<string, unknown>> & { readonly __typename?: unknown };
type Composite = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Throws where an entity has nobody to resolve it: Apollo would take each representation for the entity itself, whatever it says. */
export function believeOnlyKeys(subgraph: GraphQLSchema, definitions: readonly DefinitionNode[], resolved: readonly string[]): void {
  const entities = definitions.filter(isComposite).filter((each) => directivesOf(each, 'key').some(isResolvable));
  const shapes = new Map(entities.map((each) => [each.name.value, shapeOf(each)]));
  const [lacking, idle] = [[...shapes.keys()].filter((name) => !resolved.includes(name)), resolved.filter((name) => !shapes.has(name))];
  if (lacking.length > 0) throw new Error(`no __resolveReference for what has a key: ${lacking.join(', ')}`);
  if (idle.length > 0) throw new Error(`a __resolveReference for what has no key: ${idle.join(', ')}`);
  const field = subgraph.getQueryType()?.getFields()['_entities'];
  const resolve = field?.resolve;
  if (!field || !resolve) return;
  field.resolve = (root, { representations }: { readonly representations: readonly Representation[] }, context, info) =>
    resolve(root, { representations: representations.map((each) => cut(each, shapes)) }, context, info);
}

function isComposite(definition: DefinitionNode): definition is Composite {
  return definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

function directivesOf({ directives = [] }: { readonly directives?: readonly DirectiveNode[] }, name: string): DirectiveNode[] {
  return directives.filter((each) => each.name.value === name);
}

function isResolvable({ arguments: given = [] }: DirectiveNode): boolean {
  return !given.some(({ name, value }) => name.value === 'resolvable' && value.kind === Kind.BOOLEAN && !value.value);
}

/** Of all its keys, and of all that its fields require. */
function shapeOf(type: Composite): Shape {
  const required = (type.fields ?? []).flatMap((each) => directivesOf(each, 'requires'));
  const sets = [...directivesOf(type, 'key').filter(isResolvable), ...required].flatMap(({ arguments: given = [] }) => given)
    .flatMap(({ name, value }) => (name.value === 'fields' && value.kind === Kind.STRING ? [value.value] : []));
  const [operation] = parse(`{ ${sets.join(' ')} }`).definitions;
  return operation?.kind === Kind.OPERATION_DEFINITION ? within(operation.selectionSet) : {};
}

function within({ selections }: SelectionSetNode): Shape {
  return selections.reduce<Shape>((shape, each) => {
    if (each.kind === Kind.FRAGMENT_SPREAD) return shape;
    if (each.kind === Kind.INLINE_FRAGMENT) return merged(shape, within(each.selectionSet));
    return merged(shape, { [each.name.value]: each.selectionSet ? within(each.selectionSet) : {} });
  }, {});
}

function merged(one: Shape, other: Shape): Shape {
  const both = Object.entries(other).map(([field, shape]) => [field, merged(one[field] ?? {}, shape)]);
  return { ...one, ...Object.fromEntries(both) as Shape };
}

/** Apollo takes a type that is no entity for a failure of ours. */
function cut(representation: Representation, shapes: ReadonlyMap<unknown, Shape>): unknown {
  const shape = shapes.get(representation.__typename);
  if (shape) return take(representation, shape);
  throw new GraphQLError(`_entities answers for ${[...shapes.keys()].join(', ')} only.`, { extensions: { code: 'BAD_USER_INPUT' } });
}

/** What has no fields that count is a value of its own: a scalar may be an object too. */
function take(value: unknown, shape: Shape): unknown {
  const fields = Object.keys(shape);
  if (fields.length === 0 || value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((each) => take(each, shape));
  const own = ['__typename', ...fields].filter((field) => Object.hasOwn(value, field));
  return Object.fromEntries(own.map((field) => [field, take((value as Representation)[field], shape[field] ?? {})]));
}
