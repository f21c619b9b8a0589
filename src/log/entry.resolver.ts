/** The log, for those who may read it; its end, for everybody. */
import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../context.ts';
import { demand } from '../identity/refusal.ts';
import { InLanguage } from '../language.types.ts';
import { pageSize } from '../paging.ts';
import { type Defect as FoundDefect, messageOf } from '../treaty/defects.ts';
import { Defect } from './defect.types.ts';
import { causedBy } from './entries.ts';
import { type EntryView, viewOf } from './entry-view.ts';
import { Entry, LogHead } from './entry.types.ts';
import { type Head, headOf, readAfter } from './log.ts';

@Resolver(() => Entry)
export class EntryResolver {
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

  @FieldResolver(() => [Entry], { description: 'What the Depositary found because of this entry.' })
  async caused(@Root() { position }: EntryView, @Ctx() { load, mandate }: Context): Promise<EntryView[]> {
    return (await load(causedBy, position)).map((entry) => viewOf(entry, mandate));
  }
}

@Resolver(() => Defect)
export class DefectResolver {
  @FieldResolver(() => String, { description: 'What is wrong and what to do, for a person.' })
  message(@Root() { code }: FoundDefect, @Args(() => InLanguage) { code: language }: InLanguage): string {
    return messageOf(code, language);
  }
}
