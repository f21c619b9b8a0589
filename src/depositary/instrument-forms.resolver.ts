/** The counter where the Secretariat registers instruments and Parties, and records what becomes of a text. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { answer } from './answer.ts';
import {
  ProposeTextCorrectionInput, RecordEndOfInstrumentInput, RecordPublishedDateInput, RecordRegistrationInput, RegisterInstrumentInput,
  RegisterPartyInput,
} from './instrument-forms.types.ts';
import { forms } from './forms.ts';
import { Receipt } from './receipt.types.ts';

@Resolver()
export class InstrumentFormsResolver {
  @Mutation(() => Receipt, { description: 'The Secretariat: register an instrument with its final clauses.' })
  registerInstrument(
    @Arg('input', () => RegisterInstrumentInput, { description: 'The form.' }) input: RegisterInstrumentInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.registerInstrument(input), context);
  }

  @Mutation(() => Receipt, { description: 'The Secretariat: register a Party and where it is informed.' })
  registerParty(
    @Arg('input', () => RegisterPartyInput, { description: 'The form.' }) input: RegisterPartyInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.registerParty(input), context);
  }

  @Mutation(() => Receipt, {
    description: 'The Secretariat: propose to all to correct an error in the text. (R35; VCLT art. 79(2).)',
  })
  proposeTextCorrection(
    @Arg('input', () => ProposeTextCorrectionInput, { description: 'The form.' }) input: ProposeTextCorrectionInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.proposeTextCorrection(input), context);
  }

  @Mutation(() => Receipt, {
    description: 'The Secretariat: record that the Parties have ended an instrument by consent. (VCLT art. 54(b).)',
  })
  recordEndOfInstrument(
    @Arg('input', () => RecordEndOfInstrumentInput, { description: 'The form.' }) input: RecordEndOfInstrumentInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordEndOfInstrument(input), context);
  }

  @Mutation(() => Receipt, {
    description: 'The Secretariat: record the registration with the United Nations. (R37; VCLT art. 80.)',
  })
  recordRegistration(
    @Arg('input', () => RecordRegistrationInput, { description: 'The form.' }) input: RecordRegistrationInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordRegistration(input), context);
  }

  @Mutation(() => Receipt, {
    description: 'The Secretariat: record a day of entry into force as it was published, to be compared with the computed one.',
  })
  recordPublishedDate(
    @Arg('input', () => RecordPublishedDateInput, { description: 'The form.' }) input: RecordPublishedDateInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordPublishedDate(input), context);
  }
}
