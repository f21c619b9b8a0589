/** What can be wrong with an act: a code that never changes, where in the input, and under which article. */
import { graphDefects } from './defects-of-the-graph.ts';
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
    ru: 'Это не открытый ключ в формате JSON Web Key, или в нём есть нечитаемый текст. Пришлите открытый ключ; '
      + 'закрытую часть не отправляйте никогда.',
    kk: 'Бұл – JSON Web Key форматындағы ашық кілт емес немесе онда оқылмайтын мәтін бар. Ашық кілтті жіберіңіз; '
      + 'жабық бөлігін ешқашан жібермеңіз.',
    en: 'This is not a public JSON Web Key, or text in it cannot be read. Send the public key; never send its private parts.',
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
  UNKNOWN_ENTRY: { of: 'FORM', says: {
    ru: 'Записи с таким номером нет, или она не того вида, к которому относится этот акт. Проверьте номер записи.',
    kk: 'Мұндай нөмірі бар жазба жоқ немесе ол бұл актіге сәйкес келмейтін түрде. Жазбаның нөмірін тексеріңіз.',
    en: 'There is no entry with this position, or it is not of a kind that this act can be about. Check the position.',
  } },
  UNKNOWN_NOTIFICATION: { of: 'FORM', says: {
    ru: 'Уведомления депозитария с таким номером нет, или оно выпущено до регистрации этой Стороны. Проверьте номер.',
    kk: 'Мұндай нөмірі бар депозитарий хабарламасы жоқ немесе ол осы Тарап тіркелгенге дейін шығарылған. Нөмірді тексеріңіз.',
    en: 'There is no depositary notification with this number, or it was issued before this Party was registered. Check the number.',
  } },
  NOTHING_FAILED: { of: 'FORM', says: {
    ru: 'Повторять нечего: ни одна доставка этого уведомления этой Стороне по действующим каналам не завершилась неудачей. '
      + 'Проверьте номер и Сторону; если у неё нет действующего канала, добавьте канал.',
    kk: 'Қайталайтын ештеңе жоқ: осы Тарапқа осы хабарламаны қолданыстағы арналар арқылы жеткізу сәтсіз аяқталған емес. '
      + 'Нөмір мен Тарапты тексеріңіз; қолданыстағы арнасы болмаса, арна қосыңыз.',
    en: 'There is nothing to send again: on no channel of this Party that still counts has this notification failed for good. '
      + 'Check the number and the Party; if it has no working channel, add one.',
  } },
  UNKNOWN_FILE: { of: 'FORM', says: {
    ru: 'Файл с такой контрольной суммой не загружен. Сначала загрузите PDF, затем укажите его SHA-256.',
    kk: 'Мұндай бақылау сомасы бар файл жүктелмеген. Алдымен PDF жүктеңіз, содан кейін оның SHA-256 мәнін көрсетіңіз.',
    en: 'No file with this hash has been uploaded. Upload the PDF first, then give its SHA-256.',
  } },
  REASON_MISSING: { of: 'FORM', says: {
    ru: 'Не указана причина исправления. Объясните, что и почему было внесено неверно.',
    kk: 'Түзетудің себебі көрсетілмеген. Не және неге қате енгізілгенін түсіндіріңіз.',
    en: 'The reason of the correction is missing. Say what was recorded wrongly, and why.',
  } },
  ORIGINAL_MISSING: { of: 'FORM', says: {
    ru: 'Подлинный экземпляр этого договора не загружен. Загрузите PDF и укажите его при регистрации или исправлением.',
    kk: 'Бұл шарттың төлнұсқа данасы жүктелмеген. PDF жүктеп, оны тіркеу кезінде немесе түзету арқылы көрсетіңіз.',
    en: 'The original of this instrument has not been uploaded. Upload the PDF, and name it at registration or by a correction.',
  } },
  ORIGINAL_UNREADABLE: { of: 'FORM', says: {
    ru: 'Копию с загруженного файла изготовить нельзя: он повреждён, зашифрован, или в шрифте нет нужных знаков. Загрузите другой.',
    kk: 'Жүктелген файлдан көшірме жасау мүмкін емес: ол бүлінген, шифрланған немесе қаріпте жоқ таңбалары бар. Басқасын жүктеңіз.',
    en: 'No copy can be made of the uploaded file: it is broken, encrypted or has letters that the font lacks. Upload another.',
  } },
  RECEIVED_BEFORE: { of: 'FORM', article: 'VCLT art. 78(b)', says: {
    ru: 'Документ получен раньше того, к которому он относится. Проверьте момент получения и номер записи.',
    kk: 'Құжат өзі қатысты құжаттан бұрын алынған. Алынған сәтті және жазбаның нөмірін тексеріңіз.',
    en: 'It would have been received before the paper that it is upon. Check the moment of receipt and the position.',
  } },
  ALREADY_SAID: { of: 'FORM', says: {
    ru: 'Это об этой записи уже внесено. Повторно вносить не нужно; если внесено неверно, внесите исправление.',
    kk: 'Бұл жазба туралы енгізілген. Қайта енгізудің қажеті жоқ; қате енгізілсе, түзету енгізіңіз.',
    en: 'This is on the record of that entry already. It need not be recorded again; if it is wrong, record a correction.',
  } },
  NOT_PENDING: { of: 'FORM', article: 'VCLT art. 77(1)(d)', says: {
    ru: 'Эта запись не ожидает устранения недостатков. Если она ошибочна, внесите исправление.',
    kk: 'Бұл жазба кемшіліктерді жоюды күтіп тұрған жоқ. Егер ол қате болса, түзету енгізіңіз.',
    en: 'This entry is not pending, so there is nothing to cure. If it is wrong, record a correction.',
  } },
  CORRECTION_CYCLE: { of: 'FORM', says: {
    ru: 'Исправление указывало бы само на себя или на более позднюю запись либо договоры основывались бы друг на друге. '
      + 'Укажите более раннюю запись или другой договор.',
    kk: 'Түзету өзіне немесе кейінгі жазбаға сілтеме жасаған болар еді не шарттар бір-біріне негізделген болар еді. '
      + 'Бұрынғы жазбаны немесе басқа шартты көрсетіңіз.',
    en: 'The correction would point at itself or at a later entry, or instruments would rest on each other. '
      + 'Name an earlier entry, or another instrument.',
  } },
  CORRECTION_INVALID: { of: 'FORM', says: {
    ru: 'В записи этого вида такое поле исправить нельзя, или значение записано неверно. Проверьте имя поля и значение.',
    kk: 'Осы түрдегі жазбада мұндай өрісті түзетуге болмайды немесе мәні дұрыс жазылмаған. Өрістің атауы мен мәнін тексеріңіз.',
    en: 'An entry of this kind has no such field to correct, or the value is not written correctly. Check the field and the value.',
  } },
  NOT_CORRECTABLE: { of: 'FORM', says: {
    ru: 'Это вывод самого депозитария: он изменится сам, когда будет исправлена запись, из которой он следует. Исправьте её.',
    kk: 'Бұл – депозитарийдің өз қорытындысы: ол негізге алынған жазба түзетілгенде өздігінен өзгереді. Сол жазбаны түзетіңіз.',
    en: 'This is a finding of the Depositary: it changes by itself when the entry that it follows from is corrected. Correct that one.',
  } },
  NOT_IN_FORCE: { of: 'FORM', says: {
    ru: 'К этому дню договор ещё не вступил в силу. Проверьте дату и договор.',
    kk: 'Бұл күнге шарт әлі күшіне енген жоқ. Күн мен шартты тексеріңіз.',
    en: 'The instrument is not in force by that day. Check the date and the instrument.',
  } },
  ALREADY_REGISTERED_WITH_UN: { of: 'FORM', article: 'VCLT art. 80', says: {
    ru: 'Регистрация этого договора уже внесена. Если она ошибочна, внесите исправление.',
    kk: 'Бұл шарттың тіркелгені енгізілген. Егер ол қате болса, түзету енгізіңіз.',
    en: 'The registration of this instrument is on the record already. If it is wrong, record a correction.',
  } },
  TIME_LIMIT_PASSED: { of: 'FORM', article: 'VCLT art. 79(2)', says: {
    ru: 'Последний день для возражений должен быть позже дня внесения. Укажите более поздний день или не указывайте его.',
    kk: 'Қарсылық білдірудің соңғы күні енгізілген күннен кейін болуы тиіс. Кейінгі күнді көрсетіңіз немесе өрісті қалдырыңыз.',
    en: 'The last day for objections must be after the day of recording. Give a later day, or leave it out.',
  } },
  NOT_BOUND: { of: 'PAPER', article: 'Art. 18', says: {
    ru: 'Для этой Стороны договор не в силе, выходить ей не из чего. Уведомление о выполнении процедур до вступления в силу отзывают.',
    kk: 'Бұл Тарап үшін шарт күшінде емес, шығатын ештеңе жоқ. Рәсімдер туралы хабарламаны күшіне енгенге дейін кері қайтаруға болады.',
    en: 'The instrument is not in force for this Party, so it has nothing to withdraw from. Before, a notice of completion can be revoked.',
  } },
  NO_WITHDRAWAL_CLAUSE: { of: 'PAPER', article: 'VCLT art. 54', says: {
    ru: 'Договор не предусматривает выхода. Выйти можно только с согласия всех Сторон; запросите Сторону.',
    kk: 'Шартта одан шығу көзделмеген. Тек барлық Тараптың келісімімен шығуға болады; Тараптан сұраңыз.',
    en: 'The instrument provides no withdrawal. The only way out is the consent of all Parties; ask the Party.',
  } },
  WITHDRAWAL_DAY_MISSING: { of: 'PAPER', article: 'Art. 18', says: {
    ru: 'В уведомлении не назван день выхода, от которого отсчитывается срок. Запросите Сторону: депозитарий дня за неё не назначает.',
    kk: 'Хабарламада мерзім есептелетін шығу күні аталмаған. Тараптан сұраңыз: депозитарий ол үшін күн белгілемейді.',
    en: 'The notice does not name the day of withdrawal, from which the period is counted. Ask the Party: the Depositary sets no day.',
  } },
  WITHDRAWAL_TOO_SOON: { of: 'PAPER', article: 'Art. 18', says: {
    ru: 'До названного дня выхода меньше установленного срока. Депозитарий день не переносит: запросите у Стороны другой день.',
    kk: 'Аталған шығу күніне дейін белгіленген мерзімнен аз уақыт қалды. Депозитарий күнді ауыстырмайды: Тараптан басқа күнді сұраңыз.',
    en: 'The day of withdrawal is sooner than the period allows. The Depositary does not move it: ask the Party for another day.',
  } },
  WITHDRAWAL_DAY_NOT_OPEN: { of: 'PAPER', article: 'VCLT art. 54', says: {
    ru: 'По этому договору день выхода определяется сроком, и назвать более поздний нельзя. Запросите Сторону.',
    kk: 'Бұл шарт бойынша шығу күні мерзіммен айқындалады, одан кейінгі күнді атауға болмайды. Тараптан сұраңыз.',
    en: 'Under this instrument the period alone gives the day of withdrawal, and no later one can be named. Ask the Party.',
  } },
  NOTICE_TOO_EARLY: { of: 'PAPER', article: 'VCLT art. 54', says: {
    ru: 'Срок, до истечения которого об этом выходе уведомлять нельзя, ещё не истёк. Запросите Сторону.',
    kk: 'Шығу туралы хабарлауға болмайтын мерзім әлі өткен жоқ. Тараптан сұраңыз.',
    en: 'The period within which no notice of withdrawal can be given is not over yet. Ask the Party.',
  } },
  FULL_POWERS_NEEDED: { of: 'PAPER', article: 'VCLT art. 67(2)', says: {
    ru: 'Документ подписан не главой государства, не главой правительства и не министром иностранных дел. Запросите полномочия.',
    kk: 'Құжатқа мемлекет басшысы да, үкімет басшысы да, сыртқы істер министрі де қол қоймаған. Өкілеттікті сұраңыз.',
    en: 'It is signed neither by the head of State or of government nor by the minister for foreign affairs. Ask for full powers.',
  } },
  CONDITIONAL: { of: 'PAPER', article: 'VCLT art. 68', says: {
    ru: 'Отзыв должен быть безусловным. Этот хранится, но не учитывается; запросите у Стороны безусловный отзыв.',
    kk: 'Кері қайтарып алу шартсыз болуы тиіс. Бұл құжат сақталады, бірақ есепке алынбайды; Тараптан шартсыз құжат сұраңыз.',
    en: 'A revocation has to be unconditional. This one is kept and not counted; ask the Party for an unconditional one.',
  } },
  REVOKED_TOO_LATE: { of: 'PAPER', article: 'VCLT art. 68', says: {
    ru: 'Уведомление уже вызвало последствия, отзыв не имеет силы: отозвать можно было не позднее предыдущего дня.',
    kk: 'Хабарлама күшіне енген, кері қайтарып алудың күші жоқ: оны бір күн бұрыннан кешіктірмей қайтару керек еді.',
    en: 'The notice has taken effect, so the revocation has none: the last day for it was the day before.',
  } },
  OBJECTION_TOO_LATE: { of: 'PAPER', article: 'VCLT art. 79(2)', says: {
    ru: 'Срок для возражений истёк. Возражение хранится, но исправления текста не останавливает.',
    kk: 'Қарсылық білдіру мерзімі өтті. Қарсылық сақталады, бірақ мәтінді түзетуді тоқтатпайды.',
    en: 'The time limit for objections is over. The objection is kept, but does not stop the correction of the text.',
  } },
  FORMER_PARTY: { of: 'PAPER', article: 'Art. 16', says: {
    ru: 'Эта Сторона вышла из договора, а присоединения он не предусматривает: вернуться можно только по новому договору.',
    kk: 'Бұл Тарап шарттан шыққан, ал қосылу онда көзделмеген: тек жаңа шарт арқылы оралуға болады.',
    en: 'This Party has left the instrument, and there is no accession to it: the only way back is a new instrument.',
  } },
  UNKNOWN_CHANNEL: { of: 'FORM', says: {
    ru: 'Канала с таким идентификатором у этой Стороны нет, или он не того вида. Проверьте идентификатор по списку каналов Стороны.',
    kk: 'Бұл Тарапта мұндай сәйкестендіргіші бар арна жоқ немесе оның түрі басқа. '
      + 'Сәйкестендіргішті Тарап арналарының тізімінен тексеріңіз.',
    en: 'The Party has no channel with this id, or it is not of the kind. Check the id against the list of its channels.',
  } },
  CHANNEL_ALREADY_THERE: { of: 'FORM', says: {
    ru: 'Такой канал у этой Стороны уже есть. Если он не подтверждён, подтвердите его; второй такой же не нужен.',
    kk: 'Бұл Тарапта мұндай арна бар. Расталмаған болса, оны растаңыз; дәл сондай екінші арнаның қажеті жоқ.',
    en: 'The Party has this channel already. Prove it if that has not been done; a second one is not needed.',
  } },
  CHANNEL_ENDED: { of: 'FORM', says: {
    ru: 'Этот канал больше не действует. Если он снова нужен, добавьте его заново.',
    kk: 'Бұл арна енді қолданылмайды. Қайта қажет болса, оны жаңадан қосыңыз.',
    en: 'This channel has ended. If it is needed again, add it anew.',
  } },
  LAST_CHANNEL: { of: 'FORM', article: 'Art. 4', says: {
    ru: 'Без этого канала Сторону нельзя будет информировать незамедлительно. '
      + 'Сначала добавьте другой почтовый ящик или вебхук и подтвердите его.',
    kk: 'Бұл арнасыз Тарапты дереу хабардар ету мүмкін болмайды. Алдымен басқа пошта жәшігін немесе вебхукты қосып, растаңыз.',
    en: 'Without this channel the Party could not be informed immediately. First add another mailbox or webhook, and prove it.',
  } },
  ADDRESS_NOT_ALLOWED: { of: 'FORM', says: {
    ru: 'По этому адресу вебхук вызвать нельзя. Укажите общедоступный адрес https без имени пользователя и фрагмента, порт 443 или 8443.',
    kk: 'Бұл мекенжай бойынша вебхукты шақыруға болмайды. '
      + 'Пайдаланушы аты мен фрагменті жоқ, порты 443 не 8443 ашық https мекенжайын көрсетіңіз.',
    en: 'A webhook cannot be called at this address. Give a public https address, with no user name or fragment, at port 443 or 8443.',
  } },
  ALREADY_PROVED: { of: 'FORM', says: {
    ru: 'Этот канал уже действует: подтверждать его не нужно.',
    kk: 'Бұл арна қолданылып тұр: оны растаудың қажеті жоқ.',
    en: 'This channel counts already: it need not be proved.',
  } },
  CODE_WRONG: { of: 'FORM', says: {
    ru: 'Этим кодом канал не подтверждается. Проверьте код; после пяти попыток или через 24 часа запросите новый.',
    kk: 'Бұл кодпен арна расталмайды. Кодты тексеріңіз; бес әрекеттен немесе 24 сағаттан кейін жаңасын сұраңыз.',
    en: 'This code does not prove the channel. Check it; after five attempts, or 24 hours, ask for a new one.',
  } },
  TOO_OFTEN: { of: 'FORM', says: {
    ru: 'За последние 24 часа это сделано уже пять раз. Повторите позднее.',
    kk: 'Соңғы 24 сағатта бұл бес рет жасалды. Кейінірек қайталаңыз.',
    en: 'This has been done five times in the last 24 hours. Try again later.',
  } },
  RECORDED_IN_ERROR: { of: 'PAPER', says: {
    ru: 'Запись внесена ошибочно. Она сохраняется, но не учитывается.',
    kk: 'Жазба қате енгізілген. Ол сақталады, бірақ есепке алынбайды.',
    en: 'The entry was made in error. It stays on the record and counts for nothing.',
  } },
  ...graphDefects,
} as const satisfies { readonly [code: string]: DefectKind };

export type DefectCode = keyof typeof defectKinds;
export const defectCodes = Object.keys(defectKinds) as DefectCode[];

export interface Defect {
  readonly code: DefectCode;
  readonly path: readonly string[];
  readonly article?: string;
  /** ISO 8601: the first day that would be in time, where it is a day that is wrong. (R17, R28.) */
  readonly earliestOn?: string;
  /** What a machine has found there, in English: for an engineer. */
  readonly detail?: string;
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
