/** Reads what a stranger calls SDL, within bounds: whatever it holds, to read it costs little. */
import { type DocumentNode, GraphQLError, Lexer, parse, Source, type Token, TokenKind } from 'graphql';
import { type Defect, defect, type DefectCode } from '../treaty/defects.ts';
import { isReadable } from '../treaty/readable.ts';

/** In bytes of UTF-8. */
const LONGEST = 64 * 1024;
const MOST_TOKENS = 10_000;
/** Brackets within brackets: `input: [[A]] = {b: [{c: 1}]}` has three. */
const DEEPEST = 12;

export interface Size {
  readonly bytes: number;
  readonly tokens: number;
}

export type ReadSdl = { readonly document: DocumentNode; readonly size: Size } | { readonly defect: Defect };

/** `beside`: what the other nodes of the same Party take up: the bounds are for all of them together. */
export function readSdl(sdl: string, beside: readonly Size[] = []): ReadSdl {
  const bytes = Buffer.byteLength(sdl);
  const others = { bytes: sum(beside.map((each) => each.bytes)), tokens: sum(beside.map(({ tokens }) => tokens)) };
  if (bytes + others.bytes > LONGEST) return refused('SDL_TOO_LARGE', `It has ${bytes} bytes; all nodes of a Party at most ${LONGEST}.`);
  if (!canBeSeen(sdl)) return refused('SDL_UNREADABLE', 'It holds characters that cannot be seen.');
  try {
    const tokens = countTokens(sdl, MOST_TOKENS - others.tokens);
    if (typeof tokens === 'string') return refused('SDL_TOO_LARGE', tokens);
    const hidden = firstHidden(sdl);
    if (hidden) return refused('SDL_UNREADABLE', `It holds characters that cannot be seen (${hidden.line}:${hidden.column}).`);
    return { document: parse(sdl, { noLocation: true }), size: { bytes, tokens } };
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    const [at] = error.locations ?? [];
    return refused('SDL_UNREADABLE', at ? `${error.message} (${at.line}:${at.column})` : error.message);
  }
}

/** Or what is too much. Counted before it is parsed: the parser goes down with every bracket. */
function countTokens(sdl: string, most: number): number | string {
  const lexer = new Lexer(new Source(sdl));
  let [tokens, depth] = [0, 0];
  while (lexer.advance().kind !== TokenKind.EOF) {
    tokens += 1;
    depth += depths[lexer.token.kind] ?? 0;
    if (tokens > most) return `It has more than ${most} tokens; all nodes of a Party at most ${MOST_TOKENS}.`;
    if (depth > DEEPEST) return `At line ${lexer.token.line} it is nested deeper than ${DEEPEST} levels.`;
  }
  return tokens;
}

function canBeSeen(text: string): boolean {
  return isReadable(text.replaceAll(/\r\n|[\t\r]/g, ' '));
}

/** A text that reads otherwise than it is written: `\u202e` is seen by nobody once it is shown. */
function firstHidden(sdl: string): Token | undefined {
  const lexer = new Lexer(new Source(sdl));
  while (lexer.advance().kind !== TokenKind.EOF) {
    if (lexer.token.kind === TokenKind.STRING && !canBeSeen(lexer.token.value)) return lexer.token;
  }
  return undefined;
}

const depths: { readonly [kind in TokenKind]?: 1 | -1 } = {
  [TokenKind.PAREN_L]: 1, [TokenKind.BRACKET_L]: 1, [TokenKind.BRACE_L]: 1,
  [TokenKind.PAREN_R]: -1, [TokenKind.BRACKET_R]: -1, [TokenKind.BRACE_R]: -1,
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}

function refused(code: DefectCode, detail: string): ReadSdl {
  return { defect: { ...defect(code, 'sdl'), detail } };
}
