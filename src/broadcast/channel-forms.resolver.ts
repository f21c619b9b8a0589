/** The counter where channels are kept: a Party its own, and the Secretariat any Party's. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { handedIn } from '../depositary/handed-in.ts';
import {
  AddChannelInput, AskForProofInput, ChannelReceipt, EndChannelInput, ProveChannelInput, RotateWebhookSecretInput,
} from './channel-forms.types.ts';
import { addChannel } from './channels-added.ts';
import { endChannel } from './channels-ended.ts';
import type { ChannelOutcome, CounterContext } from './channels-kept.ts';
import { askForProof, proveChannel } from './channels-proved.ts';
import { rotateWebhookSecret } from './channels-secrets.ts';

const FORM = { description: 'The form.' };

@Resolver()
export class ChannelFormsResolver {
  @Mutation(() => ChannelReceipt, {
    description: 'Give a channel: a Party its own, the Secretariat any Party\'s. A mailbox that the Secretariat gives counts at once; one '
      + 'that a Party gives, when it is proved by the code that is sent there; a webhook, always, when it has answered a signed request of '
      + 'type org.khattama.channel.challenge with JSON that holds the same `challenge`. (Art. 4(3).)',
  })
  addChannel(@Arg('input', () => AddChannelInput, FORM) input: AddChannelInput, @Ctx() context: CounterContext): Promise<ChannelOutcome> {
    return addChannel(handedIn(input), context);
  }

  @Mutation(() => ChannelReceipt, { description: 'Prove a mailbox by the code that was sent there: from now on it counts.' })
  proveChannel(
    @Arg('input', () => ProveChannelInput, FORM) input: ProveChannelInput, @Ctx() context: CounterContext,
  ): Promise<ChannelOutcome> {
    return proveChannel(handedIn(input), context);
  }

  @Mutation(() => ChannelReceipt, { description: 'Have a new code sent, or a webhook challenged anew. The code before holds no longer.' })
  askForProof(
    @Arg('input', () => AskForProofInput, FORM) input: AskForProofInput, @Ctx() context: CounterContext,
  ): Promise<ChannelOutcome> {
    return askForProof(handedIn(input), context);
  }

  @Mutation(() => ChannelReceipt, {
    description: 'End a channel: what is on its way there goes to the others. The last by which the Party is told at once cannot be ended. '
      + 'On request, its address is hidden at once. It is erased when its own server has taken what tells of its end, or never will, and '
      + 'when that was sent once at the least to whoever else is to hear of it. (Art. 4(3).)',
  })
  endChannel(@Arg('input', () => EndChannelInput, FORM) input: EndChannelInput, @Ctx() context: CounterContext): Promise<ChannelOutcome> {
    return endChannel(handedIn(input), context);
  }

  @Mutation(() => ChannelReceipt, { description: 'Change the secret of a webhook. For 24 hours, messages are signed with both.' })
  rotateWebhookSecret(
    @Arg('input', () => RotateWebhookSecretInput, FORM) input: RotateWebhookSecretInput, @Ctx() context: CounterContext,
  ): Promise<ChannelOutcome> {
    return rotateWebhookSecret(handedIn(input), context);
  }
}
