/** What the Protocol's own story does not show: registration, publication, other clauses, other Parties; and why each day is as it is. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import {
  AlarmsDocument, DurationDocument, type ExplainedDateKind, type Language, RecordPublishedDateDocument, RecordRegistrationDocument,
  RegisterInstrumentDocument, RegisterPartyDocument, StandingDocument, TasksDocument,
} from '../gql/graphql.ts';
import { protocol, Stage } from '../stage.ts';
import { everyParty, four, mailedTo, Treaty } from './treaty.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered(1);
});
afterAll(() => stage.close());

const { finalClauses } = protocol;

async function duration(instrument: string) {
  return (await stage.ask(undefined, DurationDocument, { instrument, until: '2028-01-01' })).instrument!;
}

/** 'REGISTRATION 2027-03-31', of one instrument. */
async function tasks(instrument: string, kind: string, on?: string): Promise<string[]> {
  const all = (await stage.ask('SECRETARIAT', TasksDocument, on === undefined ? {} : { on })).tasks;
  return all.filter((task) => task.instrument?.id === instrument && task.kind === kind).map(({ dueOn }) => `${kind} ${dueOn}`);
}

describe('VCLT art. 80 · R37: after its entry into force, registration with the United Nations is a task with a date', () => {
  const register = (instrument: string, registeredOn: string) =>
    stage.submit(RecordRegistrationDocument, 'SECRETARIAT', { instrument, registeredOn, registrationNumber: 'I-54000' });

  test('R37: it appears on the day of R1, with the decisive notice, and not before', async () => {
    const treaty = await Treaty.open(stage, 'r37', 'AM 2027-01-11, BY 2027-01-12, KZ 2027-01-13, RU');
    expect(await tasks('r37', 'REGISTRATION', '2099-01-01')).toEqual([]);
    expect(await register('r37', '2027-03-01')).toMatchObject({ defects: [{ code: 'NOT_IN_FORCE', path: ['input', 'registeredOn'] }] });
    await treaty.notice('RU', '2027-03-01T00:00:00+03:00');
    expect(await tasks('r37', 'REGISTRATION')).toEqual(['REGISTRATION 2027-03-01']);
  });

  test('R37: with a waiting period, on the day of entry into force; recorded, it goes, and all are told', async () => {
    const clauses = { ...finalClauses, entryIntoForce: { ...finalClauses.entryIntoForce, waitingPeriod: { days: 20 } } };
    await Treaty.open(stage, 'r37-waiting', 'AM 2027-01-11, BY 2027-01-12, KZ 2027-01-13, RU 2027-02-01', clauses);
    expect([await tasks('r37-waiting', 'REGISTRATION', '2027-02-20'), await tasks('r37-waiting', 'REGISTRATION', '2027-02-21')])
      .toEqual([[], ['REGISTRATION 2027-02-21']]);
    const receipt = await register('r37-waiting', '2027-02-25');
    if (receipt.__typename !== 'Recorded') throw new Error(JSON.stringify(receipt));
    expect(await mailedTo(stage, receipt.notifications[0]!)).toEqual(everyParty);
    expect(await tasks('r37-waiting', 'REGISTRATION')).toEqual([]);
    expect(await register('r37-waiting', '2027-02-26')).toMatchObject({ defects: [{ code: 'ALREADY_REGISTERED_WITH_UN' }] });
  });
});

describe('VCLT art. 25 · R39: no provisional application unless the instrument provides it', () => {
  test.each([
    ['off by default',              'r39-off',   {},                                null,         []],
    ['off where the clauses say so', 'r39-no',   { provisionalApplication: false }, null,         []],
    ['on where the clauses say so',  'r39-on',   { provisionalApplication: true },  '2014-12-23', ['2014-12-23']],
  ])('R39: %s', async (_case, id, clauses, provisionallyFrom, days) => {
    const treaty = await Treaty.open(stage, id, 'KZ', { ...finalClauses, ...clauses });
    const standing = await treaty.standing('KZ');
    expect(standing).toMatchObject({ kind: 'SIGNATORY', boundFrom: null, intervals: [], provisionallyFrom });
    expect(standing.dates.filter(({ what }) => what === 'PROVISIONALLY_FROM').map(({ on }) => on)).toEqual(days);
    expect(await treaty.force()).toMatchObject({ inForce: false });
  });
});

test('CST Protocol 1999 · R41: the day from which it has effect can precede that of entry into force: two fields', async () => {
  const clauses = { ...finalClauses, effectFrom: '1999-04-21' };
  await Treaty.open(stage, 'r41', 'AM 1999-07-01, BY 1999-09-01, KZ 1999-11-01, RU 2000-03-22', clauses, '1999-04-02');
  const { entryIntoForce, dates } = await duration('r41');
  expect(entryIntoForce).toMatchObject({ on: '2000-03-22', effectFrom: '1999-04-21' });
  expect(dates.map(({ what, on }) => `${what} ${on}`)).toEqual(['ENTERED_ON 2000-03-22', 'EFFECT_FROM 1999-04-21']);
  await Treaty.open(stage, 'r41-without', four);
  expect((await duration('r41-without')).entryIntoForce).toMatchObject({ on: '2024-12-02', effectFrom: null });
});

describe('VCLT art. 78(b) · R43: the legal day is that of the seat; the instant is kept too', () => {
  test.each([
    ['r43-before',   '2027-02-28T20:59:59.999Z', '2027-02-28'],
    ['r43-midnight', '2027-02-28T21:00:00Z',     '2027-03-01'],
    ['r43-example',  '2027-02-28T21:30:00Z',     '2027-03-01'],
  ])('R43: %s: the decisive notice, received at %s, brings it into force on %s', async (id, receivedAt, day) => {
    const treaty = await Treaty.open(stage, id, 'AM 2027-01-11, BY 2027-01-12, KZ 2027-01-13, RU');
    const { entry } = await treaty.notice('RU', receivedAt);
    expect(entry).toMatchObject({ receivedAt, receivedOn: day });
    expect((await treaty.force()).entryIntoForce.on).toBe(day);
    expect(await treaty.kinds('RU', '2027-02-28', '2027-03-01')).toEqual([day === '2027-02-28' ? 'BOUND' : 'SIGNATORY', 'BOUND']);
  });
});

describe('A day of entry into force that was published is compared with the one that the clauses give', () => {
  const publish = (instrument: string, enteredOn: string, party?: string) => stage.record(RecordPublishedDateDocument, 'SECRETARIAT', {
    instrument, enteredOn, publishedIn: 'Бюллетень международных договоров, № 3', ...(party && { party }),
  });
  const alarms = async (instrument: string) =>
    (await stage.ask('SECRETARIAT', AlarmsDocument, { language: 'EN' })).alarms.filter((alarm) => alarm.instrument.id === instrument);

  test('one that differs is an alarm, and a task: both days are named, and neither is moved', async () => {
    const treaty = await Treaty.open(stage, 'alarms', four);
    const { entry } = await publish('alarms', '2024-12-16');
    expect(await alarms('alarms')).toEqual([{
      instrument: { id: 'alarms' }, party: null, recordedOn: '2024-12-16', computedOn: '2024-12-02', entry: { position: entry.position },
      message: expect.stringMatching(/16 December 2024 .*2 December 2024/),
    }]);
    expect(await tasks('alarms', 'ALARM')).toEqual(['ALARM 2027-03-01']);
    expect((await treaty.force()).entryIntoForce.on).toBe('2024-12-02');
  });

  test('one that agrees is none, in general or for a later Party', async () => {
    const treaty = await Treaty.open(stage, 'no-alarms', `${four}, KG 2026-05-10`);
    await publish('no-alarms', '2024-12-02');
    await publish('no-alarms', '2026-05-10', 'KG');
    expect([await alarms('no-alarms'), await tasks('no-alarms', 'ALARM')]).toEqual([[], []]);
    await publish('no-alarms', '2024-12-02', 'KG');
    expect(await alarms('no-alarms')).toMatchObject([{ party: { code: 'KG' }, recordedOn: '2024-12-02', computedOn: '2026-05-10' }]);
    expect((await treaty.standing('KG')).boundFrom).toBe('2026-05-10');
  });

  test('alarms are for the Secretariat', async () => {
    expect((await stage.send('KZ', AlarmsDocument)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  });
});

describe('Final clauses that make no sense are refused, each fault at its place', () => {
  const entryIntoForce = { notices: 2 };
  test.each<[string, Record<string, unknown>, string[]]>([
    ['a quota above the number',   { entryIntoForce: { notices: 2, quotas: [{ atLeast: 3, of: ['AM', 'BY', 'KZ'] }] } },
      ['entryIntoForce.quotas.0.atLeast', 'entryIntoForce.quotas']],
    ['a quota above its own list', { entryIntoForce: { notices: 4, quotas: [{ atLeast: 3, of: ['AM', 'BY'] }] } },
      ['entryIntoForce.quotas.0.atLeast']],
    ['a day and a number',         { entryIntoForce: { notices: 2, enteredOn: '2020-01-01' } }, ['entryIntoForce']],
    ['later days counted back',    { entryIntoForce, withdrawal: { notice: { months: 6 }, counted: 'BACK', laterDays: true } },
      ['withdrawal.laterDays']],
    ['renewed, and not renewed',   { entryIntoForce, term: { years: 5, renewal: 'NONE', renewedFor: ['KZ'] } }, ['term.renewedFor']],
    ['29 February 2023',           { entryIntoForce, effectFrom: '2023-02-29' }, ['effectFrom']],
    ['two faults, and a member that nobody knows', { entryIntoForce: { notices: 0 }, withdrawal: {}, exit: true },
      ['entryIntoForce.notices', 'withdrawal.notice', 'withdrawal.counted', 'exit']],
  ])('%s', async (_case, clauses, paths) => {
    const head = await stage.logHead();
    const input = { ...protocol, id: 'contradicts-itself', finalClauses: clauses };
    const receipt = await stage.submit(RegisterInstrumentDocument, 'SECRETARIAT', input);
    if (receipt.__typename !== 'Refused') throw new Error('it is recorded');
    expect(new Set(receipt.defects.map(({ code }) => code))).toEqual(new Set(['FINAL_CLAUSES_INVALID']));
    expect(receipt.defects.map(({ path }) => path.slice(2).join('.')).toSorted()).toEqual(paths.toSorted());
    expect(await stage.logHead()).toEqual(head);
  });
});

describe('VCLT art. 76(2) · R45: all Parties are told at the same moment', () => {
  test('R45: how far the mails lay apart is measured, for the Secretariat', async () => {
    let ticks = 0;
    stage.now = () => Temporal.Instant.from('2027-03-02T09:00:00Z').add({ milliseconds: 250 * ++ticks });
    const [told] = (await (await Treaty.open(stage, 'r45', 'KZ')).notice('KZ', '2027-03-01')).notifications;
    expect(await mailedTo(stage, told!)).toEqual(everyParty);
    const query = `{ depositaryNotification(number: ${told!.number}) { spread deliveries { channel informedAt } } }`;
    const { depositaryNotification: { spread, deliveries } } = (await stage.send('SECRETARIAT', query)).data as {
      depositaryNotification: { spread: number; deliveries: { channel: string; informedAt: string }[] };
    };
    const informed = deliveries.filter(({ channel }) => channel === 'MAIL').map(({ informedAt }) => Date.parse(informedAt));
    expect(informed).toHaveLength(6);
    expect(spread).toBe(Math.ceil((Math.max(...informed) - Math.min(...informed)) / 1_000));
    expect(spread).toBeGreaterThan(0);
    expect((await stage.send('KZ', query)).data).toMatchObject({ depositaryNotification: { spread: null } });
    stage.at('2027-03-03T09:00:00Z');
  });
});

describe('Each day of a standing says why it is so, in three languages · Art. 16, Art. 18', () => {
  type Said = Partial<Record<ExplainedDateKind, readonly string[]>>;
  let treaty: Treaty;
  beforeAll(async () => {
    treaty = await Treaty.open(stage, 'explained', four);
    await treaty.withdraw('KZ', '2026-03-15', '2026-09-15');
  });

  async function said(language: Language, on: string): Promise<Said & { readonly days: string; readonly explanation: string }> {
    const { party } = await stage.ask('KZ', StandingDocument, { party: 'KZ', instrument: 'explained', on, language });
    const { dates, explanation } = party!.standing;
    const steps = Object.fromEntries(dates.map(({ what, steps }) => [what, steps]));
    return { ...steps, days: dates.map(({ what, on: day }) => `${what} ${day}`).join(', '), explanation };
  }

  test('every day that it has is there, with at least one reason; and the words are other words', async () => {
    const all = await Promise.all((['RU', 'KK', 'EN'] as const).map((language) => said(language, '2026-08-01')));
    for (const { days, explanation, ...steps } of all) {
      expect(explanation).toMatch(/2024.*2026/);
      expect(days).toBe('SIGNED 2014-12-23, NOTICE_RECEIVED 2024-04-09, BOUND_FROM 2024-12-02, WITHDRAWAL_RECEIVED 2026-03-15, '
        + 'WITHDRAWAL_ON 2026-09-15, LAST_DAY_BOUND 2026-09-14, FORMER_FROM 2026-09-15, EARLIEST_WITHDRAWAL_ON 2027-02-01');
      for (const reasons of Object.values(steps)) expect(reasons.length).toBeGreaterThan(0);
    }
    expect(new Set(all.map((each) => each.WITHDRAWAL_ON?.join())).size).toBe(3);
    expect(new Set(all.map(({ explanation }) => explanation)).size).toBe(3);
  });

  test('Art. 18 · R17: the day of withdrawal, with the months counted back', async () => {
    const [ru, kk, en] = [await said('RU', '2026-08-01'), await said('KK', '2026-08-01'), await said('EN', '2026-08-01')];
    expect(ru.WITHDRAWAL_ON?.at(-1)).toBe('15 сентября 2026 года − 6 месяцев = 15 марта 2026 года: последний день для получения; '
      + 'день получения – 15 марта 2026 года, срок соблюдён.');
    expect(kk.WITHDRAWAL_ON?.at(-1)).toMatch(/2026 жылғы 15 қыркүйек.*6 ай.*2026 жылғы 15 наурыз/);
    expect(en.WITHDRAWAL_ON?.at(-1)).toMatch(/^15 September 2026 − 6 months = 15 March 2026: the last day for the receipt/);
    expect(en.BOUND_FROM?.join(' ')).toMatch(/no later than the decisive one, .* general day of entry into force: 2 December 2024/);
    expect(ru.explanation).toMatch(/^Сторона: Республика Казахстан\. На 1 августа 2026 года: договор для Стороны действует, получено уведомление/);
  });

  test('an instrument without a withdrawal, and a day before anything: only what there is', async () => {
    const { party } = await stage.ask(undefined, StandingDocument, { party: 'TJ', instrument: 'explained' });
    expect(party?.standing).toMatchObject({ kind: 'MEMBER', dates: [], because: [] });
  });
});

describe('Other Parties than the six, and a quota (Convention on Cybercrime, article 36)', () => {
  const budapest = {
    entryIntoForce: {
      notices: 5, waitingPeriod: { firstDayOfMonthAfter: { months: 3 } },
      quotas: [{ atLeast: 3, of: ['AL', 'EE', 'HR'], called: 'members of the Council of Europe' }],
    },
  };
  const names: Record<string, string> = {
    UZ: 'Республика Узбекистан', AL: 'Республика Албания', EE: 'Эстонская Республика', HR: 'Республика Хорватия',
  };
  beforeAll(async () => {
    for (const [code, ru] of Object.entries(names)) {
      const input = { code, name: { ru }, mailboxes: [`notices@${code.toLowerCase()}.example`] };
      await stage.record(RegisterPartyDocument, 'SECRETARIAT', input);
    }
  });

  test('one that is registered is told by mail and live, sees what Parties see, and is bound by its notice', async () => {
    const line = stage.listen('UZ', (await stage.logHead()).position);
    await line.connected;
    const treaty = await Treaty.open(stage, 'with-uzbekistan', 'AM 2027-01-11, BY 2027-01-12, KZ 2027-01-13, UZ 2027-03-02');
    expect(await treaty.standing('UZ')).toMatchObject({ kind: 'BOUND', boundFrom: '2027-03-02' });
    const { notifications: [told] } = await treaty.sign('RU', '2015-01-15');
    const mails = await stage.mailed(10, ({ subject }) => subject?.includes(`${told!.reference} `) ?? false);
    expect(mails.flatMap(({ recipients }) => recipients)).toContain('notices@uz.example');
    expect((await line.next()).text).toEqual(expect.any(String));
    expect(await treaty.kinds('TJ', '2027-03-03')).toEqual(['MEMBER']);
  });

  test('five notices, two of the group: not in force; the third of the group is decisive, and a month begins after the third', async () => {
    const notices = 'AL 2002-06-20, HR 2002-10-17, AM 2003-01-10, BY 2003-02-10, KZ 2003-03-10';
    const treaty = await Treaty.open(stage, 'budapest', notices, budapest, '2001-11-23');
    expect(await treaty.force()).toMatchObject({ inForce: false, entryIntoForce: { on: null, noticesReceived: 5, noticesRequired: 5 } });
    await treaty.sign('EE', '2001-11-23');
    const { entry, notifications } = await treaty.notice('EE', '2004-03-18');
    expect(notifications.map(({ kind }) => kind)).toEqual(['NOTICE_OF_COMPLETION', 'ENTRY_INTO_FORCE']);
    const { entryIntoForce } = await treaty.force();
    expect(entryIntoForce).toMatchObject({ on: '2004-07-01', decisiveNotice: { position: entry.position } });
    expect(entryIntoForce.en).toContain('members of the Council of Europe');
    expect(await treaty.kinds('AL', '2004-06-30', '2004-07-01')).toEqual(['CONTRACTING', 'BOUND']);
  });
});
