/** Papers are facts: what the Secretariat received is recorded, and pending if it is not in due form. One story, in order. (Art. 16.) */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { EntriesDocument, ForceDocument, RecordNoticeOfCompletionDocument, RecordSignatureDocument } from './gql/graphql.ts';
import { type Mandate, PROTOCOL, six, Stage } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.register(six.filter((code) => code !== 'KG')); // entries 1–12; KG has not signed
});
afterAll(() => stage.close());

interface Axes { on?: string; knownAt?: string }
const force = async (axes: Axes = {}) => (await stage.ask(undefined, ForceDocument, { instrument: PROTOCOL, ...axes })).instrument!;
const entryIntoForce = async (axes?: Axes) => (await force(axes)).entryIntoForce;
const entries = async (mandate: Mandate, after = 0) => (await stage.ask(mandate, EntriesDocument, { after })).entries;
/** 'AM BOUND, BY MEMBER, …' */
const standings = async (axes?: Axes) => (await force(axes)).standings.map(({ party, kind }) => `${party.code} ${kind}`).join(', ');
const fields = { instrument: PROTOCOL, party: 'TJ', receivedAt: '2027-02-01T09:00:00Z', paperReference: 'Note TJ/1' };

describe('Art. 16: while notices are missing', () => {
  test('R43: what is received at 21:30 UTC on 28 February is received on 1 March at the seat', async () => {
    const { entry, notifications } = await stage.notice('AM', '2027-02-28T21:30:00Z');
    expect(entry).toMatchObject({ receivedAt: '2027-02-28T21:30:00Z', receivedOn: '2027-03-01', pending: false });
    expect(notifications).toMatchObject([{ number: 13, kind: 'NOTICE_OF_COMPLETION' }]);
  });

  test('R5: a Party that notifies twice counts once, from the first', async () => {
    stage.at('2027-04-09T12:00:00Z');
    await stage.notice('AM', '2027-04-02');
    expect(await entryIntoForce()).toMatchObject({ on: null, noticesReceived: 1, noticesRequired: 4, decisiveNotice: null });
    expect((await force()).standings[0]).toMatchObject({ noticeReceivedOn: '2027-03-01', boundFrom: null, intervals: [] });
  });

  test.each([
    ['R8: a paper that is not in due form',            'BY', { inDueForm: false }, ['NOT_IN_DUE_FORM']],
    ['R6: the notice of one that has not signed',      'KG', {},                   ['NOT_A_SIGNATORY']],
    ['R6, R8: one with both defects',                  'KG', { inDueForm: false }, ['NOT_IN_DUE_FORM', 'NOT_A_SIGNATORY']],
  ])('%s is kept, pending: it counts for nothing, is not circulated and takes no number', async (_case, party, change, codes) => {
    const { entry, notifications } = await stage.notice(party, '2027-03-05', change);
    expect(entry).toMatchObject({ pending: true, defects: codes.map((code) => ({ code })) });
    expect(notifications).toEqual([]);
    expect(await entryIntoForce()).toMatchObject({ noticesReceived: 1 });
  });

  test('R8: another Party cannot read what is pending, but can follow the chain; the Party itself reads it', async () => {
    const [byAM, byKG] = [await entries('AM'), await entries('KG')];
    for (const [i, entry] of byAM.entries()) expect(entry.previousHash).toBe(byAM[i - 1]?.hash ?? '0'.repeat(64));
    const hidden = { kind: null, party: null, receivedOn: null, defects: null, content: null, canonical: null, source: null };
    expect(byAM.slice(14)).toEqual([15, 16, 17].map((position) => expect.objectContaining({ position, ...hidden })));
    expect(byKG.slice(14)).toMatchObject([{ kind: null }, { kind: 'NOTICE_OF_COMPLETION' }, { pending: true, party: { code: 'KG' } }]);
  });

  test('R7: the day is that of receipt, whatever the letter says; and the numbers have no gap', async () => {
    await stage.notice('BY', '2027-03-05');
    const { notifications } = await stage.notice('RU', '2027-04-09', { datedOn: '2027-04-01' });
    expect(notifications).toMatchObject([{ number: 16 }]); // 13 AM, 14 AM again, 15 BY, 16 RU
    expect((await force()).standings[4]).toMatchObject({ party: { code: 'RU' }, kind: 'CONTRACTING', noticeReceivedOn: '2027-04-09' });
  });

  test('R32: it is in force on no day at all, and says in three languages how many are missing', async () => {
    expect(await force({ on: '2099-01-01' })).toMatchObject({ inForce: false });
    expect(await entryIntoForce()).toMatchObject({
      on: null, noticesReceived: 3,
      ru: expect.stringMatching(/^Пока не в силе.*получено: 3, недостаёт: 1/),
      kk: expect.stringMatching(/4.*3; жетіспейтіні: 1/),
      en: expect.stringMatching(/^Not yet in force.*4 notices: 3 received, 1 missing/),
    });
  });

  test('what is not yet received cannot be recorded, and a Party does not record its own paper', async () => {
    const head = await stage.logHead();
    expect(await stage.submit(RecordNoticeOfCompletionDocument, 'SECRETARIAT', { ...fields, receivedAt: '2027-04-09T12:00:00.001Z' }))
      .toMatchObject({ defects: [{ code: 'DATE_IN_FUTURE', path: ['input', 'receivedAt'] }] });
    expect(await stage.submit(RecordNoticeOfCompletionDocument, 'TJ', fields)).toMatchObject({ defects: [{ code: 'NO_MANDATE' }] });
    expect(await stage.logHead()).toEqual(head);
  });
});

describe('Art. 16: the number is reached', () => {
  test('R1, R10: the fourth notice makes two notifications, in the receipt too', async () => {
    stage.at('2027-12-02T12:00:00Z');
    const line = stage.listen('TJ', 16);
    const { entry, notifications } = await stage.notice('KZ', '2027-12-02');
    expect(notifications).toMatchObject([{ number: 17, kind: 'NOTICE_OF_COMPLETION' }, { number: 18, kind: 'ENTRY_INTO_FORCE' }]);
    expect(await line.next()).toMatchObject({ number: 17 });
    expect(await line.next()).toMatchObject({ number: 18, subject: expect.stringContaining('Вступление в силу') });
    expect(await entries('AM', entry.position)).toMatchObject([{
      kind: 'ENTRY_INTO_FORCE', recordedBy: 'DEPOSITARY', party: null,
      content: { instrument: PROTOCOL, enteredOn: '2027-12-02', decisiveNotice: entry.position },
    }]);
    await stage.mailed(6, ({ subject }) => subject?.includes('DN.18.2027') ?? false);
  });

  test.each([
    ['2027-12-01', false, 'AM CONTRACTING, BY CONTRACTING, KZ SIGNATORY, KG MEMBER, RU CONTRACTING, TJ SIGNATORY'],
    ['2027-12-02', true,  'AM BOUND, BY BOUND, KZ BOUND, KG MEMBER, RU BOUND, TJ SIGNATORY'],
    ['2027-03-04', false, 'AM CONTRACTING, BY SIGNATORY, KZ SIGNATORY, KG MEMBER, RU SIGNATORY, TJ SIGNATORY'],
    ['2014-12-22', false, 'AM MEMBER, BY MEMBER, KZ MEMBER, KG MEMBER, RU MEMBER, TJ MEMBER'],
  ])('R2, R32: on %s it is in force: %s', async (on, inForce, expected) => {
    expect(await force({ on })).toMatchObject({ inForce });
    expect(await standings({ on })).toBe(expected);
  });

  test('it explains itself, in three languages', async () => {
    const { position } = (await entryIntoForce()).decisiveNotice!;
    expect(await entryIntoForce()).toMatchObject({
      on: '2027-12-02', noticesReceived: 4,
      ru: expect.stringMatching(new RegExp(`2 декабря 2027 года.*четвёртое уведомление.*Республика Казахстан.*${position}`)),
      kk: expect.stringMatching(new RegExp(`2027 жылғы 2 желтоқсан.*төртінші хабарлама.*Қазақстан Республикасы.*${position}`)),
      en: expect.stringMatching(new RegExp(`2 December 2027.*fourth notice.*Republic of Kazakhstan.*${position}`)),
    });
  });

  test('R4: a fifth on the same day is bound that day; no second finding', async () => {
    expect((await stage.notice('TJ', '2027-12-02')).notifications).toHaveLength(1);
    const intervals = [{ from: '2027-12-02', until: null }];
    expect((await force()).standings[5]).toMatchObject({ kind: 'BOUND', boundFrom: '2027-12-02', intervals });
  });

  test('R3, R6: one that signs and notifies later is bound from its own notice', async () => {
    stage.at('2027-12-10T12:00:00Z');
    await stage.record(RecordSignatureDocument, 'SECRETARIAT', { instrument: PROTOCOL, party: 'KG', signedOn: '2027-12-03' });
    expect(await standings()).toContain('KG SIGNATORY'); // its earlier papers count no more than before
    await stage.notice('KG', '2027-12-10');
    expect((await force()).standings[3]).toMatchObject({ kind: 'BOUND', signedOn: '2027-12-03', boundFrom: '2027-12-10' });
    expect(await standings({ on: '2027-12-09' })).toContain('KG SIGNATORY');
  });

  test('two axes: what was known earlier stays answerable', async () => {
    const before = { knownAt: '2027-12-02T11:59:59Z', on: '2027-12-02' };
    expect(await force(before)).toMatchObject({ inForce: false, entryIntoForce: { on: null, noticesReceived: 3 } });
    expect(await standings(before)).toContain('AM CONTRACTING');
    expect(await force({ ...before, knownAt: '2027-12-02T12:00:00Z' })).toMatchObject({ inForce: true });
  });
});

describe('R33: a paper received earlier is found later', () => {
  test('the day moves, and a new finding names the one that it replaces', async () => {
    const [first] = (await entries('RU')).filter(({ kind }) => kind === 'ENTRY_INTO_FORCE');
    stage.at('2028-01-20T09:00:00Z');
    const { entry, notifications } = await stage.notice('TJ', '2027-11-05');
    expect(notifications.map(({ kind }) => kind)).toEqual(['NOTICE_OF_COMPLETION', 'ENTRY_INTO_FORCE']);
    const [found] = await entries('RU', entry.position);
    expect(found?.content).toMatchObject({ enteredOn: '2027-11-05', decisiveNotice: entry.position, replacesFinding: first?.position });
  });

  test.each([
    ['2027-12-31T00:00:00Z', '2027-12-02', 'KZ', 'TJ SIGNATORY'],
    ['2028-01-20T09:00:00Z', '2027-11-05', 'TJ', 'TJ BOUND'],
  ])('as known at %s it is in force from %s, by the notice of %s', async (knownAt, on, party, standing) => {
    const { instrument } = await stage.ask('AM', ForceDocument, { instrument: PROTOCOL, knownAt });
    expect(instrument?.entryIntoForce).toMatchObject({ on, decisiveNotice: { party: { code: party } } });
    expect(await standings({ knownAt, on: '2027-12-01' })).toContain(standing);
  });

  test('R3: one that notified between the two days is bound from its own day', async () => {
    expect((await force()).standings.map(({ party, boundFrom }) => `${party.code} ${boundFrom ?? ''}`)).toEqual([
      'AM 2027-11-05', 'BY 2027-11-05', 'KZ 2027-12-02', 'KG 2027-12-10', 'RU 2027-11-05', 'TJ 2027-11-05',
    ]);
  });
});
