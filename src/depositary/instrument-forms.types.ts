/** The forms about an instrument itself: its registration and its text, its publication and its end. */
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, InputType } from 'type-graphql';
import { CountryCode, DateTime, EmailAddress, JSONObject, PlainDate, Sha256 } from '../scalars.ts';
import type { Party } from '../treaty/parties.ts';
import { FormInput, LocalizedTextInput, SubmissionInput } from './inputs.types.ts';

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

  @Field(() => JSONObject, { description: 'How it enters into force and ends, as data: see docs/final-clauses.md.' })
  finalClauses!: Record<string, unknown>;

  @Field(() => ID, { nullable: true, description: 'The instrument that it amends. (Art. 15.)' })
  amends?: string | null;

  @Field(() => ID, { nullable: true, description: 'The treaty on whose term it depends. (Art. 17.)' })
  baseTreaty?: string | null;

  @Field(() => Sha256, { nullable: true, description: 'The file of the single original, by the SHA-256 of its bytes. (R44.)' })
  original?: string | null;
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

@InputType({
  description: 'Proposes to correct an error in the text itself. Unless somebody objects in time, the corrected text replaces it '
    + 'from the beginning. (R35; VCLT art. 79(2), (4).)',
})
export class ProposeTextCorrectionInput extends FormInput {
  @Field(() => ID, { description: 'The instrument in whose text there is an error.' })
  instrument!: string;

  @Field(() => LocalizedTextInput, {
    description: 'What is wrong, and what it should say: one line of up to 500 characters; the rest is attached.',
  })
  proposal!: LocalizedTextInput;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'The last day on which an objection is in time; what the final clauses say unless given, or else 90 days after this day.',
  })
  objectionsUntil?: Temporal.PlainDate | null;

  @Field(() => String, { nullable: true, description: 'How to cite the paper, where there is one.' })
  paperReference?: string | null;
}

@InputType({ description: 'Records that the Parties have ended an instrument by consent, for all or for one of them. (VCLT art. 54(b).)' })
export class RecordEndOfInstrumentInput extends FormInput {
  @Field(() => ID, { description: 'Which instrument.' })
  instrument!: string;

  @Field(() => CountryCode, { nullable: true, description: 'For this Party alone; for all unless given.' })
  party?: Party | null;

  @Field(() => PlainDate, { description: 'The first day on which it is no longer in force.' })
  endedOn!: Temporal.PlainDate;

  @Field(() => DateTime, { nullable: true, description: 'When the paper was received; now unless given.' })
  receivedAt?: Temporal.Instant | null;

  @Field(() => String, { description: 'How to cite the paper in which the Parties agree.' })
  paperReference!: string;
}

@InputType({ description: 'Records that an instrument is registered with the Secretariat of the United Nations. (R37; VCLT art. 80.)' })
export class RecordRegistrationInput extends FormInput {
  @Field(() => ID, { description: 'Which instrument: it is in force by then.' })
  instrument!: string;

  @Field(() => PlainDate, { description: 'The day of registration.' })
  registeredOn!: Temporal.PlainDate;

  @Field(() => String, { nullable: true, description: 'The number that it was given.' })
  registrationNumber?: string | null;

  @Field(() => String, { nullable: true, description: 'How to cite the certificate.' })
  paperReference?: string | null;
}

@InputType({ description: 'Records a day of entry into force as it was published: an alarm where it differs from what the clauses give.' })
export class RecordPublishedDateInput extends FormInput {
  @Field(() => ID, { description: 'Which instrument.' })
  instrument!: string;

  @Field(() => CountryCode, { nullable: true, description: 'For which Party it was published; in general unless given.' })
  party?: Party | null;

  @Field(() => PlainDate, { description: 'The day of entry into force, as published.' })
  enteredOn!: Temporal.PlainDate;

  @Field(() => String, { description: 'Where it was published.' })
  publishedIn!: string;
}
