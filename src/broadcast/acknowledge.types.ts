/** With which words a Party says that it has been informed, and what it is answered. */
import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { SubmissionInput } from '../depositary/inputs.types.ts';
import { Refused } from '../depositary/receipt.types.ts';
import { Party } from '../registry/registry.types.ts';
import { DateTime } from '../scalars.ts';
import { DepositaryNotification } from './notification.types.ts';

@InputType({ description: 'A Party has been informed of a notification: it says so itself. (R11; VCLT art. 78(c).)' })
export class AcknowledgeNotificationInput extends SubmissionInput {
  @Field(() => Int, { description: 'The number of the notification.' })
  number!: number;
}

@ObjectType({ description: 'It is kept that the Party has been informed, and can never be undone.' })
class Acknowledged {
  @Field(() => DepositaryNotification, { description: 'The notification.' })
  notification!: object;

  @Field(() => Party, { description: 'The Party that has been informed of it.' })
  party!: object;

  @Field(() => DateTime, { description: 'When it said so first.' })
  acknowledgedAt!: Date;

  @Field(() => Boolean, { description: 'Had it said so before, with this submission id or another? Then nothing was added.' })
  replayed!: boolean;
}

export const AcknowledgeResult = createUnionType({
  name: 'AcknowledgeResult',
  description: 'It is acknowledged, or why not.',
  types: () => [Acknowledged, Refused] as const,
  resolveType: (value) => ('acknowledgedAt' in value ? 'Acknowledged' : 'Refused'),
});
