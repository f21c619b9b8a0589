/** What the hub's role may not do, whatever a bug or an intruder in the hub would like. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execute, freshDatabase, type TestDatabase } from './db.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await freshDatabase();
  await execute(database.ownerUrl, 'create table record (a int); grant select, insert on record to public');
  await execute(database.url, 'insert into record values (1)');
});

afterAll(() => database.drop());

describe('The hub owns nothing', () => {
  it.each([
    'drop table record', 'truncate record', 'delete from record', 'alter table record disable trigger all',
    'create table public.own (a int)', 'create database own', 'set role pg_write_all_data', 'create role intruder superuser',
    `copy record to program 'true'`,
  ])('may not: %s', async (statement) => {
    await expect(execute(database.url, statement)).rejects.toMatchObject({ code: '42501' });
  });
});
