/** The forms by which a Party keeps its channels, or the Secretariat for it. */
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { SubmissionInput } from '../depositary/inputs.types.ts';
import { Refused } from '../depositary/receipt.types.ts';
import { CountryCode } from '../scalars.ts';
import type { Party } from '../treaty/parties.ts';
import { ChannelKind, PartyChannel } from './channel.types.ts';
import type { keptKinds } from './channels-added.ts';

const WHICH = 'Which channel, by its id.';

@InputType({ description: 'A way by which a Party is to be told from now on.' })
export class AddChannelInput extends SubmissionInput {
  @Field(() => CountryCode, { description: 'Whose channel it is: a Party gives its own, the Secretariat any.' })
  party!: Party;

  @Field(() => ChannelKind, { description: 'What it is.' })
  kind!: (typeof keptKinds)[number];

  @Field(() => String, {
    description: 'One plain functional mailbox, or the https address of a system. It is not on the log: it can be forgotten.',
  })
  address!: string;

  @Field(() => ID, { nullable: true, description: 'The channel in whose place it comes: that one ends when this one counts.' })
  replaces?: string | null;
}

@InputType({ description: 'The code that was sent to a mailbox: whoever knows it has read the mail there.' })
export class ProveChannelInput extends SubmissionInput {
  @Field(() => ID, { description: WHICH })
  channel!: string;

  @Field(() => String, { description: 'The eight digits. Five attempts, within 24 hours.' })
  code!: string;
}

@InputType({ description: 'Asks that a new code be sent, or that a webhook be challenged anew.' })
export class AskForProofInput extends SubmissionInput {
  @Field(() => ID, { description: WHICH })
  channel!: string;
}

@InputType({ description: 'A Party is not to be told by this channel any more.' })
export class EndChannelInput extends SubmissionInput {
  @Field(() => ID, { description: WHICH })
  channel!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Is its address to be erased? So can that of one that has ended before, once. From now on only what tells of its end '
      + 'names it. It is erased when its own server has taken that, or has refused it for good, in a week or little more; then its history '
      + 'says FORGOTTEN. It goes from all channels of the Party that have ended, and from what servers said; one that has not ended '
      + 'keeps it. What was told there stays.',
  })
  forget!: boolean;
}

@InputType({ description: 'Asks for a new secret for a webhook. The old one signs beside it for 24 hours.' })
export class RotateWebhookSecretInput extends SubmissionInput {
  @Field(() => ID, { description: WHICH })
  channel!: string;
}

@ObjectType({
  description: 'It is done. Once a channel counts, has ended or has a new secret, the Party is told by the others that count, but for '
    + 'digests. Of one that is not yet proved nobody is told.',
})
class ChannelKept {
  @Field(() => PartyChannel, { description: 'The channel, as it is now.' })
  channel!: PartyChannel;

  @Field(() => String, {
    nullable: true,
    description: 'With which the requests to a webhook are signed, by the Standard Webhooks scheme. It is shown once: when it is made.',
  })
  secret?: string;

  @Field(() => Boolean, { description: 'Was it done already, by an earlier attempt with the same submission id?' })
  replayed!: boolean;
}

export const ChannelReceipt = createUnionType({
  name: 'ChannelReceipt',
  description: 'The answer to a form about a channel: kept, or refused.',
  types: () => [ChannelKept, Refused] as const,
  resolveType: (value) => ('channel' in value ? 'ChannelKept' : 'Refused'),
});
