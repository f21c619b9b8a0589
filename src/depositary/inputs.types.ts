/** What the forms at the counter have in common. What is optional may be left out or null; in a change the two differ. */
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, InputType, registerEnumType } from 'type-graphql';
import { CountryCode, DateTime, PlainDate, Sha256, UUID } from '../scalars.ts';
import type { Signer as SignerName } from '../treaty/acts.ts';
import type { Party } from '../treaty/parties.ts';

export const Signer = {
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

@InputType({ description: 'What every form carries.' })
export abstract class SubmissionInput {
  @Field(() => UUID, { description: 'Made by the sender; the same with every retry, so that an act is recorded once.' })
  submissionId!: string;
}

@InputType({ description: 'A form to which files can be attached.' })
export abstract class FormInput extends SubmissionInput {
  @Field(() => [Sha256], {
    nullable: true,
    description: 'The files that belong to it, uploaded before, each by the SHA-256 of its bytes: '
      + 'so the entry\'s own hash covers what they say.',
  })
  attachments?: string[] | null;
}

@InputType({ description: 'An act that a Party performs by itself, or that the Secretariat records from its paper.' })
export abstract class PaperOrFormInput extends FormInput {
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

@InputType({ description: 'A paper that the Secretariat has received.' })
export abstract class PaperInput extends FormInput {
  @Field(() => DateTime, { description: 'When the paper was received: it counts from that day, at the seat. (R7, R43; VCLT art. 78(b).)' })
  receivedAt!: Temporal.Instant;

  @Field(() => String, { description: 'How to cite the paper.' })
  paperReference!: string;
}

@InputType({ description: 'A paper on which much depends: who has signed it is asked. (VCLT arts 7 and 67.)' })
export abstract class SignedPaperInput extends PaperInput {
  @Field(() => Signer, {
    nullable: true,
    description: 'Who signed it. A withdrawal or a revocation signed by OTHER is kept, pending, until full powers are shown. (R26.)',
  })
  signedBy?: SignerName | null;

  @Field(() => Boolean, { defaultValue: true, description: 'Is it in due form? If not, it is kept, pending. (R8.)' })
  inDueForm!: boolean;
}

@InputType({ description: 'A Party\'s written notice under an instrument.' })
export abstract class NoticeInput extends SignedPaperInput {
  @Field(() => ID, { description: 'Under which instrument.' })
  instrument!: string;

  @Field(() => CountryCode, { description: 'Which Party.' })
  party!: Party;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'The date that the letter bears: it decides nothing, but for a withdrawal that the instrument counts from dispatch. (R7.)',
  })
  datedOn?: Temporal.PlainDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the Secretariat observed about the paper: it stays on the record, and the notification does not tell it.',
  })
  observations?: string | null;
}
