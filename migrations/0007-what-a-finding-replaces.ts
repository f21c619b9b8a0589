import { Migration } from '@mikro-orm/migrations';

/** A finding that later knowledge has overtaken is found from the one that undoes it; and registrations without reading the whole log. */
export class WhatAFindingReplaces extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table entry add column replaces_finding integer
        generated always as ((canonical::jsonb -> 'act' ->> 'replacesFinding')::integer) stored`);
    this.addSql('create index entry_that_replaces_a_finding on entry (replaces_finding)');
    this.addSql(`create index entry_that_registers_an_instrument on entry (position) where kind = 'INSTRUMENT_REGISTERED'`);
  }
}
