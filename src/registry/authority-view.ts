/** An authority as one reader may see it: its name and competence are public, how it is reached is for Parties. */
import type { Temporal } from 'temporal-polyfill';
import type { Mandate } from '../identity/mandate.ts';
import { maySee } from '../identity/visibility.ts';
import type { AuthorityProfile } from '../treaty/acts.ts';
import type { LocalizedText } from '../treaty/texts.ts';
import type { AuthorityOnRecord } from './authorities.ts';

type Particulars = Pick<AuthorityProfile, 'headOffice' | 'deputyOffices' | 'address' | 'contactPoints' | 'publicKeys' | 'legalBasis'>;

export interface AuthorityView extends Partial<Particulars> {
  readonly id: string;
  readonly party: string;
  readonly name: LocalizedText;
  readonly competences: AuthorityProfile['competences'];
  readonly competentFrom: string;
  readonly competentUntil?: string;
  readonly replaces?: string;
  readonly replacedBy?: string;
  readonly demonstration: boolean;
  /** The day that was asked about, and the last position that this answer takes into account. */
  readonly on: Temporal.PlainDate;
  readonly known: number;
}

export function authorityView(authority: AuthorityOnRecord, on: Temporal.PlainDate, mandate: Mandate | undefined): AuthorityView {
  const { profile, party, competentUntil, replaces, replacedBy, demonstration, known } = authority;
  const { name, competences, competentFrom, ...particulars } = profile;
  const contactPoints = particulars.contactPoints.toSorted((a, b) => a.priority - b.priority);
  return {
    id: authority.authority, party, name, competences, demonstration, on, known, competentFrom: competentFrom.toString(),
    ...(competentUntil && { competentUntil: competentUntil.toString() }),
    ...(replaces !== undefined && { replaces }),
    ...(replacedBy !== undefined && { replacedBy }),
    ...(maySee('PARTICULARS', mandate) && { ...particulars, contactPoints }),
  };
}
