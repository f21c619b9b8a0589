/** The other form's expectations: dates that are published, or follow from the rule, with how sure the file is of each. */
import type { Temporal } from 'temporal-polyfill';
import { isObject, type Json, type Problem, type Published } from './case.ts';
import { codesIn, partiesIn, readDay } from './events.ts';

/** "general", "general (AL,HR,EE)", "protocol general". */
const GENERAL = /^(?:(\w+) )?general(?: \((.*)\))?$/;

export interface Expected extends Published {
  /** The instrument that the scope names, as "protocol" in "protocol general". */
  readonly instrument?: string;
}

const dated = { entry_into_force: 'ENTRY_INTO_FORCE', withdrawal_effective: 'WITHDRAWAL', party_until: 'LAST_DAY' } as const;

export function readExpectations(json: readonly unknown[], path: readonly string[], problems: Problem[]): Expected[] {
  return json.flatMap((each, i) => {
    const at = [...path, String(i)];
    if (isObject(each) && typeof each['scope'] === 'string') return expectation(each, each['scope'], at, problems);
    problems.push({ path: at, says: 'is not an expectation: write an object with a scope and a date' });
    return [];
  });
}

function expectation(json: Json, scope: string, path: readonly string[], problems: Problem[]): Expected[] {
  const status = typeof json['status'] === 'string' ? { status: json['status'] } : {};
  const { dates } = json;
  const found: Expected[] = [];
  if (Array.isArray(dates)) {
    const on = dates.flatMap((day, i) => readDay(day, [...path, 'dates', String(i)], problems) ?? []);
    found.push({ scope, of: 'TERM_ENDS', on, ...status });
  }
  for (const [member, of] of Object.entries(dated)) {
    if (!(member in json)) continue;
    const day = json[member] === null ? [] : readDay(json[member], [...path, member], problems);
    const on: Temporal.PlainDate[] = day === undefined ? [] : Array.isArray(day) ? day : [day];
    if (day) found.push(...byParty(scope, { of, on, ...status }));
    if (day && found.length === 0) problems.push({ path: [...path, 'scope'], says: 'is not understood: write general, or a Party' });
  }
  if (!Array.isArray(dates) && !Object.keys(dated).some((member) => member in json)) {
    problems.push({ path, says: `expects nothing that is understood: write ${Object.keys(dated).join(', ')} or dates` });
  }
  return found;
}

function byParty(scope: string, published: Omit<Expected, 'scope'>): Expected[] {
  const [general, instrument, list] = GENERAL.exec(scope) ?? [];
  if (general === undefined) return (partiesIn(scope) ?? []).map((party) => ({ scope: party, ...published, party }));
  const of = instrument === undefined ? published : { ...published, instrument };
  return [{ scope, ...of }, ...codesIn(list).map((party) => ({ scope: party, ...of, party }))];
}
