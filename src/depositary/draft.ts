/** An act as it is handed in, before the Depositary has given it what only it can give: an authority's id, a day, what it is upon. */
import type { Temporal } from 'temporal-polyfill';
import {
  type ActUpon, type ChangeOfDesignation, type CopyAcknowledged, type Correction, type Cure, type Designation, type EndOfDesignation,
  type Entry, type InstrumentEnded, type Objection, type ReceivedAct, type Revocation, type Settlement,
  type TextCorrectionProposed,
} from '../treaty/acts.ts';
import { after } from '../treaty/calendar.ts';
import type { Defect } from '../treaty/defects.ts';
import { authorityId } from '../treaty/designation.ts';
import type { FinalClauses } from '../treaty/final-clauses.ts';
import { party, type Party } from '../treaty/parties.ts';

type PlainDate = Temporal.PlainDate;
type Dated<A> = Omit<A, 'party' | 'effectiveOn'> & { readonly effectiveOn?: PlainDate };
/** Whose it is, and under which instrument, follows from the entry that it is upon. */
type UponOne<A> = Omit<A, 'instrument' | 'party' | 'authority'>;

/**
 * A designation counts from the day of receipt unless it says otherwise; a change or an end too, and its Party is that of the
 * authority.
 */
export type Draft =
  | Exclude<ReceivedAct, Designation | ChangeOfDesignation | EndOfDesignation | ActUpon | TextCorrectionProposed | InstrumentEnded>
  | (Omit<Designation, 'authority' | 'competentFrom'> & { readonly competentFrom?: PlainDate })
  | Dated<ChangeOfDesignation>
  | Dated<EndOfDesignation>
  | UponOne<Revocation> | UponOne<Cure> | UponOne<Settlement> | UponOne<CopyAcknowledged>
  | (UponOne<Objection> & { readonly party: Party })
  | (Omit<UponOne<Correction>, 'leaves' | 'cure' | 'corrected'> & { readonly corrected: Readonly<Record<string, unknown>> })
  | (Omit<TextCorrectionProposed, 'objectionsUntil'> & { readonly objectionsUntil?: PlainDate })
  | Omit<InstrumentEnded, 'because'>;

/** Never recorded: an act about an authority, or upon an entry, that nobody knows is refused. */
const NOBODY = party('ZZ');

export interface Given {
  readonly position: number;
  readonly receivedOn: PlainDate;
  readonly partyOfAuthority: Party | undefined;
  /** The entry that the act is upon, as it is in effect. */
  readonly upon?: Entry;
  readonly finalClauses?: FinalClauses;
  /** Of a correction: its fields as they are read, and what they leave of the defects of the entry. */
  readonly corrected?: Correction['corrected'];
  readonly leaves?: readonly Defect[];
  readonly cure?: number;
}

export function complete(draft: Draft, given: Given): ReceivedAct {
  const { position, receivedOn, partyOfAuthority = NOBODY, upon } = given;
  switch (draft.kind) {
    case 'DESIGNATION':
      return { ...draft, authority: authorityId(draft.party, position), competentFrom: draft.competentFrom ?? receivedOn };
    case 'CHANGE_OF_DESIGNATION':
    case 'END_OF_DESIGNATION':
      return { ...draft, party: partyOfAuthority, effectiveOn: draft.effectiveOn ?? receivedOn };
    case 'REVOCATION':
    case 'SETTLEMENT':
      return { ...draft, instrument: '', party: NOBODY, ...belongsTo(upon) };
    case 'COPY_ACKNOWLEDGED':
      return { ...draft, instrument: '', party: NOBODY, ...belongsTo(upon) };
    case 'CURE':
      return { ...draft, ...belongsTo(upon) };
    case 'OBJECTION':
      return { ...belongsTo(upon), ...draft };
    case 'CORRECTION':
      return {
        ...draft, ...belongsTo(upon), corrected: given.corrected ?? {}, leaves: given.leaves ?? [],
        ...(given.cure !== undefined && { cure: given.cure }),
      };
    case 'TEXT_CORRECTION_PROPOSED':
      return { ...draft, objectionsUntil: draft.objectionsUntil ?? after(receivedOn, objectionsWithin(given)) };
    case 'INSTRUMENT_ENDED':
      return { ...draft, because: 'CONSENT' };
    default:
      return draft;
  }
}

/** For an instrument that nobody knows it does not matter: the proposal is refused. (R35.) */
function objectionsWithin({ finalClauses }: Given): FinalClauses['objectionsToCorrection'] {
  return finalClauses?.objectionsToCorrection ?? { days: 90 };
}

/** What is said upon an entry is found where that entry is found. */
function belongsTo(upon: Entry | undefined) {
  if (!upon) return {};
  const { act } = upon;
  return {
    ...('instrument' in act && act.instrument !== undefined && { instrument: act.instrument }),
    ...('party' in act && act.party !== undefined && { party: act.party }),
    ...('authority' in act && act.authority !== undefined && { authority: act.authority }),
  };
}

/** Whose act it is; of an instrument's or a Party's registration, the Secretariat's own. */
export function actorOf(draft: Draft, partyOfSubject: Party | undefined): Party | undefined {
  return 'party' in draft ? draft.party : partyOfSubject;
}
