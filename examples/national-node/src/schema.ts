/** The node's schemas: what it adds to the graph; and the same with the copy, for our own systems. */
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, type GraphQLSchema, parse } from 'graphql';
import type { Copy, Notification, Texts } from './copy.ts';
import type { Follower } from './follower.ts';
import type { Roster } from './roster.ts';
import { copySdl, graphSdl, prefixesOf } from './sdl.ts';

export interface Sources {
  readonly party: string;
  readonly roster: Roster;
  readonly copy: Copy;
  readonly follower: Follower;
}

export interface Schemas {
  readonly graph: GraphQLSchema;
  readonly own: GraphQLSchema;
}

type Resolvers = Record<string, Record<string, unknown>>;

export function buildSchemas(sources: Sources): Schemas {
  const [graph, own] = [graphResolvers(sources), copyResolvers(sources)];
  const query = { Query: { ...graph['Query'], ...own['Query'] } };
  return {
    graph: schemaOf(graphSdl(sources.party), graph),
    own: schemaOf(graphSdl(sources.party) + copySdl(sources.party), { ...graph, ...own, ...query }),
  };
}

function schemaOf(sdl: string, resolvers: Resolvers): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
}

function graphResolvers({ party, roster, copy, follower }: Sources): Resolvers {
  const { field, type } = prefixesOf(party);
  const { authorities, demonstration } = roster;
  const ours = new RegExp(`^${field}-[1-9]\\d*$`);
  return {
    Query: { [`${field}Node`]: () => stateOf({ party, roster, copy, follower }) },
    CompetentAuthority: {
      // For another Party's authority we have no answer, whoever asks.
      __resolveReference: ({ id }: { readonly id: unknown }) => (typeof id === 'string' && ours.test(id) ? { id } : null),
      [`${field}DutyRoster`]: ({ id }: { readonly id: string }) => authorities[id]?.dutyRoster,
      [`${field}Departments`]: ({ id }: { readonly id: string }) => authorities[id]?.departments,
    },
    [`${type}Duty`]: { ...inLanguage('office'), demonstration: () => demonstration },
    [`${type}Department`]: { ...inLanguage('name', 'task'), demonstration: () => demonstration },
  };
}

function stateOf({ party, roster: { demonstration }, copy, follower }: Sources) {
  const { followsSince, trouble, broken } = follower;
  const { position, hash } = copy.head;
  return {
    party, demonstration, position, hash, notifications: copy.notifications.length,
    follows: followsSince !== undefined, followsSince, trouble, broken,
  };
}

function copyResolvers({ party, copy, follower }: Sources): Resolvers {
  const { field, type } = prefixesOf(party);
  return {
    Query: {
      [`${field}Copy`]: () => ({
        ...copy.head,
        entries: (page: Page) => pageOf(copy.entries, page),
        notifications: (page: Page) => pageOf(copy.notifications, page),
        notification: ({ number }: { readonly number: number }) => copy.notifications[number - 1],
        authorities: follower.authorities,
      }),
    },
    [`${type}CopiedNotification`]: {
      ...inLanguage('subject', 'text'),
      entry: ({ entry: { position } }: Notification) => copy.at(position),
    },
    [`${type}CopiedAuthority`]: inLanguage('name'),
  };
}

interface Page {
  readonly after: number;
  readonly first: number;
}

const LONGEST_PAGE = 500;

/** Positions and numbers begin with 1 and have no gaps: what comes after n is at n. */
function pageOf<T>(items: readonly T[], { after, first }: Page): readonly T[] {
  if (after < 0 || first < 1 || first > LONGEST_PAGE) {
    throw new GraphQLError(`Ask for 1 to ${LONGEST_PAGE}, after 0 or more.`, { extensions: { code: 'BAD_USER_INPUT' } });
  }
  return items.slice(after, after + first);
}

/** In Russian where there is no such text. */
function inLanguage(...fields: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(fields.map((field) => [
    field,
    (source: Record<string, Partial<Texts> | null>, { language }: { readonly language: string }) =>
      source[field]?.[language.toLowerCase() as keyof Texts] ?? source[field]?.ru,
  ]));
}
