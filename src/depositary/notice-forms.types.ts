/** The forms of what a Party signs and sends under an instrument: it signs, completes, withdraws; or writes what is none of these. */
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, InputType } from 'type-graphql';
import { CountryCode, PlainDate } from '../scalars.ts';
import type { Party } from '../treaty/parties.ts';
import { FormInput, LocalizedTextInput, NoticeInput, PaperInput } from './inputs.types.ts';

@InputType({ description: 'Records that a Party has signed an instrument.' })
export class RecordSignatureInput extends FormInput {
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
export class RecordNoticeOfCompletionInput extends NoticeInput {}

@InputType({
  description: 'A Party\'s written notice that it withdraws, as the Secretariat received and examined it. (Art. 18; VCLT arts 54 and 67.)',
})
export class RecordNoticeOfWithdrawalInput extends NoticeInput {
  @Field(() => PlainDate, {
    nullable: true,
    description: 'The first day on which it is no longer bound, as the notice names it; never moved. Left out where the notice names none: '
      + 'an instrument that counts forward gives the day itself. (R22, R28.)',
  })
  withdrawalOn?: Temporal.PlainDate | null;

  @Field(() => Boolean, { description: 'Does the Party declare that its obligations are settled? Others may contest it. (Art. 18; R29.)' })
  obligationsSettled!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Does it leave with the consent of all Parties, so that no period runs? (R16; VCLT art. 54(b).)',
  })
  consentOfAll!: boolean;
}

@InputType({
  description: 'A letter that is no act under an instrument, whatever it calls itself: an intent, an announcement, a decree. (R27.)',
})
export class RecordCorrespondenceInput extends PaperInput {
  @Field(() => ID, { description: 'About which instrument.' })
  instrument!: string;

  @Field(() => CountryCode, { description: 'From which Party.' })
  party!: Party;

  @Field(() => LocalizedTextInput, { description: 'What it is about.' })
  subject!: LocalizedTextInput;
}
