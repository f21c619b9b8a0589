/** Notifications that speak of others: corrected ones, cured papers; and what is known of how they were told. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  DesignateAuthorityDocument, RecordCorrectionDocument, RecordCureDocument, RecordNoticeOfWithdrawalDocument, RecordObjectionDocument,
  RecordRevocationDocument,
} from '../gql/graphql.ts';
import { designation, type Mandate, PROTOCOL, protocol, Stage } from '../stage.ts';

let stage: Stage;
const withdrawal = {
  instrument: PROTOCOL, party: 'KZ', receivedAt: '2027-02-15T09:00:00Z', paperReference: 'нота № 1',
  withdrawalOn: '2027-10-01', obligationsSettled: true,
};
const onPaper = { receivedAt: '2027-02-20T09:00:00Z', paperReference: 'нота № 2' };
const correct = (entry: number, withdrawalOn: string, reason = 'описка') =>
  stage.record(RecordCorrectionDocument, 'SECRETARIAT', { entry, reason, corrected: { withdrawalOn } });

beforeAll(async () => {
  stage = await Stage.registered();
  for (const party of ['AM', 'BY', 'KZ', 'RU']) await stage.notice(party, '2027-02-01'); // 14–17, and 18: in force
  await stage.record(RecordNoticeOfWithdrawalDocument, 'SECRETARIAT', withdrawal); // 19
  await correct(19, '2027-11-01'); // 20
  await correct(19, '2027-12-01'); // 21
  await stage.record(RecordNoticeOfWithdrawalDocument, 'SECRETARIAT', { ...withdrawal, party: 'BY', inDueForm: false }); // 22: pending
  await correct(22, '2027-12-24', 'тайна'); // 23
  await stage.record(RecordCureDocument, 'SECRETARIAT', { entry: 22, ...onPaper, inDueForm: true }); // 24
  await correct(22, '2027-12-25'); // 25
  await stage.record(RecordObjectionDocument, 'SECRETARIAT', { entry: 22, party: 'RU', ...onPaper }); // 26
  await stage.record(RecordRevocationDocument, 'SECRETARIAT', { entry: 19, ...onPaper }); // 27
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ')); // 28: kz-28
  await stage.record(RecordObjectionDocument, 'SECRETARIAT', { entry: 28, party: 'RU', ...onPaper }); // 29
  const corrected = { name: { ru: 'Республика Армении' } };
  await stage.record(RecordCorrectionDocument, 'SECRETARIAT', { entry: 1, reason: 'описка', corrected }); // 30
  const title = { ru: 'Протокол, как он зовётся верно' };
  await stage.record(RecordCorrectionDocument, 'SECRETARIAT', { entry: 7, reason: 'описка', corrected: { title } }); // 31
  await stage.notice('KG', '2027-02-01'); // 32
  await stage.notice('AM', '2027-02-02'); // 33
}, 60_000);
afterAll(() => stage.close());

interface Told {
  readonly number: number;
  readonly text: string;
  readonly replaces: { readonly number: number; readonly reference: string } | null;
  readonly replacedBy: { readonly number: number } | null;
  readonly spread: number | null;
  readonly deliveries: readonly { readonly channel: string; readonly informedAt: string; readonly informedOn: string }[];
}

async function told(position: number, mandate: Mandate = 'SECRETARIAT'): Promise<Told> {
  const { data } = await stage.send(mandate, `{ entries(after: ${position - 1}, first: 1) { notification {
    number text(language: EN) replaces { number reference } replacedBy { number }
    spread deliveries { channel informedAt informedOn }
  } } }`);
  return data.entries[0].notification;
}
const textOf = async (position: number): Promise<string[]> => (await told(position)).text.split('\n');

describe('R33: a corrected notification names the one that it replaces', () => {
  test('and each can be found from the other', async () => {
    const [first, , last] = [await told(19), await told(20), await told(21)];
    expect(last.replaces).toEqual({ number: first.number, reference: `DN.${first.number}.2027` });
    expect(first.replacedBy).toEqual({ number: last.number });
    expect([first.replaces, last.replacedBy]).toEqual([null, null]);
    expect(last.text).toContain(`Replaces notification DN.${first.number}.2027.`);
  });

  test('each as it read until then', async () => {
    expect(await textOf(20)).toContain('Corrected: Date of withdrawal: 1 October 2027 → 1 November 2027');
    expect(await textOf(21)).toContain('Corrected: Date of withdrawal: 1 November 2027 → 1 December 2027');
    expect(await textOf(19)).toContain('Date of withdrawal: 1 October 2027');
  });
});

describe('R33: what was told before a correction is not told otherwise after it', () => {
  test.each([
    [14, 'Республика Армения', protocol.title.ru],
    [32, 'Кыргызская Республика', 'Протокол, как он зовётся верно'],
    [33, 'Республика Армении', 'Протокол, как он зовётся верно'],
  ])('entry %i names the Party %s, and the instrument as it was called then', async (position, party, title) => {
    const { data } = await stage.send('AM', `{ entries(after: ${position - 1}, first: 1) { notification { text } } }`);
    const lines = (data.entries[0].notification.text as string).split('\n');
    expect(lines).toEqual(expect.arrayContaining([`Сторона: ${party}`, `Международный договор: ${title}`]));
  });
});

describe('R8: a pending paper is circulated once it is cured', () => {
  test('its correction before that is told with it, and not by itself', async () => {
    expect(await told(23)).toBeNull();
    expect((await told(24)).number).toBe((await told(21)).number + 1);
  });

  test('its cure tells all of it, as it reads then', async () => {
    expect(await textOf(24)).toEqual(expect.arrayContaining([
      'Paper (entry): No. 22 – Notice of withdrawal', 'Day of receipt: 20 February 2027', 'What the paper says: Notice of withdrawal',
      'Date of withdrawal: 24 December 2027', 'Last day on which the Party is bound: 23 December 2027',
    ]));
  });

  test('what comes later cites the cure', async () => {
    const { number } = await told(24);
    expect((await told(25)).replaces?.number).toBe(number);
    expect(await textOf(25)).toContain('Corrected: Date of withdrawal: 24 December 2027 → 25 December 2027');
    expect(await textOf(26)).toContain(`Entry that is contested: No. 22 – Notice of withdrawal (DN.${number}.2027)`);
    expect((await told(27)).text).toContain('Notice that is revoked (entry): No. 19 – Notice of withdrawal');
  });
});

test.each([
  [19, `instrument.${PROTOCOL}`, 'a notice'],
  [24, `instrument.${PROTOCOL}`, 'the cure of a paper'],
  [29, 'authority.kz-28', 'an objection to a designation'],
  [30, 'party.AM', 'the correction of a Party\'s name'],
])('the mail about entry %i is in the thread %s: %s', async (position, thread) => {
  const { number } = await told(position);
  const [mail] = await stage.mailed(6, ({ subject }) => subject?.startsWith(`DN.${number}.`) ?? false);
  expect(mail?.references).toBe(`<${thread}@hub.example>`);
});

describe('R11, R45: when each Party was informed', () => {
  test('the day is that at the seat; how far the mails lay apart is for the Secretariat', async () => {
    await stage.mailed(6, ({ subject }) => subject?.includes('Уведомление о выходе') ?? false);
    const { deliveries, spread } = await told(19);
    expect(deliveries.filter(({ channel }) => channel === 'MAIL')).toHaveLength(6);
    expect(deliveries[0]).toMatchObject({ informedAt: '2027-02-28T21:30:00.000Z', informedOn: '2027-03-01' });
    expect(spread).toBe(0);
    expect((await told(19, 'KZ')).spread).toBeNull();
  });
});
