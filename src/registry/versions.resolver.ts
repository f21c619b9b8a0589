/** Which version of an instrument applies between two Parties: different Parties can be bound by different versions. (Art. 15; R38.) */
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { CountryCode } from '../scalars.ts';
import { PROTOCOL } from '../treaty/acts.ts';
import type { Party as PartyCode } from '../treaty/parties.ts';
import { OnAndKnownAt } from './axes.types.ts';
import { axesOf } from './known.ts';
import type { InstrumentRow } from './registry.entity.ts';
import { Instrument } from './registry.types.ts';
import { between, matrix } from './versions.ts';
import { VersionBetween } from './versions.types.ts';

@Resolver(() => Instrument)
export class VersionsResolver {
  @Query(() => Instrument, {
    nullable: true,
    description: 'The version of an instrument that applies between two Parties on a day: of the text and its amendments, the last one '
      + 'that binds both. Null where none does. (Art. 15; R38; VCLT art. 40(4).)',
  })
  async versionBetween(
    @Arg('a', () => CountryCode, { description: 'One Party.' }) a: PartyCode,
    @Arg('b', () => CountryCode, { description: 'The other.' }) b: PartyCode,
    @Arg('instrument', () => ID, { defaultValue: PROTOCOL, description: 'The text, not one of its amendments.' }) instrument: string,
    @Args(() => OnAndKnownAt) asked: OnAndKnownAt,
    @Ctx() context: Context,
  ): Promise<InstrumentRow | undefined> {
    return between(a, b, instrument, await axesOf(asked, context), context);
  }

  @FieldResolver(() => [VersionBetween], {
    description: 'For each two Parties, the version that applies between them on a day: this text, or the last amendment that binds both. '
      + '(Art. 15; R38.)',
  })
  async versions(
    @Root() { id }: InstrumentRow, @Args(() => OnAndKnownAt) asked: OnAndKnownAt, @Ctx() context: Context,
  ): Promise<VersionBetween[]> {
    return matrix(id, await axesOf(asked, context), context);
  }
}
