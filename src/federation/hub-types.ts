/** What is the hub's own in the graph: its types, the keys of its entities, and which of its fields are for everybody. */
import {
  type ASTNode, type DefinitionNode, type FieldDefinitionNode, type InterfaceTypeDefinitionNode, type InterfaceTypeExtensionNode,
  isTypeDefinitionNode, isTypeExtensionNode, Kind, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode, parse, print,
  type TypeDefinitionNode, type TypeExtensionNode,
} from 'graphql';
import { directivesNamed, textOf } from './as-written.ts';

export interface HubField {
  /** As it is written: `[Standing!]!`. */
  readonly type: string;
  readonly takesArguments: boolean;
  /** Not for everybody. */
  readonly isHidden: boolean;
}

export interface HubType {
  readonly kind: TypeDefinitionNode['kind'];
  /** Of an entity: `id`. */
  readonly key?: string;
  readonly fields: ReadonlyMap<string, HubField>;
}

export interface HubTypes {
  readonly types: ReadonlyMap<string, HubType>;
  /** The minor version of Federation 2 that the hub is written in, and so the newest that a node may be. */
  readonly federation: number;
}

/** Given by the hub to its own fields that are not for everybody, and to all that a node adds and does not call public. */
export const PARTIES = 'parties';

export function hubTypesOf(sdl: string): HubTypes {
  const { definitions } = parse(sdl, { noLocation: true });
  const types = definitions.filter(isTypeDefinitionNode).map((node) => [node.name.value, typeOf(node)] as const);
  return { types: new Map(types), federation: Number(/\/federation\/v2\.(\d+)"/.exec(sdl)?.[1] ?? 0) };
}

function typeOf(node: TypeDefinitionNode): HubType {
  const [key] = directivesNamed('key', node);
  const fields = isObject(node) ? node.fields ?? [] : [];
  return {
    kind: node.kind,
    ...(key && { key: textOf(key, 'fields') ?? '' }),
    fields: new Map(fields.map((field) => [field.name.value, fieldOf(field)])),
  };
}

function fieldOf(field: FieldDefinitionNode): HubField {
  return { type: print(field.type), takesArguments: (field.arguments ?? []).length > 0, isHidden: isForParties(field) };
}

export function isForParties(node: ASTNode): boolean {
  return 'directives' in node && directivesNamed('tag', node).some((tag) => textOf(tag, 'name') === PARTIES);
}

export type TypeNode = TypeDefinitionNode | TypeExtensionNode;

export function isType(node: DefinitionNode): node is TypeNode {
  return isTypeDefinitionNode(node) || isTypeExtensionNode(node);
}

export function isObject(node: DefinitionNode): node is ObjectTypeDefinitionNode | ObjectTypeExtensionNode {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION;
}

export function isInterface(node: DefinitionNode): node is InterfaceTypeDefinitionNode | InterfaceTypeExtensionNode {
  return node.kind === Kind.INTERFACE_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_EXTENSION;
}
