/** What-if: "what would follow, if X notified on day D?" */
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import type { Context } from '../context.ts';
import { forms } from '../depositary/forms.ts';
import type { Submission } from '../depositary/submission.ts';
import { viewOf } from '../log/entry-view.ts';
import { badInput } from '../paging.ts';
import { PlainDate } from '../scalars.ts';
import { preview } from './preview.ts';
import { ForeseenNotification, Preview, PreviewInput, type PreviewOf } from './preview.types.ts';
import { wordingOf } from './wording.resolver.ts';

@Resolver(() => ForeseenNotification)
export class PreviewResolver extends wordingOf(ForeseenNotification) {
  @ForParties()
  @Query(() => Preview, {
    description: 'What would follow from an act, for whoever may perform it: its defects, the entries, the notifications, the standings. '
      + 'Nothing is recorded. With `on`, the form may speak of days up to that one, and what the days until then would bring is there too. '
      + 'Once in a request; the error TRY_AGAIN while too many others are answered.',
  })
  async preview(
    @Arg('act', () => PreviewInput, { description: 'The form, under the name of its mutation.' }) act: PreviewInput,
    @Arg('on', () => PlainDate, { nullable: true, description: 'The day on which it is seen; today unless given or already past.' })
    on: Temporal.PlainDate | undefined,
    @Ctx() context: Context,
  ) {
    const { entries, ...foreseen } = await preview(submissionOf(act), on, context);
    const views = entries.map((entry) => viewOf(entry, context.mandate));
    return { ...foreseen, entries: views.map(({ kind, pending, content }) => ({ kind, pending, content })) };
  }
}

/** Refuses the question unless there is exactly one form in it. */
function submissionOf(act: PreviewInput): Submission {
  const given = Object.entries(act as PreviewOf).filter(([, form]) => form !== undefined && form !== null);
  const [one, ...others] = given;
  if (!one || others.length > 0) throw badInput('Give exactly one form to preview, under the name of its mutation.');
  const [name, form] = one as [keyof typeof forms, never];
  return forms[name](form);
}
