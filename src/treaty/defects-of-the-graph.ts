/** What can be wrong with a node's proposal to join the graph, and with what is decided of it. */
import type { Sentence } from './texts.ts';

export const graphDefects = {
  DECIDE_ANEW: { of: 'FORM', says: {
    ru: 'Записи о составе узлов не исправляют. Внесите новое предложение, отключите узел или вернитесь к прежнему составу.',
    kk: 'Тораптардың құрамы туралы жазбалар түзетілмейді. Жаңа ұсыныс енгізіңіз, торапты ажыратыңыз немесе бұрынғы құрамға қайтыңыз.',
    en: 'What is on the record of the graph is not corrected. Propose anew, retire the node, or roll back.',
  } },
  SUBGRAPH_NAME_INVALID: { of: 'FORM', says: {
    ru: 'Название узла начинается с кода его Стороны и дефиса и состоит из строчных латинских букв, цифр и одиночных дефисов, '
      + 'не более 33 знаков, например kz-duty.',
    kk: 'Тораптың атауы Тараптың кодынан және дефистен басталады, кіші латын әріптерінен, цифрлардан және жеке дефистерден тұрады, '
      + '33 таңбадан аспайды, мысалы, kz-duty.',
    en: 'The name of a node is the code of its Party, a hyphen, and small letters, digits and single hyphens: at most 33 in all, '
      + 'such as kz-duty.',
  } },
  NODE_ADDRESS_NOT_ALLOWED: { of: 'FORM', says: {
    ru: 'По этому адресу узел запросить нельзя. Укажите общедоступный адрес https без имени пользователя и фрагмента, порт 443 или 8443.',
    kk: 'Бұл мекенжай бойынша торапқа сұрау жіберу мүмкін емес. '
      + 'Пайдаланушы аты мен фрагменті жоқ, порты 443 не 8443 ашық https мекенжайын көрсетіңіз.',
    en: 'A node cannot be asked at this address. Give a public https address, with no user name or fragment, at port 443 or 8443.',
  } },
  NODE_ADDRESS_HAS_QUERY: { of: 'FORM', says: {
    ru: 'Адрес узла навсегда остаётся в реестре, и его читают все Стороны. '
      + 'Уберите из него всё после вопросительного знака; ключей в адресе быть не должно.',
    kk: 'Тораптың мекенжайы тізілімде біржола қалады, оны барлық Тараптар оқиды. '
      + 'Сұрау белгісінен кейінгінің бәрін алып тастаңыз; мекенжайда кілттер болмауы тиіс.',
    en: 'The address of a node stays on the record, and every Party reads it. Leave out all after the question mark; keep keys out of it.',
  } },
  SDL_TOO_LARGE: { of: 'FORM', says: {
    ru: 'Схема узла слишком велика или слишком глубоко вложена. Предел назван в поле detail; сократите схему.',
    kk: 'Тораптың схемасы тым үлкен немесе тым терең кірістірілген. Шегі detail өрісінде көрсетілген; схеманы қысқартыңыз.',
    en: 'The schema of the node is too large, or nested too deep. The bound is in `detail`; make it shorter.',
  } },
  SDL_UNREADABLE: { of: 'FORM', says: {
    ru: 'Схема узла не читается как SDL или содержит невидимые символы. Место указано в поле detail.',
    kk: 'Тораптың схемасы SDL ретінде оқылмайды немесе онда көрінбейтін таңбалар бар. Орны detail өрісінде көрсетілген.',
    en: 'The schema of the node cannot be read as SDL, or holds characters that cannot be seen. The place is in `detail`.',
  } },
  LINK_NOT_ALLOWED: { of: 'FORM', says: {
    ru: 'Схема ссылается ровно на одну спецификацию: Apollo Federation 2, не новее, чем у хаба, и без переименований.',
    kk: 'Схема тек бір спецификацияға сілтейді: Apollo Federation 2, нұсқасы хабтікінен жаңа емес, атаулары өзгертілмеген.',
    en: 'The schema links to exactly one specification: Apollo Federation 2, not newer than the hub\'s version, and nothing renamed.',
  } },
  DEFINITION_NOT_ALLOWED: { of: 'FORM', says: {
    ru: 'Узел описывает только типы, интерфейсы, объединения, перечисления, входные типы и скаляры: '
      + 'без мутаций, подписок и своих директив.',
    kk: 'Торап тек типтерді, интерфейстерді, бірігулерді, тізбелеулерді, кіріс типтерін және скалярларды сипаттайды: '
      + 'мутациясыз, жазылымсыз, өз директиваларынсыз.',
    en: 'A node defines types, interfaces, unions, enums, inputs and scalars only: no mutations, no subscriptions, no directives.',
  } },
  DIRECTIVE_NOT_ALLOWED: { of: 'FORM', says: {
    ru: 'Эту директиву узел здесь применять не может. Уберите её; допустимые перечислены в docs/federation.md.',
    kk: 'Торап бұл директиваны осы жерде қолдана алмайды. Оны алып тастаңыз; '
      + 'рұқсат етілгендері docs/federation.md құжатында көрсетілген.',
    en: 'A node may not use this directive here. Leave it out; those that it may use are listed in docs/federation.md.',
  } },
  NOT_YOUR_OWN: { of: 'FORM', says: {
    ru: 'Это принадлежит хабу или другой Стороне. Узел добавляет свои типы, а к сущностям хаба и к Query – поля с кодом своей Стороны.',
    kk: 'Бұл хабқа немесе басқа Тарапқа тиесілі. Торап өз типтерін, ал хабтың мәндері мен Query-ге өз Тарабының кодынан '
      + 'басталатын өрістерді қосады.',
    en: 'This is the hub\'s or another Party\'s. A node adds types of its own, and to entities and Query fields that begin with its code.',
  } },
  NAME_TAKEN: { of: 'FORM', says: {
    ru: 'Это имя уже занято другим узлом. Выберите другое, лучше всего с кодом своей Стороны в начале.',
    kk: 'Бұл атауды басқа торап пайдаланып отыр. Басқасын таңдаңыз, ең дұрысы – Тарап кодынан басталатынын.',
    en: 'Another node has this name already. Choose another, best one that begins with the code of your Party.',
  } },
  NAME_RESERVED: { of: 'FORM', says: {
    ru: 'Это имя зарезервировано: имена не начинаются с подчёркивания, join__, link__, core__, federation__, tag__ и inaccessible__ '
      + 'и не совпадают со встроенными.',
    kk: 'Бұл атау резервтелген: атаулар астын сызу таңбасынан, join__, link__, core__, federation__, tag__ және inaccessible__ '
      + 'дегендерден басталмайды әрі кіріктірілген атаулармен бірдей болмайды.',
    en: 'This name is reserved: none begins with an underscore, join__, link__, core__, federation__, tag__ or inaccessible__, '
      + 'and none is built in.',
  } },
  ENTITY_KEY_INVALID: { of: 'FORM', says: {
    ru: 'Сущность хаба описывается с ключом хаба: одна директива @key, те же поля. Своему типу ключ не нужен.',
    kk: 'Хаб мәні хабтың кілтімен сипатталады: бір @key директивасы, өрістері сол. Өз типіне кілт қажет емес.',
    en: 'An entity of the hub is defined with the key of the hub: one @key, of the same fields. A type of your own needs none.',
  } },
  REQUIRES_NOT_PUBLIC: { of: 'FORM', says: {
    ru: 'Требовать или помечать как внешнее можно только то, что хаб показывает всем, и только поля без аргументов.',
    kk: 'Тек хаб баршаға көрсететін және аргументсіз өрістерді талап етуге немесе сыртқы деп белгілеуге болады.',
    en: 'Only what the hub shows to everybody can be required or external, and only fields without arguments.',
  } },
  MUST_BE_NULLABLE: { of: 'FORM', says: {
    ru: 'Поле, которое узел добавляет к сущности хаба или к Query, должно допускать null: иначе сбой узла скроет и данные хаба.',
    kk: 'Торап хаб мәніне немесе Query-ге қосатын өріс null бола алуы тиіс: әйтпесе тораптың ақауы хаб деректерін де жасырады.',
    en: 'A field that a node adds to a hub\'s entity or to Query must be nullable: or else its failure would hide the hub\'s data too.',
  } },
  DOES_NOT_COMPOSE: { of: 'FORM', says: {
    ru: 'Схема узла не соединяется с хабом и другими узлами в один граф. Причина – в поле detail.',
    kk: 'Тораптың схемасы хабпен және басқа тораптармен бір графқа біріктірілмейді. Себебі detail өрісінде көрсетілген.',
    en: 'The schema of the node does not compose with the hub and the other nodes. Why is in `detail`.',
  } },
  BREAKS_OPERATION: { of: 'FORM', says: {
    ru: 'Изменение нарушит запросы, которыми пользуются. В каком месте и сколько их, сказано в полях path и detail. '
      + 'Оставьте прежнее рядом с новым, пометив @deprecated.',
    kk: 'Өзгеріс қолданыстағы сұрауларды бұзады. Қай жерде және олардың қанша екені path пен detail өрістерінде көрсетілген. '
      + 'Бұрынғысын @deprecated деп белгілеп, жаңасының қасында қалдырыңыз.',
    en: 'The change would break operations in use: where, and how many, is in `path` and `detail`. '
      + 'Keep the old beside the new, marked @deprecated.',
  } },
  TOO_MANY_SUBGRAPHS: { of: 'FORM', says: {
    ru: 'У этой Стороны уже столько узлов, сколько допускается. Отключите один из них или дополните существующий.',
    kk: 'Бұл Тарапта рұқсат етілген тораптар саны толған. Біреуін ажыратыңыз немесе барын толықтырыңыз.',
    en: 'This Party has as many nodes as it may. Retire one of them, or add to one that is there.',
  } },
  TOO_MANY_PROPOSALS: { of: 'FORM', says: {
    ru: 'Сегодня об узлах этой Стороны внесено 20 предложений, больше за день нельзя. Внесите следующее завтра.',
    kk: 'Бүгін бұл Тараптың тораптары туралы 20 ұсыныс енгізілді, бір күнде бұдан көп болмайды. Келесісін ертең енгізіңіз.',
    en: 'This Party has made 20 proposals about its nodes today, and a day takes no more. Make the next one tomorrow.',
  } },
  SUBGRAPH_UNCHANGED: { of: 'FORM', says: {
    ru: 'Узел с этим адресом и этой схемой уже подключён или предложен. Нового предложения не нужно.',
    kk: 'Осы мекенжайы және осы схемасы бар торап қосылған немесе ұсынылған. Жаңа ұсыныс қажет емес.',
    en: 'The node is in the graph, or proposed, with just this address and schema. No new proposal is needed.',
  } },
  UNKNOWN_PROPOSAL: { of: 'FORM', says: {
    ru: 'Под этим номером записи предложения узла нет. Проверьте номер по списку subgraphs.',
    kk: 'Бұл нөмірмен торап ұсынысы жазылмаған. Нөмірді subgraphs тізімінен тексеріңіз.',
    en: 'There is no proposal of a node at this position. Check it against the list `subgraphs`.',
  } },
  NOT_OPEN: { of: 'FORM', says: {
    ru: 'По этому предложению решение уже принято, или его заменило более новое. Решать можно только о последнем.',
    kk: 'Бұл ұсыныс бойынша шешім қабылданған немесе оны жаңасы ауыстырған. Тек соңғысы туралы шешім қабылданады.',
    en: 'This proposal has been decided, or a newer one has taken its place. Only the last one can be decided.',
  } },
  UNKNOWN_SUBGRAPH: { of: 'FORM', says: {
    ru: 'Узла с таким названием нет ни в графе, ни среди предложений, или Сторона уже исключила его сама. '
      + 'Проверьте название по списку subgraphs.',
    kk: 'Мұндай атауы бар торап графта да, ұсыныстар арасында да жоқ немесе Тарап оны өзі шығарып қойған. '
      + 'Атауын subgraphs тізімінен тексеріңіз.',
    en: 'No node of this name is in the graph or proposed, or its Party has retired it already. '
      + 'Check the name against the list `subgraphs`.',
  } },
  UNKNOWN_VERSION: { of: 'FORM', says: {
    ru: 'Вернуться можно только к более ранней версии графа, от 0. Узнать нынешнюю можно запросом supergraph.',
    kk: 'Тек графтың 0-ден басталатын бұрынғы нұсқасына қайтуға болады. Қазіргісін supergraph сұрауынан біліңіз.',
    en: 'Only an earlier version of the graph can be returned to, from 0 on. The present one is in `supergraph`.',
  } },
} as const satisfies { readonly [code: string]: { readonly of: 'FORM'; readonly says: Sentence } };
