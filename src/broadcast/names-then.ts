/** Names are those of that time: what was said then is not said otherwise today. */
import type { Reading } from '../context.ts';
import type { EntryRow } from '../log/entry.entity.ts';
import { entryOf, type RecordedEntry } from '../log/log.ts';
import { type Act, type ActKind, inDueForm } from '../treaty/acts.ts';
import { inEffect } from '../treaty/in-effect.ts';
import type { Party } from '../treaty/parties.ts';
import type { LocalizedText } from '../treaty/texts.ts';
import type { Named } from './named-entries.ts';

export type NameAt<K> = (key: K, position: number) => LocalizedText | undefined;

export async function partyNames(parties: readonly Party[], reading: Reading): Promise<NameAt<Party>> {
  const readAt = await registrations('PARTY_REGISTERED', 'party', parties, reading);
  return (party, position) => inDueForm(readAt(position), 'PARTY_REGISTERED').findLast(({ act }) => act.party === party)?.act.name;
}

export async function instrumentTitles(instruments: readonly string[], reading: Reading): Promise<NameAt<string>> {
  const readAt = await registrations('INSTRUMENT_REGISTERED', 'instrument', instruments, reading);
  return (id, position) => inDueForm(readAt(position), 'INSTRUMENT_REGISTERED').find(({ act }) => act.instrument === id)?.act.title;
}

/** They can be corrected: then they read otherwise from that position on. In SQL, as below: whoever follows live waits for it. */
async function registrations(
  kind: ActKind, of: 'party' | 'instrument', keys: readonly string[], { em }: Reading,
): Promise<(position: number) => RecordedEntry[]> {
  if (keys.length === 0) return () => [];
  const sql = `select canonical, hash from entry where ${of} in (?) and kind in (?) order by position`;
  const entries = (await em.execute<Pick<EntryRow, 'canonical' | 'hash'>[]>(sql, [[...new Set(keys)], [kind, 'CORRECTION']])).map(entryOf);
  return (until) => inEffect(entries.filter(({ position }) => position <= until));
}

/** As the authority was called before what is told of it: a change, an end, or what is said upon one of these. */
export async function authorityNames(
  entries: readonly RecordedEntry[], named: readonly Named[], { em }: Reading,
): Promise<(LocalizedText | undefined)[]> {
  const asked = entries.flatMap(({ act, position }, i) => {
    const authority = act.kind === 'DESIGNATION' ? undefined : authorityOf(act) ?? authorityOf(named[i]?.upon?.act);
    return authority === undefined ? [] : [{ authority, position }];
  });
  if (asked.length === 0) return [];
  const rows = await em.execute<{ position: number; name: LocalizedText }[]>(NAMES_BEFORE, [JSON.stringify(asked)]);
  const names = new Map(rows.map(({ position, name }) => [position, name]));
  return entries.map(({ position }) => names.get(position));
}

/** The last of the versions that were known at the position before. */
const NAMES_BEFORE = /* sql */ `
  select distinct on (asked.position) asked.position, v.content #> '{profile,name}' as name
  from json_to_recordset(?) as asked (authority text, position int)
  join authority_version v on v.authority = asked.authority
    and v.known_from < asked.position and (v.known_until is null or v.known_until >= asked.position)
  order by asked.position, v.valid_from desc`;

function authorityOf(act: Act | undefined): string | undefined {
  return act && 'authority' in act ? act.authority : undefined;
}
