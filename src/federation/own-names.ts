/** Which names a node may give: not those of the language, of Federation, of another Party or of another node. */
import {
  type ASTNode, type DocumentNode, Kind, type NameNode, specifiedScalarTypes, visit,
} from 'graphql';
import type { Party } from '../treaty/parties.ts';
import type { HubTypes } from './hub-types.ts';
import { isObject, isType } from './hub-types.ts';

/** `kz-duty` is of KZ. Two names never differ in hyphens alone: in the graph both would be KZ_DUTY. */
const NAME = /^[a-z]{2}(-[a-z0-9]+)+$/;
const LONGEST = 33;

export function isNameOf(party: Party, name: string): boolean {
  return name.length <= LONGEST && NAME.test(name) && name.startsWith(`${party.toLowerCase()}-`);
}

/** `kzDuty`, or `kz` alone: a field of Query must say whose it is. */
export function beginsWith(party: Party, field: string): boolean {
  return new RegExp(`^${party.toLowerCase()}(?=[A-Z]|$)`).test(field);
}

/** `amRooms`, `am_rooms`, `AmRoom`, `AMRooms`, `AM_ROOM` are of AM; `AMOUNT` too, for so is `AMDB`; `amount` and `Ambulance` are not. */
export function isOfAnother(parties: readonly Party[], name: string): boolean {
  return parties.some((party) => {
    const [first = '', second = ''] = party;
    return new RegExp(`^(${party}|(${party.toLowerCase()}|${first}${second.toLowerCase()})(?![a-z]))`).test(name);
  });
}

const RESERVED = /^(_|join__|link__|core__|federation__|tag__|inaccessible__)/;

/** Of types. */
export function isReserved(name: string): boolean {
  return isReservedAnywhere(name) || specifiedScalarTypes.some((scalar) => scalar.name === name);
}

/** What every object of JavaScript has (`constructor`) is found where programs look names up: gateways and the composition fail by it. */
function isReservedAnywhere(name: string): boolean {
  return RESERVED.test(name) || name in Object.prototype;
}

/** The names that a document gives, in any place: to types, fields, arguments, members of enums; each once. */
export function reservedIn(document: DocumentNode): string[] {
  const found = new Set<string>();
  const look = ({ name }: ASTNode & { readonly name: NameNode }) => {
    if (isReservedAnywhere(name.value)) found.add(name.value);
  };
  visit(document, {
    [Kind.FIELD_DEFINITION]: look, [Kind.INPUT_VALUE_DEFINITION]: look, [Kind.ENUM_VALUE_DEFINITION]: look,
    [Kind.DIRECTIVE]: () => false,
  });
  return [...found];
}

/** By coordinates: `KzDuty`, `CompetentAuthority.kzDuty`, `Query.kzNode`. A hub's scalar may be declared by all. */
export function namesGivenBy(document: DocumentNode, { types }: HubTypes): string[] {
  return document.definitions.filter(isType).flatMap((node) => {
    const name = node.name.value;
    const hubs = types.get(name);
    if (!hubs) return [name];
    const fields = isObject(node) ? node.fields ?? [] : [];
    return fields.filter((field) => !hubs.fields.has(field.name.value)).map((field) => `${name}.${field.name.value}`);
  });
}
