/** What evidence of informing says, and what it must never say. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import type { DeliveryView } from '../../src/broadcast/delivered.ts';
import type { AttemptRow } from '../../src/broadcast/delivery.entity.ts';
import { evidenceOf, type Facts } from '../../src/broadcast/evidence-content.ts';
import { masked } from '../../src/broadcast/evidence-mask.ts';
import { evidenceSheet } from '../../src/broadcast/evidence-sheet.ts';
import { canonical } from '../../src/log/chain.ts';
import { isTold, toldWith } from '../../src/treaty/circulation.ts';
import { acts, notificationOf, withdrawal } from './told.ts';

const at = (time: string) => new Date(`2027-02-28T${time}Z`);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const SEAT = 'Europe/Moscow';

function delivery(change: Partial<DeliveryView> = {}, tries: readonly Partial<AttemptRow>[] = []): Facts['deliveries'][number] {
  const id = '01234567-89ab-4cde-8f01-23456789abcd';
  return {
    id, purpose: 'NOTIFICATION', number: 17, party: 'KZ', channel: 'MAIL', channelId: id, about: null, key: '',
    address: 'notices@kz.example', addressSalt: 'salt',
    state: 'ACCEPTED', dueAt: at('21:30:00'), attempts: tries.length, firstAttemptAt: at('21:30:00'),
    lastAttemptAt: at('21:30:00'), nextAttemptAt: null, informedAt: at('21:30:01'), takenAt: at('21:30:01'),
    acknowledgedAt: undefined, reply: null, refused: false,
    ...change,
    tries: tries.map((each, nth) => ({
      delivery: id, nth, outcome: 'ACCEPTED', reply: '250 OK', firstAt: at('21:30:01'), lastAt: at('21:30:01'), times: 1, ...each,
    })),
  };
}

function facts(change: Partial<Facts> = {}): Facts {
  return {
    notification: notificationOf(withdrawal), timeZone: SEAT, toldAgain: [],
    head: { position: 20, hash: 'cd'.repeat(32) }, madeAt: Temporal.Instant.from('2027-03-04T10:00:00Z'),
    informing: [
      { number: 17, party: 'BY', name: { ru: 'Республика Беларусь' }, state: 'UNREACHABLE' },
      { number: 17, party: 'KZ', name: { ru: 'Республика Казахстан' }, state: 'INFORMED', informedAt: at('21:30:01'), channel: 'MAIL' },
    ],
    deliveries: [delivery({}, [{ outcome: 'NOT_NOW', reply: '452 <notices@kz.example> full', times: 3 }, {}])],
    ...change,
  };
}

describe('R11: what evidence says', () => {
  test('who was told, when, on which channel, with what answer; the address by its domain and a commitment', () => {
    const { addressees: [by, kz], notification, made } = evidenceOf(facts());
    expect(notification).toMatchObject({ number: 17, reference: 'DN.17.2027', entry: { position: 12, hash: 'ab'.repeat(32) } });
    expect(Object.values(notification.textSha256)).toEqual(Array(3).fill(expect.stringMatching(/^[\da-f]{64}$/)));
    expect(made).toEqual({ at: '2027-03-04T10:00:00.000Z', logHead: { position: 20, hash: 'cd'.repeat(32) } });
    expect(by).toEqual({ party: 'BY', name: 'Республика Беларусь', state: 'UNREACHABLE', deliveries: [], toldAgainAt: [] });
    expect(kz).toMatchObject({ party: 'KZ', informedAt: '2027-02-28T21:30:01.000Z', informedOn: '2027-03-01', channel: 'MAIL' });
    expect(kz!.deliveries).toMatchObject([{
      message: `dn.17.${'ab'.repeat(8)}`, address: { domain: 'kz.example', commitment: sha256('saltnotices@kz.example') },
      takenAt: '2027-02-28T21:30:01.000Z',
      tries: [{ outcome: 'NOT_NOW', reply: '452 <[…]@kz.example> full', times: 3 }, { outcome: 'ACCEPTED', reply: '250 OK', times: 1 }],
    }]);
  });

  test.each<[string, Partial<DeliveryView>, object | undefined]>([
    ['a webhook, by its host',           { channel: 'WEBHOOK', address: 'https://kz.example:8443/in?key=secret' }, { domain: 'kz.example', commitment: sha256('salthttps://kz.example:8443/in?key=secret') }],
    ['one without a salt',               { addressSalt: undefined },                        { domain: 'kz.example' }],
    ['a live connection, or a forgotten one', { channel: 'LIVE', address: undefined },      undefined],
  ])('%s', (_case, change, expected) => {
    const evidence = evidenceOf(facts({ deliveries: [delivery(change)] }));
    expect(evidence.addressees[1]!.deliveries[0]!.address).toEqual(expected);
    expect(canonical(evidence)).not.toMatch(/notices|secret/);
  });

  test('a reminder, and what was sent again', () => {
    const reminder = delivery({ purpose: 'REMINDER', key: '24' });
    const again = { submissionId: '', number: 17, party: 'KZ', askedAt: at('22:00:00'), deliveries: [] };
    const { addressees: [, kz] } = evidenceOf(facts({ deliveries: [reminder], toldAgain: [again] }));
    expect(kz).toMatchObject({ deliveries: [{ purpose: 'REMINDER', afterHours: 24 }], toldAgainAt: ['2027-02-28T22:00:00.000Z'] });
  });
});

describe('R11: in a server\'s reply no address is left', () => {
  const box = 'duty.officer@kz.example';
  const tagged = 'duty+kz@kz.example';
  const hook = 'https://kz.example/in/s3cr3t?key=k%20y';
  const keyed = 'https://kz.example/in?key=s3cret-0f-ours';
  test.each<[string, string | undefined, string, string]>([
    ['the address',               box,       `550 5.1.1 <${box}>: no such user`,            '550 5.1.1 <[…]@kz.example>: no such user'],
    ['in capitals',               box,       '550 DUTY.OFFICER@KZ.EXAMPLE unknown',         '550 […]@KZ.EXAMPLE unknown'],
    ['its local part alone',      box,       '550 mailbox duty.officer is full',            '550 mailbox […] is full'],
    ['not within a word',         'a@b.example', '250 accepted: a queue',                   '250 accepted: […] queue'],
    ['xtext',                     box,       'rcpt duty.officer+40kz.example',              'rcpt […]+40kz.example'],
    ['to whom it is forwarded',   box,       '550 forwarded to person.name@home.example',   '550 forwarded to […]@home.example'],
    ['of a forgotten channel',    undefined, '550 <duty@kz.example> gone',                  '550 <[…]@kz.example> gone'],
    ['a URL',                     hook,      `HTTP 404 ${hook} not found`,                  'HTTP 404 […] not found'],
    ['its path',                  hook,      'HTTP 404 no /in/s3cr3t here',                 'HTTP 404 no […] here'],
    ['its path with the query',   hook,      'HTTP 404 /in/s3cr3t?key=k y',                 'HTTP 404 […]'],
    ['nothing to hide',           box,       '250 2.0.0 Ok: queued as 4F5A1',               '250 2.0.0 Ok: queued as 4F5A1'],
    ['with every sign it may hold', 'duty-box_1+a.b@b.example', '250 duty-box_1+a.b is known', '250 […] is known'],
    ['what looks like a pattern', '.*+?@b.example', '550 .*+?@b.example',                   '550 […]@b.example'],
    ['a secret in its path',      'https://kz.example/in/t0ken-0f-ours', 'no hook t0ken-0f-ours', 'no hook […]'],
    ['where it was cut off',      box,       '550 no such user: duty.off',                  '550 no such user: […]'],
    ['behind a host',             hook,      'HTTP 404 kz.example/in/s3cr3t',               'HTTP 404 kz.example[…]'],
    ['and cut off there',         hook,      'HTTP 404 kz.example/in/s3cr',                 'HTTP 404 kz.example[…]'],
    ['percent-encoded',           tagged,    'HTTP 404 /to/duty%2Bkz%40kz.example',         'HTTP 404 /to/[…]%40kz.example'],
    ['the local part alone so',   tagged,    '550 no duty%2bkz here',                       '550 no […] here'],
    ['cut off within a sign',     tagged,    '550 no such user: duty%2',                    '550 no such user: […]'],
    ['cut off in its domain',     box,       `550 5.1.1 <${box.slice(0, -4)}`,              '550 5.1.1 <[…]@kz.exa'],
    ['a URL, cut off',            hook,      `404 for ${hook.slice(0, 24)}`,                '404 for […]'],
    ['its path, cut off',         hook,      'Cannot POST /in/s3c',                         'Cannot POST […]'],
    ['a secret in its query',     keyed,     'the key s3cret-0f-ours is unknown',           'the key […] is unknown'],
    ['cut off as well',           keyed,     'unknown key: s3cret-0f',                      'unknown key: […]'],
    ['a secret as it was meant',  'https://kz.example/t0ken%2F0f%2Fours', 'no t0ken/0f/ours', 'no […]'],
    ['its domain stays',          box,       '550 5.1.2 kz.example: no such domain',        '550 5.1.2 kz.example: no such domain'],
    ['its host stays',            keyed,     'kz.example has no such hook',                 'kz.example has no such hook'],
    ['words that hold it stay',   'duty@kz.example', '550 dutyfree; off heavyduty',         '550 dutyfree; off heavyduty'],
    ['of any script',             'пост@kz.example', '550 постовой; пост: блокпост',        '550 постовой; […]: блокпост'],
  ])('%s', (_case, address, reply, expected) => {
    expect(masked(reply, address)).toBe(expected);
  });

  const person = 'i.ivanov@kz.example';
  test.each<[string, string, string, string]>([
    ['a name in it',              person,    '550 <i.ivanov>: no user; Mailbox of Ivanov',  '550 <[…]>: no user; Mailbox of […]'],
    ['its domain',                person,    '550 kz.example knows no ivanov@home.example', '550 […] knows no […]@home.example'],
    ['a host',                    hook,      'HTTP 404 kz.example has no s3cr3t',           'HTTP 404 […] has no s3cr3t'],
    ['cut off in the middle',     person,    '550 write to Ivan',                           '550 write to […]'],
    ['cut off in its domain',     person,    '550 <i.ivanov@kz.exa',                        '550 <[…]@[…]'],
    ['a server of its domain',    person,    'mx.kz.example says: IVANOV?',                 'mx.[…] says: […]?'],
    ['not what merely holds it',  person,    '550 Ivanovo; Donivanov; kz.examples',         '550 Ivanovo; Donivanov; kz.examples'],
  ])('of one that is forgotten: %s', (_case, address, reply, expected) => {
    expect(masked(reply, address, { wholly: true })).toBe(expected);
  });
});

describe('R11: evidence on paper', () => {
  test('the same evidence is the same bytes: PDF/A-3, with the canonical JSON inside it', async () => {
    const evidence = evidenceOf(facts());
    const [pdf, again] = [await evidenceSheet(evidence, SEAT), await evidenceSheet(evidence, SEAT)];
    expect(pdf.equals(again)).toBe(true);
    const text = pdf.toString('latin1');
    expect(text).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B</);
    expect(text).toContain('/AFRelationship /Source');
    const begin = pdf.indexOf('{"addressees":');
    expect(pdf.subarray(begin, pdf.indexOf('\nendstream', begin)).toString()).toBe(canonical(evidence));
    expect(JSON.parse(canonical(evidence))).toEqual(evidence);
  });

  test('many deliveries and letters of any script make more pages, and no failure', async () => {
    const tries = Array.from({ length: 8 }, () => ({ outcome: 'NOBODY_THERE' as const, reply: '没有服务器 \n回答 '.repeat(30), times: 168 }));
    const channels = ['MAIL', 'WEBHOOK', 'DIGEST', 'LIVE'] as const;
    const deliveries = Array.from({ length: 24 }, (_, i) => delivery({ channel: channels[i % 4]! }, tries));
    const pdf = await evidenceSheet(evidenceOf(facts({ deliveries })), SEAT);
    expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)!.length).toBeGreaterThan(5);
  });
});

test('R10: it is not told, whatever is said upon it; nor is what concerns the graph, and nothing else', () => {
  expect(Object.values(acts).filter((act) => !isTold(act)).map(({ kind }) => kind)).toEqual([
    'EVIDENCE_OF_INFORMING', 'SUBGRAPH_PROPOSED', 'SUBGRAPH_ACCEPTED', 'SUBGRAPH_REJECTED', 'SUBGRAPH_RETIRED', 'SUPERGRAPH_ROLLED_BACK',
  ]);
  const day = Temporal.PlainDate.from('2027-03-01');
  const now = Temporal.Instant.from('2027-03-01T09:00:00Z');
  const entry = (position: number, act: (typeof acts)[keyof typeof acts]) =>
    ({ position, act, defects: [], receivedAt: now, receivedOn: day, recordedAt: now, demonstration: false });
  const [paper, evidence] = [entry(5, withdrawal), entry(6, acts.EVIDENCE_OF_INFORMING)];
  const objection = entry(7, { ...acts.OBJECTION, entry: 6 });
  expect(toldWith(evidence, [paper, evidence])).toEqual([]);
  expect(toldWith(objection, [paper, evidence, objection])).toEqual([objection]);
});
