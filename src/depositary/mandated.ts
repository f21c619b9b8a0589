/** Who may perform an act at the counter, and for whom. (VCLT art. 7.) */
import { isSecretariat, type Mandate, mayActFor } from '../identity/mandate.ts';
import { type Defect, defect } from '../treaty/defects.ts';
import type { Party } from '../treaty/parties.ts';
import { actorOf, type Draft } from './draft.ts';

interface Counter {
  /** A Party hands in its own designations; papers are put on the record by the Secretariat. */
  readonly openTo: 'SECRETARIAT' | 'PARTY';
  /** The field of the form that says whose act it is, or what it is about. */
  readonly field: string;
}

const counters = {
  INSTRUMENT_REGISTERED: { openTo: 'SECRETARIAT', field: 'id' },
  PARTY_REGISTERED: { openTo: 'SECRETARIAT', field: 'code' },
  SIGNATURE: { openTo: 'SECRETARIAT', field: 'party' },
  NOTICE_OF_COMPLETION: { openTo: 'SECRETARIAT', field: 'party' },
  DESIGNATION: { openTo: 'PARTY', field: 'party' },
  CHANGE_OF_DESIGNATION: { openTo: 'PARTY', field: 'authority' },
  END_OF_DESIGNATION: { openTo: 'PARTY', field: 'authority' },
} as const satisfies { readonly [kind in Draft['kind']]: Counter };

/**
 * Of an authority's Party as it stands under the lock: asked before, an authority that is just being designated would have none.
 * An act about one that nobody knows has no actor, and is refused for that.
 */
export function examineMandate(mandate: Mandate | undefined, draft: Draft, partyOfAuthority: Party | undefined): Defect[] {
  const { openTo, field } = counters[draft.kind];
  const actor = actorOf(draft, partyOfAuthority);
  const own = openTo === 'PARTY' && mandate?.role === 'PARTY' && (actor === undefined || mayActFor(mandate, actor));
  return own || isSecretariat(mandate) ? [] : [defect('NO_MANDATE', field)];
}
