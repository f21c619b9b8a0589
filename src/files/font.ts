/** The letters of certified copies and notes: PT Serif, with every Cyrillic letter of the Parties' languages. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';

const weights = { plain: '400Regular/PTSerif_400Regular.ttf', bold: '700Bold/PTSerif_700Bold.ttf' } as const;

/** A TrueType font, made ready to embed what is used of it. */
export async function fontOf(weight: keyof typeof weights): Promise<Uint8Array> {
  return withEvenGlyphs(await readFile(createRequire(import.meta.url).resolve(`@expo-google-fonts/pt-serif/${weights[weight]}`)));
}

/** The code points of the letters that a font has. */
export function lettersIn(font: Uint8Array): Set<number> {
  return new Set(fontkit.create(font).characterSet);
}

interface Table {
  /** Where the font's directory says where the table is. */
  readonly record: number;
  readonly bytes: Buffer;
}

/**
 * fontkit writes the offsets of what it embeds halved, whatever they are: after a glyph of odd length, all others would be drawn wrong,
 * or not at all. The glyphs are therefore laid out anew behind the font, each with an even length.
 */
function withEvenGlyphs(font: Buffer): Buffer {
  if (tableOf(font, 'head').bytes.readUInt16BE(50) === 0) return font; // its own offsets are halved: they are even already
  const [glyf, loca] = [tableOf(font, 'glyf'), tableOf(font, 'loca')];
  const bounds = Array.from({ length: loca.bytes.length / 4 }, (_, i) => loca.bytes.readUInt32BE(4 * i));
  const glyphs = bounds.slice(1).map((end, i) => evenly(glyf.bytes.subarray(bounds[i], end)));
  const offsets = Buffer.alloc(loca.bytes.length);
  let at = 0;
  for (const [i, { length }] of glyphs.entries()) offsets.writeUInt32BE(at += length, 4 * (i + 1));
  const result = Buffer.concat([font, offsets, ...glyphs]);
  place(result, loca.record, font.length, offsets.length);
  place(result, glyf.record, font.length + offsets.length, result.length - font.length - offsets.length);
  return result;
}

function tableOf(font: Buffer, tag: string): Table {
  const records = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + 16 * i);
  const record = records.find((at) => font.toString('latin1', at, at + 4) === tag);
  if (record === undefined) throw new RangeError(`the font has no table ${tag}`);
  const start = font.readUInt32BE(record + 8);
  return { record, bytes: font.subarray(start, start + font.readUInt32BE(record + 12)) };
}

function place(font: Buffer, record: number, start: number, length: number): void {
  font.writeUInt32BE(start, record + 8);
  font.writeUInt32BE(length, record + 12);
}

function evenly(glyph: Buffer): Buffer {
  return glyph.length % 2 === 0 ? glyph : Buffer.concat([glyph, Buffer.alloc(1)]);
}
