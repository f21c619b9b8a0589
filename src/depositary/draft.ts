/** An act as it is handed in, before the Depositary has given it what only it can give: an authority's id, the day of receipt. */
import type { Temporal } from 'temporal-polyfill';
import type { ChangeOfDesignation, Designation, EndOfDesignation, ReceivedAct } from '../treaty/acts.ts';
import { authorityId } from '../treaty/designation.ts';
import { party, type Party } from '../treaty/parties.ts';

type PlainDate = Temporal.PlainDate;
type Dated<A> = Omit<A, 'party' | 'effectiveOn'> & { readonly effectiveOn?: PlainDate };

/**
 * A designation counts from the day of receipt unless it says otherwise; a change or an end too, and its Party is that of the
 * authority.
 */
export type Draft =
  | Exclude<ReceivedAct, Designation | ChangeOfDesignation | EndOfDesignation>
  | (Omit<Designation, 'authority' | 'competentFrom'> & { readonly competentFrom?: PlainDate })
  | Dated<ChangeOfDesignation>
  | Dated<EndOfDesignation>;

/** Never recorded: an act about an authority that nobody knows is refused. */
const NOBODY = party('ZZ');

export interface Given {
  readonly position: number;
  readonly receivedOn: PlainDate;
  readonly partyOfAuthority: Party | undefined;
}

export function complete(draft: Draft, { position, receivedOn, partyOfAuthority = NOBODY }: Given): ReceivedAct {
  switch (draft.kind) {
    case 'DESIGNATION':
      return { ...draft, authority: authorityId(draft.party, position), competentFrom: draft.competentFrom ?? receivedOn };
    case 'CHANGE_OF_DESIGNATION':
    case 'END_OF_DESIGNATION':
      return { ...draft, party: partyOfAuthority, effectiveOn: draft.effectiveOn ?? receivedOn };
    default:
      return draft;
  }
}

/** Whose act it is; of an instrument's or a Party's registration, the Secretariat's own. */
export function actorOf(draft: Draft, partyOfAuthority: Party | undefined): Party | undefined {
  return 'party' in draft ? draft.party : partyOfAuthority;
}
