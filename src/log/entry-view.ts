/** An entry as one reader may see it. Who may not read it can still follow the chain. */
import type { Mandate } from '../identity/mandate.ts';
import { maySeeEntry } from '../identity/visibility.ts';
import type { ActKind } from '../treaty/acts.ts';
import { isPending } from '../treaty/acts.ts';
import type { Defect } from '../treaty/defects.ts';
import type { RecordedEntry } from './log.ts';

/** Days and instants are text already: this is what goes out. */
export interface EntryView {
  readonly position: number;
  readonly hash: string;
  readonly previousHash: string;
  /** Absent from here on where the reader may not see them. */
  readonly kind?: ActKind;
  readonly party?: string;
  readonly concerns?: number;
  readonly instrument?: string;
  readonly receivedAt?: string;
  readonly receivedOn?: string;
  readonly recordedAt?: string;
  readonly recordedBy?: string;
  readonly pending?: boolean;
  readonly defects?: readonly Defect[];
  readonly content?: Readonly<Record<string, unknown>>;
  readonly canonical?: string;
  readonly source?: string;
  readonly demonstration?: boolean;
}

export function viewOf(entry: RecordedEntry, mandate: Mandate | undefined): EntryView {
  const { position, hash, previousHash } = entry;
  return { position, hash, previousHash, ...(maySeeEntry(entry, mandate) && particulars(entry)) };
}

function particulars(entry: RecordedEntry): Omit<EntryView, 'position' | 'hash' | 'previousHash'> {
  const { act, receivedAt, receivedOn, recordedAt, recordedBy, canonical, source, demonstration, reads = entry } = entry;
  const { kind, ...content } = (JSON.parse(canonical) as { act: Record<string, unknown> }).act;
  return {
    kind: kind as ActKind,
    ...('party' in act && act.party !== undefined && { party: act.party }),
    ...('instrument' in act && act.instrument !== undefined && { instrument: act.instrument }),
    ...('entry' in act && { concerns: act.entry }),
    receivedAt: receivedAt.toString(), receivedOn: receivedOn.toString(), recordedAt: recordedAt.toString(),
    recordedBy, content, canonical, demonstration, defects: reads.defects, pending: isPending(reads),
    ...(source !== undefined && { source }),
  };
}
