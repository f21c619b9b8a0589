/** How a Party leaves: the notice, its day, who signs it, and what is said of obligations. (Art. 18; VCLT arts 54, 67.) */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RecordCorrespondenceDocument, RecordObjectionDocument, RecordSettlementDocument } from '../gql/graphql.ts';
import { protocol, Stage } from '../stage.ts';
import { entriesAfter, everyParty, four, mailedTo, Treaty } from './treaty.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(1);
  stage.at('2026-09-01T09:00:00Z');
  await stage.register();
}, 60_000);
afterAll(() => stage.close());

const tooSoon = { code: 'WITHDRAWAL_TOO_SOON', path: ['input', 'withdrawalOn'], article: 'Art. 18' };

describe('VCLT art. 54 · R16: the only way out is Art. 18, or consent of all', () => {
  let treaty: Treaty;
  beforeAll(async () => {
    treaty = await Treaty.open(stage, 'r16', four, { ...protocol.finalClauses, withdrawal: undefined });
  });

  test('without a clause, the twelve months of VCLT art. 56 do not free it either', async () => {
    const { entry, notifications } = await treaty.withdraw('KZ', '2026-03-15', '2027-03-15');
    expect(entry).toMatchObject({ pending: true, defects: [{ code: 'NO_WITHDRAWAL_CLAUSE', article: 'VCLT art. 54' }] });
    expect(notifications).toEqual([]);
    expect(await treaty.kinds('KZ', '2026-09-01', '2027-03-15', '2040-01-01')).toEqual(['BOUND', 'BOUND', 'BOUND']);
    expect((await treaty.standing('KZ')).earliestWithdrawalOn).toBeNull();
  });

  test('with the consent of all it leaves on the day agreed, and no period runs', async () => {
    const { entry } = await treaty.withdraw('BY', '2026-08-31', '2026-09-02', { consentOfAll: true });
    expect(entry).toMatchObject({ pending: false, content: { consentOfAll: true } });
    expect(await treaty.kinds('BY', '2026-09-01', '2026-09-02')).toEqual(['WITHDRAWING', 'FORMER']);
  });
});

describe('Art. 18 · R17: six months counted back from the day of withdrawal', () => {
  let treaty: Treaty;
  beforeAll(async () => { treaty = await Treaty.open(stage, 'r17'); });

  test('received on 15 March 2026, 15 September 2026 is allowed', async () => {
    const { entry, notifications } = await treaty.withdraw('KZ', '2026-03-15', '2026-09-15');
    expect(entry).toMatchObject({ pending: false, defects: [], receivedOn: '2026-03-15' });
    expect(notifications).toMatchObject([{ kind: 'NOTICE_OF_WITHDRAWAL' }]);
    const withdrawing = { kind: 'WITHDRAWING', withdrawalReceivedOn: '2026-03-15', withdrawalOn: '2026-09-15' };
    expect(await treaty.standing('KZ', { on: '2026-03-15' })).toMatchObject(withdrawing);
    expect(await treaty.intervals('KZ')).toBe('2024-12-02…2026-09-15');
  });

  test('14 September 2026 is not: it is kept, pending, and the first day in time is named', async () => {
    const { entry, notifications } = await treaty.withdraw('BY', '2026-03-15', '2026-09-14');
    expect(entry).toMatchObject({ pending: true, defects: [{ ...tooSoon, earliestOn: '2026-09-15' }] });
    expect(notifications).toEqual([]);
    expect(await treaty.kinds('BY', '2026-09-14', '2026-09-15')).toEqual(['BOUND', 'BOUND']);
  });

  test('whoever asks beforehand is told the first day that would be in time', async () => {
    expect(await treaty.standing('AM', { on: '2026-03-15' })).toMatchObject({ kind: 'BOUND', earliestWithdrawalOn: '2026-09-15' });
  });
});

describe('Art. 18 · R18: at the ends of months counting back and forward differ', () => {
  let treaty: Treaty;
  beforeAll(async () => { treaty = await Treaty.open(stage, 'r18'); });

  test.each([
    ['KZ', '2027-02-28', true],
    ['BY', '2027-03-01', false],
  ])('%s, received on 31 August 2026: on %s it is too soon: %s', async (party, withdrawalOn, pending) => {
    const { entry } = await treaty.withdraw(party, '2026-08-31', withdrawalOn);
    expect(entry).toMatchObject({ pending, defects: pending ? [{ ...tooSoon, earliestOn: '2027-03-01' }] : [] });
    expect((await treaty.standing(party)).withdrawalOn).toBe(pending ? null : withdrawalOn);
  });

  test.each([
    ['2026-08', '2027-02-28 2027-03-01 2027-03-01 2027-03-01'],
    ['2027-01', '2027-07-28 2027-07-29 2027-07-30 2027-07-31'],
    ['2027-02', '2027-08-28'],
    ['2027-03', '2027-09-28 2027-09-29 2027-09-30 2027-10-01'],
    ['2027-04', '2027-10-28 2027-10-29 2027-10-30'],
    ['2027-05', '2027-11-28 2027-11-29 2027-11-30 2027-12-01'],
    ['2027-06', '2027-12-28 2027-12-29 2027-12-30'],
    ['2027-07', '2028-01-28 2028-01-29 2028-01-30 2028-01-31'],
    ['2027-08', '2028-02-28 2028-02-29 2028-03-01 2028-03-01'],
    ['2027-09', '2028-03-28 2028-03-29 2028-03-30'],
    ['2027-10', '2028-04-28 2028-04-29 2028-04-30 2028-05-01'],
    ['2027-11', '2028-05-28 2028-05-29 2028-05-30'],
    ['2027-12', '2028-06-28 2028-06-29 2028-06-30 2028-07-01'],
    ['2028-02', '2028-08-28 2028-08-29'],
  ])('received from the 28th of %s on: %s', async (month, expected) => {
    const days = expected.split(' ').map((_day, i) => `${month}-${28 + i}`);
    const first = await Promise.all(days.map(async (on) => (await treaty.standing('AM', { on })).earliestWithdrawalOn));
    expect(first.join(' ')).toBe(expected);
  });
});

describe('VCLT art. 67(2) · R26: who signs', () => {
  let treaty: Treaty;
  beforeAll(async () => { treaty = await Treaty.open(stage, 'r26'); });

  test.each([
    ['AM', 'HEAD_OF_STATE'], ['BY', 'HEAD_OF_GOVERNMENT'], ['RU', 'FOREIGN_MINISTER'], ['RU', 'FULL_POWERS'],
  ] as const)('of %s, by %s: in due form', async (party, signedBy) => {
    expect((await treaty.withdraw(party, '2026-08-01', '2027-08-01', { signedBy })).entry).toMatchObject({ pending: false });
  });

  test('by another: pending until full powers are shown', async () => {
    const { entry } = await treaty.withdraw('KZ', '2026-08-01', '2027-08-01', { signedBy: 'OTHER' });
    expect(entry).toMatchObject({
      pending: true, defects: [{ code: 'FULL_POWERS_NEEDED', path: ['input', 'signedBy'], article: 'VCLT art. 67(2)' }],
    });
    expect(await treaty.standings({ on: '2027-08-01' })).toBe('AM FORMER, BY FORMER, KZ BOUND, RU FORMER');
    const shown = await treaty.cure(entry.position, '2026-08-20', { signedBy: 'FULL_POWERS' });
    expect(shown.entry).toMatchObject({ kind: 'CURE', pending: false });
    const cured = { kind: 'WITHDRAWING', withdrawalReceivedOn: '2026-08-20', withdrawalOn: '2027-08-01' };
    expect(await treaty.standing('KZ')).toMatchObject(cured);
  });
});

describe('R27: an intent, announcement, decree or suspension is not a withdrawal', () => {
  let treaty: Treaty;
  beforeAll(async () => { treaty = await Treaty.open(stage, 'r27'); });

  test.each(['Намерение выйти из Протокола', 'Заявление о выходе', 'Указ о выходе', 'Приостановление участия'])(
    '«%s» is recorded as correspondence, and the Party stays bound', async (ru) => {
      const { entry } = await stage.record(RecordCorrespondenceDocument, 'SECRETARIAT', {
        instrument: treaty.id, party: 'KZ', receivedAt: '2026-03-01T09:00:00Z', paperReference: 'Letter KZ', subject: { ru },
      });
      expect(entry).toMatchObject({ kind: 'CORRESPONDENCE', pending: false, party: { code: 'KZ' }, content: { subject: { ru } } });
      const bound = { kind: 'BOUND', withdrawalReceivedOn: null, withdrawalOn: null };
      expect(await treaty.standing('KZ', { on: '2099-01-01' })).toMatchObject(bound);
      expect(await treaty.intervals('KZ')).toBe('2024-12-02…');
      expect((await treaty.paper(entry.position)).caused).toEqual([]);
    },
  );

  test('a notice that names no day is an announcement too: no day is set for it', async () => {
    const { entry } = await treaty.withdraw('KZ', '2026-03-01', null);
    expect(entry).toMatchObject({ pending: true, defects: [{ code: 'WITHDRAWAL_DAY_MISSING' }] });
    expect(await treaty.intervals('KZ')).toBe('2024-12-02…');
  });
});

describe('Art. 18 · R29: that obligations are settled is declared, and can be contested', () => {
  let treaty: Treaty;
  let notice: number;
  beforeAll(async () => { treaty = await Treaty.open(stage, 'r29'); });
  const paper = (party: string) => ({ entry: notice, receivedAt: '2026-08-30T09:00:00Z', paperReference: `Note ${party}` });
  /** 'CONTESTED by RU', and the day of withdrawal, which none of it moves. */
  const settlement = async () => {
    const { settlement: said, withdrawalOn } = await treaty.standing('KZ');
    return `${said!.state} by ${said!.contestedBy.map(({ code }) => code).join(', ')}: ${withdrawalOn}`;
  };

  test('declared with the notice', async () => {
    ({ entry: { position: notice } } = await treaty.withdraw('KZ', '2026-08-01', '2027-03-01', { obligationsSettled: true }));
    expect(await settlement()).toBe('DECLARED by : 2027-03-01');
  });

  test('R9: contested by another: every Party is told, and nothing is decided', async () => {
    const contest = { party: 'RU', grounds: 'Не исполнен запрос' };
    const { entry, notifications: [told] } = await stage.record(RecordObjectionDocument, 'SECRETARIAT', { ...paper('RU'), ...contest });
    expect(await settlement()).toBe('CONTESTED by RU: 2027-03-01');
    expect((await treaty.paper(notice)).contestedBy).toEqual([{ position: entry.position, party: { code: 'RU' } }]);
    expect(await mailedTo(stage, told!)).toEqual(everyParty);
  });

  test('agreed by another than the one that contests: contested still', async () => {
    await stage.record(RecordSettlementDocument, 'SECRETARIAT', { ...paper('AM'), agreedBy: ['AM'] });
    expect(await settlement()).toBe('CONTESTED by RU: 2027-03-01');
  });

  test('R29: one that is not registered cannot agree', async () => {
    const receipt = await stage.submit(RecordSettlementDocument, 'SECRETARIAT', { ...paper('QQ'), agreedBy: ['RU', 'QQ'] });
    expect(receipt).toMatchObject({ defects: [{ code: 'UNKNOWN_PARTY', path: ['input', 'agreedBy'] }] });
    expect(await settlement()).toBe('CONTESTED by RU: 2027-03-01');
  });

  test('agreed by the one that contests: agreed, and told', async () => {
    const agreed = { ...paper('RU'), agreedBy: ['RU'] };
    const { entry, notifications: [told] } = await stage.record(RecordSettlementDocument, 'SECRETARIAT', agreed);
    expect(await settlement()).toBe('AGREED by RU: 2027-03-01');
    expect((await treaty.standing('KZ')).settlement?.agreed).toContainEqual({ position: entry.position });
    expect(await mailedTo(stage, told!)).toEqual(everyParty);
  });

  test('not declared: the notice is in due form all the same', async () => {
    const { entry } = await treaty.withdraw('BY', '2026-08-01', '2027-03-01', { obligationsSettled: false });
    expect(entry).toMatchObject({ pending: false });
    expect((await treaty.standing('BY')).settlement).toEqual({ state: 'NOT_DECLARED', contestedBy: [], agreed: [] });
  });
});

describe('Art. 18 · R28: a day that is too early is never re-dated: the Party is asked', () => {
  let treaty: Treaty;
  let notice: number;
  beforeAll(async () => { treaty = await Treaty.open(stage, 'r28'); });

  test('pending, with the earliest day, and with its own day as it was named', async () => {
    const { entry, notifications } = await treaty.withdraw('KZ', '2026-09-01', '2026-12-01');
    notice = entry.position;
    expect(entry).toMatchObject({
      pending: true, defects: [{ ...tooSoon, earliestOn: '2027-03-01' }], content: { withdrawalOn: '2026-12-01' },
    });
    expect(notifications).toEqual([]);
    const message = expect.stringMatching(/запросите у Стороны другой день.*1 марта 2027 года/) as unknown;
    expect((await treaty.paper(notice, 'KZ')).defects).toMatchObject([{ message }]);
    expect(await treaty.paper(notice, 'RU')).toMatchObject({ kind: null, content: null });
    expect(await treaty.intervals('KZ')).toBe('2024-12-02…');
  });

  test.each([
    ['the day that it named', '2026-12-01', 'BY'],
    ['the earliest one',      '2027-03-01', 'RU'],
  ])('on %s nothing happens: one that named that day in time has left', async (_which, day, party) => {
    const other = await Treaty.open(stage, `r28-in-time-${party.toLowerCase()}`);
    await other.withdraw(party, '2026-05-01', day);
    stage.at(`${day}T09:00:00Z`);
    await other.leftOn(party, day);
    expect(await treaty.kinds('KZ', '2026-12-01', '2027-03-01')).toEqual(['BOUND', 'BOUND']);
    expect(await treaty.found(notice)).toEqual([]);
  });

  test('cured with a day that is too early again, counted from the cure: pending again', async () => {
    const { entry, notifications } = await treaty.cure(notice, '2027-03-01', { withdrawalOn: '2027-08-31' });
    expect(entry).toMatchObject({ pending: true, defects: [{ code: 'WITHDRAWAL_TOO_SOON', earliestOn: '2027-09-01' }] });
    expect(notifications).toEqual([]);
    expect((await treaty.paper(notice)).curedBy).toBeNull();
  });

  test('cured with another day: it counts, all are told, and what was recorded stays as it was', async () => {
    const { entry, notifications } = await treaty.cure(notice, '2027-03-01', { withdrawalOn: '2027-09-01' });
    expect(entry).toMatchObject({ pending: false });
    expect(await mailedTo(stage, notifications[0]!)).toEqual(everyParty);
    const withdrawing = { kind: 'WITHDRAWING', withdrawalReceivedOn: '2027-03-01', withdrawalOn: '2027-09-01' };
    expect(await treaty.standing('KZ')).toMatchObject(withdrawing);
    expect(await treaty.paper(notice, 'RU')).toMatchObject({
      pending: false, curedBy: { position: entry.position }, content: { withdrawalOn: '2026-12-01' },
    });
  });

  test('the numbers of the notifications have no gap: what is pending has none', async () => {
    const entries = await entriesAfter(stage, 0);
    const numbers = entries.flatMap(({ notification }) => (notification ? [notification.number] : []));
    expect(numbers).toEqual(numbers.map((_number, i) => i + 1));
    expect(entries.filter(({ pending }) => pending).map(({ notification }) => notification)).not.toContainEqual(expect.anything());
  });
});
