/** The channels of a Party, as it keeps them itself. */
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { type ChannelAct as ActName, channelActs } from '../depositary/channel.entity.ts';
import { DateTime } from '../scalars.ts';
import { keptKinds } from './channels-added.ts';
import { channelStates, type ChannelState as StateName } from './channels-seen.ts';

type Kinds = { readonly [kind in (typeof keptKinds)[number]]: kind };
export const ChannelKind = Object.fromEntries(keptKinds.map((kind) => [kind, kind])) as Kinds;
registerEnumType(ChannelKind, {
  name: 'ChannelKind',
  description: 'What a channel is. The kinds grow in number.',
  valuesConfig: {
    MAIL: { description: 'A mailbox, told at once.' },
    WEBHOOK: { description: 'A system of the Party, told at once by signed HTTPS requests.' },
    DIGEST: { description: 'A mailbox, told once a week of all that was new.' },
  },
});

const ChannelState = Object.fromEntries(channelStates.map((state) => [state, state])) as { readonly [state in StateName]: state };
registerEnumType(ChannelState, {
  name: 'ChannelState',
  description: 'Whether the Party is reached by a channel.',
  valuesConfig: {
    UNPROVED: { description: 'Nobody has shown yet that it reaches the Party: nothing is told there.' },
    WORKING: { description: 'It counts: the Party is told there.' },
    FAILING: { description: 'It counts, and has taken nothing for an hour, or has refused something for good.' },
    ENDED: { description: 'Nothing is told there any more.' },
  },
});

const ChannelActKind = Object.fromEntries(channelActs.map((act) => [act, act])) as { readonly [act in ActName]: act };
registerEnumType(ChannelActKind, {
  name: 'ChannelActKind',
  description: 'What was done to a channel. The acts grow in number.',
  valuesConfig: {
    ADDED: { description: 'It was given, and is to be proved unless it counts at once.' },
    COUNTS: { description: 'It was proved, or the Secretariat has registered it: the Party is told there from now on.' },
    ENDED: { description: 'It was ended, or another one has taken its place.' },
    SECRET_ROTATED: { description: 'The secret of a webhook was changed.' },
    FORGETTING_ASKED: { description: 'Its address is to be erased. From now on only what tells of its end names it.' },
    FORGOTTEN: { description: 'Its address was erased, wherever it was kept.' },
    PROOF_ASKED: { description: 'A new code, or a new challenge, was asked for.' },
  },
});

@ObjectType({ description: 'Something that was done to a channel.' })
class ChannelAct {
  @Field(() => ChannelActKind, { description: 'What was done.' })
  what!: ActName;

  @Field(() => String, {
    description: 'By whom: SECRETARIAT, the code of the Party, or MAIL: by a mail that names the mailbox of the digest as its sender.',
  })
  by!: string;

  @Field(() => DateTime, { description: 'When.' })
  at!: Date;
}

@ObjectType({ description: 'A way by which a Party is told. It is known to the Party and the Secretariat alone, and not on the log.' })
export class PartyChannel {
  @Field(() => ID, { description: 'By which the forms name it.' })
  id!: string;

  @Field(() => ChannelKind, { description: 'What it is.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: 'The mailbox, or the address that is called; null once it is to be forgotten.' })
  address?: string | null;

  @Field(() => ChannelState, { description: 'Is the Party reached by it?' })
  state!: StateName;

  @Field(() => String, { description: 'Who has given it: SECRETARIAT, or the code of the Party.' })
  setUpBy!: string;

  @Field(() => DateTime, { description: 'When it was given.' })
  setUpAt!: Date;

  @Field(() => DateTime, { nullable: true, description: 'Since when the Party is told there; null as long as it is not proved.' })
  countsFrom?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ended.' })
  endedAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'Since when it takes nothing; null where all is well.' })
  failingSince?: Date | undefined;

  @Field(() => ID, { nullable: true, description: 'The channel that ended, or will end, when this one counts.' })
  replaces?: string | null;

  @Field(() => [ChannelAct], { description: 'What was done to it, in order: the last thirty acts.' })
  history!: readonly ChannelAct[];
}
