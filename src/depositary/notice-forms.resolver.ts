/** The counter where the Secretariat records what the Parties sign and send under an instrument. (Arts 16 and 18.) */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { answer } from './answer.ts';
import {
  RecordCorrespondenceInput, RecordNoticeOfCompletionInput, RecordNoticeOfWithdrawalInput, RecordSignatureInput,
} from './notice-forms.types.ts';
import { forms } from './forms.ts';
import { Receipt } from './receipt.types.ts';

@Resolver()
export class NoticeFormsResolver {
  @Mutation(() => Receipt, { description: 'The Secretariat: record that a Party has signed an instrument.' })
  recordSignature(
    @Arg('input', () => RecordSignatureInput, { description: 'The form.' }) input: RecordSignatureInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordSignature(input), context);
  }

  @Mutation(() => Receipt, {
    description: 'The Secretariat: record a Party\'s notice that its domestic procedures are complete. (Art. 16.)',
  })
  recordNoticeOfCompletion(
    @Arg('input', () => RecordNoticeOfCompletionInput, { description: 'The form.' }) input: RecordNoticeOfCompletionInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordNoticeOfCompletion(input), context);
  }

  @Mutation(() => Receipt, { description: 'The Secretariat: record a Party\'s notice that it withdraws. (Art. 18.)' })
  recordNoticeOfWithdrawal(
    @Arg('input', () => RecordNoticeOfWithdrawalInput, { description: 'The form.' }) input: RecordNoticeOfWithdrawalInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordNoticeOfWithdrawal(input), context);
  }

  @Mutation(() => Receipt, {
    description: 'The Secretariat: record a letter that is no act under an instrument, whatever it calls itself. (R27.)',
  })
  recordCorrespondence(
    @Arg('input', () => RecordCorrespondenceInput, { description: 'The form.' }) input: RecordCorrespondenceInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordCorrespondence(input), context);
  }
}
