import { Migration } from '@mikro-orm/migrations';

/**
 * The log: the one table that is the truth. Everything else can be rebuilt from it, or is a fact about delivery.
 *
 * The database itself keeps these promises, so that no bug of ours can break them:
 *   1. positions start at 1 and have no gaps;
 *   2. every entry names the hash of the one before it, and carries the hash of its own text;
 *   3. every column says what the hashed text says, for it is generated from it;
 *   4. what is recorded is never changed or removed, and never dated before the entry before it;
 *   5. one submission of one submitter is recorded once, however often it is sent.
 */
export class TheLog extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table entry (
        position      integer primary key check (position > 0),
        canonical     text    not null, -- the very text that was hashed
        hash          text    not null unique,
        previous_hash text    not null generated always as (canonical::jsonb ->> 'previousHash') stored,
        submission_id uuid    generated always as ((canonical::jsonb ->> 'submissionId')::uuid) stored,
        recorded_by   text    not null generated always as (canonical::jsonb ->> 'recordedBy') stored,
        recorded_at   text    collate "C" not null generated always as (canonical::jsonb ->> 'recordedAt') stored,
        received_at   text    not null generated always as (canonical::jsonb ->> 'receivedAt') stored,
        received_on   text    not null generated always as (canonical::jsonb ->> 'receivedOn') stored,
        kind          text    not null generated always as (canonical::jsonb -> 'act' ->> 'kind') stored,
        party         text    generated always as (canonical::jsonb -> 'act' ->> 'party') stored,
        instrument    text    generated always as (canonical::jsonb -> 'act' ->> 'instrument') stored,
        authority     text    generated always as (canonical::jsonb -> 'act' ->> 'authority') stored,
        replaces      text    generated always as (canonical::jsonb -> 'act' ->> 'replaces') stored,
        bundle        text    generated always as (canonical::jsonb ->> 'bundle') stored,
        caused_by     integer generated always as ((canonical::jsonb ->> 'causedBy')::integer) stored,
        pending       boolean not null generated always as (canonical::jsonb -> 'defects' <> '[]'::jsonb) stored,
        constraint entry_hash_holds check (hash = encode(sha256(convert_to(canonical, 'UTF8')), 'hex')),
        constraint entry_position_is_hashed check ((canonical::jsonb ->> 'position')::integer is not distinct from position),
        constraint entry_recorded_at_is_an_instant check (recorded_at ~ '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$'),
        constraint entry_recorded_once unique (recorded_by, submission_id)
      )`);
    this.addSql('create index entry_of_an_instrument on entry (instrument, position)');
    this.addSql('create index entry_of_an_authority on entry (authority, position)');
    this.addSql('create index entry_that_replaces on entry (replaces)');
    this.addSql('create index entry_about_a_party on entry (party, kind, position)');
    this.addSql('create index entry_caused_by on entry (caused_by)');
    this.addSql('create index entry_recorded_at on entry (recorded_at, position)');
    this.addSql(FOLLOWS);
    this.addSql('create trigger entry_follows before insert on entry for each row execute function entry_follows()');
    this.addSql(PERMANENT);
    this.addSql(/* sql */ `
      create trigger entry_is_permanent before update or delete or truncate on entry
        for each statement execute function entry_is_permanent()`);
    this.addSql(RECORDED);
    this.addSql('create trigger entry_recorded after insert on entry for each statement execute function entry_recorded()');
  }

  // No down(): a depositary does not unlearn. Correct forward, with another migration.
}

/**
 * Generated columns are not there yet before an insert: what is compared is read from the text itself. With a search path of its own,
 * so that a temporary table called entry is not taken for the log.
 */
const FOLLOWS = /* sql */ `
  create function entry_follows() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare
    last entry;
    content jsonb := new.canonical::jsonb;
  begin
    select * into last from entry order by position desc limit 1;
    if new.position <> coalesce(last.position, 0) + 1 then
      raise exception 'entry % does not follow entry %', new.position, coalesce(last.position, 0);
    end if;
    if content ->> 'previousHash' is distinct from coalesce(last.hash, repeat('0', 64)) then
      raise exception 'entry % does not name the hash of the one before it', new.position;
    end if;
    if content ->> 'recordedAt' collate "C" < last.recorded_at then
      raise exception 'entry % is dated before the one before it', new.position;
    end if;
    return new;
  end $$`;

const PERMANENT = /* sql */ `
  create function entry_is_permanent() returns trigger language plpgsql as $$
  begin
    raise exception 'the record is permanent: % refused', lower(tg_op);
  end $$`;

/** Delivered on commit, and only then: the bell never rings for what may still be rolled back. */
const RECORDED = /* sql */ `
  create function entry_recorded() returns trigger language plpgsql as $$
  begin
    notify entry_recorded;
    return null;
  end $$`;
