/** What a notification says, whether it is issued or only foreseen. */
import { Args, type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import type { Context } from '../context.ts';
import { maySee } from '../identity/visibility.ts';
import { InLanguage } from '../language.types.ts';
import { EntryKind } from '../log/entry.types.ts';
import type { ActKind } from '../treaty/acts.ts';
import type { Notification } from './notification.ts';
import { subjectOf, textOf } from './wording.ts';

/** The fields that both have in common, for the resolver of each to extend. */
export function wordingOf(type: ClassType) {
  @Resolver(() => type)
  abstract class WordingResolver {
    @FieldResolver(() => EntryKind, { description: 'What is done.' })
    kind(@Root() { act }: Notification): ActKind {
      return act.kind;
    }

    @FieldResolver(() => String, { description: 'What it is about, in one line; for everybody.' })
    subject(@Root() notification: Notification, @Args(() => InLanguage) { code: language }: InLanguage): string {
      return subjectOf(notification, language);
    }

    @ForParties()
    @FieldResolver(() => String, { nullable: true, description: 'What it says. For Parties and the Secretariat; null for others.' })
    text(
      @Root() notification: Notification,
      @Args(() => InLanguage) { code: language }: InLanguage,
      @Ctx() { mandate, timeZone }: Context,
    ): string | undefined {
      return maySee('TEXTS', mandate) ? textOf(notification, language, timeZone) : undefined;
    }
  }
  return WordingResolver;
}
