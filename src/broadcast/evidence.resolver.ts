/** Evidence of informing: made, and found again from its notification. For the Secretariat. */
import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
import type { Context } from '../context.ts';
import { filesByHash } from '../files/files.ts';
import { isSecretariat } from '../identity/mandate.ts';
import { evidenceOf } from '../log/entries.ts';
import { type EntryView, viewOf } from '../log/entry-view.ts';
import { Entry } from '../log/entry.types.ts';
import type { RecordedEntry } from '../log/log.ts';
import { DateTime, Sha256 } from '../scalars.ts';
import type { EvidenceOfInforming } from '../treaty/acts.ts';
import { makeEvidence } from './evidence.ts';
import { Evidence, EvidenceResult, MakeEvidenceInput } from './evidence.types.ts';
import type { Notification } from './notification.ts';
import { DepositaryNotification } from './notification.types.ts';

type EvidenceEntry = RecordedEntry & { readonly act: EvidenceOfInforming };

@Resolver(() => Evidence)
export class EvidenceResolver {
  @Mutation(() => EvidenceResult, {
    description: 'The Secretariat: make evidence of who was informed of a notification, when and how. It is kept as a file, to be read at '
      + '/files/ and its hash, and the hash is put on the log; that entry is not told. (R10, R11; VCLT art. 78(c).)',
  })
  async makeEvidence(
    @Arg('input', () => MakeEvidenceInput, { description: 'The form.' }) input: MakeEvidenceInput,
    @Ctx() context: Context,
  ) {
    const made = await makeEvidence(input, context);
    return 'entry' in made ? { evidence: made.entry, replayed: made.replayed } : made;
  }

  @FieldResolver(() => Sha256, { description: 'Of the file: the one that stands in the entry. To be read at /files/ and this hash.' })
  hash(@Root() { act }: EvidenceEntry): string {
    return act.evidence;
  }

  @FieldResolver(() => Int, { description: 'Of the file, in bytes.' })
  async size(@Root() { act }: EvidenceEntry, @Ctx() { load }: Context): Promise<number | undefined> {
    return (await load(filesByHash, act.evidence))?.size;
  }

  @FieldResolver(() => DateTime, { description: 'When it was put on the log.' })
  madeAt(@Root() { recordedAt }: EvidenceEntry): string {
    return recordedAt.toString();
  }

  @FieldResolver(() => Entry, { description: 'The entry that holds its hash.' })
  entry(@Root() entry: EvidenceEntry, @Ctx() { mandate }: Context): EntryView {
    return viewOf(entry, mandate);
  }
}

@Resolver(() => DepositaryNotification)
export class NotificationEvidenceResolver {
  @ForParties()
  @FieldResolver(() => [Evidence], {
    nullable: true,
    description: 'The evidence that was made of who was informed of it, in order. For the Secretariat; null for others.',
  })
  async evidence(@Root() { position }: Notification, @Ctx() { load, mandate }: Context): Promise<RecordedEntry[] | undefined> {
    const all = await load(evidenceOf, position);
    return isSecretariat(mandate) ? all : undefined;
  }
}
