/**
 * The copy of the log: what was learnt, in the order in which it was learnt, verified whole whenever it is opened. The chain proves the
 * entries, and nothing else that is kept here. All of it is held in memory: a depositary's log has thousands of entries, not millions.
 */
import { BEGINNING, ChainBroken, compare, type Entry, follow, type Head, membersOf } from './chain.ts';
import { LogFile } from './log-file.ts';

export interface Texts {
  readonly ru: string;
  readonly kk: string;
  readonly en: string;
}

/** As it was shown when it was read. The entry that it tells of is in the chain, and proves what kind of act it was, and whose. */
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
  #file!: LogFile;

  private constructor() {} // see open

  /** Throws ChainBroken when the file contradicts itself: somebody has changed it. */
  static async open(path: string): Promise<Copy> {
    const copy = new Copy();
    const learn = (line: object, number: number) => { copy.#learnAgain(line, number); };
    copy.#file = await LogFile.open({ path, learn, spoilt: (reason, shown) => copy.#spoilt(reason, shown) });
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
    await this.#file[Symbol.asyncDispose]();
  }

  #examine(notification: Notification, next: number): void {
    const { number, kind, party, entry } = notification;
    const kept = this.at(entry.position);
    const contradiction = (reason: string) => new ChainBroken(entry.position, reason, { kept, shown: notification });
    if (number !== next) throw contradiction(`notification ${next} is missing: ${number} is shown in its place`);
    if (kept?.hash !== entry.hash) throw contradiction(`notification ${number} names another hash of its entry`);
    const { act } = membersOf(kept.canonical);
    if (act && act.kind !== kind) throw contradiction(`notification ${number} tells of another kind of act than its entry`);
    // A Party that was registered in error is shown no longer.
    if (act && party !== null && act.party !== party) throw contradiction(`notification ${number} names another Party than its entry`);
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
    await this.#file.append(lines);
    for (const line of lines) this.#learn(line);
    await this.#file.keepEnd();
  }

  /** Nothing is believed because it is ours. */
  #learnAgain(shown: object, number: number): void {
    if (!isLine(shown)) throw this.#spoilt(`line ${number} of the file is no line of a copy`, shown);
    if ('entry' in shown) follow(this.head, shown.entry);
    if ('readable' in shown) {
      const kept = this.at(shown.readable.position);
      if (!kept) throw this.#spoilt(`line ${number} of the file is about an entry that is not there`, shown);
      compare(kept, { ...kept, ...shown.readable });
    }
    if ('notification' in shown) this.#examine(shown.notification, this.#notifications.length + 1);
    this.#learn(shown);
  }

  #spoilt(reason: string, shown: unknown): ChainBroken {
    return new ChainBroken(this.head.position + 1, reason, { kept: this.head, shown });
  }

  #learn(line: Line): void {
    if ('entry' in line) this.#entries.push(line.entry);
    else if ('notification' in line) this.#notifications.push(line.notification);
    else this.#entries[line.readable.position - 1] = { ...(this.at(line.readable.position) as Entry), ...line.readable };
  }
}

function isLine(line: object): line is Line {
  return /^(entry|readable|notification)$/.test(Object.keys(line).join());
}
