/** What is said of an instrument until it is in force: registered, signed, notified, entered into force. (Art. 16.) */
import { day, dayIfAny, text } from './lines.ts';
import { clausesOf } from './bases.ts';
import type { WordsOf } from './words.ts';

type Kinds = 'INSTRUMENT_REGISTERED' | 'PARTY_REGISTERED' | 'SIGNATURE' | 'NOTICE_OF_COMPLETION' | 'ENTRY_INTO_FORCE' | 'PUBLISHED_DATE';

export const wordsOfEntry: WordsOf<Kinds> = {
  INSTRUMENT_REGISTERED: {
    happened: {
      ru: 'Международный договор зарегистрирован у депозитария.',
      kk: 'Халықаралық шарт депозитарийде тіркелді.',
      en: 'An instrument has been registered with the depositary.',
    },
    receivedAs: 'registeredOn',
    details: (act, language) => [
      day('adoptedOn', act.adoptedOn, language), ...text('adoptedIn', act.adoptedIn), ...text('original', act.original),
    ],
    basis: () => ['VCLT_77_1_E'],
  },
  PARTY_REGISTERED: {
    happened: {
      ru: 'Сведения о Стороне, которую депозитарий информирует, внесены или изменены.',
      kk: 'Депозитарий хабардар ететін Тарап туралы мәліметтер енгізілді немесе өзгертілді.',
      en: 'The particulars of a Party that the depositary informs have been entered or changed.',
    },
    receivedAs: 'registeredOn',
    details: () => [],
    basis: () => ['VCLT_77_1_E'],
  },
  SIGNATURE: {
    happened: {
      ru: 'Сторона подписала международный договор.',
      kk: 'Тарап халықаралық шартқа қол қойды.',
      en: 'A Party has signed an instrument.',
    },
    receivedAs: 'receivedOn',
    details: (act, language) => [day('signedOn', act.signedOn, language), ...text('paperReference', act.paperReference)],
    basis: () => ['VCLT_77_1_E'],
  },
  NOTICE_OF_COMPLETION: {
    happened: {
      ru: 'Получено письменное уведомление Стороны о выполнении внутригосударственных процедур, нужных для вступления договора в силу.',
      kk: 'Шарттың күшіне енуі үшін қажетті мемлекетішілік рәсімдердің орындалғаны туралы Тараптың жазбаша хабарламасы алынды.',
      en: 'A Party’s written notice has been received that the domestic procedures needed for the entry into force are complete.',
    },
    receivedAs: 'receivedOn',
    details: (act, language) => [...dayIfAny('datedOn', act.datedOn, language), ...text('paperReference', act.paperReference)],
    basis: ({ instrument }) => [clausesOf(instrument, 'ARTICLE_16'), 'VCLT_77_1_E'],
  },
  ENTRY_INTO_FORCE: {
    happened: {
      ru: 'Получено число уведомлений, необходимое для вступления договора в силу.',
      kk: 'Шарттың күшіне енуі үшін қажетті хабарламалар саны алынды.',
      en: 'The number of notices that is needed for the entry into force has been received.',
    },
    otherwise: ({ enteredOn }) => (enteredOn ? undefined : undoneEntry),
    details: (act, language, { replaces }) => [
      ...dayIfAny('enteredOn', act.enteredOn, language),
      ...text('decisiveNotice', act.decisiveNotice?.toString()),
      ...text('replacesFinding', act.replacesFinding?.toString()),
      ...dayIfAny('formerlyFound', replaces?.act.kind === 'ENTRY_INTO_FORCE' ? replaces.act.enteredOn : undefined, language),
    ],
    basis: ({ instrument }) => [clausesOf(instrument, 'ARTICLE_16'), 'VCLT_77_1_F'],
  },
  PUBLISHED_DATE: {
    happened: {
      ru: 'В реестр внесён день вступления договора в силу в том виде, в каком он опубликован. Это не заключение депозитария.',
      kk: 'Тізілімге шарттың күшіне ену күні жарияланған түрінде енгізілді. Бұл – депозитарийдің қорытындысы емес.',
      en: 'The day of entry into force has been recorded as it was published. It is not a finding of the depositary.',
    },
    receivedAs: 'recordedOn',
    details: (act, language) => [day('publishedOn', act.enteredOn, language), ...text('publishedIn', act.publishedIn)],
    basis: () => ['VCLT_77_1_E'],
  },
};

/** Later knowledge has undone what was found. (R33.) */
const undoneEntry = {
  title: {
    ru: 'Вступление в силу: прежнее заключение не подтверждается',
    kk: 'Күшіне ену: бұрынғы қорытынды расталмайды',
    en: 'Entry into force: an earlier finding no longer stands',
  },
  happened: {
    ru: 'Как стало известно, число уведомлений, необходимое для вступления договора в силу, не достигнуто. '
      + 'Прежнее заключение депозитария о вступлении договора в силу больше не действует.',
    kk: 'Қазір белгілі болғандай, шарттың күшіне енуі үшін қажетті хабарламалар саны жиналмаған. '
      + 'Депозитарийдің шарттың күшіне енгені туралы бұрынғы қорытындысы бұдан былай қолданылмайды.',
    en: 'As is known now, the number of notices that is needed for the entry into force has not been reached. '
      + 'The depositary’s earlier finding that the instrument has entered into force no longer stands.',
  },
};
