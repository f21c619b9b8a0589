/** What the Secretariat has to do, and what does not fit together: for it alone. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PlainDate } from '../scalars.ts';
import { taskKinds } from '../treaty/tasks.ts';

type TaskKinds = { readonly [kind in (typeof taskKinds)[number]]: kind };
const TaskKind = Object.fromEntries(taskKinds.map((kind) => [kind, kind])) as TaskKinds;
registerEnumType(TaskKind, {
  name: 'TaskKind',
  description: 'What is to be done. The kinds grow in number.',
  valuesConfig: {
    ALARM: { description: 'A published day differs from the computed one: find out which is wrong. Due since it was recorded.' },
    PENDING: { description: 'A paper is not in due form: tell its Party. (R8; VCLT art. 77(1)(d).) Due since its receipt.' },
    CERTIFIED_COPY: { description: 'A certified copy is owed to a signatory. (R44.) Due since the day of signature.' },
    REGISTRATION: { description: 'To be registered with the United Nations. (R37; VCLT art. 80.) Due from the day of entry into force.' },
    TEXT_CORRECTION: { description: 'A correction of the text is proposed. (R35; VCLT art. 79(2).) Due: the last day for objections.' },
    TEXT_CORRECTION_OBJECTED: { description: 'A Party objects to such a correction. (R35.) Due since the objection was received.' },
    SETTLEMENT: { description: 'Obligations are not declared settled, or it is contested. (Art. 18; R29.) Due: the day of withdrawal.' },
    WITHDRAWAL: { description: 'A Party is to leave. (Art. 18.) Due: its day of withdrawal.' },
    WITHDRAWAL_NEAR: { description: 'A second reminder of the same, in the last thirty days.' },
    TERM_END: { description: 'A term, or that of the base Treaty, ends within a year. (Art. 17.) Due: its last day.' },
  },
});

@ObjectType({
  description: 'Something that the Secretariat has to do as depositary. Derived: it is done when that is recorded. (VCLT arts 77–80.)',
})
export class Task {
  @Field(() => TaskKind, { description: 'What is to be done.' })
  kind!: keyof typeof TaskKind;

  @Field(() => PlainDate, { description: 'The day by which, or since which, it is due: see the kind.' })
  dueOn!: string;

  @Field(() => Int, { description: 'Days from the day asked about to `dueOn`: negative when that has passed.' })
  daysLeft!: number;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'Of a pending notice of withdrawal: the first day that would be in time if it were put right on the day asked about. '
      + '(R17, R28.)',
  })
  earliestOn?: string;
}

@ObjectType({
  description: 'A published day of entry into force that differs from what the clauses give. The hub does not say which is wrong. (R9.)',
})
export class Alarm {
  @Field(() => PlainDate, { description: 'As it was published.' })
  recordedOn!: string;

  @Field(() => PlainDate, { nullable: true, description: 'As the final clauses give it; null where they give none.' })
  computedOn?: string;
}
