/** What an operation uses of a graph, by coordinates; and an operation without what its sender has written. */
import {
  type DocumentNode, getNamedType, type GraphQLNamedType, type GraphQLSchema, isEnumType, isInputObjectType, Kind, type NameNode, parse,
  print, stripIgnoredCharacters, TypeInfo, visit, visitWithTypeInfo,
} from 'graphql';

const MOST_TOKENS = 2_000;

/**
 * On one line, of nothing but names of the graph: what a Party has asked about, and how it calls it, is nobody's affair. Each value is 0:
 * what an argument takes is known of the argument. Undefined: it is no operation.
 */
export function normalised(text: string): string | undefined {
  const document = readOperation(text);
  if (!document?.definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION)) return undefined;
  const fragments = document.definitions.filter((node) => node.kind === Kind.FRAGMENT_DEFINITION).map(({ name }) => name.value);
  const numbered = (name: NameNode): NameNode => ({ ...name, value: `f${fragments.indexOf(name.value) + 1}` });
  const empty = visit(document, {
    [Kind.OPERATION_DEFINITION]: (node) => ({ ...node, name: undefined, variableDefinitions: [] }),
    [Kind.FIELD]: (node) => ({ ...node, alias: undefined }),
    [Kind.FRAGMENT_DEFINITION]: (node) => ({ ...node, name: numbered(node.name) }),
    [Kind.FRAGMENT_SPREAD]: (node) => ({ ...node, name: numbered(node.name) }),
    [Kind.ARGUMENT]: (node) => ({ ...node, value: { kind: Kind.INT, value: '0' } }),
    [Kind.DIRECTIVE]: () => null,
  });
  return stripIgnoredCharacters(print(empty));
}

export function readOperation(text: string): DocumentNode | undefined {
  try {
    return parse(text, { noLocation: true, maxLexicalTokens: MOST_TOKENS });
  } catch {
    return undefined;
  }
}

/** `KzDuty`, `KzDuty.phone`, `Query.kzDuty.lang`; of an enum or an input, which is read or written whole, `KzShift.*`. */
export function usedBy(document: DocumentNode, schema: GraphQLSchema): Set<string> {
  const used = new Set<string>();
  const info = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(info, {
    [Kind.FIELD]: () => {
      const [parent, field] = [info.getParentType(), info.getFieldDef()];
      if (!parent || !field) return;
      used.add(`${parent.name}.${field.name}`);
      addType(getNamedType(field.type), used);
    },
    [Kind.ARGUMENT]: () => {
      const [parent, field, argument] = [info.getParentType(), info.getFieldDef(), info.getArgument()];
      if (!parent || !field || !argument) return;
      used.add(`${parent.name}.${field.name}.${argument.name}`);
      addType(getNamedType(argument.type), used);
    },
    [Kind.NAMED_TYPE]: ({ name }) => void used.add(name.value),
  }));
  return used;
}

function addType(type: GraphQLNamedType, used: Set<string>): void {
  const isWhole = isEnumType(type) || isInputObjectType(type);
  if (used.has(`${type.name}.*`)) return;
  used.add(type.name);
  if (isWhole) used.add(`${type.name}.*`);
  if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) addType(getNamedType(field.type), used);
}
