/** The instruments, whether they are in force, for how long, and why. */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import type { Context } from '../context.ts';
import { maySee } from '../identity/visibility.ts';
import { InLanguage } from '../language.types.ts';
import { type EntryView, viewOf } from '../log/entry-view.ts';
import { Entry } from '../log/entry.types.ts';
import { PlainDate } from '../scalars.ts';
import { inLanguage } from '../treaty/texts.ts';
import { inForceOn } from '../treaty/term.ts';
import { KnownAt, OnAndKnownAt, UntilAndKnownAt } from './axes.types.ts';
import type { DateView } from './dates.ts';
import { ExplainedDate } from './dates.types.ts';
import { datesUntil, endedOn, originalOf, recordKnown, termsUntil } from './duration.ts';
import { explain, force, type ForceView } from './force.ts';
import { allInstruments, amendmentsOf, instrumentsById } from './instruments.ts';
import { axesOf, known, today } from './known.ts';
import { partyLists } from './parties.ts';
import type { InstrumentRow } from './registry.entity.ts';
import { EntryIntoForce, Instrument, Standing } from './registry.types.ts';
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

  @FieldResolver(() => Boolean, {
    description: 'Is it in force on a day? A day in the future is asked for with `on`. Fewer Parties than were needed do not end it. '
      + '(R2, R15, R32.)',
  })
  async inForce(
    @Root() { id }: InstrumentRow, @Args(() => OnAndKnownAt) { on, knownAt }: OnAndKnownAt, @Ctx() context: Context,
  ): Promise<boolean> {
    const record = await recordKnown(id, knownAt, context);
    return record !== undefined && inForceOn(record, on ?? today(context));
  }

  @FieldResolver(() => EntryIntoForce, { description: 'Its entry into force, which explains itself.' })
  async entryIntoForce(
    @Root() { id }: InstrumentRow, @Args(() => KnownAt) { knownAt }: KnownAt, @Ctx() context: Context,
  ): Promise<ForceView> {
    return force(id, await known(knownAt, context), context);
  }

  @FieldResolver(() => PlainDate, {
    nullable: true,
    description: 'The first day on which it is in force no longer, for all: by consent, with its term, or with its base Treaty. It may lie '
      + 'ahead; null while there is none. (Art. 17; R42; VCLT art. 54.)',
  })
  async endedOn(
    @Root() { id }: InstrumentRow, @Args(() => KnownAt) { knownAt }: KnownAt, @Ctx() context: Context,
  ): Promise<string | undefined> {
    return endedOn(await recordKnown(id, knownAt, context));
  }

  @FieldResolver(() => [PlainDate], {
    description: 'The last day of each of its terms up to a day, which may be a hundred years ahead; renewed automatically, there are more '
      + 'than one. (Art. 17.)',
  })
  async termEnds(
    @Root() { id }: InstrumentRow, @Args(() => UntilAndKnownAt) { until, knownAt }: UntilAndKnownAt, @Ctx() context: Context,
  ): Promise<string[]> {
    return termsUntil(await recordKnown(id, knownAt, context), until, context);
  }

  @FieldResolver(() => [ExplainedDate], {
    description: 'Its entry into force, the day from which it has effect, each of its terms that ends within a year from today or has '
      + 'ended, and its end, each with its reasons.',
  })
  async dates(@Root() { id }: InstrumentRow, @Args(() => KnownAt) { knownAt }: KnownAt, @Ctx() context: Context): Promise<DateView[]> {
    return datesUntil(id, await recordKnown(id, knownAt, context), today(context).add({ years: 1 }));
  }

  @ForParties()
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The file of the single original, by its SHA-256. For Parties and the Secretariat; null for others, or where none is '
      + 'kept. (Final clause; R44.)',
  })
  async original(
    @Root() { id }: InstrumentRow, @Args(() => KnownAt) { knownAt }: KnownAt, @Ctx() context: Context,
  ): Promise<string | undefined> {
    return maySee('LOG', context.mandate) ? originalOf(await recordKnown(id, knownAt, context)) : undefined;
  }

  @FieldResolver(() => [Standing], { description: 'How every Party stands towards it, on a day, as known at an instant.' })
  async standings(
    @Root() { id }: InstrumentRow, @Args(() => OnAndKnownAt) asked: OnAndKnownAt, @Ctx() context: Context,
  ): Promise<StandingView[]> {
    const axes = await axesOf(asked, context);
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

  @FieldResolver(() => [Entry], { description: 'The notices that count, up to the decisive one, in the order of receipt. (R1, R5.)' })
  restsOn(@Root() { notices }: ForceView, @Ctx() { mandate }: Context): EntryView[] {
    return notices.map((entry) => viewOf(entry, mandate));
  }

  @FieldResolver(() => String, {
    description: 'Why it is so, in words: which notice was decisive and how the day is counted from it, or how many are missing; which '
      + 'notices count and which do not.',
  })
  explanation(@Root() view: ForceView, @Args(() => InLanguage) { code: language }: InLanguage, @Ctx() context: Context): Promise<string> {
    return explain(view, language, context);
  }
}

@Resolver(() => Entry)
export class EntryInstrumentResolver {
  @ForParties()
  @FieldResolver(() => Instrument, {
    nullable: true,
    description: 'Under which instrument. Null where the reader may not see it, or where there is none.',
  })
  instrument(@Root() { instrument }: EntryView, @Ctx() { load }: Context): MaybeInstrument {
    return instrument === undefined ? undefined : load(instrumentsById, instrument);
  }
}
