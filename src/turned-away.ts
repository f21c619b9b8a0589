/** What a live connection is told for which there is no room. */
import type { Socket } from 'node:net';
import { problem } from './problem.ts';

/** In seconds. */
export const RETRY_AFTER = 10;
export const FULL = 'There are too many live connections, or this hub is stopping: come back later, or to another hub.';
export const TOO_MUCH_ASKED = 'The live subscriptions to this hub are too many and too long: come back later, or to another hub.';

/** In plain HTTP, before it is a WebSocket. */
export function turnAway(wire: Socket): void {
  const body = JSON.stringify(problem(FULL, 'TRY_AGAIN'));
  const head = [
    'HTTP/1.1 503 Service Unavailable', `Retry-After: ${RETRY_AFTER}`, 'Connection: close', 'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  wire.on('error', () => undefined);
  wire.once('finish', () => { wire.destroy(); });
  wire.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}
