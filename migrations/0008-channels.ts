import { Migration } from '@mikro-orm/migrations';

/**
 * Where the Parties are reached, each by ways of its own, and what became of everything that was sent there: facts, which no rebuilding
 * touches. Addresses are here alone, so that they can be forgotten.
 */
export class Channels extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table channel (
        id            uuid primary key default gen_random_uuid(),
        party         text not null,
        kind          text not null check (kind in ('MAIL', 'WEBHOOK', 'DIGEST', 'LIVE')),
        address       text, -- none of a live connection, and none once it is forgotten
        salt          uuid default gen_random_uuid(), -- with which evidence names the address: forgotten with it
        set_up_by     text not null, -- SECRETARIAT, or the Party
        set_up_at     timestamptz(3) not null default now(),
        submission_id uuid, -- of the registration that gave it
        counts_from   timestamptz(3), -- none until it is proved reachable
        replaces      uuid references channel, -- which ends when this one counts
        ended_at      timestamptz(3),
        code          text, -- that proves it, as long as it is not
        code_until    timestamptz(3),
        code_tries    integer not null default 0,
        secrets       jsonb not null default '[]' -- with which its messages are signed, and until when; the newest first
      )`);
    this.addSql(`create unique index channel_once on channel (party, kind, address) where ended_at is null and kind <> 'LIVE'`);
    this.addSql('create index channel_of_a_party on channel (party)');
    this.addSql(`create unique index channel_live on channel (party) where kind = 'LIVE'`);
    this.addSql(/* sql */ `
      create table channel_act (
        id            integer generated always as identity primary key,
        channel       uuid not null references channel,
        what          text not null check (what in ('ADDED', 'COUNTS', 'ENDED', 'SECRET_ROTATED', 'FORGOTTEN', 'CODE_ASKED')),
        done_by       text not null,
        done_at       timestamptz(3) not null,
        submission_id uuid,
        digest        text,
        told          boolean not null default false,
        constraint channel_act_once unique (done_by, submission_id)
      )`);
    this.addSql('create index channel_act_of_a_channel on channel_act (channel, id)');
    this.addSql(`create index channel_act_untold on channel_act (id) where not told`);
    this.addSql(/* sql */ `
      insert into channel (party, kind, address, set_up_by, submission_id, counts_from)
      select party, 'MAIL', address, 'SECRETARIAT', submission_id, now() from mailbox`);
    this.addSql(/* sql */ `
      insert into channel (party, kind, address, set_up_by, counts_from, ended_at)
      select distinct party, 'MAIL', address, 'SECRETARIAT', now(), now() from delivery d
      where channel = 'MAIL' and not exists (select from mailbox m where m.party = d.party and m.address = d.address)`);
    this.addSql(/* sql */ `
      insert into channel (party, kind, set_up_by, counts_from)
      select distinct party, 'LIVE', party, now() from delivery where channel = 'LIVE'`);
    this.addSql('drop table mailbox');

    this.addSql('alter table delivery rename to delivery_before');
    this.addSql('alter table delivery_before drop constraint delivery_pkey');
    this.addSql('drop index delivery_due, delivery_waiting');
    this.addSql(/* sql */ `
      create table delivery (
        id               uuid primary key default gen_random_uuid(),
        purpose          text not null check (purpose in ('NOTIFICATION', 'REMINDER', 'CODE', 'CHALLENGE', 'CHANGE', 'FAILING')),
        number           integer, -- of the notification; none of what is said of a channel
        channel          uuid not null references channel,
        about            uuid references channel, -- the channel of which it speaks
        key              text not null default '', -- tells apart what else would be the same
        state            text not null check (state in ('DUE', 'ATTEMPTED', 'ACCEPTED', 'RETURNED', 'FAILED')),
        due_at           timestamptz(3) not null,
        attempts         integer not null default 0,
        first_attempt_at timestamptz(3),
        last_attempt_at  timestamptz(3),
        next_attempt_at  timestamptz(3),
        informed_at      timestamptz(3),
        reply            text, -- what the recipient's server said last
        refused          boolean not null default false, -- this very message: the others of its channel need not wait for it
        constraint delivery_once unique nulls not distinct (channel, purpose, number, key),
        constraint delivery_informed_when_taken check ((state = 'ACCEPTED') = (informed_at is not null))
      )`);
    this.addSql(/* sql */ `
      insert into delivery (purpose, number, channel, state, due_at, attempts, first_attempt_at, last_attempt_at, next_attempt_at,
        informed_at, reply, refused)
      select 'NOTIFICATION', d.number, c.id, d.state, case when d.state in ('DUE', 'ATTEMPTED') then now() else coalesce(d.first_attempt_at, now()) end,
        d.attempts, d.first_attempt_at,
        coalesce(d.informed_at, d.first_attempt_at), d.next_attempt_at, d.informed_at, d.reply, d.refused
      from delivery_before d join channel c on c.party = d.party and c.kind = d.channel and coalesce(c.address, '') = d.address`);
    this.addSql('drop table delivery_before');
    this.addSql(`create index delivery_due on delivery (next_attempt_at, number) where state in ('DUE', 'ATTEMPTED')`);
    this.addSql(`create index delivery_waiting on delivery (channel, number) where state in ('DUE', 'ATTEMPTED')`);
    this.addSql('create index delivery_of_a_notification on delivery (number)');
    this.addSql('create index delivery_last_attempt on delivery (channel, last_attempt_at)');
    this.addSql(`create index delivery_taken on delivery (channel, informed_at) where state = 'ACCEPTED'`);
    this.addSql(`create index delivery_not_taken on delivery (channel, number) where state in ('ATTEMPTED', 'FAILED')`);
    this.addSql(/* sql */ `
      create table attempt (
        delivery uuid    not null references delivery,
        nth      integer not null,
        outcome  text    not null check (outcome in
                   ('ACCEPTED', 'NOBODY_THERE', 'NOT_NOW', 'NEVER', 'DELIVERED', 'DELAYED', 'BOUNCED')),
        reply    text    not null,
        first_at timestamptz(3) not null,
        last_at  timestamptz(3) not null, -- the same answer, again and again, is one row
        times    integer not null default 1,
        primary key (delivery, nth)
      )`);
    this.addSql(/* sql */ `
      create table addressee (
        number      integer not null,
        party       text    not null,
        informed_at timestamptz(3), -- first, on any channel
        reminded    integer default 0, -- hours after it was informed for which it has been reminded; none: nobody asked it to acknowledge
        primary key (number, party)
      )`);
    this.addSql('create index addressee_not_informed on addressee (number) where informed_at is null');
    this.addSql('create index addressee_to_remind on addressee (informed_at) where informed_at is not null and reminded < 72');
    this.addSql(/* sql */ `
      create table acknowledgement (
        number          integer not null,
        party           text    not null,
        acknowledged_at timestamptz(3) not null,
        submission_id   uuid    not null,
        primary key (number, party),
        constraint acknowledgement_once unique (party, submission_id)
      )`);
    this.addSql(/* sql */ `
      create trigger acknowledgement_is_permanent before update or delete or truncate on acknowledgement
        for each statement execute function entry_is_permanent()`);
    this.addSql(/* sql */ `
      create table told_again ( -- what had failed for good, and the Secretariat has had sent again
        submission_id uuid    primary key,
        number        integer not null,
        party         text    not null,
        asked_at      timestamptz(3) not null,
        deliveries    text[]  not null
      )`);
    this.addSql('create index told_again_of_a_notification on told_again (number)');
    // Nobody is reminded of what was told before there was a way to acknowledge it.
    this.addSql(/* sql */ `
      insert into addressee (number, party, informed_at, reminded)
      select d.number, c.party, min(d.informed_at), null from delivery d join channel c on c.id = d.channel
      group by d.number, c.party having bool_or(c.kind = 'MAIL')`);
    this.addSql(`update follower set name = 'deliveries' where name = 'mail'`);
  }
}
