/** With which key everybody checks what the hub has signed: public, like the record's hashes. */
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => { stage = await Stage.open(); });
afterAll(async () => { await stage.close(); });
jest.setTimeout(60_000);

test('every hub publishes the same keys to everybody, and nothing that is private', async () => {
  for (const hub of [0, 1]) {
    const response = await fetch(new URL('/.well-known/jwks.json', stage.url(hub)));
    expect([response.status, response.headers.get('content-type')]).toEqual([200, expect.stringContaining('application/jwk-set+json')]);
    const text = await response.text();
    expect(JSON.parse(text)).toEqual({ keys: [stage.publicKey] });
    expect(text).not.toContain('"d"');
  }
});
