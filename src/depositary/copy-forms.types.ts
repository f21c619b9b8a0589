/** The forms of the final clause: a certified copy to each signatory, and its answer. (R44.) */
import type { Temporal } from 'temporal-polyfill';
import { createUnionType, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CountryCode, PlainDate, Sha256 } from '../scalars.ts';
import type { Party } from '../treaty/parties.ts';
import { FormInput, LocalizedTextInput, PaperOrFormInput } from './inputs.types.ts';
import { Refused } from './receipt.types.ts';

@InputType({
  description: 'Records that a certified copy has been sent to a Party: one is owed to each signatory. (R44; VCLT art. 77(1)(b).)',
})
export class RecordCertifiedCopyInput extends FormInput {
  @Field(() => ID, { description: 'Of which instrument.' })
  instrument!: string;

  @Field(() => CountryCode, { description: 'To which Party.' })
  party!: Party;

  @Field(() => PlainDate, { description: 'The day on which it was sent.' })
  sentOn!: Temporal.PlainDate;

  @Field(() => LocalizedTextInput, { description: 'The office that certifies; never a person.' })
  office!: LocalizedTextInput;

  @Field(() => String, { nullable: true, description: 'How to cite the covering letter.' })
  paperReference?: string | null;

  @Field(() => Sha256, {
    nullable: true,
    description: 'The file of the copy, by the SHA-256 of its bytes; left out when only paper was sent.',
  })
  file?: string | null;
}

@InputType({ description: 'A Party has its certified copy: it says so itself, or the Secretariat records its paper. (R44.)' })
export class AcknowledgeCertifiedCopyInput extends PaperOrFormInput {
  @Field(() => Int, { description: 'The position of the entry by which the copy was sent.' })
  entry!: number;
}

@InputType({ description: 'What a certified copy is made for. It is no act: nothing is recorded until it is sent.' })
export class MakeCertifiedCopyInput {
  @Field(() => ID, { description: 'Of which instrument.' })
  instrument!: string;

  @Field(() => CountryCode, { description: 'For which Party.' })
  party!: Party;

  @Field(() => LocalizedTextInput, { description: 'The office that certifies; never a person.' })
  office!: LocalizedTextInput;

  @Field(() => PlainDate, { nullable: true, description: 'The day of certification; today at the seat unless given.' })
  certifiedOn?: Temporal.PlainDate | null;
}

@ObjectType({ description: 'A certified copy that was made: the original\'s pages, and the page that certifies them, in Russian.' })
class MadeCopy {
  @Field(() => Sha256, { description: 'Of its bytes: to be read at /files/ and this hash.' })
  hash!: string;

  @Field(() => Int, { description: 'In bytes.' })
  size!: number;
}

export const CertifiedCopyMade = createUnionType({
  name: 'CertifiedCopyMade',
  description: 'The copy, or why none could be made.',
  types: () => [MadeCopy, Refused] as const,
  resolveType: (value) => ('hash' in value ? 'MadeCopy' : 'Refused'),
});
