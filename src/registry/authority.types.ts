/** An authorised competent body (Art. 4), as the API shows it. */
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import { PageInfo } from '../paging.types.ts';
import { JSONObject, PlainDate } from '../scalars.ts';
import type { Competence as CompetenceName, ContactKind as ContactKindName, ContactPoint as ContactPointOnRecord } from '../treaty/acts.ts';

export const Competence = {
  CONSTITUTIONAL_ORDER: 'CONSTITUTIONAL_ORDER',
  PEACE_AND_SECURITY: 'PEACE_AND_SECURITY',
  INFORMATION_TECHNOLOGY: 'INFORMATION_TECHNOLOGY',
} as const satisfies { readonly [name in CompetenceName]: name };
registerEnumType(Competence, {
  name: 'Competence',
  description: 'The classes of crimes on whose signs the Parties interact. (Art. 3.)',
  valuesConfig: {
    CONSTITUTIONAL_ORDER: { description: 'Against the foundations of the constitutional order and the security of the State.' },
    PEACE_AND_SECURITY: { description: 'Against peace and the security of mankind.' },
    INFORMATION_TECHNOLOGY: { description: 'In the field of information technologies.' },
  },
});

export const ContactKind = {
  EMAIL: 'EMAIL', PHONE: 'PHONE', DUTY_OFFICER: 'DUTY_OFFICER', WEBSITE: 'WEBSITE', POSTAL: 'POSTAL',
} as const satisfies { readonly [name in ContactKindName]: name };
registerEnumType(ContactKind, {
  name: 'ContactKind',
  description: 'How an authority is reached.',
  valuesConfig: {
    EMAIL: { description: 'A functional mailbox.' },
    PHONE: { description: 'A telephone number.' },
    DUTY_OFFICER: { description: 'A duty post, however it is reached.' },
    WEBSITE: { description: 'A page.' },
    POSTAL: { description: 'A postal address.' },
  },
});

@ObjectType({ description: 'An office and how to reach it; never a person.' })
export class ContactPoint implements ContactPointOnRecord {
  @Field(() => ContactKind, { description: 'By what means.' })
  kind!: ContactKindName;

  @Field(() => String, { description: 'The address, number or description.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'When, in words: "пн–пт 9:00–18:00, Астана".' })
  hours?: string;

  @Field(() => Boolean, { description: 'Day and night, every day (24/7).' })
  aroundTheClock!: boolean;

  @Field(() => [String], { description: 'Languages spoken there, ISO 639.' })
  languages!: readonly string[];

  @Field(() => Int, { description: '1 is tried first.' })
  priority!: number;
}

const FOR_PARTIES = 'For Parties and the Secretariat; null for others.';

@Directive('@key(fields: "id")')
@ObjectType({ description: 'An authority that a Party has determined as competent (Art. 4), as it stands on the day asked about.' })
export class CompetentAuthority {
  @Field(() => ID, { description: 'Stable through every change: such as "kz-12".' })
  id!: string;

  @Field(() => [Competence], { description: 'For which classes of crimes. (Art. 3.)' })
  competences!: readonly CompetenceName[];

  @ForParties()
  @Field(() => String, { nullable: true, description: `Where it is. ${FOR_PARTIES}` })
  address?: string;

  @ForParties()
  @Field(() => [ContactPoint], { nullable: true, description: `How to reach it, the first to try first. ${FOR_PARTIES}` })
  contactPoints?: readonly ContactPoint[];

  @ForParties()
  @Field(() => [JSONObject], { nullable: true, description: `Its public keys, as JSON Web Keys (RFC 7517). ${FOR_PARTIES}` })
  publicKeys?: readonly Readonly<Record<string, unknown>>[];

  @ForParties()
  @Field(() => String, { nullable: true, description: `On what the designation rests in the law of its State. ${FOR_PARTIES}` })
  legalBasis?: string;

  @Field(() => PlainDate, { description: 'The first day of its competence.' })
  competentFrom!: string;

  @Field(() => PlainDate, { nullable: true, description: 'The first day on which it is competent no longer; null while there is none.' })
  competentUntil?: string;

  @Field(() => Boolean, { description: 'Does it rest on invented data, loaded to show how the hub works?' })
  demonstration!: boolean;
}

@ObjectType({ description: 'An authority in a list.' })
export class CompetentAuthorityEdge {
  @Field(() => CompetentAuthority, { description: 'The authority.' })
  node!: object;

  @Field(() => String, { description: 'Its place in the list.' })
  cursor!: string;
}

@ObjectType({ description: 'A page of authorities, in the order of their designation.' })
export class CompetentAuthorityConnection {
  @Field(() => [CompetentAuthorityEdge], { description: 'The authorities, each with its place.' })
  edges!: readonly CompetentAuthorityEdge[];

  @Field(() => [CompetentAuthority], { description: 'The authorities alone.' })
  nodes!: readonly object[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;
}
