/** Words for people, in the three languages of the hub. Russian is the working language (Art. 13) and is never missing. */

export const languages = ['ru', 'kk', 'en'] as const;
export type Language = (typeof languages)[number];

/** A sentence of ours: always in all three languages. */
export type Sentence = { readonly [language in Language]: string };

/** What a Party or the Secretariat has written: Russian at least. */
export interface LocalizedText {
  readonly ru: string;
  readonly kk?: string;
  readonly en?: string;
}

/** In the language asked for, or else in Russian. */
export function inLanguage(text: LocalizedText, language: Language): string {
  return text[language] ?? text.ru;
}
