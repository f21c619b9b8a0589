/** Papers that are not in due form, papers that are contested, and what cannot be: pending, recorded or refused. Through the API only. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  RecordCorrectionDocument, RecordCureDocument, RecordNoticeOfCompletionDocument, RecordObjectionDocument, RecordRevocationDocument,
  RegisterPartyDocument,
} from '../gql/graphql.ts';
import { Stage } from '../stage.ts';
import { boundFrom, enters, entryAt, force, notify, standing, standings, told } from './questions.ts';
import { everyParty, mailedTo } from './treaty.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  stage.at('2027-12-02T12:00:00Z');
  await stage.register();
});
afterAll(() => stage.close());

const three = 'AM 2027-02-01, BY 2027-03-05, RU 2027-04-09';
const cure = (entry: number, received: string, change: object = {}) => stage.record(RecordCureDocument, 'SECRETARIAT', {
  entry, receivedAt: `${received}T09:00:00Z`, paperReference: `Cure/${received}`, ...change,
});

describe('Art. 16 · R8: an unsigned note is pending until it is cured', () => {
  let note: Awaited<ReturnType<typeof stage.notice>>;
  let last: number;
  beforeAll(async () => {
    await stage.instrument('rule-8');
    last = (await notify(stage, 'rule-8', three)).notifications[0]!.number;
    note = await stage.notice('KZ', '2027-05-10', { instrument: 'rule-8', inDueForm: false });
  });

  test('it is kept, counts for nothing and is not circulated', async () => {
    const defect = { code: 'NOT_IN_DUE_FORM', path: ['input', 'inDueForm'], article: 'VCLT art. 77(1)(d)' };
    expect(note).toMatchObject({ entry: { pending: true, defects: [defect] }, notifications: [] });
    expect(await enters(stage, 'rule-8')).toBe('3 of 4');
    const { position, hash } = note.entry;
    expect(await entryAt(stage, position, 'BY')).toMatchObject({ kind: null, party: null, content: null, hash });
    expect(await entryAt(stage, note.entry.position, 'KZ')).toMatchObject({ kind: 'NOTICE_OF_COMPLETION', pending: true });
  });

  test('a cure that is not in due form either leaves it so', async () => {
    const { entry, notifications } = await cure(note.entry.position, '2027-05-20', { inDueForm: false });
    expect(entry).toMatchObject({ pending: true, defects: [{ code: 'NOT_IN_DUE_FORM' }] });
    expect(notifications).toEqual([]);
    expect(await enters(stage, 'rule-8')).toBe('3 of 4');
  });

  test('cured, it counts from the day on which the cure was received, and the number is reached', async () => {
    const { notifications } = await cure(note.entry.position, '2027-06-15');
    expect(notifications).toMatchObject([{ number: last + 1, kind: 'CURE' }, { number: last + 2, kind: 'ENTRY_INTO_FORCE' }]);
    expect(await enters(stage, 'rule-8')).toBe('2027-06-15 by KZ');
    expect(await standing(stage, 'rule-8', 'KZ')).toMatchObject({ noticeReceivedOn: '2027-06-15', boundFrom: '2027-06-15' });
    expect(await standings(stage, 'rule-8', 'KZ', { on: '2027-06-14' })).toBe('KZ SIGNATORY');
    expect(await mailedTo(stage, notifications[0]!)).toEqual(everyParty);
  });

  test('from then on every Party reads the paper, and is told what it was', async () => {
    const paper = await entryAt(stage, note.entry.position, 'BY');
    expect(paper).toMatchObject({ kind: 'NOTICE_OF_COMPLETION', party: { code: 'KZ' }, content: note.entry.content, curedBy: {} });
    const { subject, text } = await told(stage, last + 1, 'BY');
    expect(subject).toContain('Республика Казахстан');
    expect(text).toContain('Note KZ/2027-05-10');
  });

  test('what is not pending cannot be cured', async () => {
    const form = { entry: note.entry.position, receivedAt: '2027-06-16T09:00:00Z', paperReference: 'Cure/2' };
    expect(await stage.submit(RecordCureDocument, 'SECRETARIAT', form)).toMatchObject({ defects: [{ code: 'NOT_PENDING' }] });
  });
});

describe('Art. 16 · R8: a cure is a paper too: it can itself be pending, cured, or recorded in error', () => {
  const rule = async (instrument: string) => {
    await stage.instrument(instrument);
    await notify(stage, instrument, three);
    return (await stage.notice('KZ', '2027-05-10', { instrument, inDueForm: false })).entry;
  };
  const toAll = { kind: 'NOTICE_OF_COMPLETION', party: { code: 'KZ' }, content: expect.objectContaining({ party: 'KZ' }) as unknown };

  test('R8: one that was itself pending is not cured, but the paper again: it is the good cure that every Party reads', async () => {
    const note = await rule('rule-8-second-cure');
    const { entry: first } = await cure(note.position, '2027-05-20', { inDueForm: false });
    const form = { entry: first.position, receivedAt: '2027-06-15T09:00:00Z', paperReference: 'Cure of the cure' };
    expect(await stage.submit(RecordCureDocument, 'SECRETARIAT', form)).toMatchObject({
      defects: [{ code: 'UNKNOWN_ENTRY', path: ['input', 'entry'] }],
    });
    const { entry: second, notifications } = await cure(note.position, '2027-06-15');
    expect(notifications).toMatchObject([{ kind: 'CURE' }, { kind: 'ENTRY_INTO_FORCE' }]);
    expect(await enters(stage, 'rule-8-second-cure')).toBe('2027-06-15 by KZ');
    expect(await entryAt(stage, note.position, 'BY')).toMatchObject({ ...toAll, pending: false, curedBy: { position: second.position } });
    expect(await entryAt(stage, first.position, 'BY')).toMatchObject({ kind: null, content: null });
    expect(await entryAt(stage, first.position, 'KZ')).toMatchObject({ kind: 'CURE', pending: true });
    expect(await mailedTo(stage, notifications[0]!)).toEqual(everyParty);
  });

  test('R8, R33: one that was recorded as pending, and was not: corrected, it has cured the paper from its own day', async () => {
    const note = await rule('rule-8-good-cure');
    const { entry: first } = await cure(note.position, '2027-05-20', { inDueForm: false });
    expect(await entryAt(stage, note.position, 'BY')).toMatchObject({ kind: null, content: null, curedBy: null });
    const { entry: correction } = await stage.record(RecordCorrectionDocument, 'SECRETARIAT', {
      entry: first.position, reason: 'Подпись стоит на обороте', corrected: { inDueForm: true },
    });
    expect(await enters(stage, 'rule-8-good-cure')).toBe('2027-05-20 by KZ');
    expect(await entryAt(stage, note.position, 'BY')).toMatchObject({ ...toAll, pending: false, curedBy: { position: first.position } });
    expect(await entryAt(stage, first.position, 'BY')).toMatchObject({
      kind: 'CURE', pending: false, correctedBy: [{ position: correction.position }],
    });
  });

  test('R8, R33: a cure that was recorded in error: the paper is pending again, and what was circulated stays readable', async () => {
    const note = await rule('rule-8-error');
    const { entry: cured, notifications } = await cure(note.position, '2027-06-15');
    expect(await enters(stage, 'rule-8-error')).toBe('2027-06-15 by KZ');
    const undone = await stage.record(RecordCorrectionDocument, 'SECRETARIAT', {
      entry: cured.position, reason: 'Отнесено не к тому документу', corrected: { recordedInError: true },
    });
    expect(undone.notifications).toMatchObject([{ kind: 'CORRECTION' }, { kind: 'ENTRY_INTO_FORCE' }]);
    expect(await enters(stage, 'rule-8-error')).toBe('3 of 4');
    expect(await standings(stage, 'rule-8-error', 'KZ')).toBe('KZ SIGNATORY');
    const defects = [{ code: 'NOT_IN_DUE_FORM' }];
    expect(await entryAt(stage, note.position, 'BY')).toMatchObject({ ...toAll, pending: true, defects, curedBy: null });
    expect(await entryAt(stage, cured.position, 'BY')).toMatchObject({
      kind: 'CURE', content: cured.content, correctedBy: [{ position: undone.entry.position }],
    });
    const { number } = notifications[0]!;
    expect(await told(stage, number, 'BY')).toMatchObject({ kind: 'CURE', replacedBy: { number: undone.notifications[0]!.number } });
    expect((await cure(note.position, '2027-07-01')).entry).toMatchObject({ pending: false });
    expect(await enters(stage, 'rule-8-error')).toBe('2027-07-01 by KZ');
  });
});

describe('Art. 16 · R6: the notice of one that has not signed', () => {
  test('notice of XX leaves the count unchanged: it is kept, pending', async () => {
    const mailboxes = ['notices@xx.example'];
    await stage.instrument('rule-6');
    await stage.record(RegisterPartyDocument, 'SECRETARIAT', { code: 'XX', name: { ru: 'Не подписавшее государство' }, mailboxes });
    await notify(stage, 'rule-6', three);
    const { entry, notifications } = await notify(stage, 'rule-6', 'XX 2027-05-01');
    expect(entry).toMatchObject({ pending: true, defects: [{ code: 'NOT_A_SIGNATORY', path: ['input', 'party'], article: 'Art. 16' }] });
    expect(notifications).toEqual([]);
    expect(await enters(stage, 'rule-6')).toBe('3 of 4');
    expect(await standings(stage, 'rule-6', 'XX')).toBe('XX MEMBER');
  });
});

describe('R9: the depositary does not decide disputes of substance', () => {
  const objection = (entry: number) => ({
    entry, party: 'BY', receivedAt: '2027-12-02T10:00:00Z', paperReference: 'Note BY/9', grounds: 'Процедуры не завершены',
  });

  test('`contested` is a recorded fact, told to every Party, by mail and live; it changes no date', async () => {
    await stage.instrument('rule-9');
    const { entry } = await notify(stage, 'rule-9', `${three}, KZ 2027-05-01`);
    const [day, bound] = [await enters(stage, 'rule-9'), await boundFrom(stage, 'rule-9')];
    const contested = await stage.record(RecordObjectionDocument, 'SECRETARIAT', objection(entry.position));
    const [notification] = contested.notifications;
    expect(contested).toMatchObject({ entry: { party: { code: 'BY' }, pending: false }, notifications: [{ kind: 'OBJECTION' }] });
    const line = stage.listen('TJ', notification!.number - 1);
    expect(await line.next()).toMatchObject({ kind: 'OBJECTION', party: { code: 'BY' }, text: expect.stringContaining('не разрешает') });
    expect(await mailedTo(stage, notification!)).toEqual(expect.arrayContaining(everyParty));
    const { contestedBy } = await entryAt(stage, entry.position, 'RU');
    expect(contestedBy).toEqual([{ position: contested.entry.position, party: { code: 'BY' } }]);
    expect([await enters(stage, 'rule-9'), await boundFrom(stage, 'rule-9')]).toEqual([day, bound]);
  });

  test('R8: what is not circulated cannot be contested', async () => {
    await stage.instrument('rule-9-pending');
    const { entry } = await stage.notice('KZ', '2027-05-01', { instrument: 'rule-9-pending', inDueForm: false });
    expect(await stage.submit(RecordObjectionDocument, 'SECRETARIAT', objection(entry.position)))
      .toMatchObject({ defects: [{ code: 'UNKNOWN_ENTRY', path: ['input', 'entry'] }] });
  });
});

describe('What cannot be right', () => {
  const late = { instrument: 'what-if', party: 'KZ', receivedAt: '2027-12-02T12:00:00.001Z', paperReference: 'Note KZ/1' };
  beforeAll(async () => {
    await stage.instrument('what-if');
    await notify(stage, 'what-if', `${three}, TJ 2027-04-10`);
  });

  test('Art. 18: a withdrawal from one that is not bound is pending', async () => {
    const { entry, notifications } = await stage.withdrawal('KZ', '2027-12-01', '2028-12-01', { instrument: 'what-if' });
    expect(entry).toMatchObject({ pending: true, defects: [{ code: 'NOT_BOUND', path: ['input', 'party'], article: 'Art. 18' }] });
    expect(notifications).toEqual([]);
    expect(await standing(stage, 'what-if', 'KZ', { on: '2028-12-01' })).toMatchObject({ kind: 'SIGNATORY', withdrawalOn: null });
  });

  test('VCLT art. 68: a revocation on the day itself is pending, and without effect', async () => {
    const { entry } = await stage.withdrawal('TJ', '2027-05-01', '2027-12-02', { instrument: 'what-if' });
    const revocation = await stage.record(RecordRevocationDocument, 'SECRETARIAT', {
      entry: entry.position, receivedAt: '2027-12-01T21:00:00Z', paperReference: 'Note TJ/2', signedBy: 'HEAD_OF_STATE',
    });
    const defect = { code: 'REVOKED_TOO_LATE', path: ['input', 'receivedAt'], article: 'VCLT art. 68' };
    expect(revocation).toMatchObject({ entry: { receivedOn: '2027-12-02', pending: true, defects: [defect] }, notifications: [] });
    expect(await standings(stage, 'what-if', 'TJ')).toBe('TJ FORMER');
  });

  test('VCLT art. 78(b): a receipt in the future is refused, and nothing is recorded', async () => {
    const head = await stage.logHead();
    const defect = { code: 'DATE_IN_FUTURE', path: ['input', 'receivedAt'], article: 'VCLT art. 78(b)', earliestOn: null };
    expect(await stage.submit(RecordNoticeOfCompletionDocument, 'SECRETARIAT', late)).toEqual({ __typename: 'Refused', defects: [defect] });
    expect(await stage.logHead()).toEqual(head);
  });

  test.each([
    ['received', { receivedAt: '2027-02-29T09:00:00Z' }],
    ['dated', { receivedAt: '2027-12-01T09:00:00Z', datedOn: '2027-02-29' }],
  ])('a notice %s on 29 February in a common year is refused', async (_what, change) => {
    const head = await stage.logHead();
    const submissionId = '5b2d3a10-3d2c-4b0e-9d35-0f9f7a0b2029';
    const { errors } = await stage.send('SECRETARIAT', RecordNoticeOfCompletionDocument, { input: { ...late, submissionId, ...change } });
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(await stage.logHead()).toEqual(head);
    await expect(force(stage, 'what-if', { on: '2027-02-29' })).rejects.toThrow('BAD_USER_INPUT');
  });
});
