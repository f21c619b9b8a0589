/** The note of a notification, to be filed: in Russian as the working language (Art. 13), PDF/A, always the same bytes. */
import { buffer } from 'node:stream/consumers';
import PDFDocument from 'pdfkit';
import { fontOf, lettersIn } from '../files/font.ts';
import { demonstration } from './labels.ts';
import type { Notification } from './notification.ts';
import { partsOf } from './wording.ts';

/** In points: A4, and room for a binding. */
const [LEFT, RIGHT, TOP, BOTTOM] = [85, 57, 57, 71];
const [WIDTH, LABEL, GAP] = [595.28 - LEFT - RIGHT, 150, 12];
const SIZE = 10.5;
const GREY = '#595959';

export const letterhead = ['Организация Договора о коллективной безопасности', 'Секретариат – депозитарий'] as const;

/** Not compressed: two machines may compress the same differently, and a mail that is repeated by another hub is the same. */
export async function noteOf(notification: Notification, timeZone: string): Promise<Buffer> {
  const { reference, issuedAt } = notification;
  const said = partsOf(notification, 'ru', timeZone);
  const sheet = await newSheet(said.heading, new Date(issuedAt.epochMilliseconds));
  for (const line of letterhead) sheet.write(line, { bold: true, centred: true, after: 0 });
  sheet.rule();
  if (said.demonstration !== undefined) sheet.write(said.demonstration, { bold: true, centred: true, after: 12 });
  sheet.write(said.heading, { bold: true, size: 15, centred: true });
  sheet.write(said.title, { bold: true, size: 12, centred: true });
  sheet.write(`${said.issued[0]}: ${said.issued[1]}`, { centred: true, after: 12 });
  if (said.replacing !== undefined) sheet.write(said.replacing);
  sheet.write(said.opening, { after: 12 });
  for (const [label, value] of said.lines) sheet.entry(label, value);
  sheet.rule();
  if (said.notYetOperative !== undefined) sheet.write(said.notYetOperative);
  sheet.write(said.verification, { size: 9 });
  if (sheet.lacks()) sheet.write(`${STAND_IN} – знак, которого нет в шрифте этого документа; в тексте письма он есть.`, { size: 9 });
  const mark = notification.demonstration ? `${demonstration.mark.ru}  ·  ` : '';
  return sheet.finish((page, pages) => `${mark}${reference}  ·  страница ${page} из ${pages}`);
}

/** For a letter that the font lacks: PDF/A forbids its empty box, which is no letter. */
const STAND_IN = '◊';

interface Looks {
  readonly bold?: boolean;
  readonly size?: number;
  readonly centred?: boolean;
  readonly after?: number;
}

interface Sheet {
  write(text: string, looks?: Looks): void;
  rule(): void;
  /** A label, and beside it what it says. */
  entry(label: string, value: string): void;
  /** Was there a letter that the font lacks? */
  lacks(): boolean;
  finish(footer: (page: number, pages: number) => string): Promise<Buffer>;
}

/** A file inside the document: PDF/A-3 allows it. */
interface Attached {
  readonly name: string;
  readonly type: string;
  readonly content: Buffer;
}

/** The title holds nothing that anybody has written: pdfkit puts it in the metadata as it is, and they are XML. */
export async function newSheet(title: string, at: Date, attached?: Attached): Promise<Sheet> {
  const { plain, bold, letters } = await openFonts();
  const pdf = new PDFDocument({
    size: 'A4', margins: { left: LEFT, right: RIGHT, top: TOP, bottom: BOTTOM }, bufferPages: true, compress: false,
    pdfVersion: '1.7', subset: attached ? 'PDF/A-3b' : 'PDF/A-2b', lang: 'ru', displayTitle: true,
    font: '', // none of those that are not embedded
    info: { Title: title, CreationDate: at, Producer: 'Khattama', Creator: 'Khattama' },
  });
  if (attached) attach(pdf, attached, at);
  // as bytes, read anew for each note: a font that was read before remembers its letters in the order of other notes, and it shows
  pdf.registerFont('plain', plain).registerFont('bold', bold);
  let lacking = false;
  const spelt = (text: string) => text.normalize('NFC').replace(INVISIBLE, '').replace(/./gsu, (letter) => {
    if (letters.has(letter.codePointAt(0) ?? 0)) return letter;
    lacking = true;
    return STAND_IN;
  });
  return {
    write(text, { bold: heavy = false, size = SIZE, centred = false, after = 6 } = {}) {
      pdf.font(heavy ? 'bold' : 'plain', size);
      pdf.text(spelt(text), LEFT, pdf.y, { width: WIDTH, align: centred ? 'center' : 'left' });
      pdf.y += after;
    },
    rule() {
      pdf.moveTo(LEFT, pdf.y + 6).lineTo(LEFT + WIDTH, pdf.y + 6).lineWidth(0.5).stroke(GREY);
      pdf.y += 16;
    },
    entry: (label, value) => { writeEntry(pdf, spelt(label), spelt(value)); },
    lacks: () => lacking,
    finish: (footer) => finish(pdf, footer),
  };
}
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

function attach(pdf: PDFKit.PDFDocument, { name, type, content }: Attached, at: Date): void {
  const options = { name, type, description: name, creationDate: at, modifiedDate: at, relationship: 'Source' };
  pdf.file(content, options);
}

function writeEntry(pdf: PDFKit.PDFDocument, label: string, value: string): void {
  if (pdf.y + 45 > pdf.page.height - BOTTOM) pdf.addPage(); // a label stands beside the beginning of what it says
  const [top, { page }] = [pdf.y, pdf];
  pdf.font('plain', 9).fillColor(GREY).text(label, LEFT, top + 1, { width: LABEL });
  const underLabel = pdf.y;
  const size = /^\S{50,}$/.test(value) ? 8 : SIZE; // a hash in one line
  pdf.fontSize(size).fillColor('black').text(value, LEFT + LABEL + GAP, top, { width: WIDTH - LABEL - GAP });
  pdf.y = (pdf.page === page ? Math.max(pdf.y, underLabel) : pdf.y) + 5;
}

function finish(pdf: PDFKit.PDFDocument, footer: (page: number, pages: number) => string): Promise<Buffer> {
  const { count } = pdf.bufferedPageRange();
  for (let i = 0; i < count; i++) {
    pdf.switchToPage(i).margins.bottom = 0; // or what is written there would begin another page
    pdf.font('plain', 8).fillColor(GREY).text(footer(i + 1, count), LEFT, pdf.page.height - 45, { width: WIDTH, align: 'center' });
  }
  const written = buffer(pdf);
  pdf.end();
  return written;
}

interface Fonts {
  readonly plain: Buffer;
  readonly bold: Buffer;
  /** Those that both have, by their code points. */
  readonly letters: ReadonlySet<number>;
}

let opened: Promise<Fonts> | undefined;

function openFonts(): Promise<Fonts> {
  return opened ??= (async () => {
    const [plain, bold] = [await fontOf('plain'), await fontOf('bold')];
    const inBold = lettersIn(bold);
    const letters = new Set([...lettersIn(plain)].filter((letter) => inBold.has(letter)));
    return { plain: Buffer.from(plain), bold: Buffer.from(bold), letters };
  })();
}
