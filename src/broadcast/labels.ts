/** Words that stand before and around what is told: labels, marks. */
import type { AuthorityProfile, Competence, ContactKind, Signer } from '../treaty/acts.ts';
import type { Sentence } from '../treaty/texts.ts';

export const labels = {
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
  recordedOn: { ru: 'День внесения в реестр', kk: 'Тізілімге енгізілген күні', en: 'Day of entry on the record' },
  title: { ru: 'Название', kk: 'Атауы', en: 'Title' },
  finalClauses: { ru: 'Заключительные положения', kk: 'Қорытынды ережелер', en: 'Final clauses' },
  amends: { ru: 'Изменяемый договор', kk: 'Өзгертілетін шарт', en: 'Amends' },
  baseTreaty: { ru: 'Договор, на срок которого заключён', kk: 'Қолданылу мерзімі байланысты шарт', en: 'Treaty on whose term it depends' },
  original: { ru: 'SHA-256 файла подлинника', kk: 'Түпнұсқа файлының SHA-256 мәні', en: 'SHA-256 of the file of the original' },
  attachments: { ru: 'SHA-256 приложения', kk: 'Қосымшаның SHA-256 мәні', en: 'SHA-256 of an attachment' },
  inDueForm: { ru: 'Надлежащая форма', kk: 'Тиісті нысан', en: 'Due form' },
  signedBy: { ru: 'Кем подписано', kk: 'Кім қол қойған', en: 'Signed by' },
  observations: { ru: 'Замечания Секретариата', kk: 'Хатшылықтың ескертулері', en: 'Observations of the Secretariat' },
  withdrawalOn: { ru: 'Дата выхода', kk: 'Шығу күні', en: 'Date of withdrawal' },
  lastDayBound: {
    ru: 'Последний день, когда Сторона связана договором',
    kk: 'Тарап шартпен байланысты болатын соңғы күн',
    en: 'Last day on which the Party is bound',
  },
  obligationsSettled: { ru: 'Обязательства', kk: 'Міндеттемелер', en: 'Obligations' },
  consentOfAll: { ru: 'Согласие всех Сторон', kk: 'Барлық Тараптың келісімі', en: 'Consent of all Parties' },
  conditional: { ru: 'Отзыв с условием', kk: 'Шартты түрде кері қайтарып алу', en: 'Conditional' },
  revokes: { ru: 'Отозванное уведомление (запись)', kk: 'Кері қайтарып алынған хабарлама (жазба)', en: 'Notice that is revoked (entry)' },
  cures: { ru: 'Документ (запись)', kk: 'Құжат (жазба)', en: 'Paper (entry)' },
  contests: { ru: 'Оспариваемая запись', kk: 'Қарсылық білдірілген жазба', en: 'Entry that is contested' },
  grounds: { ru: 'Основания', kk: 'Негіздері', en: 'Grounds' },
  entry: { ru: 'Касается записи', kk: 'Қатысты жазба', en: 'Concerns the entry' },
  agreedBy: { ru: 'Согласие выразили', kk: 'Келісім білдіргендер', en: 'Agreed by' },
  corrects: { ru: 'Исправленная запись', kk: 'Түзетілген жазба', en: 'Entry that is corrected' },
  corrected: { ru: 'Исправлено', kk: 'Түзетілгені', en: 'Corrected' },
  receivedAt: {
    ru: 'Время получения (по месту нахождения депозитария)', kk: 'Алынған уақыты '
      + '(депозитарий орналасқан жер бойынша)', en: 'Received at (at the seat)',
  },
  changes: { ru: 'Изменения', kk: 'Өзгерістер', en: 'Changes' },
  effect: { ru: 'Последствие', kk: 'Салдары', en: 'Effect' },
  toldNow: { ru: 'Содержание документа', kk: 'Құжаттың мазмұны', en: 'What the paper says' },
  formerlyFound: { ru: 'Ранее установленный день', kk: 'Бұрын анықталған күн', en: 'Day that was found before' },
  sentOn: { ru: 'День направления', kk: 'Жіберілген күні', en: 'Sent on' },
  office: { ru: 'Должность заверившего лица', kk: 'Куәландырған тұлғаның лауазымы', en: 'Office that certified' },
  file: { ru: 'SHA-256 файла копии', kk: 'Көшірме файлының SHA-256 мәні', en: 'SHA-256 of the file of the copy' },
  proposal: { ru: 'Предлагаемое исправление', kk: 'Ұсынылған түзету', en: 'Proposed correction' },
  objectionsUntil: { ru: 'Последний день для возражений', kk: 'Қарсылық білдіруге болатын соңғы күн', en: 'Last day for objections' },
  endedOn: {
    ru: 'Первый день, когда договор не действует',
    kk: 'Шарт қолданылмайтын алғашқы күн',
    en: 'First day on which it is not in force',
  },
  lastDayInForce: { ru: 'Последний день действия', kk: 'Қолданылатын соңғы күні', en: 'Last day in force' },
  endedBecause: { ru: 'Основание прекращения', kk: 'Тоқтатылу негізі', en: 'Ground' },
  registrationNumber: { ru: 'Регистрационный номер', kk: 'Тіркеу нөмірі', en: 'Registration number' },
  publishedOn: {
    ru: 'Опубликованный день вступления в силу', kk: 'Күшіне енудің жарияланған күні', en: 'Day of entry into force as published',
  },
  publishedIn: { ru: 'Источник публикации', kk: 'Жарияланған дереккөз', en: 'Published in' },
  subject: { ru: 'Предмет документа', kk: 'Құжаттың тақырыбы', en: 'Subject of the paper' },
  evidence: { ru: 'SHA-256 файла подтверждения', kk: 'Растау файлының SHA-256 мәні', en: 'SHA-256 of the file of evidence' },
  node: { ru: 'Узел', kk: 'Торап', en: 'Node' },
  graphVersion: { ru: 'Версия графа', kk: 'Граф нұсқасы', en: 'Version of the graph' },
  basis: { ru: 'Правовое основание', kk: 'Құқықтық негізі', en: 'Legal basis' },
  position: { ru: 'Номер записи', kk: 'Жазбаның нөмірі', en: 'Position of the entry' },
  hash: { ru: 'Хеш записи (SHA-256)', kk: 'Жазбаның хеші (SHA-256)', en: 'Hash of the entry (SHA-256)' },
} as const satisfies Readonly<Record<keyof AuthorityProfile, Sentence>> & Readonly<Record<string, Sentence>>;

export const contactWords = {
  EMAIL: { ru: 'электронная почта', kk: 'электрондық пошта', en: 'e-mail' },
  PHONE: { ru: 'телефон', kk: 'телефон', en: 'telephone' },
  DUTY_OFFICER: { ru: 'дежурный', kk: 'кезекші', en: 'duty officer' },
  WEBSITE: { ru: 'сайт', kk: 'сайт', en: 'website' },
  POSTAL: { ru: 'почтовый адрес', kk: 'пошталық мекенжай', en: 'postal address' },
} as const satisfies Record<ContactKind, Sentence>;

export const alwaysOpen: Sentence = { ru: 'круглосуточно', kk: 'тәулік бойы', en: 'around the clock' };
export const cleared: Sentence = { ru: 'исключено', kk: 'алып тасталды', en: 'cleared' };

/** Of a designation by a Party for which the Protocol is not in force: it is kept and circulated all the same. (R12, R13.) */
export const notYetOperative: Sentence = {
  ru: 'Ещё не действует: для этой Стороны Протокол не вступил в силу. '
    + 'Определение начнёт действовать само со дня вступления Протокола в силу для неё.',
  kk: 'Әлі қолданылмайды: осы Тарап үшін Хаттама күшіне енген жоқ. '
    + 'Айқындау Хаттама ол үшін күшіне енген күннен бастап өздігінен қолданылады.',
  en: 'Not yet operative: the Protocol is not in force for this Party. '
    + 'The designation becomes operative by itself on the day on which it is.',
};

export const demonstration = {
  mark: { ru: '[ДЕМОНСТРАЦИЯ]', kk: '[КӨРСЕТІЛІМ]', en: '[DEMONSTRATION]' },
  says: {
    ru: 'ДЕМОНСТРАЦИЯ: данные в этом уведомлении вымышлены и не имеют юридической силы.',
    kk: 'КӨРСЕТІЛІМ: осы хабарламадағы деректер ойдан шығарылған, олардың заңдық күші жоқ.',
    en: 'DEMONSTRATION: the data in this notification are invented and have no legal effect.',
  },
} as const satisfies Record<string, Sentence>;

/** Values that are said and not written down by anybody. */
export const values = {
  yes: { ru: 'да', kk: 'иә', en: 'yes' },
  no: { ru: 'нет', kk: 'жоқ', en: 'no' },
  notGiven: { ru: 'не указано', kk: 'көрсетілмеген', en: 'not given' },
  inFullInTheEntry: { ru: 'полностью – в записи', kk: 'толық мәтіні – жазбада', en: 'in full in the entry' },
  settled: { ru: 'по заявлению Стороны, урегулированы', kk: 'Тараптың мәлімдеуінше, реттелген', en: 'settled, as the Party declares' },
  notSettled: {
    ru: 'Сторона не заявила об их урегулировании', kk: 'Тарап олардың '
      + 'реттелгенін мәлімдеген жоқ', en: 'the Party has not declared them settled',
  },
  consented: { ru: 'выражено; срок не исчисляется', kk: 'білдірілген; мерзім есептелмейді', en: 'given; no period runs' },
  byTheClauses: {
    ru: 'исчисляется по заключительным положениям договора',
    kk: 'шарттың қорытынды ережелері бойынша есептеледі',
    en: 'follows from the final clauses of the instrument',
  },
  allParties: { ru: 'все Стороны', kk: 'барлық Тараптар', en: 'all Parties' },
  inError: {
    ru: 'запись внесена ошибочно; она сохраняется, но не учитывается',
    kk: 'жазба қате енгізілген; ол сақталады, бірақ есепке алынбайды',
    en: 'the entry was made in error; it stays, and counts for nothing',
  },
  countsNoMore: {
    ru: 'после исправления документ не считается составленным в надлежащей форме и не учитывается',
    kk: 'түзетілгеннен кейін құжат тиісті нысанда деп саналмайды және есепке алынбайды',
    en: 'read so, the paper is not in due form, and counts for nothing',
  },
  countsNow: {
    ru: 'после исправления документ учитывается',
    kk: 'түзетілгеннен кейін құжат есепке алынады',
    en: 'read so, the paper is in due form, and counts',
  },
} as const satisfies Record<string, Sentence>;

export const signerWords = {
  HEAD_OF_STATE: { ru: 'глава государства', kk: 'мемлекет басшысы', en: 'the head of State' },
  HEAD_OF_GOVERNMENT: { ru: 'глава правительства', kk: 'үкімет басшысы', en: 'the head of government' },
  FOREIGN_MINISTER: { ru: 'министр иностранных дел', kk: 'сыртқы істер министрі', en: 'the minister for foreign affairs' },
  FULL_POWERS: { ru: 'лицо, предъявившее полномочия', kk: 'өкілеттіктерін көрсеткен тұлға', en: 'a person with full powers' },
  OTHER: { ru: 'иное лицо', kk: 'өзге тұлға', en: 'another person' },
} as const satisfies Record<Signer, Sentence>;

export const opening: Sentence = {
  ru: 'Депозитарий сообщает Сторонам следующее.',
  kk: 'Депозитарий Тараптарға мынаны хабарлайды.',
  en: 'The depositary communicates the following to the Parties.',
};

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
