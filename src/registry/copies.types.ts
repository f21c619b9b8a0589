import { Field, ObjectType } from 'type-graphql';
import { PlainDate } from '../scalars.ts';

@ObjectType({ description: 'The certified copy that is owed to a signatory, whatever becomes of it afterwards. (Final clause; R44.)' })
export class CertifiedCopyOwed {
  @Field(() => PlainDate, { description: 'The day of signature.' })
  owedSince!: string;

  @Field(() => PlainDate, { nullable: true, description: 'The day on which the last one was sent; null while none was. (R36.)' })
  sentOn?: string;

  @Field(() => PlainDate, { nullable: true, description: 'The day on which the signatory\'s word was received that it has one.' })
  acknowledgedOn?: string;
}
