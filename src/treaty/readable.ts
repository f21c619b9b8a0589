/** Is a text what it seems to be? What cannot be seen, or turns the reading round, has no place on a record. */
import { type Defect, defect, type DefectCode } from './defects.ts';
import { languages } from './texts.ts';

/** Controls but for new lines; direction marks, overrides and isolates; invisible characters; lone surrogates; private use. */
const UNREADABLE = /[^\P{C}\n]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c\ufeff\u2028\u2029\u00ad\u115f\u1160\u2800\u3164\ufffd\u034f\u180b-\u180f\ufe00-\ufe0f]/u;
/** More marks on one letter than any language writes. */
const PILED_UP = /\p{M}{5}/u;
/**
 * Art. 10: State secrets have another way, under the Agreement of 18 June 2004. A marking stands alone or at the beginning of a line;
 * an investigator for especially important cases is no secret.
 */
const SECRET = /^\s*(совершенно\s+секретно|секретно|особой\s+важности|аса\s+маңызды|өте\s+құпия|құпия|top\s+secret|secret)\s*($|[,.;:(№]|экз)/imu;

const LIMITS = { NAME_UNREADABLE: 500, TEXT_UNREADABLE: 2_000 } as const;

/** Of a text that may be absent. */
export function examineText(text: string | null | undefined, code: keyof typeof LIMITS, ...path: readonly string[]): Defect[] {
  if (text === undefined || text === null) return [];
  const found: DefectCode[] = [];
  const isNoName = code === 'NAME_UNREADABLE' && !isBlank(text) && (text.includes('\n') || !/[\p{L}\p{N}]/u.test(text));
  if (!isReadable(text) || text.length > LIMITS[code] || isNoName) found.push(code);
  if (SECRET.test(text)) found.push('STATE_SECRET');
  return found.map((each) => defect(each, ...path));
}

/** Of JSON that is kept as it was sent: every text in it, and the names of its members; how long it may be is another's affair. */
export function examineJson(json: unknown, code: DefectCode, ...path: readonly string[]): Defect[] {
  const texts = textsIn(json);
  return [
    ...(texts.every(isReadable) ? [] : [defect(code, ...path)]),
    ...(texts.some((text) => SECRET.test(text)) ? [defect('STATE_SECRET', ...path)] : []),
  ];
}

function textsIn(json: unknown): string[] {
  if (typeof json === 'string') return [json];
  if (json === null || typeof json !== 'object') return [];
  if (Array.isArray(json)) return json.flatMap(textsIn);
  return Object.entries(json).flatMap(([name, value]) => [name, ...textsIn(value)]);
}

interface GivenName {
  readonly ru?: string | null;
  readonly kk?: string;
  readonly en?: string;
}

/** On one line, Russian at least. (Art. 13.) */
export function examineName(name: GivenName | null, ...path: readonly string[]): Defect[] {
  const missing = isBlank(name?.ru) ? [defect('NAME_MISSING', ...path, 'ru')] : [];
  return [...missing, ...languages.flatMap((language) => examineText(name?.[language], 'NAME_UNREADABLE', ...path, language))];
}

export function isReadable(text: string): boolean {
  return text.isWellFormed() && !UNREADABLE.test(text) && !PILED_UP.test(text.normalize('NFC'));
}

export function isBlank(text: string | null | undefined): boolean {
  return text === undefined || text === null || text.trim() === '';
}
