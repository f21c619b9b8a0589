/** Each day the Secretariat is reminded, in one mail, of the tasks that are new: a withdrawal that comes, a copy that is owed. */
import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import { hashOf } from '../log/chain.ts';
import { today } from '../registry/known.ts';
import { allTasks, sayTask, type TaskView } from '../registry/tasks.ts';
import type { Letter } from './letter.ts';
import type { Mailer } from './mail.ts';
import { unlessStopped } from './unless-stopped.ts';

/** Any number, if only it is always the same. */
const REMINDER_LOCK = 2_718_281;

export interface Reminding {
  readonly mailer: Pick<Mailer, 'send'>;
  readonly mailbox: string;
  readonly stop: AbortSignal;
}

/**
 * What is marked and what is sent go together: a crash in between repeats the same mail, and loses none. One process at a time: false,
 * where another is at it. No table is locked, however long the mail server takes.
 */
export function remind(context: Context, { mailer, mailbox, stop }: Reminding): Promise<number | false> {
  return context.em.transactional(async (em) => {
    const [lock] = await em.execute<{ mine: boolean }[]>('select pg_try_advisory_xact_lock(?) as mine', [REMINDER_LOCK]);
    if (lock?.mine !== true) return false;
    const tasks = await allTasks(today(context), context);
    const told = new Set((await em.execute<{ task: string }[]>('select task from reminder')).map(({ task }) => task));
    const news = tasks.filter((view) => !told.has(keyOf(view)));
    if (news.length === 0) return 0;
    const at = new Date(context.now().epochMilliseconds);
    const lines = await Promise.all(news.map((view) => sayTask(view, 'ru', context)));
    const letter = letterOf(lines, hashOf(news.map(keyOf).join('\n')), at);
    await unlessStopped(mailer.send(letter, { address: mailbox, delivery: randomUUID() }), stop);
    for (const task of new Set(news.map(keyOf))) await em.execute('insert into reminder (task, reminded_at) values (?, ?)', [task, at]);
    return news.length;
  });
}

/** The same tasks are the same letter. */
function letterOf(lines: readonly string[], hash: string, at: Date): Letter {
  const text = lines.map((line, i) => `${i + 1}. ${line}`).join('\n\n');
  return { key: `tasks.${hash.slice(0, 32)}`, at, subject: `Задачи депозитария: ${lines.length}`, texts: [{ language: 'ru', text }] };
}

function keyOf({ kind, dueOn, task: { instrument, party, entry } }: TaskView): string {
  return [kind, dueOn, instrument ?? '', party ?? '', entry?.position ?? ''].join(' ');
}
