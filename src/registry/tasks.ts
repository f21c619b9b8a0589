/** Everything that the Secretariat has to do, over all instruments; two readings, however many there are. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { Temporal } from 'temporal-polyfill';
import type { Context } from '../context.ts';
import { EntryRow } from '../log/entry.entity.ts';
import { entryOf } from '../log/log.ts';
import { type Alarm, alarmsOf } from '../treaty/alarms.ts';
import type { InstrumentRecord } from '../treaty/entry-into-force.ts';
import { inEffect, isCurable } from '../treaty/in-effect.ts';
import { byUrgency, pendingTask, type Task, tasksOf } from '../treaty/tasks.ts';
import { taskInWords } from '../treaty/tasks-in-words.ts';
import { inLanguage, type Language } from '../treaty/texts.ts';
import { allInstruments, instrumentRecords, instrumentsById } from './instruments.ts';
import { known } from './known.ts';
import { namesIn } from './names.ts';

export interface TaskView {
  readonly task: Task;
  readonly kind: Task['kind'];
  readonly dueOn: string;
  readonly daysLeft: number;
  readonly earliestOn?: string;
  /** The day that was asked about. */
  readonly today: Temporal.PlainDate;
}

/** Sorted by the day on which they are due. */
export async function allTasks(today: Temporal.PlainDate, context: Context): Promise<TaskView[]> {
  const [records, elsewhere] = await Promise.all([allRecords(context), pendingElsewhere(context.em)]);
  const tasks = [...records.flatMap(([id, record]) => tasksOf(id, record, today)), ...elsewhere];
  return tasks.toSorted(byUrgency).map((task) => ({
    task, today, kind: task.kind, dueOn: task.dueOn.toString(), daysLeft: today.until(task.dueOn).days,
    ...(task.earliestOn && { earliestOn: task.earliestOn.toString() }),
  }));
}

/** What to do, in words. */
export async function sayTask({ task, today }: TaskView, language: Language, context: Context): Promise<string> {
  const row = task.instrument === undefined ? undefined : await context.load(instrumentsById, task.instrument);
  const nameOf = await namesIn(language, context);
  return taskInWords(task, today, language, { nameOf, ...(row && { title: inLanguage(row.title, language) }) });
}

export async function allAlarms(context: Context): Promise<Alarm[]> {
  return (await allRecords(context)).flatMap(([id, record]) => alarmsOf(id, record));
}

async function allRecords(context: Context): Promise<(readonly [string, InstrumentRecord])[]> {
  const [rows, now] = await Promise.all([allInstruments(context.em), known(undefined, context)]);
  const records = await Promise.all(rows.map(({ id }) => context.load(instrumentRecords, { instrument: id, known: now })));
  return rows.flatMap(({ id }, i) => (records[i] ? [[id, records[i]] as const] : []));
}

/** Papers that belong to no instrument, such as designations on paper: as they read through what was said of them since. (Art. 4; R8.) */
async function pendingElsewhere(em: SqlEntityManager): Promise<Task[]> {
  const where = { instrument: null, $or: [{ pending: true }, { kind: ['CURE', 'CORRECTION'] }] };
  const rows = await em.find(EntryRow, where, { orderBy: { position: 'asc' } });
  return inEffect(rows.map(entryOf)).filter(isCurable).map(pendingTask);
}
