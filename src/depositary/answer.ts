/**
 * The Depositary's counter: Parties hand in their forms, and the Secretariat records their papers.
 *
 * A resolver parses, delegates to `answer`, and is done. If you are about to write an `if`, it belongs in
 * treaty/ (is it a rule?) or in receive.ts (is it a step?).
 */
import type { Context } from '../context.ts';
import { viewOf } from '../log/entry-view.ts';
import { receive } from './receive.ts';
import type { Submission } from './submission.ts';

/** The receipt, as whoever stands at the counter may see it. */
export async function answer(submission: Submission, context: Context) {
  const outcome = await receive(submission, context);
  return 'entry' in outcome ? { ...outcome, entry: viewOf(outcome.entry, context.mandate) } : outcome;
}
