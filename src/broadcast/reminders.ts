/** Each day the Secretariat is reminded, in one mail, of the tasks that are new: a withdrawal that comes, a copy that is owed. */
import { hashOf } from '../log/chain.ts';
import { instrumentsById } from '../registry/instruments.ts';
import { today } from '../registry/known.ts';
import { namesIn } from '../registry/names.ts';
import { allTasks, type TaskView } from '../registry/tasks.ts';
import { taskInWords } from '../treaty/tasks-in-words.ts';
import { inLanguage } from '../treaty/texts.ts';
import type { Context } from '../context.ts';
import type { Mailer } from './mail.ts';

/** What is marked and what is sent go together: a crash in between repeats the same mail, and loses none. One process at a time. */
export async function remind(context: Context, mailer: Pick<Mailer, 'remind'>, mailbox: string): Promise<number> {
  return context.em.transactional(async (em) => {
    await em.execute('lock table reminder in share row exclusive mode');
    const tasks = await allTasks(today(context), context);
    const told = new Set((await em.execute<{ task: string }[]>('select task from reminder')).map(({ task }) => task));
    const news = tasks.filter((view) => !told.has(keyOf(view)));
    if (news.length === 0) return 0;
    const at = new Date(context.now().epochMilliseconds);
    for (const task of new Set(news.map(keyOf))) await em.execute('insert into reminder (task, reminded_at) values (?, ?)', [task, at]);
    const lines = await Promise.all(news.map((view) => inRussian(view, context)));
    await mailer.remind({ key: hashOf(news.map(keyOf).join('\n')).slice(0, 32), at, lines }, mailbox);
    return news.length;
  });
}

function keyOf({ kind, dueOn, task: { instrument, party, entry } }: TaskView): string {
  return [kind, dueOn, instrument ?? '', party ?? '', entry?.position ?? ''].join(' ');
}

async function inRussian({ task, today: day }: TaskView, context: Context): Promise<string> {
  const row = task.instrument === undefined ? undefined : await context.load(instrumentsById, task.instrument);
  const nameOf = await namesIn('ru', context);
  return taskInWords(task, day, 'ru', { nameOf, ...(row && { title: inLanguage(row.title, 'ru') }) });
}
