import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Changes, Designation, DesignationAct, Entry } from '../../src/treaty/acts.ts';
import { authorityId, partyOfAuthority, timeline, type Version } from '../../src/treaty/designation.ts';
import { party } from '../../src/treaty/parties.ts';
import { day, entry, numbered } from './entries.ts';

const id = authorityId(party('KZ'), 1);
const successor = authorityId(party('KZ'), 20);
const deputy = { ru: 'Заместитель' };

describe('An authority\'s id names its Party', () => {
  test.each(['AM', 'BY', 'KZ', 'KG', 'RU', 'TJ'])('%s', (code) => {
    for (const position of [1, 14, 999_999_999_999_999]) expect(partyOfAuthority(authorityId(party(code), position))).toBe(code);
  });

  test.each([
    '', 'kz', 'kz-', 'KZ-14', 'Kz-14', 'kz-0', 'kz-014', 'kz--1', 'kz-1.5', 'kz-1e3', 'kz-14 ', ' kz-14', 'kz-14\n', 'kz-14-am', 'kaz-14',
    'k-14', 'kz_14', 'kz-14x', '\u043A\u0437-14', 'kz-\u0661\u0664', `kz-${'1'.repeat(40)}`, 'am-kz-14',
  ])('%j is none, so it is nobody\'s', (id) => {
    expect(partyOfAuthority(id)).toBeUndefined();
  });
});

describe('Art. 4(1): who is competent, from which day to which', () => {
  test.each([
    ['as designated',                       'designated 01-10',                                   '01-10… A'],
    ['a change',                            'designated 01-10, changed 03-01 B',                  '01-10…03-01 A, 03-01… B'],
    ['a change, in the far future',         'designated 01-10, changed 2099-12-31 B',             '01-10…2099-12-31 A, 2099-12-31… B'],
    ['two changes',                         'designated 01-10, changed 03-01 B, changed 05-01 C', '01-10…03-01 A, 03-01…05-01 B, 05-01… C'],
    ['the later day was recorded first',    'designated 01-10, changed 05-01 C, changed 03-01 B', '01-10…03-01 A, 03-01…05-01 B, 05-01… C'],
    ['two on one day: recorded last',       'designated 01-10, changed 03-01 C, changed 03-01 B', '01-10…03-01 A, 03-01… B'],
    ['on the first day: it replaces',       'designated 01-10, changed 01-10 B',                  '01-10… B'],
    ['before the first day',                'designated 01-10, changed 01-01 B',                  '01-10… B'],
    ['two before: the later day holds',     'designated 01-10, changed 01-02 B, changed 01-01 C', '01-10… B'],
    ['an end',                              'designated 01-10, ended 06-01',                      '01-10…06-01 A'],
    ['a change and an end',                 'designated 01-10, changed 03-01 B, ended 06-01',     '01-10…03-01 A, 03-01…06-01 B'],
    ['a change on the last day',            'designated 01-10, changed 05-31 B, ended 06-01',     '01-10…05-31 A, 05-31…06-01 B'],
    ['a change as it ends: too late',       'designated 01-10, changed 06-01 B, ended 06-01',     '01-10…06-01 A'],
    ['a change after its end: too late',    'designated 01-10, ended 06-01, changed 07-01 B',     '01-10…06-01 A'],
    ['ended twice: on the first day',       'designated 01-10, ended 06-01, ended 05-01',         '01-10…05-01 A'],
    ['ended twice: the second is later',    'designated 01-10, ended 05-01, ended 06-01',         '01-10…05-01 A'],
    ['ended as it begins: no day',          'designated 01-10, ended 01-10',                      '01-10…01-10 A'],
    ['ended before it begins: no day',      'designated 01-10, ended 2026-12-01',                 '01-10…01-10 A'],
    ['and no change can help',              'designated 01-10, changed 03-01 B, ended 2026-12-01', '01-10…01-10 A'],
    ['replaced',                            'designated 01-10, replaced 06-01',                   '01-10…06-01 A'],
    ['replaced, but ended before',          'designated 01-10, replaced 06-01, ended 05-01',      '01-10…05-01 A'],
    ['replaced before its own end',         'designated 01-10, ended 06-01, replaced 05-01',      '01-10…05-01 A'],
    ['replaced by one that never began',    'designated 01-10, replaced 06-01, undone 06-01',     '01-10… A'],
    ['replaced by one that ended later',    'designated 01-10, replaced 06-01, undone 06-02',     '01-10…06-01 A'],
    ['competent later than it was told',    'designated 01-10, begins 02-01',                     '02-01… A'],
    ['competent earlier',                   'designated 01-10, begins 01-01',                     '01-01… A'],
    ['told twice: recorded last',           'designated 01-10, begins 02-01, begins 01-15',       '01-15…02-01 A, 02-01… A'],
    ['later, and a change before',          'designated 01-10, changed 01-20 B, begins 02-01',    '02-01… B'],
    ['later, and a change after',           'designated 01-10, begins 02-01, changed 03-01 B',    '02-01…03-01 A, 03-01… B'],
    ['later than its end: no day',          'designated 01-10, ended 01-20, begins 02-01',        '02-01…02-01 A'],
  ])('%s', (_case, scenario, expected) => {
    expect(told(timeline(id, entriesOf(scenario)))).toBe(expected);
  });

  test.each([
    ['nothing ends it',                   'designated 01-10, changed 03-01 B',                  undefined],
    ['an end',                              'designated 01-10, changed 03-01 B, ended 06-01',     '2027-06-01'],
    ['replaced',                            'designated 01-10, changed 03-01 B, replaced 06-01',  '2027-06-01'],
    ['ended before it began',               'designated 01-10, ended 2026-12-01',                 '2027-01-10'],
  ])('competent until, in each version: %s', (_case, scenario, expected) => {
    const versions = timeline(id, entriesOf(scenario));
    expect(versions.map(({ competentUntil }) => competentUntil?.toString())).toEqual(versions.map(() => expected));
    expect(versions.every((version) => 'competentUntil' in version)).toBe(expected !== undefined);
  });

  test('R12: it is kept from the day of its designation, though the Protocol was in force for nobody', () => {
    const [designation] = timeline(id, entriesOf('designated 2015-03-01'));
    const [from, profile] = [day('2015-03-01'), profileFrom('2015-03-01')];
    expect(designation).toEqual({ authority: id, party: 'KZ', from, profile, demonstration: false });
  });

  test('without a designation there is nothing', () => {
    expect(timeline(id, [])).toEqual([]);
    expect(timeline('kz-99', entriesOf('designated 01-10'))).toEqual([]);
    expect(timeline(id, entriesOf('ended 06-01'))).toEqual([]);
  });
});

describe('Art. 4(2): a change keeps the authority', () => {
  test('its id says whose it is and where it stands in the record', () => {
    expect(authorityId(party('KZ'), 12)).toBe('kz-12');
  });

  test('every version has the same id, the same Party and the same first day', () => {
    const versions = timeline(id, entriesOf('designated 01-10, changed 03-01 B, changed 05-01 C'));
    expect(versions.map(({ authority }) => authority)).toEqual([id, id, id]);
    expect(versions.map((version) => version.party)).toEqual(['KZ', 'KZ', 'KZ']);
    expect(versions.map(({ profile }) => profile.competentFrom.toString())).toEqual(['2027-01-10', '2027-01-10', '2027-01-10']);
  });

  test('a new first day is that of every version', () => {
    const versions = timeline(id, entriesOf('designated 01-10, changed 03-01 B, begins 02-01, changed 05-01 C'));
    expect(versions.map(({ profile }) => profile.competentFrom.toString())).toEqual(['2027-02-01', '2027-02-01', '2027-02-01']);
  });

  test.each<[string, Changes, object]>([
    ['nothing is said: all stays',           {},  { address: 'A', legalBasis: 'Law', deputyOffices: [deputy] }],
    ['an address',                           { address: 'B' },                    { address: 'B', legalBasis: 'Law' }],
    ['a name: no language of the old one',   { name: { ru: 'Агентство' } },       { name: { ru: 'Агентство' }, address: 'A' }],
    ['competences: all of them anew',        { competences: ['PEACE_AND_SECURITY'] }, { competences: ['PEACE_AND_SECURITY'] }],
    ['deputy offices: none, said as a list', { deputyOffices: [] },               { deputyOffices: [] }],
    ['deputy offices: cleared',              { deputyOffices: null },             { deputyOffices: [], publicKeys: [{ kty: 'OKP' }] }],
    ['keys: cleared',                        { publicKeys: null },               { publicKeys: [], deputyOffices: [deputy] }],
    ['an address: empty is not cleared',     { address: '' },                     { address: '' }],
    ['the first day cannot be cleared',      { competentFrom: null },             { competentFrom: day('2027-01-10') }],
  ])('what is absent stays: %s', (_case, changes, expected) => {
    const [before, now] = timeline(id, numbered([designated('2027-01-10'), changed('2027-03-01', changes)]));
    expect(before!.profile).toEqual(profileFrom('2027-01-10'));
    expect(now!.profile).toEqual({ ...profileFrom('2027-01-10'), ...expected });
  });

  test.each([['address'], ['legalBasis']] as const)('what is null is cleared: %s', (field) => {
    const changes = [changed('2027-03-01', { [field]: null }), changed('2027-04-01', { name: { ru: 'Агентство' } })];
    const versions = timeline(id, numbered([designated('2027-01-10'), ...changes]));
    expect(versions.map(({ profile }) => field in profile)).toEqual([true, false, false]);
  });

  test('what one change has set, another leaves', () => {
    const changes = [['2027-03-01', { address: 'B' }], ['2027-03-01', { legalBasis: 'Decree' }], ['2027-02-01', { address: 'C' }]] as const;
    const versions = timeline(id, numbered([designated('2027-01-10'), ...changes.map(([on, change]) => changed(on, change))]));
    expect(versions.map(({ profile }) => `${profile.address}, ${profile.legalBasis}`)).toEqual(['A, Law', 'C, Law', 'B, Decree']);
  });

  test('what was not given when it was designated is absent, until a change gives it', () => {
    const { name, competences, headOffice, deputyOffices, contactPoints, publicKeys, competentFrom } = profileFrom('2027-01-10');
    const bare = { name, competences, headOffice, deputyOffices, contactPoints, publicKeys, competentFrom };
    const designation: Designation = { kind: 'DESIGNATION', party: party('KZ'), authority: id, ...bare };
    const entries: Entry<DesignationAct>[] = [entry(designation, '2027-01-10'), changed('2027-03-01', { address: 'B' })];
    expect(timeline(id, numbered(entries)).map(({ profile }) => profile)).toEqual([bare, { ...bare, address: 'B' }]);
    expect(Object.keys(timeline(id, entries)[0]!.profile)).not.toContain('address');
  });
});

describe('Art. 4(2): another authority in its place', () => {
  test.each([
    ['replaced',                            'designated 01-10, replaced 06-01'],
    ['it was told twice, end first',        'designated 01-10, ended 06-01, replaced 06-01'],
    ['it was told twice, end last',         'designated 01-10, replaced 06-01, ended 06-01'],
    ['ended, and the other comes later',    'designated 01-10, ended 05-01, replaced 06-01'],
    ['before its own end',                  'designated 01-10, ended 07-01, replaced 06-01'],
    ['after a change: every version',       'designated 01-10, changed 03-01 B, replaced 06-01'],
  ])('the old one names the new one: %s', (_case, scenario) => {
    const versions = timeline(id, entriesOf(scenario));
    expect(versions.map(({ replacedBy }) => replacedBy)).toEqual(versions.map(() => successor));
  });

  test('the new one names the old one, and the old one\'s end is not its own', () => {
    const versions = timeline(successor, entriesOf('designated 01-10, replaced 06-01'));
    expect(versions).toMatchObject([{ authority: successor, replaces: id, from: day('2027-06-01') }]);
    expect(Object.keys(versions[0]!)).not.toContain('until');
    expect(Object.keys(versions[0]!)).not.toContain('replacedBy');
  });

  test('an end alone names nobody', () => {
    const [version] = timeline(id, entriesOf('designated 01-10, ended 06-01'));
    expect(Object.keys(version!)).not.toContain('replacedBy');
    expect(Object.keys(version!)).not.toContain('replaces');
  });

  test('what is invented anywhere is marked everywhere', () => {
    const [first, change] = entriesOf('designated 01-10, changed 03-01 B') as [Entry<DesignationAct>, Entry<DesignationAct>];
    expect(timeline(id, [first, { ...change, demonstration: true }]).map(({ demonstration }) => demonstration)).toEqual([true, true]);
    expect(timeline(id, [first, change]).map(({ demonstration }) => demonstration)).toEqual([false, false]);
  });
});

describe('Art. 4: whatever a Party tells, in whatever order', () => {
  const dayIn = fc.integer({ min: 0, max: 60 }).map((days) => day('2027-01-01').add({ days }));
  const change = fc.tuple(dayIn, fc.constantFrom('B', 'C', 'D')).map(([on, address]) => changed(on, { address }));
  const anything: fc.Arbitrary<Entry<DesignationAct>> = fc.oneof(
    { weight: 6, arbitrary: change },
    { weight: 1, arbitrary: dayIn.map((on) => changed(on, { competentFrom: on })) },
    { weight: 1, arbitrary: dayIn.map((on) => ended(on)) },
    { weight: 1, arbitrary: dayIn.map((on) => replaced(on)) },
  );
  const first = dayIn.map((on) => designated(on));
  const record = fc.tuple(first, fc.array(anything, { maxLength: 8 })).map(([one, rest]) => numbered([one, ...rest]));

  test('the versions follow each other without a gap; only the last may be open', () => {
    fc.assert(fc.property(record, (entries) => {
      const versions = timeline(id, entries);
      versions.forEach(({ from, until, competentUntil }, i) => {
        const next = versions[i + 1];
        expect(until?.toString()).toBe((next?.from ?? competentUntil)?.toString());
        if (until) expect(Temporal.PlainDate.compare(from, until)).toBeLessThanOrEqual(versions.length === 1 ? 0 : -1);
      });
      expect(versions.length).toBeGreaterThan(0);
    }));
  });

  test('one version on each day of its competence, none on any other', () => {
    fc.assert(fc.property(record, dayIn, (entries, on) => {
      const versions = timeline(id, entries);
      const [{ from, competentUntil }] = versions as [Version];
      const isOver = competentUntil !== undefined && Temporal.PlainDate.compare(competentUntil, on) <= 0;
      const competent = Temporal.PlainDate.compare(from, on) <= 0 && !isOver;
      expect(holding(versions, on)).toHaveLength(competent ? 1 : 0);
    }));
  });

  test('on a day, the last of the changes effective by then, and on one day the one recorded last', () => {
    fc.assert(fc.property(fc.array(change, { maxLength: 8 }), dayIn, (changes, on) => {
      const effective = changes.flatMap(({ act }) => (act.kind === 'CHANGE_OF_DESIGNATION' ? [act] : []))
        .filter(({ effectiveOn }) => effectiveOn.toString() <= on.toString());
      const last = effective.reduce<(typeof effective)[number] | undefined>(
        (latest, each) => (latest && each.effectiveOn.toString() < latest.effectiveOn.toString() ? latest : each), undefined);
      const versions = timeline(id, numbered([designated('2027-01-01'), ...changes]));
      expect(holding(versions, on).map(({ profile }) => profile.address)).toEqual([last?.changes.address ?? 'A']);
    }));
  });

  test('a change is no news for the days before it', () => {
    fc.assert(fc.property(record, dayIn, dayIn, (entries, on, effectiveOn) => {
      fc.pre(on.toString() < effectiveOn.toString());
      const before = timeline(id, entries);
      fc.pre(before[0]!.from.toString() < effectiveOn.toString());
      const now = timeline(id, numbered([...entries, changed(effectiveOn, { address: 'Z' })]));
      expect(holding(now, on).map(({ profile }) => profile)).toEqual(holding(before, on).map(({ profile }) => profile));
    }));
  });

  test('folding twice gives the same, and leaves the record as it was', () => {
    fc.assert(fc.property(record, (entries) => {
      const kept = JSON.stringify(entries);
      expect(timeline(id, entries)).toEqual(timeline(id, entries));
      expect(JSON.stringify(entries)).toBe(kept);
    }));
  });
});

/** 'designated 01-10, changed 03-01 B, ended 06-01' → entries; the year is 2027, and the address tells the versions apart. */
function entriesOf(scenario: string): Entry<DesignationAct>[] {
  return numbered(scenario.split(', ').map((cell) => {
    const [verb = '', written = '', address = ''] = cell.split(' ');
    const on = written.length === '01-10'.length ? `2027-${written}` : written;
    switch (verb) {
      case 'designated': return designated(on);
      case 'changed': return changed(on, { address });
      case 'begins': return changed(on, { competentFrom: day(on) });
      case 'ended': return ended(on);
      case 'replaced': return replaced(on);
      case 'undone': return ended(on, successor);
      default: throw new Error(`no such verb: ${verb}`);
    }
  }));
}

type Day = Parameters<typeof day>[0];

function profileFrom(competentFrom: Day) {
  return {
    name: { ru: 'Министерство', kk: 'Министрлік' }, competences: ['INFORMATION_TECHNOLOGY'], headOffice: { ru: 'Министр' },
    deputyOffices: [deputy], address: 'A', publicKeys: [{ kty: 'OKP' }], legalBasis: 'Law', competentFrom: day(competentFrom),
    contactPoints: [{ kind: 'EMAIL', value: 'duty@example.org', aroundTheClock: true, languages: ['ru'], priority: 1 }],
  } as const;
}

function designated(on: Day): Entry<DesignationAct> {
  return entry({ kind: 'DESIGNATION', party: party('KZ'), authority: id, ...profileFrom(on) }, on);
}

function replaced(on: Day): Entry<DesignationAct> {
  return entry({ kind: 'DESIGNATION', party: party('KZ'), authority: successor, replaces: id, ...profileFrom(on) }, on);
}

function changed(effectiveOn: Day, changes: Changes): Entry<DesignationAct> {
  return entry({ kind: 'CHANGE_OF_DESIGNATION', party: party('KZ'), authority: id, effectiveOn: day(effectiveOn), changes }, '2027-01-01');
}

function ended(effectiveOn: Day, authority = id): Entry<DesignationAct> {
  return entry({ kind: 'END_OF_DESIGNATION', party: party('KZ'), authority, effectiveOn: day(effectiveOn) }, '2027-01-01');
}

function holding(versions: readonly Version[], on: Temporal.PlainDate): Version[] {
  const isOver = ({ until }: Version) => until !== undefined && Temporal.PlainDate.compare(until, on) <= 0;
  return versions.filter((version) => Temporal.PlainDate.compare(version.from, on) <= 0 && !isOver(version));
}

function told(versions: readonly Version[]): string {
  const days = versions.map(({ from, until, profile }) => `${from.toString()}…${until?.toString() ?? ''} ${profile.address ?? 'none'}`);
  return days.join(', ').replaceAll('2027-', '');
}
