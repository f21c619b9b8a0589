/** What is said of an authority: determined, changed, ended. (Art. 4.) */
import type { DesignationAct } from '../treaty/acts.ts';
import { labels } from './labels.ts';
import { day, text } from './lines.ts';
import { fieldsIn, profileLines } from './profile-lines.ts';
import type { WordsOf } from './words.ts';

export const wordsOfDesignation: WordsOf<DesignationAct['kind']> = {
  DESIGNATION: {
    happened: {
      ru: 'Сторона определила уполномоченный компетентный орган.',
      kk: 'Тарап уәкілетті құзыретті органды айқындады.',
      en: 'A Party has designated its authorised competent body.',
    },
    receivedAs: 'receivedOn',
    details: (act, language) => [
      ['authorityId', act.authority],
      ...text('replaces', act.replaces),
      ...text('paperReference', act.paperReference),
      ...profileLines(act, language),
    ],
    basis: () => ['ARTICLE_4', 'VCLT_77_1_E'],
  },
  CHANGE_OF_DESIGNATION: {
    happened: {
      ru: 'Сторона изменила сведения об уполномоченном компетентном органе.',
      kk: 'Тарап уәкілетті құзыретті орган туралы мәліметтерді өзгертті.',
      en: 'A Party has changed the designation of its authorised competent body.',
    },
    receivedAs: 'receivedOn',
    details: (act, language) => [
      ['authorityId', act.authority],
      ...text('paperReference', act.paperReference),
      day('effectiveOn', act.effectiveOn, language),
      ['changed', fieldsIn(act.changes).map((field) => labels[field][language]).join('; ')],
      ...profileLines(act.changes, language, 'say so when empty'),
    ],
    basis: () => ['ARTICLE_4', 'VCLT_77_1_E'],
  },
  END_OF_DESIGNATION: {
    happened: {
      ru: 'Сторона прекратила полномочия уполномоченного компетентного органа.',
      kk: 'Тарап уәкілетті құзыретті органның өкілеттігін тоқтатты.',
      en: 'A Party has ended the designation of its authorised competent body.',
    },
    receivedAs: 'receivedOn',
    details: (act, language) => [
      ['authorityId', act.authority],
      ...text('paperReference', act.paperReference),
      day('lastDay', act.effectiveOn.subtract({ days: 1 }), language),
      ...text('reason', act.reason),
    ],
    basis: () => ['ARTICLE_4', 'VCLT_77_1_E'],
  },
};
