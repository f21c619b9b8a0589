/** What is left of a schema when some of it is hidden: what leads to a hidden type goes with it. */
import { type ASTNode, type DocumentNode, isTypeDefinitionNode, Kind, specifiedScalarTypes, type TypeNode, visit } from 'graphql';

export function visible(document: DocumentNode, isHidden: (node: ASTNode) => boolean): DocumentNode {
  const left = without(document, isHidden);
  const types = new Set([...specifiedScalarTypes.map(({ name }) => name), ...left.definitions.filter(isTypeDefinitionNode).map(nameOf)]);
  return without(left, (node) => {
    const type = leadsTo(node);
    return type !== undefined && !types.has(type);
  });
}

export function without(document: DocumentNode, isGone: (node: ASTNode) => boolean): DocumentNode {
  return visit(document, { enter: (node) => (isGone(node) ? null : undefined) });
}

function leadsTo(node: ASTNode): string | undefined {
  switch (node.kind) {
    case Kind.FIELD_DEFINITION:
    case Kind.INPUT_VALUE_DEFINITION:
    case Kind.OPERATION_TYPE_DEFINITION:
      return namedIn(node.type);
    case Kind.NAMED_TYPE: // of a union, or of what implements it
      return nameOf(node);
    default:
      return undefined;
  }
}

function namedIn(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? nameOf(type) : namedIn(type.type);
}

const nameOf = ({ name }: { readonly name: { readonly value: string } }) => name.value;
