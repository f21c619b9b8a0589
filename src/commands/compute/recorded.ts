/** An instrument of which the file does not hold enough notices, but says when it entered into force. */
import type { Temporal } from 'temporal-polyfill';
import { after, isBefore } from '../../treaty/calendar.ts';
import type { FinalClauses } from '../../treaty/final-clauses.ts';
import type { Party } from '../../treaty/parties.ts';
import { isObject, type Json } from './case.ts';
import { each, type Facts, partiesOf, publishedIn } from './facts.ts';

interface Recorded {
  readonly on: Temporal.PlainDate;
  readonly by: string;
}

/** On that day, for those that the file says it bound, and for later Parties as before. */
export function onRecordedDay(
  { on }: Recorded, translated: Json, byNumber: FinalClauses | undefined, facts: readonly Facts[], i: number,
): Json {
  const { entryIntoForce, laterParties } = translated;
  const waitingPeriod = isObject(entryIntoForce) ? entryIntoForce['waitingPeriod'] : undefined;
  const later = laterParties ?? (waitingPeriod === undefined ? {} : { waitingPeriod });
  return { ...translated, entryIntoForce: { enteredOn: on.toString(), bound: boundOn(on, byNumber, facts, i) }, laterParties: later };
}

/**
 * The day itself. Events come first, then what is published and seen; what somebody computed is no record. `isTreaty`: it is renewed by a
 * second instrument, to which the number of notices belongs.
 */
export function recordedDay(facts: Facts, rule: Json, isTreaty: boolean): Recorded | undefined {
  const number = isObject(rule['entryIntoForce']) ? rule['entryIntoForce']['notices'] : undefined;
  const notices = partiesOf(facts, 'NOTICE').length;
  if (typeof number !== 'number' || (!isTreaty && notices >= number)) return undefined;
  const there = isTreaty ? '' : `; the file holds ${notices} of the ${number} notices`;
  const event = facts.events.find(({ use, parties }) => use === 'ENTRY_INTO_FORCE' && parties.length === 0);
  if (event) return { on: event.on, by: `an event of the file${there}` };
  const general = facts.expected.find(({ of, party, status }) =>
    of === 'ENTRY_INTO_FORCE' && party === undefined && /^(verified|recomputed_matches|single_source)/.test(status ?? ''));
  const [on] = general?.on ?? [];
  return on && { on, by: `published (${general?.status ?? ''})${there}` };
}

/**
 * Those that the file says it bound: named with that day, acceded before it, bound until the end of a term, among those that renew it,
 * or with a notice early enough to be one of the first. A signature alone binds nobody.
 */
function boundOn(enteredOn: Temporal.PlainDate, byNumber: FinalClauses | undefined, facts: readonly Facts[], i: number): Party[] {
  const own = facts[i] as Facts;
  const named = publishedIn(own).flatMap(({ of, party, on }) =>
    (party && (of === 'LAST_DAY' || (of === 'ENTRY_INTO_FORCE' && on[0]?.equals(enteredOn) === true)) ? [party] : []));
  const acceded = each(own, 'ACCESSION').filter(({ on }) => !isBefore(enteredOn, on)).map(({ party }) => party);
  const renewing = i === 0 ? partiesOf(facts[1], 'SIGNATURE', 'NOTICE') : [];
  const wait = byNumber && 'waitingPeriod' in byNumber ? byNumber.waitingPeriod : { days: 0 };
  const isFirst = ({ on }: { readonly on: Temporal.PlainDate }) => !isBefore(enteredOn, after(on, wait));
  const laterOnes = each(own, 'NOTICE').filter((notice) => !isFirst(notice)).map(({ party }) => party);
  const first = each(own, 'NOTICE').filter(isFirst).map(({ party }) => party);
  return [...new Set([...first, ...acceded, ...named, ...partiesOf(own, 'EXPIRY'), ...renewing])]
    .filter((party) => first.includes(party) || !laterOnes.includes(party));
}

/** A State that accedes to an instrument with a recorded day is a later Party. */
export function accessionsAfter(facts: Facts, enteredOn: Temporal.PlainDate | undefined) {
  return enteredOn ? each(facts, 'ACCESSION').filter(({ on }) => isBefore(enteredOn, on)) : [];
}
