/** Amendments are separate protocols, so different Parties can be bound by different versions. (Art. 15; VCLT art. 40(4).) */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RecordCorrectionDocument, RegisterInstrumentDocument, VersionBetweenDocument, VersionsDocument } from '../gql/graphql.ts';
import { protocol, six, Stage } from '../stage.ts';
import { entriesAfter, everyParty, mailedTo, Treaty } from './treaty.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered(1);
});
afterAll(() => stage.close());

/** The text binds all six from 2016, KG from 2018; the amendment is adopted on 1 June 2020, and signed by all. */
async function amended(id: string, notices: string): Promise<{ text: Treaty; amendment: Treaty }> {
  const text = await Treaty.open(
    stage, id, 'AM 2016-02-01, BY 2016-03-05, KZ 2016-04-09, RU 2016-12-02, KG 2018-05-10, TJ 2016-12-02');
  const amendment = await Treaty.open(stage, `${id}-amendment`, notices, protocol.finalClauses, '2020-06-01', { amends: id });
  return { text, amendment };
}

/** The pairs between which the amendment applies: 'AM–BY, AM–KZ'; and where nothing does: 'AM–TJ none'. Between others, the text does. */
async function matrix(instrument: string, on: string): Promise<string> {
  const { versions } = (await stage.ask(undefined, VersionsDocument, { instrument, on })).instrument!;
  expect(versions).toHaveLength(15);
  const others = versions.filter(({ version }) => version?.id !== instrument);
  return others.map(({ a, b, version }) => `${a.code}–${b.code}${version ? '' : ' none'}`).join(', ');
}

async function between(instrument: string, pair: string, on: string): Promise<string | undefined> {
  const [a = '', b = ''] = pair.split('–');
  return (await stage.ask(undefined, VersionBetweenDocument, { a, b, instrument, on })).versionBetween?.id;
}

describe('Art. 15 · R38: an amendment has its own four notices', () => {
  let amendment: Treaty;
  let text: Treaty;
  beforeAll(async () => {
    ({ text, amendment } = await amended('r38', 'AM 2021-02-01, BY 2021-03-05, KZ 2021-04-09, KG, RU, TJ'));
  });

  test('R38: those of the text do not count for it: three of its own are not enough', async () => {
    const { inForce, entryIntoForce } = await amendment.force();
    expect([inForce, entryIntoForce]).toMatchObject([false, { on: null, noticesReceived: 3, noticesRequired: 4 }]);
    expect(await matrix(text.id, '2027-03-01')).toBe('');
  });

  test('R38, R10: the fourth brings it into force, and that is told separately', async () => {
    const { entry, notifications } = await amendment.notice('RU', '2021-12-02');
    expect(notifications.map(({ kind }) => kind)).toEqual(['NOTICE_OF_COMPLETION', 'ENTRY_INTO_FORCE']);
    for (const each of notifications) expect(await mailedTo(stage, each)).toEqual(everyParty);
    const four = { on: '2021-12-02', noticesReceived: 4, decisiveNotice: { position: entry.position } };
    expect((await amendment.force()).entryIntoForce).toMatchObject(four);
    expect((await text.force()).entryIntoForce.on).toBe('2016-12-02');
  });

  test('R38: the day before, the text applies between all; from the day, the amendment between the four that accepted it', async () => {
    expect(await matrix(text.id, '2021-12-01')).toBe('');
    expect(await matrix(text.id, '2021-12-02')).toBe('AM–BY, AM–KZ, AM–RU, BY–KZ, BY–RU, KZ–RU');
    expect(await Promise.all(['AM–RU', 'RU–AM', 'AM–TJ', 'KG–TJ'].map((pair) => between(text.id, pair, '2021-12-02'))))
      .toEqual(['r38-amendment', 'r38-amendment', 'r38', 'r38']);
    const kinds = 'AM BOUND, BY BOUND, KZ BOUND, KG SIGNATORY, RU BOUND, TJ SIGNATORY';
    expect(await amendment.standings({ on: '2021-12-02' })).toBe(kinds);
    expect(await text.standings({ on: '2021-12-02' })).toBe(six.map((code) => `${code} BOUND`).join(', '));
  });

  test('R38: a later one, from the receipt of its own notice', async () => {
    await amendment.notice('KG', '2022-05-10');
    expect(await between(text.id, 'KG–KZ', '2022-05-09')).toBe('r38');
    expect(await between(text.id, 'KG–KZ', '2022-05-10')).toBe('r38-amendment');
    expect(await between(text.id, 'KG–TJ', '2022-05-10')).toBe('r38');
  });
});

describe('Art. 15 · R38: one Party leaves', () => {
  let amendment: Treaty;
  let text: Treaty;
  beforeAll(async () => {
    ({ text, amendment } = await amended('r38-leaves', 'AM 2021-02-01, BY 2021-03-05, KZ 2021-04-09, RU 2021-12-02'));
  });

  test('R38: the amendment alone: from its day, the text applies again between it and the others', async () => {
    await amendment.withdraw('BY', '2022-04-27', '2022-10-27');
    expect(await matrix(text.id, '2022-10-26')).toBe('AM–BY, AM–KZ, AM–RU, BY–KZ, BY–RU, KZ–RU');
    expect(await matrix(text.id, '2022-10-27')).toBe('AM–KZ, AM–RU, KZ–RU');
    expect(await text.kinds('BY', '2022-10-27')).toEqual(['BOUND']);
    expect(await amendment.kinds('BY', '2022-10-26', '2022-10-27')).toEqual(['WITHDRAWING', 'FORMER']);
  });

  test('R38, R15: three are left, and between them the amendment is in force', async () => {
    expect(await amendment.force({ on: '2022-10-27' })).toMatchObject({ inForce: true });
    expect(await amendment.standings({ on: '2022-10-27' })).toBe('AM BOUND, BY FORMER, KZ BOUND, RU BOUND');
  });

  test('R38: the text: with it the amendment ends for that Party, without notice, and nothing applies with it', async () => {
    const { entry: { position } } = await text.withdraw('AM', '2023-03-15', '2023-09-15');
    expect(await matrix(text.id, '2023-09-14')).toBe('AM–KZ, AM–RU, KZ–RU');
    expect(await matrix(text.id, '2023-09-15')).toBe('AM–BY none, AM–KZ none, AM–KG none, AM–RU none, AM–TJ none, KZ–RU');
    const former = { kind: 'FORMER', withdrawalReceivedOn: null, withdrawalOn: null };
    expect(await amendment.standing('AM', { on: '2023-09-15' })).toMatchObject(former);
    const found = (await entriesAfter(stage, position)).map(({ kind, instrument, party }) => [kind, instrument?.id, party?.code]);
    expect(found).toEqual([['WITHDRAWAL_TAKEN_EFFECT', text.id, 'AM'], ['INSTRUMENT_ENDED', amendment.id, 'AM']]);
  });
});

describe('Arts 15, 17 · R33: instruments do not rest on each other in a circle', () => {
  const register = (id: string, also: object) =>
    stage.submit(RegisterInstrumentDocument, 'SECRETARIAT', { ...protocol, id, adoptedOn: '2014-12-23', ...also });
  const correct = (entry: number, corrected: Record<string, unknown>) =>
    stage.submit(RecordCorrectionDocument, 'SECRETARIAT', { entry, reason: 'Не тот договор', corrected });
  type Receipt = Awaited<ReturnType<typeof correct>>;
  const refusal = (receipt: Receipt) =>
    (receipt.__typename === 'Refused' ? receipt.defects.map(({ code, path }) => `${code} ${path.slice(1).join('.')}`).join() : 'recorded');
  const position = (receipt: Receipt) => (receipt.__typename === 'Recorded' ? receipt.entry.position : NaN);
  let text: number;
  let amendment: number;
  beforeAll(async () => {
    text = position(await register('ring', {}));
    amendment = position(await register('ring-amendment', { amends: 'ring' }));
    await register('ring-third', { baseTreaty: 'ring-amendment' });
  });

  test('R33: a new one cannot rest on itself', async () => {
    expect(refusal(await register('ring-self', { amends: 'ring-self' }))).toBe('UNKNOWN_INSTRUMENT amends');
  });

  test.each([
    ['on itself',                            { amends: 'ring' },         'CORRECTION_CYCLE corrected.amends'],
    ['on what amends it',                    { amends: 'ring-amendment' }, 'CORRECTION_CYCLE corrected.amends'],
    ['on what rests on what amends it', { baseTreaty: 'ring-third' },    'CORRECTION_CYCLE corrected.baseTreaty'],
  ])('R33: nor can one be corrected to rest %s', async (_case, corrected, expected) => {
    expect(refusal(await correct(text, corrected))).toBe(expected);
  });

  test('R33: nor by taking back the correction that had opened the circle', async () => {
    const opened = await correct(amendment, { amends: null });
    expect(refusal(await correct(text, { amends: 'ring-amendment' }))).toBe('recorded');
    expect(refusal(await correct(position(opened), { recordedInError: true }))).toMatch(/^CORRECTION_CYCLE /);
    const { instrument } = await stage.ask(undefined, VersionsDocument, { instrument: 'ring', on: '2027-03-01' });
    expect(instrument).not.toBeNull();
  });
});
