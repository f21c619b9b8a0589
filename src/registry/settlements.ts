/** Whether obligations are settled, for the notice of withdrawal that counts. Declared and contested, never computed. (Art. 18; R29.) */
import type { RecordedEntry } from '../log/log.ts';
import { settlementOf, type settlementStates, withdrawalsOf } from '../treaty/withdrawal.ts';
import type { Party } from '../treaty/parties.ts';
import type { StandingView } from './standings.ts';

export interface SettlementView {
  readonly state: (typeof settlementStates)[number];
  /** Who has contested it, each once. */
  readonly parties: readonly string[];
  /** Not to be handed out as they are: see EntryView. */
  readonly entries: readonly RecordedEntry[];
}

export function settlement({ party, record, withdrawalOn }: StandingView): SettlementView | undefined {
  const counts = withdrawalsOf(party as Party, record).find(({ on }) => on.toString() === withdrawalOn);
  if (!counts) return undefined;
  const { state, contestedBy, agreed } = settlementOf(counts.notice, record.entries);
  return { state, parties: [...new Set(contestedBy.map(({ act }) => act.party))], entries: agreed as readonly RecordedEntry[] };
}
