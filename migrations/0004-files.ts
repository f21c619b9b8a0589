import { Migration } from '@mikro-orm/migrations';

/**
 * Files: originals, attachments, certified copies. A file is known by the SHA-256 of its bytes, kept once whoever brings it, and
 * never changed or removed.
 *
 * The database itself keeps these promises:
 *   1. a file has the bytes that its hash and its size say, or it is not there at all;
 *   2. nothing is added to it later: its parts come in the transaction that brought it;
 *   3. neither files nor who has brought them are ever changed or removed.
 */
export class Files extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table file (
        hash       text    primary key check (hash ~ '^[0-9a-f]{64}$'),
        size       integer not null check (size between 1 and 20971520), -- 20 MB
        media_type text    not null check (media_type = 'application/pdf')
      )`);
    this.addSql(/* sql */ `
      create table file_part (
        hash  text    not null references file,
        part  integer not null check (part between 0 and 79),
        bytes bytea   not null check (octet_length(bytes) between 1 and 262144),
        primary key (hash, part)
      )`);
    this.addSql('alter table file_part alter column bytes set storage external'); // PDF is compressed already
    this.addSql(/* sql */ `
      create table file_upload ( -- who has brought it: each may read what it has brought itself
        hash        text           not null references file,
        uploaded_by text           not null,
        uploaded_at timestamptz(3) not null,
        primary key (hash, uploaded_by)
      )`);
    this.addSql(HOLDS);
    this.addSql(/* sql */ `
      create constraint trigger file_holds after insert on file deferrable initially deferred
        for each row execute function file_holds()`);
    this.addSql(COMPLETE);
    this.addSql('create trigger file_is_complete before insert on file_part for each row execute function file_is_complete()');
    for (const table of ['file', 'file_part', 'file_upload']) {
      this.addSql(/* sql */ `
        create trigger ${table}_is_permanent before update or delete or truncate on ${table}
          for each statement execute function entry_is_permanent()`);
    }
    this.addSql(`create index entry_with_files on entry using gin ((${FILES_NAMED}) jsonb_path_ops)`);
  }
}

/**
 * What an entry names: its act's attachments, its original, its file; or those to which it corrects them.
 * As src/files/may-read.ts asks for it.
 */
const FILES_NAMED = /* sql */ `
  '[]'::jsonb
  || coalesce(canonical::jsonb #> '{act,attachments}', '[]'::jsonb)
  || coalesce(canonical::jsonb #> '{act,original}', '[]'::jsonb)
  || coalesce(canonical::jsonb #> '{act,file}', '[]'::jsonb)
  || coalesce(canonical::jsonb #> '{act,corrected,attachments}', '[]'::jsonb)
  || coalesce(canonical::jsonb #> '{act,corrected,original}', '[]'::jsonb)
  || coalesce(canonical::jsonb #> '{act,corrected,file}', '[]'::jsonb)`;

/** At the end of the transaction, when all parts are there. */
const HOLDS = /* sql */ `
  create function file_holds() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare
    content bytea := (select string_agg(bytes, ''::bytea order by part) from file_part where hash = new.hash);
  begin
    if content is null or octet_length(content) <> new.size or encode(sha256(content), 'hex') <> new.hash then
      raise exception 'the parts are not those of file %', new.hash;
    end if;
    return null;
  end $$`;

const COMPLETE = /* sql */ `
  create function file_is_complete() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if not exists (select from file where hash = new.hash and xmin = pg_current_xact_id()::xid) then
      raise exception 'nothing can be added to file %', new.hash;
    end if;
    return new;
  end $$`;
