/** What others send, counted while it comes: however long it says that it is, no more of it is kept than was agreed. */
export class TooLong extends Error {
  override readonly name = 'TooLong';
}

/** Throws TooLong as soon as there is more; and what the stream throws, when it breaks off. */
export async function bytesOf(stream: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, most: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) throw new TooLong(`more than ${most} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
