/** The counter for Art. 4: a Party designates for itself, or the Secretariat records its paper. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { answer } from './answer.ts';
import { ChangeDesignationInput, DesignateAuthorityInput, EndDesignationInput } from './designation-forms.types.ts';
import { forms } from './forms.ts';
import { Receipt } from './receipt.types.ts';

@Resolver()
export class DesignationFormsResolver {
  @Mutation(() => Receipt, {
    description: 'Designate the authority competent for a Party: a Party for itself, or the Secretariat from a paper. (Art. 4.)',
  })
  designateAuthority(
    @Arg('input', () => DesignateAuthorityInput, { description: 'The form.' }) input: DesignateAuthorityInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.designateAuthority(input), context);
  }

  @Mutation(() => Receipt, { description: 'Change what is on record of an authority, which keeps its id. (Art. 4.)' })
  changeDesignation(
    @Arg('input', () => ChangeDesignationInput, { description: 'The form.' }) input: ChangeDesignationInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.changeDesignation(input), context);
  }

  @Mutation(() => Receipt, { description: 'End the competence of an authority. (Art. 4.)' })
  endDesignation(
    @Arg('input', () => EndDesignationInput, { description: 'The form.' }) input: EndDesignationInput,
    @Ctx() context: Context,
  ) {
    return answer(forms.endDesignation(input), context);
  }
}
