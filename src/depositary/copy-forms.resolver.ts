/** The counter for certified copies: the Secretariat sends, the Party acknowledges. (R44.) */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { answer } from './answer.ts';
import { type Made, makeCertifiedCopy } from './certified-copies.ts';
import { AcknowledgeCertifiedCopyInput, CertifiedCopyMade, MakeCertifiedCopyInput, RecordCertifiedCopyInput } from './copy-forms.types.ts';
import { forms } from './forms.ts';
import { handedIn } from './handed-in.ts';
import { Receipt } from './receipt.types.ts';

@Resolver()
export class CopyFormsResolver {
  @Mutation(() => CertifiedCopyMade, {
    description: 'The Secretariat: make the certified copy for a Party from the original on file. It is kept as a file, to be read at '
      + '/files/ and its hash; that it was sent is recorded with `recordCertifiedCopy`. (R44.)',
  })
  makeCertifiedCopy(
    @Arg('input', () => MakeCertifiedCopyInput, { description: 'The form.' }) input: MakeCertifiedCopyInput,
    @Ctx() context: Context,
  ): Promise<Made> {
    return makeCertifiedCopy(handedIn(input), context);
  }

  @Mutation(() => Receipt, { description: 'The Secretariat: record that a certified copy has been sent to a Party. (R44.)' })
  recordCertifiedCopy(
    @Arg('input', () => RecordCertifiedCopyInput, { description: 'The form.' }) input: RecordCertifiedCopyInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.recordCertifiedCopy(input), context);
  }

  @Mutation(() => Receipt, {
    description: 'Acknowledge a certified copy: a Party its own, or the Secretariat from a paper. (R44.)',
  })
  acknowledgeCertifiedCopy(
    @Arg('input', () => AcknowledgeCertifiedCopyInput, { description: 'The form.' }) input: AcknowledgeCertifiedCopyInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.acknowledgeCertifiedCopy(input), context);
  }
}
