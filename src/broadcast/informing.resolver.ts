/** Who was told, when, how do we know: by Party; and for the Secretariat, who has not been reached. */
import { Temporal } from 'temporal-polyfill';
import { Arg, Args, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import type { Context } from '../context.ts';
import { demand } from '../identity/refusal.ts';
import { maySee, maySeeOf } from '../identity/visibility.ts';
import { InLanguage } from '../language.types.ts';
import { type Page, pageOf, pageSize } from '../paging.ts';
import { partiesEver } from '../registry/parties.ts';
import type { PartyRow } from '../registry/registry.entity.ts';
import { Party } from '../registry/registry.types.ts';
import { PlainDate } from '../scalars.ts';
import { dayAt } from '../treaty/calendar.ts';
import type { Party as PartyCode } from '../treaty/parties.ts';
import { deliveriesOf, type DeliveryView } from './delivered.ts';
import { type Informing as InformingView, informingOf, notReached } from './informing.ts';
import { informingTroubles, type Trouble } from './informing-troubles.ts';
import { troubleInWords } from './informing-words.ts';
import { Informing, InformingTrouble, TellAgainInput, TellAgainResult, ToldAgain } from './informing.types.ts';
import type { Notification } from './notification.ts';
import { notificationsByNumber } from './notifications.ts';
import { Delivery, DepositaryNotification, DepositaryNotificationConnection } from './notification.types.ts';
import { tellAgain, type ToldAgain as SentAgain } from './tell-again.ts';

@Resolver(() => DepositaryNotification)
export class NotificationInformingResolver {
  @ForParties()
  @FieldResolver(() => [Informing], {
    nullable: true,
    description: 'Each Party that was to be told, and how far that has come: a Party sees its own, the Secretariat all; null for others. '
      + '(R11; VCLT art. 78(c).)',
  })
  async informing(@Root() { number }: Notification, @Ctx() { load, mandate }: Context): Promise<InformingView[] | undefined> {
    const all = await load(informingOf, number);
    return maySee('DELIVERIES', mandate) ? all.filter(({ party }) => maySeeOf(party as PartyCode, mandate)) : undefined;
  }
}

@Resolver(() => Informing)
export class InformingResolver {
  @ForParties()
  @Query(() => DepositaryNotificationConnection, {
    description: 'The notifications of which some Party has not been informed, the newest first: see `informing`. For the Secretariat. '
      + '(Art. 4(3); R11.)',
  })
  async notReached(
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at the most, up to 500.' }) first: number,
    @Arg('after', () => Int, { nullable: true, description: 'The last number that you have: older ones follow.' })
    after: number | undefined,
    @Arg('acknowledged', () => Boolean, {
      nullable: true, description: 'false: those that some Party has not acknowledged, though it may be informed.',
    }) acknowledged: boolean | undefined,
    @Ctx() context: Context,
  ): Promise<Page<Notification>> {
    demand('TASKS', context.mandate);
    const lacks = acknowledged === false ? 'ACKNOWLEDGEMENT' : 'INFORMATION';
    const numbers = await notReached({ lacks, before: after, limit: pageSize(first) + 1 }, context);
    const found = (await notificationsByNumber(numbers, context)).filter((each) => each !== undefined);
    return pageOf(found, first, after ?? 0, ({ number }) => String(number));
  }

  @FieldResolver(() => Party, { description: 'The Party that is to be told.' })
  addressee(@Root() { party }: InformingView, @Ctx() { load }: Context): Promise<PartyRow | undefined> {
    return load(partiesEver, party);
  }

  @FieldResolver(() => PlainDate, {
    nullable: true,
    description: 'The day on which it was informed, at the seat: for that Party the act counts as received from this day only. '
      + '(R11; VCLT art. 78(c).)',
  })
  informedOn(@Root() { informedAt }: InformingView, @Ctx() { timeZone }: Context): Temporal.PlainDate | undefined {
    return informedAt && dayAt(Temporal.Instant.fromEpochMilliseconds(informedAt.getTime()), timeZone);
  }
}

@Resolver(() => InformingTrouble)
export class InformingTroubleResolver {
  @ForParties()
  @Query(() => [InformingTrouble], {
    description: 'What stands in the way of informing the Parties, the gravest first. For the Secretariat. (Art. 4(3).)',
  })
  informingTroubles(@Ctx() context: Context): Promise<Trouble[]> {
    demand('TASKS', context.mandate);
    return informingTroubles(context);
  }

  @FieldResolver(() => Party, { description: 'Which Party it concerns.' })
  party(@Root() { party }: Trouble, @Ctx() { load }: Context): Promise<PartyRow | undefined> {
    return load(partiesEver, party);
  }

  @FieldResolver(() => DepositaryNotification, { nullable: true, description: 'The first notification that it concerns.' })
  notification(@Root() { number }: Trouble, @Ctx() { load }: Context): Promise<Notification | undefined> | undefined {
    return number === null ? undefined : load(notificationsByNumber, number);
  }

  @FieldResolver(() => String, { description: 'What is wrong and what to do, in words.' })
  async says(
    @Root() trouble: Trouble, @Args(() => InLanguage) { code: language }: InLanguage, @Ctx() { load, timeZone }: Context,
  ): Promise<string> {
    const { name } = (await load(partiesEver, trouble.party)) ?? { name: { ru: trouble.party } };
    return troubleInWords(trouble, language, { name, timeZone });
  }
}

@Resolver(() => ToldAgain)
export class TellAgainResolver {
  @Mutation(() => TellAgainResult, {
    description: 'The Secretariat: have a notification sent again to a Party, on the channels on which it had failed for good.',
  })
  tellAgain(
    @Arg('input', () => TellAgainInput, { description: 'The form.' }) input: TellAgainInput,
    @Ctx() context: Context,
  ): ReturnType<typeof tellAgain> {
    return tellAgain(input, context);
  }

  @FieldResolver(() => [Delivery], { description: 'What is sent again, as it stands.' })
  async deliveries(@Root() { notification, ids }: SentAgain, @Ctx() { load }: Context): Promise<DeliveryView[]> {
    return (await load(deliveriesOf, notification.number)).filter(({ id }) => ids.includes(id));
  }
}
