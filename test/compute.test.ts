import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { answer, type Answer } from '../src/commands/compute/answer.ts';
import { readInput } from '../src/commands/compute/input.ts';

const folder = mkdtempSync(join(tmpdir(), 'compute-'));
afterAll(() => rmSync(folder, { recursive: true }));

const protocol = {
  entryIntoForce: { notices: 4, counting: 'SIGNATORIES' },
  withdrawal: { notice: { months: 6 }, counted: 'BACK', condition: 'obligations settled' },
};
const six = ['AM', 'BY', 'KG', 'KZ', 'RU', 'TJ'].map((party) => ({ party, signedOn: '2014-12-23' }));
const four = [['KZ', '2027-02-01'], ['BY', '2027-03-05'], ['RU', '2027-04-09'], ['TJ', '2027-12-02']]
  .map(([party, receivedOn]) => ({ party, receivedOn }));

describe('npm run compute', () => {
  test('answers with a table, and says what differs', () => {
    const { status, stdout, stderr } = run([], {
      finalClauses: protocol, signatures: six, notices: four, published: [{ on: '2027-12-02' }, { party: 'KZ', on: '2027-02-01' }],
    });
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('The fourth notice is decisive: it was received on 2 December 2027 (Party: TJ; entry No. 10).');
    expect(stdout.match(/^ALARM: .*$/gm)).toEqual([
      'ALARM: entry into force for KZ is published as 2027-02-01, but the clauses and the papers in the file give 2027-12-02.']);
  });

  test('answers in JSON', () => {
    const { status, stdout } = run(['--json'], { finalClauses: protocol, signatures: six, notices: four });
    const { answers: [found] } = JSON.parse(stdout) as { answers: readonly { general: object }[] };
    expect(status).toBe(0);
    expect(found?.general).toMatchObject({ enteredOn: '2027-12-02', noticesReceived: 4, recorded: false });
  });

  test.each<[string, unknown, RegExp]>([
    ['no JSON',                 '{"finalClauses":',  /is not JSON/],
    ['an empty file',           '',                  /is not JSON/],
    ['a day that is not',       { finalClauses: protocol, notices: [{ party: 'KZ', receivedOn: '2027-02-29' }] }, /no 2027-02-29/],
    ['clauses of nothing',      { finalClauses: { entryIntoForce: { notices: 0 } }, notices: [] }, /entryIntoForce\.notices/],
    ['something else',          '[{"hello":1}]',     /is not understood/],
    ['nothing',                 '[]',                /at least one/],
  ])('%s: a sentence, and no stack', (_case, content, says) => {
    const { status, stdout, stderr } = run([], content);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr).not.toMatch(/^\s+at /m);
  });

  test('a missing file, a folder, no file at all', () => {
    const answers = [command(join(folder, 'none.json')), command(folder), command()];
    expect(answers.map(({ status }) => status)).toEqual([2, 2, 2]);
    expect(answers.map(({ stderr }) => stderr.split('\n').length)).toEqual([2, 2, 2]); // one line each
  });
});

describe('Our own form', () => {
  test('every problem is named at once, with its place', () => {
    const json = { treaties: [
      { finalClauses: { entryIntoForce: { notices: 0 }, term: {} }, notices: [{ party: ' ', receivedOn: '2027-02-30' }], extra: 1 },
      { finalClauses: protocol },
      { rule_machine: { type: 'nth_instrument', n: 0, offset: { weeks: 2 }, surprise: 1 },
        events: [{ kind: 'deposit', date: '2027-02-29', state: 5 }] },
    ] };
    expect(readInput(json, () => undefined).problems.map(({ path }) => path.join('.')).toSorted()).toEqual([
      'treaties.0.extra', 'treaties.0.finalClauses.entryIntoForce.notices', 'treaties.0.finalClauses.term.renewal',
      'treaties.0.finalClauses.term.years', 'treaties.0.notices.0.party', 'treaties.0.notices.0.receivedOn', 'treaties.1.notices',
      'treaties.2.events.0.date', 'treaties.2.events.0.state', 'treaties.2.rule_machine.as final clauses.entryIntoForce.notices',
      'treaties.2.rule_machine.as final clauses.entryIntoForce.waitingPeriod',
      'treaties.2.rule_machine.as final clauses.entryIntoForce.waitingPeriod.weeks', 'treaties.2.rule_machine.surprise',
    ]);
  });

  test('R6: a notice of one that has not signed does not count; a Party may have any name', () => {
    const notices = [{ party: 'Lao People\'s Democratic Republic', receivedOn: '2026-01-01' }, ...four];
    const { general, parties } = only({ finalClauses: protocol, signatures: six, notices });
    expect(general.enteredOn?.toString()).toBe('2027-12-02');
    expect(parties[0]).toEqual({
      party: 'Lao People\'s Democratic Republic', noticeReceivedOn: expect.anything(),
      arithmetic: 'Not counted: the Party had not signed on the day of receipt. Received on 1 January 2026: it does not bind.',
    });
  });

  test.each([
    ['R17: in time',         '2028-03-15', '2028-09-15', '2028-09-15', '2028-09-14'],
    ['R17: one day too soon', '2028-03-15', '2028-09-14', undefined,   undefined],
    ['R18: the month\'s end', '2028-08-31', '2029-02-28', undefined,   undefined],
    ['R18: the first safe day', '2028-08-31', '2029-03-01', '2029-03-01', '2029-02-28'],
    ['R28: no day is named', '2028-08-31', undefined,    undefined,    undefined],
  ])('%s', (_case, receivedOn, withdrawalOn, on, lastDay) => {
    const given = [{ party: 'KZ', receivedOn, ...(withdrawalOn !== undefined && { withdrawalOn }) }];
    const { withdrawals: [found], parties } = only({ finalClauses: protocol, signatures: six, notices: four, withdrawals: given });
    if (on !== undefined) expect(found?.arithmetic).toMatch(/− 6 months = .* it is in time\.$/);
    expect(found?.withdrawalOn?.toString()).toBe(on);
    expect(parties.find(({ party }) => party === 'KZ')?.lastDay?.toString()).toBe(lastDay);
    expect(found?.condition).toBe('obligations settled');
  });

  test('R16: without a clause there is no withdrawal', () => {
    const finalClauses = { entryIntoForce: protocol.entryIntoForce };
    const withdrawals = [{ party: 'KZ', receivedOn: '2028-03-15' }];
    const { withdrawals: [found] } = only({ finalClauses, signatures: six, notices: four, withdrawals });
    expect([found?.inTime, found?.withdrawalOn]).toEqual([false, undefined]);
    expect(found?.arithmetic).toContain('The instrument provides no withdrawal.');
  });

  test('a notice of withdrawal before it may be given', () => {
    const withdrawal = { notice: { years: 1 }, counted: 'FORWARD', earliestNotice: { years: 3, from: 'BOUND' } };
    const of = (party: string, receivedOn: string) => only({
      finalClauses: { entryIntoForce: { notices: 1 }, withdrawal }, notices: [{ party: 'KZ', receivedOn: '2020-05-01' }],
      withdrawals: [{ party, receivedOn }],
    }).withdrawals[0];
    const early = of('KZ', '2023-04-30');
    expect([early?.withdrawalOn, of('KZ', '2023-05-01')?.withdrawalOn?.toString()]).toEqual([undefined, '2024-05-01']);
    expect(early?.arithmetic).toContain('The earliest possible day: 1 May 2023.');
    expect(of('BY', '2023-05-01')?.arithmetic).toMatch(/^The instrument is not in force for this Party/);
  });
});

describe('The other form', () => {
  const about = (text: string) => ({ _about: text, treaties: [{
    rule_machine: { type: 'nth_instrument', n: 2, offset: { days: 30 } },
    events: [
      { date: '2026-01-01', kind: 'deposit:ratification', state: 'KZ' },
      { date: '2026-02-01', kind: 'signature', state: 'BY' },
      { date: '2026-03-01', kind: 'deposit', state: 'AM' },
    ],
  }] });

  test.each([
    ['by our own table, a signature is none',   '',                                                   '2026-03-31'],
    ['unless the file says that it is',         'Kinds deposit:* and signature count as instruments.', '2026-03-03'],
    ['or that a deposit is none',               'Kinds deposit do not count as instruments.',          undefined],
  ])('what counts as an instrument: %s', (_case, text, expected) => {
    expect(only(about(text)).general.enteredOn?.toString()).toBe(expected);
  });

  test('the file\'s own groups; a group that nobody knows is a problem', () => {
    const treaty = (groups: object) => ({
      groups, rule_machine: { type: 'nth_instrument', n: 2, qualifier: { min_members_of: 'Troika', min: 1 } },
      events: ['AA', 'BB', 'CC'].map((state, i) => ({ date: `2026-0${i + 1}-01`, kind: 'deposit', state })) });
    expect(only(treaty({ Troika: ['CC', 'DD'] })).general.enteredOn?.toString()).toBe('2026-03-01');
    expect(readInput(treaty({}), () => undefined).problems.map(({ path }) => path.join('.'))).toEqual(['rule_machine.qualifier']);
  });

  test('who joins a group later does not count for it', () => {
    const days = { BA: '2001-06-01', AM: '2001-07-01', MC: '2001-08-01' }; // of these, AM alone was a member by then
    const treaty = { rule_machine: { type: 'nth_instrument', n: 2, qualifier: { min_members_of: 'CoE', min: 2 } },
      events: Object.entries(days).map(([state, date]) => ({ date, kind: 'deposit', state })) };
    expect(only(treaty).general.enteredOn).toBeUndefined();
  });

  test('with exactly the number of notices the day is computed, whatever is published', () => {
    const { treaties: [treaty] } = about('');
    const events = [...treaty!.events, { date: '2026-03-02', kind: 'entry_into_force', state: null }];
    const { general, checks } = only({ ...treaty, events });
    expect([general.recorded, general.enteredOn?.toString(), checks[0]?.verdict]).toEqual([false, '2026-03-31', 'ALARM']);
    expect(only({ ...treaty, events: events.slice(1) }).general).toMatchObject({ recorded: true, noticesReceived: 1 });
  });

  test('events in another file beside it', () => {
    const treaty = { rule_machine: { type: 'nth_notification', n: 1 }, events: 'see history.json' };
    const events = [{ kind: 'notice_received', date: '2026-01-01', state: 'KZ' }];
    const input = readInput(treaty, (name) => (name === 'history.json' ? events : undefined));
    expect(input.cases.map(answer).map(({ general }) => general.enteredOn?.toString())).toEqual(['2026-01-01']);
  });
});

function run(options: readonly string[], content: unknown) {
  const file = join(folder, 'treaty.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return command(file, ...options);
}

function command(...args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx/esm', 'src/commands/compute.ts', ...args], { encoding: 'utf8' });
}

function only(json: unknown): Answer {
  const { cases, problems } = readInput(json, () => undefined);
  expect(problems).toEqual([]);
  return answer(cases[0]!);
}
