/** Who may ask: the gateway of the graph, by a token made for this node; and our own systems, by a secret that only they have. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { type JWTVerifyGetKey, jwtVerify } from 'jose';

/** The gateway does not say for whom it asks, so it is shown nothing that one Party alone may see. */
export type Caller = 'GATEWAY' | 'OWN_SYSTEM';

interface Options {
  /** Of this node in the graph, such as kz-duty. */
  readonly name: string;
  readonly keys: JWTVerifyGetKey;
  /** None: our own systems do not ask here. */
  readonly localToken: string | undefined;
  readonly now: () => Date;
}

export type Admission = (authorization: string | undefined) => Promise<Caller | undefined>;

/** From the Authorization header to the caller; undefined for all others. */
export function openAdmission({ name, keys, localToken, now }: Options): Admission {
  const made = { typ: 'khattama-node+jwt', issuer: 'urn:khattama:gateway', audience: `urn:khattama:node:${name}`, subject: 'gateway' };
  return async (authorization) => {
    const [, token] = /^Bearer +([\w\-.~+/]+=*)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) return undefined;
    if (localToken !== undefined && isSame(token, localToken)) return 'OWN_SYSTEM';
    const rules = { ...made, algorithms: ['EdDSA'], requiredClaims: ['exp', 'iat'], maxTokenAge: '2m', clockTolerance: 5 };
    return jwtVerify(token, keys, { ...rules, currentDate: now() }).then(() => 'GATEWAY' as const, () => undefined);
  };
}

/** In the same time, wherever they differ. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}
