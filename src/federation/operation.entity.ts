import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** What Parties, nodes and the Secretariat ask the gateway, without what they have written: a node may not break it. */
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
