import { Field, ObjectType } from 'type-graphql';
import { Instrument, Party } from './registry.types.ts';

@ObjectType({ description: 'Two Parties, and the version that applies between them. (Art. 15; R38; VCLT art. 40(4).)' })
export class VersionBetween {
  @Field(() => Party, { description: 'One Party.' })
  a!: object;

  @Field(() => Party, { description: 'The other.' })
  b!: object;

  @Field(() => Instrument, { nullable: true, description: 'The version; null where none binds both.' })
  version?: object;
}
