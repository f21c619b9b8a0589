/** What goes out, and to whom it went, as the API shows it. */
import { Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PageInfo } from '../paging.types.ts';
import { DateTime } from '../scalars.ts';
import { channels, deliveryStates } from './delivery.entity.ts';

const Channel = Object.fromEntries(channels.map((each) => [each, each])) as { readonly [each in (typeof channels)[number]]: each };
registerEnumType(Channel, {
  name: 'Channel',
  description: 'By what way a Party is told. The ways grow in number.',
  valuesConfig: {
    MAIL: { description: 'By e-mail to a mailbox of the Party.' },
    LIVE: { description: 'Handed to a live connection that the Party itself had opened.' },
  },
});

type DeliveryStates = { readonly [each in (typeof deliveryStates)[number]]: each };
const DeliveryState = Object.fromEntries(deliveryStates.map((each) => [each, each])) as DeliveryStates;
registerEnumType(DeliveryState, {
  name: 'DeliveryState',
  description: 'How far a delivery has come. The states grow in number.',
  valuesConfig: {
    DUE: { description: 'It is to be sent.' },
    ATTEMPTED: { description: 'It was tried, and is tried again, with growing pauses, until it is taken.' },
    RETURNED: { description: 'Its mailbox was replaced before it took this: it went to the new ones instead.' },
    ACCEPTED: { description: 'The mail server has taken it, or the Party\'s connection: so far that proves that it is informed.' },
  },
});

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
  @Field(() => Channel, { description: 'By what way.' })
  channel!: string;

  @Field(() => String, { nullable: true, description: 'The mailbox; null on a live connection.' })
  address?: string;

  @Field(() => DeliveryState, { description: 'How far it has come.' })
  state!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => DateTime, { nullable: true, description: 'When it was first tried.' })
  firstAttemptAt?: string;

  @Field(() => DateTime, { nullable: true, description: 'When the Party was informed: a server took the mail, or its line this. (R11.)' })
  informedAt?: string;

  @Field(() => DateTime, { nullable: true, description: 'When it is tried next.' })
  nextAttemptAt?: string;

  @Field(() => String, { nullable: true, description: 'What the mail server said last.' })
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
