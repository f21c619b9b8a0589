/** By what ways a Party is told, for itself and the Secretariat. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import type { Context } from '../context.ts';
import { maySeeOf } from '../identity/visibility.ts';
import type { PartyRow } from '../registry/registry.entity.ts';
import { Party } from '../registry/registry.types.ts';
import type { Party as PartyCode } from '../treaty/parties.ts';
import { PartyChannel } from './channel.types.ts';
import { channelsOf, type ChannelView } from './channels-seen.ts';

@Resolver(() => Party)
export class PartyChannelsResolver {
  @ForParties()
  @FieldResolver(() => [PartyChannel], {
    nullable: true,
    description: 'By what ways it is told, those that have ended last; of those that are forgotten, thirty at the most. For the Party '
      + 'itself and the Secretariat; null for others.',
  })
  channels(@Root() { code }: PartyRow, @Ctx() { load, mandate, now }: Context): Promise<ChannelView[]> | undefined {
    return maySeeOf(code as PartyCode, mandate) ? load(channelsOf, { party: code, at: now().toString() }) : undefined;
  }
}
