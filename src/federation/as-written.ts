/** Directives of Federation as they stand in a document: `@key` may be written `@federation__key`, and nothing is renamed. */
import { type DirectiveNode, Kind, type ValueNode } from 'graphql';

interface Directed<D> {
  readonly directives?: readonly D[] | undefined;
}

const NAMESPACE = /^federation__/;

export function nameOf({ name }: DirectiveNode): string {
  return name.value.replace(NAMESPACE, '');
}

export function directivesNamed<D extends DirectiveNode>(name: string, { directives = [] }: Directed<D>): readonly D[] {
  return directives.filter((each) => nameOf(each) === name);
}

export function argumentOf(directive: DirectiveNode, name: string): ValueNode | undefined {
  return directive.arguments?.find((each) => each.name.value === name)?.value;
}

/** Undefined where it is no text. */
export function textOf(directive: DirectiveNode, name: string): string | undefined {
  const value = argumentOf(directive, name);
  return value?.kind === Kind.STRING ? value.value : undefined;
}
