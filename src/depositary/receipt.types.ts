import { createUnionType, Field, ObjectType } from 'type-graphql';
import { Defect } from '../log/defect.types.ts';
import type { EntryView } from '../log/entry-view.ts';
import { Entry } from '../log/entry.types.ts';
import type { Defect as FoundDefect } from '../treaty/defects.ts';

@ObjectType({ description: 'Received and on the record: it survives any crash. Recorded is not yet informed.' })
export class Recorded {
  @Field(() => Entry, { description: 'The entry in the log.' })
  entry!: EntryView;

  @Field(() => Boolean, { description: 'Was it there already, from an earlier attempt with the same submission id?' })
  replayed!: boolean;
}

@ObjectType({ description: 'Nothing was recorded. Every defect is named, so that all can be mended at once.' })
export class Refused {
  @Field(() => [Defect], { description: 'What is wrong.' })
  defects!: readonly FoundDefect[];
}

export const Receipt = createUnionType({
  name: 'Receipt',
  description: 'The Depositary\'s answer to an act: recorded, perhaps pending, or refused.',
  types: () => [Recorded, Refused] as const,
  resolveType: (value) => ('entry' in value ? 'Recorded' : 'Refused'),
});
