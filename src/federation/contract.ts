/** The contract of the public view: what anybody may ask of the whole graph, without a token. */
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { pruneSchema } from '@graphql-tools/utils';
import { type ASTNode, buildASTSchema, Kind, parse, printSchema } from 'graphql';
import { visible } from './visible.ts';

/** Given by the hub to its own fields that are not for everybody, and to all that a node adds and does not call public. */
const NOT_FOR_EVERYBODY = 'parties';

/** As a client reads it: no federation in it, and no type that only a Party can come to. */
export function contractOf(supergraph: string): string {
  const open = visible(parse(supergraph), isForParties);
  return `${printSchema(pruneSchema(buildASTSchema(transformSupergraphToPublicSchema(open))))}\n`;
}

function isForParties(node: ASTNode): boolean {
  const directives = 'directives' in node ? node.directives ?? [] : [];
  return directives.some(({ name, arguments: given = [] }) =>
    name.value === 'tag' && given.some(({ value }) => value.kind === Kind.STRING && value.value === NOT_FOR_EVERYBODY));
}
