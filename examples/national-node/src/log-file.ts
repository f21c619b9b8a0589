/**
 * A file that only grows, a line of JSON for each thing; it is on disk before it is known. A process that is killed leaves half a line at
 * its end at the most, which is dropped. Each line ends with the sum of itself and of all before it. How far the file went is kept in
 * another beside it, which is written after it: so it may go further, where a process was killed in between, and never less far.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { readJson, writeJson } from './kept-file.ts';
import { lock } from './lock.ts';

export interface LogFileOptions {
  readonly path: string;
  /** Of each line that is there, in order. Throws on what cannot be. */
  readonly learn: (line: object, number: number) => void;
  /** What is thrown when somebody else has changed the file. */
  readonly spoilt: (reason: string, shown: unknown) => Error;
}

interface End {
  readonly lines: number;
  /** Of the last line. */
  readonly sum: string;
}

const NOTHING: End = { lines: 0, sum: '' };

export class LogFile implements AsyncDisposable {
  readonly #options: LogFileOptions;
  readonly #file: FileHandle;
  #held: AsyncDisposable | undefined;
  /** As far as it is written whole. */
  #end = NOTHING;
  #bytes = 0;
  /** The last writing has failed, perhaps on a disk that was full: what is there beyond the end is our own. */
  #isUnfinished = false;

  private constructor(options: LogFileOptions, file: FileHandle) {
    this.#options = options;
    this.#file = file;
  }

  static async open(options: LogFileOptions): Promise<LogFile> {
    await mkdir(dirname(options.path), { recursive: true, mode: 0o700 });
    await using opening = new AsyncDisposableStack();
    opening.use(lock(`${options.path}.lock`));
    const log = new LogFile(options, opening.use(await open(options.path, 'a+', 0o600)));
    await log.#load();
    log.#held = opening.move();
    return log;
  }

  /** They are on disk when it answers. Call keepEnd when they are known, too. */
  async append(lines: readonly object[]): Promise<void> {
    await this.#dropHalfALine();
    let { sum } = this.#end;
    const text = Buffer.from(lines.map((line) => {
      const body = JSON.stringify(line);
      sum = sumOf(sum, body);
      return `${body.slice(0, -1)},"sum":"${sum}"}\n`;
    }).join(''));
    this.#isUnfinished = true;
    await this.#file.appendFile(text);
    await this.#file.datasync();
    this.#isUnfinished = false;
    this.#bytes += text.length;
    this.#end = { lines: this.#end.lines + lines.length, sum };
  }

  async keepEnd(): Promise<void> {
    await writeJson(this.#headPath, this.#end);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#held?.[Symbol.asyncDispose]();
  }

  get #headPath(): string {
    return `${this.#options.path}.head`;
  }

  async #dropHalfALine(): Promise<void> {
    const { size } = await this.#file.stat();
    if (size === this.#bytes) return;
    if (!this.#isUnfinished) {
      const { buffer: beyond } = await this.#file.read(Buffer.alloc(Math.max(0, size - this.#bytes)), { position: this.#bytes });
      const whose = 'somebody else has written to the file, or cut it off, while it was in use';
      if (size < this.#bytes || beyond.includes('\n')) throw this.#options.spoilt(whose, beyond.toString());
    }
    await this.#file.truncate(this.#bytes);
  }

  async #load(): Promise<void> {
    const kept = await readJson<End>(this.#headPath).catch(() => NaN);
    const isReached = () => typeof kept === 'object' && kept.lines === this.#end.lines && kept.sum === this.#end.sum;
    let wasReached = isReached();
    for await (const line of linesOf(this.#file)) {
      this.#learnAgain(line.toString());
      this.#bytes += line.length + 1;
      wasReached ||= isReached();
    }
    if (kept === undefined && this.#end.lines === 0) return this.keepEnd(); // and the folder holds all three files from here on
    const missing = `the file has lost its end, or ${basename(this.#headPath)} does not say how far it went`;
    if (!wasReached) throw this.#options.spoilt(missing, kept);
  }

  /** Nothing is believed because it is ours. */
  #learnAgain(text: string): void {
    const { learn, spoilt } = this.#options;
    const number = this.#end.lines + 1;
    // s: JSON leaves U+2028 and U+2029 as they are, at which a dot would stop.
    const [, head = '', shown] = /^(.*),"sum":"([0-9a-f]{64})"\}$/s.exec(text) ?? [];
    const body = `${head}}`;
    const line = parsed(body);
    if (line === undefined || shown === undefined) throw spoilt(`line ${number} of the file is no line of a copy`, text);
    const sum = sumOf(this.#end.sum, body);
    if (shown !== sum) throw spoilt(`line ${number} of the file, or one before it, is not as it was written`, text);
    learn(line, number);
    this.#end = { lines: number, sum };
  }
}

/** Without what follows the last end of a line. By their bytes, a piece at a time: a string would hold no file of 512 MB. */
async function* linesOf(file: FileHandle): AsyncGenerator<Buffer> {
  let rest = Buffer.alloc(0);
  for await (const piece of file.createReadStream({ start: 0, autoClose: false })) {
    rest = Buffer.concat([rest, piece as Buffer]);
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      yield rest.subarray(0, end);
      rest = rest.subarray(end + 1);
    }
  }
}

function sumOf(before: string, body: string): string {
  return createHash('sha256').update(before + body).digest('hex');
}

function parsed(text: string): object | undefined {
  try {
    return (JSON.parse(text) as object | null) ?? undefined;
  } catch {
    return undefined;
  }
}
