/** Why there can be no certified copy. */

export class UnreadableOriginal extends Error {
  override readonly name = 'UnreadableOriginal';
  readonly code: 'ENCRYPTED' | 'BROKEN';

  constructor(code: UnreadableOriginal['code'], cause?: unknown) {
    super(code === 'ENCRYPTED' ? 'the original is encrypted' : 'the original cannot be read as a whole PDF', { cause });
    this.code = code;
  }
}

export class UnwritableText extends Error {
  override readonly name = 'UnwritableText';
  readonly code = 'LETTER_MISSING';
}
