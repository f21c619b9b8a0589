/** Evidence of informing says no more than is known: of what was never taken, of what a server's word proves, and of no person. */
import { describe, expect, test } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import { Temporal } from 'temporal-polyfill';
import { type Evidence, evidenceOf, type Facts } from '../../src/broadcast/evidence-content.ts';
import { masked } from '../../src/broadcast/evidence-mask.ts';
import { evidenceSheet } from '../../src/broadcast/evidence-sheet.ts';
import { canonical } from '../../src/log/chain.ts';
import { wordsOn } from './drawn.ts';
import { notificationOf, withdrawal } from './told.ts';

const SEAT = 'Europe/Moscow';
const at = new Date('2027-02-28T21:30:00Z');

type Told = Facts['deliveries'][number];
type Tried = Partial<Told['tries'][number]>;

function delivery(change: Partial<Told> = {}, { outcome = 'NOT_NOW', reply = '452 4.2.2 full' }: Tried = {}): Told {
  const id = '01234567-89ab-4cde-8f01-23456789abcd';
  return {
    id, purpose: 'NOTIFICATION', number: 17, party: 'KZ', channel: 'MAIL', channelId: id, about: null, key: '',
    address: 'a.bekova@kz.example', addressSalt: 'salt', state: 'ATTEMPTED', attempts: 1,
    dueAt: at, firstAttemptAt: at, lastAttemptAt: at, nextAttemptAt: null, informedAt: null, takenAt: null,
    acknowledgedAt: undefined, reply: null, refused: false, ...change,
    tries: [{ delivery: id, nth: 1, outcome, reply, firstAt: at, lastAt: at, times: 1 }],
  };
}

function evidence(...deliveries: readonly Told[]): Evidence {
  return evidenceOf({
    notification: notificationOf(withdrawal), timeZone: SEAT, toldAgain: [], head: { position: 20, hash: 'cd'.repeat(32) },
    madeAt: Temporal.Instant.from('2027-03-04T10:00:00Z'), deliveries,
    informing: [{ number: 17, party: 'KZ', name: { ru: 'Республика Казахстан' }, state: 'INFORMED', informedAt: at, channel: 'MAIL' }],
  });
}

const onPaper = (...deliveries: readonly Told[]) => onPaperOf(evidence(...deliveries));
async function onPaperOf(said: Evidence): Promise<string> {
  const document = await PDFDocument.load(await evidenceSheet(said, SEAT), { updateMetadata: false });
  return document.getPages().map(wordsOn).join('').replace(/\s+/g, '');
}

const squeezed = (words: string) => words.replace(/\s+/g, '');

describe('R11: on paper', () => {
  test.each<[string, Partial<Told>, string]>([
    ['a reminder that is not needed any more', { purpose: 'REMINDER', key: '24' }, 'больше не требуется или канал прекращён'],
    ['a notification whose channel ended',     {},                                 'канал прекращён до принятия'],
  ])('%s', async (_case, change, says) => {
    const text = await onPaper(delivery({ ...change, state: 'RETURNED' }));
    expect(text).toContain(squeezed(`снято с отправки: ${says}; 1 попытка`));
  });

  test('that it went to nobody, where it did', async () => {
    const nobody = { ...evidence(), addressees: [] };
    expect(await onPaperOf(nobody)).toContain(squeezed('Адресатов нет: это уведомление никому не направлялось.'));
    expect(await onPaper()).not.toContain('Адресатов');
  });

  test('what "informed" rests on; and a report that it was passed on does not say that it has arrived', async () => {
    const text = await onPaper(delivery({ state: 'ACCEPTED' }, { outcome: 'DELIVERED', reply: '2.0.0' }));
    expect(text).toContain(squeezed('почтовый сервер, с которым соединяется депозитарий'));
    expect(text).toContain(squeezed('доставлено или передано дальше. Ответ: 2.0.0'));
    for (const language of ['русский', 'казахский', 'английский']) expect(text).toContain(squeezed(`SHA-256 текста, ${language}`));
  });

  test.each([
    ['in words that differ', 'временный отказ; ответы различались'],
    ['the hub could not make this message', 'сообщение не составлено: ошибка на стороне депозитария'],
  ])('what the hub has noted in its own words is no answer of a server: %s', async (reply, says) => {
    const text = await onPaper(delivery({}, { reply }));
    expect(text).toContain(squeezed(`: ${says}`));
    for (const unsaid of ['Ответ:', squeezed(reply)]) expect(text).not.toContain(unsaid);
    expect(canonical(evidence(delivery({}, { reply })))).toContain(reply);
  });
});

describe('R11: no person is named', () => {
  const own = 'Aigul.Bekova1985@kz.example';
  test.each<[string, string, string, string]>([
    ['a name in the address',      'a.bekova@kz.example', '552 5.2.2 Bekova\'s box is full',       '552 5.2.2 […]\'s box is full'],
    ['each of them',               own,                   '550 Aigul BEKOVA has left',             '550 […] […] has left'],
    ['with what stands behind it', own,                   '550 no bekova1985',                     '550 no […]'],
    ['a short one',                'v.kim@kz.example',    '550 Kim has left',                      '550 […] has left'],
    ['in another script',          'а.бекова@кз.example', '550 Бекова в отпуске',                  '550 […] в отпуске'],
    ['cut off in the middle',      'a.bekova@kz.example', '552 the box of Beko',                   '552 the box of […]'],
    ['no initial, and no syllable', 'a.bekova@kz.example', '550 a Bekovab; dr.abekova',            '550 a Bekovab; dr.abekova'],
    ['not what the domain says',   'mfa.duty@mfa.kz',     '550 mfa.kz: <mfa.duty@mfa.kz> unknown', '550 mfa.kz: <[…]@mfa.kz> unknown'],
    ['a webhook has none',         'https://kz.example/in', '404 kz.example: in vain',             '404 kz.example: in vain'],
  ])('%s', (_case, address, reply, expected) => {
    expect(masked(reply, address)).toBe(expected);
  });

  test('in what is kept for ever', () => {
    const full = delivery({ address: 'a.bekova@kz.example' }, { reply: '552 5.2.2 Bekova\'s box is full' });
    expect(canonical(evidence(full))).not.toMatch(/bekova/i);
  });
});
