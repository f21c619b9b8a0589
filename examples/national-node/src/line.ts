/** The live line to the hub. What comes over it is a ring of the bell, no more: the log is read by its pages, in order. */
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';

interface Line {
  /** Of the hub's /graphql. */
  readonly url: string;
  readonly token: () => Promise<string>;
  readonly ring: () => void;
  readonly stop: AbortSignal;
}

const SUBSCRIPTION = 'subscription Follow { depositaryNotifications { number } }';
const PING_EVERY = 10_000;
const PONG_WITHIN = 5_000;
const SOONEST_AGAIN = 250;
const LATEST_AGAIN = 15_000;

/** Again and again, until it is told to stop: soon after it was open, else later and later, and never all nodes at the same moment. */
export async function keepLine(line: Line): Promise<void> {
  for (let failures = 0; !line.stop.aborted; failures++) {
    await listen(line, () => {
      failures = 0;
      line.ring(); // for what was missed
    });
    const wait = Math.min(LATEST_AGAIN, SOONEST_AGAIN * 2 ** Math.min(failures, 10)) * (0.5 + Math.random());
    await sleep(wait, undefined, { signal: line.stop }).catch(() => undefined);
  }
}

/** Until the line ends, for whatever reason. */
async function listen({ url, token, ring, stop }: Line, opened: () => void): Promise<void> {
  let unanswered: NodeJS.Timeout | undefined;
  const client = createClient({
    url: url.replace(/^http/, 'ws'),
    retryAttempts: 0, // with a fresh token each time, which is read here
    keepAlive: PING_EVERY,
    connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
    on: {
      connected: opened,
      ping: (received) => { if (!received) unanswered = setTimeout(() => { client.terminate(); }, PONG_WITHIN); },
      pong: (received) => { if (received) clearTimeout(unanswered); },
    },
  });
  const leave = () => { client.terminate(); };
  stop.addEventListener('abort', leave);
  try {
    for await (const { data } of client.iterate({ query: SUBSCRIPTION })) if (data) ring();
  } catch {
    // the next one will tell
  } finally {
    stop.removeEventListener('abort', leave);
    clearTimeout(unanswered);
    await client.dispose();
  }
}
