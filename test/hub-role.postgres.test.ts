/** What the hub's role may not do, whatever a bug or an intruder in the hub would like. */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase } from '../src/database.ts';
import { headOf } from '../src/log/log.ts';
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

describe('A hub whose only role owns nothing', () => {
  it('does not start on a database that nobody has brought up to date, and does once somebody has', async () => {
    const fresh = await freshDatabase();
    await expect(openDatabase({ url: fresh.url })).rejects.toMatchObject({ code: '42501' });
    await (await openDatabase(fresh)).close();
    const orm = await openDatabase({ url: fresh.url });
    expect(await headOf(orm.em.fork())).toMatchObject({ position: 0 });
    await orm.close();
    await fresh.drop();
  });
});
