/** The instruments, whether they are in force, and why. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { type EntryView, viewOf } from '../log/entry-view.ts';
import { Entry } from '../log/entry.types.ts';
import { InLanguage } from '../language.types.ts';
import { isBefore } from '../treaty/calendar.ts';
import { inLanguage } from '../treaty/texts.ts';
import { KnownAt, OnAndKnownAt } from './axes.types.ts';
import { explain, force, type ForceView } from './force.ts';
import { allInstruments, amendmentsOf, instrumentsById } from './instruments.ts';
import { known, today } from './known.ts';
import { partiesByCode, partyLists } from './parties.ts';
import type { InstrumentRow, PartyRow } from './registry.entity.ts';
import { EntryIntoForce, Instrument, Party, Standing } from './registry.types.ts';
import { standing, type StandingView } from './standings.ts';

type MaybeInstrument = Promise<InstrumentRow | undefined> | undefined;

@Resolver(() => Instrument)
export class InstrumentResolver {
  @Query(() => [Instrument], { description: 'All instruments, in the order of their registration.' })
  instruments(@Ctx() { em }: Context): Promise<InstrumentRow[]> {
    return allInstruments(em);
  }

  @Query(() => Instrument, { nullable: true, description: 'One instrument; null where none is registered with that id.' })
  instrument(
    @Arg('id', () => ID, { description: 'Such as "information-sphere-2014".' }) id: string,
    @Ctx() { load }: Context,
  ): MaybeInstrument {
    return load(instrumentsById, id);
  }

  @FieldResolver(() => String, { description: 'Its full title.' })
  title(@Root() { title }: InstrumentRow, @Args(() => InLanguage) { code: language }: InLanguage): string {
    return inLanguage(title, language);
  }

  @FieldResolver(() => Boolean, { description: 'Is it in force on a day? A day in the future is asked for with `on`. (R2, R32.)' })
  async inForce(
    @Root() { id }: InstrumentRow, @Args(() => OnAndKnownAt) { on, knownAt }: OnAndKnownAt, @Ctx() context: Context,
  ): Promise<boolean> {
    const { found } = await force(id, await known(knownAt, context), context);
    return found.enteredOn !== undefined && !isBefore(on ?? today(context), found.enteredOn);
  }

  @FieldResolver(() => EntryIntoForce, { description: 'Its entry into force, which explains itself.' })
  async entryIntoForce(
    @Root() { id }: InstrumentRow, @Args(() => KnownAt) { knownAt }: KnownAt, @Ctx() context: Context,
  ): Promise<ForceView> {
    return force(id, await known(knownAt, context), context);
  }

  @FieldResolver(() => [Standing], { description: 'How every Party stands towards it, on a day, as known at an instant.' })
  async standings(
    @Root() { id }: InstrumentRow, @Args(() => OnAndKnownAt) { on, knownAt }: OnAndKnownAt, @Ctx() context: Context,
  ): Promise<StandingView[]> {
    const axes = { on: on ?? today(context), known: await known(knownAt, context) };
    const parties = await context.load(partyLists, 'all');
    const standings = await Promise.all(parties.map(({ code }) => standing(code, id, axes, context)));
    return standings.filter((each) => each !== undefined);
  }

  @FieldResolver(() => Instrument, { nullable: true, description: 'The instrument that it amends. (Art. 15.)' })
  amends(@Root() { amends }: InstrumentRow, @Ctx() { load }: Context): MaybeInstrument {
    return amends ? load(instrumentsById, amends) : undefined;
  }

  @FieldResolver(() => [Instrument], { description: 'The instruments that amend it. (Art. 15.)' })
  amendments(@Root() { id }: InstrumentRow, @Ctx() { load }: Context): Promise<InstrumentRow[]> {
    return load(amendmentsOf, id);
  }

  @FieldResolver(() => Instrument, { nullable: true, description: 'The treaty on whose term it depends. (Art. 17.)' })
  baseTreaty(@Root() { baseTreaty }: InstrumentRow, @Ctx() { load }: Context): MaybeInstrument {
    return baseTreaty ? load(instrumentsById, baseTreaty) : undefined;
  }
}

@Resolver(() => EntryIntoForce)
export class EntryIntoForceResolver {
  @FieldResolver(() => Entry, { nullable: true, description: 'The notice with which the number was reached. (R1.)' })
  decisiveNotice(@Root() { decisiveNotice }: ForceView, @Ctx() { mandate }: Context): EntryView | undefined {
    return decisiveNotice && viewOf(decisiveNotice, mandate);
  }

  @FieldResolver(() => String, { description: 'Why it is so, in words: which notice was decisive, or how many are missing.' })
  explanation(@Root() view: ForceView, @Args(() => InLanguage) { code: language }: InLanguage, @Ctx() context: Context): Promise<string> {
    return explain(view, language, context);
  }
}

@Resolver(() => Standing)
export class StandingResolver {
  @FieldResolver(() => Party, { description: 'Whose standing it is.' })
  party(@Root() { party }: StandingView, @Ctx() { load }: Context): Promise<PartyRow | undefined> {
    return load(partiesByCode, party);
  }

  @FieldResolver(() => Instrument, { description: 'Towards which instrument.' })
  instrument(@Root() { instrument }: StandingView, @Ctx() { load }: Context): MaybeInstrument {
    return load(instrumentsById, instrument);
  }

  @FieldResolver(() => [Entry], { description: 'The entries that it rests on.' })
  because(@Root() { restsOn }: StandingView, @Ctx() { mandate }: Context): EntryView[] {
    return restsOn.map((entry) => viewOf(entry, mandate));
  }
}

@Resolver(() => Entry)
export class EntryInstrumentResolver {
  @FieldResolver(() => Instrument, {
    nullable: true,
    description: 'Under which instrument. Null where the reader may not see it, or where there is none.',
  })
  instrument(@Root() { instrument }: EntryView, @Ctx() { load }: Context): MaybeInstrument {
    return instrument === undefined ? undefined : load(instrumentsById, instrument);
  }
}
