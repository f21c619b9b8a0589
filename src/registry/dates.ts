/** Days with their reasons, as they go out. */
import type { RecordedEntry } from '../log/log.ts';
import type { Explained } from '../treaty/steps.ts';
import { articleOf } from '../treaty/steps-in-words.ts';

export interface DateView {
  readonly what: Explained['what'];
  readonly on: string;
  readonly clause?: string;
  readonly steps: Explained['steps'];
  /** Not to be handed out as they are: see EntryView. */
  readonly restsOn: readonly RecordedEntry[];
}

export function dateView(instrument: string, { what, on, clause, steps, because }: Explained): DateView {
  const article = articleOf(clause, instrument);
  const restsOn = because as readonly RecordedEntry[];
  return { what, on: on.toString(), steps, restsOn, ...(article !== undefined && { clause: article }) };
}
