/** What whoever asks has written, as against what the gateway has added to it for its own purposes. */
import { type FragmentDefinitionNode, type OperationDefinitionNode, visit } from 'graphql';

/** Of the caller's operation, where it is known. */
export interface CallersOperation {
  readonly operation?: OperationDefinitionNode | undefined;
  readonly fragments?: Readonly<Record<string, FragmentDefinitionNode>> | undefined;
}

/** Is a field of that name in it, of whatever type? Where nothing is known of it, any may be. */
export function namedFields({ operation, fragments = {} }: CallersOperation): (field: string) => boolean {
  let names: Set<string> | undefined;
  return (field) => {
    if (!operation) return true;
    names ??= namesIn([operation, ...Object.values(fragments)]);
    return names.has(field);
  };
}

function namesIn(nodes: readonly (OperationDefinitionNode | FragmentDefinitionNode)[]): Set<string> {
  const names = new Set<string>();
  for (const node of nodes) visit(node, { Field: ({ name }) => { names.add(name.value); } });
  return names;
}
