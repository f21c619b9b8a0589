import { Migration } from '@mikro-orm/migrations';

/**
 * Projections: what the log says, laid out for reading. Each can be dropped and rebuilt from the log (`npm run rebuild`).
 * Nothing here depends on today. `known_from` and `known_until` are positions: the version that the record held between them.
 */
export class TheRegistry extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
      create table party (
        code          text primary key,
        listed        integer not null unique, -- the order of the Parties is that of their first registration
        name          jsonb   not null,
        demonstration boolean not null
      )`);
    this.addSql(/* sql */ `
      create table instrument (
        id            text primary key,
        listed        integer not null unique,
        title         jsonb   not null,
        adopted_on    text    not null,
        adopted_in    text,
        final_clauses jsonb   not null,
        amends        text,
        base_treaty   text,
        demonstration boolean not null
      )`);
    this.addSql(/* sql */ `
      create table authority_version (
        authority     text    not null,
        known_from    integer not null,
        valid_from    date    not null,
        known_until   integer,
        valid_until   date,
        listed        integer not null, -- the position of the designation: the order of a list
        party         text    not null,
        competences   text[]  not null,
        content       jsonb   not null,
        demonstration boolean not null,
        primary key (authority, known_from, valid_from)
      )`);
    this.addSql('create index authority_version_of_a_party on authority_version (party, listed)');
    this.addSql('create index authority_version_listed on authority_version (listed)');
    this.addSql(/* sql */ `
      create table notification (
        number   integer primary key check (number > 0),
        position integer not null unique,
        kind     text    not null,
        party    text
      )`);
  }
}
