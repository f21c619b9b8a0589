/** What can be wrong with an act: a code that never changes, where in the input, and under which article. */
import type { Language, Sentence } from './texts.ts';

/**
 * Of the FORM: it is refused, whoever filled it in. Of the PAPER: what the Secretariat has received is a fact, so it
 * is recorded and pending (R8); a Party's own electronic form is refused for any defect at all.
 */
interface DefectKind {
  readonly of: 'FORM' | 'PAPER';
  readonly article?: string;
  readonly says: Sentence;
}

const defectKinds = {
  NO_MANDATE: { of: 'FORM', article: 'VCLT art. 7', says: {
    ru: 'У Вас нет полномочий действовать от имени этой Стороны. Сторона действует сама; бумажные документы вносит Секретариат.',
    kk: 'Осы Тараптың атынан әрекет етуге өкілеттігіңіз жоқ. Тарап өзі әрекет етеді; қағаз құжаттарды Хатшылық енгізеді.',
    en: 'You may not perform this act for this Party. A Party acts for itself; papers are recorded by the Secretariat.',
  } },
  SECRETARIAT_ONLY: { of: 'FORM', article: 'VCLT art. 77', says: {
    ru: 'Поля receivedAt, paperReference и inDueForm – для бумажных документов, которые вносит Секретариат. Не заполняйте их.',
    kk: 'receivedAt, paperReference және inDueForm өрістері Хатшылық енгізетін қағаз құжаттарға арналған. Оларды толтырмаңыз.',
    en: 'receivedAt, paperReference and inDueForm are for papers that the Secretariat records. Leave them out.',
  } },
  SUBMISSION_ID_REUSED: { of: 'FORM', says: {
    ru: 'Этот submissionId уже использован для другого содержания. Создайте новый идентификатор и отправьте ещё раз.',
    kk: 'Бұл submissionId басқа мазмұн үшін пайдаланылған. Жаңа сәйкестендіргіш жасап, қайта жіберіңіз.',
    en: 'This submissionId has already been used for other content. Make a new one and send again.',
  } },
  UNKNOWN_PARTY: { of: 'FORM', says: {
    ru: 'Сторона с таким кодом не зарегистрирована. Укажите код зарегистрированной Стороны по ИСО 3166-1, например KZ.',
    kk: 'Мұндай коды бар Тарап тіркелмеген. Тіркелген Тараптың ISO 3166-1 бойынша кодын көрсетіңіз, мысалы, KZ.',
    en: 'No Party is registered with this code. Give the ISO 3166-1 alpha-2 code of a registered Party, such as KZ.',
  } },
  UNKNOWN_INSTRUMENT: { of: 'FORM', says: {
    ru: 'Международный договор с таким идентификатором не зарегистрирован. Проверьте идентификатор по списку договоров.',
    kk: 'Мұндай сәйкестендіргіші бар халықаралық шарт тіркелмеген. Сәйкестендіргішті шарттар тізімінен тексеріңіз.',
    en: 'No instrument is registered with this id. Check the id against the list of instruments.',
  } },
  UNKNOWN_AUTHORITY: { of: 'FORM', says: {
    ru: 'Уполномоченный компетентный орган с таким идентификатором в реестре не значится. Проверьте идентификатор.',
    kk: 'Мұндай сәйкестендіргіші бар уәкілетті құзыретті орган тізілімде жоқ. Сәйкестендіргішті тексеріңіз.',
    en: 'No authorised competent body is on the record with this id. Check the id.',
  } },
  INSTRUMENT_ALREADY_REGISTERED: { of: 'FORM', says: {
    ru: 'Международный договор с таким идентификатором уже зарегистрирован. Выберите другой идентификатор.',
    kk: 'Мұндай сәйкестендіргіші бар халықаралық шарт тіркелген. Басқа сәйкестендіргіш таңдаңыз.',
    en: 'An instrument with this id is already registered. Choose another id.',
  } },
  INSTRUMENT_ID_INVALID: { of: 'FORM', says: {
    ru: 'В идентификаторе договора допустимы только строчные латинские буквы, цифры и дефисы, от 3 до 64 знаков. Исправьте его.',
    kk: 'Шарттың сәйкестендіргішінде тек латынның кіші әріптері, цифрлар мен дефистер болады, 3-тен 64 таңбаға дейін. Түзетіңіз.',
    en: 'The id of an instrument has lower-case Latin letters, digits and hyphens only, 3 to 64 of them. Mend it.',
  } },
  FINAL_CLAUSES_INVALID: { of: 'FORM', says: {
    ru: 'Заключительные положения не читаются или противоречивы. Укажите число уведомлений и срок либо день вступления в силу.',
    kk: 'Қорытынды ережелер оқылмайды немесе қайшы келеді. Хабарламалар саны мен мерзімді не күшіне ену күнін көрсетіңіз.',
    en: 'The final clauses cannot be read or contradict each other. Give a number of notices and a period, or a fixed day.',
  } },
  NAME_MISSING: { of: 'FORM', article: 'Art. 4', says: {
    ru: 'Не указано наименование на русском языке. Укажите его: русский – рабочий язык; казахский и английский – по желанию.',
    kk: 'Орыс тіліндегі атау көрсетілмеген. Оны көрсетіңіз: орыс тілі – жұмыс тілі; қазақ және ағылшын тілдерінде – қалауыңызша.',
    en: 'The name in Russian is missing. Give it: Russian is the working language; Kazakh and English are optional.',
  } },
  NAME_UNREADABLE: { of: 'FORM', article: 'Art. 4', says: {
    ru: 'В наименовании есть управляющие или невидимые знаки либо смена направления письма, или оно длиннее 500 знаков. Исправьте.',
    kk: 'Атауда басқару таңбалары, көрінбейтін таңбалар не жазу бағытын ауыстыру бар немесе ол 500 таңбадан ұзын. Түзетіңіз.',
    en: 'The name has control or invisible characters or direction overrides, or over 500 characters. Write it in plain characters.',
  } },
  TEXT_UNREADABLE: { of: 'FORM', article: 'Art. 4', says: {
    ru: 'В тексте есть управляющие или невидимые знаки либо смена направления письма, или он длиннее 2000 знаков. Исправьте.',
    kk: 'Мәтінде басқару таңбалары, көрінбейтін таңбалар не жазу бағытын ауыстыру бар немесе ол 2000 таңбадан ұзын. Түзетіңіз.',
    en: 'The text has control or invisible characters or direction overrides, or over 2,000 characters. Write it in plain characters.',
  } },
  COMPETENCE_MISSING: { of: 'FORM', article: 'Art. 3', says: {
    ru: 'Не указана компетенция органа. Укажите хотя бы одну из трёх категорий преступлений, названных в статье 3.',
    kk: 'Органның құзыреті көрсетілмеген. 3-бапта аталған қылмыстардың үш санатының кемінде біреуін көрсетіңіз.',
    en: 'No competence is given. Give at least one of the three classes of crimes named in Art. 3.',
  } },
  COMPETENCE_REPEATED: { of: 'FORM', article: 'Art. 3', says: {
    ru: 'Одна и та же компетенция указана дважды. Оставьте каждую только один раз.',
    kk: 'Бір құзырет екі рет көрсетілген. Әрқайсысын тек бір рет қалдырыңыз.',
    en: 'A competence is given twice. Leave each of them once.',
  } },
  CONTACT_MISSING: { of: 'FORM', article: 'Art. 4', says: {
    ru: 'Не указан адрес электронной почты. Нужен хотя бы один: служебный адрес органа, а не отдельного лица.',
    kk: 'Электрондық пошта мекенжайы көрсетілмеген. Кемінде біреуі қажет: жеке тұлғаның емес, органның қызметтік мекенжайы.',
    en: 'No e-mail address is given. At least one is needed: that of the office, not of a person.',
  } },
  CONTACT_INVALID: { of: 'FORM', article: 'Art. 4', says: {
    ru: 'Контактные данные записаны неверно. Проверьте адрес или номер, язык и очерёдность.',
    kk: 'Байланыс деректері дұрыс жазылмаған. Мекенжайды немесе нөмірді, тілді және кезектілікті тексеріңіз.',
    en: 'The contact point is not written correctly. Check the address or number, the languages and the priority.',
  } },
  KEY_INVALID: { of: 'FORM', says: {
    ru: 'Это не открытый ключ в формате JSON Web Key. Пришлите открытый ключ; закрытую часть не отправляйте никогда.',
    kk: 'Бұл – JSON Web Key форматындағы ашық кілт емес. Ашық кілтті жіберіңіз; жабық бөлігін ешқашан жібермеңіз.',
    en: 'This is not a public JSON Web Key. Send the public key; never send its private parts.',
  } },
  STATE_SECRET: { of: 'FORM', article: 'Art. 10', says: {
    ru: 'Текст помечен как государственная тайна. Сюда его направлять нельзя: порядок передачи – Соглашение ОДКБ от 18 июня 2004 года.',
    kk: 'Мәтінде мемлекеттік құпия белгісі бар. Оны мұнда жіберуге болмайды: беру тәртібі – ҰҚШҰ-ның 2004 жылғы 18 маусымдағы келісімі.',
    en: 'The text is marked as a State secret. It must not be sent here, but only under the CSTO Agreement of 18 June 2004.',
  } },
  AUTHORITY_ENDED: { of: 'FORM', article: 'Art. 4', says: {
    ru: 'Полномочия этого органа прекращены или прекращаются к этому дню. Определите уполномоченный компетентный орган заново.',
    kk: 'Бұл органның өкілеттігі тоқтатылған немесе сол күнге дейін тоқтайды. Уәкілетті құзыретті органды қайта айқындаңыз.',
    en: 'The designation of this body has ended, or ends by that day. Designate an authorised competent body anew.',
  } },
  NOTHING_CHANGED: { of: 'FORM', article: 'Art. 4', says: {
    ru: 'Ни одно поле не указано: изменений нет. Укажите, что именно изменяется.',
    kk: 'Бірде-бір өріс көрсетілмеген: өзгеріс жоқ. Не өзгеретінін көрсетіңіз.',
    en: 'No field is given, so nothing is changed. Say what is to be changed.',
  } },
  TOO_MANY: { of: 'FORM', article: 'Art. 4', says: {
    ru: 'В списке больше двадцати пунктов. Оставьте те, что нужны Сторонам.',
    kk: 'Тізімде жиырмадан астам тармақ бар. Тараптарға қажеттілерін қалдырыңыз.',
    en: 'The list has more than twenty items. Leave those that the Parties need.',
  } },
  FIRST_DAY_MISSING: { of: 'FORM', article: 'Art. 4', says: {
    ru: 'Первый день компетенции нельзя исключить. Укажите день или не указывайте это поле.',
    kk: 'Құзыреттің бірінші күнін алып тастауға болмайды. Күнді көрсетіңіз немесе бұл өрісті қалдырыңыз.',
    en: 'The first day of competence cannot be cleared. Give a day, or leave the field out.',
  } },
  ALREADY_SIGNED: { of: 'FORM', says: {
    ru: 'Подписание этого договора данной Стороной уже внесено. Проверьте Сторону и договор; повторно вносить его не нужно.',
    kk: 'Осы Тараптың бұл шартқа қол қойғаны енгізілген. Тарап пен шартты тексеріңіз; қайта енгізудің қажеті жоқ.',
    en: 'The signature of this instrument by this Party is on the record already. Check both; it need not be recorded again.',
  } },
  DATE_IN_FUTURE: { of: 'FORM', article: 'VCLT art. 78(b)', says: {
    ru: 'Дата позже момента получения или внесения. Укажите дату, которая уже наступила.',
    kk: 'Күн алынған немесе енгізілген сәттен кейін. Басталып қойған күнді көрсетіңіз.',
    en: 'The date is later than the moment of receipt or recording. Give one that has already come.',
  } },
  DATE_BEFORE_ADOPTION: { of: 'FORM', says: {
    ru: 'Дата раньше дня принятия договора. Проверьте дату и договор.',
    kk: 'Күн шарт қабылданған күннен бұрын. Күн мен шартты тексеріңіз.',
    en: 'The date is earlier than the day on which the instrument was adopted. Check the date and the instrument.',
  } },
  ENDS_BEFORE_START: { of: 'FORM', article: 'Art. 4', says: {
    ru: 'Полномочия органа прекращались бы раньше, чем начинаются. Проверьте даты.',
    kk: 'Органның өкілеттігі басталғанға дейін тоқтайтын болып шығады. Күндерді тексеріңіз.',
    en: 'The designation of the body would end before it begins. Check the days.',
  } },
  PAPER_REFERENCE_MISSING: { of: 'FORM', article: 'VCLT art. 77(1)(c)', says: {
    ru: 'Не указаны реквизиты бумажного документа. Укажите номер и дату, по которым он хранится в Секретариате.',
    kk: 'Қағаз құжаттың деректемелері көрсетілмеген. Хатшылықта сақталатын нөмірі мен күнін көрсетіңіз.',
    en: 'The reference of the paper is missing. Give the number and date under which the Secretariat keeps it.',
  } },
  NOT_IN_DUE_FORM: { of: 'PAPER', article: 'VCLT art. 77(1)(d)', says: {
    ru: 'Документ не в надлежащей форме. Он хранится, но не учитывается и не рассылается, пока Сторона не устранит недостатки.',
    kk: 'Құжат тиісті нысанда емес. Ол сақталады, бірақ Тарап кемшіліктерді жойғанша есепке алынбайды және таратылмайды.',
    en: 'The paper is not in due form. It is kept, but counts for nothing and is not circulated until the Party cures it.',
  } },
  NOT_A_SIGNATORY: { of: 'PAPER', article: 'Art. 16', says: {
    ru: 'Эта Сторона не подписала договор. Её уведомление хранится, но не учитывается и не рассылается; обратитесь к Стороне.',
    kk: 'Бұл Тарап шартқа қол қоймаған. Хабарлама сақталады, бірақ есепке алынбайды және таратылмайды; Тарапқа хабарласыңыз.',
    en: 'This Party has not signed the instrument. Its notice is kept, but not counted or circulated; ask the Party.',
  } },
} as const satisfies { readonly [code: string]: DefectKind };

export type DefectCode = keyof typeof defectKinds;
export const defectCodes = Object.keys(defectKinds) as DefectCode[];

export interface Defect {
  readonly code: DefectCode;
  readonly path: readonly string[];
  readonly article?: string;
}

/** A defect at a place in the input: `defect('NAME_MISSING', 'name', 'ru')`. */
export function defect(code: DefectCode, ...path: readonly string[]): Defect {
  const { article }: DefectKind = defectKinds[code];
  return { code, path: ['input', ...path], ...(article !== undefined && { article }) };
}

/** What was wrong and what to do, for a person. */
export function messageOf(code: DefectCode, language: Language): string {
  return defectKinds[code].says[language];
}

/** Does it leave the paper pending, rather than the form refused? (R8.) */
export function isOfPaper({ code }: Defect): boolean {
  const { of }: DefectKind = defectKinds[code];
  return of === 'PAPER';
}
