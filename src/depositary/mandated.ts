/** Who may perform an act at the counter, and for whom. (VCLT art. 7.) */
import { isSecretariat, type Mandate, mayActFor } from '../identity/mandate.ts';
import { type Defect, defect } from '../treaty/defects.ts';
import type { Party } from '../treaty/parties.ts';
import { actorOf, type Draft } from './draft.ts';

interface Counter {
  /** A Party hands in its own designations, and has its own copies; papers are put on the record by the Secretariat. */
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
  NOTICE_OF_WITHDRAWAL: { openTo: 'SECRETARIAT', field: 'party' },
  REVOCATION: { openTo: 'SECRETARIAT', field: 'entry' },
  CURE: { openTo: 'SECRETARIAT', field: 'entry' },
  OBJECTION: { openTo: 'SECRETARIAT', field: 'party' },
  SETTLEMENT: { openTo: 'SECRETARIAT', field: 'entry' },
  CERTIFIED_COPY: { openTo: 'SECRETARIAT', field: 'party' },
  COPY_ACKNOWLEDGED: { openTo: 'PARTY', field: 'entry' },
  CORRECTION: { openTo: 'SECRETARIAT', field: 'entry' },
  TEXT_CORRECTION_PROPOSED: { openTo: 'SECRETARIAT', field: 'instrument' },
  INSTRUMENT_ENDED: { openTo: 'SECRETARIAT', field: 'instrument' },
  REGISTRATION: { openTo: 'SECRETARIAT', field: 'instrument' },
  PUBLISHED_DATE: { openTo: 'SECRETARIAT', field: 'instrument' },
  CORRESPONDENCE: { openTo: 'SECRETARIAT', field: 'party' },
} as const satisfies { readonly [kind in Draft['kind']]: Counter };

/**
 * The Party of the subject is that of the authority, or of the entry that the act is upon, as it stands under the lock: asked before,
 * what is just being recorded would have none. An act about what nobody knows has no actor, and is refused for that.
 */
export function examineMandate(mandate: Mandate | undefined, draft: Draft, partyOfSubject: Party | undefined): Defect[] {
  const { openTo, field } = counters[draft.kind];
  const actor = actorOf(draft, partyOfSubject);
  const own = openTo === 'PARTY' && mandate?.role === 'PARTY' && (actor === undefined || mayActFor(mandate, actor));
  return own || isSecretariat(mandate) ? [] : [defect('NO_MANDATE', field)];
}
