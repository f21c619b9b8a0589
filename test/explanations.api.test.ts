/** What is asked of the record: why each day is that day, what the Secretariat has to do, which version applies. One story, in order. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { print } from 'graphql';
import {
  AlarmsDocument, DurationDocument, RecordPublishedDateDocument, StandingDocument, TasksDocument,
  VersionBetweenDocument, VersionsDocument,
} from './gql/graphql.ts';
import { type Mandate, PROTOCOL, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(1);
  stage.at('2027-12-02T12:00:00Z');
  await stage.register();
  for (const [code, on] of [['AM', '2027-02-01'], ['BY', '2027-03-05'], ['KZ', '2027-04-09'], ['RU', '2027-12-02']] as const) {
    await stage.notice(code, on); // entries 14–17, and 18: the entry into force
  }
});
afterAll(() => stage.close());

const standing = async (party: string, variables: object = {}) =>
  (await stage.ask(undefined, StandingDocument, { instrument: PROTOCOL, party, ...variables })).party!.standing;
const duration = async (mandate: Mandate) =>
  (await stage.ask(mandate, DurationDocument, { instrument: PROTOCOL, until: '2040-01-01' })).instrument!;
const tasks = async (on?: string) => (await stage.ask('SECRETARIAT', TasksDocument, { on, language: 'EN' })).tasks;

describe('Arts 16, 18: every day explains itself', () => {
  test('Art. 16 · R1: bound with the others, by the decisive notice', async () => {
    const { kind, dates, explanation } = await standing('AM', { language: 'EN' });
    expect(kind).toBe('BOUND');
    expect(dates.map(({ what, on, clause }) => `${what} ${on} ${clause ?? '-'}`)).toEqual([
      'SIGNED 2014-12-23 -', 'NOTICE_RECEIVED 2027-02-01 VCLT art. 78(b)', 'BOUND_FROM 2027-12-02 Art. 16(1)',
      'EARLIEST_WITHDRAWAL_ON 2028-06-02 Art. 18',
    ]);
    expect(dates[2]?.because.map(({ position }) => position)).toEqual([14, 17]);
    expect(dates[2]?.steps[1])
      .toBe('The fourth notice is decisive: it was received on 2 December 2027 (Party: Russian Federation; entry No. 17).');
    expect(explanation).toMatch(/^Party: Republic of Armenia\. On 2 December 2027: it is bound\. Bound from: 2 December 2027\./);
  });

  test('Art. 18 · R17, R22, R29: withdrawing is still bound', async () => {
    await stage.withdrawal('KZ', '2027-12-02', '2028-06-02', { obligationsSettled: false });
    expect(await standing('KZ')).toMatchObject({
      kind: 'WITHDRAWING', withdrawalReceivedOn: '2027-12-02', withdrawalOn: '2028-06-02',
      settlement: { state: 'NOT_DECLARED', contestedBy: [], agreed: [] }, intervals: [{ from: '2027-12-02', until: '2028-06-02' }],
    });
    expect(await standing('KZ', { on: '2028-06-02' })).toMatchObject({ kind: 'FORMER', earliestWithdrawalOn: null });
    expect(await standing('AM')).toMatchObject({ settlement: null, withdrawalOn: null });
  });

  test('of the instrument: who may see which copy is owed, and what rests on what', async () => {
    const forAll = await duration('SECRETARIAT');
    expect(forAll).toMatchObject({ inForce: true, endedOn: null, termEnds: [], original: null });
    expect(forAll.dates).toMatchObject([{ what: 'ENTERED_ON', on: '2027-12-02' }]);
    expect(forAll.entryIntoForce.restsOn.map(({ position }) => position)).toEqual([14, 15, 16, 17]);
    expect(forAll.certifiedCopies).toHaveLength(6);
    expect((await duration('AM')).certifiedCopies).toMatchObject([{ party: { code: 'AM' }, owedSince: '2014-12-23', sentOn: null }]);
    expect([(await duration('OBSERVER')).certifiedCopies, (await duration(undefined)).certifiedCopies]).toEqual([null, null]);
  });
});

describe('What the Secretariat has to do', () => {
  test('R29, R37, R44: sorted by the day', async () => {
    const found = (await tasks()).map(({ kind, dueOn, party }) => `${dueOn} ${kind} ${party?.code ?? '-'}`);
    expect(found).toHaveLength(9);
    expect(found.slice(-3)).toEqual(['2027-12-02 REGISTRATION -', '2028-06-02 SETTLEMENT KZ', '2028-06-02 WITHDRAWAL KZ']);
    expect((await tasks('2028-05-10')).at(-1)).toMatchObject({ kind: 'WITHDRAWAL_NEAR', daysLeft: 23, instrument: { id: PROTOCOL } });
  });

  test('R8, R28: a pending paper, with the day that would be in time', async () => {
    const { entry } = await stage.withdrawal('BY', '2027-12-02', '2028-01-01');
    const pending = (await tasks('2028-08-31')).find(({ kind }) => kind === 'PENDING');
    expect(pending).toMatchObject({ party: { code: 'BY' }, entry: { position: entry.position }, earliestOn: '2029-03-01' });
    expect(pending?.says).toMatch(/Republic of Belarus.*1 March 2029/);
  });

  test('R7: a published day that differs is an alarm, and a task', async () => {
    const input = { instrument: PROTOCOL, enteredOn: '2027-12-03', publishedIn: 'Bulletin 1' };
    const { entry } = await stage.record(RecordPublishedDateDocument, 'SECRETARIAT', input);
    expect((await stage.ask('SECRETARIAT', AlarmsDocument)).alarms).toMatchObject([{
      recordedOn: '2027-12-03', computedOn: '2027-12-02', party: null, entry: { position: entry.position },
      message: expect.stringContaining('Bulletin 1'),
    }]);
    expect((await tasks()).filter(({ kind }) => kind === 'ALARM')).toHaveLength(1);
  });

  const others = [['AM', 'FORBIDDEN'], ['OBSERVER', 'FORBIDDEN'], [undefined, 'UNAUTHENTICATED']];
  test.each(others)('is for nobody else: %s', async (mandate, code) => {
    for (const document of [TasksDocument, AlarmsDocument]) {
      const { errors } = await stage.send(mandate, print(document));
      expect(errors).toMatchObject([{ message: expect.stringContaining('for the Secretariat'), extensions: { code } }]);
    }
  });
});

describe('Art. 15 · R38: the version that applies between two Parties', () => {
  const between = async (a: string, b: string, on?: string) =>
    (await stage.ask(undefined, VersionBetweenDocument, { a, b, on })).versionBetween?.id;

  test('the Protocol between those that are bound, and none between others', async () => {
    expect([await between('AM', 'RU'), await between('AM', 'TJ')]).toEqual([PROTOCOL, undefined]);
    expect(await between('AM', 'RU', '2027-12-01')).toBeUndefined();
    expect([await between('AM', 'KZ', '2028-06-01'), await between('AM', 'KZ', '2028-06-02')]).toEqual([PROTOCOL, undefined]);
    const { instrument } = await stage.ask(undefined, VersionsDocument, { instrument: PROTOCOL });
    expect(instrument?.versions).toHaveLength(15);
    expect(instrument?.versions.filter(({ version }) => version)).toHaveLength(6);
  });

  test('an instrument that is not registered is refused', async () => {
    expect(await stage.send(undefined, VersionBetweenDocument, { a: 'AM', b: 'BY', instrument: 'no-such' }))
      .toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});
