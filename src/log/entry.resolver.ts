/** The log, for those who may read it; its end, for everybody. */
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import type { Batch, Context } from '../context.ts';
import { demand } from '../identity/refusal.ts';
import { InLanguage } from '../language.types.ts';
import { pageSize } from '../paging.ts';
import type { Defect as FoundDefect } from '../treaty/defects.ts';
import { inFull } from './defect-in-full.ts';
import { Defect } from './defect.types.ts';
import { causedBy, correctionsOf, entriesAt, objectionsTo } from './entries.ts';
import { type EntryView, viewOf } from './entry-view.ts';
import { Entry, LogHead } from './entry.types.ts';
import { type Head, headOf, readAfter, type RecordedEntry } from './log.ts';

@Resolver(() => Entry)
export class EntryResolver {
  @ForParties()
  @Query(() => [Entry], { description: 'The log, in order, for Parties and the Secretariat.' })
  async entries(
    @Arg('after', () => Int, { defaultValue: 0, description: 'The last position that the reader has.' }) after: number,
    @Arg('first', () => Int, { defaultValue: 100, description: 'How many at the most, up to 500.' }) first: number,
    @Ctx() { em, mandate }: Context,
  ): Promise<EntryView[]> {
    demand('LOG', mandate);
    return (await readAfter(em, after, pageSize(first))).map((entry) => viewOf(entry, mandate));
  }

  @Query(() => LogHead, { description: 'The end of the log, for everybody.' })
  logHead(@Ctx() { em }: Context): Promise<Head> {
    return headOf(em);
  }

  @ForParties()
  @FieldResolver(() => Entry, { nullable: true, description: 'The entry that it is upon: that it revokes, cures, contests or corrects.' })
  async concerns(@Root() { concerns }: EntryView, @Ctx() { load, mandate }: Context): Promise<EntryView | undefined> {
    const entry = concerns === undefined ? undefined : await load(entriesAt, concerns);
    return entry && viewOf(entry, mandate);
  }

  @ForParties()
  @FieldResolver(() => [Entry], { description: 'The corrections of it, in order. Itself it is never changed. (R33–R36.)' })
  correctedBy(@Root() entry: EntryView, @Ctx() context: Context): Promise<EntryView[]> {
    return found(correctionsOf, entry, context);
  }

  @FieldResolver(() => Entry, { nullable: true, description: 'What has cured it, where it was pending. (R8.)' })
  async curedBy(@Root() { position }: EntryView, @Ctx() { load, mandate }: Context): Promise<EntryView | undefined> {
    const cure = (await load(entriesAt, position))?.reads?.through?.find(({ act }) => act.kind === 'CURE');
    return cure && viewOf(cure as RecordedEntry, mandate);
  }

  @ForParties()
  @FieldResolver(() => [Entry], { description: 'The objections to it: recorded and told, and not decided. (R9; VCLT art. 77(2).)' })
  contestedBy(@Root() entry: EntryView, @Ctx() context: Context): Promise<EntryView[]> {
    return found(objectionsTo, entry, context);
  }

  @FieldResolver(() => [Entry], { description: 'What the Depositary found because of this entry.' })
  async caused(@Root() { position }: EntryView, @Ctx() { load, mandate }: Context): Promise<EntryView[]> {
    return (await load(causedBy, position)).map((entry) => viewOf(entry, mandate));
  }
}

/** Of an entry that the reader may not see, not even that something is upon it. A pending paper has caused nothing. */
async function found(
  batch: Batch<number, RecordedEntry[]>, { kind, position }: EntryView, { load, mandate }: Context,
): Promise<EntryView[]> {
  return kind === undefined ? [] : (await load(batch, position)).map((entry) => viewOf(entry, mandate));
}

@Resolver(() => Defect)
export class DefectResolver {
  @FieldResolver(() => String, { description: 'What is wrong and what to do, for a person.' })
  message(@Root() defect: FoundDefect, @Args(() => InLanguage) { code: language }: InLanguage): string {
    return inFull(defect, language);
  }
}
