/** What a mail is, as a real server receives it. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { dkimVerify } from 'mailauth';
import PostalMime from 'postal-mime';
import { newDkimKey } from '../../src/broadcast/dkim.ts';
import type { Letter } from '../../src/broadcast/letter.ts';
import { type MailOptions, openMailer } from '../../src/broadcast/mail.ts';
import { publicKeyOf } from './dkim-record.ts';
import { delivery, from, letter, startMailServer, to } from './mail-server.ts';

let privateKey: string;
beforeAll(async () => { privateKey = await newDkimKey(); });

/** As it arrives: the letter as it is, but for what is changed. */
async function sent(change: Partial<Letter> = {}, options: Partial<MailOptions> = {}, times = 1) {
  await using server = await startMailServer();
  const mailer = openMailer({ smtpUrl: server.url, from, ...options });
  const replies: string[] = [];
  for (let i = 0; i < times; i++) replies.push(await mailer.send({ ...letter, ...change }, to));
  mailer.close();
  const [first] = server.received;
  return { ...first!, replies, raws: server.received.map(({ raw }) => raw.toString()), mail: await PostalMime.parse(first!.raw) };
}

const pem = ({ privateKey: key }: { readonly privateKey: KeyObject }) => key.export({ type: 'pkcs8', format: 'pem' }).toString();

/** Unfolded, as a reader takes them. */
function headersOf(raw: string | Buffer): string[] {
  const [head = ''] = raw.toString().split('\r\n\r\n');
  return head.replace(/\r\n[ \t]+/g, ' ').split('\r\n');
}

describe('A mail', () => {
  test('says when, from whom, in what languages, of what thread; and that nobody needs to answer', async () => {
    const { raw, replies, mail } = await sent();
    expect(headersOf(raw)).toEqual(expect.arrayContaining([
      'To: notices@kz.example',
      'Message-ID: <dn.17.abababababababab@hub.example>',
      'References: <instrument.information-sphere-2014@hub.example>',
      'Date: Sun, 28 Feb 2027 21:30:00 +0000',
      'Auto-Submitted: auto-generated',
      'Content-Language: ru, kk',
      'MIME-Version: 1.0',
    ]));
    expect(mail.from).toEqual({ name: 'Секретариат ОДКБ, депозитарий', address: from });
    expect(mail.subject).toBe(letter.subject);
    expect(mail.text).toContain('Сторона подписала.\n\n————————————————————\n\nТарап қол қойды.');
    expect(mail.html).toContain('<section lang="kk">');
    expect(mail.attachments).toMatchObject([{ filename: 'DN.17.2027.pdf', mimeType: 'application/pdf', disposition: 'attachment' }]);
    expect(replies).toEqual(['250 queued as 1']);
  });

  test('goes to one recipient, from an address at which reports name the delivery; and asks for reports', async () => {
    const { envelope } = await sent();
    expect(envelope.mailFrom).toMatchObject({ address: `depositary+d.${delivery}@hub.example` });
    expect(envelope.dsn).toMatchObject({ ret: 'HDRS', envid: delivery });
    expect(envelope.rcptTo).toMatchObject([{
      address: 'notices@kz.example', dsn: { notify: ['SUCCESS', 'FAILURE', 'DELAY'], orcpt: 'rfc822;notices@kz.example' },
    }]);
  });

  test('is the same to the letter, however often it is sent', async () => {
    const { raws } = await sent({}, { dkim: { selector: 'one', privateKey } }, 3);
    expect(raws).toHaveLength(3);
    expect(new Set(raws).size).toBe(1);
    expect(raws[0]).toContain('DKIM-Signature: ');
  });

  test('asks where to unsubscribe only if one can, and never by a link that acts', async () => {
    const { raw } = await sent({ unsubscribe: 'depositary+u.1@hub.example' });
    expect(headersOf(raw)).toContain('List-Unsubscribe: <mailto:depositary+u.1@hub.example?subject=unsubscribe>');
    for (const each of [raw, (await sent()).raw]) expect(each.toString()).not.toMatch(/List-Unsubscribe-Post|https?:/);
    expect((await sent()).raw.toString()).not.toContain('List-Unsubscribe');
  });
});

describe('DKIM', () => {
  const verified = async (raw: string, record: string) => {
    const asked: string[] = [];
    const { results } = await dkimVerify(raw, { resolver: async (name) => {
      asked.push(name);
      return [[record]];
    } });
    return { results: results.map(({ status: { result } }) => result), asked };
  };

  test('a receiver verifies that the mail is ours, and unchanged', async () => {
    const { raw } = await sent({}, { dkim: { selector: 'depositary2026', privateKey } });
    const record = publicKeyOf(privateKey);
    expect(await verified(raw.toString(), record)).toEqual({ results: ['pass'], asked: ['depositary2026._domainkey.hub.example'] });
    const changes = [['auto-generated', 'no'], ['dn.17', 'dn.18'], ['28 Feb 2027', '27 Feb 2027'], ['JVBERi0', 'JVBERi1']] as const;
    for (const [was, is] of changes) {
      expect(raw.toString()).toContain(was);
      const { results } = await verified(raw.toString().replaceAll(was, is), record);
      expect(results).not.toContain('pass');
    }
    expect((await verified(raw.toString(), publicKeyOf(await newDkimKey()))).results).not.toContain('pass');
  });

  test.each([
    ['nothing', () => ''],
    ['another file', () => 'DKIM_SELECTOR=secret-of-ours'],
    ['a key that is too short', () => pem(generateKeyPairSync('rsa', { modulusLength: 1024 }))],
    ['a key of another kind', () => pem(generateKeyPairSync('ed25519'))],
  ])('%s instead of a key is found at start, and not shown', (_case, make) => {
    const dkim = { selector: 'one', privateKey: make() };
    const open = () => openMailer({ smtpUrl: 'smtp://127.0.0.1:1', from, dkim });
    expect(open).toThrow(/DKIM_KEY_FILE holds no private RSA key/);
    expect(open).not.toThrow(/secret-of-ours/);
  });
});

describe('T-M1: nothing that is written into a letter becomes a header, a recipient or a command', () => {
  test.each([
    'a@x.example, evil@y.example', 'a@x.example\r\nBcc: evil@y.example', 'a@x.example>\r\nRCPT TO:<evil@y.example',
    '"a, b"@x.example', 'Name <a@x.example>', 'a@x.example\0', 'почта@x.example', 'a@х.example', '@x.example', 'a@[127.0.0.1]',
    'a@x.example NOTIFY=NEVER', '',
  ])('%j is no address, and goes nowhere', async (address) => {
    await using server = await startMailServer();
    const mailer = openMailer({ smtpUrl: server.url, from });
    await expect(mailer.send(letter, { address, delivery })).rejects.toMatchObject({ why: 'NEVER' });
    mailer.close();
    expect(server.connections()).toBe(0);
  });

  test.each([
    ['a header', 'Подписание\r\nBcc: evil@y.example\r\n\r\nbody', 'Подписание Bcc: evil@y.example body'],
    ['a header in ASCII', 'Signature\r\nBcc: evil@y.example', 'Signature Bcc: evil@y.example'],
    ['line breaks of other kinds', 'a\u2028b\u2029c\u0085d\ve', 'a b c d e'],
    ['an encoded word', '=?utf-8?q?=0D=0ABcc:_evil@y.example?=',
      '= ?utf-8?q?=0D=0ABcc:_evil@y.example?='],
    ['an encoded word among others', 'Имя =?utf-8?b?WA==?= тут', 'Имя = ?utf-8?b?WA== ?= тут'],
    ['writing that changes its direction', 'DN.1\u202Efdp.exe', 'DN.1 fdp.exe'],
    ['half a letter', 'a\uD800b', 'a\uFFFDb'],
    ['a long one', 'Название '.repeat(200).trim(), 'Название '.repeat(200).trim()],
    ['a long one in ASCII', 'title '.repeat(200).trim(), 'title '.repeat(200).trim()],
    ['a long word', 'x'.repeat(1_500), `${'x'.repeat(500)} `.repeat(3).trim()],
  ])('%s in a subject', async (_case, subject, read) => {
    const { raw, mail, envelope } = await sent({ subject });
    const names = headersOf(raw).map((header) => header.split(':')[0]);
    expect(names.filter((name) => /bcc|^cc/i.test(name ?? ''))).toEqual([]);
    expect(names.filter((name) => name === 'Subject')).toHaveLength(1);
    expect(mail.subject).toBe(read);
    expect(Math.max(...raw.toString().split('\r\n').map(({ length }) => length))).toBeLessThan(998);
    expect(envelope.rcptTo).toHaveLength(1);
  });

  test('a text that looks like the end of a mail is a text', async () => {
    const text = 'a\r\n.\r\nMAIL FROM:<evil@y.example>\r\nRCPT TO:<evil@y.example>\r\n';
    const { mail, envelope } = await sent({ texts: [{ language: 'ru', text }] });
    expect(mail.text?.trim().split(/\r?\n/)).toEqual(['a', '.', 'MAIL FROM:<evil@y.example>', 'RCPT TO:<evil@y.example>']);
    expect(envelope.rcptTo).toHaveLength(1);
  });

  test('a text that is HTML is a text', async () => {
    const { mail } = await sent({ subject: '</title><script>', texts: [{ language: 'ru', text: '<img src=x onerror=alert(1)>' }] });
    expect(mail.html).not.toMatch(/<script|<img/);
  });

  test('whatever the subject, the headers are those that we write', async () => {
    await using server = await startMailServer();
    const mailer = openMailer({ smtpUrl: server.url, from });
    const names = async (subject: string) => {
      await mailer.send({ ...letter, subject }, to);
      return headersOf(server.received.at(-1)!.raw).map((header) => header.split(':')[0]);
    };
    const plain = await names('a');
    await fc.assert(fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1 }), async (subject) => {
      expect((await names(`a${subject}`)).sort()).toEqual([...plain].sort());
    }), { numRuns: 60 });
    mailer.close();
  });

  test.each<Partial<Letter>>([{ key: 'a@b>\r\nBcc: c' }, { key: '' }, { unsubscribe: 'a@b.example>, <https://evil.example' }])(
    '%j is a fault of ours', async (change) => {
      await expect(openMailer({ smtpUrl: 'smtp://127.0.0.1:1', from }).send({ ...letter, ...change }, to)).rejects.toThrow(RangeError);
    });

  test.each(['depositary', 'a@x.example, b@y.example', 'a@x.example\r\nX: y', `${'a'.repeat(26)}@x.example`])('%j sends no mail', (sender) => {
    expect(() => openMailer({ smtpUrl: 'smtp://127.0.0.1:1', from: sender })).toThrow(RangeError);
  });
});
