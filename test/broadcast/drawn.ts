/** What a reader sees on a page of ours. */
import { PDFDict, PDFHexString, PDFName, type PDFPage, PDFRawStream } from 'pdf-lib';

/** A stream as it stands in the file: ours are not compressed. */
export const contentsOf = (stream: unknown) => (stream instanceof PDFRawStream ? Buffer.from(stream.contents).toString('latin1') : '');

/** What is drawn on a page, in the order in which it is: by each font's own table of letters. */
export function wordsOn({ node, doc: { context } }: PDFPage): string {
  const { Font: fonts, Contents: contents } = node.normalizedEntries();
  let letters: readonly string[] = [];
  const drawn = (contents?.asArray() ?? []).map((each) => contentsOf(context.lookup(each))).join('\n');
  return [...drawn.matchAll(/\/(\S+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)].map(([, font, shown]) => {
    if (font !== undefined) letters = lettersOf(context.lookup(fonts.lookup(PDFName.of(font), PDFDict).get(PDFName.of('ToUnicode'))));
    return [...(shown ?? '').matchAll(/<([\da-f]+)>/g)]
      .flatMap(([, codes = '']) => codes.match(/.{4}/g) ?? []).map((code) => letters[parseInt(code, 16)] ?? '?').join('');
  }).join('').replace(/\s+/g, ' ');
}

function lettersOf(table: unknown): string[] {
  const [, listed = ''] = /beginbfrange\n.*?\[(.*)\]/s.exec(contentsOf(table)) ?? [];
  return [...listed.matchAll(/<([\da-f ]+)>/g)].map(([, code = '']) => PDFHexString.of(`FEFF${code.replaceAll(' ', '')}`).decodeText());
}
