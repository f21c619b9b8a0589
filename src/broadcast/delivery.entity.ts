/** Facts about informing, which no rebuilding touches: how far a follower has come, and who was told when. */
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

export const channels = ['MAIL', 'LIVE'] as const;
export const deliveryStates = ['DUE', 'ATTEMPTED', 'ACCEPTED', 'RETURNED'] as const;

export const DeliveryRow = defineEntity({
  name: 'DeliveryRow',
  tableName: 'delivery',
  properties: {
    number: p.integer().primary(),
    party: p.text().primary(),
    channel: p.text().$type<(typeof channels)[number]>().primary(),
    address: p.text().primary(),
    state: p.text().$type<(typeof deliveryStates)[number]>(),
    attempts: p.integer(),
    firstAttemptAt: p.datetime(3).nullable(),
    nextAttemptAt: p.datetime(3).nullable(),
    informedAt: p.datetime(3).nullable(),
    reply: p.text().nullable(),
    refused: p.boolean().default(false),
  },
});
export type DeliveryRow = InferEntity<typeof DeliveryRow>;
