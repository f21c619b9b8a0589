/** A file as cases: one instrument, a list, or `{ "treaties": […] }`, each in one of the two forms. */
import { type Case, isObject, type Problem } from './case.ts';
import { isOwnForm, readOwnForm } from './own-form.ts';
import { type Around, isTreatyForm, readTreatyForm } from './treaty-file.ts';

export interface Input {
  readonly cases: readonly Case[];
  /** Every one at once; with one there is nothing to compute. */
  readonly problems: readonly Problem[];
}

/** `beside` finds another JSON file to which the file refers; undefined when there is none. */
export function readInput(json: unknown, beside: Around['beside']): Input {
  const problems: Problem[] = [];
  const { list, path } = instruments(json);
  const text = (name: string) => (isObject(json) && typeof json[name] === 'string' ? json[name] : '');
  const around = { about: text('_about') || text('about'), groups: isObject(json) ? json['groups'] : undefined, beside };
  const cases = list.flatMap((each, i) => {
    const at = path(i);
    if (isOwnForm(each)) return readOwnForm(each, at, problems) ?? [];
    if (isTreatyForm(each)) return readTreatyForm(each, around, at, problems);
    const says = 'is not understood: write an object with "finalClauses" and "notices", or with "rule_machine" and "events"';
    problems.push({ path: at, says });
    return [];
  });
  if (list.length === 0) problems.push({ path: [], says: 'holds no instrument: write at least one' });
  return { cases, problems };
}

interface Listed {
  readonly list: readonly unknown[];
  readonly path: (i: number) => readonly string[];
}

function instruments(json: unknown): Listed {
  if (Array.isArray(json)) return { list: json as unknown[], path: (i) => [String(i)] };
  const treaties: unknown = isObject(json) ? json['treaties'] : undefined;
  return Array.isArray(treaties) ? { list: treaties, path: (i) => ['treaties', String(i)] } : { list: [json], path: () => [] };
}
