/** DKIM (RFC 6376): whoever receives a mail can check, by a key in the DNS of our domain, that it is ours, and unchanged. */
import { createPrivateKey, generateKeyPair, type KeyObject } from 'node:crypto';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import DKIM from 'nodemailer/lib/dkim';

export interface Dkim {
  /** The public key is at <selector>._domainkey.<domain>. */
  readonly selector: string;
  /** In PEM. */
  readonly privateKey: string;
}

/** RSA, which every receiver can check. (RFC 8301: 2048 bits.) */
const BITS = 2048;

/** The same mail always gets the same signature: it bears no time. Throws RangeError when the key cannot sign. */
export function signerOf({ selector, privateKey }: Dkim, domain: string): (mail: Readable) => Readable {
  const key = rsaKeyIn(privateKey).export({ type: 'pkcs8', format: 'pem' }).toString();
  const dkim = new DKIM({ domainName: domain, keySelector: selector, privateKey: key, headerFieldNames: SIGNED.join(':') });
  return (mail) => dkim.sign(mail);
}

const SIGNED = [
  'From', 'To', 'Subject', 'Date', 'Message-ID', 'References', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding',
  'Content-Language', 'Auto-Submitted', 'List-Unsubscribe',
];

/** nodemailer sends a mail unsigned if its key is of no use; so that is found at start. */
function rsaKeyIn(pem: string): KeyObject {
  const key = read(pem);
  const { modulusLength = 0 } = key?.asymmetricKeyDetails ?? {};
  if (key?.asymmetricKeyType === 'rsa' && modulusLength >= BITS) return key;
  throw new RangeError(`the file of DKIM_KEY_FILE holds no private RSA key of at least ${BITS} bits, in PEM`); // no cause: it may show it
}

function read(pem: string): KeyObject | undefined {
  try {
    return createPrivateKey(pem);
  } catch {
    return undefined;
  }
}

/** In PEM, for development. */
export async function newDkimKey(): Promise<string> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: BITS });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}
