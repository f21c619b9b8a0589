/** The steps in Kazakh. A suffix would have to agree with what it follows, so days, names and numbers stand by themselves. */
import { inWords, lengthInWords } from './calendar-words.ts';
import { ordinalKk } from './ordinals.ts';
import type { StepWords } from './steps.ts';

const day = (on: Parameters<typeof inWords>[0]) => inWords(on, 'kk');
const length = (period: Parameters<typeof lengthInWords>[0]) => lengthInWords(period, 'kk');
const notices = {
  COMPLETION: 'Мемлекетішілік рәсімдердің орындалғаны туралы хабарламаның алынған күні',
  WITHDRAWAL: 'Шығу туралы хабарламаның алынған күні',
} as const;

export const kk: StepWords = {
  FIXED: ({ on }) => `Күшіне ену күні: ${day(on)}. Бұл күн қорытынды ережелерде белгіленген.`,
  SIGNED: ({ on, entry }) => `Шартқа қол қойылған күн: ${day(on)} (жазбаның нөмірі: ${entry}).`,
  RECEIVED: ({ on, entry, of }) => `${notices[of]}: ${day(on)} (жазбаның нөмірі: ${entry}).`,
  CORRECTED: ({ entry, by }) => `Жазба түзетілген түрінде оқылады (жазбаның нөмірі: ${entry}; түзету жазбасының нөмірі: ${by}).`,
  CURED: ({ on, entry, by }) => `Құжаттың кемшіліктері жойылған (жазбаның нөмірі: ${entry}; оларды жою жазбасының нөмірі: ${by}). `
    + `Түзетілгенінің алынған күні: ${day(on)}; құжат осы күннен бастап есепке алынады.`,
  DECISIVE: ({ nth, on, entry, party }, nameOf) =>
    `Шешуші болып табылатыны – ${ordinalKk(nth)} (Тарап: ${nameOf(party)}; жазбаның нөмірі: ${entry}). Оның алынған күні: ${day(on)}.`,
  QUOTA: ({ quota, reached }) => 'Есепке алынған хабарламалардың ішіндегі осы топтан келгендері '
    + `(${quota.called ?? quota.of.join(', ')}): ${reached}; қажетті ең аз саны: ${quota.atLeast}.`,
  NO_PERIOD: ({ on }) => `Күту мерзімі жоқ; алынған күннің өзі есепке алынады: ${day(on)}.`,
  PERIOD: ({ from, period, on }) => `${day(from)} + ${length(period)} = ${day(on)}.`,
  FIRST_OF_MONTH: ({ on }) => `Келесі айдың бірінші күні = ${day(on)}.`,
  NTH_MONTH: ({ from, nth, on }) => `Алынған күні: ${day(from)}; сол айдан кейінгі ${nth}-айдың бірінші күні = ${day(on)}.`,
  WITH_THE_OTHERS: ({ on }) =>
    `Бұл Тараптың хабарламасы шешуші хабарламадан кешіктірілмей алынған, сондықтан ол үшін жалпы күшіне ену күні қолданылады: ${day(on)}.`,
  NOT_BEFORE_GENERAL: ({ own, on }) => `Өз хабарламасы бойынша: ${day(own)}; бірақ жалпы күшіне ену күнінен ерте емес: ${day(on)}.`,
  NOT_BEFORE_BASE: ({ on }) => `Осы Тарап үшін негізгі шарт қолданыла бастаған күннен ерте емес: ${day(on)}.`,
  EFFECT_FROM: ({ on, enteredOn }) =>
    `Қорытынды ережелер бойынша шарттың қолданылуы таралатын уақыттың бірінші күні: ${day(on)}; күшіне ену күні: ${day(enteredOn)}.`,
  PROVISIONAL: ({ on }) => `Қорытынды ережелерде қол қойылған күннен бастап уақытша қолдану көзделген: ${day(on)}.`,
  DISPATCHED: ({ on, entry }) => `Мерзім хабарламада көрсетілген күннен бастап есептеледі: ${day(on)} (жазбаның нөмірі: ${entry}).`,
  NAMED: ({ on, entry }) => `Хабарламада көрсетілген шығу күні: ${day(on)} (жазбаның нөмірі: ${entry}).`,
  NAMED_LATER: ({ on, entry }) => `Хабарламада кешірек күн көрсетілген, бұған жол беріледі: ${day(on)} (жазбаның нөмірі: ${entry}).`,
  CONSENT_OF_ALL: ({ on, entry }) => `Барлық Тараптың келісімімен мерзім есептелмейді; шығу күні: ${day(on)} (жазбаның нөмірі: ${entry}).`,
  COUNTED_BACK: ({ from, period, on, receivedOn }) =>
    `${day(from)} − ${length(period)} = ${day(on)}: хабарлама алынуы мүмкін соңғы күн; алынған күні: ${day(receivedOn)}, мерзім сақталған.`,
  TOO_SOON: ({ from, period, on, receivedOn }) =>
    `${day(from)} − ${length(period)} = ${day(on)}: алынған күннен (${day(receivedOn)}) ерте, сондықтан мұндай шығу күні тым ерте болар еді.`,
  DAY_BEFORE: ({ on }) => `Соңғы күн – одан бұрынғы күн: ${day(on)}.`,
  DAY_AFTER: ({ on }) => `Келесі күн: ${day(on)}.`,
  TERM: ({ from, period, on, renewal }) => `Қолданылу мерзімі: ${day(from)} + ${length(period)} = ${day(on)}, мерзімнің соңғы күні`
    + `${renewal === 'AUTOMATIC' ? '; содан кейін мерзім ұзартылады' : ''}.`,
  NOT_RENEWED_FOR: ({ party }, nameOf) => `Мерзімді ұзарту қабылданбаған (Тарап: ${nameOf(party)}).`,
  AGREED: ({ on, entry }) =>
    `Тараптар шарттың қолданылуын тоқтату туралы уағдаласқан; шарт қолданылмайтын бірінші күн: ${day(on)} (жазбаның нөмірі: ${entry}).`,
  WITH_BASE: ({ on }) => `Негізгі шартпен бірге тоқтатылады: ${day(on)}.`,
};
