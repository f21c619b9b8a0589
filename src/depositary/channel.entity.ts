/** Where a Party is reached, and who set it up. Addresses live outside the log and can be forgotten. */
import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const channelKinds = ['MAIL', 'WEBHOOK', 'DIGEST', 'LIVE'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** With which a webhook's messages are signed; the old one for a while beside the new one. */
export interface Secret {
  readonly secret: string;
  /** An instant; none for the one that holds. */
  readonly until?: string;
}

export const ChannelRow = defineEntity({
  name: 'ChannelRow',
  tableName: 'channel',
  properties: {
    id: p.uuid().primary().defaultRaw('gen_random_uuid()'),
    party: p.text(),
    kind: p.text().$type<ChannelKind>(),
    address: p.text().nullable(),
    salt: p.uuid().nullable().defaultRaw('gen_random_uuid()'),
    setUpBy: p.text(),
    setUpAt: p.datetime(3).defaultRaw('now()'),
    /** With which registration it was given; none when it came with the hub, or was added by itself. */
    submissionId: p.uuid().nullable(),
    countsFrom: p.datetime(3).nullable(),
    replaces: p.uuid().nullable(),
    endedAt: p.datetime(3).nullable(),
    /** From then on nobody is shown its address, while it is still there. */
    forgetAskedAt: p.datetime(3).nullable(),
    code: p.text().nullable(),
    codeUntil: p.datetime(3).nullable(),
    codeTries: p.integer().default(0),
    secrets: p.json().$type<readonly Secret[]>().defaultRaw(`'[]'`),
  },
});
export type ChannelRow = InferEntity<typeof ChannelRow>;

/** In SQL, of a channel under its alias: it is proved, and has not ended. */
export const counts = (alias: string) => `(${alias}.counts_from is not null and ${alias}.ended_at is null)`;

export const channelActs = ['ADDED', 'COUNTS', 'ENDED', 'SECRET_ROTATED', 'FORGETTING_ASKED', 'FORGOTTEN', 'PROOF_ASKED'] as const;
export type ChannelAct = (typeof channelActs)[number];

/** Who did what to a channel, and when. */
export const ChannelActRow = defineEntity({
  name: 'ChannelActRow',
  tableName: 'channel_act',
  properties: {
    id: p.integer().primary().generated('identity'),
    channel: p.uuid(),
    what: p.text().$type<ChannelAct>(),
    doneBy: p.text(),
    doneAt: p.datetime(3),
    submissionId: p.uuid().nullable(),
    digest: p.text().nullable(),
    /** Its Party's other channels have been told of it, or there was nothing to tell. */
    told: p.boolean().default(false),
  },
});
export type ChannelActRow = InferEntity<typeof ChannelActRow>;
