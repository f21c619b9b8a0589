/** How a Party stands, and why: each of its days with its reasons. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { InLanguage } from '../language.types.ts';
import { type EntryView, viewOf } from '../log/entry-view.ts';
import { Entry } from '../log/entry.types.ts';
import { PlainDate } from '../scalars.ts';
import { datesOf } from '../treaty/explained-dates.ts';
import { explainStanding } from '../treaty/explanation-of-standing.ts';
import type { Party as PartyCode } from '../treaty/parties.ts';
import { isBound } from '../treaty/standing.ts';
import { earliestExplained } from '../treaty/steps-of-ending.ts';
import { stepsInWords } from '../treaty/steps-in-words.ts';
import { type DateView, dateView } from './dates.ts';
import { ExplainedDate } from './dates.types.ts';
import { instrumentIn, instrumentsById } from './instruments.ts';
import { names, namesIn } from './names.ts';
import { partiesByCode, partiesEver } from './parties.ts';
import type { InstrumentRow, PartyRow } from './registry.entity.ts';
import { Instrument, Party, Standing } from './registry.types.ts';
import { settlement, type SettlementView } from './settlements.ts';
import { Settlement } from './settlements.types.ts';
import type { StandingView } from './standings.ts';

@Resolver(() => Standing)
export class StandingResolver {
  @FieldResolver(() => Party, { description: 'Whose standing it is.' })
  party(@Root() { party }: StandingView, @Ctx() { load }: Context): Promise<PartyRow | undefined> {
    return load(partiesEver, party);
  }

  @FieldResolver(() => Instrument, { description: 'Towards which instrument.' })
  async instrument(@Root() { instrument, record }: StandingView, @Ctx() { load }: Context): Promise<InstrumentRow | undefined> {
    return await load(instrumentsById, instrument) ?? instrumentIn(record);
  }

  @FieldResolver(() => PlainDate, {
    nullable: true,
    description: 'The first day of withdrawal for which a notice received on the day asked about would be in time. Null where the Party is '
      + 'not bound, where it cannot give notice yet, or where the instrument has no such clause. (Art. 18; R17, R18.)',
  })
  earliestWithdrawalOn(@Root() view: StandingView): string | undefined {
    return isBound(view) ? earliestExplained(view.party as PartyCode, view.record, view.on)?.on.toString() : undefined;
  }

  @FieldResolver(() => Settlement, {
    nullable: true,
    description: 'Whether its obligations are settled, as declared with the notice of withdrawal that counts; null where there is none. '
      + '(Art. 18; R29.)',
  })
  settlement(@Root() view: StandingView): SettlementView | undefined {
    return settlement(view);
  }

  @FieldResolver(() => String, {
    description: 'Why it stands so, in words: each day that matters, the entries, the clause, the arithmetic.',
  })
  async explanation(
    @Root() { party, record, on }: StandingView, @Args(() => InLanguage) { code: language }: InLanguage, @Ctx() context: Context,
  ): Promise<string> {
    return explainStanding(party as PartyCode, record, on, await names(context), language);
  }

  @FieldResolver(() => [ExplainedDate], { description: 'Every day of this Party under this instrument, each with its reasons.' })
  dates(@Root() { party, instrument, record, on }: StandingView): DateView[] {
    return datesOf(party as PartyCode, record, on).map((each) => dateView(instrument, each));
  }

  @FieldResolver(() => [Entry], { description: 'The entries that it rests on.' })
  because(@Root() { restsOn }: StandingView, @Ctx() { mandate }: Context): EntryView[] {
    return restsOn.map((entry) => viewOf(entry, mandate));
  }
}

@Resolver(() => ExplainedDate)
export class ExplainedDateResolver {
  @FieldResolver(() => [String], { description: 'How it comes about, step by step, in words.' })
  async steps(
    @Root() view: DateView, @Args(() => InLanguage) { code: language }: InLanguage, @Ctx() context: Context,
  ): Promise<string[]> {
    return stepsInWords(view, language, await namesIn(language, context));
  }

  @FieldResolver(() => [Entry], { description: 'The entries that it rests on.' })
  because(@Root() { restsOn }: DateView, @Ctx() { mandate }: Context): EntryView[] {
    return restsOn.map((entry) => viewOf(entry, mandate));
  }
}

@Resolver(() => Settlement)
export class SettlementResolver {
  @FieldResolver(() => [Party], { description: 'Who has contested it, whether or not they have agreed since. (R9, R29.)' })
  async contestedBy(@Root() { parties }: SettlementView, @Ctx() { load }: Context): Promise<PartyRow[]> {
    return (await Promise.all(parties.map((party) => load(partiesByCode, party)))).filter((each) => each !== undefined);
  }

  @FieldResolver(() => [Entry], { description: 'The entries by which it was agreed that they are settled.' })
  agreed(@Root() { entries }: SettlementView, @Ctx() { mandate }: Context): EntryView[] {
    return entries.map((entry) => viewOf(entry, mandate));
  }
}
