/** What a notification says, in words: a table with one row for each kind of act. Mail, web and API all say the same. */
import type { Temporal } from 'temporal-polyfill';
import { type Act, type ActKind, type AuthorityProfile, type Changes, type Competence, type ContactKind, type ContactPoint,
  PROTOCOL } from '../treaty/acts.ts';
import { inWords } from '../treaty/calendar-words.ts';
import { dayAt } from '../treaty/calendar.ts';
import { inLanguage, type Language, type LocalizedText, type Sentence } from '../treaty/texts.ts';
import type { Notification } from './notification.ts';

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
    verification[language](n.position), '',
  ].join('\n');
}

/** The three classes of crimes of Art. 3; in Kazakh, in its own words. */
export const competenceWords = {
  CONSTITUTIONAL_ORDER: {
    ru: 'преступления против основ конституционного строя и безопасности государства',
    kk: 'конституциялық құрылыстың негіздеріне және мемлекеттің қауіпсіздігіне қарсы қылмыстар',
    en: 'crimes against the foundations of the constitutional order and the security of the State',
  },
  PEACE_AND_SECURITY: {
    ru: 'преступления против мира и безопасности человечества',
    kk: 'бейбітшілікке және адамзат қауіпсіздігіне қарсы қылмыстар',
    en: 'crimes against the peace and security of mankind',
  },
  INFORMATION_TECHNOLOGY: {
    ru: 'преступления в сфере информационных технологий',
    kk: 'ақпараттық технологиялар саласындағы қылмыстар',
    en: 'crimes in the field of information technologies',
  },
} as const satisfies Record<Competence, Sentence>;

type Line = readonly [label: keyof typeof labels, value: string];

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
      ...profileLines(act.changes, language, [cleared[language]]),
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

type Field = keyof AuthorityProfile;
type Told<T> = (value: T, language: Language) => readonly string[];

/** How each part of an authority's profile is told: one string for each line. */
const profile: { readonly [field in Field]: Told<NonNullable<AuthorityProfile[field]>> } = {
  name: (name, language) => [inLanguage(name, language)],
  competences: (all, language) => [all.map((competence) => competenceWords[competence][language]).join('; ')],
  headOffice: (office, language) => [inLanguage(office, language)],
  deputyOffices: (offices, language) => offices.map((office) => inLanguage(office, language)),
  address: (address) => [address],
  contactPoints: (all, language) => all.toSorted((a, b) => a.priority - b.priority).map((point) => contactLine(point, language)),
  publicKeys: (keys, language) => (keys.length === 0 ? [] : [`${keys.length} (${keysAreInTheRecord[language]})`]),
  legalBasis: (legalBasis) => [legalBasis],
  competentFrom: (from, language) => [inWords(from, language)],
};
const fields = Object.keys(profile) as Field[];

function fieldsIn(said: Changes): Field[] {
  return fields.filter((field) => said[field] !== undefined);
}

function profileLines(said: Changes, language: Language, whenEmpty: readonly string[] = []): Line[] {
  return fieldsIn(said).flatMap((field) => {
    const tell = profile[field] as Told<unknown>;
    const told = said[field] === null ? [] : tell(said[field], language);
    return (told.length > 0 ? told : whenEmpty).map((line): Line => [field, line]);
  });
}

function contactLine({ kind, value, aroundTheClock, hours, languages }: ContactPoint, language: Language): string {
  const when = [...(aroundTheClock ? [alwaysOpen[language]] : []), ...(hours === undefined ? [] : [hours])];
  return [`${contactWords[kind][language]} ${value}`, ...when, languages.join(', ')].join('; ');
}

function name(label: keyof typeof labels, value: LocalizedText | undefined, language: Language): readonly Line[] {
  return value ? [[label, inLanguage(value, language)]] : [];
}

function text(label: keyof typeof labels, value: string | undefined): readonly Line[] {
  return value === undefined ? [] : [[label, value]];
}

function day(label: keyof typeof labels, value: Temporal.PlainDate, language: Language): Line {
  return [label, inWords(value, language)];
}

function written([label, value]: Line, language: Language): string {
  return `${labels[label][language]}: ${oneLine(value)}`;
}

/** So that no value can pass for a line of its own. */
function oneLine(value: string): string {
  return value.replace(/\s+/gu, ' ').trim();
}

const labels = {
  issuedOn: { ru: 'Дата выпуска', kk: 'Шығарылған күні', en: 'Date of issue' },
  party: { ru: 'Сторона', kk: 'Тарап', en: 'Party' },
  instrument: { ru: 'Международный договор', kk: 'Халықаралық шарт', en: 'Instrument' },
  receivedOn: { ru: 'День получения', kk: 'Алынған күні', en: 'Day of receipt' },
  registeredOn: { ru: 'День регистрации', kk: 'Тіркелген күні', en: 'Day of registration' },
  adoptedOn: { ru: 'День принятия', kk: 'Қабылданған күні', en: 'Adopted on' },
  adoptedIn: { ru: 'Место принятия', kk: 'Қабылданған жері', en: 'Adopted in' },
  signedOn: { ru: 'День подписания', kk: 'Қол қойылған күні', en: 'Signed on' },
  datedOn: { ru: 'Дата, указанная в документе', kk: 'Құжатта көрсетілген күн', en: 'Date that the paper bears' },
  paperReference: { ru: 'Реквизиты документа', kk: 'Құжаттың деректемелері', en: 'Reference of the paper' },
  enteredOn: { ru: 'День вступления в силу', kk: 'Күшіне енетін күні', en: 'Enters into force on' },
  decisiveNotice: { ru: 'Решающее уведомление (номер записи)', kk: 'Шешуші хабарлама (жазбаның нөмірі)', en: 'Decisive notice (position)' },
  replacesFinding: {
    ru: 'Взамен ранее установленного (номер записи)',
    kk: 'Бұрын анықталғанның орнына (жазбаның нөмірі)',
    en: 'In place of an earlier finding (position)',
  },
  authority: { ru: 'Уполномоченный компетентный орган', kk: 'Уәкілетті құзыретті орган', en: 'Authorised competent body' },
  authorityId: { ru: 'Идентификатор органа', kk: 'Органның сәйкестендіргіші', en: 'Id of the body' },
  replaces: { ru: 'Идентификатор заменённого органа', kk: 'Ауыстырылған органның сәйкестендіргіші', en: 'Id of the body replaced' },
  effectiveOn: { ru: 'Первый день действия изменения', kk: 'Өзгеріс қолданыла бастайтын күн', en: 'Change effective from' },
  changed: { ru: 'Изменено', kk: 'Өзгертілгені', en: 'Changed' },
  lastDay: { ru: 'Последний день компетенции', kk: 'Құзыретті болатын соңғы күні', en: 'Last day of competence' },
  reason: { ru: 'Причина', kk: 'Себебі', en: 'Reason' },
  name: { ru: 'Наименование', kk: 'Атауы', en: 'Name' },
  competences: { ru: 'Компетенция', kk: 'Құзыреті', en: 'Competences' },
  headOffice: { ru: 'Должность руководителя', kk: 'Басшының лауазымы', en: 'Office of the head' },
  deputyOffices: { ru: 'Должность заместителя', kk: 'Орынбасардың лауазымы', en: 'Office of a deputy' },
  address: { ru: 'Адрес', kk: 'Мекенжайы', en: 'Address' },
  contactPoints: { ru: 'Контактные данные', kk: 'Байланыс деректері', en: 'Contact points' },
  publicKeys: { ru: 'Открытые ключи', kk: 'Ашық кілттер', en: 'Public keys' },
  legalBasis: { ru: 'Основание по национальному законодательству', kk: 'Ұлттық заңнама бойынша негізі', en: 'Basis in national law' },
  competentFrom: { ru: 'Первый день компетенции', kk: 'Құзыретті бола бастайтын күні', en: 'Competent from' },
  basis: { ru: 'Правовое основание', kk: 'Құқықтық негізі', en: 'Legal basis' },
  position: { ru: 'Номер записи', kk: 'Жазбаның нөмірі', en: 'Position of the entry' },
  hash: { ru: 'Хеш записи (SHA-256)', kk: 'Жазбаның хеші (SHA-256)', en: 'Hash of the entry (SHA-256)' },
} as const satisfies Readonly<Record<Field, Sentence>> & Readonly<Record<string, Sentence>>;

const bases = {
  ARTICLE_4: { ru: 'абзац третий статьи 4 Протокола', kk: 'Хаттаманың 4-бабының үшінші абзацы', en: 'Art. 4(3) of the Protocol' },
  ARTICLE_16: { ru: 'статья 16 Протокола', kk: 'Хаттаманың 16-бабы', en: 'Art. 16 of the Protocol' },
  FINAL_CLAUSES: { ru: 'заключительные положения договора', kk: 'шарттың қорытынды ережелері', en: 'the final clauses of the instrument' },
  VCLT_77_1_E: {
    ru: 'Венская конвенция о праве международных договоров 1969 года, подпункт e) пункта 1 статьи 77',
    kk: 'Халықаралық шарттар құқығы туралы 1969 жылғы Вена конвенциясы, 77-баптың 1-тармағының e) тармақшасы',
    en: 'Vienna Convention on the Law of Treaties of 1969 (VCLT), art. 77(1)(e)',
  },
  VCLT_77_1_F: {
    ru: 'Венская конвенция о праве международных договоров 1969 года, подпункт f) пункта 1 статьи 77',
    kk: 'Халықаралық шарттар құқығы туралы 1969 жылғы Вена конвенциясы, 77-баптың 1-тармағының f) тармақшасы',
    en: 'Vienna Convention on the Law of Treaties of 1969 (VCLT), art. 77(1)(f)',
  },
} as const satisfies Record<string, Sentence>;

const contactWords = {
  EMAIL: { ru: 'электронная почта', kk: 'электрондық пошта', en: 'e-mail' },
  PHONE: { ru: 'телефон', kk: 'телефон', en: 'telephone' },
  DUTY_OFFICER: { ru: 'дежурный', kk: 'кезекші', en: 'duty officer' },
  WEBSITE: { ru: 'сайт', kk: 'сайт', en: 'website' },
  POSTAL: { ru: 'почтовый адрес', kk: 'пошталық мекенжай', en: 'postal address' },
} as const satisfies Record<ContactKind, Sentence>;

const alwaysOpen: Sentence = { ru: 'круглосуточно', kk: 'тәулік бойы', en: 'around the clock' };
const cleared: Sentence = { ru: 'исключено', kk: 'алып тасталды', en: 'cleared' };
const keysAreInTheRecord: Sentence = { ru: 'полностью – в записи', kk: 'толық мәтіні – жазбада', en: 'in full in the entry' };

const demonstration = {
  mark: { ru: '[ДЕМОНСТРАЦИЯ]', kk: '[КӨРСЕТІЛІМ]', en: '[DEMONSTRATION]' },
  says: {
    ru: 'ДЕМОНСТРАЦИЯ: данные в этом уведомлении вымышлены и не имеют юридической силы.',
    kk: 'КӨРСЕТІЛІМ: осы хабарламадағы деректер ойдан шығарылған, олардың заңдық күші жоқ.',
    en: 'DEMONSTRATION: the data in this notification are invented and have no legal effect.',
  },
} as const satisfies Record<string, Sentence>;

type Cited = Pick<Notification, 'number' | 'reference'>;
const heading = {
  ru: ({ number, reference }) => `Уведомление депозитария № ${number} (${reference})`,
  kk: ({ number, reference }) => `Депозитарийдің хабарламасы № ${number} (${reference})`,
  en: ({ number, reference }) => `Depositary notification No. ${number} (${reference})`,
} as const satisfies Record<Language, (cited: Cited) => string>;

const opening: Sentence = {
  ru: 'Депозитарий сообщает Сторонам следующее.',
  kk: 'Депозитарий Тараптарға мынаны хабарлайды.',
  en: 'The depositary communicates the following to the Parties.',
};

const query = (position: number) => `{ entries(after: ${position - 1}, first: 1) { canonical hash } }`;
const verification = {
  ru: (position) => `Проверка: хеш – это SHA-256 текста записи (canonical), который можно получить через API: ${query(position)}`,
  kk: (position) => `Тексеру: хеш – жазба мәтінінің (canonical) SHA-256 мәні; мәтінді API арқылы алуға болады: ${query(position)}`,
  en: (position) => `To verify: the hash is the SHA-256 of the entry's text (canonical), to be had from the API: ${query(position)}`,
} as const satisfies Record<Language, (position: number) => string>;
