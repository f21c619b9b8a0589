/** Reports as mail servers write them, each in its own way. */

interface Report {
  readonly head?: readonly string[];
  readonly type?: string;
  /** What stands before the status: a text for people, as a part of its own. */
  readonly said?: readonly string[];
  readonly status: readonly string[];
  readonly statusHead?: readonly string[];
  readonly original?: readonly string[];
}

const B = 'B_42/hub';
const REPORT = `multipart/report; report-type=delivery-status; boundary="${B}"`;
const human = ['Content-Type: text/plain; charset=us-ascii', '', 'This is the mail system. I could not deliver your message.'];
const returned = ['Content-Type: text/rfc822-headers', '', 'From: depositary@hub.example', 'Subject: DN.17.2027',
'Message-ID: <dn.17@hub.example>'];

export function report({ head = [], type = REPORT, said = human, status, statusHead, original = returned }: Report): string {
  return [
    ...head, 'From: MAILER-DAEMON@mx.example', 'To: depositary@hub.example', 'Subject: Undelivered', 'MIME-Version: 1.0',
    `Content-Type: ${type}`, '',
    'This is a MIME-encapsulated message.', '',
    `--${B}`, ...said, `--${B}`, ...(statusHead ?? ['Content-Type: message/delivery-status']), '', ...status, '',
    `--${B}`, ...original, `--${B}--`, '',
  ].join('\r\n');
}

/** A part of nothing but what the recipient's server has to say. */
export const recipient = (...lines: string[]) => report({ status: ['Reporting-MTA: dns; mx.example', '',
'Final-Recipient: rfc822; notices@kz.example', ...lines] });

export const postfix = report({
  head: ['Auto-Submitted: auto-replied'],
  said: ['Content-Description: Notification', ...human],
  statusHead: ['Content-Description: Delivery report', 'Content-Type: message/delivery-status'],
  status: [
    'Reporting-MTA: dns; mail.hub.example', 'X-Postfix-Queue-ID: 4WxYz12345', 'X-Postfix-Sender: rfc822; depositary@hub.example',
    'Arrival-Date: Mon,  1 Mar 2027 00:30:00 +0300 (MSK)', '',
    'Final-Recipient: rfc822; notices@kz.example', 'Original-Recipient: rfc822;notices@kz.example', 'Action: failed', 'Status: 5.1.1',
    'Remote-MTA: dns; mx.kz.example', 'Diagnostic-Code: smtp; 550 5.1.1 <notices@kz.example>: Recipient address',
    '    rejected: User unknown in',
    '    local recipient table',
  ],
  original: ['Content-Description: Undelivered Message Headers', ...returned],
});

export const postfixDelayed = recipient(
  'Action: delayed', 'Status: 4.4.1', 'Diagnostic-Code: X-Postfix; connect to mx.kz.example[192.0.2.7]:25: Connection timed out',
  'Will-Retry-Until: Sat,  6 Mar 2027 00:30:00 +0300 (MSK)',
);

export const exim = report({
  head: ['X-Failed-Recipients: notices@kz.example', 'Auto-Submitted: auto-replied'],
  type: `multipart/report; report-type=delivery-status; boundary=${B}`,
  said: ['Content-type: text/plain; charset=us-ascii', '', 'This message was created automatically by mail delivery software.'],
  statusHead: ['Content-type: message/delivery-status'],
  status: [
    'Reporting-MTA: dns; mail.hub.example', '', 'Action: failed', 'Final-Recipient: rfc822;notices@kz.example', 'Status: 5.0.0',
    'Remote-MTA: dns; mx.kz.example', 'Diagnostic-Code: smtp; 550-The mailbox is not here.', ' 550 Ask the office.',
  ],
});

/** Before it wrote reports. */
export const oldExim = [
  'X-Failed-Recipients: notices@kz.example', 'Auto-Submitted: auto-generated',
  'From: Mail Delivery System <Mailer-Daemon@mail.hub.example>',
  'Subject: Mail delivery failed: returning message to sender', '',
  'A message that you sent could not be delivered to one or more of its recipients.', '',
  '  notices@kz.example', '    SMTP error from remote mail server after RCPT TO:<notices@kz.example>:', '    550 5.1.1 User unknown', '',
].join('\r\n');

export const exchange = report({
  type: `multipart/report; report-type=delivery-status;\r\n\tboundary="${B}"`,
  said: [
    'Content-Type: multipart/alternative; boundary="inner"', '', '--inner', 'Content-Type: text/plain; charset="utf-8"',
    'Content-Transfer-Encoding: base64', '',
    Buffer.from('Ваше сообщение не доставлено.').toString('base64'), '--inner', 'Content-Type: text/html; charset="utf-8"', '',
    '<p>Не доставлено</p>', '--inner--',
  ],
  status: [
    'Reporting-MTA: dns;EX01.kz.example', 'Received-From-MTA: dns;mail.hub.example', 'Arrival-Date: Sun, 28 Feb 2027 21:30:00 +0000', '',
    'Original-Recipient: rfc822;notices@kz.example', 'Final-Recipient: rfc822;notices@kz.example', 'Action: failed', 'Status: 5.1.10',
    'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient notices@kz.example not found by SMTP address lookup',
    'X-Display-Name: =?utf-8?B?0JrQsNC90YbQtdC70Y/RgNC40Y8=?=',
  ],
  original: ['Content-Type: message/rfc822', '', 'Subject: DN.17.2027', 'Content-Type: text/plain', '', 'text'],
});

export const exchangeRelayed = recipient('Action: relayed', 'Status: 2.0.0', 'X-Display-Name: notices@kz.example');

export const gmail = report({
  head: ['Auto-Submitted: auto-replied', 'X-Failed-Recipients: notices@kz.example'],
  type: `multipart/report; boundary="${B}"; report-type=delivery-status`,
  said: [
    'Content-Type: multipart/related; boundary="rel"', '', '--rel', 'Content-Type: multipart/alternative; boundary="alt"', '',
    '--alt', 'Content-Type: text/plain; charset="UTF-8"', '', '** Address not found **', '--alt--', '--rel',
    'Content-Type: image/png; name="icon.png"',
    'Content-Transfer-Encoding: base64', 'Content-ID: <icon.png>', '', 'iVBORw0KGgo=', '--rel--',
  ],
  status: [
    'Reporting-MTA: dns; googlemail.example', 'Received-From-MTA: dns; depositary@hub.example', '',
    'Final-Recipient: rfc822; notices@kz.example',
    'Action: failed', 'Status: 5.1.1', 'Remote-MTA: dns; mx.example. (192.0.2.26, the server for the domain kz.example.)',
    'Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist. Please',
    ' 550-5.1.1 try double-checking the address.',
    ' 550 5.1.1 NoSuchUser - gsmtp', 'Last-Attempt-Date: Sun, 28 Feb 2027 13:30:00 -0800 (PST)',
  ],
  original: ['Content-Type: message/rfc822', '', 'Subject: DN.17.2027', '', 'text'],
});

/** Returned by a server with addresses in letters of every language (RFC 6533), and encoded as nobody has to. */
export const global = report({
  statusHead: ['Content-Type: message/global-delivery-status', 'Content-Transfer-Encoding: base64'],
  status: [Buffer.from([
    'Reporting-MTA: dns; mx.example', '', 'Final-Recipient: utf-8; хат@kz.example', 'Action: Failed', 'Status: 5.2.2 (mailbox full)',
    'Diagnostic-Code: smtp; 552 5.2.2 Ящик переполнен', '',
  ].join('\r\n')).toString('base64')],
});

export const vacation = [
  'From: notices@kz.example', 'To: depositary@hub.example', 'Subject: Re: DN.17.2027', 'Auto-Submitted: auto-replied (vacation)', '',
  'Канцелярия не работает.', '',
].join('\r\n');

export const personal = ['From: notices@kz.example', 'To: depositary@hub.example', 'Subject: Re: DN.17.2027', '', 'Мы это оспариваем.',
''].join('\r\n');

/** A reader's receipt: it says that it was displayed, not that it was delivered. */
export const displayed = report({
  type: `multipart/report; report-type=disposition-notification; boundary="${B}"`,
  statusHead: ['Content-Type: message/disposition-notification'],
  status: ['Final-Recipient: rfc822; notices@kz.example', 'Disposition: manual-action/MDN-sent-manually; displayed'],
});

/** A person sends on a report that they got. */
export const forwarded = [
  'From: clerk@kz.example', 'To: depositary@hub.example', 'Subject: Fwd: Undelivered', 'MIME-Version: 1.0',
  'Content-Type: multipart/mixed; boundary="fwd"', '',
  '--fwd', 'Content-Type: text/plain', '', 'What is this?', '--fwd', 'Content-Type: message/rfc822', '', postfix, '--fwd--', '',
].join('\r\n');
