/** The other form's events: which of them count for what, by their kinds. */
import { Temporal } from 'temporal-polyfill';
import type { Party } from '../../treaty/parties.ts';
import { isObject, nameOfParty, type Problem } from './case.ts';

export interface Event {
  readonly kind: string;
  readonly on: Temporal.PlainDate;
  readonly parties: readonly Party[];
  /** Of the treaty, or of an instrument that the kind names: `signature_of_protocol`. */
  readonly instrument?: string;
}

/** What is on record of one instrument, in the order of the file. */
export type Use = 'NOTICE' | 'SIGNATURE' | 'ACCESSION' | 'WITHDRAWAL' | 'ENTRY_INTO_FORCE' | 'EXPIRY';

const uses: readonly (readonly [Use, RegExp])[] = [
  ['NOTICE', /^(deposit|notification)(:.*)?$|^noti(fication|ce)_received$/],
  ['SIGNATURE', /^signature$/],
  ['ACCESSION', /^accession$/],
  ['WITHDRAWAL', /^(withdrawal|denunciation)_received$|^notice_of_withdrawal$/],
  ['ENTRY_INTO_FORCE', /^entry_into_force$/],
  ['EXPIRY', /^expiry_of_\w+$/],
];

/** What the file itself says of its kinds ("Kinds deposit:* … count as instruments", or "do not count") comes before our own table. */
export function useOf(about: string): (kind: string) => Use | undefined {
  const said = about.split(/[.;](?:\s|$)/).filter((sentence) => /\bcounts?\b[^.]*\binstruments?\b/i.test(sentence)).flatMap((sentence) => {
    const counts = !/\b(not|never|nor)\b/i.test(sentence);
    const kinds = /\bkinds?\b(.*)\bcounts?\b/i.exec(sentence)?.[1] ?? '';
    return (kinds.match(/[a-z_]+(?::(?:\*|[a-z_]+))?/g) ?? []).filter((word) => !words.has(word)).map((kind) => ({ kind, counts }));
  });
  return (kind) => {
    const own = said.find((each) => (each.kind.endsWith('*') ? kind.startsWith(each.kind.slice(0, -1)) : kind === each.kind));
    if (own?.counts === true) return 'NOTICE';
    const use = uses.find(([, pattern]) => pattern.test(kind))?.[0];
    return use === 'NOTICE' && own ? undefined : use;
  };
}
const words = new Set(['and', 'or', 'of', 'the', 'do', 'does', 'not', 'never', 'nor', 'also', 'all']);

const OF_ANOTHER = /^(signature|accession|deposit|notification|notification_received|entry_into_force)_of_(?:the_)?(\w+)$/;

/** Days that are not whole ("2016-03", null) are remarked upon; days that no calendar has are problems. */
export function readEvents(
  json: readonly unknown[], useOfKind: (kind: string) => Use | undefined, path: readonly string[], problems: Problem[], remarks: string[],
): Event[] {
  return json.flatMap((each, i) => {
    const at = [...path, String(i)];
    if (!isObject(each) || typeof each['kind'] !== 'string') {
      problems.push({ path: at, says: 'is not an event: write an object with kind, date and state' });
      return [];
    }
    const { kind, date, state, note } = each;
    const of = OF_ANOTHER.exec(kind);
    const parties = partiesIn(state) ?? (state === null || state === undefined ? codesIn(note) : undefined);
    if (!parties) problems.push({ path: [...at, 'state'], says: 'is not a Party: write its name, codes with commas between, or null' });
    const counts = useOfKind(of?.[1] ?? kind) !== undefined;
    if (date === null || date === undefined || (typeof date === 'string' && /^\d{4}(-\d\d)?$/.test(date))) {
      const whose = typeof state === 'string' ? ` of ${state}` : '';
      if (counts) remarks.push(`Not used, for its day is not known: ${kind}${whose} (${JSON.stringify(date ?? null)}).`);
      return [];
    }
    const on = readDay(date, [...at, 'date'], problems);
    return on && parties ? [{ kind: of?.[1] ?? kind, on, parties, ...(of?.[2] !== undefined && { instrument: of[2] }) }] : [];
  });
}

export function readDay(json: unknown, path: readonly string[], problems: Problem[]): Temporal.PlainDate | undefined {
  try {
    if (typeof json === 'string' && /^(?!0000)\d{4}-\d\d-\d\d$/.test(json)) return Temporal.PlainDate.from(json, { overflow: 'reject' });
    problems.push({ path, says: 'is not a day: write it as 1994-04-20' });
  } catch {
    problems.push({ path, says: `is not a day of the calendar: there is no ${String(json)}` });
  }
  return undefined;
}

/** "Nigeria", "KZ", "AM,BY,KZ": only codes are told apart by commas, for a name may hold one. */
export function partiesIn(json: unknown): Party[] | undefined {
  if (typeof json !== 'string') return undefined;
  const codes = codesIn(json);
  if (codes.length > 0) return codes;
  try {
    return [nameOfParty(json)];
  } catch {
    return undefined;
  }
}

/** Of a text that holds nothing but codes; perhaps with "among others". */
export function codesIn(json: unknown): Party[] {
  if (typeof json !== 'string') return [];
  const parts = json.replace(/\s+(among others|and others|etc\.?)$/, '').split(/\s*,\s*/);
  return parts.every((part) => /^[A-Z]{2,4}$/.test(part)) ? parts.map(nameOfParty) : [];
}
