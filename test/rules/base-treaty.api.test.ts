/** The Protocol operates for the term of the Treaty on which it rests: when that ends, for one Party or for all, so does it. (Art. 17.) */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  DurationDocument, FollowDocument, type FollowSubscription, RecordEndOfInstrumentDocument, StandingDocument, TasksDocument,
} from '../gql/graphql.ts';
import { type Line, protocol, six, Stage } from '../stage.ts';
import { told } from './questions.ts';
import { entriesAfter, everyParty, mailedTo, Treaty } from './treaty.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered();
});
afterAll(() => stage.close());

const withdrawal = { notice: { months: 6 }, counted: 'BACK' };
/** In force long before this record; and the Protocol that rests on it, in force for five from 2 December 2016. */
const ofTheBase = { entryIntoForce: { enteredOn: '1994-04-20', bound: six }, withdrawal };
const five = 'AM 2016-02-01, BY 2016-03-05, KZ 2016-04-09, RU 2016-12-02, TJ 2016-12-02';

async function resting(id: string, clauses: Record<string, unknown> = ofTheBase): Promise<{ base: Treaty; treaty: Treaty }> {
  const base = await Treaty.open(stage, `${id}-base`, 'AM', clauses, '1992-05-15');
  return { base, treaty: await Treaty.open(stage, id, five, protocol.finalClauses, '2014-12-23', { baseTreaty: base.id }) };
}

async function duration(instrument: string, on?: string) {
  return (await stage.ask(undefined, DurationDocument, { instrument, until: '2035-01-01', ...(on && { on }) })).instrument!;
}

/** Its token outlasts the days that pass. */
async function follow(kinds: ('INSTRUMENT_ENDED' | 'WITHDRAWAL_TAKEN_EFFECT')[]): Promise<Line<FollowSubscription>> {
  const line = stage.subscribe('KG', FollowDocument, { kinds }, await stage.token('KG', { exp: Date.parse('2029-01-01') / 1000 }));
  await line.connected;
  return line;
}

/** What was found of an instrument: 'INSTRUMENT_ENDED AM BASE_TREATY 2027-09-15'. */
async function found({ id }: Treaty): Promise<string[]> {
  const entries = await entriesAfter(stage, 0);
  return entries.filter(({ kind, instrument }) => kind === 'INSTRUMENT_ENDED' && instrument?.id === id)
    .map(({ kind, party, content }) => [kind, party?.code ?? 'all', content?.['because'], content?.['endedOn']].join(' '));
}

describe('Art. 17 · R42: when the base Treaty ends for a Party, so does the Protocol, without notice', () => {
  let base: Treaty;
  let treaty: Treaty;
  /** Rests on nothing: the same Party leaves it on the day before. */
  let before: Treaty;
  let line: Line<FollowSubscription>;
  beforeAll(async () => {
    ({ base, treaty } = await resting('r42'));
    await base.withdraw('AM', '2027-02-15', '2027-09-15');
    before = await Treaty.open(stage, 'r42-day-before', five);
    await before.withdraw('AM', '2027-02-15', '2027-09-14');
    line = await follow(['INSTRUMENT_ENDED']);
  });

  test('R42: while its notice to leave the base Treaty runs, it is bound by both, and it is known when that ends', async () => {
    expect(await base.kinds('AM', '2027-03-01', '2027-09-14', '2027-09-15')).toEqual(['WITHDRAWING', 'WITHDRAWING', 'FORMER']);
    expect(await treaty.kinds('AM', '2027-03-01', '2027-09-14', '2027-09-15')).toEqual(['BOUND', 'BOUND', 'FORMER']);
    expect(await treaty.intervals('AM')).toBe('2016-12-02…2027-09-15');
  });

  test('R42: a second before the day at the seat, nothing is found', async () => {
    stage.at('2027-09-14T20:59:59Z');
    await before.leftOn('AM', '2027-09-14'); // the clock has looked
    expect([await found(treaty), (await treaty.standing('AM')).kind]).toEqual([[], 'BOUND']);
  });

  test('R42: on its day the clock finds it, once, and every Party is told, live and by mail', async () => {
    stage.at('2027-09-14T21:00:00Z');
    const { number, kind, party, text } = (await line.next()).depositaryNotifications;
    expect([kind, party?.code]).toEqual(['INSTRUMENT_ENDED', 'AM']);
    expect(text).toContain('прекращение договора, на срок действия которого он заключён');
    expect(await mailedTo(stage, { reference: `DN.${number}.2027` })).toEqual(everyParty);
    expect(await found(treaty)).toEqual(['INSTRUMENT_ENDED AM BASE_TREATY 2027-09-15']);
    expect((await base.found(0)).map((entry) => [entry.kind, entry.party?.code])).toEqual([['WITHDRAWAL_TAKEN_EFFECT', 'AM']]);
  });

  test('R42: it has left without a notice of its own, and the explanation leads to the base Treaty', async () => {
    const { party } = await stage.ask(undefined, StandingDocument, { party: 'AM', instrument: treaty.id, language: 'EN' });
    expect(party?.standing).toMatchObject({ kind: 'FORMER', withdrawalReceivedOn: null, withdrawalOn: null });
    const why = party?.standing.dates.find(({ what }) => what === 'FORMER_FROM');
    expect(why).toMatchObject({ on: '2027-09-15', clause: 'finalClauses.endsWithBaseTreaty' });
    expect(why?.steps).toEqual([
      'It ends together with the treaty on which it rests: 15 September 2027.',
      expect.stringContaining('The notice of withdrawal was received on 15 February 2027'),
      expect.stringContaining('names the day of withdrawal: 15 September 2027'),
      expect.stringMatching(/^15 September 2027 − 6 months = 15 March 2027/),
    ]);
  });

  test('R15, R42: four are left, then two: it stays in force for them', async () => {
    expect(await treaty.standings()).toBe('AM FORMER, BY BOUND, KZ BOUND, RU BOUND, TJ BOUND');
    for (const party of ['BY', 'TJ']) await base.withdraw(party, '2027-03-01', '2027-09-10');
    expect(await treaty.standings()).toBe('AM FORMER, BY FORMER, KZ BOUND, RU BOUND, TJ FORMER');
    expect(await duration(treaty.id)).toMatchObject({ inForce: true, endedOn: null });
    expect(await found(treaty)).toHaveLength(3);
  });

  test('R33, R42: the notice to leave the base Treaty was revoked in time: what was found is undone, and told so', async () => {
    const { base: left, treaty: kept } = await resting('r42-undone');
    const { entry: { position: notice } } = await left.withdraw('KZ', '2027-03-01', '2027-09-10');
    const [ended] = await kept.found(notice);
    const content = { endedOn: '2027-09-10', because: 'BASE_TREATY' };
    expect(ended).toMatchObject({ kind: 'INSTRUMENT_ENDED', party: { code: 'KZ' }, content });
    await left.revoke(notice, '2027-09-09');
    const [undone] = await kept.found(ended!.position);
    expect(undone).toMatchObject({ kind: 'INSTRUMENT_ENDED', content: { replacesFinding: ended!.position } });
    const [wrong, right] = [ended!.notification!.number, undone!.notification!.number];
    expect(await told(stage, wrong)).toMatchObject({ replaces: null, replacedBy: { number: right, kind: 'INSTRUMENT_ENDED' } });
    expect(await told(stage, right)).toMatchObject({ replaces: { number: wrong, kind: 'INSTRUMENT_ENDED' }, replacedBy: null });
    expect(await kept.kinds('KZ', '2027-09-09', '2027-09-10', '2027-09-15')).toEqual(['BOUND', 'BOUND', 'BOUND']);
  });
});

describe('Art. 17 · R42: when the base Treaty ends for all, so does the Protocol', () => {
  test('R42: as the Parties agree: in force up to the day before; the clock finds it on its day, and all are told', async () => {
    const { base, treaty } = await resting('r42-all');
    const line = await follow(['INSTRUMENT_ENDED']);
    const end = { instrument: base.id, endedOn: '2028-01-01', paperReference: 'Протокол о прекращении' };
    const { notifications } = await stage.record(RecordEndOfInstrumentDocument, 'SECRETARIAT', end);
    expect(notifications).toMatchObject([{ kind: 'INSTRUMENT_ENDED' }]);
    await line.next();
    expect((await duration(treaty.id)).endedOn).toBe('2028-01-01');
    const [before, after] = [await duration(treaty.id, '2027-12-31'), await duration(treaty.id, '2028-01-01')];
    expect([before.inForce, after.inForce]).toEqual([true, false]);
    expect(await found(treaty)).toEqual([]);
    stage.at('2027-12-31T21:00:00Z');
    const { number, party } = (await line.next()).depositaryNotifications;
    expect(party).toBeNull();
    expect(await mailedTo(stage, { reference: `DN.${number}.2028` })).toEqual(everyParty);
    expect(await found(treaty)).toEqual(['INSTRUMENT_ENDED all BASE_TREATY 2028-01-01']);
    expect(await treaty.standings()).toBe('AM FORMER, BY FORMER, KZ FORMER, RU FORMER, TJ FORMER');
    expect(await treaty.intervals('KZ')).toBe('2016-12-02…2028-01-01');
  });

  test('R42: with its term, not renewed: the last day is a task in the year before it', async () => {
    const term = { years: 5, from: '2023-05-15', renewal: 'NONE' };
    const { treaty } = await resting('r42-term', { ...ofTheBase, term });
    expect(await duration(treaty.id)).toMatchObject({ endedOn: '2028-05-16', inForce: true });
    const { tasks } = await stage.ask('SECRETARIAT', TasksDocument);
    const ends = tasks.filter(({ kind, instrument }) => kind === 'TERM_END' && instrument?.id.startsWith('r42-term'));
    expect(ends.map(({ instrument, dueOn }) => `${instrument!.id} ${dueOn}`)).toEqual(['r42-term-base 2028-05-15', 'r42-term 2028-05-15']);
    stage.at('2028-05-15T21:00:00Z');
    expect(await treaty.force()).toMatchObject({ inForce: false });
  });

  test('R42: renewed for those that signed the Protocol of 1999: for the others, its last day was 20 April 1999', async () => {
    const clauses = { ...ofTheBase, term: { years: 5, renewal: 'AUTOMATIC', renewedFor: six.filter((code) => code !== 'TJ') } };
    const base = await Treaty.open(stage, 'r42-renewed', 'AM', clauses, '1992-05-15');
    expect([await base.intervals('TJ'), await base.intervals('KZ')]).toEqual(['1994-04-20…1999-04-21', '1994-04-20…']);
    expect((await duration(base.id)).termEnds.slice(0, 2)).toEqual(['1999-04-20', '2004-04-20']);
  });
});
