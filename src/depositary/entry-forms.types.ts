/** The forms of what is said upon an earlier entry: a notice is revoked, a paper cured, an entry contested or corrected. */
import type { Temporal } from 'temporal-polyfill';
import { Field, InputType, Int } from 'type-graphql';
import { CountryCode, JSONObject, PlainDate } from '../scalars.ts';
import type { Signer as SignerName } from '../treaty/acts.ts';
import type { Party } from '../treaty/parties.ts';
import { PaperInput, SignedPaperInput, Signer, SubmissionInput } from './inputs.types.ts';

@InputType({
  description: 'A Party revokes its notice of withdrawal before that takes effect, or its notice of completion before that binds. '
    + '(R14, R23–R26; VCLT art. 68.)',
})
export class RecordRevocationInput extends SignedPaperInput {
  @Field(() => Int, { description: 'The position of the notice that is revoked.' })
  entry!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'Does it depend on a condition? Then it is kept, pending. (R24.)' })
  conditional!: boolean;
}

@InputType({ description: 'A Party puts right its paper that was pending: it counts from the day on which this was received. (R8.)' })
export class RecordCureInput extends PaperInput {
  @Field(() => Int, { description: 'The position of the pending paper.' })
  entry!: number;

  @Field(() => PlainDate, { nullable: true, description: 'Another day of withdrawal, where the first was too soon. (R28.)' })
  withdrawalOn?: Temporal.PlainDate | null;

  @Field(() => Signer, { nullable: true, description: 'Who has signed now, where that was what was wrong. (R26.)' })
  signedBy?: SignerName | null;

  @Field(() => Boolean, { nullable: true, description: 'Is this paper itself in due form? Yes unless false: then it is kept, pending.' })
  inDueForm?: boolean | null;
}

@InputType({
  description: 'A Party contests what is on the record, or a proposal to correct the text. The Depositary records it, tells the Parties, '
    + 'and decides nothing. (R9, R35; VCLT arts 76(2), 77(2), 79(2).)',
})
export class RecordObjectionInput extends PaperInput {
  @Field(() => Int, { description: 'The position of the entry that is contested.' })
  entry!: number;

  @Field(() => CountryCode, { description: 'The Party that objects.' })
  party!: Party;

  @Field(() => String, { nullable: true, description: 'On what grounds, in words.' })
  grounds?: string | null;
}

@InputType({ description: 'The obligations of a Party that withdraws are agreed to be settled. (Art. 18; R29.)' })
export class RecordSettlementInput extends PaperInput {
  @Field(() => Int, { description: 'The position of the notice of withdrawal.' })
  entry!: number;

  @Field(() => [CountryCode], { nullable: true, description: 'The Parties that agree; all of them where none is named.' })
  agreedBy?: Party[] | null;
}

const CORRECTED = `What is other than was recorded, by the names that the entry's \`content\` has; \`null\` where an optional field was not there.
Days, instants, codes and hashes are written as in the forms.

- every entry: \`receivedAt\` (the day that counts follows from it); \`recordedInError: true\`: it stays, and counts for nothing
- every paper: \`paperReference\`, \`inDueForm\`, \`attachments\`; a notice, a revocation and a cure also \`signedBy\`
- INSTRUMENT_REGISTERED: \`title\`, \`adoptedOn\`, \`adoptedIn\`, \`finalClauses\`, \`amends\`, \`baseTreaty\`, \`original\`
- PARTY_REGISTERED: \`name\`
- SIGNATURE: \`party\`, \`signedOn\`
- NOTICE_OF_COMPLETION: \`party\`, \`datedOn\`, \`observations\`
- NOTICE_OF_WITHDRAWAL: \`party\`, \`withdrawalOn\`, \`datedOn\`, \`obligationsSettled\`, \`consentOfAll\`, \`observations\`
- REVOCATION: \`conditional\`
- CURE: \`withdrawalOn\`
- OBJECTION: \`party\`, \`grounds\`
- SETTLEMENT: \`agreedBy\`
- CERTIFIED_COPY: \`party\`, \`sentOn\`, \`office\`, \`file\`
- CORRECTION: \`entry\`, \`reason\`, \`corrected\`
- DESIGNATION: the fields of its form but \`party\` and \`replaces\`
- CHANGE_OF_DESIGNATION: \`effectiveOn\`, \`changes\`
- END_OF_DESIGNATION: \`effectiveOn\`, \`reason\`
- TEXT_CORRECTION_PROPOSED: \`proposal\`, \`objectionsUntil\`
- INSTRUMENT_ENDED: \`endedOn\`
- REGISTRATION: \`registeredOn\`, \`registrationNumber\`
- PUBLISHED_DATE: \`enteredOn\`, \`publishedIn\`
- CORRESPONDENCE: \`subject\`

A finding of the Depositary (ENTRY_INTO_FORCE and the like) is not corrected: it follows from the rest.`;

@InputType({
  description: 'The Secretariat corrects an earlier entry, which itself is never changed. What rests on it is computed again, '
    + 'and the Parties are told. (R33–R36; VCLT art. 79(6).)',
})
export class RecordCorrectionInput extends SubmissionInput {
  @Field(() => Int, { description: 'The position of the entry that is corrected: an earlier one.' })
  entry!: number;

  @Field(() => String, { description: 'What was recorded wrongly, and why: up to 2,000 characters.' })
  reason!: string;

  @Field(() => JSONObject, { description: CORRECTED })
  corrected!: Record<string, unknown>;
}
