/** A day that follows from the record, and why it is that day. */
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { PlainDate } from '../scalars.ts';
import { dateKinds } from '../treaty/steps.ts';

type DateKinds = { readonly [kind in (typeof dateKinds)[number]]: kind };
const ExplainedDateKind = Object.fromEntries(dateKinds.map((kind) => [kind, kind])) as DateKinds;
registerEnumType(ExplainedDateKind, {
  name: 'ExplainedDateKind',
  description: 'What a day is: of a Party down to EARLIEST_WITHDRAWAL_ON, of an instrument from ENTERED_ON. The kinds grow in number.',
  valuesConfig: {
    SIGNED: { description: 'The Party signed.' },
    NOTICE_RECEIVED: { description: 'Its notice that counts was received. (R7.)' },
    BOUND_FROM: { description: 'The first day on which it is bound. (R3.)' },
    WITHDRAWAL_RECEIVED: { description: 'Its notice of withdrawal was received. (Art. 18.)' },
    WITHDRAWAL_ON: { description: 'The first day on which it is bound no longer, by its notice. (R17, R22.)' },
    LAST_DAY_BOUND: { description: 'The day before. (R22.)' },
    FORMER_FROM: { description: 'The first day on which it is bound no longer, for whatever reason. (R22, R42.)' },
    PROVISIONALLY_FROM: { description: 'Applied from then on although not in force for it; where the clauses provide it. (R39.)' },
    EARLIEST_WITHDRAWAL_ON: { description: 'The first day for which a notice received on the day asked about is in time. (R17, R18.)' },
    ENTERED_ON: { description: 'The instrument is in force from then on. (R1, R2.)' },
    EFFECT_FROM: { description: 'The day from which it has effect, which can precede its entry into force. (R41.)' },
    ENDED_ON: { description: 'The first day on which it is in force no longer. (Art. 17.)' },
    TERM_ENDS: { description: 'The last day of a term. (Art. 17.)' },
  },
});

@ObjectType({ description: 'A day that the hub has computed, with its reasons: the clause, each step of the arithmetic, the entries.' })
export class ExplainedDate {
  @Field(() => ExplainedDateKind, { description: 'What day it is.' })
  what!: keyof typeof ExplainedDateKind;

  @Field(() => PlainDate, { description: 'The day. It may lie ahead of the day that was asked about. (R32.)' })
  on!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What gives it: an article of the Protocol or of the Vienna Convention, or a member of `finalClauses`.',
  })
  clause?: string;
}
