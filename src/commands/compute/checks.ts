/** Published dates against computed ones: a difference is an alarm, for the reader to decide who is wrong. */
import type { Temporal } from 'temporal-polyfill';
import { alarmsOf } from '../../treaty/alarms.ts';
import type { InstrumentRecord } from '../../treaty/entry-into-force.ts';
import type { Party } from '../../treaty/parties.ts';
import { termEnds } from '../../treaty/term.ts';
import type { Published } from './case.ts';
import { INSTRUMENT, withMore } from './record.ts';

type PlainDate = Temporal.PlainDate;

export interface Check {
  readonly scope: string;
  readonly of: Published['of'];
  readonly published: readonly PlainDate[];
  readonly computed: readonly PlainDate[];
  /** RECORDED: the computation rests on that very date. */
  readonly verdict: 'AGREES' | 'RECORDED' | 'ALARM';
  readonly status?: string;
}

interface Bound {
  readonly party: Party;
  readonly noticeReceivedOn?: PlainDate;
  readonly boundFrom?: PlainDate;
  readonly lastDay?: PlainDate;
}

interface Computed {
  readonly general: { readonly enteredOn?: PlainDate; readonly recorded: boolean };
  readonly parties: readonly Bound[];
  readonly withdrawals: readonly { readonly party: Party; readonly withdrawalOn?: PlainDate }[];
  readonly record: InstrumentRecord;
}

export function checks(published: readonly Published[], computed: Computed): Check[] {
  return published.map((each) => {
    const found = computedFor(each, computed);
    const agrees = each.on.length === found.length && each.on.every((day, i) => found[i]?.equals(day));
    return {
      scope: each.scope, of: each.of, published: each.on, computed: found,
      verdict: !agrees ? 'ALARM' : restsOnIt(each, computed) ? 'RECORDED' : 'AGREES',
      ...(each.status !== undefined && { status: each.status }),
    };
  });
}

function computedFor(published: Published, { general, parties, withdrawals, record }: Computed): PlainDate[] {
  const { of, party, on } = published;
  const own = parties.find((each) => each.party === party);
  switch (of) {
    case 'ENTRY_INTO_FORCE':
      return on[0] ? agreed(published, on[0], record) : some(party === undefined ? general.enteredOn : own?.boundFrom);
    case 'WITHDRAWAL': return some(withdrawals.find((each) => each.party === party)?.withdrawalOn);
    case 'LAST_DAY': return some(own?.lastDay);
    case 'TERM_ENDS': return on.length === 0 ? [] : termEnds(record, on.at(-1) as PlainDate);
    default: return of satisfies never;
  }
}

/** The published day, unless the law raises an alarm over it: then the one that the law gives. */
function agreed({ party, scope: publishedIn }: Published, enteredOn: PlainDate, record: InstrumentRecord): PlainDate[] {
  const act = { kind: 'PUBLISHED_DATE', instrument: INSTRUMENT, ...(party && { party }), enteredOn, publishedIn } as const;
  const [alarm] = alarmsOf(INSTRUMENT, withMore(record, [[act, enteredOn]]));
  return alarm ? some(alarm.computedOn) : [enteredOn];
}

function restsOnIt({ of, party }: Published, { general, parties }: Computed): boolean {
  if (of !== 'ENTRY_INTO_FORCE' || !general.recorded) return false;
  return party === undefined || parties.find((each) => each.party === party)?.noticeReceivedOn === undefined;
}

function some(day: PlainDate | undefined): PlainDate[] {
  return day ? [day] : [];
}
