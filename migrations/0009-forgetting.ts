import { Migration } from '@mikro-orm/migrations';

/** An address is forgotten once those have heard who are to hear of its end: from when that is asked for, nobody is shown it. */
export class Forgetting extends Migration {
  override up(): void {
    this.addSql('alter table channel add column forget_asked_at timestamptz(3)');
    this.addSql(`update channel c set forget_asked_at = a.done_at from channel_act a where a.channel = c.id and a.what = 'FORGOTTEN'`);
    this.addSql('create index channel_to_forget on channel (id) where forget_asked_at is not null and address is not null');
    this.addSql('alter table channel_act drop constraint channel_act_what_check');
    this.addSql(`update channel_act set what = 'PROOF_ASKED' where what = 'CODE_ASKED'`);
    this.addSql(/* sql */ `
      alter table channel_act add constraint channel_act_what_check check (what in
        ('ADDED', 'COUNTS', 'ENDED', 'SECRET_ROTATED', 'FORGETTING_ASKED', 'FORGOTTEN', 'PROOF_ASKED'))`);
  }
}
