import { ArgsType, Field, registerEnumType } from 'type-graphql';
import type { Language as LanguageCode } from './treaty/texts.ts';

export const Language = { RU: 'RU', KK: 'KK', EN: 'EN' } as const satisfies { readonly [name in Uppercase<LanguageCode>]: name };
registerEnumType(Language, {
  name: 'Language',
  description: 'Russian is the working language (Art. 13), and stands in where another is missing.',
  valuesConfig: { RU: { description: 'Russian.' }, KK: { description: 'Kazakh.' }, EN: { description: 'English.' } },
});

@ArgsType()
export class InLanguage {
  @Field(() => Language, { nullable: true, defaultValue: 'RU', description: 'In which language; Russian unless asked for.' })
  language?: keyof typeof Language | null;

  get code(): LanguageCode {
    return (this.language ?? 'RU').toLowerCase() as LanguageCode;
  }
}
