import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Entry } from '../../src/treaty/acts.ts';
import type { InstrumentRecord } from '../../src/treaty/entry-into-force.ts';
import { datesOf, datesOfInstrument } from '../../src/treaty/explained-dates.ts';
import { explainStanding } from '../../src/treaty/explanation-of-standing.ts';
import type { FinalClauses } from '../../src/treaty/final-clauses.ts';
import { inEffect } from '../../src/treaty/in-effect.ts';
import { party } from '../../src/treaty/parties.ts';
import { standingOf } from '../../src/treaty/standing.ts';
import { articleOf, stepsInWords } from '../../src/treaty/steps-in-words.ts';
import { languages } from '../../src/treaty/texts.ts';
import {
  clauses, correction, cure, day, entry, notices, numbered, protocol, recordOf, revocation, signature, six, withdrawal,
} from './entries.ts';

/** Four are bound from 2 December 2024; what is added comes from position 11 on. */
const four = 'AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09, RU 2024-12-02';
const nameOf = (code: string) => `<${code}>`;

function protocolWith(...more: readonly Entry[]): InstrumentRecord {
  return { finalClauses: protocol, entries: inEffect(numbered([...six.map((code) => signature(code)), ...notices(four), ...more])) };
}

/** 'BOUND_FROM 2024-12-02 [10]: RECEIVED …' without the words. */
function told(code: string, record: InstrumentRecord, what: string, on = '2030-01-01'): string[] {
  const found = datesOf(party(code), record, day(on)).find((each) => each.what === what);
  if (!found) return [];
  const { on: is, clause, steps, because } = found;
  return [is.toString(), clause, steps.map(({ rule }) => rule).join(' '), because.map(({ position }) => position).join(' ')];
}

function inEnglish(code: string, record: InstrumentRecord, what: string, on = '2030-01-01'): string {
  return stepsInWords(datesOf(party(code), record, day(on)).find((each) => each.what === what)!, 'en', nameOf).join(' ');
}

describe('Art. 16 · R3: from when a Party is bound, and why', () => {
  test.each([
    ['R1: the decisive notice',        'RU', ['2024-12-02', 'ENTRY_INTO_FORCE', 'DECISIVE NO_PERIOD', '10']],
    ['R1: with the others',            'AM', ['2024-12-02', 'ENTRY_INTO_FORCE', 'RECEIVED DECISIVE NO_PERIOD WITH_THE_OTHERS', '7 10']],
    ['R3: by its own later notice',    'KG', ['2025-03-07', 'LATER_PARTIES', 'RECEIVED NO_PERIOD', '11 10']],
    ['R32: not yet known',             'TJ', []],
  ])('%s', (_case, code, expected) => {
    expect(told(code, recordOf(`${four}, KG 2025-03-07`), 'BOUND_FROM')).toEqual(expected);
  });

  test.each([
    ['R20: days', { days: 30 }, '2002-06-11', 'PERIOD'],
    ['R19: months', { months: 3 }, '2002-08-12', 'PERIOD'],
    ['R20: first of the month after days', { firstDayOfMonthAfter: { days: 60 } }, '2002-08-01', 'PERIOD FIRST_OF_MONTH'],
    ['R19: first of the n-th month', { firstDayOfNthMonthAfter: 6 }, '2002-11-01', 'NTH_MONTH'],
  ])('a later Party waits: %s', (_case, waitingPeriod, on, rules) => {
    const finalClauses = clauses({ entryIntoForce: { notices: 1 }, laterParties: { waitingPeriod } });
    const record = recordOf('AM 2002-04-11, BY 2002-05-12', finalClauses);
    expect(told('BY', record, 'BOUND_FROM')).toEqual([on, 'LATER_PARTIES', `RECEIVED ${rules}`, '8 7']);
  });

  test('R3: never before the general day', () => {
    const force = { notices: 1, waitingPeriod: { months: 6 } };
    const finalClauses = clauses({ entryIntoForce: force, laterParties: { waitingPeriod: { days: 1 } } });
    const record = recordOf('AM 2002-04-11, BY 2002-05-12', finalClauses);
    expect(inEnglish('BY', record, 'BOUND_FROM')).toBe(
      'The notice of completion of domestic procedures was received on 12 May 2002 (entry No. 8). 12 May 2002 + 1 day = 13 May 2002. '
      + 'By its own notice 13 May 2002, but not before the general day of entry into force: 11 October 2002.');
  });

  test('a day that the clauses fix', () => {
    const record = recordOf('', clauses({ entryIntoForce: { enteredOn: '1994-04-20', bound: ['AM'] } }), []);
    expect(told('AM', record, 'BOUND_FROM')).toEqual(['1994-04-20', 'ENTRY_INTO_FORCE', 'FIXED', '']);
  });

  test('R42: not before the Treaty on which it rests', () => {
    const base = recordOf('RU 2025-05-05', clauses({ entryIntoForce: { notices: 1, counting: 'ANY' } }));
    expect(told('RU', { ...recordOf(four), base }, 'BOUND_FROM')).toEqual([
      '2025-05-05', 'ENTRY_INTO_FORCE', 'DECISIVE NO_PERIOD NOT_BEFORE_BASE', '10']);
  });

  test.each([
    ['R8: cured',      cure(10, '2024-12-20'),                                      '2024-12-20', 'CURED'],
    ['R33: corrected', correction(10, '2025-01-10', { on: '2024-12-05' }, []),      '2024-12-05', 'CORRECTED'],
  ])('%s: the entry through which it reads so is a reason too', (_case, upon, on, rule) => {
    const all = notices(four).map((each, i) => (i === 3 && rule === 'CURED' ? notices('RU 2024-12-02 pending')[0]! : each));
    const entries = inEffect(numbered([...six.map((code) => signature(code)), ...all, upon]));
    const expected = [on, 'ENTRY_INTO_FORCE', `DECISIVE ${rule} NO_PERIOD`, '10 11'];
    expect(told('RU', { finalClauses: protocol, entries }, 'BOUND_FROM')).toEqual(expected);
  });

  test('R31: in, out and in again: each time by its own notice', () => {
    const finalClauses = clauses({ entryIntoForce: { notices: 1 }, withdrawal: { notice: { months: 6 }, counted: 'FORWARD' } });
    const entries = numbered([...notices('KZ 2015-01-10'), withdrawal('KZ', '2018-07-01'), ...notices('KZ 2026-03-01')]);
    const record = { finalClauses, entries };
    const both = (on: string) => ['NOTICE_RECEIVED', 'BOUND_FROM'].map((what) => told('KZ', record, what, on).join(' '));
    expect(both('2016-01-01')).toEqual(['2015-01-10 RECEIPT RECEIVED 1', '2015-01-10 ENTRY_INTO_FORCE DECISIVE NO_PERIOD 1']);
    expect(both('2027-01-01')).toEqual(['2026-03-01 RECEIPT RECEIVED 3', '2026-03-01 LATER_PARTIES RECEIVED NO_PERIOD 3 1']);
  });

  test('R31: bound by the clauses at first, and later by its own notice', () => {
    const force = { enteredOn: '2015-01-10', bound: ['KZ'] };
    const finalClauses = clauses({ entryIntoForce: force, withdrawal: { notice: { months: 6 }, counted: 'FORWARD' } });
    const record = { finalClauses, entries: numbered([withdrawal('KZ', '2018-07-01'), ...notices('KZ 2026-03-01')]) };
    expect(told('KZ', record, 'BOUND_FROM', '2016-01-01')).toEqual(['2015-01-10', 'ENTRY_INTO_FORCE', 'FIXED', '']);
    expect(told('KZ', record, 'BOUND_FROM', '2027-01-01')).toEqual(['2026-03-01', 'LATER_PARTIES', 'RECEIVED NO_PERIOD', '2']);
  });

  test('R39: provisional application, from the day of signature, while it is not bound', () => {
    const provisional = clauses({ entryIntoForce: { notices: 4, counting: 'SIGNATORIES' }, provisionalApplication: true });
    expect(told('TJ', recordOf(four, provisional), 'PROVISIONALLY_FROM'))
      .toEqual(['2014-12-23', 'PROVISIONAL_APPLICATION', 'PROVISIONAL', '6']);
    expect(told('TJ', recordOf(four), 'PROVISIONALLY_FROM')).toEqual([]);
  });
});

describe('Art. 18 · R17: the day of withdrawal, and why', () => {
  const leaves = protocolWith(withdrawal('KZ', '2026-03-15', '2026-09-15'));

  test.each(languages.map((language) => [language] as const))('R17: the six months counted back, in %s', (language) => {
    const found = datesOf(party('KZ'), leaves, day('2026-04-01')).find(({ what }) => what === 'WITHDRAWAL_ON')!;
    expect(stepsInWords(found, language, nameOf)).toEqual({
      ru: ['Уведомление о выходе получено 15 марта 2026 года (запись № 11).',
        'В уведомлении назван день выхода: 15 сентября 2026 года (запись № 11).',
        '15 сентября 2026 года − 6 месяцев = 15 марта 2026 года: последний день для получения; '
        + 'день получения – 15 марта 2026 года, срок соблюдён.'],
      kk: ['Шығу туралы хабарламаның алынған күні: 2026 жылғы 15 наурыз (жазбаның нөмірі: 11).',
        'Хабарламада көрсетілген шығу күні: 2026 жылғы 15 қыркүйек (жазбаның нөмірі: 11).',
        '2026 жылғы 15 қыркүйек − 6 ай = 2026 жылғы 15 наурыз: хабарлама алынуы мүмкін соңғы күн; '
        + 'алынған күні: 2026 жылғы 15 наурыз, мерзім сақталған.'],
      en: ['The notice of withdrawal was received on 15 March 2026 (entry No. 11).',
        'The notice names the day of withdrawal: 15 September 2026 (entry No. 11).',
        '15 September 2026 − 6 months = 15 March 2026: the last day for the receipt; received on 15 March 2026, it is in time.'],
    }[language]);
  });

  test('R22: the last day bound is the day before', () => {
    expect(told('KZ', leaves, 'LAST_DAY_BOUND')).toEqual(['2026-09-14', 'WITHDRAWAL', 'RECEIVED NAMED COUNTED_BACK DAY_BEFORE', '11']);
    expect(told('KZ', leaves, 'FORMER_FROM')[0]).toBe('2026-09-15');
  });

  test('R23: revoked in time, there is no such day', () => {
    const revoked = protocolWith(withdrawal('KZ', '2026-03-15', '2026-09-15'), revocation(11, 'KZ', '2026-09-14'));
    expect(['WITHDRAWAL_ON', 'FORMER_FROM', 'LAST_DAY_BOUND'].map((what) => told('KZ', revoked, what))).toEqual([[], [], []]);
  });

  test.each([
    ['R16: with the consent of all', {}, { consentOfAll: true }, '2026-05-01', ['2026-05-01', 'CONSENT', 'RECEIVED CONSENT_OF_ALL', '11']],
    ['R19: counted forward', { withdrawal: { notice: { months: 6 }, counted: 'FORWARD' } }, {}, undefined,
      ['2026-09-15', 'WITHDRAWAL', 'RECEIVED PERIOD', '11']],
    ['R19: counted forward, a later day named', { withdrawal: { notice: { months: 6 }, counted: 'FORWARD', laterDays: true } }, {},
      '2027-01-01', ['2027-01-01', 'WITHDRAWAL', 'RECEIVED PERIOD NAMED_LATER', '11']],
    ['counted from dispatch', { withdrawal: { notice: { months: 6 }, counted: 'FORWARD', countedFrom: 'DISPATCH' } },
      { datedOn: day('2026-03-01') }, undefined, ['2026-09-01', 'WITHDRAWAL', 'RECEIVED DISPATCHED PERIOD', '11']],
  ])('%s', (_case, more, change, withdrawalOn, expected) => {
    const finalClauses = clauses({ entryIntoForce: { notices: 4, counting: 'SIGNATORIES' }, ...more });
    const record = { ...protocolWith(withdrawal('KZ', '2026-03-15', withdrawalOn, change)), finalClauses };
    expect(told('KZ', record, 'WITHDRAWAL_ON')).toEqual(expected);
  });

  test('R18: the earliest day, where counting forward and back differ', () => {
    expect(told('KZ', protocolWith(), 'EARLIEST_WITHDRAWAL_ON', '2026-08-31').slice(0, 3)).toEqual([
      '2027-03-01', 'WITHDRAWAL', 'PERIOD TOO_SOON COUNTED_BACK']);
    expect(inEnglish('KZ', protocolWith(), 'EARLIEST_WITHDRAWAL_ON', '2026-08-31')).toBe(
      '31 August 2026 + 6 months = 28 February 2027. '
      + '28 February 2027 − 6 months = 28 August 2026: before the day of receipt (31 August 2026), '
      + 'so such a day of withdrawal would be too soon. '
      + '1 March 2027 − 6 months = 1 September 2026: the last day for the receipt; received on 31 August 2026, it is in time.');
  });

  test.each([
    ['R16: no clause',               clauses({ entryIntoForce: { notices: 4 } }), '2026-01-01'],
    ['a Party that is not bound yet', protocol,                                   '2024-12-01'],
    ['a notice cannot be given yet', clauses({ entryIntoForce: { notices: 4 }, withdrawal: {
      notice: { months: 6 }, counted: 'BACK', earliestNotice: { years: 3, from: 'BOUND' } } }), '2027-12-01'],
  ])('there is no earliest day: %s', (_case, finalClauses: FinalClauses, on) => {
    expect(told('KZ', { ...protocolWith(), finalClauses }, 'EARLIEST_WITHDRAWAL_ON', on)).toEqual([]);
  });
});

describe('Art. 17: when it ends, and why', () => {
  const ended = (endedOn: string, because: 'CONSENT') =>
    entry({ kind: 'INSTRUMENT_ENDED', instrument: 'protocol', endedOn: day(endedOn), because }, '2026-01-01');
  const term = (more: object) => clauses({ entryIntoForce: { enteredOn: '1994-04-20', bound: ['AM', 'UZ'] }, term: { years: 5, ...more } });
  const all = (record: InstrumentRecord, until = '2005-01-01') =>
    datesOfInstrument(record, day(until)).map(({ what, on, steps }) => `${what} ${on.toString()} ${steps.map(({ rule }) => rule).join(' ')}`);

  test('renewed automatically: the last day of each term, counted from the beginning', () => {
    expect(all({ finalClauses: term({ renewal: 'AUTOMATIC' }), entries: [] })).toEqual([
      'ENTERED_ON 1994-04-20 FIXED', 'TERM_ENDS 1999-04-20 FIXED TERM', 'TERM_ENDS 2004-04-20 FIXED TERM']);
  });

  test('not renewed: it ends on the day after', () => {
    expect(all({ finalClauses: term({ renewal: 'NONE' }), entries: [] }).slice(1)).toEqual([
      'TERM_ENDS 1999-04-20 FIXED TERM', 'ENDED_ON 1999-04-21 FIXED TERM DAY_AFTER']);
  });

  test('a Party that has not accepted the renewal leaves with the term', () => {
    const record = { finalClauses: term({ renewal: 'AUTOMATIC', renewedFor: ['AM'] }), entries: [] };
    expect(inEnglish('UZ', record, 'FORMER_FROM')).toMatch(/20 April 1999, the last day .*not accepted \(Party: <UZ>\)\. The day after: 21 April 1999\.$/);
    expect(told('AM', record, 'FORMER_FROM')).toEqual([]);
  });

  test('R42: with the base Treaty, and why that has ended', () => {
    const base = { finalClauses: term({ renewal: 'AUTOMATIC' }), entries: numbered([ended('2026-06-01', 'CONSENT')]) };
    const record = { ...recordOf(four), base };
    expect(all(record, '2026-01-01').at(-1)).toBe('ENDED_ON 2026-06-01 WITH_BASE AGREED');
    expect(told('AM', record, 'FORMER_FROM')).toEqual(['2026-06-01', 'BASE_TREATY', 'WITH_BASE AGREED', '1']);
  });

  test('R42: with the base Treaty for one Party alone', () => {
    const force = { enteredOn: '1994-04-20', bound: [...six] };
    const finalClauses = clauses({ entryIntoForce: force, withdrawal: { notice: { months: 6 }, counted: 'BACK' } });
    const record = { ...recordOf(four), base: { finalClauses, entries: numbered([withdrawal('AM', '2026-01-01', '2026-09-01')]) } };
    expect(told('AM', record, 'FORMER_FROM')).toEqual(['2026-09-01', 'BASE_TREATY', 'WITH_BASE RECEIVED NAMED COUNTED_BACK', '1']);
    expect(told('AM', record, 'WITHDRAWAL_ON')).toEqual([]);
    expect(told('BY', record, 'FORMER_FROM')).toEqual([]);
  });

  test('R41: from when it has effect', () => {
    const finalClauses = clauses({ entryIntoForce: { notices: 1 }, effectFrom: '1999-04-21' });
    expect(all(recordOf('AM 2000-04-12', finalClauses)))
      .toEqual(['ENTERED_ON 2000-04-12 DECISIVE NO_PERIOD', 'EFFECT_FROM 1999-04-21 EFFECT_FROM']);
  });
});

describe('Whatever is on the record', () => {
  const codes = fc.constantFrom(...six);
  const dayIn = fc.nat(700).map((days) => day('2024-01-01').add({ days }));
  const paper = fc.oneof(
    fc.tuple(codes, dayIn, fc.boolean()).map(([code, on, pending]) => notices(`${code} ${on.toString()}${pending ? ' pending' : ''}`)[0]!),
    fc.tuple(codes, dayIn).map(([code, on]) => withdrawal(code, on.toString(), on.add({ months: 7 }).toString())),
  );
  const records = fc.array(paper, { maxLength: 12 }).map((more) =>
    ({ finalClauses: protocol, entries: inEffect(numbered([...six.map((code) => signature(code)), ...more])) }));

  test('every day that a standing has is explained, with at least one step, in three languages', () => {
    fc.assert(fc.property(records, codes, dayIn, (record, code, on) => {
      const standing = standingOf(party(code), record, on);
      const dates = datesOf(party(code), record, on);
      const day_ = (what: string) => dates.find((each) => each.what === what)?.on.toString();
      expect([day_('SIGNED'), day_('NOTICE_RECEIVED'), day_('BOUND_FROM'), day_('WITHDRAWAL_RECEIVED'), day_('WITHDRAWAL_ON')]).toEqual(
        [standing.signedOn, standing.noticeReceivedOn, standing.boundFrom, standing.withdrawalReceivedOn, standing.withdrawalOn]
          .map((each) => each?.toString()));
      for (const each of dates) {
        expect(each.steps.length).toBeGreaterThan(0);
        for (const language of languages) expect(stepsInWords(each, language, nameOf).join(' ')).not.toMatch(/undefined|null|NaN|\[object/);
      }
      for (const language of languages) {
        expect(explainStanding(party(code), record, on, (each) => ({ ru: each }), language)).toMatch(/^[^\n]+\.$/);
      }
    }));
  });

  test('the last step arrives at the day', () => {
    fc.assert(fc.property(records, codes, dayIn, (record, code, on) => {
      for (const { what, on: found, steps } of datesOf(party(code), record, on)) {
        const last = steps.at(-1)!;
        const arrives = last.rule === 'COUNTED_BACK' ? last.from : 'on' in last ? last.on : undefined;
        expect(`${what} ${arrives?.toString() ?? ''}`).toBe(`${what} ${found.toString()}`);
      }
    }));
  });
});

test('Arts 16–18: an article of the Protocol for the Protocol, a clause for any other instrument', () => {
  const all = ['ENTRY_INTO_FORCE', 'LATER_PARTIES', 'BASE_TREATY', 'WITHDRAWAL'] as const;
  expect(all.map((clause) => articleOf(clause, 'information-sphere-2014')))
    .toEqual(['Art. 16(1)', 'Art. 16(2)', 'Art. 17', 'Art. 18']);
  expect(articleOf('WITHDRAWAL', 'another')).toBe('finalClauses.withdrawal');
});
