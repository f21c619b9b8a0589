import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { PlainDate } from '../scalars.ts';
import { type Defect as FoundDefect, defectCodes, type DefectCode as FoundCode, messageOf } from '../treaty/defects.ts';

const DefectCode = Object.fromEntries(defectCodes.map((code) => [code, code])) as { readonly [code in FoundCode]: code };
registerEnumType(DefectCode, {
  name: 'DefectCode',
  description: 'Codes are for machines and never change; they grow in number.',
  valuesConfig: Object.fromEntries(defectCodes.map((code) => [code, { description: messageOf(code, 'en') }])),
});

@ObjectType({ description: 'What is wrong, where in the input, and under which article.' })
export class Defect implements FoundDefect {
  @Field(() => DefectCode, { description: 'What is wrong.' })
  code!: FoundCode;

  @Field(() => [String], { description: 'Where: the way from the input to the field.' })
  path!: readonly string[];

  @Field(() => String, { nullable: true, description: 'The article that it offends against, where there is one.' })
  article?: string;

  @Field(() => PlainDate, { nullable: true, description: 'The first day that would be in time, where a day is what is wrong. (R17, R28.)' })
  earliestOn?: string;

  @Field(() => String, { nullable: true, description: 'What was found there, in English, for an engineer: of the schema of a node.' })
  detail?: string;
}
