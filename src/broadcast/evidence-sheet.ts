/** Evidence of informing on paper, in Russian: PDF/A-3, with the same as canonical JSON inside it. (Art. 13.) */
import { Temporal } from 'temporal-polyfill';
import type { ChannelKind } from '../depositary/channel.entity.ts';
import { canonical } from '../log/chain.ts';
import { inWords, ruForm } from '../treaty/calendar-words.ts';
import { dayAt } from '../treaty/calendar.ts';
import type { AttemptRow } from './delivery.entity.ts';
import type { DeliveryState } from './delivered.ts';
import type { Evidence, EvidenceOfDelivery } from './evidence-content.ts';
import type { Informing } from './informing.ts';
import { demonstration } from './labels.ts';
import { oneLine } from './lines.ts';
import { NOT_QUOTED } from './marks.ts';
import { NOT_MADE } from './not-accepted.ts';
import { letterhead, newSheet } from './note.ts';

/** The same evidence is the same bytes. */
export async function evidenceSheet(evidence: Evidence, timeZone: string): Promise<Buffer> {
  const { notification: { number, reference, demonstration: isInvented }, made } = evidence;
  const title = `Подтверждение информирования Сторон: ${reference}`;
  const at = new Date(made.at);
  const sheet = await newSheet(title, at, { name: 'evidence.json', type: 'application/json', content: Buffer.from(canonical(evidence)) });
  for (const line of letterhead) sheet.write(line, { bold: true, centred: true, after: 0 });
  sheet.rule();
  if (isInvented) sheet.write(demonstration.says.ru, { bold: true, centred: true, after: 12 });
  sheet.write('Подтверждение информирования Сторон', { bold: true, size: 15, centred: true });
  sheet.write(`Уведомление депозитария № ${number} (${reference})`, { bold: true, size: 12, centred: true, after: 12 });
  for (const [label, value] of particulars(evidence, timeZone)) sheet.entry(label, value);
  for (const each of evidence.addressees) {
    sheet.rule();
    for (const [label, value] of ofAddressee(each, timeZone)) sheet.entry(label, value);
  }
  sheet.rule();
  if (evidence.addressees.length === 0) sheet.write('Адресатов нет: это уведомление никому не направлялось.');
  for (const sentence of verification) sheet.write(sentence, { size: 9 });
  if (sheet.lacks()) sheet.write('◊ – знак, которого нет в шрифте этого документа; в evidence.json он есть.', { size: 9 });
  return sheet.finish((page, pages) => `${isInvented ? `${demonstration.mark.ru}  ·  ` : ''}${title}  ·  страница ${page} из ${pages}`);
}

type Said = readonly [label: string, value: string];

function particulars({ notification, made }: Evidence, timeZone: string): Said[] {
  const { subject, issuedAt, entry, textSha256 } = notification;
  return [
    ['Предмет', oneLine(subject)],
    ['Выпущено', moment(issuedAt, timeZone)],
    ['Номер записи', String(entry.position)],
    ['Хеш записи (SHA-256)', entry.hash],
    ['SHA-256 текста, русский', textSha256.ru],
    ['SHA-256 текста, казахский', textSha256.kk],
    ['SHA-256 текста, английский', textSha256.en],
    ['Подтверждение составлено', moment(made.at, timeZone)],
    ['Последняя запись журнала', String(made.logHead.position)],
    ['Её хеш (SHA-256)', made.logHead.hash],
  ];
}

function ofAddressee(each: Evidence['addressees'][number], timeZone: string): Said[] {
  const { name, state, informedAt, channel, acknowledgedAt, deliveries, toldAgainAt } = each;
  return [
    ['Сторона', oneLine(name)],
    ['Состояние', states[state]],
    ...(informedAt === undefined ? [] : [['Информирована', `${moment(informedAt, timeZone)}${channel ? `; ${channels[channel]}` : ''}`] as const]),
    ...(acknowledgedAt === undefined ? [] : [['Подтверждение Стороны', moment(acknowledgedAt, timeZone)] as const]),
    ...toldAgainAt.map((at) => ['Отправка повторена', moment(at, timeZone)] as const),
    ...deliveries.flatMap((one) => ofDelivery(one, timeZone)),
  ];
}

function ofDelivery(one: EvidenceOfDelivery, timeZone: string): Said[] {
  const { id, purpose, channel, afterHours, address, attempts, tries } = one;
  const what = purpose === 'REMINDER' ? `Напоминание через ${afterHours} ч` : 'Доставка';
  const times = `${attempts} ${ruForm(attempts, 'попытка', 'попытки', 'попыток')}`;
  return [
    [what, [channels[channel], ...(address ? [address.domain] : []), stateOf(one), times].join('; ')],
    ...tries.map((each) => [each.outcome in reports ? 'Сообщение сервера' : 'Попытка', ofTry(each, timeZone)] as const),
    ...(address?.commitment === undefined ? [] : [['Адрес: SHA-256 соли и адреса', address.commitment] as const]),
    ['Идентификатор доставки', id],
  ];
}

function ofTry({ outcome, reply, firstAt, lastAt, times }: EvidenceOfDelivery['tries'][number], timeZone: string): string {
  const until = times > 1 ? ` – ${moment(lastAt, timeZone)}, подряд: ${times}` : '';
  return `${moment(firstAt, timeZone)}${until}: ${cameOf(outcome, reply)}`;
}

/** What the hub has noted in words of its own was answered by nobody. */
function cameOf(outcome: AttemptRow['outcome'], reply: string): string {
  if (reply === NOT_MADE) return 'сообщение не составлено: ошибка на стороне депозитария';
  if (reply === NOT_QUOTED) return `${outcomes[outcome]}; ответы различались`;
  return `${outcomes[outcome]}${reply === '' ? '' : `. Ответ: ${oneLine(reply)}`}`;
}

/** A reminder is not needed any more once the Party has acknowledged; a notification is always told. */
function stateOf({ purpose, state }: EvidenceOfDelivery): string {
  const isReminder = purpose === 'REMINDER' && state === 'RETURNED';
  return isReminder ? 'снято с отправки: больше не требуется или канал прекращён' : deliveryStates[state];
}

/** At the seat, and how far that is from UTC. */
function moment(at: string, timeZone: string): string {
  const instant = Temporal.Instant.from(at);
  const there = instant.toZonedDateTimeISO(timeZone);
  const time = there.toPlainTime().toString({ smallestUnit: 'second' });
  return `${inWords(dayAt(instant, timeZone), 'ru')}, ${time} (UTC${there.offset})`;
}

const channels = {
  MAIL: 'электронная почта', WEBHOOK: 'вебхук', DIGEST: 'еженедельная подборка', LIVE: 'собственное подключение Стороны',
} as const satisfies Record<ChannelKind, string>;

const states = {
  NOT_YET: 'ещё не информирована; сообщение в пути', INFORMED: 'информирована', ACKNOWLEDGED: 'подтвердила, что информирована',
  UNREACHABLE: 'не информирована, и ничего не отправляется',
} as const satisfies Record<Informing['state'], string>;

const deliveryStates = {
  DUE: 'подлежит отправке', ATTEMPTED: 'повторяется', ACCEPTED: 'принято', ACKNOWLEDGED: 'принято и подтверждено',
  RETURNED: 'снято с отправки: канал прекращён до принятия', FAILED: 'не доставлено',
} as const satisfies Record<DeliveryState, string>;

/** Heard later of what had been taken. */
const reports = {
  DELIVERED: 'доставлено или передано дальше', DELAYED: 'задерживается', BOUNCED: 'доставить не удалось',
} as const;

const outcomes = {
  ...reports, ACCEPTED: 'принято', NOBODY_THERE: 'сервер не отвечает', NOT_NOW: 'временный отказ', NEVER: 'окончательный отказ',
} as const satisfies Record<AttemptRow['outcome'], string>;

const verification = [
  'Сторона информирована, когда сообщение впервые принял почтовый сервер, с которым соединяется депозитарий, или вебхук Стороны, когда '
    + 'ответило её собственное подключение или когда она сама это подтвердила. Что письмо дошло до ящика, принятие сервером не доказывает.',
  'Проверка: SHA-256 этого файла стоит в журнале, в записи вида EVIDENCE_OF_INFORMING; с её времени файл не изменён. '
    + 'То же в машиночитаемом виде (канонический JSON, RFC 8785) вложено в файл: evidence.json.',
  'Адреса сюда не внесены, чтобы их можно было забыть: указаны домен и SHA-256 соли и адреса, записанных подряд, в UTF-8. '
    + 'В ответах серверов адреса и имена из них закрыты знаком […]. '
    + 'Идентификатор доставки стоит в адресе возврата письма и в заголовке webhook-id.',
] as const;
