/** A mail that is not taken: whose fault it is, as real servers tell it; and a line on which nobody else can listen. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { SMTPServerOptions } from 'smtp-server';
import { type MailOptions, openMailer } from '../../src/broadcast/mail.ts';
import { NotAccepted } from '../../src/broadcast/not-accepted.ts';
import { answer, from, letter, startMailServer, to } from './mail-server.ts';
import { certificate } from './receiver.ts';

const said = jest.spyOn(console, 'error');
beforeEach(() => { said.mockReset().mockImplementation(() => undefined); });
afterEach(() => { said.mockReset(); });

async function refusal(options: Pick<MailOptions, 'smtpUrl'> & Partial<MailOptions>): Promise<NotAccepted> {
  const mailer = openMailer({ from, ...options });
  try {
    const taken = await mailer.send(letter, to);
    throw new Error(`it was taken: ${taken}`);
  } catch (error) {
    if (!(error instanceof NotAccepted)) throw error;
    return error;
  } finally {
    mailer.close();
  }
}

/** Says what it is told to say to each connection. */
async function startTalker(talk: (socket: Socket) => void) {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => undefined));
    talk(socket);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      await new Promise((closed) => server.close(closed));
    },
  };
}

describe('What a server answers', () => {
  const at = (step: 'onMailFrom' | 'onRcptTo', code: number): SMTPServerOptions => ({ [step]: (...args: unknown[]) => {
    (args.at(-1) as (error: Error) => void)(answer(code));
  } });
  const toLogin = (code: number): SMTPServerOptions => ({
    disabledCommands: ['STARTTLS'], allowInsecureAuth: true, onAuth: (_auth, _session, done) => { done(answer(code)); },
  });

  test.each<[string, SMTPServerOptions, NotAccepted['why']]>([
    ['450 to the recipient', at('onRcptTo', 450), 'NOT_NOW'],
    ['452 to the recipient', at('onRcptTo', 452), 'NOT_NOW'],
    ['550 to the recipient', at('onRcptTo', 550), 'NEVER'],
    ['554 to the recipient', at('onRcptTo', 554), 'NEVER'],
    ['530 to the recipient, because we have not logged in', at('onRcptTo', 530), 'NOBODY_THERE'],
    ['421 to the recipient', at('onRcptTo', 421), 'NOBODY_THERE'],
    ['451 to us', at('onMailFrom', 451), 'NOBODY_THERE'],
    ['550 to us', at('onMailFrom', 550), 'NOBODY_THERE'],
    ['421 to us', at('onMailFrom', 421), 'NOBODY_THERE'],
    ['a greeting that refuses', { onConnect: (_session, done) => { done(answer(554)); } }, 'NOBODY_THERE'],
    ['a greeting that says: later', { onConnect: (_session, done) => { done(answer(421)); } }, 'NOBODY_THERE'],
  ])('%s', async (_case, options, why) => {
    for (const hidePIPELINING of [false, true]) {
      await using server = await startMailServer({ ...options, hidePIPELINING });
      const { why: found, reply } = await refusal({ smtpUrl: server.url });
      expect({ found, reply }).toEqual({ found: why, reply: expect.stringMatching(/^\d{3} .*as told/) });
    }
  });

  test.each<[number, NotAccepted['why']]>([[451, 'NOT_NOW'], [552, 'NEVER'], [554, 'NEVER'], [421, 'NOBODY_THERE']])(
    '%i once all of the mail is there: %s', async (code, why) => {
      await using server = await startMailServer({}, () => Promise.reject(answer(code)));
      expect(await refusal({ smtpUrl: server.url })).toMatchObject({ why, reply: `${code} ${code} as told` });
      expect(server.received).toHaveLength(1);
    });

  test.each([535, 454])('%i to our password', async (code) => {
    await using server = await startMailServer(toLogin(code));
    const { why, reply } = await refusal({ smtpUrl: server.url.replace('//', '//hub:secret@') });
    expect(why).toBe('NOBODY_THERE');
    expect(reply + String(said.mock.calls)).not.toContain('secret');
  });

  test('a mailbox that is refused does not stand in the way of the next mail', async () => {
    let refuse = true;
    await using server = await startMailServer({ onRcptTo: (_address, _session, done) => { done(refuse ? answer(550) : null); } });
    const mailer = openMailer({ smtpUrl: server.url, from });
    await expect(mailer.send(letter, to)).rejects.toMatchObject({ why: 'NEVER' });
    refuse = false;
    expect(await mailer.send(letter, to)).toMatch(/^250 /);
    mailer.close();
  });
});

describe('A server that does not answer', () => {
  test('nobody listens there; our network is named to us alone', async () => {
    const talker = await startTalker(() => undefined);
    await talker[Symbol.asyncDispose]();
    expect(await refusal({ smtpUrl: talker.url })).toMatchObject({ why: 'NOBODY_THERE', reply: 'no mail server answered' });
    expect(String(said.mock.calls)).toContain('127.0.0.1');
  });

  test.each<[string, (socket: Socket) => void]>([
    ['hangs up', (socket) => { socket.end(); }],
    ['speaks something else', (socket) => { socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'); }],
    ['greets, and hangs up', (socket) => { socket.end('220 hello\r\n'); }],
  ])('it %s', async (_case, talk) => {
    await using talker = await startTalker(talk);
    expect(await refusal({ smtpUrl: talker.url })).toMatchObject({ why: 'NOBODY_THERE' });
  });

  test('it says a byte now and then, and never comes to an end', async () => {
    await using talker = await startTalker((socket) => {
      socket.write('220-');
      void (async () => {
        for (; !socket.destroyed; await sleep(20)) socket.write('x');
      })();
    });
    const began = performance.now();
    expect(await refusal({ smtpUrl: talker.url, deadline: 300 })).toMatchObject({ why: 'NOBODY_THERE' });
    expect(performance.now() - began).toBeLessThan(2_000);
  });

  test.each<[string, (socket: Socket) => void]>([
    ['hangs up', (socket) => { socket.destroy(); }],
    ['falls silent', () => undefined],
    ['says a byte now and then', (socket) => {
      void (async () => {
        for (socket.write('250-'); !socket.destroyed; await sleep(20)) socket.write('x');
      })();
    }],
  ])('once all of the mail is there, it %s: it may be for this mail, and the next is taken', async (_case, talk) => {
    let once = true;
    const sockets: Socket[] = [];
    await using server = await startMailServer({}, async ({ remotePort }) => {
      if (!once) return 'queued as 2';
      once = false;
      talk(sockets.find((socket) => socket.remotePort === remotePort)!);
      return new Promise(() => undefined);
    }, (socket) => sockets.push(socket));
    const mailer = openMailer({ smtpUrl: server.url, from, deadline: 500 });
    await expect(mailer.send(letter, to)).rejects.toMatchObject({ why: 'NOT_NOW', reply: expect.stringContaining('was lost') });
    expect(await mailer.send(letter, to)).toBe('250 queued as 2');
    expect(server.received[1]!.raw).toEqual(server.received[0]!.raw);
    mailer.close();
    sockets.forEach((socket) => socket.destroy());
  });
});

describe('TLS, outside development', () => {
  const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
  const another = { cert: fixture('another.cert.pem'), key: fixture('another.key.pem') };
  const ca = `${certificate.cert}${another.cert}`;
  const offering: SMTPServerOptions = { ...certificate, disabledCommands: ['AUTH'] };

  test('STARTTLS, with a certificate that holds', async () => {
    await using server = await startMailServer(offering);
    const mailer = openMailer({ smtpUrl: server.url.replace('127.0.0.1', 'localhost'), from, requireTls: true, ca });
    await mailer.send(letter, to);
    mailer.close();
    expect(server.received).toMatchObject([{ secure: true }]);
  });

  test('TLS from the first byte', async () => {
    await using server = await startMailServer({ ...certificate, secure: true, disabledCommands: ['AUTH'] });
    const mailer = openMailer({ smtpUrl: `smtps://localhost:${server.port}`, from, requireTls: true, ca });
    await mailer.send(letter, to);
    mailer.close();
    expect(server.received).toMatchObject([{ secure: true }]);
  });

  test.each<[string, SMTPServerOptions, string]>([
    ['a server without STARTTLS', {}, 'smtp://localhost'],
    ['whatever the address asks for', {}, 'smtp://localhost?requireTLS=false&ignoreTLS=true'],
    ['a certificate of another name', { ...offering, ...another }, 'smtp://localhost'],
    ['a certificate of another name, from the first byte', { ...another, secure: true }, 'smtps://localhost'],
    ['a server that speaks in clear where TLS begins', {}, 'smtps://localhost'],
  ])('%s is told nothing in clear', async (_case, options, url) => {
    await using server = await startMailServer({ ...options });
    const smtpUrl = url.replace(/(?=\?|$)/, `:${server.port}`);
    expect(await refusal({ smtpUrl, requireTls: true, ca })).toMatchObject({ why: 'NOBODY_THERE' });
    expect(server.connections()).toBeGreaterThan(0);
    expect(server.received).toEqual([]);
  });

  test.each(['smtp', 'smtps'])('a certificate that nobody vouches for, by %s', async (protocol) => {
    await using server = await startMailServer({ ...offering, secure: protocol === 'smtps' });
    for (const smtpUrl of [`${protocol}://localhost:${server.port}`, `${protocol}://localhost:${server.port}?tls.rejectUnauthorized=false`]) {
      expect(await refusal({ smtpUrl, requireTls: true })).toMatchObject({ why: 'NOBODY_THERE' });
    }
    expect(server.connections()).toBeGreaterThan(1);
    expect(server.received).toEqual([]);
  });

  test('in development, a server on this machine may do without', async () => {
    await using server = await startMailServer();
    const mailer = openMailer({ smtpUrl: server.url, from });
    await mailer.send(letter, to);
    mailer.close();
    expect(server.received).toMatchObject([{ secure: false }]);
  });
});
