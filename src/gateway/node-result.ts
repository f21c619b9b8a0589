/** A node's answer as the gateway takes it: in the places where it was asked for, with an error wherever something of it is missing. */
import type { ExecutionResult } from '@graphql-tools/utils';
import type { GraphQLObjectType } from 'graphql';
import { isObject, type NodeAnswer } from './node-answer.ts';
import { hasKey, own, type Representation } from './node-entities.ts';
import { codeOf, type Errors, openErrors, openPlaces, wholly } from './node-errors.ts';
import { NodeFailure, type NodeFailureCode } from './node-failure.ts';
import type { NodeLimits } from './node-options.ts';
import type { Question, Root } from './node-question.ts';
import { readObject, readValue, type Reading } from './node-reading.ts';
import type { Asking } from './node-scope.ts';
import { keyAlias, TYPE } from './node-text.ts';

export interface Node extends Pick<Reading, 'referred'> {
  readonly name: string;
  readonly limits: NodeLimits;
}

/** Throws NodeFailure, if nothing of it can be believed. Without an answer: nothing was asked. */
export function resultOf(question: Question, asking: Asking, { name, limits, referred }: Node, answer = NOTHING): ExecutionResult {
  const asked = question.roots.filter(({ isAsked }) => isAsked);
  const [found, keys] = [answer.data ?? {}, asked.map(({ key }) => key)];
  if (Object.keys(found).some((key) => !keys.includes(key))) throw new NodeFailure('NODE_ANSWER_NOT_BELIEVED', 'more than was asked');
  const errors = openErrors(name, limits.mostErrors);
  const reading = readingOf(question, asking, { limits, errors, referred, isExcused: answer.errors.length > 0 });
  const data = Object.create(null) as Record<string, unknown>;
  for (const root of question.roots) data[root.shown] = rootValue(root, own(found, root.key), reading);
  const placesOf = openPlaces(asked, { data, callersKey: question.planned.callersKey, most: limits.mostErrors });
  for (const error of answer.errors.slice(0, limits.mostErrors)) {
    if (errors.all.length >= limits.mostErrors) break;
    for (const path of placesOf(error)) errors.add('NODE_ERROR', path, codeOf(error));
  }
  return { data, ...(errors.all.length > 0 && { errors: errors.all }) };
}

/** Nothing of it was answered: null, and one error for each of the fields that were asked for. */
export function unanswered(question: Question, asking: Asking, { name, limits, referred }: Node, code: NodeFailureCode): ExecutionResult {
  const errors = openErrors(name, limits.mostErrors);
  const reading = readingOf(question, asking, { limits, errors, referred, isExcused: true });
  const data = Object.create(null) as Record<string, unknown>;
  for (const root of question.roots) {
    data[root.shown] = root.isAsked ? root.entities?.all.map(() => null) ?? null : rootValue(root, undefined, reading);
    if (root.isAsked) errors.add(code, wholly(root));
  }
  return { data, errors: errors.all };
}

interface Telling extends Pick<Reading, 'referred'> {
  readonly limits: NodeLimits;
  readonly errors: Errors;
  readonly isExcused: boolean;
}

/** Of what is amiss in too many places, nothing is believed. */
function readingOf(question: Question, asking: Asking, { limits, errors, referred, isExcused }: Telling): Reading {
  let places = 0;
  return {
    question, asking, left: { values: limits.mostValues }, isExcused, referred,
    amiss: (path) => {
      if (++places > limits.mostErrors) throw new NodeFailure('NODE_ANSWER_NOT_BELIEVED', `amiss in more than ${limits.mostErrors} places`);
      errors.add('NODE_ANSWER_NOT_BELIEVED', path);
    },
    kept: (type, field, path) => { if (asking.isNamed(field)) errors.keep(`${type}.${field}`, path, asking.isAnonymous); },
  };
}

const NOTHING: NodeAnswer = { data: {}, errors: [] };

function rootValue(root: Root, found: unknown, reading: Reading): unknown {
  const query = reading.asking.schema.getQueryType() as GraphQLObjectType;
  const name = root.fields[0]?.name.value ?? '';
  const type = query.getFields()[name]?.type;
  if (root.entities) return entities(root, found, reading);
  if (name === '__typename') return query.name;
  if (root.isAsked && type) return readValue(found, type, { fields: root.fields, path: [root.shown] }, reading);
  reading.kept(query.name, name, [root.shown]);
  return null;
}

/** Each in its place again; those that the node was not asked for are null. */
function entities({ shown: key, fields, isAsked, entities: of }: Root, found: unknown, reading: Reading): unknown[] {
  const { all, own: asked } = of ?? { all: [], own: [] };
  const values: unknown[] = all.map(() => null);
  const answered: unknown = isAsked ? found : asked.map((i) => representedBy(all[i] as Representation));
  if (!Array.isArray(answered) || answered.length !== asked.length) {
    if (!reading.isExcused || (answered !== undefined && answered !== null)) reading.amiss([key, ...asked.slice(0, 1)]);
    return values;
  }
  asked.forEach((i, n) => {
    const [entity, representation] = [answered[n] as unknown, all[i] as Representation];
    if (entity === null) return;
    const type = reading.asking.schema.getType(representation.__typename) as GraphQLObjectType;
    if (isObject(entity) && (!isAsked || isSame(entity, representation, reading.asking))) {
      values[i] = readObject(entity, type, { fields, path: [key, i] }, reading);
    } else reading.amiss([key, i]);
  });
  return values;
}

/** As if the node had answered with type and key alone: the rest is not for the caller. */
function representedBy(representation: Representation): Record<string, unknown> {
  const keys = Object.entries(representation).map(([name, value]) => [keyAlias(name), value]);
  return { ...Object.fromEntries(keys) as Record<string, unknown>, [TYPE]: representation.__typename };
}

/** Is it what was asked for, by its type and by each key that it was asked by? */
function isSame(entity: Readonly<Record<string, unknown>>, representation: Representation, { scope }: Asking): boolean {
  const type = representation.__typename;
  const keys = (scope.keys.get(type) ?? []).filter((fields) => fields.every(({ name }) => Object.hasOwn(representation, name.value)));
  return own(entity, TYPE) === type && keys.length > 0
    && keys.every((fields) => hasKey(entity, representation, fields, keyAlias));
}
