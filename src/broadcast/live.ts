/** Live subscribers of this process, and the proof that a Party was told on a connection of its own. */
import type { Context } from '../context.ts';
import { nameOf } from '../identity/mandate.ts';
import type { ActKind } from '../treaty/acts.ts';
import type { Party } from '../treaty/parties.ts';
import { keepLive } from './deliveries.ts';
import { follow } from './follow.ts';
import type { Notification } from './notification.ts';
import type { Tail } from './tail.ts';

export interface LiveContext extends Context {
  readonly tail: Tail;
  readonly handed: Handed;
}

export interface Wishes {
  readonly after?: number | undefined;
  readonly party?: Party | undefined;
  readonly kinds?: readonly ActKind[] | undefined;
}

/** Without a number, from now on. */
export function subscribe({ after, party, kinds }: Wishes, { tail, mandate, handed, em, now }: LiveContext): AsyncGenerator<Notification> {
  return follow({
    after: after ?? tail.head,
    wants: ({ act }) => (party === undefined || ('party' in act && act.party === party)) && (!kinds || kinds.includes(act.kind)),
    handed: ({ number }) => {
      if (mandate?.role !== 'PARTY') return;
      const name = nameOf(mandate);
      handed.note(number, name, () => keepLive(em, number, name, new Date(now().epochMilliseconds)));
    },
  }, tail);
}

/** What was handed to which Party, so that a thousand connections of one Party cost one row. */
export class Handed {
  readonly #known = new Set<string>();
  readonly #keeping = new Set<Promise<void>>();

  note(number: number, party: string, keep: () => Promise<void>): void {
    const key = `${number} ${party}`;
    if (this.#known.has(key)) return;
    if (this.#known.size > 100_000) this.#known.clear(); // the database knows as well
    this.#known.add(key);
    const keeping = keep()
      .catch((error: unknown) => {
        this.#known.delete(key); // the next connection tries again
        console.error('a live delivery could not be kept', error);
      })
      .finally(() => this.#keeping.delete(keeping));
    this.#keeping.add(keeping);
  }

  /** All that was noted is kept. */
  async settled(): Promise<void> {
    await Promise.all(this.#keeping);
  }
}
