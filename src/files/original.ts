/** The original, opened as a PDF: whole, or not at all. What is certified must not lack a page that could not be read. */
import { PDFArray, PDFDocument, PDFName, type PDFPage, PDFStream } from 'pdf-lib';
import { UnreadableOriginal } from './uncertifiable.ts';

/** Throws UnreadableOriginal. */
export async function openOriginal(bytes: Uint8Array): Promise<PDFDocument> {
  if (!hasItsEnd(bytes)) throw new UnreadableOriginal('BROKEN');
  try {
    const original = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    if (!hasAllPages(original)) throw new UnreadableOriginal('BROKEN');
    return original;
  } catch (error) {
    if (error instanceof UnreadableOriginal) throw error;
    throw new UnreadableOriginal(isEncrypted(bytes) ? 'ENCRYPTED' : 'BROKEN', error);
  }
}

/** Of one that cannot be read: pdf-lib may stumble over what is encrypted before it comes to where that is said. */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes('/Encrypt');
}

/** A file that was cut off may still be read in part. */
function hasItsEnd(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-1024)).includes('%%EOF');
}

/** pdf-lib passes over pages that are not there. */
function hasAllPages(original: PDFDocument): boolean {
  const pages = original.getPages();
  return pages.length > 0 && original.catalog.Pages().Count().asNumber() === pages.length && pages.every(hasItsContents);
}

function hasItsContents({ node, doc: { context } }: PDFPage): boolean {
  const contents = context.lookup(node.get(PDFName.of('Contents')));
  if (contents === undefined) return !node.has(PDFName.of('Contents')); // an empty page has none
  const streams = contents instanceof PDFArray ? contents.asArray() : [contents];
  return streams.every((stream) => context.lookup(stream) instanceof PDFStream);
}
