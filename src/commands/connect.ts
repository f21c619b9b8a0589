/** A command's way to the record: the same database as the hub's, running or not. */
import type { MikroORM } from '@mikro-orm/postgresql';
import { Temporal } from 'temporal-polyfill';
import { contextFor } from '../admission.ts';
import { NotLoaded } from '../bundled.ts';
import { ConfigurationError, readConfig } from '../config.ts';
import type { Context } from '../context.ts';
import { openDatabase } from '../database.ts';
import { findDatabase } from '../start.ts';
import { SEAT } from '../treaty/calendar.ts';

/** Runs a command and ends the process with the code that it answers: 0 is good. */
export async function run(command: (orm: MikroORM) => Promise<number>): Promise<void> {
  try {
    await using closing = new AsyncDisposableStack();
    const orm = await openDatabase(await findDatabase(readConfig(process.env), closing, console.log));
    closing.defer(() => orm.close());
    process.exitCode = await command(orm);
  } catch (error) {
    console.error(error instanceof ConfigurationError || error instanceof NotLoaded ? error.message : error);
    process.exitCode = 1;
  }
}

/** Whoever can run a command on this database acts as the Secretariat. */
export function asSecretariat(orm: MikroORM): Context {
  const ground = { em: () => orm.em.fork(), now: Temporal.Now.instant, timeZone: SEAT };
  return contextFor({ mandate: { role: 'SECRETARIAT' }, bearer: undefined }, ground, true);
}
