/** Which Parties of a file are members of a group: from the file itself, or from data/groups.json. */
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { isBefore } from '../../treaty/calendar.ts';
import { isObject } from './case.ts';
import type { Event } from './events.ts';
import type { FindGroup } from './rule-machine.ts';

interface Known {
  readonly groups: readonly { readonly names: readonly string[]; readonly called: string; readonly members: readonly Member[] }[];
}

interface Member {
  readonly code: string;
  readonly names: readonly string[];
  readonly from: string;
  readonly until?: string;
}

/** The file's own groups (`"groups": { "CoE": ["AL", …] }`) come first. */
export function groupsOf(own: readonly unknown[], notices: readonly Event[]): FindGroup {
  return (name) => {
    const listed = own.filter(isObject).map((groups) => groups[name]).find(isListOfNames);
    if (listed) return { called: `members of ${name}`, of: listed };
    const group = known().groups.find(({ names }) => names.some((each) => each.toLowerCase() === name.toLowerCase()));
    return group && { called: group.called, of: [...new Set(group.members.flatMap((member) => asInFile(member, notices)))] };
  };
}

/** A Party that joins the group after its notice was received does not count for it. One without a notice is named by its code. */
function asInFile(member: Member, notices: readonly Event[]): string[] {
  const names = [member.code, ...member.names].map((name) => name.toLowerCase());
  for (const { parties, on } of notices) {
    const label = parties.find((party) => names.includes(party.toLowerCase()));
    if (label) return isMember(member, on) ? [label] : [];
  }
  return [member.code];
}

function isMember({ from, until }: Member, on: Temporal.PlainDate): boolean {
  return !isBefore(on, Temporal.PlainDate.from(from)) && (until === undefined || isBefore(on, Temporal.PlainDate.from(until)));
}

function isListOfNames(json: unknown): json is readonly string[] {
  return Array.isArray(json) && json.every((each) => typeof each === 'string');
}

function known(): Known {
  return JSON.parse(readFileSync(new URL('../../../data/groups.json', import.meta.url), 'utf8')) as Known;
}
