/** The note of a notification: whole, to be read by people and machines for as long as the archive lasts, and the same each time. */
import { describe, expect, jest, test } from '@jest/globals';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { letterOf } from '../../src/broadcast/letter-of-notification.ts';
import { noteOf } from '../../src/broadcast/note.ts';
import type { Notification } from '../../src/broadcast/notification.ts';
import { partsOf } from '../../src/broadcast/wording.ts';
import type { Act } from '../../src/treaty/acts.ts';
import { contentsOf, wordsOn } from './drawn.ts';
import { acts, designation, named, notificationOf } from './told.ts';

const SEAT = 'Europe/Moscow';

async function read(act: Act, more: Partial<Notification> = {}) {
  const bytes = await noteOf(notificationOf(act, more), SEAT);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const pages = document.getPages().map(wordsOn);
  return { bytes, document, pages, text: pages.join('') };
}

/** What is broken into lines loses the space where it breaks. */
const joined = (text: string) => text.replace(/\s+/g, '');

describe('The note of a notification', () => {
  test('says number, reference, date, act, Party, text, legal basis, position and hash; and how to verify', async () => {
    const { text } = await read(designation);
    for (const said of [
      'Организация Договора о коллективной безопасности', 'Секретариат – депозитарий', 'Уведомление депозитария № 17 (DN.17.2027)',
      'Определение уполномоченного компетентного органа', 'Дата выпуска: 1 марта 2027 года', 'Республика Казахстан', 'duty@kz.example',
      'Хеш записи (SHA-256)', 'ab'.repeat(32), 'Номер записи', 'Проверка: хеш – это SHA-256', 'DN.17.2027 · страница 1 из 1',
    ]) expect(joined(text)).toContain(joined(said));
    expect(text).not.toMatch(/ДЕМОНСТРАЦИЯ|◊|\?/);
  });

  test.each(Object.values(acts))('$kind: all that the text says', async (act) => {
    const n = notificationOf(act, { operative: false, replaces: named(designation) });
    const { lines, verification, opening, notYetOperative, replacing } = partsOf(n, 'ru', SEAT);
    const { text } = await read(act, n);
    for (const said of [...lines.flat(), verification, opening, notYetOperative!, replacing!]) expect(joined(text)).toContain(joined(said));
  });

  test('demonstration data says so on the note, and at the foot of each page', async () => {
    const { pages } = await read(proposal('Слово за словом идёт. '.repeat(300)), { demonstration: true });
    expect(joined(pages[0]!)).toContain(joined('ДЕМОНСТРАЦИЯ: данные в этом уведомлении вымышлены'));
    expect(pages.length).toBeGreaterThan(2);
    pages.forEach((page, i) => { expect(page).toContain(`[ДЕМОНСТРАЦИЯ] · DN.17.2027 · страница ${i + 1} из ${pages.length}`); });
  });

  test('loses nothing of a text of many pages', async () => {
    const words = Array.from({ length: 2_000 }, (_, i) => `слово${i}`).join(' ');
    const { pages } = await read(proposal(words));
    const body = pages.map((page) => page.replace(/DN\.17\.2027 · страница \d+ из \d+/, '')).join('');
    expect(joined(body)).toContain(joined(words));
  });

  test('writes Russian and Kazakh, and any other letter of the Parties', async () => {
    const name = { ru: 'Ёж, Әә Ғғ Ққ Ңң Өө Ұұ Үү Һһ Іі; Ўў; Ҷҷ Ӣӣ Ӯӯ Ҳҳ; «№ 7» – I’m' };
    const { text } = await read({ ...designation, name });
    expect(text).toContain(name.ru);
    expect(joined((await read({ ...designation, name: { ru: 'Комитетi и\u0306 ё' } })).text)).toContain('Комитетiйё'.normalize('NFC'));
  });

  test.each(['Մարմին', '内', '🙂', '\u{10FFFF}', 'x\u0001'])('a letter that the font lacks is seen to be missing: %j', async (written) => {
    const { text } = await read({ ...designation, name: { ru: `Орган ${written}.` } });
    expect(text).toMatch(written === 'x\u0001' ? /Орган x \./ : /Орган ◊+\./);
    expect(text.includes('◊ – знак, которого нет')).toBe(written !== 'x\u0001');
  });
});

describe('As an archive keeps it', () => {
  test('PDF/A-2b: it says so, in Russian, with a title, a colour profile and an identity', async () => {
    const { bytes, document } = await read(designation);
    const { catalog, context } = document;
    const xmp = Buffer.from((context.lookup(catalog.get(PDFName.of('Metadata'))) as PDFRawStream).contents).toString();
    expect(xmp).toMatch(/<pdfaid:part>2<\/pdfaid:part>\s*<pdfaid:conformance>B<\/pdfaid:conformance>/);
    expect(xmp).toContain('<rdf:li xml:lang="x-default">Уведомление депозитария № 17 (DN.17.2027)</rdf:li>');
    expect(xmp).toContain('<xmp:CreateDate>2027-02-28T21:30:00Z</xmp:CreateDate>');
    expect(document.getTitle()).toBe('Уведомление депозитария № 17 (DN.17.2027)');
    expect(document.getCreationDate()).toEqual(new Date('2027-02-28T21:30:00Z'));
    expect(String(catalog.get(PDFName.of('Lang')))).toBe('(ru)');
    expect(catalog.lookup(PDFName.of('OutputIntents'), PDFArray).size()).toBe(1);
    expect(context.trailerInfo.ID).toBeInstanceOf(PDFArray);
    expect(bytes.toString('latin1')).toMatch(/^%PDF-1\.7\n%/);
    expect(bytes.toString('latin1')).not.toMatch(/\/(JavaScript|Encrypt|EmbeddedFile|URI|Launch|LZWDecode|FlateDecode)\b/);
  });

  test('every font is in the file', async () => {
    const { document: { context } } = await read(designation);
    const dictionaries = context.enumerateIndirectObjects().flatMap(([, each]) => (each instanceof PDFDict ? [each] : []));
    const typed = (type: string) => dictionaries.filter((each) => each.get(PDFName.of('Type')) === PDFName.of(type));
    const descriptors = typed('FontDescriptor');
    expect(descriptors.map((each) => String(each.get(PDFName.of('FontName')))).sort()).toEqual([
      expect.stringMatching(/^\/[A-Z]{6}\+PTSerif-Bold$/), expect.stringMatching(/^\/[A-Z]{6}\+PTSerif-Regular$/),
    ]);
    for (const each of descriptors) expect(context.lookup(each.get(PDFName.of('FontFile2')))).toBeInstanceOf(PDFRawStream);
    for (const font of typed('Font')) expect(String(font.get(PDFName.of('Subtype')))).toMatch(/^\/(Type0|CIDFontType2)$/);
  });

  test('no letter is drawn by the sign that stands for none', async () => {
    const { document } = await read({ ...designation, name: { ru: 'Орган 内 🙂 \u200B\u00AD\uFEFF' } });
    const drawn = document.getPages().map(({ node, doc }) =>
      (node.normalizedEntries().Contents?.asArray() ?? []).map((each) => contentsOf(doc.context.lookup(each))).join('')).join('');
    const codes = [...drawn.matchAll(/<([\da-f]+)>/g)].flatMap(([, shown = '']) => shown.match(/.{4}/g) ?? []);
    expect(codes.length).toBeGreaterThan(500);
    expect(codes).not.toContain('0000');
  });

  test('the same notification makes the same bytes, and another makes others', async () => {
    const [one, again, other] = [await read(designation), await read(designation), await read(designation, { hash: 'cd'.repeat(32) })];
    expect(again.bytes.equals(one.bytes)).toBe(true);
    expect(other.bytes.equals(one.bytes)).toBe(false);
  });
});

describe('The letter of a notification', () => {
  test('has the text in three languages, and the note', async () => {
    const { attachments, ...letter } = await letterOf(notificationOf(acts.SIGNATURE), { timeZone: SEAT });
    expect(letter).toMatchObject({
      key: 'dn.17.abababababababab', at: new Date('2027-02-28T21:30:00Z'), thread: 'instrument.information-sphere-2014',
      texts: [{ language: 'ru' }, { language: 'kk' }, { language: 'en' }],
    });
    expect(letter.subject).toMatch(/^DN\.17\.2027 – /);
    expect(attachments).toMatchObject([{ filename: 'DN.17.2027.pdf', contentType: 'application/pdf' }]);
  });

  test('six mails share one note; what is said otherwise is set anew', async () => {
    const noteIn = async (more: Partial<Notification> = {}) =>
      (await letterOf(notificationOf(acts.SIGNATURE, more), { timeZone: SEAT })).attachments?.[0]?.content;
    const notes = await Promise.all(Array.from({ length: 6 }, () => noteIn()));
    expect(new Set(notes).size).toBe(1);
    expect(await noteIn({ partyName: { ru: 'Другое имя' } })).not.toBe(notes[0]);
    expect(await noteIn()).toBe(notes[0]);
  });

  test('goes out without the note rather than not at all', async () => {
    const said = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await jest.isolateModulesAsync(async () => {
      jest.unstable_mockModule('../../src/broadcast/note.ts', () => ({ noteOf: () => Promise.reject(new Error('no paper')) }));
      const { letterOf: letterWithout } = await import('../../src/broadcast/letter-of-notification.ts');
      const letter = await letterWithout(notificationOf(acts.SIGNATURE), { timeZone: SEAT });
      expect(letter).toMatchObject({ key: 'dn.17.abababababababab', attachments: [] });
    });
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
  });
});

function proposal(ru: string): Act {
  return { ...acts.TEXT_CORRECTION_PROPOSED, proposal: { ru } };
}
