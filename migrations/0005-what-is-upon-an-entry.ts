import { Migration } from '@mikro-orm/migrations';

/** A cure, a correction, a revocation, an objection: each names the entry that it is upon, and is found from there. */
export class WhatIsUponAnEntry extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      alter table entry add column concerns integer generated always as ((canonical::jsonb -> 'act' ->> 'entry')::integer) stored`);
    this.addSql('create index entry_that_concerns on entry (concerns)');
  }
}
