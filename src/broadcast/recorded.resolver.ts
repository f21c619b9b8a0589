/** What follows from an act that was recorded: the notifications about it, and about what the Depositary found because of it. (R10.) */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { Recorded } from '../depositary/receipt.types.ts';
import { causedBy } from '../log/entries.ts';
import type { Notification } from './notification.ts';
import { notificationsOfEntries } from './notifications.ts';
import { DepositaryNotification } from './notification.types.ts';

@Resolver(() => Recorded)
export class RecordedResolver {
  @FieldResolver(() => [DepositaryNotification], {
    description: 'What all Parties are told now: of the act, and of what it brought about. None while it is pending.',
  })
  async notifications(@Root() { entry: { position } }: Recorded, @Ctx() { load }: Context): Promise<Notification[]> {
    const caused = await load(causedBy, position);
    const told = await Promise.all([position, ...caused.map((entry) => entry.position)].map((each) => load(notificationsOfEntries, each)));
    return told.filter((notification) => notification !== undefined);
  }
}
