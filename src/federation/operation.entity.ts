import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What bearers of a token ask the gateway, without what they have filled in: a node may not break it. */
export const OperationInUseRow = defineEntity({
  name: 'OperationInUseRow',
  tableName: 'operation_in_use',
  properties: {
    /** SHA-256 of the text. */
    hash: p.text().primary(),
    operation: p.text(),
    firstSeenOn: p.date().columnType('date'),
    lastSeenOn: p.date().columnType('date'),
  },
});
export type OperationInUseRow = InferEntity<typeof OperationInUseRow>;
