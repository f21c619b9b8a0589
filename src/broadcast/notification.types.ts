/** What goes out, and to whom it went, as the API shows it. */
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../paging.types.ts';
import { DateTime } from '../scalars.ts';
import { type ChannelKind, channelKinds } from '../depositary/channel.entity.ts';
import { attemptOutcomes, deliveryStates, type Purpose } from './delivery.entity.ts';

export const Channel = Object.fromEntries(channelKinds.map((each) => [each, each])) as { readonly [each in ChannelKind]: each };
registerEnumType(Channel, {
  name: 'Channel',
  description: 'By what way a Party is told. The ways grow in number.',
  valuesConfig: {
    MAIL: { description: 'By e-mail to a mailbox of the Party, at once.' },
    WEBHOOK: { description: 'By a signed HTTPS request to a system of the Party, at once.' },
    DIGEST: { description: 'In a signed digest by e-mail, on Mondays.' },
    LIVE: { description: 'Handed to a live connection that the Party itself had opened.' },
  },
});

const states = [...deliveryStates, 'ACKNOWLEDGED'] as const;
const DeliveryState = Object.fromEntries(states.map((each) => [each, each])) as { readonly [each in (typeof states)[number]]: each };
registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'How far a delivery has come. The states grow in number.',
  valuesConfig: {
    DUE: { description: 'It is to be sent.' },
    ATTEMPTED: {
      description: 'It was tried, and is tried again, with growing pauses: for a week since it was due, and for a day since it was first '
        + 'tried at the least.',
    },
    RETURNED: {
      description: 'Its channel had ended before it took this, and what its Party was not told goes to the others; or, of a '
        + 'reminder, it was not needed any more.',
    },
    ACCEPTED: {
      description: 'The server that the hub speaks with has taken it, or the Party\'s own line has answered: '
        + 'so far that proves that it is informed.',
    },
    ACKNOWLEDGED: { description: 'It was taken, and the Party has said that it has been informed.' },
    FAILED: { description: 'It was refused for good, has come back, or was tried in vain for as long as that.' },
  },
});

const DeliveryPurpose = { NOTIFICATION: 'NOTIFICATION', REMINDER: 'REMINDER' } as const satisfies { readonly [each in Purpose]?: each };
registerEnumType(DeliveryPurpose, {
  name: 'DeliveryPurpose',
  description: 'What is said.',
  valuesConfig: {
    NOTIFICATION: { description: 'The notification itself.' },
    REMINDER: { description: 'That the Party has not yet acknowledged it: after 24 hours, and after 72.' },
  },
});

const AttemptOutcome = Object.fromEntries(attemptOutcomes.map((each) => [each, each])) as {
  readonly [each in (typeof attemptOutcomes)[number]]: each
};
registerEnumType(AttemptOutcome, {
  name: 'AttemptOutcome',
  description: 'What came of an attempt, or was heard later of what had been taken. The outcomes grow in number.',
  valuesConfig: {
    ACCEPTED: { description: 'The mail server that the hub speaks with has taken it, the webhook, or the Party\'s own connection.' },
    NOBODY_THERE: { description: 'No server answered, or it turned everybody away.' },
    NOT_NOW: { description: 'It was refused for now.' },
    NEVER: { description: 'It was refused for good.' },
    DELIVERED: { description: 'A mail server has reported that it has reached the mailbox, or was passed on to where nobody reports.' },
    DELAYED: { description: 'A mail server has reported that it is delayed on its way.' },
    BOUNCED: { description: 'A mail server has reported that it could not be delivered after all.' },
  },
});

@ObjectType({ description: 'An attempt to deliver, or several in a row that were answered alike.' })
export class Attempt {
  @Field(() => AttemptOutcome, { description: 'What came of it.' })
  outcome!: string;

  @Field(() => String, {
    description: 'What the other side said, in its own words; empty where it said nothing. '
      + 'After fifty that differ, "in words that differ" stands for the further ones.',
  })
  reply!: string;

  @Field(() => DateTime, { description: 'When it was answered so for the first time.' })
  firstAt!: Date;

  @Field(() => DateTime, { description: 'And for the last time.' })
  lastAt!: Date;

  @Field(() => Int, { description: 'How often it was answered so in a row.' })
  times!: number;
}

@Directive('@key(fields: "number")')
@ObjectType({
  description: 'What the Depositary tells every Party about one entry. '
    + 'Numbers are consecutive: a recipient can see that nothing is missing.',
})
export class DepositaryNotification {
  @Field(() => Int, { description: '1, 2, 3 …, without gaps. Resume with the last one that you have.' })
  number!: number;

  @Field(() => String, { description: 'How to cite it in a letter: "DN.17.2026".' })
  reference!: string;

  @Field(() => Boolean, { description: 'Is it about invented data, loaded to show how the hub works?' })
  demonstration!: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Of a designation: was its Party bound on the day of receipt? If not, it is not yet operative. (R13.)',
  })
  operative?: boolean;
}

@ObjectType({
  description: 'One Party told of one notification by one way: when, and with what proof. A Party sees its own, the Secretariat all.',
})
export class Delivery {
  @Field(() => ID, {
    description: 'It stays the same however often it is tried: a mail names it in its envelope, a webhook in webhook-id.',
  })
  id!: string;

  @Field(() => DeliveryPurpose, { description: 'What is said.' })
  purpose!: string;

  @Field(() => Channel, { description: 'By what way.' })
  channel!: string;

  @Field(() => ID, { description: 'Which of the Party\'s channels it is.' })
  channelId!: string;

  @Field(() => String, {
    nullable: true, description: 'The mailbox, or the address of the webhook; null on a live connection, and once it is to be forgotten.',
  })
  address?: string;

  @Field(() => String, {
    nullable: true,
    description: 'With it evidence names the address: by the SHA-256 of this text with the address right behind it. '
      + 'Null on a live connection, and once it is to be forgotten.',
  })
  addressSalt?: string;

  @Field(() => DeliveryState, { description: 'How far it has come.' })
  state!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was first tried.' })
  firstAttemptAt?: string;

  @Field(() => DateTime, {
    nullable: true, description: 'When it was taken, and its Party informed; null of a reminder, and of what has come back. (R11.)',
  })
  informedAt?: string;

  @Field(() => DateTime, { nullable: true, description: 'When the Party said that it has been informed of the notification.' })
  acknowledgedAt?: Date;

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next.' })
  nextAttemptAt?: string;

  @Field(() => String, { nullable: true, description: 'What the other side said last.' })
  reply?: string;
}

@ObjectType({ description: 'A notification in a list.' })
export class DepositaryNotificationEdge {
  @Field(() => DepositaryNotification, { description: 'The notification.' })
  node!: object;

  @Field(() => String, { description: 'Its place in the list: its number. Go on with `after`.' })
  cursor!: string;
}

@ObjectType({ description: 'A page of notifications, in order.' })
export class DepositaryNotificationConnection {
  @Field(() => [DepositaryNotificationEdge], { description: 'The notifications, each with its place.' })
  edges!: readonly DepositaryNotificationEdge[];

  @Field(() => [DepositaryNotification], { description: 'The notifications alone.' })
  nodes!: readonly object[];

  @Field(() => PageInfo, { description: 'Where this page stands.' })
  pageInfo!: PageInfo;
}
