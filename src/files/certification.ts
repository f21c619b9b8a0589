/** What a certified copy says, in Russian as its original: the Secretariat keeps one original, and sends copies of it. (Final clause.) */
import type { Temporal } from 'temporal-polyfill';
import { inWords } from '../treaty/calendar-words.ts';
import { inLanguage, type LocalizedText } from '../treaty/texts.ts';

export interface Certification {
  readonly title: LocalizedText;
  readonly adoptedOn: Temporal.PlainDate;
  readonly adoptedIn?: string;
  /** The name of the Party to which the copy goes. */
  readonly party: LocalizedText;
  readonly copyNumber: number;
  readonly certifiedOn: Temporal.PlainDate;
  /** Who certifies it: an office, never a person. */
  readonly office: LocalizedText;
  /** SHA-256 of the original's bytes. */
  readonly originalHash: string;
}

export const heading = 'ЗАВЕРЕННАЯ КОПИЯ';
export const signatureLine = 'Подпись ______________________________          М. П.';

/** With a colon before what is inserted, so that no name has to be declined. */
export function paragraphs({ title }: Certification): readonly string[] {
  return [
    'Настоящая копия является точной и полной копией подлинного экземпляра, хранящегося в Секретариате Организации Договора '
    + 'о коллективной безопасности (ОДКБ), следующего документа:',
    inLanguage(title, 'ru'),
  ];
}

/** Each a label and what stands beside it. */
export function particulars(said: Certification, pagesOfOriginal: number): readonly (readonly [label: string, value: string])[] {
  const { adoptedIn, adoptedOn, party, copyNumber, originalHash, certifiedOn, office } = said;
  const place = adoptedIn === undefined ? '' : `${adoptedIn}, `;
  return [
    ['Место и дата принятия', `${place}${inWords(adoptedOn, 'ru')}`],
    ['Для Стороны', inLanguage(party, 'ru')],
    ['№ копии', String(copyNumber)],
    ['Страниц в подлинном экземпляре', String(pagesOfOriginal)],
    ['SHA-256 файла подлинного экземпляра', originalHash],
    ['Дата', inWords(certifiedOn, 'ru')],
    ['Должность', inLanguage(office, 'ru')],
  ];
}

/** At the foot of each page, the page of certification too. */
export function footer({ copyNumber }: Certification, page: number, pages: number): string {
  return `Копия верна  ·  № ${copyNumber}  ·  страница ${page} из ${pages}`;
}

/** As a document's own title, in a reader's window. */
export function titleOf({ title, copyNumber }: Certification): string {
  return `Заверенная копия № ${copyNumber}: ${inLanguage(title, 'ru')}`;
}
