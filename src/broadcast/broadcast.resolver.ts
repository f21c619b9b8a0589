/** Notifications: asked for, or followed live; and to whom they went. */
import { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Subscription } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import type { Context } from '../context.ts';
import { isSecretariat } from '../identity/mandate.ts';
import { maySee, maySeeOf } from '../identity/visibility.ts';
import { entriesAt } from '../log/entries.ts';
import { type EntryView, viewOf } from '../log/entry-view.ts';
import { Entry, EntryKind } from '../log/entry.types.ts';
import { type Page, pageOf, pageSize } from '../paging.ts';
import { instrumentsById } from '../registry/instruments.ts';
import { partiesByCode, partiesEver } from '../registry/parties.ts';
import type { InstrumentRow, PartyRow } from '../registry/registry.entity.ts';
import { Instrument, Party } from '../registry/registry.types.ts';
import { CountryCode, DateTime, PlainDate } from '../scalars.ts';
import type { ActKind } from '../treaty/acts.ts';
import { dayAt } from '../treaty/calendar.ts';
import type { Party as PartyCode } from '../treaty/parties.ts';
import { deliveriesOf, type DeliveryView, triesOf } from './delivered.ts';
import type { AttemptRow } from './delivery.entity.ts';
import type { Notification } from './notification.ts';
import { notificationsAfter, notificationsByNumber, notificationsOfEntries, replacementsOf } from './notifications.ts';
import { Attempt, Delivery, DepositaryNotification, DepositaryNotificationConnection } from './notification.types.ts';
import { spreadOf } from './spread.ts';
import { wordingOf } from './wording.resolver.ts';

const OF_PARTY = 'About acts of this Party only.';
const OF_KINDS = 'About acts of these kinds only.';
const OF_INSTRUMENT = 'About acts under this instrument only.';

@Resolver(() => DepositaryNotification)
export class BroadcastResolver extends wordingOf(DepositaryNotification) {
  @Subscription(() => DepositaryNotification, {
    description: 'Every notification after a number, first what was missed, then live: no gap and no duplicate. '
      + 'Without a number, from now on. To a Party, only what holds the `number` proves that it was informed. (R11.)',
    subscribe: () => { throw new Error('whoever listens is told by a group: see live.ts'); },
  })
  depositaryNotifications(
    @Root() notification: Notification,
    @Arg('after', () => Int, { nullable: true, description: 'The last number that you have; 0 for all.' }) _after?: number,
    @Arg('party', () => CountryCode, { nullable: true, description: OF_PARTY }) _party?: PartyCode,
    @Arg('kinds', () => [EntryKind], { nullable: true, description: OF_KINDS }) _kinds?: ActKind[],
    @Arg('instrument', () => ID, { nullable: true, description: OF_INSTRUMENT }) _instrument?: string,
  ): Notification {
    return notification;
  }

  @Query(() => DepositaryNotificationConnection, {
    name: 'depositaryNotifications',
    description: 'Notifications in order, after a number.',
  })
  async pastNotifications(
    @Arg('after', () => Int, { defaultValue: 0, description: 'The last number that you have.' }) after: number,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at the most, up to 500.' }) first: number,
    @Arg('party', () => CountryCode, { nullable: true, description: OF_PARTY }) party: PartyCode | undefined,
    @Arg('kinds', () => [EntryKind], { nullable: true, description: OF_KINDS }) kinds: ActKind[] | undefined,
    @Arg('instrument', () => ID, { nullable: true, description: OF_INSTRUMENT }) instrument: string | undefined,
    @Ctx() context: Context,
  ): Promise<Page<Notification>> {
    const filters = { ...(party && { party }), ...(kinds && { kinds }), ...(typeof instrument === 'string' && { instrument }) };
    const wanted = { after, limit: pageSize(first) + 1, ...filters };
    return pageOf(await notificationsAfter(wanted, context), first, after, ({ number }) => String(number));
  }

  @Query(() => DepositaryNotification, { nullable: true, description: 'One notification; null where there is none of that number.' })
  depositaryNotification(
    @Arg('number', () => Int, { description: '1, 2, 3 …' }) number: number,
    @Ctx() { load }: Context,
  ): Promise<Notification | undefined> {
    return load(notificationsByNumber, number);
  }

  @FieldResolver(() => DateTime, { description: 'When it was issued: as the entry was recorded.' })
  issuedAt(@Root() { issuedAt }: Notification): string {
    return issuedAt.toString();
  }

  @FieldResolver(() => Party, { nullable: true, description: 'Whose act it is about; null where no Party acted.' })
  party(@Root() { party }: Notification, @Ctx() { load }: Context): Promise<PartyRow | undefined> | undefined {
    return party === undefined ? undefined : load(partiesByCode, party);
  }

  @FieldResolver(() => Instrument, { nullable: true, description: 'Under which instrument; null where there is none.' })
  instrument(@Root() { instrument }: Notification, @Ctx() { load }: Context): Promise<InstrumentRow | undefined> | undefined {
    return instrument === undefined ? undefined : load(instrumentsById, instrument);
  }

  @FieldResolver(() => Entry, { description: 'The entry that it tells of.' })
  async entry(@Root() { position }: Notification, @Ctx() { load, mandate }: Context): Promise<EntryView | undefined> {
    const entry = await load(entriesAt, position);
    return entry && viewOf(entry, mandate);
  }

  @ForParties()
  @FieldResolver(() => [Delivery], {
    nullable: true,
    description: 'Who was told, when and how: a Party sees its own, the Secretariat all; null for others.',
  })
  async deliveries(@Root() { number }: Notification, @Ctx() { load, mandate }: Context): Promise<DeliveryView[] | undefined> {
    const deliveries = await load(deliveriesOf, number);
    return maySee('DELIVERIES', mandate) ? deliveries.filter(({ party }) => maySeeOf(party as PartyCode, mandate)) : undefined;
  }

  @FieldResolver(() => DepositaryNotification, {
    nullable: true,
    description: 'The notification in whose place this corrected one comes; null where it is the first. (R33.)',
  })
  replaces(@Root() { replaces }: Notification, @Ctx() { load }: Context): Promise<Notification | undefined> | undefined {
    return replaces?.number === undefined ? undefined : load(notificationsByNumber, replaces.number);
  }

  @FieldResolver(() => DepositaryNotification, {
    nullable: true,
    description: 'The corrected notification that has come in the place of this one: the last, where there are several. (R33.)',
  })
  replacedBy(@Root() { position }: Notification, @Ctx() { load }: Context): Promise<Notification | undefined> {
    return load(replacementsOf, position);
  }

  @ForParties()
  @FieldResolver(() => Int, {
    nullable: true,
    description: 'In seconds, rounded up: from the first to the last mail about it that was accepted. '
      + 'All Parties are to be told at the same moment. (R45.) For the Secretariat; null for others, and until two mails were accepted.',
  })
  async spread(@Root() { number }: Notification, @Ctx() { load, mandate }: Context): Promise<number | undefined> {
    const deliveries = await load(deliveriesOf, number);
    return isSecretariat(mandate) ? spreadOf(deliveries) : undefined;
  }
}

@Resolver(() => Delivery)
export class DeliveryResolver {
  @FieldResolver(() => Party, { description: 'The Party that is told.' })
  addressee(@Root() { party }: DeliveryView, @Ctx() { load }: Context): Promise<PartyRow | undefined> {
    return load(partiesEver, party);
  }

  @FieldResolver(() => [Attempt], { description: 'What came of each attempt, in order: how we know.' })
  tries(@Root() { id }: DeliveryView, @Ctx() { load }: Context): Promise<AttemptRow[]> {
    return load(triesOf, id);
  }

  @FieldResolver(() => PlainDate, {
    nullable: true,
    description: 'The day on which the Party was informed, at the seat of the Depositary: for that Party the act counts as received '
      + 'from this day only. (R11; VCLT art. 78(c).)',
  })
  informedOn(@Root() { informedAt }: DeliveryView, @Ctx() { timeZone }: Context): Temporal.PlainDate | undefined {
    return informedAt ? dayAt(Temporal.Instant.fromEpochMilliseconds(informedAt.getTime()), timeZone) : undefined;
  }
}

@Resolver(() => Entry)
export class EntryNotificationResolver {
  @FieldResolver(() => DepositaryNotification, {
    nullable: true,
    description: 'What the Parties were told of it; none while it is pending.',
  })
  notification(@Root() { position }: EntryView, @Ctx() { load }: Context): Promise<Notification | undefined> {
    return load(notificationsOfEntries, position);
  }
}
