/** A notice is revoked before it takes effect, or too late: the clock goes from 23:59:59 to 00:00 at the seat. (VCLT art. 68.) */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Stage } from '../stage.ts';
import { everyParty, mailedTo, Treaty } from './treaty.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(1);
  stage.at('2026-10-26T18:00:00Z');
  await stage.register();
}, 60_000);
afterAll(() => stage.close());

/** In Moscow the last second of 26 October, and the first of 27 October, which is the day of withdrawal. */
const [lastSecond, firstSecond] = ['2026-10-26T20:59:59Z', '2026-10-26T21:00:00Z'];
const onTheDay = { pending: true, defects: [{ code: 'REVOKED_TOO_LATE', path: ['input', 'receivedAt'], article: 'VCLT art. 68' }] };

describe('Art. 16 · R14: a notice withdrawn before the Protocol is in force is not counted any more', () => {
  let treaty: Treaty;
  const positions: Record<string, number> = {};
  beforeAll(async () => { treaty = await Treaty.open(stage, 'r14', 'AM 2025-02-01, BY 2025-03-05'); });
  const count = async () => {
    const { entryIntoForce: { on, noticesReceived } } = await treaty.force();
    return `${noticesReceived}, ${on === null ? 'not in force' : `in force ${on}`}`;
  };
  const notify = async (party: string, day: string) => {
    await treaty.sign(party, '2014-12-23');
    const { entry: { position }, notifications } = await treaty.notice(party, day);
    positions[party] = position;
    return notifications.map(({ kind }) => kind);
  };

  test('withdraw the 3rd of 3: count is 2, and all are told', async () => {
    await notify('KZ', '2025-04-09');
    expect(await count()).toBe('3, not in force');
    const { entry, notifications } = await treaty.revoke(positions['KZ']!, '2025-05-01');
    expect(entry).toMatchObject({ kind: 'REVOCATION', pending: false, party: { code: 'KZ' } });
    expect(await count()).toBe('2, not in force');
    expect(await treaty.standings()).toBe('AM CONTRACTING, BY CONTRACTING, KZ SIGNATORY');
    expect(await mailedTo(stage, notifications[0]!)).toEqual(everyParty);
  });

  test('the next is the 3rd, and the one after it decides, without the Party that has withdrawn its notice', async () => {
    expect(await notify('RU', '2025-06-02')).toEqual(['NOTICE_OF_COMPLETION']);
    expect(await count()).toBe('3, not in force');
    expect(await notify('TJ', '2025-12-02')).toEqual(['NOTICE_OF_COMPLETION', 'ENTRY_INTO_FORCE']);
    expect(await count()).toBe('4, in force 2025-12-02');
    expect(await treaty.standings()).toBe('AM BOUND, BY BOUND, KZ SIGNATORY, RU BOUND, TJ BOUND');
  });

  test('once it binds, it can be withdrawn no more: the way out is Art. 18', async () => {
    const { entry, notifications } = await treaty.revoke(positions['RU']!, '2025-12-02');
    expect([entry, notifications]).toMatchObject([onTheDay, []]);
    expect(await count()).toBe('4, in force 2025-12-02');
  });
});

describe('VCLT art. 68 · R24: a revocation is written, unequivocal and unconditional', () => {
  let treaty: Treaty;
  let notice: number;
  beforeAll(async () => {
    treaty = await Treaty.open(stage, 'r24');
    ({ entry: { position: notice } } = await treaty.withdraw('KZ', '2026-04-01', '2027-10-27'));
  });

  test.each([
    ['conditional',                     { conditional: true },   [{ code: 'CONDITIONAL', path: ['input', 'conditional'] }]],
    ['not in writing, or equivocal',    { inDueForm: false },    [{ code: 'NOT_IN_DUE_FORM' }]],
    ['R26: not signed by one who may',  { signedBy: 'OTHER' },   [{ code: 'FULL_POWERS_NEEDED', article: 'VCLT art. 67(2)' }]],
  ] as const)('%s: pending, told to nobody, and the Party withdraws all the same', async (_case, change, defects) => {
    const { entry, notifications } = await treaty.revoke(notice, '2026-05-01', change);
    expect([entry, notifications]).toMatchObject([{ pending: true, defects }, []]);
    expect(await treaty.standing('KZ')).toMatchObject({ kind: 'WITHDRAWING', withdrawalOn: '2027-10-27' });
  });

  test('a conditional one is cured by one without the condition, and counts from then on', async () => {
    const { entry: { position } } = await treaty.revoke(notice, '2026-06-01', { conditional: true });
    const { entry, notifications } = await treaty.cure(position, '2026-06-15');
    expect([entry, notifications]).toMatchObject([{ pending: false }, [{ kind: 'CURE' }]]);
    expect(await treaty.standing('KZ')).toMatchObject({ kind: 'BOUND', withdrawalOn: null });
  });
});

describe('VCLT art. 68 · R23: a notice of withdrawal can be revoked any time before it takes effect', () => {
  let treaty: Treaty;
  let notice: number;
  beforeAll(async () => {
    treaty = await Treaty.open(stage, 'r23');
    ({ entry: { position: notice } } = await treaty.withdraw('KZ', '2026-04-01', '2026-10-27'));
  });

  test('revoked the day before: bound throughout, and all are told', async () => {
    stage.at(lastSecond);
    expect(await treaty.standing('KZ')).toMatchObject({ kind: 'WITHDRAWING', withdrawalOn: '2026-10-27' });
    const { entry, notifications } = await treaty.revoke(notice, lastSecond);
    expect(entry).toMatchObject({ pending: false, receivedOn: '2026-10-26' });
    expect(await treaty.kinds('KZ', '2026-04-01', '2026-10-26', '2026-10-27', '2040-01-01')).toEqual(['BOUND', 'BOUND', 'BOUND', 'BOUND']);
    expect(await mailedTo(stage, notifications[0]!)).toEqual(everyParty);
  });

  test('membership has no gap; as it was known before the revocation, it would have ended', async () => {
    expect(await treaty.intervals('KZ')).toBe('2024-12-02…');
    expect(await treaty.intervals('KZ', { knownAt: '2026-10-26T18:00:00Z' })).toBe('2024-12-02…2026-10-27');
  });

  test('the day comes, and nothing takes effect: another that leaves on that day has left', async () => {
    const other = await Treaty.open(stage, 'r23-not-revoked');
    await other.withdraw('KZ', '2026-04-01', '2026-10-27');
    stage.at(firstSecond);
    await other.leftOn('KZ', '2026-10-27');
    expect(await treaty.standings()).toBe('AM BOUND, BY BOUND, KZ BOUND, RU BOUND');
    expect(await treaty.found(notice)).toEqual([]);
  });
});

describe('VCLT art. 68 · R25: a revocation on or after the day is void', () => {
  let treaty: Treaty;
  let notice: number;
  beforeAll(async () => {
    stage.at(firstSecond);
    treaty = await Treaty.open(stage, 'r25');
    ({ entry: { position: notice } } = await treaty.withdraw('KZ', '2026-04-01', '2026-10-27'));
  });

  test.each([
    ['at 00:00 Moscow time on day D', firstSecond, '2026-10-27'],
    ['the day after',                 '2026-10-28T09:00:00Z', '2026-10-28'],
  ])('%s: pending, without effect', async (_case, receivedAt, receivedOn) => {
    stage.at(receivedAt);
    const { entry, notifications } = await treaty.revoke(notice, receivedAt);
    expect([entry, notifications]).toMatchObject([{ ...onTheDay, receivedOn }, []]);
    expect(await treaty.kinds('KZ', '2026-10-26', '2026-10-27')).toEqual(['WITHDRAWING', 'FORMER']);
    expect(await treaty.intervals('KZ')).toBe('2024-12-02…2026-10-27');
  });

  test('R33: received a second before, and recorded late: what was found is undone, and that is told', async () => {
    const [found] = await treaty.found(notice);
    expect(found).toMatchObject({ kind: 'WITHDRAWAL_TAKEN_EFFECT', content: { party: 'KZ', notice, withdrawalOn: '2026-10-27' } });
    const { entry, notifications } = await treaty.revoke(notice, lastSecond);
    expect(notifications).toMatchObject([{ kind: 'REVOCATION' }, { kind: 'WITHDRAWAL_TAKEN_EFFECT' }]);
    const [undone] = await treaty.found(entry.position);
    expect(undone?.content).toMatchObject({ party: 'KZ', notice, replacesFinding: found?.position });
    expect(undone?.content).not.toHaveProperty('withdrawalOn');
    expect(await treaty.intervals('KZ')).toBe('2024-12-02…');
  });
});
