/** One round of reading: what is new, whether the log ends where the hub says, and a part of what is old again. Throws ChainBroken. */
import { BEGINNING, ChainBroken, type Entry } from './chain.ts';
import type { Copy } from './copy.ts';
import type { Hub } from './hub.ts';

const LONGEST_PAGE = 100;
/** Pages with entries that could not be read: so many are read again when something has been added, for it may have cured them. */
const MOST_PAGES_AGAIN = 10;

export class Reader {
  readonly #hub: Hub;
  readonly #copy: Copy;
  readonly #page: number;
  /** The pages whose turn it is: of the patrol, and of what could not be read. */
  #patrolled = 0;
  #reread = 0;

  constructor(hub: Hub, copy: Copy, page = LONGEST_PAGE) {
    this.#hub = hub;
    this.#copy = copy;
    this.#page = page;
  }

  async round(): Promise<void> {
    const before = this.#copy.head.position;
    await this.#readOn();
    await this.#compareHead();
    await this.#readNotifications();
    await this.#lookAgain(this.#copy.head.position > before);
  }

  async #readOn(): Promise<void> {
    for (;;) {
      const page = await this.#hub.entries(this.#copy.head.position, this.#page);
      if (page.length === 0) return;
      await this.#copy.add(page);
    }
  }

  /** It is asked for after the entries: so it cannot be older than they are, unless the record has been cut short. */
  async #compareHead(): Promise<void> {
    const shown = await this.#hub.head();
    const broken = (position: number, reason: string) => new ChainBroken(position, reason, { kept: this.#copy.head, shown });
    const end = `the log is said to end at ${shown.position}`;
    if (shown.position < this.#copy.head.position) throw broken(shown.position + 1, `${end}, before what was shown earlier`);
    if (shown.position > this.#copy.head.position) await this.#readOn();
    if (shown.position > this.#copy.head.position) throw broken(this.#copy.head.position + 1, `${end}, and this entry is not shown`);
    const { hash } = this.#copy.at(shown.position) ?? BEGINNING;
    if (hash !== shown.hash) throw broken(shown.position, `${end} with another hash than is kept`);
  }

  async #readNotifications(): Promise<void> {
    for (;;) {
      const page = await this.#hub.notifications(this.#copy.notifications.length, this.#page);
      const known = page.filter(({ entry }) => entry.position <= this.#copy.head.position); // the others belong to the next round
      await this.#copy.addNotifications(known);
      if (known.length < page.length || page.length === 0) return;
    }
  }

  /** A page in each round, so that in time the whole record is compared; and what may have become readable. */
  async #lookAgain(isNew: boolean): Promise<void> {
    const { entries } = this.#copy;
    const pages = Math.ceil(entries.length / this.#page);
    if (pages === 0) return;
    const again = new Set([this.#patrolled++ % pages]);
    if (isNew) for (const page of this.#unreadable()) again.add(page);
    for (const page of again) {
      const kept = entries.slice(page * this.#page, (page + 1) * this.#page);
      const shown = await this.#shownAgain(page * this.#page, page * this.#page + kept.length);
      await this.#copy.review(kept.map((entry) => ({ kept: entry, shown: shown.get(entry.position) })));
    }
  }

  /** By their position; a hub may show fewer at once than it was asked for. */
  async #shownAgain(after: number, last: number): Promise<ReadonlyMap<number, Entry>> {
    const shown = new Map<number, Entry>();
    for (let position = after; position < last;) {
      const page = await this.#hub.entries(position, last - position);
      for (const entry of page) shown.set(entry.position, entry);
      const end = page.at(-1)?.position ?? 0;
      if (end <= position) break;
      position = end;
    }
    return shown;
  }

  #unreadable(): readonly number[] {
    const hidden = this.#copy.entries.filter(({ canonical }: Entry) => canonical === null);
    const pages = [...new Set(hidden.map(({ position }) => Math.floor((position - 1) / this.#page)))];
    const from = pages.length > MOST_PAGES_AGAIN ? this.#reread++ * MOST_PAGES_AGAIN % pages.length : 0;
    return [...pages.slice(from), ...pages.slice(0, from)].slice(0, MOST_PAGES_AGAIN);
  }
}
