import 'reflect-metadata'; // before any decorator runs
import { AcknowledgeResolver } from './broadcast/acknowledge.resolver.ts';
import { BroadcastResolver, DeliveryResolver, EntryNotificationResolver } from './broadcast/broadcast.resolver.ts';
import { ChannelFormsResolver } from './broadcast/channel-forms.resolver.ts';
import { PartyChannelsResolver } from './broadcast/channel.resolver.ts';
import { EvidenceResolver, NotificationEvidenceResolver } from './broadcast/evidence.resolver.ts';
import {
  InformingResolver, InformingTroubleResolver, NotificationInformingResolver, TellAgainResolver,
} from './broadcast/informing.resolver.ts';
import { PreviewResolver } from './broadcast/preview.resolver.ts';
import { RecordedResolver } from './broadcast/recorded.resolver.ts';
import { CopyFormsResolver } from './depositary/copy-forms.resolver.ts';
import { DesignationFormsResolver } from './depositary/designation-forms.resolver.ts';
import { EntryFormsResolver } from './depositary/entry-forms.resolver.ts';
import { InstrumentFormsResolver } from './depositary/instrument-forms.resolver.ts';
import { NoticeFormsResolver } from './depositary/notice-forms.resolver.ts';
import { GraphFormsResolver } from './federation/graph-forms.resolver.ts';
import { references } from './federation/references.ts';
import { buildSubgraph, type Subgraph } from './federation/subgraph.ts';
import { SubgraphResolver, SupergraphResolver } from './federation/subgraph.resolver.ts';
import { DefectResolver, EntryResolver } from './log/entry.resolver.ts';
import { AuthorityResolver } from './registry/authority.resolver.ts';
import { CertifiedCopyOwedResolver, CopiesResolver } from './registry/copies.resolver.ts';
import { EntryInstrumentResolver, EntryIntoForceResolver, InstrumentResolver } from './registry/instrument.resolver.ts';
import { EntryPartyResolver, PartyResolver } from './registry/party.resolver.ts';
import { TermResolver, ViewerResolver } from './registry/public.resolver.ts';
import { ExplainedDateResolver, SettlementResolver, StandingResolver } from './registry/standing.resolver.ts';
import { AlarmResolver, TaskResolver } from './registry/tasks.resolver.ts';
import { VersionsResolver } from './registry/versions.resolver.ts';

/** type-graphql insists on a PubSub, even when every subscription brings its own iterator. */
const unusedPubSub = {
  publish() {},
  subscribe(): never {
    throw new Error('this hub has no topics: follow the log instead');
  },
};

const resolvers = [
  CertifiedCopyOwedResolver, CopiesResolver, ExplainedDateResolver, SettlementResolver, AlarmResolver, TaskResolver, VersionsResolver,
  PartyResolver, InstrumentResolver, AuthorityResolver, StandingResolver, EntryIntoForceResolver, TermResolver, ViewerResolver,
  EntryResolver, EntryPartyResolver, EntryInstrumentResolver, EntryNotificationResolver, DefectResolver,
  DesignationFormsResolver, InstrumentFormsResolver, NoticeFormsResolver, EntryFormsResolver, CopyFormsResolver,
  ChannelFormsResolver, PartyChannelsResolver, RecordedResolver, PreviewResolver, BroadcastResolver, DeliveryResolver,
  AcknowledgeResolver, NotificationInformingResolver, InformingResolver, InformingTroubleResolver, TellAgainResolver,
  EvidenceResolver, NotificationEvidenceResolver, GraphFormsResolver, SubgraphResolver, SupergraphResolver,
] as const;

/** Every act is for whoever has a mandate: it is refused to everybody else. */
const roots = `
  """What may be asked, by anybody unless it says otherwise: how the treaties stand, who is competent, what the Parties were told."""
  type Query
  """What a Party or the Secretariat does. Each form carries a submission id: the same one, sent again, is answered with the first receipt."""
  type Mutation @tag(name: "parties")
  """What is heard of at once."""
  type Subscription
`;

export function buildHub(): Promise<Subgraph> {
  return buildSubgraph({ resolvers, orphanedTypes: [], pubSub: unusedPubSub, validate: false }, references, { sdl: roots });
}

/** What is composed with the Parties' nodes: printed to schema/hub.graphql. */
export async function printHubSchema(): Promise<string> {
  return (await buildHub()).sdl;
}
