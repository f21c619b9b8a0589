import { Migration } from '@mikro-orm/migrations';

/** What goes into a digest is due on the day of the digest, from which its week is counted: also what was under way before that was so. */
export class DigestsDueOnTheirDay extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      update delivery d set due_at = case d.state when 'DUE' then d.next_attempt_at else greatest(d.due_at, d.first_attempt_at) end
      from channel c
      where c.id = d.channel and c.kind = 'DIGEST' and d.purpose = 'NOTIFICATION' and d.state in ('DUE', 'ATTEMPTED')`);
  }
}
