/** The other form's rules, word for word, as final clauses: the reader of final clauses then says what makes no sense. */
import { isObject, type Json, type Problem } from './case.ts';

/** A group by its name: its members as the file calls them. */
export type FindGroup = (name: string) => { readonly called: string; readonly of: readonly string[] } | undefined;

const ruleTypes = ['nth_instrument', 'nth_notification', 'withdrawal'] as const;

const periodWords: Readonly<Record<string, string>> = {
  first_day_of_month_after: 'firstDayOfMonthAfter',
  first_day_of_month_following_expiry_of: 'firstDayOfMonthAfter',
  first_day_of_nth_month_after_month_of: 'firstDayOfNthMonthAfter',
};

/** What each member says, as a part of final clauses. A value that is not understood goes through as it is, to be refused there. */
const numberWords: Readonly<Record<string, (value: unknown, findGroup: FindGroup) => Json | string>> = {
  type: () => ({}),
  n: (notices) => ({ entryIntoForce: { notices } }),
  offset: (value) => ({ entryIntoForce: { waitingPeriod: period(value) } }),
  later: (value) => ({ laterParties: { waitingPeriod: period(value) } }),
  later_not_before_general: (value) => (value === true ? {} : 'is not true: no Party is bound before the instrument is in force'),
  qualifier: (value, findGroup) => quotas(value, findGroup),
  counting: (counting) => ({ entryIntoForce: { counting } }),
  not_counted: (notCounted) => ({ entryIntoForce: { notCounted } }),
  effective_retroactively_from: (effectFrom) => ({ effectFrom }),
  renewal: (value) => renewal(value),
  withdrawal: (value) => countedBack(value),
};

const withdrawalWords: typeof numberWords = {
  type: () => ({ entryIntoForce: { notices: 1 }, withdrawal: { counted: 'FORWARD' } }),
  from: (value) => {
    const countedFrom = new Map<unknown, string>([['receipt', 'RECEIPT'], ['dispatch', 'DISPATCH']]).get(value);
    return countedFrom === undefined ? 'is not understood: write receipt or dispatch' : { withdrawal: { countedFrom } };
  },
  offset: (value) => ({ withdrawal: { notice: period(value) } }),
  later_days: (laterDays) => ({ withdrawal: { laterDays } }),
  condition: (value) => ({ withdrawal: { condition: inWords(value) } }),
};

/** Every member has its meaning in the table, or is a problem. */
export function clausesOfRule(rule: unknown, findGroup: FindGroup, path: readonly string[], problems: Problem[]): Json {
  if (!isObject(rule)) {
    problems.push({ path, says: `is not an object: write one with a type: ${ruleTypes.join(', ')}` });
    return {};
  }
  const type = ruleTypes.find((each) => each === rule['type']);
  if (!type) problems.push({ path: [...path, 'type'], says: `is not understood: write ${ruleTypes.join(', ')}` });
  const words = new Map(Object.entries(type === 'withdrawal' ? withdrawalWords : numberWords));
  const parts = Object.entries(rule).map(([name, value]) => {
    const part = words.get(name)?.(value, findGroup) ?? `is not understood: here may stand ${[...words.keys()].join(', ')}`;
    if (typeof part !== 'string') return part;
    problems.push({ path: [...path, name], says: part });
    return {};
  });
  return parts.reduce(merged, {});
}

function period(value: unknown): unknown {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([word, count]) => [periodWords[word] ?? word, period(count)]));
}

/** `{ "min_members_of": "CoE", "min": 3 }`, or a list of such. */
function quotas(value: unknown, findGroup: FindGroup): Json | string {
  const found: Json[] = [];
  for (const each of Array.isArray(value) ? value as unknown[] : [value]) {
    if (!isObject(each)) return 'is not understood: write { "min_members_of": GROUP, "min": NUMBER }';
    const { min_members_of: name, min: atLeast, ...rest } = each;
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) return `holds ${unknown}, which is not understood: write { "min_members_of": GROUP, "min": NUMBER }`;
    const group = typeof name === 'string' ? findGroup(name) : undefined;
    if (!group) return `names the group ${JSON.stringify(name)}, which is not known: list its members under "groups" in the file`;
    found.push({ atLeast, ...group });
  }
  return { entryIntoForce: { quotas: found } };
}

function renewal(value: unknown): Json | string {
  if (!isObject(value)) return 'is not understood: write { "years": NUMBER, "automatic": true }';
  const { automatic, ...rest } = value; // years, and perhaps from
  const word = automatic === true ? 'AUTOMATIC' : automatic === false ? 'NONE' : automatic;
  return { term: { ...rest, renewal: word } };
}

function countedBack(value: unknown): Json | string {
  if (!isObject(value)) return 'is not understood: write { "notice_not_later_than": { "months": 6 }, "before": "withdrawal_date" }';
  const { notice_not_later_than: notice, before, condition, ...rest } = value;
  if (before !== 'withdrawal_date') return 'says before what day in words that are not understood: write "before": "withdrawal_date"';
  const words = condition === undefined ? {} : { condition: inWords(condition) };
  return { withdrawal: { notice: period(notice), counted: 'BACK', ...words, ...rest } };
}

function inWords(value: unknown): unknown {
  return typeof value === 'string' ? value.replaceAll('_', ' ') : value;
}

/** Parts of one object are put together; nothing is said twice. */
function merged(clauses: Json, part: Json): Json {
  const together = Object.entries(part).map(([name, value]) => {
    const before = clauses[name];
    return [name, isObject(before) && isObject(value) ? { ...before, ...value } : value];
  });
  return { ...clauses, ...(Object.fromEntries(together) as Json) };
}
