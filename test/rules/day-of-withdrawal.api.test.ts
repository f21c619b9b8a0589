/** The day comes: once, whichever of two hubs looks first; and what remains. (Art. 18; VCLT arts 55 and 70.) */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { CompetentAuthorityDocument, DesignateAuthorityDocument } from '../gql/graphql.ts';
import { designation, type Heard, type Line, Stage } from '../stage.ts';
import { entriesAfter, everyParty, mailedTo, Treaty } from './treaty.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(2);
  stage.at('2026-03-01T09:00:00Z');
  await stage.register();
}, 60_000);
afterAll(() => stage.close());

describe('VCLT art. 70 · R30: withdrawal does not erase earlier rights, duties or records', () => {
  let treaty: Treaty;
  let authority: string;
  let before: Awaited<ReturnType<typeof entriesAfter>>;
  beforeAll(async () => {
    treaty = Treaty.ofTheProtocol(stage);
    for (const [party, day] of [['AM', '2024-02-01'], ['BY', '2024-03-05'], ['KZ', '2024-04-09'], ['RU', '2024-12-02']] as const) {
      await treaty.notice(party, day);
    }
    const { entry } = await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ'));
    authority = `kz-${entry.position}`;
    before = await entriesAfter(stage, 0, 'RU');
    stage.at('2026-03-15T09:00:00Z');
    await treaty.withdraw('KZ', '2026-03-15', '2026-09-15');
    stage.at('2026-10-01T09:00:00Z');
  });

  test('what was so before the day stays so, on every day and as it was known then', async () => {
    const days = ['2024-12-01', '2024-12-02', '2026-03-14', '2026-09-14', '2026-09-15', '2026-10-01'];
    expect(await treaty.kinds('KZ', ...days)).toEqual(['CONTRACTING', 'BOUND', 'BOUND', 'WITHDRAWING', 'FORMER', 'FORMER']);
    expect(await treaty.intervals('KZ')).toBe('2024-12-02…2026-09-15');
    expect(await treaty.intervals('KZ', { knownAt: '2026-03-01T09:00:00Z' })).toBe('2024-12-02…');
  });

  test('every entry is as it was, and its own Party reads it as the others do', async () => {
    const [byRU, byKZ] = await Promise.all(['RU', 'KZ'].map((code) => entriesAfter(stage, 0, code)));
    expect(byRU!.slice(0, before.length)).toEqual(before);
    expect(byKZ!.slice(0, before.length)).toEqual(before);
  });

  test('its authority was operative up to the last day, and its history can be read', async () => {
    const on = async (day: string) => (await stage.ask('AM', CompetentAuthorityDocument, { id: authority, on: day })).competentAuthority;
    expect(await on('2026-09-14')).toMatchObject({ party: { code: 'KZ' }, operative: true, history: [{ kind: 'DESIGNATION' }] });
    expect(await on('2026-09-15')).toMatchObject({ operative: false, history: [{ kind: 'DESIGNATION' }] });
  });

  test('the former Party is told of what comes after it', async () => {
    const { notifications: [told] } = await treaty.notice('KG', '2026-10-01');
    expect(await mailedTo(stage, told!)).toEqual(everyParty);
  });
});

describe('VCLT art. 55 · R15: falling below four Parties does not end the Protocol', () => {
  let treaty: Treaty;
  beforeAll(async () => { treaty = await Treaty.open(stage, 'r15'); });

  test('4 bound, one leaves: in force for 3', async () => {
    const { entry } = await treaty.withdraw('KZ', '2026-03-15', '2026-09-15');
    const on = '2026-09-15';
    expect(await treaty.standings({ on })).toBe('AM BOUND, BY BOUND, KZ FORMER, RU BOUND');
    expect(await treaty.force({ on })).toMatchObject({ inForce: true, entryIntoForce: { on: '2024-12-02' } });
    expect((await treaty.found(entry.position)).map(({ kind }) => kind)).toEqual(['WITHDRAWAL_TAKEN_EFFECT']);
  });

  test('a later Party joins the 3: the number need not be reached again', async () => {
    await treaty.sign('TJ', '2014-12-23');
    await treaty.notice('TJ', '2026-09-20');
    expect(await treaty.kinds('TJ', '2026-09-19', '2026-09-20')).toEqual(['SIGNATORY', 'BOUND']);
  });
});

describe('Art. 18 · R22: bound through the day before the day of withdrawal', () => {
  test('D = 27 October: the last day is 26 October', async () => {
    const treaty = await Treaty.open(stage, 'r22');
    await treaty.withdraw('KZ', '2026-04-01', '2026-10-27');
    const days = ['2026-03-31', '2026-04-01', '2026-10-26', '2026-10-27'];
    expect(await treaty.kinds('KZ', ...days)).toEqual(['BOUND', 'WITHDRAWING', 'WITHDRAWING', 'FORMER']);
    const { dates, ...standing } = await treaty.standing('KZ');
    expect(standing).toMatchObject({ withdrawalOn: '2026-10-27', intervals: [{ from: '2024-12-02', until: '2026-10-27' }] });
    expect(dates).toContainEqual(expect.objectContaining({ what: 'LAST_DAY_BOUND', on: '2026-10-26' }));
  });
});

describe('Art. 18 · R22, R43: a day begins at 00:00 at the seat', () => {
  let treaty: Treaty;
  let notice: number;
  let line: Line<Heard>;
  /** From which others leave on the days around it: once that is found, the clock has looked. */
  let around: Treaty;
  beforeAll(async () => {
    stage.at('2027-09-13T20:59:59Z');
    treaty = await Treaty.open(stage, 'r43');
    around = await Treaty.open(stage, 'r43-around');
    notice = (await treaty.withdraw('KZ', '2027-03-15', '2027-09-15')).entry.position;
    for (const [party, day] of [['AM', '14'], ['BY', '16'], ['KZ', '17'], ['RU', '18']] as const) {
      await around.withdraw(party, '2027-03-01', `2027-09-${day}`);
    }
  });

  test('at 23:59:59 in Moscow on the day before it is still bound, and nothing is found', async () => {
    stage.at('2027-09-14T20:59:59Z');
    await around.leftOn('AM', '2027-09-14');
    const [{ notification }] = (await around.found(notice)) as [Awaited<ReturnType<typeof around.found>>[number]];
    line = stage.listen('TJ', notification!.number);
    await line.connected;
    expect(await treaty.standing('KZ')).toMatchObject({ kind: 'WITHDRAWING' });
    expect(await treaty.found(notice)).toEqual([]);
  });

  test('R10: a second later that is found, by itself, and told to all, live and by mail, the one that left too', async () => {
    stage.at('2027-09-14T21:00:00Z');
    const heard = await line.next();
    const text = expect.stringContaining('День выхода наступил') as unknown;
    expect(heard).toMatchObject({ kind: 'WITHDRAWAL_TAKEN_EFFECT', party: { code: 'KZ' }, text });
    expect(await mailedTo(stage, heard)).toEqual(everyParty);
    expect(await treaty.standing('KZ')).toMatchObject({ kind: 'FORMER' });
  });

  test('it is recorded once by two hubs, as caused by the notice, and told once', async () => {
    for (const [party, day] of [['BY', '16'], ['KZ', '17'], ['RU', '18']] as const) {
      stage.at(`2027-09-${Number(day) - 1}T21:00:00Z`);
      await around.leftOn(party, `2027-09-${day}`); // whichever has looked, it has not found the other day again
    }
    const found = await treaty.found(notice);
    expect(found).toMatchObject([{
      kind: 'WITHDRAWAL_TAKEN_EFFECT', receivedOn: '2027-09-15', recordedAt: '2027-09-14T21:00:00Z', recordedBy: 'DEPOSITARY',
      content: { instrument: 'r43', party: 'KZ', notice, withdrawalOn: '2027-09-15' },
    }]);
    const [{ position, notification }] = found as [typeof found[number]];
    expect((await treaty.paper(notice)).caused).toMatchObject([{ position }]);
    const about = stage.mails.filter(({ subject }) => subject?.includes(`DN.${notification!.number}.2027`));
    expect(about).toHaveLength(everyParty.length);
  });
});
