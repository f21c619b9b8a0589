import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { openDevelopmentIssuer } from '../../src/identity/development-issuer.ts';
import { type Bearer, verifier } from '../../src/identity/tokens.ts';

const now = Temporal.Instant.from('2027-02-28T21:30:00Z');
let directory: string;

beforeEach(() => void (directory = mkdtempSync(join(tmpdir(), 'khattama-issuer-'))));
afterEach(() => rmSync(directory, { recursive: true }));

describe('The development issuer', () => {
  it('writes a token for each mandate, good for 30 days', async () => {
    const tokens = await writtenBy(await openDevelopmentIssuer(directory));
    expect(Object.keys(tokens)).toEqual(['secretariat', 'AM', 'KZ', 'observer', 'AM-node', 'KZ-node']);
    expect(await verify(tokens['KZ'])).toMatchObject({ mandate: { role: 'PARTY', party: 'KZ' } });
    expect(await verify(tokens['KZ-node'])).toMatchObject({ mandate: { role: 'NODE', party: 'KZ' } });
    expect(await verify(tokens['secretariat'])).toMatchObject({ mandate: { role: 'SECRETARIAT' } });
    expect((await verify(tokens['observer'])).expiresAt.toString()).toBe('2027-03-30T21:30:00Z');
  });

  it('keeps its key, and keeps it to itself', async () => {
    const { KZ } = await writtenBy(await openDevelopmentIssuer(directory));
    expect(await verify(KZ)).toMatchObject({ subject: 'development:KZ' }); // by an issuer that was opened later
    expect(readdirSync(directory).sort()).toEqual(['issuer.json', 'tokens.json']);
    for (const file of readdirSync(directory)) expect(statSync(join(directory, file)).mode & 0o777).toBe(0o600);
  });

  it('ends with one key when many hubs start at once', async () => {
    const issuers = await Promise.all(Array.from({ length: 8 }, () => openDevelopmentIssuer(directory)));
    for (const issuer of issuers) expect(await verify((await writtenBy(issuer))['AM'])).toMatchObject({ mandate: { party: 'AM' } });
  });
});

async function writtenBy(issuer: Awaited<ReturnType<typeof openDevelopmentIssuer>>): Promise<Record<string, string>> {
  return JSON.parse(readFileSync(await issuer.writeTokens(['AM', 'KZ'], now), 'utf8')) as Record<string, string>;
}

async function verify(token = ''): Promise<Bearer> {
  return verifier({ ...(await openDevelopmentIssuer(directory)), now: () => now })(token);
}
