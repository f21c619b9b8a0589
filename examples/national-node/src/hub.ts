/** The hub, as it is read: page by page. What is not of the right form is no answer; whether what is of it is true, the chain shows. */
import { bytesOf, TooLong } from './bytes.ts';
import type { Entry, Head } from './chain.ts';
import type { Notification } from './copy.ts';
import {
  AUTHORITIES, type Authority, type AuthorityList, authorityOf, ENTRIES, HEAD, notificationOf, NOTIFICATIONS, type Question,
} from './hub-questions.ts';

export interface Hub {
  entries(after: number, first: number): Promise<Entry[]>;
  head(): Promise<Head>;
  notifications(after: number, first: number): Promise<Notification[]>;
  authorities(): Promise<Authority[]>;
}

/** It does not answer, or not so that it can be used. Its message is fit to be shown. */
export class HubSilent extends Error {
  override readonly name = 'HubSilent';
}

const PATIENCE = 10_000;
/** In bytes: more than a page of the longest entries that the hub takes. */
const LARGEST_ANSWER = 50_000_000;
const MOST_PAGES = 20;

type Ask = <T>(question: Question<T>, variables?: object) => Promise<T>;

export function openHub(url: string, token: () => Promise<string>): Hub {
  async function ask<T>({ query, form }: Question<T>, variables: object = {}): Promise<T> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await token()}` };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
      .catch((cause: unknown) => { throw new HubSilent('the hub does not answer', { cause }); });
    const { data, errors } = await membersOf(response);
    if (errors) throw new HubSilent(`the hub refuses: ${codeIn(errors) ?? 'it does not say why'}`);
    if (form(data)) return data;
    throw new HubSilent(response.ok ? 'the hub answers what was not asked' : `the hub refuses: HTTP ${response.status}`);
  }
  return {
    entries: async (after, first) => (await ask(ENTRIES, { after, first })).entries,
    head: async () => (await ask(HEAD)).logHead,
    notifications: async (after, first) => (await ask(NOTIFICATIONS, { after, first })).depositaryNotifications.nodes.map(notificationOf),
    authorities: () => allAuthorities(ask),
  };
}

async function membersOf(response: Response): Promise<{ readonly data?: unknown; readonly errors?: unknown }> {
  const body = await bytesOf(response.body ?? [], LARGEST_ANSWER).catch((cause: unknown) => {
    throw new HubSilent(cause instanceof TooLong ? 'the hub answers at too great length' : 'the hub does not answer to the end', { cause });
  });
  try {
    return (JSON.parse(body.toString()) ?? {}) as { data?: unknown; errors?: unknown };
  } catch {
    return {}; // as something that stands before the hub may answer
  }
}

/** It is shown to others: so nothing passes that may be anything but a code. */
function codeIn(errors: unknown): string | undefined {
  const [first] = (Array.isArray(errors) ? errors : []) as ({ readonly extensions?: { readonly code?: unknown } | null } | null)[];
  const code = first?.extensions?.code;
  return typeof code === 'string' && /^[A-Z_]{1,40}$/.test(code) ? code : undefined;
}

/** To the end, which a list must have. */
async function allAuthorities(ask: Ask): Promise<Authority[]> {
  const found: Authority[] = [];
  const cursors = new Set<string | null>();
  for (let after: string | null = null; !cursors.has(after) && cursors.size < MOST_PAGES;) {
    cursors.add(after);
    const { competentAuthorities: { nodes, pageInfo } }: AuthorityList = await ask(AUTHORITIES, { after });
    found.push(...nodes.map(authorityOf));
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
  throw new HubSilent('the hub does not end its list of authorities');
}
