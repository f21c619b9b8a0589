/** The other form: a treaty with its rule, its events and what is expected; perhaps with a second instrument that renews it. */
import { examineFinalClauses, readFinalClauses } from '../../treaty/final-clauses.ts';
import { type Case, isObject, type Json, nameOfParty, type Problem } from './case.ts';
import { type Event, readEvents, useOf } from './events.ts';
import { type Expected, readExpectations } from './expectations.ts';
import { each, type Facts, partiesOf, publishedIn } from './facts.ts';
import { groupsOf } from './groups.ts';
import { nameOf } from './own-form.ts';
import { accessionsAfter, onRecordedDay, recordedDay } from './recorded.ts';
import { clausesOfRule } from './rule-machine.ts';

/** What the file says beside its treaties. */
export interface Around {
  readonly about: string;
  readonly groups: unknown;
  /** Another file beside it, to which it refers. */
  readonly beside: (name: string) => unknown;
}

export function isTreatyForm(json: unknown): json is Json {
  return isObject(json) && 'rule_machine' in json;
}

export function readTreatyForm(json: Json, around: Around, path: readonly string[], problems: Problem[]): Case[] {
  const [found, remarks]: [Problem[], string[]] = [[], []];
  const useOfKind = useOf(around.about);
  const at = [...path, 'events'];
  const all = readEvents(eventsOf(json['events'], around, at, found, remarks), useOfKind, at, found, remarks);
  const events = all.flatMap((event) => {
    const use = useOfKind(event.kind);
    return use ? [{ ...event, use }] : [];
  });
  remarks.push(...notUsed(all.filter(({ kind }) => useOfKind(kind) === undefined)));
  const expected = readExpectations(listOf(json['expected'], [...path, 'expected'], found), [...path, 'expected'], found);
  const findGroup = groupsOf([json['groups'], around.groups], events.filter(({ use }) => use === 'NOTICE'));
  const clauses = clausesOfRule(json['rule_machine'], findGroup, [...path, 'rule_machine'], found);
  const facts = instruments({ instrument: undefined, events, expected });
  const cases = found.length > 0 ? [] : facts.map((_own, i) => caseOf(json, clauses, facts, i, i === 0 ? remarks : [], path, found));
  problems.push(...found, ...(found.length > 0 && 'entryIntoForce' in clauses ? examined(clauses, path) : []));
  return cases.filter((each) => each !== undefined);
}

/** An event that names its instrument ("signature_of_protocol") belongs to a second one; everything else to the treaty itself. */
function instruments(facts: Facts): Facts[] {
  const [second] = facts.events.flatMap(({ instrument }) => instrument ?? []);
  if (second === undefined) return [facts];
  const hasNotices = facts.events.some(({ instrument, use }) => instrument === second && use === 'NOTICE');
  const isOfSecond = ({ instrument, party, of }: Expected) =>
    instrument === second || (hasNotices && party !== undefined && of === 'ENTRY_INTO_FORCE' && instrument === undefined);
  return [
    {
      instrument: undefined,
      events: facts.events.filter((event) => event.instrument !== second),
      expected: facts.expected.filter((expected) => !isOfSecond(expected)),
    },
    {
      instrument: second,
      events: facts.events.filter((event) => event.instrument === second),
      expected: facts.expected.filter(isOfSecond),
    },
  ];
}

function caseOf(
  json: Json, rule: Json, facts: readonly Facts[], i: number, remarks: readonly string[], path: readonly string[], problems: Problem[],
): Case | undefined {
  const own = facts[i] as Facts;
  const recorded = recordedDay(own, rule, facts.length > 1 && i === 0);
  const translated = facts.length > 1 ? partOf(rule, i === 0, facts) : rule;
  const clauses = recorded ? onRecordedDay(recorded, translated, readFinalClauses(translated, nameOfParty), facts, i) : translated;
  const finalClauses = readFinalClauses(clauses, nameOfParty);
  problems.push(...examined(clauses, path));
  if (!finalClauses) return undefined;
  return {
    name: own.instrument === undefined ? nameOf(json) : `${nameOf(json)}: ${own.instrument}`,
    clauses, finalClauses,
    published: publishedIn(own),
    signatures: each(own, 'SIGNATURE').map(({ party, on }) => ({ party, signedOn: on })),
    notices: [...each(own, 'NOTICE'), ...accessionsAfter(own, recorded?.on)].map(({ party, on }) => ({ party, receivedOn: on })),
    withdrawals: each(own, 'WITHDRAWAL').map(({ party, on }) => ({ party, receivedOn: on })),
    ...(recorded && { recordedBy: recorded.by }),
    ...(isWithdrawal(json['rule_machine']) && { withdrawalsOnly: true }),
    remarks,
  };
}

function examined(clauses: Json, path: readonly string[]): Problem[] {
  return examineFinalClauses(clauses, nameOfParty)
    .map((problem) => ({ path: [...path, 'rule_machine', 'as final clauses', ...problem.path], says: problem.says }));
}

/** Renewal is of the treaty; the number of notices, and the effect before it was reached, of the instrument that renews it. */
function partOf({ term, ...rest }: Json, isTreaty: boolean, facts: readonly Facts[]): Json {
  if (!isTreaty) return rest;
  const renewing = partiesOf(facts[1], 'SIGNATURE', 'NOTICE');
  const renewed = isObject(term) && term['renewal'] === 'AUTOMATIC' && renewing.length > 0 ? { ...term, renewedFor: renewing } : term;
  return term === undefined ? {} : { term: renewed };
}

function isWithdrawal(rule: unknown): boolean {
  return isObject(rule) && rule['type'] === 'withdrawal';
}

function eventsOf(json: unknown, around: Around, path: readonly string[], problems: Problem[], remarks: string[]): readonly unknown[] {
  if (typeof json !== 'string') return listOf(json, path, problems);
  const name = /[\w.-]+\.json/.exec(json)?.[0];
  const other = name === undefined ? undefined : around.beside(name);
  if (Array.isArray(other)) return other as unknown[];
  remarks.push(`The events are not in this file ("${json}"), so no notice is known here.`);
  return [];
}

function listOf(json: unknown, path: readonly string[], problems: Problem[]): readonly unknown[] {
  if (json === undefined) return [];
  if (Array.isArray(json)) return json as unknown[];
  problems.push({ path, says: 'is not a list: write one' });
  return [];
}

function notUsed(events: readonly Event[]): string[] {
  if (events.length === 0) return [];
  const each = events.map(({ kind, on, parties }) => `${kind}${parties.length > 0 ? ` of ${parties.join(', ')}` : ''} (${on.toString()})`);
  return [`Counts for nothing here: ${each.join('; ')}.`];
}
