/** The registry of competent authorities: who, how to reach them, now or on a day. (Art. 4.) */
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import type { Context } from '../context.ts';
import { type EntryView, viewOf } from '../log/entry-view.ts';
import { Entry } from '../log/entry.types.ts';
import { InLanguage } from '../language.types.ts';
import { cursorOf, type Page, pageOf, pageSize, placeOf } from '../paging.ts';
import { CountryCode } from '../scalars.ts';
import { type Competence as CompetenceName, PROTOCOL } from '../treaty/acts.ts';
import type { Party as PartyCode } from '../treaty/parties.ts';
import { isBound } from '../treaty/standing.ts';
import { inLanguage } from '../treaty/texts.ts';
import { authorityOn, competentOn, historiesOf, versionsOf } from './authorities.ts';
import { type AuthorityView, authorityView } from './authority-view.ts';
import { Competence, CompetentAuthority, CompetentAuthorityConnection } from './authority.types.ts';
import { OnAndKnownAt } from './axes.types.ts';
import { axesOf } from './known.ts';
import { partiesEver } from './parties.ts';
import type { PartyRow } from './registry.entity.ts';
import { Party } from './registry.types.ts';
import { standing } from './standings.ts';

@Resolver(() => CompetentAuthority)
export class AuthorityResolver {
  @Query(() => CompetentAuthorityConnection, {
    description: 'Who is competent on a day, as known at an instant; of one Party or of all. (Art. 4.)',
  })
  async competentAuthorities(
    @Arg('party', () => CountryCode, { nullable: true, description: 'Of this Party only.' }) party: PartyCode | undefined,
    @Arg('competence', () => Competence, { nullable: true, description: 'For this class of crimes only. (Art. 3.)' })
    competence: CompetenceName | undefined,
    @Args(() => OnAndKnownAt) asked: OnAndKnownAt,
    @Arg('first', () => Int, { defaultValue: 50, description: 'How many at the most, up to 500.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The cursor after which to go on.' }) after: string | undefined,
    @Ctx() context: Context,
  ): Promise<Page<AuthorityView>> {
    const [size, place] = [pageSize(first), placeOf(after)];
    const axes = await axesOf(asked, context);
    const question = { ...axes, after: place, limit: size + 1 };
    const found = await competentOn(context.em, { ...question, ...(party && { party }), ...(competence && { competence }) });
    const views = found.map((authority) => ({ ...authorityView(authority, axes.on, context.mandate), listed: authority.listed }));
    return pageOf(views, size, place, ({ listed }) => cursorOf(listed));
  }

  @Query(() => CompetentAuthority, { nullable: true, description:
    'One authority. With `on`, as it was competent on that day, or null. Without, as it is today, or last was, or first will be.' })
  async competentAuthority(
    @Arg('id', () => ID, { description: 'Such as "kz-12".' }) id: string,
    @Args(() => OnAndKnownAt) asked: OnAndKnownAt,
    @Ctx() context: Context,
  ): Promise<AuthorityView | undefined> {
    const { on, known } = await axesOf(asked, context);
    const authority = await authorityOn(id, asked.on, known, context);
    return authority && authorityView(authority, on, context.mandate);
  }

  @FieldResolver(() => Party, { description: 'The Party that has designated it.' })
  party(@Root() { party }: AuthorityView, @Ctx() { load }: Context): Promise<PartyRow | undefined> {
    return load(partiesEver, party);
  }

  @FieldResolver(() => String, { description: 'Its name.' })
  name(@Root() { name }: AuthorityView, @Args(() => InLanguage) { code: language }: InLanguage): string {
    return inLanguage(name, language);
  }

  @ForParties()
  @FieldResolver(() => String, {
    nullable: true,
    description: 'The office of its head, who signs requests. (Art. 6.) For Parties and the Secretariat; null for others.',
  })
  headOffice(@Root() { headOffice }: AuthorityView, @Args(() => InLanguage) { code: language }: InLanguage): string | undefined {
    return headOffice && inLanguage(headOffice, language);
  }

  @ForParties()
  @FieldResolver(() => [String], {
    nullable: true,
    description: 'The offices of deputies who may sign. (Art. 6.) For Parties and the Secretariat; null for others.',
  })
  deputyOffices(@Root() { deputyOffices }: AuthorityView, @Args(() => InLanguage) { code: language }: InLanguage): string[] | undefined {
    return deputyOffices?.map((office) => inLanguage(office, language));
  }

  @FieldResolver(() => Boolean, {
    description: 'On the day asked about: is it competent, and its Party bound by the Protocol? '
      + 'Before, it is kept and circulated. (R12, R13.)',
  })
  async operative(@Root() authority: AuthorityView, @Ctx() context: Context): Promise<boolean> {
    const { party, on, known: position, competentFrom, competentUntil } = authority;
    const competent = competentFrom <= on.toString() && (competentUntil === undefined || on.toString() < competentUntil);
    const found = competent ? await standing(party, PROTOCOL, { on, known: position }, context) : undefined;
    return found !== undefined && isBound(found);
  }

  @FieldResolver(() => CompetentAuthority, { nullable: true, description: 'The authority in whose place it was designated.' })
  replaces(@Root() { replaces, ...view }: AuthorityView, @Ctx() context: Context): Promise<AuthorityView | undefined> | undefined {
    return replaces === undefined ? undefined : other(replaces, view, context);
  }

  @FieldResolver(() => CompetentAuthority, { nullable: true, description: 'The authority that was designated in its place.' })
  replacedBy(@Root() { replacedBy, ...view }: AuthorityView, @Ctx() context: Context): Promise<AuthorityView | undefined> | undefined {
    return replacedBy === undefined ? undefined : other(replacedBy, view, context);
  }

  @FieldResolver(() => [Entry], { description: 'Every entry about it, in the order of the record.' })
  async history(@Root() { id, known: position }: AuthorityView, @Ctx() { load, mandate }: Context): Promise<EntryView[]> {
    return (await load(historiesOf, { authority: id, known: position })).map((entry) => viewOf(entry, mandate));
  }
}

async function other(
  authority: string, { on, known: position }: Pick<AuthorityView, 'on' | 'known'>, context: Context,
): Promise<AuthorityView | undefined> {
  const version = (await context.load(versionsOf, { authority, known: position })).at(-1);
  return version && authorityView(version, on, context.mandate);
}
