/** Projections of the log: a cache for reading that can be rebuilt. */
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { LocalizedText } from '../treaty/texts.ts';

export const PartyRow = defineEntity({
  name: 'PartyRow',
  tableName: 'party',
  properties: {
    code: p.text().primary(),
    listed: p.integer().unique('party_listed_key'),
    name: p.json<LocalizedText>(),
    demonstration: p.boolean(),
  },
});
export type PartyRow = InferEntity<typeof PartyRow>;

export const InstrumentRow = defineEntity({
  name: 'InstrumentRow',
  tableName: 'instrument',
  properties: {
    id: p.text().primary(),
    listed: p.integer().unique('instrument_listed_key'),
    title: p.json<LocalizedText>(),
    adoptedOn: p.text(),
    adoptedIn: p.text().nullable(),
    finalClauses: p.json<Readonly<Record<string, unknown>>>(),
    amends: p.text().nullable(),
    baseTreaty: p.text().nullable(),
    demonstration: p.boolean(),
  },
});
export type InstrumentRow = InferEntity<typeof InstrumentRow>;

/** A version of an authority as the record held it from one position to another. */
export const AuthorityVersionRow = defineEntity({
  name: 'AuthorityVersionRow',
  tableName: 'authority_version',
  properties: {
    authority: p.text().primary(),
    knownFrom: p.integer().primary(),
    validFrom: p.date().primary(),
    knownUntil: p.integer().nullable(),
    validUntil: p.date().nullable(),
    listed: p.integer(),
    party: p.text(),
    competences: p.array().columnType('text[]'),
    content: p.json<Readonly<Record<string, unknown>>>(),
    demonstration: p.boolean(),
  },
});
export type AuthorityVersionRow = InferEntity<typeof AuthorityVersionRow>;

export const NotificationRow = defineEntity({
  name: 'NotificationRow',
  tableName: 'notification',
  properties: {
    number: p.integer().primary().autoincrement(false),
    position: p.integer().unique('notification_position_key'),
    kind: p.text(),
    party: p.text().nullable(),
  },
});
export type NotificationRow = InferEntity<typeof NotificationRow>;
