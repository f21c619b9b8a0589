/** What anybody may ask: the terms of Art. 1, and who they themselves are here. */
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { type Mandate, readsFor } from '../identity/mandate.ts';
import { InLanguage } from '../language.types.ts';
import { DateTime } from '../scalars.ts';
import { type Term as TermOfArt1, terms } from '../treaty/terms.ts';
import { partiesByCode } from './parties.ts';
import type { PartyRow } from './registry.entity.ts';
import { Party, Term, Viewer } from './registry.types.ts';

@Resolver(() => Term)
export class TermResolver {
  @Query(() => [Term], { description: 'The eight terms of Art. 1, in their order.' })
  terms(): readonly TermOfArt1[] {
    return terms;
  }

  @FieldResolver(() => String, { description: 'The term.' })
  term(@Root() { term }: TermOfArt1, @Args(() => InLanguage) { code: language }: InLanguage): string {
    return term[language];
  }

  @FieldResolver(() => String, {
    description: 'What it means. Kazakh as in the Kazakh text; Russian and English are the hub\'s own rendering of it.',
  })
  definition(@Root() { definition }: TermOfArt1, @Args(() => InLanguage) { code: language }: InLanguage): string {
    return definition[language];
  }
}

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'Who you are here, by your token; null when you have shown none.' })
  me(@Ctx() { mandate }: Context): Mandate | undefined {
    return mandate;
  }

  @FieldResolver(() => Party, { nullable: true, description: 'The Party for which you may act, or whose node you are; null for others.' })
  party(@Root() mandate: Mandate, @Ctx() { load }: Context): Promise<PartyRow | undefined> | undefined {
    const party = readsFor(mandate);
    return party && load(partiesByCode, party);
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'Until when your token is valid.' })
  expiresAt(@Ctx() { bearer }: Context): string | undefined {
    return bearer?.expiresAt.toString();
  }
}
