/** A database of its own, with channels and what is due on them: what cannot be brought about from outside within a test's time. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from '@jest/globals';
import type { MikroORM, SqlEntityManager } from '@mikro-orm/postgresql';
import type { ChannelKind } from '../../src/depositary/channel.entity.ts';
import { openDatabase } from '../../src/database.ts';
import { execute, freshDatabase, type TestDatabase } from '../db.ts';

interface Delivery {
  readonly channel: string;
  readonly number?: number | null;
  readonly purpose?: string;
  readonly key?: string;
  readonly state?: string;
  readonly due?: string;
  /** When it was tried, first and last. */
  readonly tried?: string | null;
  /** When it was taken. */
  readonly taken?: string | null;
  readonly reply?: string;
}

export class Queue {
  database!: TestDatabase;
  #orm!: MikroORM;

  /** From before the tests of a file until after them. */
  static forThisFile(): Queue {
    const queue = new Queue();
    beforeAll(async () => {
      queue.database = await freshDatabase();
      queue.#orm = await openDatabase(queue.database);
    });
    afterAll(async () => {
      await queue.#orm.close();
      await queue.database.drop();
    });
    return queue;
  }

  em(): SqlEntityManager {
    return this.#orm.em.fork();
  }

  rows<Row extends object>(statement: string, values: readonly unknown[] = []): Promise<Row[]> {
    return execute<Row>(this.database.ownerUrl, statement, values);
  }

  /** One that counts. Answers with its id. */
  async channel(party: string, kind: ChannelKind = 'MAIL', address: string | null = `${randomUUID()}@${party.toLowerCase()}.example`) {
    const id = randomUUID();
    await this.rows(`insert into channel (id, party, kind, address, set_up_by, counts_from) values ($1, $2, $3, $4, $2, '2027-01-01T09:00Z')`,
      [id, party, kind, address]);
    return id;
  }

  /** Answers with its id. */
  async delivery({ channel, number = null, purpose = 'NOTIFICATION', key = '', due = '2027-03-01T09:00Z', ...more }: Delivery) {
    const { tried = null, taken = null, state = taken === null ? 'DUE' : 'ACCEPTED', reply = null } = more;
    const id = randomUUID();
    await this.rows(`
      insert into delivery (id, purpose, number, channel, key, state, due_at, first_attempt_at, last_attempt_at, informed_at, reply)
      values ($1, $2, $3, $4, $5, $6, $7, coalesce($8::timestamptz, $9), coalesce($8::timestamptz, $9), $9, $10)`,
    [id, purpose, number, channel, key, state, due, tried, taken, reply]);
    return id;
  }

  async addressee(number: number, party: string, informedAt: string | null = null): Promise<void> {
    await this.rows('insert into addressee (number, party, informed_at) values ($1, $2, $3)', [number, party, informedAt]);
  }

  /** Whether some transaction waits for another. */
  async isSomebodyWaiting(): Promise<boolean> {
    const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return (await this.rows(waiting)).length > 0;
  }
}

export const at = (instant: string) => new Date(instant);
