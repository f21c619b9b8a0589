/** Defaults of inputs that lead back to themselves: `input A { a: A = {} }` has no end, and what fills it in goes on until it falls. */
import {
  type ConstValueNode, type DocumentNode, type InputObjectTypeDefinitionNode, type InputObjectTypeExtensionNode, Kind, type TypeNode,
} from 'graphql';

type Input = InputObjectTypeDefinitionNode | InputObjectTypeExtensionNode;

/** The inputs from which a default leads back to the same input, whatever it sets on the way. */
export function leadsBackIn({ definitions }: DocumentNode): string[] {
  const inputs = definitions.filter(({ kind }) =>
    kind === Kind.INPUT_OBJECT_TYPE_DEFINITION || kind === Kind.INPUT_OBJECT_TYPE_EXTENSION) as Input[];
  const next = new Map<string, readonly string[]>();
  for (const input of inputs) next.set(input.name.value, [...(next.get(input.name.value) ?? []), ...filledInBy(input)]);
  return [...next.keys()].filter((name) => reachableFrom(name, next).has(name));
}

function filledInBy({ fields = [] }: Input): string[] {
  return fields.filter(({ defaultValue }) => defaultValue && holdsObject(defaultValue)).map(({ type }) => innermost(type));
}

function holdsObject(value: ConstValueNode): boolean {
  return value.kind === Kind.OBJECT || (value.kind === Kind.LIST && value.values.some(holdsObject));
}

function innermost(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : innermost(type.type);
}

function reachableFrom(name: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set(next.get(name));
  for (const each of found) for (const further of next.get(each) ?? []) found.add(further);
  return found;
}
