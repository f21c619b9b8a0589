/** What a notification says, in words: a table with one row for each kind of act. Mail, web and API all say the same. */
import { type Act, type ActKind, PROTOCOL } from '../treaty/acts.ts';
import { dayAt } from '../treaty/calendar.ts';
import { inLanguage, type Language, type Sentence } from '../treaty/texts.ts';
import { bases, demonstration, labels, notYetOperative, opening } from './labels.ts';
import { day, type Line, name, oneLine, text, written } from './lines.ts';
import type { Notification } from './notification.ts';
import { fieldsIn, profileLines } from './profile-lines.ts';

/** For everybody: no contact points and no keys. */
export function subjectOf(n: Notification, language: Language): string {
  const title = 'instrument' in n.act ? n.instrumentTitle : undefined;
  const named = [n.partyName, title].filter((name) => name !== undefined).map((name) => inLanguage(name, language));
  const subject = oneLine([n.reference, words[n.act.kind].title[language], ...named].join(' – '));
  return n.demonstration ? `${demonstration.mark[language]} ${subject}` : subject;
}

/** For the Parties only: it lists contact points. Plain text; the days are those at the depositary's seat. */
export function textOf(n: Notification, language: Language, timeZone: string): string {
  const wording: Wording<Act> = words[n.act.kind];
  const lines: readonly Line[] = [
    ...name('party', n.partyName, language),
    ...name('instrument', n.instrumentTitle, language),
    ...(wording.receivedAs ? [day(wording.receivedAs, n.receivedOn, language)] : []),
    ...name('authority', n.authorityName, language),
    ...wording.details(n.act, language),
    ['basis', wording.basis(n.act).map((basis) => bases[basis][language]).join('; ')],
    ['position', String(n.position)],
    ['hash', n.hash],
  ];
  return [
    ...(n.demonstration ? [demonstration.says[language], ''] : []),
    heading[language](n),
    written(day('issuedOn', dayAt(n.issuedAt, timeZone), language), language), '',
    `${opening[language]} ${wording.happened[language]}`, '',
    ...lines.map((line) => written(line, language)), '',
    ...(n.operative === false ? [notYetOperative[language], ''] : []),
    verification[language](n.position), '',
  ].join('\n');
}

interface Wording<A extends Act> {
  readonly title: Sentence;
  readonly happened: Sentence;
  /** How the day of receipt is called; absent from a finding, which nobody has sent. */
  readonly receivedAs?: 'receivedOn' | 'registeredOn';
  details(act: A, language: Language): readonly Line[];
  basis(act: A): readonly (keyof typeof bases)[];
}

/** A new kind of act does not compile until it has its words here. */
const words = {
  INSTRUMENT_REGISTERED: {
    title: { ru: 'Регистрация международного договора', kk: 'Халықаралық шартты тіркеу', en: 'Registration of an instrument' },
    happened: {
      ru: 'Международный договор зарегистрирован у депозитария.',
      kk: 'Халықаралық шарт депозитарийде тіркелді.',
      en: 'An instrument has been registered with the depositary.',
    },
    receivedAs: 'registeredOn',
    details: (act, language) => [day('adoptedOn', act.adoptedOn, language), ...text('adoptedIn', act.adoptedIn)],
    basis: () => ['VCLT_77_1_E'],
  },
  PARTY_REGISTERED: {
    title: { ru: 'Сведения о Стороне', kk: 'Тарап туралы мәліметтер', en: 'Particulars of a Party' },
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
    title: { ru: 'Подписание', kk: 'Қол қою', en: 'Signature' },
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
    title: {
      ru: 'Уведомление о выполнении внутригосударственных процедур',
      kk: 'Мемлекетішілік рәсімдердің орындалғаны туралы хабарлама',
      en: 'Notice of completion of domestic procedures',
    },
    happened: {
      ru: 'Получено письменное уведомление Стороны о выполнении внутригосударственных процедур, нужных для вступления договора в силу.',
      kk: 'Шарттың күшіне енуі үшін қажетті мемлекетішілік рәсімдердің орындалғаны туралы Тараптың жазбаша хабарламасы алынды.',
      en: 'A Party’s written notice has been received that the domestic procedures needed for the entry into force are complete.',
    },
    receivedAs: 'receivedOn',
    details: (act, language) => [
      ...(act.datedOn ? [day('datedOn', act.datedOn, language)] : []),
      ...text('paperReference', act.paperReference),
    ],
    basis: ({ instrument }) => [clausesOf(instrument), 'VCLT_77_1_E'],
  },
  ENTRY_INTO_FORCE: {
    title: { ru: 'Вступление в силу', kk: 'Күшіне ену', en: 'Entry into force' },
    happened: {
      ru: 'Получено число уведомлений, необходимое для вступления договора в силу.',
      kk: 'Шарттың күшіне енуі үшін қажетті хабарламалар саны алынды.',
      en: 'The number of notices that is needed for the entry into force has been received.',
    },
    details: (act, language) => [
      day('enteredOn', act.enteredOn, language),
      ['decisiveNotice', String(act.decisiveNotice)],
      ...(act.replacesFinding === undefined ? [] : [['replacesFinding', String(act.replacesFinding)] as const]),
    ],
    basis: ({ instrument }) => [clausesOf(instrument), 'VCLT_77_1_F'],
  },
  DESIGNATION: {
    title: {
      ru: 'Определение уполномоченного компетентного органа',
      kk: 'Уәкілетті құзыретті органның айқындалғаны',
      en: 'Designation of an authorised competent body',
    },
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
    title: {
      ru: 'Изменение сведений об уполномоченном компетентном органе',
      kk: 'Уәкілетті құзыретті орган туралы мәліметтердің өзгертілгені',
      en: 'Change of the designation of an authorised competent body',
    },
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
    title: {
      ru: 'Прекращение полномочий уполномоченного компетентного органа',
      kk: 'Уәкілетті құзыретті орган өкілеттігінің тоқтатылғаны',
      en: 'End of the designation of an authorised competent body',
    },
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
} as const satisfies { readonly [kind in ActKind]: Wording<Extract<Act, { kind: kind }>> };

/** Art. 16 is the Protocol's; another instrument has final clauses of its own. */
function clausesOf(instrument: string): 'ARTICLE_16' | 'FINAL_CLAUSES' {
  return instrument === PROTOCOL ? 'ARTICLE_16' : 'FINAL_CLAUSES';
}

type Cited = Pick<Notification, 'number' | 'reference'>;
const heading = {
  ru: ({ number, reference }) => `Уведомление депозитария № ${number} (${reference})`,
  kk: ({ number, reference }) => `Депозитарийдің хабарламасы № ${number} (${reference})`,
  en: ({ number, reference }) => `Depositary notification No. ${number} (${reference})`,
} as const satisfies Record<Language, (cited: Cited) => string>;

const query = (position: number) => `{ entries(after: ${position - 1}, first: 1) { canonical hash } }`;
const verification = {
  ru: (position) => `Проверка: хеш – это SHA-256 текста записи (canonical), который можно получить через API: ${query(position)}`,
  kk: (position) => `Тексеру: хеш – жазба мәтінінің (canonical) SHA-256 мәні; мәтінді API арқылы алуға болады: ${query(position)}`,
  en: (position) => `To verify: the hash is the SHA-256 of the entry's text (canonical), to be had from the API: ${query(position)}`,
} as const satisfies Record<Language, (position: number) => string>;
