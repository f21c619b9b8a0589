import type { IncomingMessage } from 'node:http';

/** A page of another origin may not listen in its reader's name. Whoever is no browser sends no origin. */
export function isSameOrigin({ headers: { origin, host } }: Pick<IncomingMessage, 'headers'>): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}
