/** Questions that together ask for every field of a schema, through every field that leads to its type. */
import { type GraphQLField, type GraphQLObjectType, type GraphQLSchema, getNamedType, isObjectType } from 'graphql';

export interface Field {
  readonly type: GraphQLObjectType;
  readonly field: GraphQLField<unknown, unknown>;
}

export interface Walk {
  /** Its fields are the ways. */
  readonly schema: GraphQLSchema;
  /** What is asked for at the end of each way. */
  readonly asked: (type: GraphQLObjectType) => readonly Field[];
  /** Types that are not gone through. */
  readonly closed: readonly string[];
  /** What each argument that has no default is given: by its name, or by its field's and its own. */
  readonly given: Readonly<Record<string, string>>;
}

/** One for each field that leads from one type to another: by the shortest way there, what is asked for. */
export function questions(walk: Walk): Map<string, string> {
  return new Map([...waysThrough(walk)].flatMap(([type, way]) => leadingOn(type, walk).flatMap(({ field }) => {
    const selected = selection(objectBehind(field), walk);
    if (selected === '') return [];
    const fields = [...way, { type, field }].map((each) => nameOf(each, walk));
    return [[`${type.name}.${field.name}`, `{ ${fields.join(' { ')} { ${selected} }${' }'.repeat(fields.length)}`] as const];
  })));
}

/** `Type_field: field(with: "its arguments")`, so that its value is found again wherever it stands. */
export function nameOf({ type, field }: Field, { given }: Pick<Walk, 'given'>): string {
  const needed = field.args.flatMap(({ name }) => {
    const value = given[`${field.name}.${name}`] ?? given[name];
    return value === undefined ? [] : [`${name}: ${value}`];
  });
  return `${type.name}_${field.name}: ${field.name}${needed.length > 0 ? `(${needed.join(', ')})` : ''}`;
}

export function fieldsOf(type: GraphQLObjectType): Field[] {
  return Object.values(type.getFields()).map((field) => ({ type, field }));
}

export const leadsOn = ({ field }: Field) => isObjectType(getNamedType(field.type));

/** Each type that can be come to, with the fields on the shortest way there. */
function waysThrough(walk: Walk): Map<GraphQLObjectType, readonly Field[]> {
  const query = walk.schema.getQueryType();
  const ways = new Map<GraphQLObjectType, readonly Field[]>(query ? [[query, []]] : []);
  for (const [type, way] of ways) { // which grows meanwhile
    for (const each of leadingOn(type, walk)) {
      const behind = objectBehind(each.field);
      if (!ways.has(behind)) ways.set(behind, [...way, each]);
    }
  }
  return ways;
}

function selection(type: GraphQLObjectType, walk: Walk): string {
  return walk.asked(type).map((each) => `${nameOf(each, walk)}${leadsOn(each) ? ' { __typename }' : ''}`).join(' ');
}

function leadingOn(type: GraphQLObjectType, { closed }: Walk): Field[] {
  return fieldsOf(type).filter((each) => leadsOn(each) && !closed.includes(objectBehind(each.field).name));
}

function objectBehind(field: GraphQLField<unknown, unknown>): GraphQLObjectType {
  return getNamedType(field.type) as GraphQLObjectType;
}
