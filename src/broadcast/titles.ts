/** What each kind of act is called in a subject, and where another notification names it. */
import type { ActKind } from '../treaty/acts.ts';
import type { Sentence } from '../treaty/texts.ts';

export const titles = {
  INSTRUMENT_REGISTERED: {
    ru: 'Регистрация международного договора',
    kk: 'Халықаралық шартты тіркеу',
    en: 'Registration of an instrument',
  },
  PARTY_REGISTERED: { ru: 'Сведения о Стороне', kk: 'Тарап туралы мәліметтер', en: 'Particulars of a Party' },
  SIGNATURE: { ru: 'Подписание', kk: 'Қол қою', en: 'Signature' },
  NOTICE_OF_COMPLETION: {
    ru: 'Уведомление о выполнении внутригосударственных процедур',
    kk: 'Мемлекетішілік рәсімдердің орындалғаны туралы хабарлама',
    en: 'Notice of completion of domestic procedures',
  },
  ENTRY_INTO_FORCE: { ru: 'Вступление в силу', kk: 'Күшіне ену', en: 'Entry into force' },
  DESIGNATION: {
    ru: 'Определение уполномоченного компетентного органа',
    kk: 'Уәкілетті құзыретті органның айқындалғаны',
    en: 'Designation of an authorised competent body',
  },
  CHANGE_OF_DESIGNATION: {
    ru: 'Изменение сведений об уполномоченном компетентном органе',
    kk: 'Уәкілетті құзыретті орган туралы мәліметтердің өзгертілгені',
    en: 'Change of the designation of an authorised competent body',
  },
  END_OF_DESIGNATION: {
    ru: 'Прекращение полномочий уполномоченного компетентного органа',
    kk: 'Уәкілетті құзыретті орган өкілеттігінің тоқтатылғаны',
    en: 'End of the designation of an authorised competent body',
  },
  NOTICE_OF_WITHDRAWAL: { ru: 'Уведомление о выходе', kk: 'Шығу туралы хабарлама', en: 'Notice of withdrawal' },
  REVOCATION: { ru: 'Отзыв уведомления', kk: 'Хабарламаны кері қайтарып алу', en: 'Revocation of a notice' },
  WITHDRAWAL_TAKEN_EFFECT: { ru: 'Выход состоялся', kk: 'Шығудың күшіне енгені', en: 'Withdrawal has taken effect' },
  SETTLEMENT: { ru: 'Урегулирование обязательств', kk: 'Міндеттемелерді реттеу', en: 'Settlement of obligations' },
  CURE: { ru: 'Приведение документа в надлежащую форму', kk: 'Құжатты тиісті нысанға келтіру', en: 'Cure of a paper' },
  OBJECTION: { ru: 'Возражение', kk: 'Қарсылық', en: 'Objection' },
  CORRECTION: { ru: 'Исправление записи', kk: 'Жазбаны түзету', en: 'Correction of an entry' },
  CORRESPONDENCE: { ru: 'Корреспонденция', kk: 'Хат-хабар', en: 'Correspondence' },
  CERTIFIED_COPY: {
    ru: 'Направление заверенной копии', kk: 'Куәландырылған көшірменің жіберілгені', en: 'Transmission of a certified copy',
  },
  COPY_ACKNOWLEDGED: {
    ru: 'Подтверждение получения заверенной копии',
    kk: 'Куәландырылған көшірменің алынғанын растау',
    en: 'Acknowledgement of a certified copy',
  },
  TEXT_CORRECTION_PROPOSED: {
    ru: 'Предложение об исправлении текста', kk: 'Мәтінді түзету туралы ұсыныс', en: 'Proposal to correct the text',
  },
  TEXT_CORRECTED: { ru: 'Исправление текста', kk: 'Мәтіннің түзетілгені', en: 'Correction of the text' },
  INSTRUMENT_ENDED: { ru: 'Прекращение действия', kk: 'Қолданылуының тоқтатылғаны', en: 'Termination' },
  REGISTRATION: {
    ru: 'Регистрация в Секретариате ООН', kk: 'БҰҰ Хатшылығында тіркеу', en: 'Registration with the Secretariat of the United Nations',
  },
  PUBLISHED_DATE: {
    ru: 'Опубликованный день вступления в силу', kk: 'Күшіне енудің жарияланған күні', en: 'Published day of entry into force',
  },
  EVIDENCE_OF_INFORMING: {
    ru: 'Подтверждение информирования Сторон',
    kk: 'Тараптардың хабардар етілгенін растау',
    en: 'Evidence of the informing of the Parties',
  },
  SUBGRAPH_PROPOSED: { ru: 'Предложение об узле', kk: 'Торап туралы ұсыныс', en: 'Proposal of a node' },
  SUBGRAPH_ACCEPTED: {
    ru: 'Принятие предложения об узле', kk: 'Торап туралы ұсыныстың қабылданғаны', en: 'Acceptance of a proposal of a node',
  },
  SUBGRAPH_REJECTED: {
    ru: 'Отклонение предложения об узле', kk: 'Торап туралы ұсыныстың қабылданбағаны', en: 'Rejection of a proposal of a node',
  },
  SUBGRAPH_RETIRED: {
    ru: 'Исключение узла или отзыв предложения',
    kk: 'Торапты шығару немесе ұсынысты кері қайтарып алу',
    en: 'Retirement of a node, or withdrawal of a proposal',
  },
  SUPERGRAPH_ROLLED_BACK: {
    ru: 'Возврат к прежнему составу узлов', kk: 'Тораптардың бұрынғы құрамына қайту', en: 'Return to an earlier version of the graph',
  },
} as const satisfies { readonly [kind in ActKind]: Sentence };
