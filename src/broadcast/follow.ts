/** Informing, live (VCLT art. 77(1)(e)): replay what was missed, then follow. A subscriber is a number. */
import type { Notification } from './notification.ts';
import type { Tail } from './tail.ts';

export interface Following {
  /** The last number that the subscriber has; from now on unless given. */
  readonly after: number;
  /** Is this one for it? The others are passed over in silence. */
  readonly wants: (notification: Notification) => boolean;
  /** It has been handed over. */
  readonly handed?: (notification: Notification) => void;
}

/**
 * A generator that waits cannot be ended from outside: its return() would queue behind a notification that may never
 * come. So leaving is noted, and whoever waits is woken.
 */
export function follow(following: Following, tail: Pick<Tail, 'after' | 'moved'>): AsyncGenerator<Notification> {
  const leaving = new AbortController();
  const notifications = readOn(following, tail, leaving.signal);
  const end = notifications.return.bind(notifications);
  notifications.return = (value) => {
    leaving.abort();
    return end(value);
  };
  return notifications;
}

async function* readOn(
  { after, wants, handed }: Following, tail: Pick<Tail, 'after' | 'moved'>, left: AbortSignal,
): AsyncGenerator<Notification> {
  let number = after;
  while (!left.aborted) {
    const moved = tail.moved(); // before reading, for what moves while we read
    const next = await tail.after(number);
    for (const notification of next) {
      number = notification.number;
      if (!wants(notification)) continue;
      yield notification;
      handed?.(notification); // we are asked for the next one: this one is out
    }
    if (next.length === 0) await either(moved, left);
  }
}

/** Leaves nothing behind on the signal, which outlives many moves. */
function either(moved: Promise<void>, left: AbortSignal): Promise<void> {
  if (left.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const wake = () => {
      left.removeEventListener('abort', wake);
      resolve();
    };
    left.addEventListener('abort', wake);
    void moved.then(wake);
  });
}
