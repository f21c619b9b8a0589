/** The counter at which a Party says that it has been informed. Mails carry no link that acts: here it shows its token. */
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { acknowledge } from './acknowledge.ts';
import { AcknowledgeNotificationInput, AcknowledgeResult } from './acknowledge.types.ts';

@Resolver()
export class AcknowledgeResolver {
  @Mutation(() => AcknowledgeResult, {
    description: 'A Party: "we have been informed of this notification". Once: whoever says it again is answered with the first time. '
      + '(R11; VCLT art. 78(c).)',
  })
  acknowledgeNotification(
    @Arg('input', () => AcknowledgeNotificationInput, { description: 'The form.' }) input: AcknowledgeNotificationInput,
    @Ctx() context: Context,
  ): ReturnType<typeof acknowledge> {
    return acknowledge(input, context);
  }
}
