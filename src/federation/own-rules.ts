/**
 * What a national node may say of the graph: only what is its own. Read before anything is composed, so that what Federation would let
 * one subgraph do to another does not even come up. Every defect at once, at its coordinate.
 */
import { type FieldDefinitionNode, Kind, print, type DocumentNode, type DefinitionNode } from 'graphql';
import { type Defect, defect, type DefectCode } from '../treaty/defects.ts';
import type { Party } from '../treaty/parties.ts';
import { argumentOf, directivesNamed, textOf } from './as-written.ts';
import { examineRequired, isPlain, isSameFieldSet } from './field-sets.ts';
import { type HubField, type HubType, type HubTypes, isObject, isType, type TypeNode } from './hub-types.ts';
import { examineDirectives, examineLinks, repeatedIn } from './own-directives.ts';
import { leadsBackIn } from './own-defaults.ts';
import { beginsWith, isOfAnother, isReserved, reservedIn } from './own-names.ts';
import { examineParts } from './own-types.ts';

export interface Around {
  readonly party: Party;
  readonly hub: HubTypes;
  /** Names begin with the code of another Party: they are that Party's. */
  readonly otherParties: readonly Party[];
  /** By coordinates: which other node has it. */
  readonly taken: ReadonlyMap<string, string>;
}

export function examineSdl(document: DocumentNode, around: Around): Defect[] {
  const types = Map.groupBy(document.definitions.filter(isType), ({ name }) => name.value);
  return [
    ...examineLinks(document, around.hub.federation),
    ...document.definitions.filter((each) => !isType(each)).flatMap(examineOther),
    ...reservedIn(document).map((name) => found('NAME_RESERVED', name)),
    ...repeatedIn(document).map((argument) => found('SDL_UNREADABLE', argument, 'It is given twice.')),
    ...leadsBackIn(document).map((name) => found('SDL_UNREADABLE', name, 'Its default leads back to it: leave it out.')),
    ...[...types].flatMap(([name, nodes]) => examineType(name, nodes, around)),
  ];
}

function found(code: DefectCode, at: string, detail?: string): Defect {
  return { ...defect(code, 'sdl', at), ...(detail !== undefined && { detail }) };
}

/** A schema definition holds links and names no root types. */
function examineOther(node: DefinitionNode): Defect[] {
  const isSchema = node.kind === Kind.SCHEMA_DEFINITION || node.kind === Kind.SCHEMA_EXTENSION;
  if (isSchema) return (node.operationTypes ?? []).map(({ operation }) => found('DEFINITION_NOT_ALLOWED', `schema.${operation}`));
  const name = 'name' in node ? node.name?.value : undefined;
  return [found('DEFINITION_NOT_ALLOWED', node.kind === Kind.DIRECTIVE_DEFINITION ? `@${name ?? ''}` : name ?? node.kind)];
}

function examineType(name: string, nodes: readonly TypeNode[], around: Around): Defect[] {
  if (name === 'Mutation' || name === 'Subscription') return [found('DEFINITION_NOT_ALLOWED', name)];
  const isRepeated = nodes.filter(({ kind }) => kind.endsWith('Definition')).length > 1;
  const isMixed = new Set(nodes.map(({ kind }) => kind.replace(/(Definition|Extension)$/, ''))).size > 1;
  const repeated = [
    ...(isRepeated ? [found('SDL_UNREADABLE', name, 'It is defined twice.')] : []),
    ...(isMixed ? [found('SDL_UNREADABLE', name, 'It is extended as what it is not.')] : []),
  ];
  const hubs = around.hub.types.get(name);
  if (name === 'Query') return [...repeated, ...nodes.flatMap((node) => examineRoot(node, around))];
  if (hubs) return [...repeated, ...examineHubs(name, nodes, hubs, around)];
  const otherNode = around.taken.get(name);
  return [
    ...repeated,
    ...(isReserved(name) ? [found('NAME_RESERVED', name)] : []),
    ...(isOfAnother(around.otherParties, name) ? [found('NOT_YOUR_OWN', name)] : []),
    ...(otherNode === undefined ? [] : [found('NAME_TAKEN', name, `${otherNode} has it.`)]),
    ...nodes.flatMap(examineParts),
  ];
}

function examineRoot(node: TypeNode, around: Around): Defect[] {
  if (!isObject(node) || (node.interfaces ?? []).length > 0) return [found('NOT_YOUR_OWN', 'Query')];
  const fields = (node.fields ?? []).flatMap((field) => {
    const [name, at] = [field.name.value, `Query.${field.name.value}`];
    const isOwn = beginsWith(around.party, name) && !around.hub.types.get('Query')?.fields.has(name);
    return [...(isOwn ? [] : [found('NOT_YOUR_OWN', at)]), ...examineAdded(field, at, 'FIELD', around)];
  });
  return [...examineDirectives(node, 'ROOT', 'Query'), ...fields];
}

/** Of the hub's own types: entities get more fields, scalars are named again, and nothing else. */
function examineHubs(name: string, nodes: readonly TypeNode[], hubs: HubType, around: Around): Defect[] {
  const isScalar = hubs.kind === Kind.SCALAR_TYPE_DEFINITION;
  if (isScalar && nodes.every(({ kind }) => kind === Kind.SCALAR_TYPE_DEFINITION || kind === Kind.SCALAR_TYPE_EXTENSION)) {
    return nodes.flatMap((node) => examineDirectives(node, 'HUB_SCALAR', name));
  }
  if (hubs.key === undefined || !nodes.every(isObject)) return [found('NOT_YOUR_OWN', name)];
  return [
    ...examineKey(name, nodes, hubs.key),
    ...nodes.flatMap((node) => (node.interfaces ?? []).map(() => found('NOT_YOUR_OWN', name, 'It implements what the hub says it does.'))),
    ...nodes.flatMap((node) => examineDirectives(node, 'ENTITY', name)),
    ...nodes.flatMap(({ fields = [] }) => fields).flatMap((field) => examineEntityField(name, field, hubs, around)),
  ];
}

function examineKey(name: string, nodes: readonly TypeNode[], key: string): Defect[] {
  const keys = nodes.flatMap((node) => directivesNamed('key', node));
  const [only] = keys;
  const isTheHubs = keys.length === 1 && only !== undefined && isSameFieldSet(textOf(only, 'fields') ?? '', key);
  const resolvable = only && argumentOf(only, 'resolvable');
  return isTheHubs && (!resolvable || resolvable.kind === Kind.BOOLEAN) ? [] : [found('ENTITY_KEY_INVALID', name, `Write it once: @key(fields: "${key}")`)];
}

function examineEntityField(type: string, field: FieldDefinitionNode, hubs: HubType, around: Around): Defect[] {
  const [name, at] = [field.name.value, `${type}.${field.name.value}`];
  const ofTheHub = hubs.fields.get(name);
  if (ofTheHub) return examineHubField(field, at, ofTheHub, hubs.key === name);
  const required = directivesNamed('requires', field).flatMap((requires) => examineRequired(requires, type, around.hub));
  return [
    // Whoever reads the graph sees whose word it is: a node's `standing` would pass for the Depositary's.
    ...(beginsWith(around.party, name) ? [] : [found('NOT_YOUR_OWN', at)]),
    ...examineAdded(field, at, 'ENTITY_FIELD', around),
    ...required.map((detail) => found('REQUIRES_NOT_PUBLIC', at, detail)),
  ];
}

/** The key, and what is required: as the hub has it, or else the graph would have it otherwise. */
function examineHubField(field: FieldDefinitionNode, at: string, hubs: HubField, isKey: boolean): Defect[] {
  if (!isKey && directivesNamed('external', field).length === 0) return [found('NOT_YOUR_OWN', at)];
  const isSame = print(field.type) === hubs.type && (field.arguments ?? []).length === 0;
  return [
    ...(isSame ? [] : [found('NOT_YOUR_OWN', at, `The hub has it as ${hubs.type}.`)]),
    ...(isPlain(hubs) ? [] : [found('REQUIRES_NOT_PUBLIC', at)]),
    ...examineDirectives(field, 'HUB_FIELD', at),
  ];
}

/** Beside what is the hub's: a node that fails must not take it along, so null must do. */
function examineAdded(field: FieldDefinitionNode, at: string, place: 'FIELD' | 'ENTITY_FIELD', { taken }: Around): Defect[] {
  const otherNode = taken.get(at);
  return [
    ...(otherNode === undefined ? [] : [found('NAME_TAKEN', at, `${otherNode} has it.`)]),
    ...(field.type.kind === Kind.NON_NULL_TYPE ? [found('MUST_BE_NULLABLE', at)] : []),
    ...examineDirectives(field, place, at),
    ...(field.arguments ?? []).flatMap((argument) => examineDirectives(argument, 'VALUE', `${at}(${argument.name.value}:)`)),
  ];
}
