/** The counter where the Secretariat records what is said upon an earlier entry. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { answer } from './answer.ts';
import {
  RecordCorrectionInput, RecordCureInput, RecordObjectionInput, RecordRevocationInput, RecordSettlementInput,
} from './entry-forms.types.ts';
import { forms } from './forms.ts';
import { Receipt } from './receipt.types.ts';

@Resolver()
export class EntryFormsResolver {
  @Mutation(() => Receipt, {
    description: 'The Secretariat: record that a Party revokes a notice that has not taken effect. (VCLT art. 68.)',
  })
  recordRevocation(
    @Arg('input', () => RecordRevocationInput, { description: 'The form.' }) input: RecordRevocationInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordRevocation(input), context);
  }

  @Mutation(() => Receipt, {
    description: 'The Secretariat: record that a Party has put right a pending paper. (R8; VCLT art. 77(1)(d).)',
  })
  recordCure(
    @Arg('input', () => RecordCureInput, { description: 'The form.' }) input: RecordCureInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordCure(input), context);
  }

  @Mutation(() => Receipt, {
    description: 'The Secretariat: record that a Party contests an entry, or a proposed correction. (R9; VCLT art. 77(2).)',
  })
  recordObjection(
    @Arg('input', () => RecordObjectionInput, { description: 'The form.' }) input: RecordObjectionInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordObjection(input), context);
  }

  @Mutation(() => Receipt, {
    description: 'The Secretariat: record that the obligations of a Party that withdraws are agreed to be settled. (Art. 18; R29.)',
  })
  recordSettlement(
    @Arg('input', () => RecordSettlementInput, { description: 'The form.' }) input: RecordSettlementInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordSettlement(input), context);
  }

  @Mutation(() => Receipt, { description: 'The Secretariat: correct an earlier entry, which itself is never changed. (R33–R36.)' })
  recordCorrection(
    @Arg('input', () => RecordCorrectionInput, { description: 'The form.' }) input: RecordCorrectionInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordCorrection(input), context);
  }
}
