/** Our own form: final clauses as the hub takes them, and the papers with their days (docs/final-clauses.md). */
import { ifGiven, Place } from '../../treaty/clause-reader.ts';
import { examineFinalClauses, readFinalClauses } from '../../treaty/final-clauses.ts';
import { type Case, isObject, type Json, nameOfParty, type Problem, type Published } from './case.ts';

/** Said about the file for people, and not read. */
const descriptive = ['name', 'id', 'title', 'treaty', 'note', 'sources'] as const;

export function readOwnForm(json: Json, path: readonly string[], problems: Problem[]): Case | undefined {
  const found: Problem[] = [];
  const place = new Place(json, { problems: found, readParty: nameOfParty }, path);
  const members = place.members('finalClauses', 'signatures', 'notices', 'withdrawals', 'published', ...descriptive);
  const facts = members && {
    signatures: all(members.signatures, (each) => fact(each, 'signedOn')),
    notices: all(members.notices, (each) => fact(each, 'receivedOn')),
    withdrawals: all(members.withdrawals, withdrawal),
    published: all(members.published, published),
  };
  if (json['notices'] === undefined) found.push({ path: [...path, 'notices'], says: 'is missing: write a list, empty if there are none' });
  const clauses = json['finalClauses'];
  found.push(...examineFinalClauses(clauses, nameOfParty).map((each) => ({ ...each, path: [...path, 'finalClauses', ...each.path] })));
  const finalClauses = readFinalClauses(clauses, nameOfParty);
  problems.push(...found);
  return found.length === 0 && facts && finalClauses ? { name: nameOf(json), clauses, finalClauses, ...facts, remarks: [] } : undefined;
}

export function nameOf(json: Json): string {
  const names = ['id', 'name', 'title', 'treaty'].flatMap((name) => (typeof json[name] === 'string' ? [json[name]] : []));
  return [...new Set(names)].join(' · ') || 'The instrument';
}

/** An empty list is none. */
function all<T>(place: Place, read: (place: Place) => T | undefined): T[] {
  if (place.isEmptyList) return [];
  return (ifGiven(place, (each) => each.elements()) ?? []).map(read).filter((each) => each !== undefined);
}

function fact<D extends string>(place: Place, day: D) {
  const members = place.members<string>('party', day);
  const [party, on] = [members?.['party']?.party(), members?.[day]?.day()];
  return party && on && ({ party, [day]: on } as { readonly party: typeof party } & { readonly [each in D]: typeof on });
}

function withdrawal(place: Place) {
  const members = place.members('party', 'receivedOn', 'withdrawalOn');
  const [party, receivedOn] = [members?.party.party(), members?.receivedOn.day()];
  const withdrawalOn = members && ifGiven(members.withdrawalOn, (each) => each.day());
  return party && receivedOn && { party, receivedOn, ...(withdrawalOn && { withdrawalOn }) };
}

function published(place: Place): Published | undefined {
  const members = place.members('party', 'on');
  const [party, on] = [members && ifGiven(members.party, (each) => each.party()), members?.on.day()];
  return on && { scope: party ?? 'general', of: 'ENTRY_INTO_FORCE', ...(party && { party }), on: [on] };
}

/** Whether it is written in this form at all. */
export function isOwnForm(json: unknown): json is Json {
  return isObject(json) && 'finalClauses' in json;
}
