/** The Parties, and how each stands. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import type { Context } from '../context.ts';
import type { EntryView } from '../log/entry-view.ts';
import { Entry } from '../log/entry.types.ts';
import { InLanguage } from '../language.types.ts';
import { CountryCode } from '../scalars.ts';
import { inLanguage } from '../treaty/texts.ts';
import { competentFor } from './authorities.ts';
import { type AuthorityView, authorityView } from './authority-view.ts';
import { CompetentAuthority } from './authority.types.ts';
import { OnAndKnownAt } from './axes.types.ts';
import { axesOf } from './known.ts';
import { allParties, partiesByCode } from './parties.ts';
import type { PartyRow } from './registry.entity.ts';
import { Party, Standing } from './registry.types.ts';
import { standingDemanded, type StandingView } from './standings.ts';

@Resolver(() => Party)
export class PartyResolver {
  @Query(() => [Party], { description: 'All Parties, in the order of their registration.' })
  parties(@Ctx() { em }: Context): Promise<PartyRow[]> {
    return allParties(em);
  }

  @Query(() => Party, { nullable: true, description: 'One Party; null where none is registered with that code.' })
  party(
    @Arg('code', () => CountryCode, { description: 'ISO 3166-1 alpha-2.' }) code: string,
    @Ctx() { load }: Context,
  ): Promise<PartyRow | undefined> {
    return load(partiesByCode, code);
  }

  @FieldResolver(() => String, { description: 'Its full name.' })
  name(@Root() { name }: PartyRow, @Args(() => InLanguage) { code: language }: InLanguage): string {
    return inLanguage(name, language);
  }

  @FieldResolver(() => Standing, { description: 'How it stands towards an instrument, on a day, as known at an instant.' })
  async standing(
    @Root() { code }: PartyRow,
    @Arg('instrument', () => ID, { description: 'Such as "information-sphere-2014".' }) instrument: string,
    @Args(() => OnAndKnownAt) asked: OnAndKnownAt,
    @Ctx() context: Context,
  ): Promise<StandingView> {
    return standingDemanded(code, instrument, await axesOf(asked, context), context);
  }

  @FieldResolver(() => [CompetentAuthority], { description: 'Who is competent for it on a day, as known at an instant. (Art. 4.)' })
  async competentAuthorities(
    @Root() { code }: PartyRow,
    @Args(() => OnAndKnownAt) asked: OnAndKnownAt,
    @Ctx() context: Context,
  ): Promise<AuthorityView[]> {
    const { on, known } = await axesOf(asked, context);
    const found = await context.load(competentFor, { party: code, on: on.toString(), known });
    return found.map((authority) => authorityView(authority, on, context.mandate));
  }
}

@Resolver(() => Entry)
export class EntryPartyResolver {
  @ForParties()
  @FieldResolver(() => Party, {
    nullable: true,
    description: 'Whose act it is. Null where the reader may not see it, or where no Party acted.',
  })
  party(@Root() { party }: EntryView, @Ctx() { load }: Context): Promise<PartyRow | undefined> | undefined {
    return party === undefined ? undefined : load(partiesByCode, party);
  }
}
