/**
 * The Depositary's counter: Parties hand in their forms here, and the Secretariat records their papers.
 *
 * A resolver parses, delegates and answers. If you are about to write an `if`, it belongs in
 * treaty/ (is it a rule?) or in receive.ts (is it a step?).
 */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { viewOf } from '../log/entry-view.ts';
import { handedIn, sent } from './handed-in.ts';
import {
  ChangeDesignationInput, DesignateAuthorityInput, EndDesignationInput, RecordNoticeOfCompletionInput, RecordSignatureInput,
  RegisterInstrumentInput, RegisterPartyInput,
} from './inputs.types.ts';
import { receive } from './receive.ts';
import { Receipt } from './receipt.types.ts';
import type { Submission } from './submission.ts';

const changeable = [
  'name', 'competences', 'headOffice', 'deputyOffices', 'address', 'contactPoints', 'publicKeys', 'legalBasis', 'competentFrom',
] as const;

@Resolver()
export class DepositaryResolver {
  @Mutation(() => Receipt, {
    description: 'Designate the authority competent for a Party: a Party for itself, or the Secretariat from a paper. (Art. 4.)',
  })
  designateAuthority(
    @Arg('input', () => DesignateAuthorityInput, { description: 'The form.' }) input: DesignateAuthorityInput,
    @Ctx() context: Context,
  ) {
    const { submissionId, receivedAt, deputyOffices = [], publicKeys = [], ...designation } = handedIn(input);
    const draft = { kind: 'DESIGNATION', deputyOffices, publicKeys, ...designation } as const;
    return answer({ submissionId, ...paper(receivedAt), draft }, context);
  }

  @Mutation(() => Receipt, { description: 'Change what is on record of an authority, which keeps its id. (Art. 4.)' })
  changeDesignation(
    @Arg('input', () => ChangeDesignationInput, { description: 'The form.' }) input: ChangeDesignationInput,
    @Ctx() context: Context,
  ) {
    const { submissionId, receivedAt, authority, ...rest } = handedIn(input);
    const { effectiveOn, paperReference, inDueForm } = rest;
    const changes = sent(input, changeable);
    const onPaper = { ...(paperReference !== undefined && { paperReference }), ...(inDueForm !== undefined && { inDueForm }) };
    const draft = { kind: 'CHANGE_OF_DESIGNATION', authority, changes, ...onPaper, ...(effectiveOn && { effectiveOn }) } as const;
    return answer({ submissionId, ...paper(receivedAt), draft }, context);
  }

  @Mutation(() => Receipt, { description: 'End the competence of an authority. (Art. 4.)' })
  endDesignation(
    @Arg('input', () => EndDesignationInput, { description: 'The form.' }) input: EndDesignationInput,
    @Ctx() context: Context,
  ) {
    const { submissionId, receivedAt, ...end } = handedIn(input);
    return answer({ submissionId, ...paper(receivedAt), draft: { kind: 'END_OF_DESIGNATION', ...end } }, context);
  }

  @Mutation(() => Receipt, { description: 'The Secretariat: register an instrument with its final clauses.' })
  registerInstrument(
    @Arg('input', () => RegisterInstrumentInput, { description: 'The form.' }) input: RegisterInstrumentInput,
    @Ctx() context: Context,
  ) {
    const { submissionId, id, ...instrument } = handedIn(input);
    return answer({ submissionId, draft: { kind: 'INSTRUMENT_REGISTERED', instrument: id, ...instrument } }, context);
  }

  @Mutation(() => Receipt, { description: 'The Secretariat: register a Party and where it is informed.' })
  registerParty(
    @Arg('input', () => RegisterPartyInput, { description: 'The form.' }) input: RegisterPartyInput,
    @Ctx() context: Context,
  ) {
    const { submissionId, code, name, mailboxes } = handedIn(input);
    return answer({ submissionId, mailboxes, draft: { kind: 'PARTY_REGISTERED', party: code, name } }, context);
  }

  @Mutation(() => Receipt, { description: 'The Secretariat: record that a Party has signed an instrument.' })
  recordSignature(
    @Arg('input', () => RecordSignatureInput, { description: 'The form.' }) input: RecordSignatureInput,
    @Ctx() context: Context,
  ) {
    const { submissionId, ...signature } = handedIn(input);
    return answer({ submissionId, draft: { kind: 'SIGNATURE', ...signature } }, context);
  }

  @Mutation(() => Receipt, {
    description: 'The Secretariat: record a Party\'s notice that its domestic procedures are complete. (Art. 16.)',
  })
  recordNoticeOfCompletion(
    @Arg('input', () => RecordNoticeOfCompletionInput, { description: 'The form.' }) input: RecordNoticeOfCompletionInput,
    @Ctx() context: Context,
  ) {
    const { submissionId, receivedAt, ...notice } = handedIn(input);
    return answer({ submissionId, receivedAt, draft: { kind: 'NOTICE_OF_COMPLETION', ...notice } }, context);
  }
}

function paper(receivedAt: Submission['receivedAt']): Pick<Submission, 'receivedAt'> {
  return receivedAt ? { receivedAt } : {};
}

async function answer(submission: Submission, context: Context) {
  const outcome = await receive(submission, context);
  return 'entry' in outcome ? { ...outcome, entry: viewOf(outcome.entry, context.mandate) } : outcome;
}
