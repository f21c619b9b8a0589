/** The other form's facts about one instrument: its events by their use, and the dates that are published of it. */
import type { Temporal } from 'temporal-polyfill';
import type { Party } from '../../treaty/parties.ts';
import type { Published } from './case.ts';
import type { Event, Use } from './events.ts';
import type { Expected } from './expectations.ts';

export interface Facts {
  readonly instrument: string | undefined;
  readonly events: readonly (Event & { readonly use: Use })[];
  readonly expected: readonly Expected[];
}

export function each({ events }: Facts, wanted: Use): { readonly party: Party; readonly on: Temporal.PlainDate }[] {
  return events.filter(({ use }) => use === wanted).flatMap(({ parties, on }) => parties.map((party) => ({ party, on })));
}

export function partiesOf(facts: Facts | undefined, ...wanted: readonly Use[]): Party[] {
  return [...new Set(facts ? wanted.flatMap((use) => each(facts, use)).map(({ party }) => party) : [])];
}

/** What events record is compared too. */
export function publishedIn({ events, expected }: Facts): Published[] {
  const recorded = events.flatMap(({ use, on, parties, kind }): Published[] => {
    const of = use === 'ENTRY_INTO_FORCE' ? 'ENTRY_INTO_FORCE' : use === 'EXPIRY' ? 'LAST_DAY' : undefined;
    if (!of) return [];
    const status = `event ${kind}`;
    if (parties.length === 0) return of === 'LAST_DAY' ? [] : [{ scope: 'general', of, on: [on], status }];
    return parties.map((party) => ({ scope: party, of, party, on: [on], status }));
  });
  return [...expected, ...recorded];
}
