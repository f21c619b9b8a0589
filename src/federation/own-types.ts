/** A type of a node's own: what stands in it is its affair, but for the directives. */
import { type FieldDefinitionNode, Kind } from 'graphql';
import { type Defect, defect } from '../treaty/defects.ts';
import { directivesNamed } from './as-written.ts';
import type { TypeNode } from './hub-types.ts';
import { examineDirectives } from './own-directives.ts';

export function examineParts(node: TypeNode): Defect[] {
  const name = node.name.value;
  switch (node.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return [...examineWhole(node), ...(node.fields ?? []).flatMap((field) => examineField(field, name))];
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return [...examineWhole(node), ...(node.fields ?? []).flatMap((field) => examineDirectives(field, 'VALUE', `${name}.${field.name.value}`))];
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      return [...examineWhole(node), ...(node.values ?? []).flatMap((value) => examineDirectives(value, 'VALUE', `${name}.${value.name.value}`))];
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.UNION_TYPE_EXTENSION:
      return examineWhole(node);
    case Kind.SCALAR_TYPE_DEFINITION:
    case Kind.SCALAR_TYPE_EXTENSION:
      return examineDirectives(node, 'SCALAR', name);
    default:
      return node satisfies never;
  }
}

/** Nobody else may add to it, so it needs no key. */
function examineWhole(node: TypeNode): Defect[] {
  const name = node.name.value;
  const keys = directivesNamed('key', node);
  const others = (node.directives ?? []).filter((each) => !keys.includes(each));
  return [...keys.map(() => defect('ENTITY_KEY_INVALID', 'sdl', name)), ...examineDirectives({ directives: others }, 'TYPE', name)];
}

function examineField(field: FieldDefinitionNode, type: string): Defect[] {
  const at = `${type}.${field.name.value}`;
  const ofArguments = (field.arguments ?? []).flatMap((argument) => examineDirectives(argument, 'VALUE', `${at}(${argument.name.value}:)`));
  return [...examineDirectives(field, 'FIELD', at), ...ofArguments];
}
