/** Words that stand before and around what is told: labels, legal bases, marks. */
import type { AuthorityProfile, Competence, ContactKind } from '../treaty/acts.ts';
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
  basis: { ru: 'Правовое основание', kk: 'Құқықтық негізі', en: 'Legal basis' },
  position: { ru: 'Номер записи', kk: 'Жазбаның нөмірі', en: 'Position of the entry' },
  hash: { ru: 'Хеш записи (SHA-256)', kk: 'Жазбаның хеші (SHA-256)', en: 'Hash of the entry (SHA-256)' },
} as const satisfies Readonly<Record<keyof AuthorityProfile, Sentence>> & Readonly<Record<string, Sentence>>;

export const bases = {
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

export const contactWords = {
  EMAIL: { ru: 'электронная почта', kk: 'электрондық пошта', en: 'e-mail' },
  PHONE: { ru: 'телефон', kk: 'телефон', en: 'telephone' },
  DUTY_OFFICER: { ru: 'дежурный', kk: 'кезекші', en: 'duty officer' },
  WEBSITE: { ru: 'сайт', kk: 'сайт', en: 'website' },
  POSTAL: { ru: 'почтовый адрес', kk: 'пошталық мекенжай', en: 'postal address' },
} as const satisfies Record<ContactKind, Sentence>;

export const alwaysOpen: Sentence = { ru: 'круглосуточно', kk: 'тәулік бойы', en: 'around the clock' };
export const cleared: Sentence = { ru: 'исключено', kk: 'алып тасталды', en: 'cleared' };
export const keysAreInTheRecord: Sentence = { ru: 'полностью – в записи', kk: 'толық мәтіні – жазбада', en: 'in full in the entry' };

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
