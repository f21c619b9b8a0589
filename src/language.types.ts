import { ArgsType, Field, registerEnumType } from 'type-graphql';
import type { Language as LanguageCode } from './treaty/texts.ts';

export const Language = { RU: 'ru', KK: 'kk', EN: 'en' } as const satisfies { readonly [name in Uppercase<LanguageCode>]: Lowercase<name> };
registerEnumType(Language, {
  name: 'Language',
  description: 'Russian is the working language (Art. 13), and stands in where another is missing.',
  valuesConfig: { RU: { description: 'Russian.' }, KK: { description: 'Kazakh.' }, EN: { description: 'English.' } },
});

@ArgsType()
export class InLanguage {
  @Field(() => Language, { defaultValue: 'ru', description: 'In which language; Russian unless asked for.' })
  language!: LanguageCode;
}
