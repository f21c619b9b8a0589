/** Certified copies: owed, sent, acknowledged. (Final clause; R44.) */
import type { Temporal } from 'temporal-polyfill';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import type { Context } from '../context.ts';
import { maySee, maySeeOf } from '../identity/visibility.ts';
import { type EntryView, viewOf } from '../log/entry-view.ts';
import { Entry } from '../log/entry.types.ts';
import type { RecordedEntry } from '../log/log.ts';
import { certifiedCopies, type CopyOwed } from '../treaty/certified-copies.ts';
import { KnownAt } from './axes.types.ts';
import { CertifiedCopyOwed } from './copies.types.ts';
import { recordKnown } from './duration.ts';
import { partiesEver } from './parties.ts';
import type { InstrumentRow, PartyRow } from './registry.entity.ts';
import { Instrument, Party } from './registry.types.ts';

interface CopyView extends CopyOwed {
  readonly sentOn?: Temporal.PlainDate;
}

@Resolver(() => Instrument)
export class CopiesResolver {
  @ForParties()
  @FieldResolver(() => [CertifiedCopyOwed], {
    nullable: true,
    description: 'The certified copies that are owed, one for each signatory. For the Secretariat all, for a Party its own; null for '
      + 'others. (Final clause; R44.)',
  })
  async certifiedCopies(
    @Root() { id }: InstrumentRow, @Args(() => KnownAt) { knownAt }: KnownAt, @Ctx() context: Context,
  ): Promise<CopyView[] | undefined> {
    const record = await recordKnown(id, knownAt, context);
    if (!maySee('DELIVERIES', context.mandate)) return undefined;
    const copies = record ? certifiedCopies(record).filter(({ party }) => maySeeOf(party, context.mandate)) : [];
    return copies.map((copy) => ({ ...copy, ...(copy.sent && { sentOn: copy.sent.act.sentOn }) }));
  }
}

@Resolver(() => CertifiedCopyOwed)
export class CertifiedCopyOwedResolver {
  @FieldResolver(() => Party, { description: 'The signatory.' })
  party(@Root() { party }: CopyOwed, @Ctx() { load }: Context): Promise<PartyRow | undefined> {
    return load(partiesEver, party);
  }

  @FieldResolver(() => Entry, { nullable: true, description: 'The entry by which that is recorded.' })
  entry(@Root() { sent }: CopyOwed, @Ctx() { mandate }: Context): EntryView | undefined {
    return sent && viewOf(sent as CopyOwed['sent'] & RecordedEntry, mandate);
  }
}
