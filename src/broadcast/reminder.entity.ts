import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

export const ReminderRow = defineEntity({
  name: 'ReminderRow',
  tableName: 'reminder',
  properties: {
    /** What it is about, and when it is due: the same task is named once. */
    task: p.text().primary(),
    remindedAt: p.datetime(3).columnType('timestamptz(3)'),
  },
});
export type ReminderRow = InferEntity<typeof ReminderRow>;
