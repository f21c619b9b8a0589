/** A trouble in words: what is wrong, and what to do. */
import { Temporal } from 'temporal-polyfill';
import { inWords } from '../treaty/calendar-words.ts';
import { dayAt } from '../treaty/calendar.ts';
import { inLanguage, type Language, type LocalizedText } from '../treaty/texts.ts';
import type { Trouble } from './informing-troubles.ts';
import { oneLine } from './lines.ts';

interface Around {
  readonly name: LocalizedText;
  readonly timeZone: string;
}

export function troubleInWords(trouble: Trouble, language: Language, { name, timeZone }: Around): string {
  const { kind, since, number, count, address, reply } = trouble;
  const day = since ? inWords(dayAt(Temporal.Instant.fromEpochMilliseconds(since.getTime()), timeZone), language) : '';
  const said = { day, number: number ?? 0, count: count ?? 0, address: oneLine(address ?? ''), reply: oneLine(reply ?? '') || '–' };
  return `${inLanguage(name, language)}: ${words[kind][language](said)}`;
}

interface Said {
  readonly day: string;
  readonly number: number;
  readonly count: number;
  readonly address: string;
  readonly reply: string;
}

/** With a colon before what is inserted, so that no name and no number has to be declined. */
const words: { readonly [kind in Trouble['kind']]: { readonly [language in Language]: (said: Said) => string } } = {
  NO_WORKING_CHANNEL: {
    ru: () => 'нет ни одного действующего канала, по которому Сторону можно информировать незамедлительно. '
      + 'Запросите у Стороны адрес и добавьте канал.',
    kk: () => 'Тарапты дереу хабардар етуге болатын қолданыстағы бірде-бір арна жоқ. Тараптан мекенжай сұрап, арна қосыңыз.',
    en: () => 'there is no working channel by which the Party can be informed at once. Ask the Party for an address, and add a channel.',
  },
  CHANNEL_FAILING: {
    ru: (s) => `канал не принимает уведомления: ${s.address}. Начало: ${s.day}. Первое непринятое: № ${s.number}. Ответ: ${s.reply}. `
      + 'Сообщите Стороне другим путём; когда канал заработает, повторите отправку того, что не доставлено (tellAgain).',
    kk: (s) => `арна хабарламаларды қабылдамайды: ${s.address}. Басталуы: ${s.day}. Бірінші қабылданбағаны: № ${s.number}. `
      + `Жауап: ${s.reply}. Тарапқа басқа жолмен хабарлаңыз; арна қалпына келгенде жеткізілмегенін қайта жіберіңіз (tellAgain).`,
    en: (s) => `a channel does not take notifications: ${s.address}. Since: ${s.day}. The first that was not taken: No. ${s.number}. `
      + `Its answer: ${s.reply}. Tell the Party by another way; once the channel is mended, have sent again what has failed (tellAgain).`,
  },
  NOT_INFORMED: {
    ru: (s) => `Сторона не информирована. Уведомлений: ${s.count}. Первое: № ${s.number}. Дата выпуска: ${s.day}. `
      + 'Проверьте её каналы и информируйте её.',
    kk: (s) => `Тарап хабардар етілмеген. Хабарламалар саны: ${s.count}. Біріншісі: № ${s.number}. Шығарылған күні: ${s.day}. `
      + 'Арналарын тексеріп, Тарапты хабардар етіңіз.',
    en: (s) => `the Party is not informed. Notifications: ${s.count}. The first: No. ${s.number}. Date of issue: ${s.day}. `
      + 'Check its channels, and inform it.',
  },
  NOT_ACKNOWLEDGED: {
    ru: (s) => `Сторона более 72 часов не подтверждает, что информирована. Уведомлений: ${s.count}. Первое: № ${s.number}. `
      + `Информирована о нём: ${s.day}. Обратитесь к Стороне.`,
    kk: (s) => `Тарап хабардар етілгенін 72 сағаттан астам уақыт растамай отыр. Хабарламалар саны: ${s.count}. Біріншісі: № ${s.number}. `
      + `Ол туралы хабардар етілген күні: ${s.day}. Тарапқа хабарласыңыз.`,
    en: (s) => `the Party has not acknowledged within 72 hours that it is informed. Notifications: ${s.count}. The first: No. ${s.number}. `
      + `Informed of it on: ${s.day}. Ask the Party.`,
  },
};
