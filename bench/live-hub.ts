/** The hub as it is measured: nothing goes by mail, and every subscriber may be made to share with nobody. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { startHub } from '../src/hub.ts';
import { openDevelopmentIssuer } from '../src/identity/development-issuer.ts';
import { openSigningKey } from '../src/identity/signing-key.ts';
import { serve } from './live-control.ts';

export async function serveHub(sharing: boolean): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'khattama-bench-hub-'));
  const issuer = await openDevelopmentIssuer(dataDir);
  const tokensAt = await issuer.writeTokens(['KZ'], Temporal.Now.instant());
  const hub = await startHub({
    database: { url: process.env['BENCH_DATABASE'] ?? '', ownerUrl: process.env['BENCH_OWNER'] },
    tokens: issuer,
    mail: { smtpUrl: 'smtp://127.0.0.1:9', from: 'depositary@hub.example' }, // to nobody
    signing: await openSigningKey(join(dataDir, 'signing-key.json'), true),
    live: { sharing },
  });
  serve(hub.url, { tokensAt });
}
