/** A certified copy is whole, says what it is, in letters that can be read, and is the same each time it is made. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, test } from '@jest/globals';
import fontkit from '@pdf-lib/fontkit';
import {
  decodePDFRawStream, degrees, PDFDict, PDFDocument, PDFHexString, PDFName, type PDFPage, PDFRawStream, StandardFonts,
} from 'pdf-lib';
import { Temporal } from 'temporal-polyfill';
import { certifiedCopy } from '../../src/files/certified-copy.ts';
import { UnreadableOriginal, UnwritableText } from '../../src/files/uncertifiable.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const certification = {
  title: { ru: 'Протокол о взаимодействии по противодействию преступной деятельности в информационной сфере' },
  adoptedOn: day('2014-12-23'), adoptedIn: 'Москва',
  party: { ru: 'Республика Казахстан', kk: 'Қазақстан Республикасы' },
  copyNumber: 3, certifiedOn: day('2027-03-01'),
  office: { ru: 'Начальник Правового управления Секретариата ОДКБ' },
  originalHash: 'ab'.repeat(32),
};

async function originalOf(count: number, change: (document: PDFDocument, pages: PDFPage[]) => void = () => undefined) {
  const document = await PDFDocument.create();
  document.setCreationDate(new Date(0));
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const pages = Array.from({ length: count }, (_, i) => {
    const page = document.addPage([595, 842]);
    page.drawText(`Original ${i + 1}`, { x: 100, y: 400, font });
    return page;
  });
  change(document, pages);
  return document.save({ useObjectStreams: false });
}

type Change = Partial<Parameters<typeof certifiedCopy>[0]>;
const copyOf = (original: Uint8Array, change: Change = {}) => certifiedCopy({ original, ...certification, ...change });
const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** What is drawn on a page, letter by letter, as a reader's "copy" would take it: by the font's own table of letters. */
function textOf(page: PDFPage): string[] {
  const { context } = page.doc;
  const fonts = page.node.normalizedEntries().Font;
  return contentsOf(page).flatMap((contents) => {
    let letters = new Map<string, string>();
    return [...contents.matchAll(/\/(\S+) [\d.]+ Tf|<([\dA-F]+)> Tj/gi)].flatMap(([, font, shown]) => {
      if (font === undefined) return (shown?.match(/.{4}/g) ?? []).map((code) => letters.get(code.toLowerCase()) ?? '?').join('');
      letters = lettersOf(context.lookup(fonts.lookup(PDFName.of(font), PDFDict).get(PDFName.of('ToUnicode'))));
      return [];
    });
  });
}

function contentsOf(page: PDFPage): string[] {
  const { Contents: contents } = page.node.normalizedEntries();
  return (contents?.asArray() ?? []).map((stream) => {
    const found = page.doc.context.lookup(stream);
    return found instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(found).decode()).toString('latin1') : '';
  });
}

function lettersOf(table: unknown): Map<string, string> {
  if (!(table instanceof PDFRawStream)) return new Map();
  const text = Buffer.from(decodePDFRawStream(table).decode()).toString('latin1');
  return new Map([...text.matchAll(/<([\da-f]{4})> <([\da-f]{4,})>/gi)]
    .map(([, code = '', letter = '']) => [code.toLowerCase(), PDFHexString.of(`FEFF${letter}`).decodeText()]));
}

const read = async (copy: Uint8Array) => (await PDFDocument.load(copy, { updateMetadata: false })).getPages().map(textOf);

describe('R44: a certified copy', () => {
  test('says of what it is a copy, for whom, by whom and when', async () => {
    const pages = await read(await copyOf(await originalOf(2)));
    expect(pages.at(-1)).toEqual([
      'ЗАВЕРЕННАЯ КОПИЯ',
      'Настоящая копия является точной и полной копией подлинного экземпляра,',
      'хранящегося в Секретариате Организации Договора о коллективной',
      'безопасности (ОДКБ), следующего документа:',
      'Протокол о взаимодействии по противодействию преступной',
      'деятельности в информационной сфере',
      'Место и дата принятия', 'Москва, 23 декабря 2014 года',
      'Для Стороны', 'Республика Казахстан',
      '№ копии', '3',
      'Страниц в подлинном экземпляре', '2',
      'SHA-256 файла подлинного экземпляра', 'ab'.repeat(32),
      'Дата', '1 марта 2027 года',
      'Должность', 'Начальник Правового управления Секретариата ОДКБ',
      expect.stringMatching(/^Подпись _+ +М\. П\.$/),
      'Копия верна  ·  № 3  ·  страница 3 из 3',
    ]);
  });

  test.each([1, 2, 30])('has every page of an original of %d, each with its footer', async (count) => {
    const original = await originalOf(count);
    const copy = await PDFDocument.load(await copyOf(original));
    expect(copy.getPageCount()).toBe(count + 1);
    const before = (await PDFDocument.load(original)).getPages().map((page) => contentsOf(page).join(''));
    copy.getPages().forEach((page, i) => {
      expect(contentsOf(page).join('')).toContain(before[i] ?? '');
      expect(textOf(page).at(-1)).toBe(`Копия верна  ·  № 3  ·  страница ${i + 1} из ${count + 1}`);
    });
  });

  test('is the same, byte for byte, each time it is made; and another for another Party, number or day', async () => {
    const original = await originalOf(3);
    const changes: Change[] = [{}, {}, { party: { ru: 'Кыргызская Республика' } }, { copyNumber: 4 }, { certifiedOn: day('2027-03-02') }];
    const hashes = await Promise.all(changes.map(async (change) => hashOf(await copyOf(original, change))));
    expect(hashes[1]).toBe(hashes[0]);
    expect(new Set(hashes).size).toBe(4);
    const copy = await PDFDocument.load(await copyOf(original), { updateMetadata: false });
    expect([copy.getCreationDate(), copy.getModificationDate()]).toEqual(Array(2).fill(new Date('2027-03-01T00:00:00Z')));
  });

  test('leaves the original as it was given', async () => {
    const original = await originalOf(1);
    const before = hashOf(original);
    await copyOf(original);
    expect(hashOf(original)).toBe(before);
  });
});

describe('Its letters', () => {
  /** The outlines of a font's glyphs. */
  const outlines = (font: Uint8Array) => {
    const opened = fontkit.create(font);
    return Array.from({ length: opened.numGlyphs }, (_, i) => opened.getGlyph(i).path.toSVG());
  };
  const ours = (name: string) => readFile(createRequire(import.meta.url).resolve(`@expo-google-fonts/pt-serif/${name}.ttf`));

  test('are drawn as the font draws them: Russian, Kazakh, Tajik', async () => {
    const letters = 'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя ӘәҒғҚқҢңӨөҰұҮүҺһІі ҶҷӢӣӮӯҲҳ «»№–—0123456789';
    const copy = await PDFDocument.load(await copyOf(await originalOf(1), { title: { ru: letters }, office: { ru: letters } }));
    const embedded = copy.context.enumerateIndirectObjects().flatMap(([, found]) => {
      const file = found instanceof PDFDict ? copy.context.lookup(found.get(PDFName.of('FontFile2'))) : undefined;
      return file instanceof PDFRawStream ? [outlines(decodePDFRawStream(file).decode())] : [];
    });
    const whole = [...outlines(await ours('400Regular/PTSerif_400Regular')), ...outlines(await ours('700Bold/PTSerif_700Bold'))];
    expect(embedded.map(({ length }) => length > 100)).toEqual([true, true]);
    expect(embedded.flat().filter((outline) => !whole.includes(outline))).toEqual([]);
    expect(embedded.map((glyphs) => glyphs.filter((outline) => outline === '').length)).toEqual([1, 1]); // the space
  });

  test.each(['Հայաստան', '中', '🙂', 'строка\nстрока'])('that the font lacks are not certified as empty boxes: %j', async (name) => {
    await expect(copyOf(await originalOf(1), { party: { ru: name } })).rejects.toBeInstanceOf(UnwritableText);
  });

  test('of a word longer than a line go on in the next', async () => {
    const [, last] = await read(await copyOf(await originalOf(1), { office: { ru: `Отдел ${'ш'.repeat(200)}` } }));
    const lines = last?.slice(last.indexOf('Должность') + 1, -2) ?? [];
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('')).toBe(`Отдел${'ш'.repeat(200)}`);
  });
});

describe('Originals of all kinds', () => {
  const textMatrix = async (original: Uint8Array) => {
    const page = (await PDFDocument.load(await copyOf(original))).getPage(0);
    const [, matrix = ''] = [...contentsOf(page).join('').matchAll(/((?:-?[\d.e-]+ ){6})Tm/g)].at(-1) ?? [];
    return matrix.trim().split(' ').map((value) => Math.round(Number(value)) + 0); // there is a -0
  };

  test.each([
    // cos, sin, -sin, cos, and a place near that edge which is the lower one for the reader
    [0,    [1, 0, 0, 1],   (x: number, y: number) => y === 12 && x < 298],
    [90,   [0, 1, -1, 0],  (x: number, y: number) => x === 583 && y < 421],
    [180,  [-1, 0, 0, -1], (x: number, y: number) => y === 830 && x > 298],
    [270,  [0, -1, 1, 0],  (x: number, y: number) => x === 12 && y > 421],
    [-90,  [0, -1, 1, 0],  (x: number, y: number) => x === 12 && y > 421],
    [450,  [0, 1, -1, 0],  (x: number, y: number) => x === 583 && y < 421],
  ])('a page turned by %d°: its footer stands upright at the foot', async (angle, turn, isThere) => {
    const original = await originalOf(1, (_document, [page]) => { page!.setRotation(degrees(angle)); });
    const [a, b, c, d, x, y] = await textMatrix(original);
    expect([a, b, c, d]).toEqual(turn);
    expect(isThere(x!, y!)).toBe(true);
  });

  test('a page of which only a part shows: the footer is in that part', async () => {
    const original = await originalOf(1, (_document, [page]) => { page!.setCropBox(100, 200, 300, 400); });
    const [, , , , x, y] = await textMatrix(original);
    expect(y).toBe(212);
    expect(x).toBeGreaterThan(100);
  });

  test('pages that share one list of contents get one footer each', async () => {
    const original = await originalOf(3, (document, pages) => {
      const shared = document.context.register(pages[0]!.node.normalizedEntries().Contents!);
      const fonts = document.context.register(pages[0]!.node.Resources()!);
      for (const { node } of pages) {
        node.set(PDFName.of('Contents'), shared);
        node.set(PDFName.of('Resources'), fonts);
      }
    });
    const texts = await read(await copyOf(original));
    expect(texts.slice(0, 3).map((lines) => lines.filter((line) => line.startsWith('Копия верна')).length)).toEqual([1, 1, 1]);
  });

  test('what would run when it is opened is left out', async () => {
    const original = await originalOf(1, (document) => {
      document.addJavaScript('greet', 'app.alert(1)');
      const action = document.context.obj({ S: 'JavaScript', JS: PDFHexString.fromText('app.alert(2)') });
      document.catalog.set(PDFName.of('OpenAction'), action);
    });
    const { catalog, context } = await PDFDocument.load(await copyOf(original));
    expect(catalog.has(PDFName.of('OpenAction'))).toBe(false);
    expect(context.lookup(catalog.get(PDFName.of('Names')), PDFDict).has(PDFName.of('JavaScript'))).toBe(false);
  });
});

describe('What is not whole is not certified', () => {
  const edited = (bytes: Uint8Array, from: RegExp, to: string) =>
    Buffer.from(Buffer.from(bytes).toString('latin1').replace(from, to), 'latin1');

  test.each<[string, (bytes: Uint8Array) => Uint8Array, string]>([
    ['encrypted',              (bytes) => edited(bytes, /(trailer\s*<<)/, '$1 /Encrypt << /Filter /Standard /V 1 >>'), 'ENCRYPTED'],
    ['empty',                  () => new Uint8Array(),                                        'BROKEN'],
    ['no PDF',                 () => Buffer.from('%PDF-1.7 and nothing else %%EOF'),          'BROKEN'],
    ['cut off at its end',     (bytes) => bytes.subarray(0, -200),                            'BROKEN'],
    ['without its last line',  (bytes) => bytes.subarray(0, bytes.length - 6),                'BROKEN'],
    ['cut off in the middle',  (bytes) => Buffer.concat([bytes.subarray(0, bytes.length / 2), Buffer.from('\n%%EOF')]), 'BROKEN'],
    ['of a page too few',      (bytes) => edited(bytes, /\/Count 3/, '/Count 4'),             'BROKEN'],
    ['without a page it names', (bytes) => edited(bytes, /\/Kids \[ (\d+) 0 R/, '/Kids [ 999 0 R'), 'BROKEN'],
    ['without what is on a page', (bytes) => edited(bytes, /(\/Contents (?:\[ )?)\d+ 0 R/, '$1 999 0 R'), 'BROKEN'],
    ['pages within themselves', (bytes) => edited(bytes, /\/Kids \[ (\d+) 0 R/, '/Kids [ 2 0 R 1 0 R'), 'BROKEN'],
  ])('%s', async (_case, change, code) => {
    const changed = change(await originalOf(3));
    const failure = await copyOf(changed).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(UnreadableOriginal);
    expect(failure).toMatchObject({ code });
  });

  test('no pages at all', async () => {
    const document = await PDFDocument.create();
    await expect(copyOf(await document.save({ addDefaultPage: false }))).rejects.toMatchObject({ code: 'BROKEN' });
  });
});
