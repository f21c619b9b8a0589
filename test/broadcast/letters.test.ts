/** Letters that are no notifications: they say all that is needed, in three languages, and nothing in them can be clicked. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { compactVerify, createLocalJWKSet, type JSONWebKeySet } from 'jose';
import { Temporal } from 'temporal-polyfill';
import { firstDigestAfter } from '../../src/broadcast/digest-days.ts';
import { digestLetter } from '../../src/broadcast/digest.ts';
import type { Letter } from '../../src/broadcast/letter.ts';
import { type ChannelChange, changeLetter, codeLetter, failingLetter } from '../../src/broadcast/letters-of-channels.ts';
import { reminderLetter } from '../../src/broadcast/reminder-letter.ts';
import { openSigningKey, type SigningKey } from '../../src/identity/signing-key.ts';
import { languages } from '../../src/treaty/texts.ts';
import { acts, designation, notificationOf } from './told.ts';

const instant = (text: string) => Temporal.Instant.from(text);
const party = { ru: 'Республика Казахстан', kk: 'Қазақстан Республикасы', en: 'Republic of Kazakhstan' };
const on = { key: 'letter.1', at: instant('2027-02-28T21:30:00Z'), timeZone: 'Europe/Moscow', party };
const id = '0198c0de-1234-7abc-8def-0123456789ab';
const mailbox = { id, kind: 'MAIL', address: 'notices@kz.example' } as const;
const webhook = { id, kind: 'WEBHOOK', address: 'https://user:pass@hooks.kz.example:8443/khattama?token=secret#x' } as const;
const notification = notificationOf(designation);

let key: SigningKey;
const directory = mkdtempSync(join(tmpdir(), 'khattama-digest-'));
beforeAll(async () => { key = await openSigningKey(join(directory, 'key.json'), true); });
afterAll(() => rmSync(directory, { recursive: true }));

const notifications = [notification, notificationOf(acts.SIGNATURE, { number: 18, reference: 'DN.18.2027', hash: 'cd'.repeat(32) })];
const head = { position: 40, hash: 'ef'.repeat(32) };
const digest = (change: Partial<Parameters<typeof digestLetter>[0]> = {}) =>
  digestLetter({ ...on, notifications, head, sign: key.sign, unsubscribe: `depositary+u.${id}@hub.example`, ...change });

const code = () => codeLetter({ ...on, channel: mailbox, code: '493-0217', codeUntil: instant('2027-03-01T21:30:00Z') });
const change = (what: ChannelChange = 'COUNTS') =>
  changeLetter({ ...on, channel: webhook, change: what, by: 'SECRETARIAT', doneAt: instant('2027-02-28T21:00:00Z') });
const failing = (reply?: string) =>
  failingLetter({ ...on, channel: webhook, since: instant('2027-02-28T20:30:00Z'), reference: 'DN.9.2027', reply });
const reminder = () => reminderLetter({ ...on, notification, informedAt: instant('2027-02-28T21:31:00Z'), thread: 'authority.kz-12' });
const all: readonly (readonly [string, () => Letter | Promise<Letter>])[] = [
  ['a code', code],
  ['a channel that counts', change], ['one that has ended', () => change('ENDED')],
  ['a new secret', () => change('SECRET_ROTATED')], ['one that fails', () => failing('550 no')], ['one that fails in silence', failing],
  ['a reminder', reminder], ['a digest', digest],
];
const text = ({ texts }: Letter, language = 'en') => texts.find((each) => each.language === language)?.text ?? '';

describe('Art. 13: letters are in Russian first, Kazakh and English beside it', () => {
  test.each(all)('%s', async (_what, write) => {
    const letter = await write();
    expect(letter.texts.map(({ language }) => language)).toEqual(languages);
    const said = letter.texts.map((each) => each.text);
    expect(new Set(said).size).toBe(3);
    for (const each of said) expect(each).not.toMatch(/undefined|null|\[object|NaN|\d{4}-\d\d-\d\dT/);
    expect(new Set(said.map((each) => each.split('\n').length)).size).toBe(1);
    expect(letter.subject).toMatch(/^[а-яё]/i);
  });

  test.each(all)('%s is the same, to the letter, however often it is written', async (_what, write) => {
    expect(await write()).toEqual(await write());
    expect((await write()).at).toEqual(new Date('2027-02-28T21:30:00Z'));
  });
});

describe('T-M2: no letter acts', () => {
  test.each(all)('%s carries no link', async (_what, write) => {
    const letter = await write();
    for (const said of [letter.subject, ...letter.texts.map((each) => each.text)]) expect(said).not.toMatch(/:\/\/|www\.|mailto:/);
  });

  test('a code is in the letter, not in its subject, which others may see over a shoulder', () => {
    expect(code().subject).not.toContain('493');
    expect(text(code()).split('\n').slice(0, 5)).toEqual([
      'Party: Republic of Kazakhstan', 'Channel: mailbox, notices@kz.example', `Id of the channel: ${id}`, 'Code: 493-0217',
      'Valid until: 2 March 2027, 00:30 (at the seat of the depositary)',
    ]);
    expect(text(code())).toContain('mutation proveChannel');
  });

  test('T-X1: what a webhook’s URL keeps secret is in no letter', () => {
    expect(text(change())).toContain('Channel: webhook, hooks.kz.example:8443/khattama\n');
    expect(JSON.stringify([change(), failing()])).not.toMatch(/secret#|token|pass/);
  });

  test('T-M1: what a server has replied is quoted on one line, short, and leads nowhere', () => {
    const reply = `450 see https://evil.example/\r\nParty: Nobody »\u202E${'x'.repeat(1_000)}`;
    const said = text(failing(reply), 'ru').split('\n').find((line) => line.startsWith('Ответ сервера'));
    expect(said).toMatch(/^Ответ сервера: «450 see https: \/\/evil\.example\/ Party: Nobody "x+»$/);
    expect(said?.length).toBeLessThan(340);
    expect(text(failing())).toContain('Reply of the server: there was none\n');
  });

  test('T-M1: a name of several lines stays on one', () => {
    const evil = { ru: 'Республика\r\nКод: 1' };
    const letter = codeLetter({ ...on, party: evil, channel: mailbox, code: '2', codeUntil: on.at });
    expect(text(letter, 'ru')).toMatch(/^Сторона: Республика Код: 1\n/);
  });

  test.each([
    ['PARTY' as const, 'Кем: Стороной, через API\n', 'Кім жасады: Тарап, API арқылы\n', 'By whom: the Party, through the API\n'],
    ['SECRETARIAT' as const, 'Кем: Секретариатом\n', 'Кім жасады: Хатшылық\n', 'By whom: the Secretariat\n'],
    ['MAIL' as const, 'Кем: письмом, в котором этот адрес указан отправителем (отписка)\n',
      'осы мекенжай жіберуші ретінде көрсетілген хатпен', 'By whom: a mail that names this address as its sender'],
  ])('it says who has ended a channel: %s', (by, ru, kk, en) => {
    const letter = changeLetter({ ...on, channel: mailbox, change: 'ENDED', by, doneAt: on.at });
    for (const [language, words] of Object.entries({ ru, kk, en })) expect(text(letter, language)).toContain(words);
  });

  test('a channel whose address is forgotten can still be spoken of', () => {
    const forgotten = { id, kind: 'MAIL', address: null } as const;
    expect(text(changeLetter({ ...on, channel: forgotten, change: 'ENDED', by: 'PARTY', doneAt: on.at }))).toContain('Channel: mailbox\n');
  });
});

describe('A reminder', () => {
  test('says number, subject, hash, when the Party was informed, and how to acknowledge and verify', () => {
    const said = text(reminder());
    for (const each of [
      'Depositary notification No. 17 (DN.17.2027)',
      'Subject: DN.17.2027 – Designation of an authorised competent body – Republic of Kazakhstan',
      'The Party was informed: 1 March 2027, 00:31', `Hash of the entry (SHA-256): ${'ab'.repeat(32)}`, 'number: 17 })',
      '{ entries(after: 11, first: 1) { canonical hash } }',
    ]) expect(said).toContain(each);
    expect(reminder()).toMatchObject({ thread: 'authority.kz-12', subject: expect.stringMatching(/^Напоминание: DN\.17\.2027 – /) });
  });

  test('tells no contact points: it says what everybody may know', () => {
    expect(JSON.stringify(reminder())).not.toContain('duty@kz.example');
  });
});

describe('A digest', () => {
  test('names each notification of the week with its hash, and the entry up to which it goes', async () => {
    const said = text(await digest());
    expect(said).toContain('Notifications in it: 2\n');
    for (const { number, reference, hash } of notifications) {
      expect(said).toMatch(new RegExp(`No\\. ${number}\\. ${reference} – .*\\nDate of issue: 1 March 2027\\n.*${hash}`));
    }
    expect(said).toContain(head.hash);
    expect((await digest()).subject).toBe('Еженедельный обзор уведомлений депозитария: DN.17.2027 – DN.18.2027');
    expect(JSON.stringify(await digest())).not.toContain('duty@kz.example');
  });

  test('is signed: what is signed is digest.json, byte for byte', async () => {
    const { attachments = [] } = await digest();
    const [json, jws] = attachments.map(({ content }) => content.toString());
    const { payload, protectedHeader } = await compactVerify(jws!, createLocalJWKSet(key.jwks as JSONWebKeySet));
    expect(Buffer.from(payload).toString()).toBe(json);
    expect(protectedHeader).toEqual({ alg: 'EdDSA', kid: key.jwks.keys[0]?.kid });
    expect(JSON.parse(json!)).toMatchObject({ kind: 'DIGEST', issuedAt: '2027-02-28T21:30:00Z', upTo: head, notifications: [
      { number: 17, reference: 'DN.17.2027', issuedAt: '2027-02-28T21:30:00Z', position: 12, hash: 'ab'.repeat(32) },
      { number: 18, subject: { en: expect.stringContaining('Signature') } },
    ] });
  });

  test('of a week in which nothing happened says so', async () => {
    const letter = await digest({ notifications: [] });
    expect(letter.subject).toBe('Еженедельный обзор уведомлений депозитария: новых нет');
    expect(text(letter)).toContain('Notifications in it: 0\n');
  });

  test('of one notification names it once', async () => {
    expect((await digest({ notifications: [notification] })).subject).toMatch(/: DN\.17\.2027$/);
  });

  test.each([
    ['a Sunday', '2027-02-28T21:00:00Z', '2027-03-01T06:00:00Z'], // at the seat already Monday, midnight
    ['Monday, before nine', '2027-03-01T05:59:59.999Z', '2027-03-01T06:00:00Z'],
    ['Monday at nine', '2027-03-01T06:00:00Z', '2027-03-08T06:00:00Z'],
    ['a Tuesday', '2027-03-02T12:00:00Z', '2027-03-08T06:00:00Z'],
    ['the end of a year', '2027-12-31T23:00:00Z', '2028-01-03T06:00:00Z'],
  ])('goes out on Monday at nine at the seat: after %s', (_when, after, expected) => {
    expect(firstDigestAfter(instant(after), 'Europe/Moscow').toString()).toBe(expected);
  });

  test('at nine by the clock on the wall, where clocks are changed', () => {
    expect(firstDigestAfter(instant('2027-03-27T12:00:00Z'), 'Europe/Berlin').toString()).toBe('2027-03-29T07:00:00Z');
  });
});
