/** What a node is asked, of all that the gateway would ask it: its own Party's entities only, and what the caller may see of them. */
import { collectFields, type ExecutionRequest } from '@graphql-tools/utils';
import {
  type FieldNode, getNamedType, type GraphQLNamedType, type GraphQLObjectType, Kind, type OperationDefinitionNode, print,
  type SelectionSetNode, valueFromASTUntyped,
} from 'graphql';
import { type Disguised, disguised } from './node-disguise.ts';
import { isOthers, keyToParty, own, type Representation } from './node-entities.ts';
import type { Asking } from './node-scope.ts';
import { type Fragments, sendable } from './node-text.ts';

export interface Question {
  readonly roots: readonly Root[];
  /** Undefined, when nothing is left to ask. */
  readonly sent: { readonly query: string; readonly variables: Variables } | undefined;
  readonly planned: Planned;
}

/** One field of `Query`, by the key under which it is answered, and by what the caller calls it. */
export interface Root {
  readonly key: string;
  readonly shown: string;
  readonly fields: FieldNode[];
  readonly isAsked: boolean;
  readonly entities?: Entities;
}

interface Entities {
  readonly all: readonly Representation[];
  /** Those that the node is asked for, by their index. */
  readonly own: readonly number[];
}

type Variables = Readonly<Record<string, unknown>>;

interface Planned extends Pick<Disguised, 'callersKey'> {
  readonly fragments: Fragments;
  /** With their defaults. */
  readonly values: { coerced: Record<string, unknown>; sources: Record<string, never> };
}

export function questionOf(request: Pick<ExecutionRequest, 'document' | 'variables'>, asking: Asking): Question {
  const { document, variables: given, callersKey } = disguised(request);
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  if (operation.operation !== 'query') throw new TypeError('a node is asked queries only');
  const named = document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one] as const] : []));
  const values = { coerced: { ...defaultsOf(operation), ...given }, sources: {} };
  const planned = { fragments: Object.fromEntries(named), values, callersKey };
  const query = asking.schema.getQueryType() as GraphQLObjectType;
  const { fields } = collectFields(asking.schema, planned.fragments, planned.values, query, operation.selectionSet);
  const roots = [...fields].map(([key, nodes]) => rootOf({ key, shown: callersKey(key), fields: nodes }, given, { asking, planned }));
  return { roots, planned, sent: sentOf(roots, given, { operation, fragments: planned.fragments, asking }) };
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Record<string, unknown> {
  return Object.fromEntries(variableDefinitions.flatMap(({ variable, defaultValue }) => (defaultValue
    ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [])));
}

interface Planning {
  readonly asking: Asking;
  readonly planned: Planned;
}

function rootOf(root: Pick<Root, 'key' | 'shown' | 'fields'>, given: Variables, { asking, planned }: Planning): Root {
  const [field] = root.fields as [FieldNode];
  const [name, query] = [field.name.value, asking.schema.getQueryType() as GraphQLObjectType];
  if (name !== '_entities') return { ...root, isAsked: name !== '__typename' && mayAsk(query, name, asking) };
  const all = given[representationVariable(field)] as readonly Representation[];
  const isOwn = ({ __typename: type, ...fields }: Representation) => !isOthers(type, own(fields, keyToParty(type) ?? ''), asking.party);
  const indexes = all.flatMap((each, i) => (isOwn(each) ? [i] : []));
  const entity = getNamedType(query.getFields()[name]?.type);
  const asksAnything = asking.seesAll || root.fields.some(({ selectionSet }) => asks(selectionSet, entity, { asking, planned }));
  return { ...root, isAsked: indexes.length > 0 && asksAnything, entities: { all, own: indexes } };
}

/** The gateway always gives them by a variable. */
function representationVariable(field: FieldNode): string {
  const value = field.arguments?.find(({ name }) => name.value === 'representations')?.value;
  if (value?.kind !== Kind.VARIABLE) throw new TypeError('representations are given by a variable');
  return value.name.value;
}

/** Is there anything in it, besides types and keys, that is for the caller? */
function asks(set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined, { asking, planned }: Planning): boolean {
  return set?.selections.some((selection) => {
    if (selection.kind === Kind.FIELD) {
      const name = selection.name.value;
      return name !== '__typename' && name !== keyToParty(type?.name ?? '') && mayAsk(type, name, asking);
    }
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? planned.fragments[selection.name.value] : selection;
    const condition = inner?.typeCondition?.name.value;
    return asks(inner?.selectionSet, condition === undefined ? type : asking.schema.getType(condition), { asking, planned });
  }) ?? false;
}

function mayAsk(type: GraphQLNamedType | undefined, field: string, { seesAll, scope }: Asking): boolean {
  return seesAll || scope.openTo(type, field).length > 0;
}

interface Sending {
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
  readonly asking: Asking;
}

function sentOf(roots: readonly Root[], given: Variables, sending: Sending): Question['sent'] {
  const asked = roots.filter(({ isAsked }) => isAsked);
  if (asked.length === 0) return undefined;
  const chosen = ({ all, own: indexes }: Entities) => indexes.map((i) => all[i] as Representation);
  const typesOf = (entities: Entities | undefined) => (entities ? chosen(entities).map(({ __typename: type }) => type) : []);
  const parts = asked.map(({ fields, entities }) => ({ fields, types: typesOf(entities) }));
  const { document, used } = sendable(parts, sending);
  const narrowed = Object.fromEntries(asked.flatMap(({ fields: [field], entities }) => (field && entities
    ? [[representationVariable(field), chosen(entities)]] : [])));
  const variables = Object.entries({ ...given, ...narrowed }).filter(([name]) => used.has(name));
  return { query: print(document), variables: Object.fromEntries(variables) };
}
