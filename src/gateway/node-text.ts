/**
 * The text that a node is sent: what was planned for it, without what the caller may not see and without the name that the caller gave
 * the operation. Types and keys are asked for as well, under aliases of ours: by them the answer is checked.
 */
import {
  type DocumentNode, type FieldNode, type FragmentDefinitionNode, getNamedType, type GraphQLNamedType, type InlineFragmentNode,
  isCompositeType, isInterfaceType, isObjectType, Kind, type OperationDefinitionNode, type SelectionNode, type SelectionSetNode, visit,
} from 'graphql';
import { keyToParty } from './node-entities.ts';
import { type Asking, typesOf } from './node-scope.ts';

/** What is asked for under one key of the answer. */
export interface Part {
  readonly fields: readonly FieldNode[];
  /** The types of the entities that are asked for. */
  readonly types: readonly string[];
}

export type Fragments = Record<string, FragmentDefinitionNode>;

interface Planned {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly asking: Asking;
}

/** Of the type of any object in the answer. */
export const TYPE = '_khattama_type';

/** Of a field of its key. */
export const keyAlias = (field: string) => `_khattama_key_${field}`;

/** With the names of the variables that are left in it. */
export function sendable(
  parts: readonly Part[], { operation, fragments, asking }: Planned,
): { readonly document: DocumentNode; readonly used: ReadonlySet<string> } {
  const spread = new Set<string>();
  const narrowing: Narrowing = { ...asking, spread };
  const query = asking.schema.getQueryType() ?? undefined;
  const selections = parts.flatMap(({ fields, types }) => fields.map((field) => rootField(field, query, { types, narrowing })));
  const definitions: FragmentDefinitionNode[] = [];
  for (const name of spread) { // and those that are found meanwhile
    const fragment = fragments[name];
    const type = asking.schema.getType(fragment?.typeCondition.name.value ?? '');
    if (fragment) definitions.push({ ...fragment, selectionSet: narrowed(fragment.selectionSet, type, narrowing) });
  }
  const selectionSet: SelectionSetNode = { kind: Kind.SELECTION_SET, selections };
  const used = variablesIn([selectionSet, ...definitions]);
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(({ variable }) => used.has(variable.name.value));
  const kind = Kind.OPERATION_DEFINITION;
  const nameless: OperationDefinitionNode = { kind, operation: operation.operation, variableDefinitions, selectionSet };
  return { used, document: { kind: Kind.DOCUMENT, definitions: [nameless, ...definitions] } };
}

interface Narrowing extends Asking {
  /** The names of the fragments that are in use. */
  readonly spread: Set<string>;
}

function rootField(
  field: FieldNode, query: GraphQLNamedType | undefined, { types, narrowing }: { types: readonly string[]; narrowing: Narrowing },
): FieldNode {
  const rest = { ...narrowedField(field, query, narrowing), directives: [] }; // @skip and @include are decided
  if (types.length === 0 || !rest.selectionSet) return rest;
  const keys = [...new Set(types)].map((type) => onType(type, keyFields(type, narrowing)));
  return { ...rest, selectionSet: { ...rest.selectionSet, selections: [...keys, ...rest.selectionSet.selections] } };
}

function keyFields(type: string, { scope }: Asking): FieldNode[] {
  const fields = (scope.keys.get(type) ?? []).flat();
  return [...new Map(fields.map((field) => [field.name.value, aliased(field, keyAlias(field.name.value))])).values()];
}

/** Of every object its type; of what some Party has, whose it is. */
function narrowed(selectionSet: SelectionSetNode, type: GraphQLNamedType | undefined, narrowing: Narrowing): SelectionSetNode {
  const { scope, seesAll, spread, schema } = narrowing;
  const selections = selectionSet.selections.flatMap((selection): SelectionNode[] => {
    switch (selection.kind) {
      case Kind.FIELD: {
        const name = selection.name.value;
        if (name === '__typename') return [];
        const [asked, open] = [narrowedField(selection, type, narrowing), scope.openTo(type, name)];
        return seesAll || open.length === typesOf(type, schema).length ? [asked] : open.map((one) => onType(one.name, [asked]));
      }
      case Kind.FRAGMENT_SPREAD:
        spread.add(selection.name.value);
        return [selection];
      case Kind.INLINE_FRAGMENT: {
        const condition = selection.typeCondition ? schema.getType(selection.typeCondition.name.value) : type;
        return [{ ...selection, selectionSet: narrowed(selection.selectionSet, condition, narrowing) }];
      }
    }
  });
  const key = keyToParty(type?.name ?? '');
  const whose = key === undefined ? [] : [aliased(field(key), keyAlias(key))];
  return { ...selectionSet, selections: [aliased(field('__typename'), TYPE), ...whose, ...selections] };
}

function narrowedField(selection: FieldNode, parent: GraphQLNamedType | undefined, narrowing: Narrowing): FieldNode {
  if (!selection.selectionSet) return selection;
  const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
  const type = fields[selection.name.value]?.type;
  const named = type && getNamedType(type);
  return { ...selection, selectionSet: narrowed(selection.selectionSet, isCompositeType(named) ? named : undefined, narrowing) };
}

function variablesIn(nodes: readonly (SelectionSetNode | FragmentDefinitionNode)[]): Set<string> {
  const used = new Set<string>();
  for (const node of nodes) visit(node, { Variable: ({ name }) => { used.add(name.value); } });
  return used;
}

function field(name: string): FieldNode {
  return { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } };
}

function aliased(node: FieldNode, alias: string): FieldNode {
  return { ...node, alias: { kind: Kind.NAME, value: alias } };
}

function onType(type: string, selections: readonly FieldNode[]): InlineFragmentNode {
  const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: type } } as const;
  return { kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections } };
}
