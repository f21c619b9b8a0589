/** What is found later: dates are computed anew, what was answered stays answerable, nothing leaves the record. Through the API only. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RecordCorrectionDocument, RegisterPartyDocument } from '../gql/graphql.ts';
import { protocol, six, Stage } from '../stage.ts';
import { boundFrom, enters, entryAt, force, notify, standing, standings, told } from './questions.ts';
import { entriesAfter, everyParty, mailedTo, Treaty } from './treaty.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered();
});
afterAll(() => stage.close());

type Fields = Record<string, unknown>;
const form = (entry: number, corrected: Fields) => ({ entry, reason: 'Штамп входящей корреспонденции прочитан неверно', corrected });
const correct = (entry: number, corrected: Fields) => stage.record(RecordCorrectionDocument, 'SECRETARIAT', form(entry, corrected));
const submit = (entry: number, corrected: Fields) => stage.submit(RecordCorrectionDocument, 'SECRETARIAT', form(entry, corrected));
const kinds = ({ notifications }: { notifications: readonly { kind: string }[] }) => notifications.map(({ kind }) => kind).join(', ');

describe('R33: a paper received on 5 November is found on 20 January', () => {
  const R = '2027-11-05';
  const before = { knownAt: '2028-01-20T08:59:59Z', on: R };
  const K = '2028-01-20T09:00:00Z';
  let finding: number;
  let found: Awaited<ReturnType<typeof notify>>;

  beforeAll(async () => {
    stage.at('2027-12-02T12:00:00Z');
    await stage.instrument('rule-33');
    finding = (await notify(stage, 'rule-33', 'AM 2027-02-01, BY 2027-03-05, RU 2027-04-09, KZ 2027-12-02')).notifications[1]!.number;
    stage.at(K);
    found = await notify(stage, 'rule-33', `TJ ${R}`);
  });

  test('the dates are computed again: Parties that notified in between are bound from their own day', async () => {
    expect(await enters(stage, 'rule-33')).toBe(`${R} by TJ`);
    expect(await boundFrom(stage, 'rule-33')).toBe(`AM ${R}, BY ${R}, KZ 2027-12-02, RU ${R}, TJ ${R}`);
    expect(await standing(stage, 'rule-33', 'AM', { on: R })).toMatchObject({ kind: 'BOUND', intervals: [{ from: R, until: null }] });
  });

  test('what was answered before stays answerable with knownAt', async () => {
    expect(await enters(stage, 'rule-33', { knownAt: before.knownAt })).toBe('2027-12-02 by KZ');
    expect(await standings(stage, 'rule-33', 'AM KZ TJ', before)).toBe('AM CONTRACTING, KZ SIGNATORY, TJ SIGNATORY');
    expect(await standings(stage, 'rule-33', 'AM KZ TJ', { knownAt: K, on: R })).toBe('AM BOUND, KZ SIGNATORY, TJ BOUND');
    expect(await force(stage, 'rule-33', before)).toMatchObject({ inForce: false });
    expect(await standing(stage, 'rule-33', 'AM', before)).toMatchObject({ kind: 'CONTRACTING', boundFrom: '2027-12-02' });
  });

  test('a corrected notification goes out to every Party, and names the one that it replaces', async () => {
    expect(kinds(found)).toBe('NOTICE_OF_COMPLETION, ENTRY_INTO_FORCE');
    const { number, reference } = found.notifications[1]!;
    const corrected = await told(stage, number, 'KG');
    const replaced = await told(stage, finding, 'KG');
    expect(corrected).toMatchObject({ replaces: { number: finding, kind: 'ENTRY_INTO_FORCE' }, replacedBy: null });
    expect(corrected.text).toContain(`Заменяет уведомление ${replaced.reference}.`);
    expect(replaced).toMatchObject({ replaces: null, replacedBy: { number } });
    expect(await mailedTo(stage, { reference })).toEqual(everyParty);
  });
});

describe('R33: what was recorded wrongly is corrected', () => {
  let decisive: Awaited<ReturnType<typeof notify>>;
  let correction: Awaited<ReturnType<typeof correct>>;
  const four = 'AM 2027-02-01, BY 2027-03-05, RU 2027-04-09, KZ 2027-12-02';

  beforeAll(async () => {
    stage.at('2028-02-01T09:00:00Z');
    await stage.instrument('corrected');
    decisive = await notify(stage, 'corrected', four);
    stage.at('2028-02-02T09:00:00Z');
    correction = await correct(decisive.entry.position, { receivedAt: '2027-10-14T21:30:00Z' });
  });

  test('another receivedAt moves the date, by the day at the seat; and both corrected notifications name the replaced ones', async () => {
    expect(kinds(correction)).toBe('CORRECTION, ENTRY_INTO_FORCE');
    expect(await enters(stage, 'corrected', { knownAt: '2028-02-02T09:00:00Z' })).toBe('2027-10-15 by KZ');
    expect(await enters(stage, 'corrected', { knownAt: '2028-02-02T08:59:59Z' })).toBe('2027-12-02 by KZ');
    for (const [i, { number }] of correction.notifications.entries()) {
      expect(await told(stage, number)).toMatchObject({ replaces: { number: decisive.notifications[i]?.number } });
    }
  });

  test('the entry itself is never changed: it says by what it is corrected', async () => {
    const { canonical, correctedBy, hash, receivedOn } = await entryAt(stage, decisive.entry.position, 'AM');
    expect({ hash, receivedOn, correctedBy }).toEqual({
      hash: decisive.entry.hash, receivedOn: '2027-12-02', correctedBy: [{ position: correction.entry.position }],
    });
    expect(canonical).toContain('2027-12-02');
  });

  test('a correction can itself be corrected, or have been an error', async () => {
    stage.at('2028-02-03T09:00:00Z');
    const second = await correct(correction.entry.position, { corrected: { receivedAt: '2027-10-25T09:00:00Z' } });
    expect(await enters(stage, 'corrected')).toBe('2027-10-25 by KZ');
    expect(await told(stage, second.notifications[0]!.number)).toMatchObject({ replaces: { number: correction.notifications[0]?.number } });
    stage.at('2028-02-04T09:00:00Z');
    expect(kinds(await correct(correction.entry.position, { recordedInError: true }))).toBe('CORRECTION, ENTRY_INTO_FORCE');
    expect(await enters(stage, 'corrected')).toBe('2027-12-02 by KZ');
    const known = ['2028-02-01', '2028-02-02', '2028-02-03', '2028-02-04'].map((day) => `${day}T10:00:00Z`);
    expect(await Promise.all(known.map((knownAt) => enters(stage, 'corrected', { knownAt })))).toEqual([
      '2027-12-02 by KZ', '2027-10-15 by KZ', '2027-10-25 by KZ', '2027-12-02 by KZ',
    ]);
  });

  test('corrected so that too few are left, it is in force no more; and is told so', async () => {
    stage.at('2028-02-05T09:00:00Z');
    await stage.instrument('undone');
    const { entry, notifications } = await notify(stage, 'undone', four);
    const undone = await correct(entry.position, { recordedInError: true });
    expect(kinds(undone)).toBe('CORRECTION, ENTRY_INTO_FORCE');
    expect(await told(stage, undone.notifications[1]!.number)).toMatchObject({ replaces: { number: notifications[1]?.number } });
    expect(await enters(stage, 'undone')).toBe('3 of 4');
    expect(await standings(stage, 'undone', 'AM KZ')).toBe('AM CONTRACTING, KZ SIGNATORY');
  });

  test('a cycle, a finding, what is not there and what is no such field are refused, and nothing is recorded', async () => {
    const { position } = await stage.logHead();
    const finding = correction.entry.position + 1;
    const refused = async (entry: number, corrected: Fields) => {
      const receipt = await submit(entry, corrected);
      return receipt.__typename === 'Refused' ? receipt.defects.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`).join() : receipt;
    };
    expect(await refused(position + 1, { receivedAt: '2027-10-15T09:00:00Z' })).toBe('CORRECTION_CYCLE entry');
    expect(await refused(correction.entry.position, { entry: correction.entry.position })).toBe('CORRECTION_INVALID corrected.entry');
    expect(await refused(correction.entry.position, { entry: finding })).toBe('CORRECTION_INVALID corrected.entry');
    expect(await refused(position + 2, { receivedAt: '2027-10-15T09:00:00Z' })).toBe('UNKNOWN_ENTRY entry');
    expect(await refused(finding, { enteredOn: '2027-10-15' })).toBe('NOT_CORRECTABLE entry');
    expect(await refused(decisive.entry.position, { receivedOn: '2027-10-15' })).toBe('CORRECTION_INVALID corrected.receivedOn');
    expect(await refused(decisive.entry.position, { receivedAt: '2099-01-01T09:00:00Z' })).toBe('DATE_IN_FUTURE corrected.receivedAt');
    expect((await stage.logHead()).position).toBe(position);
  });
});

describe('R34: predecessors\' instruments count; rows are never dropped or renamed', () => {
  test('a State that has another name now keeps its place, and its notice counts', async () => {
    stage.at('2028-03-01T09:00:00Z');
    await stage.instrument('rule-34');
    await notify(stage, 'rule-34', 'AM 2027-02-01, BY 2027-03-05, RU 2027-04-09');
    const { entry, notifications } = await notify(stage, 'rule-34', 'KG 2027-12-02');
    const [earlier] = notifications;
    await stage.record(RegisterPartyDocument, 'SECRETARIAT', {
      code: 'KG', name: { ru: 'Республика Кыргызстан' }, mailboxes: ['notices@kg.example'],
    });
    expect(await enters(stage, 'rule-34')).toBe('2027-12-02 by KG');
    expect((await force(stage, 'rule-34')).standings.map(({ party }) => party.code)).toEqual(six);
    expect(await told(stage, earlier!.number)).toMatchObject({ subject: expect.stringContaining('Кыргызская Республика') });
    expect(await entryAt(stage, entry.position)).toMatchObject({ hash: entry.hash, party: { code: 'KG' } });
  });

  test('what should never have been recorded stays, and counts for nothing', async () => {
    stage.at('2028-03-02T09:00:00Z');
    await stage.instrument('rule-34-error');
    const { entry, notifications } = await notify(stage, 'rule-34-error', 'AM 2027-02-01');
    const number = notifications[0]!.number;
    const { notifications: [corrected] } = await correct(entry.position, { recordedInError: true });
    expect(await enters(stage, 'rule-34-error')).toBe('0 of 4');
    const { hash, content } = entry;
    expect(await entryAt(stage, entry.position, 'BY')).toMatchObject({ hash, content, notification: { number } });
    expect(await told(stage, number, 'BY')).toMatchObject({ kind: 'NOTICE_OF_COMPLETION', replacedBy: { number: corrected?.number } });
    expect(corrected?.number).toBe(number + 1);
  });

  test('a State that is no more: its notice counts, under its own code; its name changes, and its successor is another Party', async () => {
    stage.at('2028-03-03T09:00:00Z');
    const register = (code: string, ru: string) =>
      stage.record(RegisterPartyDocument, 'SECRETARIAT', { code, name: { ru }, mailboxes: [`notices@${code.toLowerCase()}.example`] });
    const others = 'AM 1999-02-01, BY 1999-03-05, RU 1999-04-09';
    await register('YU', 'Союзная Республика Югославия');
    const treaty = await Treaty.open(stage, 'rule-34-predecessor', `YU 1999-01-10, ${others}`, protocol.finalClauses, '1998-06-01');
    const notice = (await entriesAfter(stage, 0)).find(({ kind, party }) => kind === 'NOTICE_OF_COMPLETION' && party?.code === 'YU')!;
    await register('RS', 'Республика Сербия');
    await register('YU', 'Югославия (до 2003 года)');
    expect(await enters(stage, treaty.id)).toBe('1999-04-09 by RU');
    expect(await treaty.standings()).toBe('AM BOUND, BY BOUND, RU BOUND, YU BOUND');
    expect(await treaty.kinds('RS', '2028-03-03')).toEqual(['MEMBER']);
    expect((await stage.send(undefined, '{ parties { code name } }')).data.parties).toEqual([
      ...six.map((code) => ({ code, name: expect.any(String) })),
      { code: 'YU', name: 'Югославия (до 2003 года)' }, { code: 'RS', name: 'Республика Сербия' },
    ]);
    expect(await entryAt(stage, notice.position, 'RS')).toMatchObject({ party: { code: 'YU' }, receivedOn: '1999-01-10', pending: false });
    await Treaty.open(stage, 'rule-34-without', `YU, ${others}`, protocol.finalClauses, '1998-06-01');
    expect(await enters(stage, 'rule-34-without')).toBe('3 of 4'); // it takes that notice
  });
});
