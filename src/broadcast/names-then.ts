/** Names are those of that time: what was said then is not said otherwise today. */
import type { FilterQuery } from '@mikro-orm/sql';
import type { Reading } from '../context.ts';
import { EntryRow } from '../log/entry.entity.ts';
import { entryOf, type RecordedEntry } from '../log/log.ts';
import { versionsOf } from '../registry/authorities.ts';
import { type Act, type ActKind, inDueForm } from '../treaty/acts.ts';
import { inEffect } from '../treaty/in-effect.ts';
import type { Party } from '../treaty/parties.ts';
import type { LocalizedText } from '../treaty/texts.ts';
import type { Named } from './named-entries.ts';

export type NameAt<K> = (key: K, position: number) => LocalizedText | undefined;

export async function partyNames(parties: readonly Party[], reading: Reading): Promise<NameAt<Party>> {
  const readAt = await registrations('PARTY_REGISTERED', { party: [...new Set(parties)] }, reading);
  return (party, position) => inDueForm(readAt(position), 'PARTY_REGISTERED').findLast(({ act }) => act.party === party)?.act.name;
}

export async function instrumentTitles(instruments: readonly string[], reading: Reading): Promise<NameAt<string>> {
  if (instruments.length === 0) return () => undefined;
  const readAt = await registrations('INSTRUMENT_REGISTERED', { instrument: [...new Set(instruments)] }, reading);
  return (id, position) => inDueForm(readAt(position), 'INSTRUMENT_REGISTERED').find(({ act }) => act.instrument === id)?.act.title;
}

/** They can be corrected: then they read otherwise from that position on. */
async function registrations(kind: ActKind, about: FilterQuery<EntryRow>, { em }: Reading): Promise<(position: number) => RecordedEntry[]> {
  const rows = await em.find(EntryRow, { $and: [about, { kind: [kind, 'CORRECTION'] }] }, { orderBy: { position: 'asc' } });
  const entries = rows.map(entryOf);
  return (until) => inEffect(entries.filter(({ position }) => position <= until));
}

/** As the authority was called before what is told of it: a change, an end, or what is said upon one of these. */
export async function authorityNames(
  entries: readonly RecordedEntry[], named: readonly Named[], reading: Reading,
): Promise<(LocalizedText | undefined)[]> {
  const about = entries.map(({ act }, i) =>
    (act.kind === 'DESIGNATION' ? undefined : authorityOf(act) ?? authorityOf(named[i]?.upon?.act)));
  if (about.every((each) => each === undefined)) return [];
  const versions = await versionsOf(entries.map(({ position }, i) => ({ authority: about[i] ?? '', known: position - 1 })), reading);
  return versions.map((each) => each.at(-1)?.profile.name);
}

function authorityOf(act: Act | undefined): string | undefined {
  return act && 'authority' in act ? act.authority : undefined;
}
