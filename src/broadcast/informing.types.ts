/** Who was to be told of a notification and how far that has come, at a glance; and what stands in the way. */
import { createUnionType, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { SubmissionInput } from '../depositary/inputs.types.ts';
import { Refused } from '../depositary/receipt.types.ts';
import { CountryCode, DateTime } from '../scalars.ts';
import type { Party } from '../treaty/parties.ts';
import { informingStates } from './informing.ts';
import { troubleKinds } from './informing-troubles.ts';
import { Channel, DepositaryNotification } from './notification.types.ts';

type Named<T extends string> = { readonly [each in T]: each };
const InformingState = Object.fromEntries(informingStates.map((each) => [each, each])) as Named<(typeof informingStates)[number]>;
registerEnumType(InformingState, {
  name: 'InformingState',
  description: 'How far the informing of a Party has come. The states grow in number.',
  valuesConfig: {
    NOT_YET: { description: 'It is not informed yet; a message to it is on its way.' },
    INFORMED: {
      description: 'It was taken: by the mail server that the hub speaks with, by its webhook, or on a connection of its own '
        + 'that has answered. (R11.)',
    },
    ACKNOWLEDGED: { description: 'The Party says itself that it has been informed.' },
    UNREACHABLE: { description: 'It is not informed, and nothing is on its way: every channel has failed, or there is none.' },
  },
});

@ObjectType({
  description: 'One Party and one notification, whatever the number of channels. A Party sees its own, the Secretariat all. '
    + '(R11; VCLT art. 78(c).)',
})
export class Informing {
  @Field(() => InformingState, { description: 'How far it has come.' })
  state!: string;

  @Field(() => DateTime, {
    nullable: true, description: 'When the Party was informed: first, on whatever channel; at the latest when it said so itself. (R11.)',
  })
  informedAt?: Date;

  @Field(() => Channel, { nullable: true, description: 'By which way it was informed first; null where only its own word says so.' })
  channel?: string;

  @Field(() => DateTime, { nullable: true, description: 'When the Party said that it has been informed.' })
  acknowledgedAt?: Date;

  @Field(() => Int, {
    nullable: true, description: 'After how many hours a reminder to acknowledge was last taken: 24 or 72; null where none was.',
  })
  remindedAfterHours?: number;
}

const TroubleKind = Object.fromEntries(troubleKinds.map((each) => [each, each])) as Named<(typeof troubleKinds)[number]>;
registerEnumType(TroubleKind, {
  name: 'InformingTroubleKind',
  description: 'What is wrong. The kinds grow in number.',
  valuesConfig: {
    NO_WORKING_CHANNEL: { description: 'A Party has neither a mailbox nor a webhook that counts and does not fail.' },
    CHANNEL_FAILING: { description: 'A channel has refused something for good, or has taken nothing for an hour.' },
    NOT_INFORMED: { description: 'A Party is not informed after an hour, or nothing is on its way to it.' },
    NOT_ACKNOWLEDGED: { description: 'A Party has not acknowledged 72 hours after it was informed.' },
  },
});

@ObjectType({
  description: 'What keeps a Party from being informed, or the Secretariat from knowing that it is. Derived: it goes when it is mended.',
})
export class InformingTrouble {
  @Field(() => TroubleKind, { description: 'What is wrong.' })
  kind!: string;

  @Field(() => Channel, { nullable: true, description: 'Of a channel that fails: by what way.' })
  channel?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which channel it is.' })
  channelId?: string | null;

  @Field(() => String, { nullable: true, description: 'Its address.' })
  address?: string | null;

  @Field(() => String, { nullable: true, description: 'What its server said last.' })
  reply?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when; null where there never was a channel.' })
  since?: Date | null;

  @Field(() => Int, { nullable: true, description: 'How many notifications it concerns; null where nobody has counted.' })
  count?: number | null;
}

@InputType({ description: 'The Secretariat has a notification sent again to one Party, on the channels on which it had failed for good.' })
export class TellAgainInput extends SubmissionInput {
  @Field(() => Int, { description: 'The number of the notification.' })
  number!: number;

  @Field(() => CountryCode, { description: 'To which Party.' })
  party!: Party;
}

@ObjectType({ description: 'What had failed is due again, at once and for another week.' })
export class ToldAgain {
  @Field(() => DepositaryNotification, { description: 'The notification.' })
  notification!: object;

  @Field(() => Boolean, { description: 'Was it asked for already, with the same submission id? Then nothing more is sent.' })
  replayed!: boolean;
}

export const TellAgainResult = createUnionType({
  name: 'TellAgainResult',
  description: 'It is sent again, or why not.',
  types: () => [ToldAgain, Refused] as const,
  resolveType: (value) => ('notification' in value ? 'ToldAgain' : 'Refused'),
});
