/** What is on the public record, as the API shows it. Relations between these are in the resolvers. */
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Mandate } from '../identity/mandate.ts';
import { CountryCode, JSONObject, PlainDate } from '../scalars.ts';
import { standingKinds } from '../treaty/standing.ts';

const DEMONSTRATION = 'Does it rest on invented data, loaded to show how the hub works?';

type StandingKinds = { readonly [kind in (typeof standingKinds)[number]]: kind };
export const StandingKind = Object.fromEntries(standingKinds.map((kind) => [kind, kind])) as StandingKinds;
registerEnumType(StandingKind, {
  name: 'StandingKind',
  description: 'How a Party stands towards an instrument. The kinds grow in number.',
  valuesConfig: {
    MEMBER: { description: 'A Party that has not signed.' },
    SIGNATORY: { description: 'It has signed.' },
    CONTRACTING: { description: 'It has notified, and is not bound yet.' },
    BOUND: { description: 'The instrument is in force for it.' },
    WITHDRAWING: { description: 'Still bound; its notice of withdrawal has been received, and the day is to come. (Art. 18; R22.)' },
    FORMER: { description: 'Bound no longer: it has withdrawn, or the instrument has ended for it. (Arts 17, 18; R30, R31, R42.)' },
  },
});

type Roles = { readonly [role in Mandate['role']]: role };
export const Role: Roles = { SECRETARIAT: 'SECRETARIAT', PARTY: 'PARTY', NODE: 'NODE', OBSERVER: 'OBSERVER' };
registerEnumType(Role, {
  name: 'Role',
  description: 'In what capacity the bearer of a token comes to the counter.',
  valuesConfig: {
    SECRETARIAT: { description: 'Records papers, for any Party.' },
    PARTY: { description: 'Acts for one Party.' },
    NODE: { description: 'The national node of one Party: sees what its Party sees, and performs no act.' },
    OBSERVER: { description: 'Reads what is public.' },
  },
});

@Directive('@key(fields: "code")')
@ObjectType({ description: 'A Party: any member State, bound or not, as the preamble has it.' })
export class Party {
  @Field(() => CountryCode, { description: 'Its ISO 3166-1 alpha-2 code.' })
  code!: string;

  @Field(() => Boolean, { description: DEMONSTRATION })
  demonstration!: boolean;
}

@Directive('@key(fields: "id")')
@ObjectType({ description: 'A treaty text of which the Secretariat is depositary.' })
export class Instrument {
  @Field(() => ID, { description: 'Such as "information-sphere-2014".' })
  id!: string;

  @Field(() => PlainDate, { description: 'The day on which the text was adopted.' })
  adoptedOn!: string;

  @Field(() => String, { nullable: true, description: 'The place.' })
  adoptedIn?: string | null;

  @Field(() => JSONObject, { description: 'How it enters into force, lasts and is left, as data: see docs/final-clauses.md.' })
  finalClauses!: Readonly<Record<string, unknown>>;

  @Field(() => Boolean, { description: DEMONSTRATION })
  demonstration!: boolean;
}

@ObjectType({ description: 'Whether, when and why an instrument has entered into force. (Art. 16; VCLT art. 24.)' })
export class EntryIntoForce {
  @Field(() => PlainDate, { nullable: true, description: 'The day; null while the number of notices is not reached.' })
  on?: string;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'The day from which it has effect, where the clauses name one: it can precede the entry into force. (R41.)',
  })
  effectFrom?: string;

  @Field(() => Int, { description: 'Notices that count so far: one for each Party. (R5.)' })
  noticesReceived!: number;

  @Field(() => Int, { description: 'Notices that it takes; 0 where the day is fixed.' })
  noticesRequired!: number;

  @Field(() => Boolean, { description: DEMONSTRATION })
  demonstration!: boolean;
}

@ObjectType({ description: 'A time during which a Party was bound.' })
export class Interval {
  @Field(() => PlainDate, { description: 'The first day.' })
  from!: string;

  @Field(() => PlainDate, { nullable: true, description: 'The first day on which it no longer was; null while there is none.' })
  until?: string;
}

@ObjectType({ description: 'How a Party stands towards an instrument on a day, as known at an instant. Derived, never stored.' })
export class Standing {
  @Field(() => StandingKind, { description: 'The standing itself.' })
  kind!: keyof typeof StandingKind;

  @Field(() => PlainDate, { nullable: true, description: 'The day of signature.' })
  signedOn?: string;

  @Field(() => PlainDate, { nullable: true, description: 'The day on which the notice that counts was received. (R7.)' })
  noticeReceivedOn?: string;

  @Field(() => PlainDate, { nullable: true, description: 'The day from which it is bound, as far as that is known. (R3.)' })
  boundFrom?: string;

  @Field(() => PlainDate, { nullable: true, description: 'The day on which the notice of withdrawal that counts was received. (Art. 18.)' })
  withdrawalReceivedOn?: string;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'The day of withdrawal: the first on which it is bound no longer. The last is the day before. (Art. 18; R22.)',
  })
  withdrawalOn?: string;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'The day from which it is applied provisionally, where it is not in force for the Party and the clauses provide that. '
      + '(R39; VCLT art. 25.)',
  })
  provisionallyFrom?: string;

  @Field(() => [Interval], { description: 'When it was bound: in, out and in again is two. (R31.)' })
  intervals!: readonly Interval[];

  @Field(() => Boolean, { description: DEMONSTRATION })
  demonstration!: boolean;
}

@ObjectType({ description: 'A term of Art. 1. The original is in Russian; see each definition for what this rendering is.' })
export class Term {
  @Field(() => ID, { description: 'Such as "information-sphere".' })
  id!: string;
}

@ObjectType({ description: 'Who has come to the counter, by the token shown.' })
export class Viewer {
  @Field(() => Role, { description: 'In what capacity.' })
  role!: keyof typeof Role;
}
