/** What the hub is asked, and of what form its answers are. */
import type { Entry, Head } from './chain.ts';
import type { Notification, Texts } from './copy.ts';
import { type Form, isCount, isHash, isText, isTruth, listOf, orNull, shape } from './form.ts';

export interface Question<T> {
  readonly query: string;
  /** Of the data. */
  readonly form: Form<T>;
}

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

const isHead = shape<Head>({ position: isCount, hash: isHash });
const isPartyOf = shape<{ readonly code: string }>({ code: isText });

export const HEAD: Question<{ readonly logHead: Head }> = {
  query: '{ logHead { position hash } }',
  form: shape({ logHead: isHead }),
};

export const ENTRIES: Question<{ readonly entries: Entry[] }> = {
  query: `query Entries($after: Int!, $first: Int!) {
    entries(after: $after, first: $first) { position hash previousHash canonical }
  }`,
  form: shape({ entries: listOf(shape<Entry>({ position: isCount, hash: isHash, previousHash: isHash, canonical: orNull(isText) })) }),
};

interface Told extends Omit<Notification, 'party' | 'subject' | 'text'> {
  readonly party: { readonly code: string } | null;
  readonly subjectRu: string;
  readonly subjectKk: string;
  readonly subjectEn: string;
  readonly textRu: string | null;
  readonly textKk: string | null;
  readonly textEn: string | null;
}

const isTold = shape<Told>({
  number: (value): value is number => isCount(value) && value > 0,
  reference: isText, kind: isText, issuedAt: isText, demonstration: isTruth, party: orNull(isPartyOf), entry: isHead,
  subjectRu: isText, subjectKk: isText, subjectEn: isText, textRu: orNull(isText), textKk: orNull(isText), textEn: orNull(isText),
});

export const NOTIFICATIONS: Question<{ readonly depositaryNotifications: { readonly nodes: Told[] } }> = {
  query: `query Notifications($after: Int!, $first: Int!) { depositaryNotifications(after: $after, first: $first) { nodes {
    number reference kind issuedAt demonstration party { code } entry { position hash }
    subjectRu: subject(language: RU) subjectKk: subject(language: KK) subjectEn: subject(language: EN)
    textRu: text(language: RU) textKk: text(language: KK) textEn: text(language: EN)
  } } }`,
  form: shape({ depositaryNotifications: shape({ nodes: listOf(isTold) }) }),
};

export function notificationOf(told: Told): Notification {
  const { number, reference, kind, issuedAt, demonstration, party, entry: { position, hash } } = told;
  const subject = { ru: told.subjectRu, kk: told.subjectKk, en: told.subjectEn };
  const text = told.textRu === null ? null : { ru: told.textRu, kk: told.textKk ?? told.textRu, en: told.textEn ?? told.textRu };
  return { number, reference, kind, party: party?.code ?? null, subject, text, issuedAt, demonstration, entry: { position, hash } };
}

interface FoundAuthority extends Omit<Authority, 'party' | 'name' | 'contactPoints'> {
  readonly party: { readonly code: string };
  readonly nameRu: string;
  readonly nameKk: string;
  readonly nameEn: string;
  readonly contactPoints: readonly ContactPoint[] | null;
}

export interface AuthorityList {
  readonly competentAuthorities: {
    readonly nodes: readonly FoundAuthority[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const isContactPoint = shape<ContactPoint>({
  kind: isText, value: isText, hours: orNull(isText), aroundTheClock: isTruth, languages: listOf(isText), priority: isCount,
});

const isAuthority = shape<FoundAuthority>({
  id: isText, nameRu: isText, nameKk: isText, nameEn: isText, party: isPartyOf, competences: listOf(isText), headOffice: orNull(isText),
  address: orNull(isText), competentFrom: isText, competentUntil: orNull(isText), operative: isTruth, demonstration: isTruth,
  contactPoints: orNull(listOf(isContactPoint)),
});

export const AUTHORITIES: Question<AuthorityList> = {
  query: `query Authorities($after: String) { competentAuthorities(first: 100, after: $after) {
    nodes { id nameRu: name(language: RU) nameKk: name(language: KK) nameEn: name(language: EN) party { code }
      competences headOffice address competentFrom competentUntil operative demonstration
      contactPoints { kind value hours aroundTheClock languages priority } }
    pageInfo { hasNextPage endCursor }
  } }`,
  form: shape({ competentAuthorities: shape({
    nodes: listOf(isAuthority), pageInfo: shape({ hasNextPage: isTruth, endCursor: orNull(isText) }),
  }) }),
};

export function authorityOf({ party, nameRu: ru, nameKk: kk, nameEn: en, contactPoints, ...rest }: FoundAuthority): Authority {
  return { ...rest, party: party.code, name: { ru, kk, en }, contactPoints: contactPoints ?? [] };
}
