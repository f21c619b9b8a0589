/** Evidence of informing, as the Secretariat asks for it and finds it again. */
import { createUnionType, Field, InputType, Int, ObjectType } from 'type-graphql';
import { SubmissionInput } from '../depositary/inputs.types.ts';
import { Refused } from '../depositary/receipt.types.ts';

@InputType({ description: 'For which notification evidence is to be made of who was informed, when and how.' })
export class MakeEvidenceInput extends SubmissionInput {
  @Field(() => Int, { description: 'The number of the notification.' })
  number!: number;
}

@ObjectType({
  description: 'Evidence of who was informed of a notification, when, on which channel and with what answer: a PDF in Russian, with '
    + 'the same as canonical JSON inside it. It names no address. For the Secretariat. (R11; VCLT art. 78(c).)',
})
export class Evidence {}

@ObjectType({ description: 'The evidence is made, and its hash is on the log.' })
class EvidenceMade {
  @Field(() => Evidence, { description: 'The evidence.' })
  evidence!: object;

  @Field(() => Boolean, { description: 'Was it made already, with the same submission id?' })
  replayed!: boolean;
}

export const EvidenceResult = createUnionType({
  name: 'EvidenceResult',
  description: 'The evidence, or why none was made.',
  types: () => [EvidenceMade, Refused] as const,
  resolveType: (value) => ('evidence' in value ? 'EvidenceMade' : 'Refused'),
});
