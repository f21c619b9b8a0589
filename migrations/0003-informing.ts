import { Migration } from '@mikro-orm/migrations';

/** Facts about informing, which no rebuilding touches: where the Parties are reached, how far each follower has come, who was told when. */
export class Informing extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table mailbox (
        party   text not null,
        address text not null,
        submission_id uuid, -- with which it was given
        primary key (party, address)
      )`);
    this.addSql(/* sql */ `
      create table follower (
        name   text primary key,
        number integer not null -- of the last notification that it has handled
      )`);
    this.addSql(/* sql */ `
      create table delivery (
        number           integer not null, -- of the notification
        party            text    not null,
        channel          text    not null check (channel in ('MAIL', 'LIVE')),
        address          text    not null,
        state            text    not null check (state in ('DUE', 'ATTEMPTED', 'ACCEPTED', 'RETURNED')),
        attempts         integer not null,
        first_attempt_at timestamptz(3),
        next_attempt_at  timestamptz(3),
        informed_at      timestamptz(3),
        reply            text, -- what the recipient's server said last
        refused          boolean not null default false, -- this very message: the others of its mailbox need not wait for it
        primary key (number, party, channel, address),
        constraint delivery_informed_when_accepted check ((state = 'ACCEPTED') = (informed_at is not null))
      )`);
    this.addSql(`insert into follower (name, number) values ('mail', 0)`);
    this.addSql(`create index delivery_due on delivery (next_attempt_at, number) where state in ('DUE', 'ATTEMPTED')`);
    this.addSql(`create index delivery_waiting on delivery (address, number) where state in ('DUE', 'ATTEMPTED')`);
  }
}
