/** The forms of Art. 4: who is competent for a Party, a change of it, its end. */
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, InputType, Int } from 'type-graphql';
import { Competence, ContactKind } from '../registry/authority.types.ts';
import { CountryCode, JSONObject, PlainDate } from '../scalars.ts';
import type { Competence as CompetenceName, ContactKind as ContactKindName } from '../treaty/acts.ts';
import type { Party } from '../treaty/parties.ts';
import { LocalizedTextInput, PaperOrFormInput } from './inputs.types.ts';

@InputType({ description: 'An office and how to reach it; never a person: the log is never erased.' })
export class ContactPointInput {
  @Field(() => ContactKind, { description: 'By what means.' })
  kind!: ContactKindName;

  @Field(() => String, { description: 'The address, number or description.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'When, in words.' })
  hours?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Day and night, every day (24/7)?' })
  aroundTheClock!: boolean;

  @Field(() => [String], { defaultValue: ['ru'], description: 'Languages spoken there, ISO 639 (ru, kk, en).' })
  languages!: string[];

  @Field(() => Int, { defaultValue: 1, description: '1 is tried first; up to 100.' })
  priority!: number;
}

@InputType({ description: 'Determines the authority competent for a Party. (Art. 4(2).)' })
export class DesignateAuthorityInput extends PaperOrFormInput {
  @Field(() => CountryCode, { description: 'The Party that designates.' })
  party!: Party;

  @Field(() => LocalizedTextInput, { description: 'The name of the authority.' })
  name!: LocalizedTextInput;

  @Field(() => [Competence], { description: 'For which classes of crimes. (Art. 3.)' })
  competences!: CompetenceName[];

  @Field(() => LocalizedTextInput, { description: 'The office of its head, who signs requests. (Art. 6.)' })
  headOffice!: LocalizedTextInput;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The offices of deputies who may sign. (Art. 6.)' })
  deputyOffices?: LocalizedTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Where it is.' })
  address?: string | null;

  @Field(() => [ContactPointInput], { description: 'How to reach it: at least one e-mail address.' })
  contactPoints!: ContactPointInput[];

  @Field(() => [JSONObject], { nullable: true, description: 'Its public keys, as JSON Web Keys (RFC 7517).' })
  publicKeys?: Record<string, unknown>[] | null;

  @Field(() => String, { nullable: true, description: 'On what the designation rests in the law of the State.' })
  legalBasis?: string | null;

  @Field(() => ID, { nullable: true, description: 'The authority in whose place this one comes, from its first day.' })
  replaces?: string | null;

  @Field(() => PlainDate, { nullable: true, description: 'The first day of its competence; the day of receipt unless given.' })
  competentFrom?: Temporal.PlainDate | null;
}

@InputType({
  description: 'Changes what is on record of an authority, which keeps its id: what is absent stays, what is null is cleared. (Art. 4(2).)',
})
export class ChangeDesignationInput extends PaperOrFormInput {
  @Field(() => ID, { description: 'The authority.' })
  authority!: string;

  @Field(() => PlainDate, { nullable: true, description: 'From which day; the day of receipt unless given.' })
  effectiveOn?: Temporal.PlainDate | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'The name of the authority.' })
  name?: LocalizedTextInput | null;

  @Field(() => [Competence], { nullable: true, description: 'For which classes of crimes. (Art. 3.)' })
  competences?: CompetenceName[] | null;

  @Field(() => LocalizedTextInput, { nullable: true, description: 'The office of its head, who signs requests. (Art. 6.)' })
  headOffice?: LocalizedTextInput | null;

  @Field(() => [LocalizedTextInput], { nullable: true, description: 'The offices of deputies who may sign, all of them. (Art. 6.)' })
  deputyOffices?: LocalizedTextInput[] | null;

  @Field(() => String, { nullable: true, description: 'Where it is.' })
  address?: string | null;

  @Field(() => [ContactPointInput], { nullable: true, description: 'How to reach it, all of it: at least one e-mail address.' })
  contactPoints?: ContactPointInput[] | null;

  @Field(() => [JSONObject], { nullable: true, description: 'Its public keys, all of them, as JSON Web Keys (RFC 7517).' })
  publicKeys?: Record<string, unknown>[] | null;

  @Field(() => String, { nullable: true, description: 'On what the designation rests in the law of the State.' })
  legalBasis?: string | null;

  @Field(() => PlainDate, { nullable: true, description: 'The first day of its competence.' })
  competentFrom?: Temporal.PlainDate | null;
}

@InputType({ description: 'Ends the competence of an authority. (Art. 4(2).)' })
export class EndDesignationInput extends PaperOrFormInput {
  @Field(() => ID, { description: 'The authority.' })
  authority!: string;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'The first day on which it is competent no longer; the day of receipt unless given.',
  })
  effectiveOn?: Temporal.PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Why, in words.' })
  reason?: string | null;
}
