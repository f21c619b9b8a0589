/** Lists that can grow are read a page at a time. (Relay cursor connections.) */
import { GraphQLError } from 'graphql';

const LONGEST_PAGE = 500;

/** How many a page holds, as asked for within reason. */
export function pageSize(first: number): number {
  if (first < 0 || first > LONGEST_PAGE) throw badInput(`first is a number from 0 to ${LONGEST_PAGE}.`);
  return first;
}

/** The place in a list after which to go on; before its beginning when there is no cursor. */
export function placeOf(cursor: string | null | undefined): number {
  if (cursor === undefined || cursor === null) return 0;
  const text = Buffer.from(cursor, 'base64url').toString();
  const place = Number(text);
  if (!/^\d{1,10}$/.test(text) || place >= 2 ** 31) throw badInput('after is a cursor that this list has given.');
  return place;
}

export interface Page<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly node: T; readonly cursor: string }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor?: string;
    readonly endCursor?: string;
  };
}

/** A cursor that says nothing to its reader. */
export function cursorOf(place: number): string {
  return Buffer.from(String(place)).toString('base64url');
}

/** From one row more than the page holds: it tells whether there is another page. */
export function pageOf<T>(rows: readonly T[], size: number, after: number, cursor: (row: T) => string): Page<T> {
  const nodes = rows.slice(0, size);
  const edges = nodes.map((node) => ({ node, cursor: cursor(node) }));
  const [first, last] = [edges[0]?.cursor, edges.at(-1)?.cursor];
  const ends = { ...(first !== undefined && { startCursor: first }), ...(last !== undefined && { endCursor: last }) };
  return { nodes, edges, pageInfo: { hasNextPage: rows.length > size, hasPreviousPage: after > 0, ...ends } };
}

export function badInput(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
}
