/** Facts about informing, which no rebuilding touches: how far the follower has come, who was to be told, who was told when. */
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const FollowerRow = defineEntity({
  name: 'FollowerRow',
  tableName: 'follower',
  properties: {
    name: p.text().primary(),
    number: p.integer(),
  },
});
export type FollowerRow = InferEntity<typeof FollowerRow>;

export type Purpose = 'NOTIFICATION' | 'REMINDER' | 'CODE' | 'CHALLENGE' | 'CHANGE' | 'FAILING';

export const deliveryStates = ['DUE', 'ATTEMPTED', 'ACCEPTED', 'RETURNED', 'FAILED'] as const;

/** One message for one channel. */
export const DeliveryRow = defineEntity({
  name: 'DeliveryRow',
  tableName: 'delivery',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    purpose: p.text().$type<Purpose>(),
    /** Of the notification; none of what is said of a channel. */
    number: p.integer().nullable(),
    channel: p.uuid(),
    /** The channel of which it speaks. */
    about: p.uuid().nullable(),
    key: p.text().default(''),
    state: p.text().$type<(typeof deliveryStates)[number]>(),
    dueAt: p.datetime(3),
    attempts: p.integer().default(0),
    firstAttemptAt: p.datetime(3).nullable(),
    lastAttemptAt: p.datetime(3).nullable(),
    nextAttemptAt: p.datetime(3).nullable(),
    /** When it was taken. */
    informedAt: p.datetime(3).nullable(),
    reply: p.text().nullable(),
    refused: p.boolean().default(false),
  },
});
export type DeliveryRow = InferEntity<typeof DeliveryRow>;

export const attemptOutcomes = ['ACCEPTED', 'NOBODY_THERE', 'NOT_NOW', 'NEVER', 'DELIVERED', 'DELAYED', 'BOUNCED'] as const;

/** What came of one attempt, or of several that were answered alike; or what was heard later of what had been taken. */
export const AttemptRow = defineEntity({
  name: 'AttemptRow',
  tableName: 'attempt',
  properties: {
    delivery: p.uuid().primary(),
    nth: p.integer().primary(),
    outcome: p.text().$type<(typeof attemptOutcomes)[number]>(),
    reply: p.text(),
    firstAt: p.datetime(3),
    lastAt: p.datetime(3),
    times: p.integer().default(1),
  },
});
export type AttemptRow = InferEntity<typeof AttemptRow>;

/** A Party that is to be told of a notification. */
export const AddresseeRow = defineEntity({
  name: 'AddresseeRow',
  tableName: 'addressee',
  properties: {
    number: p.integer().primary(),
    party: p.text().primary(),
    informedAt: p.datetime(3).nullable(),
    /** Hours after it was informed for which it has been reminded to acknowledge: 0, 24 or 72; none of what was told before it could. */
    reminded: p.integer().nullable().default(0),
  },
});
export type AddresseeRow = InferEntity<typeof AddresseeRow>;

/** A Party has said: we have been informed. */
export const AcknowledgementRow = defineEntity({
  name: 'AcknowledgementRow',
  tableName: 'acknowledgement',
  properties: {
    number: p.integer().primary(),
    party: p.text().primary(),
    acknowledgedAt: p.datetime(3),
    submissionId: p.uuid(),
  },
});
export type AcknowledgementRow = InferEntity<typeof AcknowledgementRow>;

/** What had failed for good, and the Secretariat has had sent again. */
export const ToldAgainRow = defineEntity({
  name: 'ToldAgainRow',
  tableName: 'told_again',
  properties: {
    submissionId: p.uuid().primary(),
    number: p.integer(),
    party: p.text(),
    askedAt: p.datetime(3),
    /** Their ids. */
    deliveries: p.array().columnType('text[]'),
  },
});
export type ToldAgainRow = InferEntity<typeof ToldAgainRow>;
