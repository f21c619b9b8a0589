import { Migration } from '@mikro-orm/migrations';

/** Of which tasks the Secretariat has been reminded by mail: a fact, which no rebuilding touches. */
export class Reminders extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table reminder (
        task        text primary key,
        reminded_at timestamptz(3) not null
      )`);
  }
}
