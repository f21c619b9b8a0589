/** The hub, as it is read: page by page. What is not of the right form is no answer; whether what is of it is true, the chain shows. */
import type { Entry, Head } from './chain.ts';
import type { Notification, Texts } from './copy.ts';

export interface Authority {
  readonly id: string;
  readonly party: string;
  readonly name: Texts;
  readonly competences: readonly string[];
  readonly headOffice: string | null;
  readonly address: string | null;
  readonly contactPoints: readonly ContactPoint[];
  readonly competentFrom: string;
  readonly competentUntil: string | null;
  readonly operative: boolean;
  readonly demonstration: boolean;
}

interface ContactPoint {
  readonly kind: string;
  readonly value: string;
  readonly hours: string | null;
  readonly aroundTheClock: boolean;
  readonly languages: readonly string[];
  readonly priority: number;
}

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

export function openHub(url: string, token: () => Promise<string>): Hub {
  async function ask<T>(query: string, variables: object = {}): Promise<T> {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await token()}` };
    const body = JSON.stringify({ query, variables });
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) })
      .catch((cause: unknown) => { throw new HubSilent('the hub does not answer', { cause }); });
    const answer = (await response.json().catch(() => ({}))) as { data?: T | null; errors?: { extensions?: { code?: string } }[] };
    if (answer.data && !answer.errors) return answer.data;
    throw new HubSilent(`the hub refuses: ${answer.errors?.[0]?.extensions?.code ?? `HTTP ${response.status}`}`);
  }
  return {
    entries: async (after, first) => checked((await ask<{ entries: Entry[] }>(ENTRIES, { after, first })).entries, isEntry),
    head: async () => checked([(await ask<{ logHead: Head }>('{ logHead { position hash } }')).logHead], isHead)[0] as Head,
    async notifications(after, first) {
      const answer = await ask<NotificationPage>(NOTIFICATIONS, { after, first });
      return checked(answer.depositaryNotifications.nodes, ({ number, entry }) => number > 0 && isHead(entry)).map(notificationOf);
    },
    authorities: () => allAuthorities(ask),
  };
}

type Ask = <T>(query: string, variables?: object) => Promise<T>;

const ENTRIES = `query Entries($after: Int!, $first: Int!) {
  entries(after: $after, first: $first) { position hash previousHash canonical }
}`;

const NOTIFICATIONS = `query Notifications($after: Int!, $first: Int!) { depositaryNotifications(after: $after, first: $first) { nodes {
  number reference kind issuedAt demonstration party { code } entry { position hash }
  subjectRu: subject(language: RU) subjectKk: subject(language: KK) subjectEn: subject(language: EN)
  textRu: text(language: RU) textKk: text(language: KK) textEn: text(language: EN)
} } }`;

const AUTHORITIES = `query Authorities($after: String) { competentAuthorities(first: 100, after: $after) {
  nodes { id nameRu: name(language: RU) nameKk: name(language: KK) nameEn: name(language: EN) party { code }
    competences headOffice address competentFrom competentUntil operative demonstration
    contactPoints { kind value hours aroundTheClock languages priority } }
  pageInfo { hasNextPage endCursor }
} }`;

interface NotificationPage {
  readonly depositaryNotifications: { readonly nodes: Told[] };
}

interface Told extends Omit<Notification, 'party' | 'subject' | 'text'> {
  readonly party: { readonly code: string } | null;
  readonly subjectRu: string;
  readonly subjectKk: string;
  readonly subjectEn: string;
  readonly textRu: string | null;
  readonly textKk: string | null;
  readonly textEn: string | null;
}

function notificationOf(told: Told): Notification {
  const { number, reference, kind, issuedAt, demonstration, party, entry: { position, hash } } = told;
  const subject = { ru: told.subjectRu, kk: told.subjectKk, en: told.subjectEn };
  const text = told.textRu === null ? null : { ru: told.textRu, kk: told.textKk ?? told.textRu, en: told.textEn ?? told.textRu };
  return { number, reference, kind, party: party?.code ?? null, subject, text, issuedAt, demonstration, entry: { position, hash } };
}

interface AuthorityPage {
  readonly competentAuthorities: {
    readonly nodes: readonly FoundAuthority[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

interface FoundAuthority extends Omit<Authority, 'party' | 'name' | 'contactPoints'> {
  readonly party: { readonly code: string };
  readonly nameRu: string;
  readonly nameKk: string;
  readonly nameEn: string;
  readonly contactPoints: readonly ContactPoint[] | null;
}

function authorityOf({ party, nameRu: ru, nameKk: kk, nameEn: en, contactPoints, ...rest }: FoundAuthority): Authority {
  return { ...rest, party: party.code, name: { ru, kk, en }, contactPoints: contactPoints ?? [] };
}

async function allAuthorities(ask: Ask): Promise<Authority[]> {
  const found: Authority[] = [];
  for (let after: string | null = null; ;) {
    const { competentAuthorities: { nodes, pageInfo } }: AuthorityPage = await ask<AuthorityPage>(AUTHORITIES, { after });
    found.push(...nodes.map(authorityOf));
    if (!pageInfo.hasNextPage || nodes.length === 0) return found;
    after = pageInfo.endCursor;
  }
}

function checked<T>(items: T[], isFit: (item: T) => boolean): T[] {
  if (Array.isArray(items) && items.every((item) => isFit(item))) return items;
  throw new HubSilent('the hub answers what is not of the log');
}

function isHead({ position, hash }: Head): boolean {
  return Number.isSafeInteger(position) && position >= 0 && /^[0-9a-f]{64}$/.test(hash);
}

function isEntry(entry: Entry): boolean {
  return isHead(entry) && /^[0-9a-f]{64}$/.test(entry.previousHash) && (entry.canonical === null || typeof entry.canonical === 'string');
}
