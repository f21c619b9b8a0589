import type { Temporal } from 'temporal-polyfill';
import { ArgsType, Field } from 'type-graphql';
import { DateTime, PlainDate } from '../scalars.ts';

const KNOWN_AT = 'As the record held it at this instant; as it holds it now unless given.';

@ArgsType()
export class KnownAt {
  @Field(() => DateTime, { nullable: true, description: KNOWN_AT })
  knownAt?: Temporal.Instant;
}

/** The two axes of time. */
@ArgsType()
export class OnAndKnownAt extends KnownAt {
  @Field(() => PlainDate, { nullable: true, description: 'The day that is asked about; today at the seat unless given.' })
  on?: Temporal.PlainDate;
}

@ArgsType()
export class UntilAndKnownAt extends KnownAt {
  @Field(() => PlainDate, { description: 'Up to this day.' })
  until!: Temporal.PlainDate;
}
