/** The examples of docs/rules.md on entry into force, as time goes by from 2015; each under its own instrument. Through the API only. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompetentAuthorityDocument, DesignateAuthorityDocument } from '../gql/graphql.ts';
import { designation, PROTOCOL, Stage } from '../stage.ts';
import { boundFrom, enters, force, notify, standing, standings, told } from './questions.ts';
import { everyParty, mailedTo } from './treaty.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  stage.at('2015-03-02T09:00:00Z'); // nothing is on the log yet
  await stage.register();
});
afterAll(() => stage.close());

describe('Art. 4 · R12, R13: a designation that is received in 2015, while the Protocol is not in force', () => {
  const designate = (party: string) => stage.record(DesignateAuthorityDocument, party, designation(party));
  const operative = async (party: string, on?: string) =>
    (await stage.ask('AM', CompetentAuthorityDocument, { id: `${party.toLowerCase()}-${ids[party] ?? 0}`, on })).competentAuthority?.operative;
  const ids: Record<string, number> = {};

  test('R12: it is recorded and circulated: live, and by mail to every Party', async () => {
    const line = stage.listen('TJ', 13);
    const designated = await designate('KZ');
    ids['KZ'] = designated.entry.position;
    ids['KG'] = (await designate('KG')).entry.position;
    expect(designated.entry).toMatchObject({ receivedOn: '2015-03-02', pending: false });
    expect(designated.notifications).toMatchObject([{ number: 14, kind: 'DESIGNATION' }]);
    expect([(await line.next()).number, (await line.next()).number]).toEqual([14, 15]);
    expect(await mailedTo(stage, { reference: 'DN.14.2015' })).toEqual(everyParty);
    expect((await force(stage, PROTOCOL)).inForce).toBe(false);
  });

  test('R13: it is circulated as not yet operative', async () => {
    const { operative: said, text } = await told(stage, 14, 'RU');
    expect(said).toBe(false);
    expect(text).toContain('Ещё не действует');
    expect([await operative('KZ'), await operative('KG')]).toEqual([false, false]);
  });

  test('R13: when its Party is bound, it becomes operative by itself', async () => {
    stage.at('2016-12-02T12:00:00Z');
    await notify(stage, PROTOCOL, 'AM 2016-02-01, BY 2016-03-05, RU 2016-04-09, KZ 2016-12-02');
    expect([await operative('KZ', '2016-12-01'), await operative('KZ'), await operative('KG')]).toEqual([false, true, false]);
    stage.at('2018-05-10T12:00:00Z');
    await notify(stage, PROTOCOL, 'KG 2018-05-10');
    expect([await operative('KG', '2018-05-09'), await operative('KG', '2018-05-10'), await operative('KG')]).toEqual([false, true, true]);
    const { competentAuthority } = await stage.ask('AM', CompetentAuthorityDocument, { id: `kg-${ids['KG'] ?? 0}` });
    expect(competentAuthority?.history.map(({ kind }) => kind)).toEqual(['DESIGNATION']);
  });
});

describe('Art. 16 · R3: KG received 2018-05-10: bound from 2018-05-10', () => {
  test('a later Party from its own notice; the others from the general date, and not before', async () => {
    stage.at('2018-05-10T12:00:00Z');
    await stage.instrument('rule-3');
    await notify(stage, 'rule-3', 'AM 2016-02-01, BY 2016-03-05, KZ 2016-04-09, RU 2016-12-02, KG 2018-05-10');
    expect(await boundFrom(stage, 'rule-3')).toBe('AM 2016-12-02, BY 2016-12-02, KZ 2016-12-02, KG 2018-05-10, RU 2016-12-02');
    expect(await standings(stage, 'rule-3', 'AM KG TJ', { on: '2016-12-01' })).toBe('AM CONTRACTING, KG SIGNATORY, TJ SIGNATORY');
    expect(await standings(stage, 'rule-3', 'AM KG TJ', { on: '2018-05-09' })).toBe('AM BOUND, KG SIGNATORY, TJ SIGNATORY');
    expect(await standings(stage, 'rule-3', 'AM KG TJ', { on: '2018-05-10' })).toBe('AM BOUND, KG BOUND, TJ SIGNATORY');
  });

  test('where later Parties wait, never before the general date', async () => {
    stage.at('2018-05-10T12:00:00Z');
    const entryIntoForce = { notices: 2, counting: 'SIGNATORIES', waitingPeriod: { days: 60 } };
    await stage.instrument('rule-3-waiting', { entryIntoForce, laterParties: { waitingPeriod: { days: 10 } } });
    await notify(stage, 'rule-3-waiting', 'AM 2018-01-01, BY 2018-02-01, KZ 2018-02-02, KG 2018-05-01');
    expect(await boundFrom(stage, 'rule-3-waiting')).toBe('AM 2018-04-02, BY 2018-04-02, KZ 2018-04-02, KG 2018-05-11');
  });
});

describe('Art. 16 · R4: 4th and 5th on one day: both bound that day', () => {
  test.each([
    ['rule-4-a', 'AM 2016-02-01, BY 2016-03-05, RU 2016-04-09, KZ 2016-12-02, KG 2016-12-02'],
    ['rule-4-b', 'KG 2016-12-02, KZ 2016-12-02, RU 2016-04-09, BY 2016-03-05, AM 2016-02-01'],
  ])('%s: recorded in the order %s', async (id, papers) => {
    stage.at('2018-05-10T12:00:00Z');
    await stage.instrument(id);
    await notify(stage, id, papers);
    expect(await boundFrom(stage, id)).toBe('AM 2016-12-02, BY 2016-12-02, KZ 2016-12-02, KG 2016-12-02, RU 2016-12-02');
  });
});

test('Art. 16 · R5: KZ twice + two others = 3, and KZ counts from its first', async () => {
  stage.at('2018-05-10T12:00:00Z');
  await stage.instrument('rule-5');
  await notify(stage, 'rule-5', 'KZ 2016-02-01, AM 2016-03-05, BY 2016-04-09, KZ 2016-12-02');
  expect(await enters(stage, 'rule-5')).toBe('3 of 4');
  expect(await standing(stage, 'rule-5', 'KZ')).toMatchObject({ kind: 'CONTRACTING', noticeReceivedOn: '2016-02-01' });
});

test('Art. 16 · R7: law 28 Mar, letter 1 Apr, received 12 Apr: 12 Apr', async () => {
  stage.at('2018-05-10T12:00:00Z');
  await stage.instrument('rule-7');
  await notify(stage, 'rule-7', 'AM 2016-02-01, BY 2016-02-02, RU 2016-02-03');
  const letter = { instrument: 'rule-7', datedOn: '2016-04-01', observations: 'Закон от 28 марта 2016 года' };
  const { entry } = await stage.notice('KZ', '2016-04-12', letter);
  expect(entry).toMatchObject({ receivedOn: '2016-04-12', content: { datedOn: '2016-04-01' } });
  expect(await standing(stage, 'rule-7', 'KZ')).toMatchObject({ noticeReceivedOn: '2016-04-12', boundFrom: '2016-04-12' });
  expect(await enters(stage, 'rule-7')).toBe('2016-04-12 by KZ');
});

test('Art. 16 · R43: 2027-02-28T21:30Z is 1 March at the seat, and the instant is kept', async () => {
  stage.at('2027-02-28T21:30:00Z');
  await stage.instrument('rule-43');
  await notify(stage, 'rule-43', 'AM 2016-02-01, BY 2016-03-05');
  expect((await stage.notice('RU', '2027-02-28T20:59:59Z', { instrument: 'rule-43' })).entry).toMatchObject({ receivedOn: '2027-02-28' });
  const { entry } = await stage.notice('KZ', '2027-02-28T21:30:00Z', { instrument: 'rule-43' });
  expect(entry).toMatchObject({ receivedOn: '2027-03-01', receivedAt: '2027-02-28T21:30:00Z' });
  expect(await enters(stage, 'rule-43')).toBe('2027-03-01 by KZ');
  expect(await force(stage, 'rule-43')).toMatchObject({ inForce: true }); // today is 1 March there
  expect(await force(stage, 'rule-43', { on: '2027-02-28' })).toMatchObject({ inForce: false });
});

describe('R31: membership is a list of intervals', () => {
  test('another instrument: in, out and in again is two', async () => {
    stage.at('2027-03-01T12:00:00Z');
    await stage.instrument('rule-31', { entryIntoForce: { notices: 1 }, withdrawal: { notice: { months: 6 }, counted: 'FORWARD' } }, []);
    await notify(stage, 'rule-31', 'KZ 2016-01-10');
    await stage.withdrawal('KZ', '2017-01-10', '2017-07-10', { instrument: 'rule-31' });
    await notify(stage, 'rule-31', 'KZ 2018-03-01');
    const { intervals } = await standing(stage, 'rule-31', 'KZ');
    expect(intervals).toEqual([{ from: '2016-01-10', until: '2017-07-10' }, { from: '2018-03-01', until: null }]);
    const days = ['2016-01-09', '2016-01-10', '2017-01-10', '2017-07-09', '2017-07-10', '2018-02-28', '2018-03-01'];
    const kinds = await Promise.all(days.map(async (on) => (await standing(stage, 'rule-31', 'KZ', { on })).kind));
    expect(kinds).toEqual(['MEMBER', 'BOUND', 'WITHDRAWING', 'WITHDRAWING', 'FORMER', 'FORMER', 'BOUND']);
  });

  test('years that run since it is bound begin anew when it comes back; and its days are those of its new notice', async () => {
    stage.at('2027-03-01T12:00:00Z');
    const withdrawal = { notice: { months: 6 }, counted: 'FORWARD', earliestNotice: { years: 3, from: 'BOUND' } };
    await stage.instrument('rule-31-years', { entryIntoForce: { notices: 1 }, withdrawal }, []);
    await notify(stage, 'rule-31-years', 'KZ 2015-01-10');
    const { entry: left } = await stage.withdrawal('KZ', '2018-01-10', '2018-07-10', { instrument: 'rule-31-years' });
    expect(left).toMatchObject({ pending: false });
    await notify(stage, 'rule-31-years', 'KZ 2026-03-01');
    expect(await standing(stage, 'rule-31-years', 'KZ')).toMatchObject({
      kind: 'BOUND', noticeReceivedOn: '2026-03-01', boundFrom: '2026-03-01', earliestWithdrawalOn: null,
    });
    const { entry } = await stage.withdrawal('KZ', '2027-03-01', '2027-09-01', { instrument: 'rule-31-years' });
    const tooEarly = { code: 'NOTICE_TOO_EARLY', path: ['input', 'receivedAt'], earliestOn: '2029-03-01' };
    expect(entry).toMatchObject({ pending: true, defects: [tooEarly] });
    const earliest = async (on: string) => (await standing(stage, 'rule-31-years', 'KZ', { on })).earliestWithdrawalOn;
    expect([await earliest('2017-12-31'), await earliest('2018-01-10')]).toEqual([null, '2018-07-10']);
    expect([await earliest('2029-02-28'), await earliest('2029-03-01')]).toEqual([null, '2029-09-01']);
  });

  test('there is no accession to the Protocol: a former Party has no way back in', async () => {
    stage.at('2027-03-01T12:00:00Z');
    await stage.instrument('rule-31-protocol');
    await notify(stage, 'rule-31-protocol', 'AM 2016-02-01, BY 2016-03-05, RU 2016-04-09, KZ 2016-12-02');
    await stage.withdrawal('KZ', '2026-03-15', '2026-09-15', { instrument: 'rule-31-protocol' });
    const { entry, notifications } = await notify(stage, 'rule-31-protocol', 'KZ 2026-10-01');
    expect(entry).toMatchObject({ pending: true, defects: [{ code: 'FORMER_PARTY', path: ['input', 'party'], article: 'Art. 16' }] });
    expect(notifications).toEqual([]);
    expect(await standing(stage, 'rule-31-protocol', 'KZ')).toMatchObject({
      kind: 'FORMER', intervals: [{ from: '2016-12-02', until: '2026-09-15' }],
    });
  });
});

describe('Art. 16 · R1, R2, R10: notices 1 Feb, 5 Mar, 9 Apr, 2 Dec: in force 2 Dec', () => {
  beforeAll(async () => {
    stage.at('2028-02-01T06:00:00Z');
    await stage.instrument('rule-1');
  });

  test.each([
    ['AM', '2028-02-01', '1 of 4'], ['BY', '2028-03-05', '2 of 4'], ['KZ', '2028-04-09', '3 of 4'],
  ])('R1: %s on %s: %s', async (party, day, expected) => {
    stage.at(`${day}T12:00:00Z`);
    const { notifications } = await notify(stage, 'rule-1', `${party} ${day}`);
    expect(notifications.map(({ kind }) => kind)).toEqual(['NOTICE_OF_COMPLETION']);
    expect(await enters(stage, 'rule-1')).toBe(expected);
    expect(await force(stage, 'rule-1', { on: '2099-01-01' })).toMatchObject({ inForce: false });
  });

  test('R1, R10: the fourth makes two notifications, and each is told to every Party', async () => {
    stage.at('2028-12-02T12:00:00Z');
    const { notifications } = await notify(stage, 'rule-1', 'RU 2028-12-02');
    expect(await enters(stage, 'rule-1')).toBe('2028-12-02 by RU');
    const [first, second] = notifications;
    expect(notifications.map(({ kind }) => kind)).toEqual(['NOTICE_OF_COMPLETION', 'ENTRY_INTO_FORCE']);
    expect(second?.number).toBe((first?.number ?? 0) + 1);
    const line = stage.listen('KG', (first?.number ?? 0) - 1);
    expect([await line.next(), await line.next()]).toMatchObject(notifications);
    for (const each of notifications) expect(await mailedTo(stage, each)).toEqual(everyParty);
  });

  test.each([['2028-12-01', false, 'CONTRACTING'], ['2028-12-02', true, 'BOUND']])('R2: on %s in force: %s', async (on, inForce, kind) => {
    expect(await force(stage, 'rule-1', { on })).toMatchObject({ inForce });
    expect(await standings(stage, 'rule-1', 'AM RU', { on })).toBe(`AM ${kind}, RU ${kind === 'BOUND' ? kind : 'SIGNATORY'}`);
  });
});

describe('R32: a date in the future is not "in force"', () => {
  test('asked with `on` before and after the day; and when the day has come', async () => {
    stage.at('2028-12-02T12:00:00Z');
    await stage.instrument('rule-32', { entryIntoForce: { notices: 4, counting: 'SIGNATORIES', waitingPeriod: { days: 30 } } });
    await notify(stage, 'rule-32', 'AM 2028-02-01, BY 2028-03-05, KZ 2028-04-09, RU 2028-12-02');
    expect(await enters(stage, 'rule-32')).toBe('2029-01-01 by RU');
    const inForce = async (on?: string) =>
      [(await force(stage, 'rule-32', { on })).inForce, await standings(stage, 'rule-32', 'RU', { on })];
    expect(await inForce()).toEqual([false, 'RU CONTRACTING']);
    expect(await inForce('2028-12-31')).toEqual([false, 'RU CONTRACTING']);
    expect(await inForce('2029-01-01')).toEqual([true, 'RU BOUND']);
    stage.at('2028-12-31T20:59:59Z');
    expect(await inForce()).toEqual([false, 'RU CONTRACTING']);
    stage.at('2028-12-31T21:00:00Z'); // midnight at the seat
    expect(await inForce()).toEqual([true, 'RU BOUND']);
  });
});
