/** The listener for reports, as the organisation's mail server meets it: by SMTP, from outside. */
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import fc from 'fast-check';
import { createTransport } from 'nodemailer';
import { type BounceServer, startBounces } from '../src/bounces.ts';
import { exchange, oldExim, personal, postfix, vacation } from './broadcast/reports.ts';

const id = '0198c0de-1234-7abc-8def-0123456789ab';
const [delivery, digest] = [`depositary+d.${id}@hub.example`, `depositary+u.${id}@hub.example`];
const failed = { delivery: id, action: 'failed', status: '5.1.1', diagnostic: expect.stringContaining('User unknown') };

let server: BounceServer;
let told: unknown[];
let fault: Error | undefined;
let isTaken: boolean;
beforeEach(async () => {
  [told, fault, isTaken] = [[], undefined, true];
  const take = async (what: unknown) => {
    if (fault) throw fault;
    told.push(what);
    return isTaken;
  };
  const bounced = async (what: unknown) => { await take(what); };
  server = await startBounces({ port: 0, host: '127.0.0.1', mailFrom: 'depositary@hub.example', bounced, unsubscribed: take });
});
afterEach(async () => { await server[Symbol.asyncDispose](); });

/** What the server says in the end. */
async function send(raw: string | Buffer, to: string | string[], from = ''): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port: server.port, ignoreTLS: true });
  try {
    const { response } = await transport.sendMail({ envelope: { from, to }, raw });
    return response;
  } catch (error) {
    return (error as { response?: string }).response ?? String(error);
  } finally {
    transport.close();
  }
}

describe('Bounces are recorded', () => {
  test('a report is told, with the delivery that it is about', async () => {
    expect(await send(postfix, delivery)).toMatch(/^250 /);
    expect(told).toEqual([failed]);
  });

  test('written in capitals on its way, and from a sender that is not empty, too', async () => {
    expect(await send(exchange, delivery.toUpperCase(), 'MAILER-DAEMON@mx.example')).toMatch(/^250 /);
    expect(told).toEqual([expect.objectContaining({ delivery: id, action: 'failed', status: '5.1.10' })]);
  });

  test('what could not be recorded is asked for again', async () => {
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    fault = new Error('the database is away');
    expect(await send(postfix, delivery)).toMatch(/^451 4\.3\.0 (?!.*database)/);
    expect(silent).toHaveBeenCalledWith(fault);
    silent.mockRestore();
    fault = undefined;
    expect(await send(postfix, delivery)).toMatch(/^250 /);
    expect(told).toEqual([failed]);
  });
});

describe('Nothing else comes in', () => {
  test.each([
    'depositary@hub.example', `depositary+d.${id}@evil.example`, 'depositary+d.17@hub.example', `other+d.${id}@hub.example`,
    'postmaster@hub.example',
  ])('%s is refused', async (to) => {
    expect(await send(postfix, to)).toMatch(/^550 5\.1\.1 /);
    expect(told).toEqual([]);
  });

  test('one report for each mail', async () => {
    const other = delivery.replace('0198', '0199');
    const transport = createTransport({ host: '127.0.0.1', port: server.port, ignoreTLS: true });
    const { accepted, rejected } = await transport.sendMail({ envelope: { from: '', to: [delivery, other] }, raw: postfix });
    expect([accepted, rejected]).toEqual([[delivery], [other]]);
    transport.close();
  });

  test('more than a megabyte', async () => {
    expect(await send(postfix + 'x'.repeat(1_100_000), delivery)).toMatch(/^552 /);
    expect(told).toEqual([]);
  });

  test.each([['an answer by a machine', vacation, 'notices@kz.example'], ['a letter of nobody', personal, '']])(
    '%s is taken and forgotten: whoever answers a machine begins a loop', async (_what, raw, from) => {
      expect(await send(raw, delivery, from)).toMatch(/^250 /);
      expect(told).toEqual([]);
    });

  test('a letter by a person is refused: it must not seem to be read', async () => {
    expect(await send(personal, delivery, 'notices@kz.example')).toMatch(/^550 5\.7\.1 .*Secretariat/);
    expect(told).toEqual([]);
  });

  test('nobody logs in', async () => {
    expect(await talk('EHLO mx.example\r\nAUTH PLAIN AGEAYg==\r\nQUIT\r\n')).not.toMatch(/^(250[ -]AUTH|235|334)/m);
  });
});

describe('A digest is ended by a letter', () => {
  test('by a person', async () => {
    expect(await send(personal, digest, 'notices@kz.example')).toMatch(/^250 /);
    expect(told).toEqual([{ channel: id, sender: 'notices@kz.example' }]);
  });

  test('whoever may not end it is told so', async () => {
    isTaken = false;
    expect(await send(personal, digest, 'duty@kz.example')).toMatch(/^550 5\.7\.1 Only the mailbox itself/);
  });

  test.each([
    ['a report', postfix, ''],
    ['a report of old', oldExim, ''],
    ['an answer by a machine', vacation, 'notices@kz.example'],
    ['a letter of nobody', personal, ''],
  ])('not by %s', async (_what, raw, from) => {
    expect(await send(raw, digest, from)).toMatch(/^250 /);
    expect(told).toEqual([]);
  });
});

describe('It never stops', () => {
  test('a line that is cut in the middle of a report tells nothing, and keeps nobody waiting', async () => {
    const start = `EHLO mx.example\r\nMAIL FROM:<>\r\nRCPT TO:<${delivery}>\r\nDATA\r\n${postfix.slice(0, 1_200)}`;
    await talk(start, 200);
    expect(told).toEqual([]);
    expect(await send(postfix, delivery)).toMatch(/^250 /);
    expect(told).toEqual([failed]);
  });

  test('whatever is said to it', async () => {
    const commands = fc.constantFrom(
      'EHLO x', 'HELO x', 'MAIL FROM:<>', 'MAIL FROM:<a@b.example> SIZE=9999999999', 'DATA', '.', `RCPT TO:<${delivery}>`, 'RCPT TO:<>', 'RSET',
      'BDAT 10 LAST', 'STARTTLS', 'AUTH LOGIN', 'VRFY root', postfix,
    ).map((line) => `${line}\r\n`);
    const noise = fc.uint8Array({ maxLength: 60 }).map((bytes) => Buffer.from(bytes).toString('latin1'));
    await fc.assert(fc.asyncProperty(fc.array(fc.oneof(commands, noise), { maxLength: 12 }), async (said) => {
      await talk(said.join(''), 5);
    }), { numRuns: 60 });
    told.length = 0;
    expect(await send(postfix, delivery)).toMatch(/^250 /);
    expect(told).toEqual([failed]);
  });

  test('it stops when it is told to, although somebody is still speaking', async () => {
    const line = connect(server.port, '127.0.0.1').on('error', () => undefined);
    await sleep(50);
    const began = performance.now();
    await server[Symbol.asyncDispose]();
    expect(performance.now() - began).toBeLessThan(5_000);
    line.destroy();
  });
});

/** Says it all at once, and hangs up after a while. */
async function talk(text: string, wait = 100): Promise<string> {
  const line = connect(server.port, '127.0.0.1');
  let said = '';
  line.on('error', () => undefined).on('data', (chunk) => { said += chunk.toString(); });
  line.write(text);
  await sleep(wait);
  line.destroy();
  return said;
}
