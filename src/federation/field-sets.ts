/** What a node requires of the hub, to answer a field of its own: only what the hub shows to everybody, for the node sees it. */
import { type ConstDirectiveNode, Kind, parse, print, type SelectionSetNode, stripIgnoredCharacters } from 'graphql';
import type { HubTypes } from './hub-types.ts';
import { textOf } from './as-written.ts';

const LONGEST = 500;
const MOST_TOKENS = 100;

/** A comma is a space; a remark ends with its line, so that it hides nothing of ours. Undefined: it cannot be read. */
function selectionOf(fields: string): SelectionSetNode | undefined {
  if (fields.length > LONGEST) return undefined;
  try {
    const { definitions: [operation, ...more] } = parse(`{ ${fields}\n}`, { noLocation: true, maxLexicalTokens: MOST_TOKENS });
    return operation?.kind === Kind.OPERATION_DEFINITION && more.length === 0 ? operation.selectionSet : undefined;
  } catch {
    return undefined;
  }
}

/** Without what one program reads and another does not: commas, remarks. */
export function asPlain(fields: string): string {
  const selection = selectionOf(fields);
  return selection ? stripIgnoredCharacters(print(selection)).slice(1, -1) : fields;
}

export function isSameFieldSet(a: string, b: string): boolean {
  const [one, other] = [selectionOf(a), selectionOf(b)];
  return one !== undefined && other !== undefined && print(one) === print(other);
}

/** What is wrong with it, if anything. */
export function examineRequired(requires: ConstDirectiveNode, type: string, hub: HubTypes): string[] {
  const selection = selectionOf(textOf(requires, 'fields') ?? '');
  return selection ? examineSelection(selection, type, hub) : ['@requires names plain fields, in at most 500 characters.'];
}

function examineSelection({ selections }: SelectionSetNode, type: string, hub: HubTypes): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD || selection.alias || selection.arguments?.length || selection.directives?.length) {
      return [`@requires names plain fields, without arguments or fragments: ${print(selection).slice(0, 200)}`];
    }
    const name = selection.name.value;
    const field = hub.types.get(type)?.fields.get(name);
    if (!field) return [`The hub has no ${type}.${name}.`];
    const below = selection.selectionSet ? examineSelection(selection.selectionSet, field.type.replaceAll(/[[\]!]/g, ''), hub) : [];
    return [...(isPlain(field) ? [] : [`${type}.${name} is not for everybody, or takes arguments.`]), ...below];
  });
}

export function isPlain({ isHidden, takesArguments }: { readonly isHidden: boolean; readonly takesArguments: boolean }): boolean {
  return !isHidden && !takesArguments;
}
