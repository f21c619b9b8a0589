/** Signatures by the Standard Webhooks scheme. The one door to its library. */
import { randomBytes } from 'node:crypto';
import { Webhook } from 'standardwebhooks';

/** For one webhook, known to its Party and to us. */
export function newSecret(): string {
  return `whsec_${randomBytes(32).toString('base64')}`;
}

export interface Signing {
  /** The same for every attempt. */
  readonly id: string;
  /** Of this attempt. */
  readonly at: Date;
  /** The new one, and while they overlap the old one: the receiver needs to know either. */
  readonly secrets: readonly string[];
}

export function signatureHeaders(body: Buffer, { id, at, secrets }: Signing): Record<string, string> {
  if (secrets.length === 0) throw new Error('a webhook without a secret is never called');
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
    'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, at, body)).join(' '),
  };
}
