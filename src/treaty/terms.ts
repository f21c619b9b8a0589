/**
 * The eight terms of Art. 1, in the order of the text. The single original of the Protocol is in Russian; the Russian and the English
 * here are the hub's rendering of the Kazakh text, not the original.
 */
import type { Sentence } from './texts.ts';

export interface Term {
  readonly id: string;
  readonly term: Sentence;
  readonly definition: Sentence;
}

export const terms: readonly Term[] = [
  {
    id: 'information-sphere',
    term: { ru: 'информационная сфера', kk: 'ақпарат саласы', en: 'information sphere' },
    definition: {
      ru: 'совокупность информации, информационной инфраструктуры, субъектов, осуществляющих сбор, формирование, распространение '
        + 'и использование информации, а также системы регулирования возникающих при этом общественных отношений',
      kk: 'ақпараттың, ақпараттық инфрақұрылымның, ақпаратты жинауды, қалыптастыруды, таратуды және пайдалануды жүзеге асыратын '
        + 'субъектілердің, сондай-ақ осы кезде туындайтын қоғамдық қатынастарды реттеу жүйесінің жиынтығы',
      en: 'the totality of information, of information infrastructure, of those who collect, form, disseminate and use information, '
        + 'and of the system that regulates the social relations arising therefrom',
    },
  },
  {
    id: 'information-space',
    term: { ru: 'информационное пространство', kk: 'ақпарат кеңістігі', en: 'information space' },
    definition: {
      ru: 'сфера деятельности, связанная с формированием, созданием, изменением, передачей, использованием и хранением информации, '
        + 'оказывающей воздействие на индивидуальное и общественное сознание, информационную инфраструктуру и саму информацию',
      kk: 'жеке және қоғамдық санаға, ақпараттық инфрақұрылымға және ақпараттың өзіне әсер ететін ақпаратты қалыптастыруға, жасауға, '
        + 'өзгертуге, беруге, пайдалануға, сақтауға байланысты қызмет саласы',
      en: 'the field of activity connected with the forming, creation, alteration, transmission, use and storage of information '
        + 'that affects individual and public consciousness, information infrastructure and information itself',
    },
  },
  {
    id: 'information-infrastructure',
    term: { ru: 'информационная инфраструктура', kk: 'ақпараттық инфрақұрылым', en: 'information infrastructure' },
    definition: {
      ru: 'совокупность технических средств и систем формирования, создания, изменения, передачи, использования и хранения информации',
      kk: 'ақпаратты қалыптастыру, жасау, өзгерту, беру, пайдалану мен сақтаудың техникалық құралдарының және жүйелерінің жиынтығы',
      en: 'the totality of the technical means and systems for forming, creating, altering, transmitting, using and storing information',
    },
  },
  {
    id: 'information-resources',
    term: { ru: 'информационные ресурсы', kk: 'ақпараттық ресурстар', en: 'information resources' },
    definition: {
      ru: 'информационная инфраструктура, сама информация и её потоки',
      kk: 'ақпараттық инфрақұрылым, ақпараттың өзі және оның ағымдары',
      en: 'information infrastructure, information itself and its flows',
    },
  },
  {
    id: 'crime-in-the-field-of-information-technologies',
    term: {
      ru: 'преступление в сфере информационных технологий',
      kk: 'ақпараттық технологиялар саласындағы қылмыс',
      en: 'crime in the field of information technologies',
    },
    definition: {
      ru: 'умышленно совершённое общественно опасное деяние, которое совершается с использованием информационных технологий '
        + 'и предусмотрено уголовным законодательством Стороны',
      kk: 'ақпараттық технологияларды пайдалана отырып жасалатын, Тараптың қылмыстық заңнамасында көзделген, қасақана жасалған '
        + 'қоғамға қауіпті әрекет',
      en: 'an intentional, socially dangerous act that is committed with the use of information technologies and is provided for '
        + 'by the criminal law of a Party',
    },
  },
  {
    id: 'computer-information',
    term: { ru: 'компьютерная информация', kk: 'компьютерлік ақпарат', en: 'computer information' },
    definition: {
      ru: 'информация, которая находится в памяти компьютера (ЭВМ), на машинных или иных носителях в форме, доступной восприятию ЭВМ, '
        + 'либо передаётся по каналам связи',
      kk: 'компьютердің (ЭЕМ) жадындағы, машиналық немесе өзге де тасығыштардағы ЭЕМ-ге қабылдауға қолжетімді нысандағы немесе '
        + 'байланыс арналары арқылы берілетін ақпарат',
      en: 'information that is in the memory of a computer, on machine or other media in a form which a computer can read, '
        + 'or that is transmitted by channels of communication',
    },
  },
  {
    id: 'authorised-competent-body',
    term: { ru: 'уполномоченный компетентный орган', kk: 'уәкілетті құзыретті орган', en: 'authorised competent body' },
    definition: {
      ru: 'государственный орган, в компетенцию которого входит противодействие преступлениям в сфере информационных технологий, '
        + 'определённый в качестве уполномоченного компетентного органа в указанной сфере сотрудничества в формате ОДКБ',
      kk: 'ҰҚШҰ форматында ынтымақтастықтың аталған саласында уәкілетті құзыретті орган ретінде айқындалған, ақпараттық технологиялар '
        + 'саласындағы қылмыстарға қарсы іс-қимыл жасау өз құзыретіне кіретін мемлекеттік орган',
      en: 'a State body whose competence includes countering crimes in the field of information technologies and which has been '
        + 'determined as the authorised competent body in this field of cooperation in the CSTO format',
    },
  },
  {
    id: 'information-technologies',
    term: { ru: 'информационные технологии', kk: 'ақпараттық технологиялар', en: 'information technologies' },
    definition: {
      ru: 'совокупность методов, производственных процессов и программно-технических средств, объединённых в технологический комплекс, '
        + 'обеспечивающий сбор, создание, хранение, накопление, обработку, поиск, вывод, копирование, передачу и распространение '
        + 'информации',
      kk: 'ақпаратты жинауды, жасауды, сақтауды, жинақтауды, өңдеуді, іздеуді, шығаруды, көшіруді, беруді және таратуды қамтамасыз ететін '
        + 'технологиялық кешенге біріктірілген әдістердің, өндірістік процестердің және бағдарламалық-техникалық құралдардың жиынтығы',
      en: 'the totality of methods, production processes, software and hardware joined in a technological complex that ensures '
        + 'the collection, creation, storage, accumulation, processing, search, output, copying, transmission and dissemination '
        + 'of information',
    },
  },
];
