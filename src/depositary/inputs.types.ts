/** The forms at the counter. What is optional may be left out or null; in a change the two differ. */
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Competence, ContactKind } from '../registry/authority.types.ts';
import { CountryCode, DateTime, EmailAddress, JSONObject, PlainDate, UUID } from '../scalars.ts';
import type { Competence as CompetenceName, ContactKind as ContactKindName, Signer as SignerName } from '../treaty/acts.ts';
import type { Party } from '../treaty/parties.ts';

const Signer = {
  HEAD_OF_STATE: 'HEAD_OF_STATE', HEAD_OF_GOVERNMENT: 'HEAD_OF_GOVERNMENT', FOREIGN_MINISTER: 'FOREIGN_MINISTER',
  FULL_POWERS: 'FULL_POWERS', OTHER: 'OTHER',
} as const satisfies { readonly [name in SignerName]: name };
registerEnumType(Signer, {
  name: 'Signer',
  description: 'Who signed a paper. (VCLT art. 7.)',
  valuesConfig: {
    HEAD_OF_STATE: { description: 'The head of State.' },
    HEAD_OF_GOVERNMENT: { description: 'The head of government.' },
    FOREIGN_MINISTER: { description: 'The minister for foreign affairs.' },
    FULL_POWERS: { description: 'One who has shown full powers.' },
    OTHER: { description: 'Anybody else.' },
  },
});

@InputType({ description: 'A text in Russian, and in the other languages where there is one.' })
export class LocalizedTextInput {
  @Field(() => String, { description: 'In Russian, the working language. (Art. 13.)' })
  ru!: string;

  @Field(() => String, { nullable: true, description: 'In Kazakh.' })
  kk?: string | null;

  @Field(() => String, { nullable: true, description: 'In English.' })
  en?: string | null;
}

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

@InputType({ description: 'What every form carries.' })
abstract class SubmissionInput {
  @Field(() => UUID, { description: 'Made by the sender; the same with every retry, so that an act is recorded once.' })
  submissionId!: string;
}

@InputType({ description: 'What every form carries.' })
abstract class PaperOrFormInput extends SubmissionInput {
  @Field(() => DateTime, { nullable: true, description: 'For the Secretariat: when the paper was received; now unless given.' })
  receivedAt?: Temporal.Instant | null;

  @Field(() => String, { nullable: true, description: 'For the Secretariat: how to cite the paper that it records.' })
  paperReference?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For the Secretariat: is the paper in due form? If not, it is kept, pending. (R8.)',
  })
  inDueForm?: boolean | null;
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

@InputType({ description: 'Registers a treaty text of which the Secretariat is depositary.' })
export class RegisterInstrumentInput extends SubmissionInput {
  @Field(() => ID, { description: 'Lower-case letters, digits and hyphens: "information-sphere-2014".' })
  id!: string;

  @Field(() => LocalizedTextInput, { description: 'Its full title.' })
  title!: LocalizedTextInput;

  @Field(() => PlainDate, { description: 'The day on which the text was adopted.' })
  adoptedOn!: Temporal.PlainDate;

  @Field(() => String, { nullable: true, description: 'The place.' })
  adoptedIn?: string | null;

  @Field(() => JSONObject, { description: 'How it enters into force, as data: see docs/final-clauses.md.' })
  finalClauses!: Record<string, unknown>;

  @Field(() => ID, { nullable: true, description: 'The instrument that it amends. (Art. 15.)' })
  amends?: string | null;

  @Field(() => ID, { nullable: true, description: 'The treaty on whose term it depends. (Art. 17.)' })
  baseTreaty?: string | null;
}

@InputType({ description: 'Registers a State that must be informed; again, when its name or its mailboxes have changed.' })
export class RegisterPartyInput extends SubmissionInput {
  @Field(() => CountryCode, { description: 'Its ISO 3166-1 alpha-2 code.' })
  code!: Party;

  @Field(() => LocalizedTextInput, { description: 'Its full name.' })
  name!: LocalizedTextInput;

  @Field(() => [EmailAddress], {
    description: 'Where it is informed by mail, in place of what was given before. Not on the log: addresses can be forgotten.',
  })
  mailboxes!: string[];
}

@InputType({ description: 'Records that a Party has signed an instrument.' })
export class RecordSignatureInput extends SubmissionInput {
  @Field(() => ID, { description: 'Which instrument.' })
  instrument!: string;

  @Field(() => CountryCode, { description: 'Which Party.' })
  party!: Party;

  @Field(() => PlainDate, { description: 'The day of signature.' })
  signedOn!: Temporal.PlainDate;

  @Field(() => String, { nullable: true, description: 'How to cite the paper.' })
  paperReference?: string | null;
}

@InputType({
  description: 'A Party\'s written notice that its domestic procedures are complete, '
    + 'as the Secretariat received and examined it. (Art. 16.)',
})
export class RecordNoticeOfCompletionInput extends SubmissionInput {
  @Field(() => ID, { description: 'Under which instrument.' })
  instrument!: string;

  @Field(() => CountryCode, { description: 'Which Party.' })
  party!: Party;

  @Field(() => DateTime, { description: 'When the paper was received: it counts from that day, at the seat. (R7, R43.)' })
  receivedAt!: Temporal.Instant;

  @Field(() => PlainDate, { nullable: true, description: 'The date that the letter bears: it decides nothing. (R7.)' })
  datedOn?: Temporal.PlainDate | null;

  @Field(() => String, { description: 'How to cite the paper.' })
  paperReference!: string;

  @Field(() => Signer, { nullable: true, description: 'Who signed it.' })
  signedBy?: SignerName | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Is it in due form? If not, it is kept, pending. (R8.)' })
  inDueForm!: boolean;

  @Field(() => String, { nullable: true, description: 'What the Secretariat observed.' })
  observations?: string | null;
}
