import { createPublicKey } from 'node:crypto';

/** What the DNS would say. */
export function publicKeyOf(privateKey: string): string {
  return `v=DKIM1; k=rsa; p=${createPublicKey(privateKey).export({ type: 'spki', format: 'der' }).toString('base64')}`;
}
