/** Which directives a node may use, and where. What is not in the table is refused: a new one of Federation too, until it is thought of. */
import { type ConstDirectiveNode, type DirectiveNode, type DocumentNode, Kind, print, visit } from 'graphql';
import { type Defect, defect } from '../treaty/defects.ts';
import { argumentOf, nameOf, textOf } from './as-written.ts';

const allowed = {
  /** Fields that it adds to an entity of the hub; its other fields. */
  ENTITY_FIELD: ['tag', 'deprecated', 'inaccessible', 'requires'],
  FIELD: ['tag', 'deprecated', 'inaccessible'],
  /** The key of an entity, and what is required of it. */
  HUB_FIELD: ['external'],
  ENTITY: ['key'],
  TYPE: ['inaccessible'],
  SCALAR: ['inaccessible', 'specifiedBy'],
  /** Of an input or an argument, and of an enum. */
  VALUE: ['deprecated', 'inaccessible'],
  HUB_SCALAR: [],
  ROOT: [],
} as const satisfies Record<string, readonly string[]>;

/** The only tag that a node gives: for everybody. All else is for Parties and the Secretariat. */
const PUBLIC = 'public';

interface Directed {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}

export function examineDirectives({ directives = [] }: Directed, place: keyof typeof allowed, at: string): Defect[] {
  const names: readonly string[] = allowed[place];
  return directives.flatMap((directive) => {
    const name = nameOf(directive);
    const detail = names.includes(name) ? examineArguments(directive) : `@${directive.name.value} may not stand here.`;
    return detail === undefined ? [] : [{ ...defect('DIRECTIVE_NOT_ALLOWED', 'sdl', at), detail }];
  });
}

function examineArguments(directive: ConstDirectiveNode): string | undefined {
  const name = nameOf(directive);
  if (name === 'tag' && textOf(directive, 'name') !== PUBLIC) return `The only tag of a node is "${PUBLIC}".`;
  // Consoles and documentation make a link of it.
  if (name === 'specifiedBy' && !HTTPS.test(textOf(directive, 'url') ?? '')) return '@specifiedBy takes an https address.';
  return undefined;
}

const HTTPS = /^https:\/\/[^\s"'<>\\]+$/;

/** `@link(url:)`: which of two counts, each program decides for itself. */
export function repeatedIn(document: DocumentNode): string[] {
  const found = new Set<string>();
  const look = ({ name, arguments: given = [] }: DirectiveNode) => {
    const names = given.map((each) => each.name.value);
    for (const each of names.filter((one, i) => names.indexOf(one) < i)) found.add(`@${name.value}(${each}:)`);
  };
  visit(document, { [Kind.DIRECTIVE]: look });
  return [...found];
}

const FEDERATION = /^https:\/\/specs\.apollo\.dev\/federation\/v2\.(\d{1,2})$/;
const LINK = 'https://specs.apollo.dev/link/v1.0';

/** One link to Federation 2, not newer than the hub's, and nothing under another name; the link specification itself may be named too. */
export function examineLinks({ definitions }: DocumentNode, newest: number): Defect[] {
  const schemas = definitions.filter(({ kind }) => kind === Kind.SCHEMA_DEFINITION || kind === Kind.SCHEMA_EXTENSION) as Directed[];
  const directives = schemas.flatMap(({ directives: given = [] }) => given);
  const links = directives.filter((each) => each.name.value === 'link');
  const ofFederation = links.filter((link) => FEDERATION.test(textOf(link, 'url') ?? ''));
  const wrong = (detail: string) => ({ ...defect('LINK_NOT_ALLOWED', 'sdl', 'schema'), detail });
  return [
    ...(ofFederation.length === 1 ? [] : [wrong(`Write once: extend schema @link(url: "https://specs.apollo.dev/federation/v2.${newest}", import: ["@key"])`)]),
    ...links.flatMap((link) => wrongInLink(link, newest).map(wrong)),
    ...directives.filter((each) => !links.includes(each))
      .map((each) => ({ ...defect('DIRECTIVE_NOT_ALLOWED', 'sdl', 'schema'), detail: `@${each.name.value} may not stand here.` })),
  ];
}

function wrongInLink(link: ConstDirectiveNode, newest: number): string[] {
  const url = textOf(link, 'url') ?? '';
  if (url === LINK && link.arguments?.length === 1) return [];
  const minor = FEDERATION.exec(url)?.[1];
  if (minor === undefined) return [`Nothing but Federation 2 is linked to, not "${url.slice(0, 200)}".`];
  const others = (link.arguments ?? []).map(({ name }) => name.value).filter((name) => name !== 'url' && name !== 'import');
  return [
    ...(Number(minor) > newest ? [`The hub is composed by Federation 2.${newest}.`] : []),
    ...others.map((name) => `@link takes no \`${name}\` here.`),
    ...importsIn(link),
  ];
}

function importsIn(link: ConstDirectiveNode): string[] {
  const imports = argumentOf(link, 'import');
  if (!imports) return [];
  if (imports.kind !== Kind.LIST) return ['`import` is a list of names.'];
  return imports.values.filter(({ kind }) => kind !== Kind.STRING).map((each) => `Import by name, and keep the name: ${print(each).slice(0, 200)}`);
}
