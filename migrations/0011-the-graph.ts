import { Migration } from '@mikro-orm/migrations';

/** Which operations are in use, so that no node breaks them; and the acts of the graph found without reading the log. */
export class TheGraph extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table operation_in_use (
        hash          text primary key, -- SHA-256 of the operation
        operation     text not null check (octet_length(operation) <= 8192),
        first_seen_on date not null,
        last_seen_on  date not null
      )`);
    this.addSql('create index operation_last_seen on operation_in_use (last_seen_on)');
    this.addSql(/* sql */ `
      create index entry_of_the_graph on entry (position) where kind in
        ('SUBGRAPH_PROPOSED', 'SUBGRAPH_ACCEPTED', 'SUBGRAPH_REJECTED', 'SUBGRAPH_RETIRED', 'SUPERGRAPH_ROLLED_BACK')`);
  }
}
