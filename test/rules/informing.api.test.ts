/** Every Party is told of every act, at the same moment, and when is kept; what would follow from an act can be seen before. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DeliveriesDocument, type PreviewInput, PreviewDocument } from '../gql/graphql.ts';
import { designation, type Mandate, six, Stage, until } from '../stage.ts';
import { enters, notify, standings, told } from './questions.ts';
import { everyParty, mailedTo } from './treaty.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(1);
  stage.at('2027-11-01T09:00:00Z');
  await stage.register();
});
afterAll(() => stage.close());

const three = 'AM 2027-02-01, BY 2027-03-05, RU 2027-04-09';

describe('R11: a Party is deemed to have received a notice only when the depositary has informed it', () => {
  const days = async (number: number, mandate: Mandate = 'SECRETARIAT') => {
    const mails = (await told(stage, number, mandate)).deliveries!.filter(({ channel }) => channel === 'MAIL');
    return mails.map(({ addressee, informedOn }) => `${addressee.code} ${informedOn ?? 'not yet'}`).join(', ');
  };

  test('`informedOn` differs per Party and is kept', async () => {
    await stage.instrument('rule-11');
    const { number: before } = (await notify(stage, 'rule-11', 'AM 2027-02-01')).notifications[0]!;
    await until('all earlier mails', async () => /^(\w\w [\d-]+(, |$)){6}$/.test(await days(before)));
    stage.full.add('notices@kg.example');
    stage.at('2027-11-30T20:59:00Z');
    const { number } = (await notify(stage, 'rule-11', 'BY 2027-03-05')).notifications[0]!;
    const first = 'AM 2027-11-30, BY 2027-11-30, KG not yet, KZ 2027-11-30, RU 2027-11-30, TJ 2027-11-30';
    await until('five Parties', async () => (await days(number)) === first);
    stage.full.clear();
    stage.at('2027-11-30T21:10:00Z'); // in Moscow another day
    await until('the sixth', async () => (await days(number)) === first.replace('not yet', '2027-12-01'));
    expect([await days(number, 'KG'), await days(number, 'AM')]).toEqual(['KG 2027-12-01', 'AM 2027-11-30']);
    expect(await days(before)).not.toContain('2027-11-30');
  });
});

describe('VCLT art. 76(2) · R45: all Parties are told at the same moment', () => {
  type Kept = 'firstAttemptAt' | 'informedAt';
  const KG = 'notices@kg.example';
  const others = everyParty.filter((mailbox) => mailbox !== KG);
  /** 'am 09:00, by 09:00 …': of the six mails of a notification. */
  const times = async (number: number, which: Kept) => {
    const deliveries = (await stage.ask('SECRETARIAT', DeliveriesDocument, { number })).depositaryNotification!.deliveries!;
    const mails = deliveries.filter(({ channel }) => channel === 'MAIL');
    return mails.map((each) => `${each.addressee.code} ${each[which]?.slice(11, 16) ?? '–'}`).join(', ');
  };
  /** The clock stands still: whoever is told at another moment was made to wait for it. */
  const allAt = (time: string) => six.toSorted().map((code) => `${code} ${time}`).join(', ');

  beforeAll(async () => {
    stage.at('2027-11-30T22:00:00Z');
    await stage.instrument('rule-45');
    await mailedTo(stage, (await notify(stage, 'rule-45', 'AM 2027-02-01')).notifications[0]!); // nothing earlier is on its way
  });

  test('R45: each mail is tried at once, and taken at that moment', async () => {
    stage.at('2027-12-01T06:00:00Z');
    const { notifications: [told] } = await notify(stage, 'rule-45', 'BY 2027-03-05');
    expect(await mailedTo(stage, told!)).toEqual(everyParty);
    await until('the deliveries', async () => !(await times(told!.number, 'informedAt')).includes('–'));
    const [tried, taken] = [await times(told!.number, 'firstAttemptAt'), await times(told!.number, 'informedAt')];
    expect([tried, taken]).toEqual([allAt('06:00'), allAt('06:00')]);
  });

  test.each([
    ['does not answer', '07', undefined],
    ['turns everybody away (421)', '08', 421],
  ] as const)('R45: the server of one Party %s: the others have theirs at once, and it was tried with them', async (_case, at, code) => {
    const hour = Promise.withResolvers<unknown>();
    stage.answers.set(KG, code ?? hour.promise);
    stage.at(`2027-12-01T${at}:00:00Z`);
    const { number, reference } = (await notify(stage, 'rule-45', `RU 2027-04-${at}`)).notifications[0]!;
    const five = await stage.mailed(5, ({ subject }) => subject?.includes(reference) ?? false);
    expect(five.flatMap(({ recipients }) => recipients).toSorted()).toEqual(others);
    const first = allAt(`${at}:00`);
    await until('five Parties', async () => (await times(number, 'informedAt')) === first.replace(`KG ${at}:00`, 'KG –'));
    if (code !== undefined) await until('that it was refused', async () => (await times(number, 'firstAttemptAt')) === first);
    stage.at(`2027-12-01T${at}:59:00Z`);
    stage.answers.clear();
    hour.resolve(undefined);
    await until('the sixth', async () => (await times(number, 'informedAt')) === first.replace(`KG ${at}:00`, `KG ${at}:59`));
    expect(await times(number, 'firstAttemptAt')).toBe(first);
  });
});

describe('R10 · preview: what it foresees is what then happens', () => {
  const foresee = async (mandate: Mandate, act: PreviewInput, on?: string) =>
    (await stage.ask(mandate, PreviewDocument, { act, on })).preview;
  const paper = { instrument: 'rule-10', party: 'KZ', receivedAt: '2027-12-02T09:00:00Z', paperReference: 'Note KZ/2027-12-02' };
  const notice = (change: object = {}) => ({ recordNoticeOfCompletion: { submissionId: randomUUID(), ...paper, ...change } });
  const own = (party: string) => ({ designateAuthority: { submissionId: randomUUID(), ...designation(party) } });

  beforeAll(async () => {
    stage.at('2027-12-01T09:00:00Z');
    await stage.instrument('rule-10');
    await notify(stage, 'rule-10', three);
  });

  test('the fourth notice makes two notifications: in the preview, and then in the receipt', async () => {
    const head = await stage.logHead();
    const { entries, notifications, entryIntoForce, standings: foreseen, ...rest } = await foresee('SECRETARIAT', notice(), '2027-12-02');
    expect(rest).toEqual({ refused: false, on: '2027-12-02', defects: [] });
    const finding = { kind: 'ENTRY_INTO_FORCE', content: { enteredOn: '2027-12-02' } };
    expect(entries).toMatchObject([{ kind: 'NOTICE_OF_COMPLETION', pending: false }, finding]);
    expect(entryIntoForce).toEqual({ on: '2027-12-02', noticesReceived: 4 });
    expect(await stage.logHead()).toEqual(head);
    expect(await enters(stage, 'rule-10')).toBe('3 of 4');
    stage.at('2027-12-02T12:00:00Z');
    const receipt = await notify(stage, 'rule-10', 'KZ 2027-12-02');
    expect(receipt.entry.position).toBe(head.position + 1);
    expect(notifications.map(({ text: _, ...each }) => each)).toEqual(receipt.notifications.map(({ reference: _, ...each }) => each));
    expect(notifications.map(({ kind }) => kind)).toEqual(['NOTICE_OF_COMPLETION', 'ENTRY_INTO_FORCE']);
    const then = await standings(stage, 'rule-10', 'AM BY KZ KG RU TJ');
    expect(foreseen.map(({ party, kind }) => `${party.code} ${kind}`).join(', ')).toBe(then);
    expect(await enters(stage, 'rule-10')).toBe('2027-12-02 by KZ');
  });

  test.each([
    ['a paper that would be pending', { inDueForm: false }, false, 'NOT_IN_DUE_FORM'],
    ['a form that would be refused', { party: 'YY' }, true, 'UNKNOWN_PARTY'],
    ['a day after the one on which it is seen', { receivedAt: '2027-12-04T09:00:00Z' }, true, 'DATE_IN_FUTURE'],
  ])('%s: with its defects, and nobody would be told', async (_what, change, refused, code) => {
    const head = await stage.logHead();
    const found = await foresee('SECRETARIAT', notice(change), '2027-12-03');
    expect(found).toMatchObject({ refused, notifications: [] });
    expect(found.defects.map((each) => each.code)).toContain(code);
    expect(await stage.logHead()).toEqual(head);
  });

  test('a Party may preview its own designation only', async () => {
    const head = await stage.logHead();
    expect(await foresee('KG', own('KG'))).toMatchObject({ refused: false, notifications: [{ kind: 'DESIGNATION' }], standings: [] });
    const unmandated = [['KG', own('AM')], ['KG', notice()], ['OBSERVER', own('KG')], [undefined, own('KG')]] as const;
    for (const [mandate, act] of unmandated) {
      const defects = [{ code: 'NO_MANDATE' }];
      expect(await foresee(mandate, act)).toMatchObject({ refused: true, defects, entries: [], notifications: [] });
    }
    expect(await stage.logHead()).toEqual(head);
  });

  test.each([['none', {}], ['two', { ...own('KG'), ...notice() }]])('it takes exactly one form, not %s', async (_number, act) => {
    const { errors } = await stage.send('SECRETARIAT', PreviewDocument, { act });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
  });

  test('nothing of a preview is numbered or told: the next notification has the next number', async () => {
    const { number } = (await notify(stage, 'rule-10', 'TJ 2027-12-02')).notifications[0]!;
    await foresee('KG', own('KG'));
    expect((await notify(stage, 'rule-10', 'KG 2027-12-02')).notifications).toMatchObject([{ number: number + 1 }]);
    await stage.mailed(6, ({ subject }) => subject?.includes(`DN.${number + 1}.2027`) ?? false);
    expect(stage.mails.filter(({ subject }) => subject?.includes('Определение')).map(({ subject }) => subject)).toEqual([]);
  });
});
