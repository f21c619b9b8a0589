import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type Bounce, readBack } from '../../src/broadcast/bounce.ts';
import { returnAddress, returnedTo } from '../../src/broadcast/return-address.ts';
import * as reports from './reports.ts';

const { recipient, report } = reports;
const read = (mail: string) => readBack(Buffer.from(mail));

describe('A report of a mail server is understood, whoever wrote it (RFC 3464)', () => {
  test.each<[string, string, Bounce]>([
    ['Postfix', reports.postfix, {
      action: 'failed', status: '5.1.1',
      diagnostic: '550 5.1.1 <notices@kz.example>: Recipient address rejected: User unknown in local recipient table',
    }],
    ['Postfix, not yet', reports.postfixDelayed, {
      action: 'delayed', status: '4.4.1', diagnostic: 'connect to mx.kz.example[192.0.2.7]:25: Connection timed out',
    }],
    ['Exim', reports.exim, { action: 'failed', status: '5.0.0', diagnostic: '550-The mailbox is not here. 550 Ask the office.' }],
    ['Exim, of old', reports.oldExim, { action: 'failed', status: '5.1.1', diagnostic: '550 5.1.1 User unknown' }],
    ['Exchange', reports.exchange, {
      action: 'failed', status: '5.1.10',
      diagnostic: '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient notices@kz.example not found by SMTP address lookup',
    }],
    ['Exchange, passed on', reports.exchangeRelayed, { action: 'relayed', status: '2.0.0', diagnostic: '' }],
    ['Gmail', reports.gmail, {
      action: 'failed', status: '5.1.1',
      diagnostic: '550-5.1.1 The email account that you tried to reach does not exist. Please 550-5.1.1 try double-checking the address. '
        + '550 5.1.1 NoSuchUser - gsmtp',
    }],
    ['in UTF-8 and Base64', reports.global, { action: 'failed', status: '5.2.2', diagnostic: '552 5.2.2 Ящик переполнен' }],
    ['with bare line feeds', reports.postfixDelayed.replaceAll('\r\n', '\n'), {
      action: 'delayed', status: '4.4.1', diagnostic: 'connect to mx.kz.example[192.0.2.7]:25: Connection timed out',
    }],
    ['delivered', recipient('Action: delivered', 'Status: 2.1.5', 'Diagnostic-Code: smtp; 250 2.1.5 OK'), {
      action: 'delivered', status: '2.1.5', diagnostic: '250 2.1.5 OK',
    }],
    ['expanded', recipient('ACTION:expanded(by a list)', 'Status: 2.0.0'), { action: 'expanded', status: '2.0.0', diagnostic: '' }],
    ['given up after days of 4xx', recipient('Action: failed', 'Status: 4.4.7'), { action: 'failed', status: '4.4.7', diagnostic: '' }],
    ['without its status', recipient('Action: failed'), { action: 'failed', status: '5.0.0', diagnostic: '' }],
    ['with a status that is none', recipient('Action: delayed', 'Status: 9.9999.1'), {
      action: 'delayed', status: '4.0.0', diagnostic: '',
    }],
    ['all fields in one group', report({ status: ['Reporting-MTA: dns; mx.example', 'Action: failed', 'Status: 5.7.1'] }), {
      action: 'failed', status: '5.7.1', diagnostic: '',
    }],
    ['several recipients', recipient('Action: confused', '', 'Action: failed', 'Status: 5.1.1', '', 'Action: delivered', 'Status: 2.0.0'), {
      action: 'failed', status: '5.1.1', diagnostic: '',
    }],
  ])('%s', async (_writer, mail, expected) => {
    expect(await read(mail)).toEqual(expected);
  });
});

const within = reports.postfix.replaceAll('B_42/hub', 'inner');
describe('What is no report is not taken for one', () => {
  test.each([
    ['an answer by a machine', reports.vacation, 'AUTOMATIC'],
    ['a reader’s receipt', reports.displayed, 'AUTOMATIC'],
    ['a letter', reports.personal, 'PERSONAL'],
    ['a report that a person sends on', reports.forwarded, 'PERSONAL'],
    ['a report about a report', report({ status: ['Reporting-MTA: dns; mx'], original: ['Content-Type: message/rfc822', '', within] }),
      'AUTOMATIC'],
    ['a report without recipient', report({ status: ['Reporting-MTA: dns; mx.example', ''] }), 'AUTOMATIC'],
    ['an action that there is not', recipient('Action: exploded', 'Status: 5.0.0'), 'AUTOMATIC'],
    ['a letter that only attaches a status', reports.postfixDelayed.replace('multipart/report', 'multipart/mixed'), 'PERSONAL'],
    ['nothing', '', 'PERSONAL'],
    ['"no" said aloud', `Auto-Submitted: no\r\n${reports.personal}`, 'PERSONAL'],
    ['mail to many', `Precedence: bulk\r\n${reports.personal}`, 'AUTOMATIC'],
  ])('%s', async (_what, mail, expected) => {
    expect(await read(mail)).toBe(expected);
  });
});

describe('T-M1: a report is a stranger’s text', () => {
  test('what it says stays one short line, with nothing unseen in it', async () => {
    const evil = 'Diagnostic-Code: smtp; 550 \u202Ego\u200B away\0\u0085\u2028Bcc: evil@example.org\uD800';
    const { diagnostic } = await read(recipient('Action: failed', 'Status: 5.0.0', evil + 'x'.repeat(5_000))) as Bounce;
    expect(diagnostic).toMatch(/^550 go away Bcc: evil@example\.org\uFFFDx+$/);
    expect(diagnostic).toHaveLength(500);
  });

  const parts = (depth: number) => Array.from({ length: depth }, (_, i) =>
    `Content-Type: multipart/report; boundary="b${i}"\r\n\r\n--b${i}\r\n`).join('');
  const megabyte = 1_024 * 1_024;
  test.each<[string, () => string]>([
    ['a megabyte of one line', () => 'x'.repeat(megabyte)],
    ['a megabyte of one header', () => `To: ${'a@b.example, '.repeat(megabyte / 13)}`],
    ['a megabyte of headers', () => 'A: b\r\n'.repeat(megabyte / 6)],
    ['headers folded for ever', () => `Content-Type: multipart/report;${'\r\n a=b;'.repeat(megabyte / 7)}`],
    ['parts in parts', () => parts(20_000)],
    ['parts of nothing', () => `Content-Type: multipart/report; boundary=b\r\n\r\n${'--b\r\n\r\n'.repeat(megabyte / 8)}`],
    ['a boundary of parameters', () => `Content-Type: multipart/report; ${'boundary*0="b"; '.repeat(4_000)}\r\n\r\n`],
    ['a status of blank lines', () => report({ status: Array.from({ length: 60_000 }, () => ' \t ') })],
    ['a status of folded lines', () => recipient('Action: failed', ...Array.from({ length: 60_000 }, () => ' ')) ],
    ['a status of colons', () => recipient(':'.repeat(200_000), 'Action: failed')],
    ['a text for people that never ends',
      () => report({ said: ['Content-Type: text/html', '', '<a href="&amp;">'.repeat(60_000)], status: [] })],
    ['encoded words', () => `X-Failed-Recipients: x\r\nSubject: ${'=?utf-8?Q?=20?= '.repeat(3_000)}\r\n\r\n${'5.1 '.repeat(100_000)}`],
  ])('%s is read in no time, and throws nothing', async (_what, write) => {
    const mail = Buffer.from(write());
    const began = process.cpuUsage(); // of this process alone: what else the machine does is not counted
    expect(await readBack(mail)).toBeDefined();
    const { user, system } = process.cpuUsage(began);
    expect((user + system) / 1_000).toBeLessThan(1_000);
  });

  test('the report counts, however long the mail that it returns', async () => {
    const original = ['Content-Type: message/rfc822', '', 'x\r\n'.repeat(megabyte / 3)];
    const long = report({ status: ['Reporting-MTA: dns; mx', '', 'Action: failed', 'Status: 5.3.4'], original });
    expect(await read(long)).toEqual({ action: 'failed', status: '5.3.4', diagnostic: '' });
  });

  test('whatever is cut out of a report or put into it, it throws nothing', async () => {
    const whole = [reports.postfix, reports.exchange, reports.gmail, reports.global, reports.oldExim];
    const bytes = fc.uint8Array({ maxLength: 40 });
    await fc.assert(fc.asyncProperty(fc.constantFrom(...whole), fc.nat(4_000), fc.nat(200), bytes, async (mail, at, length, put) => {
      const mangled = Buffer.concat([Buffer.from(mail.slice(0, at)), put, Buffer.from(mail.slice(at + length))]);
      const back = await readBack(mangled);
      if (typeof back === 'object') expect(back.diagnostic).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }), { numRuns: 500 });
  });
});

describe('A return address names the delivery', () => {
  const id = '0198c0de-1234-7abc-8def-0123456789ab';
  const from = 'depositary@hub.example';

  test.each([['DELIVERY', `depositary+d.${id}@hub.example`], ['UNSUBSCRIBE', `depositary+u.${id}@hub.example`]] as const)('%s', (kind, address) => {
    expect(returnAddress({ kind, id }, from)).toBe(address);
    expect(returnedTo(address, from)).toEqual({ kind, id });
    expect(returnedTo(address.toUpperCase(), from)).toEqual({ kind, id });
  });

  test('beside any mailbox', () => {
    expect(returnedTo(returnAddress({ kind: 'DELIVERY', id }, 'a+b@x.example'), 'a+b@x.example')).toEqual({ kind: 'DELIVERY', id });
  });

  test.each([
    from, `depositary+d.${id}@evil.example`, `other+d.${id}@hub.example`, `depositary+x.${id}@hub.example`, `depositary+d.${id}x@hub.example`,
    `depositary+d.@hub.example`, `depositary+d.${id.slice(1)}@hub.example`, `x+depositary+d.${id}@hub.example`, `depositary+d.${id}@hub.example@evil.example`,
    `depositary+d.${id}@hub.example, evil@x.example`, `"depositary+d.${id}"@hub.example`, '', '@', `+d.${id}@`,
  ])('%j is none of ours', (address) => {
    expect(returnedTo(address, from)).toBeUndefined();
  });
});
