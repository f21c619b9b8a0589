/** Periods of other instruments, which the Protocol does not know: their clauses are data. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Stage } from '../stage.ts';
import { Treaty } from './treaty.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered(1); // on 1 March 2027
}, 60_000);
afterAll(() => stage.close());

/** Two notices, and a period from the second one; another for later Parties; and for those that leave, counted forward. */
function clauses(waitingPeriod: object, laterParties = waitingPeriod, notice: object = { months: 6 }) {
  const withdrawal = { notice, counted: 'FORWARD' };
  return { entryIntoForce: { notices: 2, waitingPeriod }, laterParties: { waitingPeriod: laterParties }, withdrawal };
}

/** Is it in force on each of these days? */
async function inForceOn(treaty: Treaty, ...days: readonly string[]): Promise<boolean[]> {
  return Promise.all(days.map(async (on) => (await treaty.force({ on })).inForce));
}

describe('Other instruments · R19: forward months: the same day number, else the last day of the month', () => {
  let treaty: Treaty;
  beforeAll(async () => {
    treaty = await Treaty.open(stage, 'r19', 'AM 1979-11-01, BY 1979-11-30', clauses({ months: 3 }, { months: 6 }), '1979-06-01');
  });

  test('30 November 1979 + 3 months = 29 February 1980: the day of entry into force', async () => {
    const { entryIntoForce } = await treaty.force();
    expect(entryIntoForce).toMatchObject({ on: '1980-02-29', ru: expect.stringContaining('29 февраля 1980 года') as unknown });
    expect(await inForceOn(treaty, '1980-02-28', '1980-02-29')).toEqual([false, true]);
    expect(await treaty.standings({ on: '1980-02-29' })).toBe('AM BOUND, BY BOUND');
  });

  test('27 June + 6 months = 27 December: of a later Party, and of one that leaves and names no day', async () => {
    await treaty.sign('KZ', '1979-06-01');
    await treaty.notice('KZ', '2025-06-27');
    expect(await treaty.kinds('KZ', '2025-12-26', '2025-12-27')).toEqual(['CONTRACTING', 'BOUND']);
    await treaty.withdraw('AM', '2025-06-27', null);
    expect(await treaty.standing('AM')).toMatchObject({ kind: 'FORMER', withdrawalOn: '2025-12-27' });
    expect(await treaty.intervals('AM')).toBe('1980-02-29…2025-12-27');
  });

  test('31 August + 6 months = 28 February; counted back from there it would have been too soon', async () => {
    expect(await treaty.standing('BY', { on: '2026-08-31' })).toMatchObject({ earliestWithdrawalOn: '2027-02-28' });
    await treaty.withdraw('BY', '2026-08-31', null);
    expect(await treaty.kinds('BY', '2027-02-27', '2027-02-28')).toEqual(['WITHDRAWING', 'FORMER']);
  });
});

describe('Other instruments · R20: forward days: the day of receipt is day 0', () => {
  let treaty: Treaty;
  beforeAll(async () => {
    const inDays = clauses({ days: 30 }, { days: 30 }, { days: 90 });
    treaty = await Treaty.open(stage, 'r20', 'AM 1979-04-01, BY 1979-05-02', inDays, '1978-06-01');
  });

  test('2 May 1979 + 30 days = 1 June 1979', async () => {
    const ru = expect.stringMatching(/1 июня 1979 года.*2 мая 1979 года/) as unknown;
    expect((await treaty.force()).entryIntoForce).toMatchObject({ on: '1979-06-01', ru });
    expect(await inForceOn(treaty, '1979-05-31', '1979-06-01')).toEqual([false, true]);
  });

  test('so for a later Party, from its own notice, and for one that leaves', async () => {
    await treaty.sign('KZ', '1978-06-01');
    await treaty.notice('KZ', '1981-05-02');
    expect(await treaty.standing('KZ')).toMatchObject({ boundFrom: '1981-06-01' });
    await treaty.withdraw('KZ', '1990-05-02', null);
    expect(await treaty.intervals('KZ')).toBe('1981-06-01…1990-07-31');
  });
});

describe('R21: weekends and holidays move nothing', () => {
  let treaty: Treaty;
  beforeAll(async () => {
    const back = { ...clauses({ days: 30 }, { days: 0 }), withdrawal: { notice: { months: 6 }, counted: 'BACK' } };
    treaty = await Treaty.open(stage, 'r21', 'AM 2024-03-05, BY 2024-04-04', back);
  });
  const weekday = (day: string) => new Date(day).toLocaleDateString('en', { weekday: 'long', timeZone: 'UTC' });

  test('an effective day on a Saturday stays', async () => {
    expect((await treaty.force()).entryIntoForce.on).toBe('2024-05-04');
    expect(weekday('2024-05-04')).toBe('Saturday');
  });

  test('a notice received on a Sunday counts from that Sunday', async () => {
    await treaty.sign('KZ', '2014-12-23');
    await treaty.notice('KZ', '2024-06-02');
    expect(await treaty.standing('KZ')).toMatchObject({ noticeReceivedOn: '2024-06-02', boundFrom: '2024-06-02' });
    expect(weekday('2024-06-02')).toBe('Sunday');
  });

  test.each([
    ['a Saturday', 'AM', '2026-05-07', '2026-11-07'],
    ['New Year',   'BY', '2026-07-01', '2027-01-01'],
  ])('the day of withdrawal is %s: it stays, and the period is no shorter for it', async (_case, party, received, withdrawalOn) => {
    expect(await treaty.standing(party, { on: received })).toMatchObject({ earliestWithdrawalOn: withdrawalOn });
    expect((await treaty.withdraw(party, received, withdrawalOn)).entry).toMatchObject({ pending: false });
    expect(await treaty.standing(party)).toMatchObject({ kind: 'FORMER', withdrawalOn });
  });
});
