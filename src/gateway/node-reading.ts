/**
 * What of a node's answer is believed: for what it was asked, in the types that it has said it has, and nothing besides. What it says of
 * another Party's entities, of the hub's fields, or beyond its selection is not taken.
 */
import { collectSubFields } from '@graphql-tools/utils';
import {
  type FieldNode, getNullableType, type GraphQLLeafType, type GraphQLList, type GraphQLNullableType, type GraphQLObjectType,
  type GraphQLOutputType, isAbstractType, isLeafType, isListType, isNonNullType, isObjectType,
} from 'graphql';
import { isObject } from './node-answer.ts';
import { isOthers, keyToParty, own } from './node-entities.ts';
import { NodeFailure, type Path } from './node-failure.ts';
import type { Question } from './node-question.ts';
import type { Asking } from './node-scope.ts';
import { keyAlias, TYPE } from './node-text.ts';

export interface Reading {
  readonly question: Pick<Question, 'planned'>;
  readonly asking: Asking;
  /** How many values may still be read. */
  readonly left: { values: number };
  /** Did the node itself say what is missing? Then it is not said again. */
  readonly isExcused: boolean;
  readonly amiss: (path: Path) => void;
  readonly kept: (type: string, field: string, path: Path) => void;
  /** An entity, by the field of its key. */
  readonly referred: (type: string, field: string, value: unknown) => void;
}

interface Asked {
  readonly fields: FieldNode[];
  readonly path: Path;
}

/** Null for what is not believed: it is told to `amiss`. */
export function readValue(found: unknown, type: GraphQLOutputType, asked: Asked, reading: Reading): unknown {
  if (reading.left.values-- <= 0) throw new NodeFailure('NODE_ANSWER_TOO_LARGE', 'too many values');
  if (found === null && !isNonNullType(type)) return null;
  if ((found === null || found === undefined) && reading.isExcused) return null;
  const read = found === null || found === undefined ? undefined : readSomething(found, getNullableType(type), asked, reading);
  if (read === undefined) reading.amiss(asked.path);
  return read ?? null;
}

/** The caller sees what it has asked for and may see, of what is the node's to say. */
export function readObject(
  found: Readonly<Record<string, unknown>>, type: GraphQLObjectType, { fields, path }: Asked, reading: Reading,
): Record<string, unknown> {
  const { question: { planned }, asking: { schema, scope, seesAll, party } } = reading;
  const keyField = keyToParty(type.name);
  // As it was asked for by us, whatever the node says elsewhere: by it the hub is asked next.
  const key = keyField === undefined ? undefined : own(found, keyAlias(keyField));
  const isTheirs = isOthers(type.name, key, party);
  const read = Object.create(null) as Record<string, unknown>;
  for (const [alias, nodes] of collectSubFields(schema, planned.fragments, planned.values, type, fields).fields) {
    const name = nodes[0]?.name.value ?? '';
    const shown = planned.callersKey(alias);
    const [field, asked] = [type.getFields()[name], { fields: nodes, path: [...path, shown] }];
    const isKept = !seesAll && scope.openTo(type, name).length === 0;
    if (isKept && !isTheirs) reading.kept(type.name, name, asked.path);
    if (name === '__typename') read[shown] = type.name;
    else if (!field || isKept || (isTheirs && name !== keyField)) read[shown] = null;
    else read[shown] = readValue(name === keyField ? key : own(found, alias), field.type, asked, reading);
    if (scope.isKey(type, name)) reading.referred(type.name, name, read[shown]);
  }
  return read;
}

/** Undefined, if it is not of that type. */
function readSomething(found: unknown, type: GraphQLNullableType, asked: Asked, reading: Reading): unknown {
  if (isListType(type)) return readList(found, type as GraphQLList<GraphQLOutputType>, asked, reading);
  if (isLeafType(type)) return readLeaf(found, type);
  const [name, { schema }] = [isObject(found) ? own(found, TYPE) : undefined, reading.asking];
  const real = typeof name === 'string' ? schema.getType(name) : undefined;
  if (!isObject(found) || !isObjectType(real)) return undefined;
  return real === type || (isAbstractType(type) && schema.isSubType(type, real)) ? readObject(found, real, asked, reading) : undefined;
}

function readList(found: unknown, { ofType }: GraphQLList<GraphQLOutputType>, { fields, path }: Asked, reading: Reading): unknown {
  return Array.isArray(found) ? found.map((item, i) => readValue(item, ofType, { fields, path: [...path, i] }, reading)) : undefined;
}

function readLeaf(found: unknown, type: GraphQLLeafType): unknown {
  try {
    return type.serialize(found) ?? undefined;
  } catch {
    return undefined;
  }
}
