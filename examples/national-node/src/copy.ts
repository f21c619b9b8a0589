/**
 * The copy of the log: a file that only grows, a line of JSON for each thing that was learnt, verified whole whenever it is opened. It is
 * on disk before it is known here. A process that is killed leaves at the most half a line at the end, which is dropped and read again.
 * Each line ends with the sum of itself and of all before it: the chain proves the entries, and nothing else that is kept here.
 * All of it is held in memory: a depositary's log has thousands of entries, not millions.
 */
import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { BEGINNING, ChainBroken, compare, type Entry, follow, type Head } from './chain.ts';

export interface Texts {
  readonly ru: string;
  readonly kk: string;
  readonly en: string;
}

/** As it was shown when it was read; the entry that it tells of is in the chain, and proves it. */
export interface Notification {
  readonly number: number;
  readonly reference: string;
  readonly kind: string;
  readonly party: string | null;
  readonly subject: Texts;
  readonly text: Texts | null;
  readonly issuedAt: string;
  readonly demonstration: boolean;
  readonly entry: Head;
}

type Line =
  | { readonly entry: Entry }
  | { readonly readable: Pick<Entry, 'position' | 'canonical'> } // what could not be read at first
  | { readonly notification: Notification };

export class Copy implements AsyncDisposable {
  readonly #entries: Entry[] = [];
  readonly #notifications: Notification[] = [];
  readonly #file: FileHandle;
  /** As far as it is written whole, in bytes. */
  #size = 0;
  /** Of the last line. */
  #sum = '';

  private constructor(file: FileHandle) {
    this.#file = file;
  }

  /** Throws ChainBroken when the file contradicts itself: somebody has changed it. */
  static async open(path: string): Promise<Copy> {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const copy = new Copy(await open(path, 'a+', 0o600));
    try {
      await copy.#load();
    } catch (error) {
      await copy[Symbol.asyncDispose]();
      throw error;
    }
    return copy;
  }

  get head(): Head {
    return this.#entries.at(-1) ?? BEGINNING;
  }

  get entries(): readonly Entry[] {
    return this.#entries;
  }

  get notifications(): readonly Notification[] {
    return this.#notifications;
  }

  at(position: number): Entry | undefined {
    return this.#entries[position - 1];
  }

  /** Keeps what follows, up to where it breaks; then throws ChainBroken. */
  async add(entries: readonly Entry[]): Promise<void> {
    let head = this.head;
    await this.#keepWhile(entries, (entry) => {
      follow(head, entry);
      head = entry;
      return { entry };
    });
  }

  /** What is shown again of entries that are here: the same as before, and now perhaps to be read. Else throws ChainBroken. */
  async review(shown: readonly { readonly kept: Entry; readonly shown: Entry | undefined }[]): Promise<void> {
    await this.#keepWhile(shown, ({ kept, shown: again }) => {
      compare(kept, again);
      const canonical = again?.canonical ?? null;
      return kept.canonical === null && canonical !== null ? { readable: { position: kept.position, canonical } } : undefined;
    });
  }

  /** Of entries that are in the copy; numbers have no gaps, so that a recipient can see that nothing is missing. */
  async addNotifications(notifications: readonly Notification[]): Promise<void> {
    let next = this.#notifications.length;
    await this.#keepWhile(notifications, (notification) => {
      this.#examine(notification, ++next);
      return { notification };
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#file.close();
  }

  #examine(notification: Notification, next: number): void {
    const { number, entry } = notification;
    const kept = this.at(entry.position);
    const contradiction = (reason: string) => new ChainBroken(entry.position, reason, { kept, shown: notification });
    if (number !== next) throw contradiction(`notification ${next} is missing: ${number} is shown in its place`);
    if (kept?.hash !== entry.hash) throw contradiction(`notification ${number} names another hash of its entry`);
  }

  async #keepWhile<T>(items: readonly T[], lineOf: (item: T) => Line | undefined): Promise<void> {
    const lines: Line[] = [];
    try {
      for (const item of items) {
        const line = lineOf(item);
        if (line) lines.push(line);
      }
    } finally {
      await this.#write(lines);
    }
  }

  async #write(lines: readonly Line[]): Promise<void> {
    if (lines.length === 0) return;
    const { size } = await this.#file.stat();
    if (size > this.#size) await this.#file.truncate(this.#size); // half a line, of a disk that was full
    let sum = this.#sum;
    const text = Buffer.from(lines.map((line) => {
      const body = JSON.stringify(line);
      sum = sumOf(sum, body);
      return `${body.slice(0, -1)},"sum":"${sum}"}\n`;
    }).join(''));
    await this.#file.appendFile(text);
    await this.#file.datasync();
    this.#size += text.length;
    this.#sum = sum;
    for (const line of lines) this.#learn(line);
  }

  async #load(): Promise<void> {
    const bytes = await this.#file.readFile();
    this.#size = bytes.lastIndexOf('\n') + 1;
    const lines = bytes.subarray(0, this.#size).toString().split('\n').slice(0, -1);
    for (const [i, text] of lines.entries()) this.#learnAgain(text, i + 1);
    if (bytes.length > this.#size) await this.#file.truncate(this.#size);
  }

  /** Nothing is believed because it is ours. */
  #learnAgain(text: string, number: number): void {
    // s: JSON leaves U+2028 and U+2029 as they are, at which a dot would stop.
    const [, head = '', sum] = /^(.*),"sum":"([0-9a-f]{64})"\}$/s.exec(text) ?? [];
    const body = `${head}}`;
    const line = parsed(body);
    if (line === undefined || sum === undefined) throw this.#spoilt(`line ${number} of the file is no line of a copy`, text);
    this.#sum = sumOf(this.#sum, body);
    if (sum !== this.#sum) throw this.#spoilt(`line ${number} of the file, or one before it, is not as it was written`, text);
    if ('entry' in line) follow(this.head, line.entry);
    if ('readable' in line) {
      const kept = this.at(line.readable.position);
      if (!kept) throw this.#spoilt(`line ${number} of the file is about an entry that is not there`, text);
      compare(kept, { ...kept, ...line.readable });
    }
    if ('notification' in line) this.#examine(line.notification, this.#notifications.length + 1);
    this.#learn(line);
  }

  #spoilt(reason: string, shown: string): ChainBroken {
    return new ChainBroken(this.head.position + 1, reason, { kept: this.head, shown });
  }

  #learn(line: Line): void {
    if ('entry' in line) this.#entries.push(line.entry);
    else if ('notification' in line) this.#notifications.push(line.notification);
    else this.#entries[line.readable.position - 1] = { ...(this.at(line.readable.position) as Entry), ...line.readable };
  }
}

function sumOf(before: string, body: string): string {
  return createHash('sha256').update(before + body).digest('hex');
}

function parsed(text: string): Line | undefined {
  try {
    const line = JSON.parse(text) as Line | null;
    return /^(entry|readable|notification)$/.test(Object.keys(line ?? {}).join()) && line ? line : undefined;
  } catch {
    return undefined;
  }
}
