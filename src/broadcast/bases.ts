/** On what each notification rests: articles of the Protocol where the instrument is the Protocol, and the law of treaties. */
import { PROTOCOL } from '../treaty/acts.ts';
import type { Sentence } from '../treaty/texts.ts';

/** Arts 16–18 are the Protocol's; another instrument has final clauses of its own. */
export function clausesOf(instrument: string, article: 'ARTICLE_16' | 'ARTICLE_17' | 'ARTICLE_18'): Basis {
  return instrument === PROTOCOL ? article : 'FINAL_CLAUSES';
}

export type Basis = keyof typeof bases;

export const bases = {
  ARTICLE_4: { ru: 'абзац третий статьи 4 Протокола', kk: 'Хаттаманың 4-бабының үшінші абзацы', en: 'Art. 4(3) of the Protocol' },
  ARTICLE_16: { ru: 'статья 16 Протокола', kk: 'Хаттаманың 16-бабы', en: 'Art. 16 of the Protocol' },
  ARTICLE_17: { ru: 'статья 17 Протокола', kk: 'Хаттаманың 17-бабы', en: 'Art. 17 of the Protocol' },
  ARTICLE_18: { ru: 'статья 18 Протокола', kk: 'Хаттаманың 18-бабы', en: 'Art. 18 of the Protocol' },
  FINAL_CLAUSES: { ru: 'заключительные положения договора', kk: 'шарттың қорытынды ережелері', en: 'the final clauses of the instrument' },
  UN_CHARTER_102: {
    ru: 'статья 102 Устава Организации Объединённых Наций',
    kk: 'Біріккен Ұлттар Ұйымы Жарғысының 102-бабы',
    en: 'Charter of the United Nations, art. 102',
  },
  VCLT_54_B: vclt('подпункт b) статьи 54', '54-баптың b) тармақшасы', 'art. 54(b)'),
  VCLT_68: vclt('статья 68', '68-бап', 'art. 68'),
  VCLT_77_1_B: vclt('подпункт b) пункта 1 статьи 77', '77-баптың 1-тармағының b) тармақшасы', 'art. 77(1)(b)'),
  VCLT_77_1_D: vclt('подпункт d) пункта 1 статьи 77', '77-баптың 1-тармағының d) тармақшасы', 'art. 77(1)(d)'),
  VCLT_77_1_E: vclt('подпункт e) пункта 1 статьи 77', '77-баптың 1-тармағының e) тармақшасы', 'art. 77(1)(e)'),
  VCLT_77_1_F: vclt('подпункт f) пункта 1 статьи 77', '77-баптың 1-тармағының f) тармақшасы', 'art. 77(1)(f)'),
  VCLT_77_2: vclt('пункт 2 статьи 77', '77-баптың 2-тармағы', 'art. 77(2)'),
  VCLT_78_C: vclt('подпункт c) статьи 78', '78-баптың c) тармақшасы', 'art. 78(c)'),
  VCLT_79_2: vclt('пункт 2 статьи 79', '79-баптың 2-тармағы', 'art. 79(2)'),
  VCLT_79_2_4: vclt('пункты 2 и 4 статьи 79', '79-баптың 2 және 4-тармақтары', 'art. 79(2) and (4)'),
  VCLT_79_6: vclt('пункт 6 статьи 79', '79-баптың 6-тармағы', 'art. 79(6)'),
  VCLT_80: vclt('статья 80', '80-бап', 'art. 80'),
} as const satisfies Record<string, Sentence>;

function vclt(ru: string, kk: string, en: string): Sentence {
  return {
    ru: `Венская конвенция о праве международных договоров 1969 года, ${ru}`,
    kk: `Халықаралық шарттар құқығы туралы 1969 жылғы Вена конвенциясы, ${kk}`,
    en: `Vienna Convention on the Law of Treaties of 1969 (VCLT), ${en}`,
  };
}
