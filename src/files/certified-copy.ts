/** A certified copy: the original's pages, a footer on each, and the page that certifies them. The same input makes the same bytes. */
import { setImmediate as others } from 'node:timers/promises';
import fontkit from '@pdf-lib/fontkit';
import { degrees, PDFArray, PDFDict, type PDFDocument, type PDFFont, PDFName, type PDFPage } from 'pdf-lib';
import { type Certification, footer, heading, paragraphs, particulars, signatureLine, titleOf } from './certification.ts';
import { fontOf } from './font.ts';
import { openOriginal } from './original.ts';
import { UnwritableText } from './uncertifiable.ts';

/** In points: A4, and room for a binding. */
const PAGE = [595.28, 841.89] as const;
const [LEFT, RIGHT, TOP] = [85, 57, 100];
const WIDTH = PAGE[0] - LEFT - RIGHT;
const FOOT = { size: 8, above: 12 };

/** Throws UnreadableOriginal, or UnwritableText when the font lacks a letter: neither half a copy nor an empty box is certified. */
export async function certifiedCopy({ original, ...said }: Certification & { readonly original: Uint8Array }): Promise<Uint8Array> {
  const copy = await openOriginal(original);
  const pages = copy.getPages();
  removeWhatRuns(copy);
  const fonts = await embedFonts(copy);
  const certified = [...pages, writeCertification(copy, said, fonts)];
  for (const [i, page] of certified.entries()) {
    writeFooter(page, footer(said, i + 1, certified.length), fonts.plain);
    if (i % 50 === 49) await others(); // an original of many pages keeps nobody waiting
  }
  describe(copy, said);
  return copy.save({ updateFieldAppearances: false, addDefaultPage: false });
}

interface Fonts {
  readonly plain: PDFFont;
  readonly bold: PDFFont;
}

async function embedFonts(copy: PDFDocument): Promise<Fonts> {
  copy.registerFontkit(fontkit);
  const options = { subset: true, features: { liga: false } };
  return { plain: await copy.embedFont(await fontOf('plain'), options), bold: await copy.embedFont(await fontOf('bold'), options) };
}

/** A copy on paper does nothing by itself; nor does this one when it is opened. */
function removeWhatRuns({ catalog, context }: PDFDocument): void {
  for (const name of ['OpenAction', 'AA']) catalog.delete(PDFName.of(name));
  const names = context.lookup(catalog.get(PDFName.of('Names')));
  if (names instanceof PDFDict) names.delete(PDFName.of('JavaScript'));
}

function writeCertification(copy: PDFDocument, said: Certification, { plain, bold }: Fonts): PDFPage {
  const pagesOfOriginal = copy.getPageCount();
  const page = copy.addPage([...PAGE]);
  let y = PAGE[1] - TOP;
  const write = (text: string, { font = plain, size = 12, centred = false, after = 6 } = {}) => {
    for (const line of linesOf(text, font, size)) {
      page.drawText(line, { x: LEFT + (centred ? (WIDTH - font.widthOfTextAtSize(line, size)) / 2 : 0), y, size, font });
      y -= size * 1.35;
    }
    y -= after;
  };
  const [statement = '', title = ''] = paragraphs(said);
  write(heading, { font: bold, size: 16, centred: true, after: 24 });
  write(statement, { after: 10 });
  write(title, { font: bold, after: 18 });
  for (const [label, value] of particulars(said, pagesOfOriginal)) {
    write(label, { size: 9, after: 0 });
    write(value, { size: 11.5 });
  }
  y -= 30;
  write(signatureLine);
  return page;
}

/** Broken between words; a word that is longer than a line, where the line ends. */
function linesOf(text: string, font: PDFFont, size: number): string[] {
  demandLetters(text, font);
  const fits = (line: string) => font.widthOfTextAtSize(line, size) <= WIDTH;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/(?<=\s)/)) {
    if (line !== '' && !fits(line + word.trimEnd())) line = begin(lines, line);
    for (const letter of word) {
      if (!fits(line + letter.trim())) line = begin(lines, line);
      line += letter;
    }
  }
  return [...lines, line];
}

function begin(lines: string[], line: string): '' {
  lines.push(line.trimEnd());
  return '';
}

function demandLetters(text: string, font: PDFFont): void {
  const known = new Set(font.getCharacterSet());
  const missing = Array.from(text).filter((letter) => !known.has(letter.codePointAt(0) ?? 0));
  if (missing.length > 0) throw new UnwritableText(`the font has no letter for: ${[...new Set(missing)].join(' ')}`);
}

/** Upright for whoever reads the page, at the lower edge of what it shows. Nothing of the original is covered. */
function writeFooter(page: PDFPage, text: string, font: PDFFont): void {
  ownContents(page);
  const { x, y, width, height } = page.getCropBox();
  const half = font.widthOfTextAtSize(text, FOOT.size) / 2;
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  const places: { readonly [angle: number]: { readonly x: number; readonly y: number } } = {
    90: { x: x + width - FOOT.above, y: y + height / 2 - half },
    180: { x: x + width / 2 + half, y: y + height - FOOT.above },
    270: { x: x + FOOT.above, y: y + height / 2 + half },
  };
  const place = places[angle] ?? { x: x + width / 2 - half, y: y + FOOT.above };
  page.drawText(text, { ...place, size: FOOT.size, font, rotate: degrees(angle) });
}

/** Pages may share one list of contents: what is written on this one would appear on the others. */
function ownContents({ node, doc: { context } }: PDFPage): void {
  const contents = context.lookup(node.get(PDFName.of('Contents')));
  if (contents instanceof PDFArray) node.set(PDFName.of('Contents'), contents.clone(context));
}

/** Dated by the day of certification, not by the machine's clock. */
function describe(copy: PDFDocument, said: Certification): void {
  const at = new Date(said.certifiedOn.toZonedDateTime('UTC').epochMilliseconds);
  copy.setTitle(titleOf(said));
  copy.setProducer('Khattama');
  copy.setCreationDate(at);
  copy.setModificationDate(at);
}
