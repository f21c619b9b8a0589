/* eslint-disable */
import * as types from './graphql.ts';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "mutation ChangeDesignation($input: ChangeDesignationInput!) {\n  changeDesignation(input: $input) {\n    ...receipt\n  }\n}": typeof types.ChangeDesignationDocument,
    "query CompetentAuthorities($party: CountryCode, $competence: Competence, $on: Date, $knownAt: DateTime, $first: Int! = 50, $after: String) {\n  competentAuthorities(\n    party: $party\n    competence: $competence\n    on: $on\n    knownAt: $knownAt\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      id\n      name\n      party {\n        code\n      }\n      operative\n    }\n    edges {\n      cursor\n      node {\n        id\n      }\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}": typeof types.CompetentAuthoritiesDocument,
    "query CompetentAuthority($id: ID!, $on: Date, $knownAt: DateTime) {\n  competentAuthority(id: $id, on: $on, knownAt: $knownAt) {\n    id\n    party {\n      code\n    }\n    name\n    en: name(language: EN)\n    competences\n    headOffice\n    deputyOffices\n    address\n    legalBasis\n    publicKeys\n    contactPoints {\n      kind\n      value\n      hours\n      aroundTheClock\n      languages\n      priority\n    }\n    competentFrom\n    competentUntil\n    operative\n    replaces {\n      id\n    }\n    replacedBy {\n      id\n    }\n    history {\n      position\n      kind\n    }\n  }\n}": typeof types.CompetentAuthorityDocument,
    "query Deliveries($number: Int!) {\n  depositaryNotification(number: $number) {\n    deliveries {\n      addressee {\n        code\n      }\n      channel\n      address\n      state\n      attempts\n      firstAttemptAt\n      informedAt\n      reply\n    }\n  }\n}": typeof types.DeliveriesDocument,
    "mutation DesignateAuthority($input: DesignateAuthorityInput!) {\n  designateAuthority(input: $input) {\n    ...receipt\n  }\n}": typeof types.DesignateAuthorityDocument,
    "mutation EndDesignation($input: EndDesignationInput!) {\n  endDesignation(input: $input) {\n    ...receipt\n  }\n}": typeof types.EndDesignationDocument,
    "query Entries($after: Int! = 0, $first: Int! = 100) {\n  entries(after: $after, first: $first) {\n    position\n    hash\n    previousHash\n    kind\n    party {\n      code\n    }\n    instrument {\n      id\n    }\n    receivedAt\n    receivedOn\n    recordedAt\n    recordedBy\n    pending\n    defects {\n      code\n    }\n    content\n    canonical\n    source\n    demonstration\n    notification {\n      number\n    }\n    caused {\n      position\n      kind\n    }\n  }\n}": typeof types.EntriesDocument,
    "subscription Follow($after: Int, $party: CountryCode, $kinds: [EntryKind!]) {\n  depositaryNotifications(after: $after, party: $party, kinds: $kinds) {\n    number\n    reference\n    kind\n    party {\n      code\n    }\n    subject\n    text\n    entry {\n      position\n      hash\n    }\n  }\n}": typeof types.FollowDocument,
    "query Force($instrument: ID!, $on: Date, $knownAt: DateTime) {\n  instrument(id: $instrument) {\n    inForce(on: $on, knownAt: $knownAt)\n    entryIntoForce(knownAt: $knownAt) {\n      on\n      noticesReceived\n      noticesRequired\n      decisiveNotice {\n        position\n        party {\n          code\n        }\n      }\n      ru: explanation\n      kk: explanation(language: KK)\n      en: explanation(language: EN)\n    }\n    standings(on: $on, knownAt: $knownAt) {\n      party {\n        code\n      }\n      kind\n      signedOn\n      noticeReceivedOn\n      boundFrom\n      intervals {\n        from\n        until\n      }\n      because {\n        position\n      }\n    }\n  }\n}": typeof types.ForceDocument,
    "query LogHead {\n  logHead {\n    position\n    hash\n  }\n}": typeof types.LogHeadDocument,
    "fragment receipt on Receipt {\n  __typename\n  ... on Recorded {\n    entry {\n      position\n      hash\n      previousHash\n      kind\n      party {\n        code\n      }\n      receivedAt\n      receivedOn\n      recordedBy\n      pending\n      defects {\n        code\n        path\n        article\n      }\n      content\n      source\n    }\n    notifications {\n      number\n      reference\n      kind\n      subject\n    }\n    replayed\n  }\n  ... on Refused {\n    defects {\n      code\n      path\n      article\n    }\n  }\n}": typeof types.ReceiptFragmentDoc,
    "mutation RecordNoticeOfCompletion($input: RecordNoticeOfCompletionInput!) {\n  recordNoticeOfCompletion(input: $input) {\n    ...receipt\n  }\n}": typeof types.RecordNoticeOfCompletionDocument,
    "mutation RecordSignature($input: RecordSignatureInput!) {\n  recordSignature(input: $input) {\n    ...receipt\n  }\n}": typeof types.RecordSignatureDocument,
    "mutation RegisterInstrument($input: RegisterInstrumentInput!) {\n  registerInstrument(input: $input) {\n    ...receipt\n  }\n}": typeof types.RegisterInstrumentDocument,
    "mutation RegisterParty($input: RegisterPartyInput!) {\n  registerParty(input: $input) {\n    ...receipt\n  }\n}": typeof types.RegisterPartyDocument,
};
const documents: Documents = {
    "mutation ChangeDesignation($input: ChangeDesignationInput!) {\n  changeDesignation(input: $input) {\n    ...receipt\n  }\n}": types.ChangeDesignationDocument,
    "query CompetentAuthorities($party: CountryCode, $competence: Competence, $on: Date, $knownAt: DateTime, $first: Int! = 50, $after: String) {\n  competentAuthorities(\n    party: $party\n    competence: $competence\n    on: $on\n    knownAt: $knownAt\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      id\n      name\n      party {\n        code\n      }\n      operative\n    }\n    edges {\n      cursor\n      node {\n        id\n      }\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}": types.CompetentAuthoritiesDocument,
    "query CompetentAuthority($id: ID!, $on: Date, $knownAt: DateTime) {\n  competentAuthority(id: $id, on: $on, knownAt: $knownAt) {\n    id\n    party {\n      code\n    }\n    name\n    en: name(language: EN)\n    competences\n    headOffice\n    deputyOffices\n    address\n    legalBasis\n    publicKeys\n    contactPoints {\n      kind\n      value\n      hours\n      aroundTheClock\n      languages\n      priority\n    }\n    competentFrom\n    competentUntil\n    operative\n    replaces {\n      id\n    }\n    replacedBy {\n      id\n    }\n    history {\n      position\n      kind\n    }\n  }\n}": types.CompetentAuthorityDocument,
    "query Deliveries($number: Int!) {\n  depositaryNotification(number: $number) {\n    deliveries {\n      addressee {\n        code\n      }\n      channel\n      address\n      state\n      attempts\n      firstAttemptAt\n      informedAt\n      reply\n    }\n  }\n}": types.DeliveriesDocument,
    "mutation DesignateAuthority($input: DesignateAuthorityInput!) {\n  designateAuthority(input: $input) {\n    ...receipt\n  }\n}": types.DesignateAuthorityDocument,
    "mutation EndDesignation($input: EndDesignationInput!) {\n  endDesignation(input: $input) {\n    ...receipt\n  }\n}": types.EndDesignationDocument,
    "query Entries($after: Int! = 0, $first: Int! = 100) {\n  entries(after: $after, first: $first) {\n    position\n    hash\n    previousHash\n    kind\n    party {\n      code\n    }\n    instrument {\n      id\n    }\n    receivedAt\n    receivedOn\n    recordedAt\n    recordedBy\n    pending\n    defects {\n      code\n    }\n    content\n    canonical\n    source\n    demonstration\n    notification {\n      number\n    }\n    caused {\n      position\n      kind\n    }\n  }\n}": types.EntriesDocument,
    "subscription Follow($after: Int, $party: CountryCode, $kinds: [EntryKind!]) {\n  depositaryNotifications(after: $after, party: $party, kinds: $kinds) {\n    number\n    reference\n    kind\n    party {\n      code\n    }\n    subject\n    text\n    entry {\n      position\n      hash\n    }\n  }\n}": types.FollowDocument,
    "query Force($instrument: ID!, $on: Date, $knownAt: DateTime) {\n  instrument(id: $instrument) {\n    inForce(on: $on, knownAt: $knownAt)\n    entryIntoForce(knownAt: $knownAt) {\n      on\n      noticesReceived\n      noticesRequired\n      decisiveNotice {\n        position\n        party {\n          code\n        }\n      }\n      ru: explanation\n      kk: explanation(language: KK)\n      en: explanation(language: EN)\n    }\n    standings(on: $on, knownAt: $knownAt) {\n      party {\n        code\n      }\n      kind\n      signedOn\n      noticeReceivedOn\n      boundFrom\n      intervals {\n        from\n        until\n      }\n      because {\n        position\n      }\n    }\n  }\n}": types.ForceDocument,
    "query LogHead {\n  logHead {\n    position\n    hash\n  }\n}": types.LogHeadDocument,
    "fragment receipt on Receipt {\n  __typename\n  ... on Recorded {\n    entry {\n      position\n      hash\n      previousHash\n      kind\n      party {\n        code\n      }\n      receivedAt\n      receivedOn\n      recordedBy\n      pending\n      defects {\n        code\n        path\n        article\n      }\n      content\n      source\n    }\n    notifications {\n      number\n      reference\n      kind\n      subject\n    }\n    replayed\n  }\n  ... on Refused {\n    defects {\n      code\n      path\n      article\n    }\n  }\n}": types.ReceiptFragmentDoc,
    "mutation RecordNoticeOfCompletion($input: RecordNoticeOfCompletionInput!) {\n  recordNoticeOfCompletion(input: $input) {\n    ...receipt\n  }\n}": types.RecordNoticeOfCompletionDocument,
    "mutation RecordSignature($input: RecordSignatureInput!) {\n  recordSignature(input: $input) {\n    ...receipt\n  }\n}": types.RecordSignatureDocument,
    "mutation RegisterInstrument($input: RegisterInstrumentInput!) {\n  registerInstrument(input: $input) {\n    ...receipt\n  }\n}": types.RegisterInstrumentDocument,
    "mutation RegisterParty($input: RegisterPartyInput!) {\n  registerParty(input: $input) {\n    ...receipt\n  }\n}": types.RegisterPartyDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation ChangeDesignation($input: ChangeDesignationInput!) {\n  changeDesignation(input: $input) {\n    ...receipt\n  }\n}"): (typeof documents)["mutation ChangeDesignation($input: ChangeDesignationInput!) {\n  changeDesignation(input: $input) {\n    ...receipt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CompetentAuthorities($party: CountryCode, $competence: Competence, $on: Date, $knownAt: DateTime, $first: Int! = 50, $after: String) {\n  competentAuthorities(\n    party: $party\n    competence: $competence\n    on: $on\n    knownAt: $knownAt\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      id\n      name\n      party {\n        code\n      }\n      operative\n    }\n    edges {\n      cursor\n      node {\n        id\n      }\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}"): (typeof documents)["query CompetentAuthorities($party: CountryCode, $competence: Competence, $on: Date, $knownAt: DateTime, $first: Int! = 50, $after: String) {\n  competentAuthorities(\n    party: $party\n    competence: $competence\n    on: $on\n    knownAt: $knownAt\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      id\n      name\n      party {\n        code\n      }\n      operative\n    }\n    edges {\n      cursor\n      node {\n        id\n      }\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query CompetentAuthority($id: ID!, $on: Date, $knownAt: DateTime) {\n  competentAuthority(id: $id, on: $on, knownAt: $knownAt) {\n    id\n    party {\n      code\n    }\n    name\n    en: name(language: EN)\n    competences\n    headOffice\n    deputyOffices\n    address\n    legalBasis\n    publicKeys\n    contactPoints {\n      kind\n      value\n      hours\n      aroundTheClock\n      languages\n      priority\n    }\n    competentFrom\n    competentUntil\n    operative\n    replaces {\n      id\n    }\n    replacedBy {\n      id\n    }\n    history {\n      position\n      kind\n    }\n  }\n}"): (typeof documents)["query CompetentAuthority($id: ID!, $on: Date, $knownAt: DateTime) {\n  competentAuthority(id: $id, on: $on, knownAt: $knownAt) {\n    id\n    party {\n      code\n    }\n    name\n    en: name(language: EN)\n    competences\n    headOffice\n    deputyOffices\n    address\n    legalBasis\n    publicKeys\n    contactPoints {\n      kind\n      value\n      hours\n      aroundTheClock\n      languages\n      priority\n    }\n    competentFrom\n    competentUntil\n    operative\n    replaces {\n      id\n    }\n    replacedBy {\n      id\n    }\n    history {\n      position\n      kind\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Deliveries($number: Int!) {\n  depositaryNotification(number: $number) {\n    deliveries {\n      addressee {\n        code\n      }\n      channel\n      address\n      state\n      attempts\n      firstAttemptAt\n      informedAt\n      reply\n    }\n  }\n}"): (typeof documents)["query Deliveries($number: Int!) {\n  depositaryNotification(number: $number) {\n    deliveries {\n      addressee {\n        code\n      }\n      channel\n      address\n      state\n      attempts\n      firstAttemptAt\n      informedAt\n      reply\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation DesignateAuthority($input: DesignateAuthorityInput!) {\n  designateAuthority(input: $input) {\n    ...receipt\n  }\n}"): (typeof documents)["mutation DesignateAuthority($input: DesignateAuthorityInput!) {\n  designateAuthority(input: $input) {\n    ...receipt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation EndDesignation($input: EndDesignationInput!) {\n  endDesignation(input: $input) {\n    ...receipt\n  }\n}"): (typeof documents)["mutation EndDesignation($input: EndDesignationInput!) {\n  endDesignation(input: $input) {\n    ...receipt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Entries($after: Int! = 0, $first: Int! = 100) {\n  entries(after: $after, first: $first) {\n    position\n    hash\n    previousHash\n    kind\n    party {\n      code\n    }\n    instrument {\n      id\n    }\n    receivedAt\n    receivedOn\n    recordedAt\n    recordedBy\n    pending\n    defects {\n      code\n    }\n    content\n    canonical\n    source\n    demonstration\n    notification {\n      number\n    }\n    caused {\n      position\n      kind\n    }\n  }\n}"): (typeof documents)["query Entries($after: Int! = 0, $first: Int! = 100) {\n  entries(after: $after, first: $first) {\n    position\n    hash\n    previousHash\n    kind\n    party {\n      code\n    }\n    instrument {\n      id\n    }\n    receivedAt\n    receivedOn\n    recordedAt\n    recordedBy\n    pending\n    defects {\n      code\n    }\n    content\n    canonical\n    source\n    demonstration\n    notification {\n      number\n    }\n    caused {\n      position\n      kind\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "subscription Follow($after: Int, $party: CountryCode, $kinds: [EntryKind!]) {\n  depositaryNotifications(after: $after, party: $party, kinds: $kinds) {\n    number\n    reference\n    kind\n    party {\n      code\n    }\n    subject\n    text\n    entry {\n      position\n      hash\n    }\n  }\n}"): (typeof documents)["subscription Follow($after: Int, $party: CountryCode, $kinds: [EntryKind!]) {\n  depositaryNotifications(after: $after, party: $party, kinds: $kinds) {\n    number\n    reference\n    kind\n    party {\n      code\n    }\n    subject\n    text\n    entry {\n      position\n      hash\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query Force($instrument: ID!, $on: Date, $knownAt: DateTime) {\n  instrument(id: $instrument) {\n    inForce(on: $on, knownAt: $knownAt)\n    entryIntoForce(knownAt: $knownAt) {\n      on\n      noticesReceived\n      noticesRequired\n      decisiveNotice {\n        position\n        party {\n          code\n        }\n      }\n      ru: explanation\n      kk: explanation(language: KK)\n      en: explanation(language: EN)\n    }\n    standings(on: $on, knownAt: $knownAt) {\n      party {\n        code\n      }\n      kind\n      signedOn\n      noticeReceivedOn\n      boundFrom\n      intervals {\n        from\n        until\n      }\n      because {\n        position\n      }\n    }\n  }\n}"): (typeof documents)["query Force($instrument: ID!, $on: Date, $knownAt: DateTime) {\n  instrument(id: $instrument) {\n    inForce(on: $on, knownAt: $knownAt)\n    entryIntoForce(knownAt: $knownAt) {\n      on\n      noticesReceived\n      noticesRequired\n      decisiveNotice {\n        position\n        party {\n          code\n        }\n      }\n      ru: explanation\n      kk: explanation(language: KK)\n      en: explanation(language: EN)\n    }\n    standings(on: $on, knownAt: $knownAt) {\n      party {\n        code\n      }\n      kind\n      signedOn\n      noticeReceivedOn\n      boundFrom\n      intervals {\n        from\n        until\n      }\n      because {\n        position\n      }\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "query LogHead {\n  logHead {\n    position\n    hash\n  }\n}"): (typeof documents)["query LogHead {\n  logHead {\n    position\n    hash\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "fragment receipt on Receipt {\n  __typename\n  ... on Recorded {\n    entry {\n      position\n      hash\n      previousHash\n      kind\n      party {\n        code\n      }\n      receivedAt\n      receivedOn\n      recordedBy\n      pending\n      defects {\n        code\n        path\n        article\n      }\n      content\n      source\n    }\n    notifications {\n      number\n      reference\n      kind\n      subject\n    }\n    replayed\n  }\n  ... on Refused {\n    defects {\n      code\n      path\n      article\n    }\n  }\n}"): (typeof documents)["fragment receipt on Receipt {\n  __typename\n  ... on Recorded {\n    entry {\n      position\n      hash\n      previousHash\n      kind\n      party {\n        code\n      }\n      receivedAt\n      receivedOn\n      recordedBy\n      pending\n      defects {\n        code\n        path\n        article\n      }\n      content\n      source\n    }\n    notifications {\n      number\n      reference\n      kind\n      subject\n    }\n    replayed\n  }\n  ... on Refused {\n    defects {\n      code\n      path\n      article\n    }\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RecordNoticeOfCompletion($input: RecordNoticeOfCompletionInput!) {\n  recordNoticeOfCompletion(input: $input) {\n    ...receipt\n  }\n}"): (typeof documents)["mutation RecordNoticeOfCompletion($input: RecordNoticeOfCompletionInput!) {\n  recordNoticeOfCompletion(input: $input) {\n    ...receipt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RecordSignature($input: RecordSignatureInput!) {\n  recordSignature(input: $input) {\n    ...receipt\n  }\n}"): (typeof documents)["mutation RecordSignature($input: RecordSignatureInput!) {\n  recordSignature(input: $input) {\n    ...receipt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RegisterInstrument($input: RegisterInstrumentInput!) {\n  registerInstrument(input: $input) {\n    ...receipt\n  }\n}"): (typeof documents)["mutation RegisterInstrument($input: RegisterInstrumentInput!) {\n  registerInstrument(input: $input) {\n    ...receipt\n  }\n}"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "mutation RegisterParty($input: RegisterPartyInput!) {\n  registerParty(input: $input) {\n    ...receipt\n  }\n}"): (typeof documents)["mutation RegisterParty($input: RegisterPartyInput!) {\n  registerParty(input: $input) {\n    ...receipt\n  }\n}"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;