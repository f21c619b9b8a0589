/** The contract of the public view: what anybody may ask of the whole graph, without a token. */
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { pruneSchema } from '@graphql-tools/utils';
import { buildASTSchema, parse, printSchema } from 'graphql';
import { isForParties } from './hub-types.ts';
import { visible } from './visible.ts';

/** As a client reads it: no federation in it, and no type that only a Party can come to. */
export function contractOf(supergraph: string): string {
  const open = visible(parse(supergraph), isForParties);
  return `${printSchema(pruneSchema(buildASTSchema(transformSupergraphToPublicSchema(open))))}\n`;
}
