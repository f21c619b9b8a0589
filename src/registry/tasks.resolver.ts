/** Tasks and alarms: what the Secretariat alone is asked to do, and to look into. */
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Temporal } from 'temporal-polyfill';
import { ForParties } from '../audience.types.ts';
import type { Context } from '../context.ts';
import { demand } from '../identity/refusal.ts';
import { InLanguage } from '../language.types.ts';
import { type EntryView, viewOf } from '../log/entry-view.ts';
import { Entry } from '../log/entry.types.ts';
import type { RecordedEntry } from '../log/log.ts';
import { PlainDate } from '../scalars.ts';
import { type Alarm as AlarmFound, alarmInWords } from '../treaty/alarms.ts';
import { instrumentsById } from './instruments.ts';
import { today } from './known.ts';
import { namesIn } from './names.ts';
import { partiesByCode } from './parties.ts';
import type { InstrumentRow, PartyRow } from './registry.entity.ts';
import { Instrument, Party } from './registry.types.ts';
import { allAlarms, allTasks, sayTask, type TaskView } from './tasks.ts';
import { Alarm, Task } from './tasks.types.ts';

@Resolver(() => Task)
export class TaskResolver {
  @ForParties()
  @Query(() => [Task], {
    description: 'What is to be done by the Secretariat as depositary, and by which day, the most urgent first. For the Secretariat. '
      + '(VCLT arts 77–80; R8, R29, R35, R37, R44.)',
  })
  tasks(
    @Arg('on', () => PlainDate, { nullable: true, description: 'As of this day; today at the seat unless given.' })
    on: Temporal.PlainDate | undefined,
    @Ctx() context: Context,
  ): Promise<TaskView[]> {
    demand('TASKS', context.mandate);
    return allTasks(on ?? today(context), context);
  }

  @FieldResolver(() => Instrument, { nullable: true, description: 'Under which instrument; null for a paper that belongs to none.' })
  instrument(@Root() { task }: TaskView, @Ctx() { load }: Context): Promise<InstrumentRow | undefined> | undefined {
    return task.instrument === undefined ? undefined : load(instrumentsById, task.instrument);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'Which Party it concerns; null where it concerns all.' })
  party(@Root() { task }: TaskView, @Ctx() { load }: Context): Promise<PartyRow | undefined> | undefined {
    return task.party === undefined ? undefined : load(partiesByCode, task.party);
  }

  @FieldResolver(() => Entry, { nullable: true, description: 'The entry that asks for it.' })
  entry(@Root() { task }: TaskView, @Ctx() { mandate }: Context): EntryView | undefined {
    return task.entry && viewOf(task.entry as RecordedEntry, mandate);
  }

  @FieldResolver(() => String, { description: 'What to do, in words.' })
  says(@Root() view: TaskView, @Args(() => InLanguage) { code: language }: InLanguage, @Ctx() context: Context): Promise<string> {
    return sayTask(view, language, context);
  }
}

@Resolver(() => Alarm)
export class AlarmResolver {
  @ForParties()
  @Query(() => [Alarm], {
    description: 'Published days of entry into force that differ from the computed ones, over all instruments. For the Secretariat. '
      + '(R1, R3, R7.)',
  })
  alarms(@Ctx() context: Context): Promise<AlarmFound[]> {
    demand('TASKS', context.mandate);
    return allAlarms(context);
  }

  @FieldResolver(() => Instrument, { description: 'Under which instrument.' })
  instrument(@Root() { instrument }: AlarmFound, @Ctx() { load }: Context): Promise<InstrumentRow | undefined> {
    return load(instrumentsById, instrument);
  }

  @FieldResolver(() => Party, { nullable: true, description: 'For this Party; null where it is the general day.' })
  party(@Root() { party }: AlarmFound, @Ctx() { load }: Context): Promise<PartyRow | undefined> | undefined {
    return party === undefined ? undefined : load(partiesByCode, party);
  }

  @FieldResolver(() => Entry, { description: 'The entry that records what was published.' })
  entry(@Root() { entry }: AlarmFound, @Ctx() { mandate }: Context): EntryView {
    return viewOf(entry as AlarmFound['entry'] & RecordedEntry, mandate);
  }

  @FieldResolver(() => String, { description: 'Both days, and what to do, in words.' })
  async message(
    @Root() alarm: AlarmFound, @Args(() => InLanguage) { code: language }: InLanguage, @Ctx() context: Context,
  ): Promise<string> {
    return alarmInWords(alarm, language, await namesIn(language, context));
  }
}
