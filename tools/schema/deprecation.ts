/** What is deprecated says until when it stays: its last day, at the end of the reason, always in the same words. */
import {
  type ASTNode, type DocumentNode, type EnumValueDefinitionNode, type FieldDefinitionNode, getDirectiveValues, GraphQLDeprecatedDirective,
  type InputValueDefinitionNode, Kind, type TypeDefinitionNode, visit,
} from 'graphql';
import { Temporal } from 'temporal-polyfill';

const LAST_DAY = /\. Stays until (\d{4}-\d\d-\d\d)\.$/;

export type Member = FieldDefinitionNode | InputValueDefinitionNode | EnumValueDefinitionNode;

/** Each deprecated member by its place (`Party.code`), with its last day; undefined where it names none. */
export function deprecationsIn(document: DocumentNode): ReadonlyMap<string, Temporal.PlainDate | undefined> {
  return new Map(placesIn(document).flatMap(([path, node]) =>
    (isMember(node) && isDeprecated(node) ? [[path, lastDayOf(node)] as const] : [])));
}

/** Each type and each member, by its place. */
export function placesIn(document: DocumentNode): readonly (readonly [path: string, node: Member | TypeDefinitionNode])[] {
  const found: (readonly [string, Member | TypeDefinitionNode])[] = [];
  const way: string[] = [];
  visit(document, {
    enter(node) {
      if (!isMember(node) && !isType(node)) return;
      way.push(node.name.value);
      found.push([way.join('.'), node]);
    },
    leave(node) {
      if (isMember(node) || isType(node)) way.pop();
    },
  });
  return found;
}

/** On its last day it is still there. */
export function mayGo(member: Member, today: Temporal.PlainDate): boolean {
  const lastDay = lastDayOf(member);
  return lastDay !== undefined && Temporal.PlainDate.compare(lastDay, today) < 0;
}

export function isMember(node: ASTNode): node is Member {
  return node.kind === Kind.FIELD_DEFINITION || node.kind === Kind.INPUT_VALUE_DEFINITION || node.kind === Kind.ENUM_VALUE_DEFINITION;
}

function isType(node: ASTNode): node is TypeDefinitionNode {
  return 'name' in node && node.kind.endsWith('TypeDefinition');
}

function isDeprecated(member: Member): boolean {
  return member.directives?.some(({ name }) => name.value === GraphQLDeprecatedDirective.name) ?? false;
}

function lastDayOf(member: Member): Temporal.PlainDate | undefined {
  const { reason } = getDirectiveValues(GraphQLDeprecatedDirective, member) ?? {};
  const day = LAST_DAY.exec(typeof reason === 'string' ? reason : '')?.[1];
  try {
    return day === undefined ? undefined : Temporal.PlainDate.from(day);
  } catch {
    return undefined; // there is no such day
  }
}
