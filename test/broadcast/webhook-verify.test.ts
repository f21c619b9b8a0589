import { describe, expect, test } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { Webhook } from 'standardwebhooks';
import { Temporal } from 'temporal-polyfill';
import { challengeEvent, eventOfNotification } from '../../src/broadcast/event.ts';
import { newSecret } from '../../src/broadcast/webhook-signature.ts';
import { openWebhooks } from '../../src/broadcast/webhook.ts';
import { certificate, serve, startReceiver } from './receiver.ts';
import { acts, notificationOf } from './told.ts';

const now = Temporal.Now.instant;
const delivery = '0b9e7c52-7a43-4c41-8a53-2b8f0f1f5a10';
const event = eventOfNotification(notificationOf(acts.DESIGNATION), { timeZone: 'Europe/Moscow' });
const sender = (clock = now) => openWebhooks({ targets: 'any', now: clock, ca: certificate.cert, lookup: async () => ['127.0.0.1'] });

/** The request that a receiver sees. */
async function sent(secrets: readonly string[], clock = now) {
  await using receiver = await startReceiver((_, response) => response.end());
  await sender(clock).post(event, { url: `https://localhost:${receiver.port}/`, secrets, delivery });
  const { headers, body } = receiver.received[0]!;
  return { headers: headers as Record<string, string>, body };
}

describe('T-W2: what the public library says of a webhook', () => {
  const [old, fresh] = [newSecret(), newSecret()];

  test('it is ours', async () => {
    const { headers, body } = await sent([fresh]);
    expect(new Webhook(fresh).verify(body, headers)).toEqual(JSON.parse(body));
  });

  test('rotation: with the old secret and with the new one', async () => {
    const { headers, body } = await sent([fresh, old]);
    for (const secret of [old, fresh]) expect(() => new Webhook(secret).verify(body, headers)).not.toThrow();
  });

  test.each<[string, (request: Awaited<ReturnType<typeof sent>>) => unknown]>([
    ['another secret', ({ headers, body }) => new Webhook(newSecret()).verify(body, headers)],
    ['another body', ({ headers, body }) => new Webhook(fresh).verify(body.replace('KZ', 'BY'), headers)],
    ['another id', ({ headers, body }) => new Webhook(fresh).verify(body, { ...headers, 'webhook-id': 'x' })],
    ['another hour', ({ headers, body }) => new Webhook(fresh).verify(body, { ...headers, 'webhook-timestamp': '1' })],
    ['a signature cut off', ({ headers, body }) => new Webhook(fresh).verify(body, { ...headers, 'webhook-signature': 'v1,' })],
  ])('%s: it is not', async (_, verify) => {
    const request = await sent([fresh]);
    expect(() => verify(request)).toThrow();
  });

  test('replayed after five minutes: it is too old', async () => {
    const { headers, body } = await sent([fresh], () => now().subtract({ minutes: 6 }));
    expect(() => new Webhook(fresh).verify(body, headers)).toThrow('Message timestamp too old');
  });

  test('tried again: the same id and bytes, with the hour of the attempt', async () => {
    const [first, again] = [await sent([fresh], () => now().subtract({ minutes: 1 })), await sent([fresh])];
    expect(again.body).toBe(first.body);
    expect(again.headers['webhook-id']).toBe(first.headers['webhook-id']);
    expect(Number(again.headers['webhook-timestamp'])).toBeGreaterThan(Number(first.headers['webhook-timestamp']));
  });

  test('a webhook without a secret is never called', async () => {
    await expect(sent([])).rejects.toThrow('without a secret');
  });

  test('secrets are of 32 bytes, and no two the same', () => {
    expect(Buffer.from(newSecret().replace(/^whsec_/, ''), 'base64')).toHaveLength(32);
    expect(newSecret()).not.toBe(newSecret());
  });
});

describe('docs/webhooks.md: its receiver runs', () => {
  test('verifies, gives the challenge back, keeps each once, refuses what is not ours', async () => {
    const secret = newSecret();
    await using receiver = await startDocumented(secret);
    const to = { url: `http://localhost:${receiver.port}/`, secrets: [newSecret(), secret], delivery };
    const challenge = challengeEvent({ key: 'c-1', challenge: 'say-this' }, { at: now() });
    expect(await sender().challenge(challenge, { ...to, delivery: 'c' })).toBe('HTTP 200 {"challenge":"say-this"}');
    for (let attempt = 1; attempt <= 3; attempt++) expect(await sender().post(event, to)).toBe('HTTP 204');
    await expect(sender().post(event, { ...to, secrets: [newSecret()] })).rejects.toThrow('HTTP 401');
    await expect(sender(() => now().subtract({ hours: 1 })).post(event, to)).rejects.toThrow('HTTP 401');
    expect(await receiver.saidInAll()).toEqual([expect.stringMatching(/^DN\.17\.2027 DN\.17\.2027 – Определение/)]);
  });

  test('its example has the members that are sent', async () => {
    const { data, ...envelope } = JSON.parse(blockOf('json'));
    const { body } = await sent([newSecret()]);
    expect(Object.keys(JSON.parse(body)).sort()).toEqual([...Object.keys(envelope), 'data'].sort());
    expect(Object.keys(JSON.parse(body).data).sort()).toEqual(Object.keys(data).sort());
  });
});

function blockOf(language: string): string {
  const page = readFileSync(new URL('../../docs/webhooks.md', import.meta.url), 'utf8');
  return page.split(`\`\`\`${language}\n`)[1]!.split('```')[0]!;
}

async function startDocumented(secret: string) {
  const port = await freePort();
  const child = spawn(process.execPath, ['--input-type=module', '-e', blockOf('js')], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { WEBHOOK_SECRET: secret, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const closed = once(child, 'close');
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => { output += text; });
  await answering(port, child);
  const stop = async () => { await (child.kill(), closed); };
  return {
    port,
    saidInAll: async () => stop().then(() => output.split('\n').filter(Boolean)),
    [Symbol.asyncDispose]: stop,
  };
}

async function freePort(): Promise<number> {
  await using server = await serve(createServer());
  return server.port;
}

async function answering(port: number, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/`, { method: 'POST' }).catch(() => undefined);
    if (answer) return;
  }
  throw new Error('the receiver has ended');
}
