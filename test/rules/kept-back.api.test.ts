/** What is upon a paper that the Parties do not know is kept back with it; what puts the paper right tells both. One story, in order. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  EntriesDocument, RecordCorrectionDocument, RecordCureDocument, RecordNoticeOfWithdrawalDocument, RecordObjectionDocument,
  RecordRevocationDocument,
} from '../gql/graphql.ts';
import { type Mandate, PROTOCOL, Stage } from '../stage.ts';

let stage: Stage;
const entry = async (mandate: Mandate, position: number) =>
  (await stage.ask(mandate, EntriesDocument, { after: position - 1, first: 1 })).entries[0]!;
const onPaper = (n: number) => ({ receivedAt: '2027-02-20T09:00:00Z', paperReference: `нота № ${n}` });
const notice = (party: string) => ({
  instrument: PROTOCOL, party, ...onPaper(1), withdrawalOn: '2027-10-01', obligationsSettled: true, inDueForm: false,
});

beforeAll(async () => {
  stage = await Stage.registered(1);
  for (const party of ['AM', 'BY', 'KZ', 'RU']) await stage.notice(party, '2027-02-01'); // 14–17, and 18: in force
}, 60_000);
afterAll(() => stage.close());

describe('VCLT art. 77(1)(d) · R8: a revocation of a pending notice', () => {
  test('is read by its own Party only, takes no number, and cannot be contested by others', async () => {
    await stage.record(RecordNoticeOfWithdrawalDocument, 'SECRETARIAT', notice('KZ')); // 19: pending
    const { notifications } = await stage.record(RecordRevocationDocument, 'SECRETARIAT', { entry: 19, ...onPaper(2) }); // 20
    expect(notifications).toEqual([]);
    expect([(await entry('RU', 20)).kind, (await entry('KZ', 20)).kind]).toEqual([null, 'REVOCATION']);
    expect(await stage.submit(RecordObjectionDocument, 'SECRETARIAT', { entry: 20, party: 'RU', ...onPaper(3) }))
      .toMatchObject({ defects: [{ code: 'UNKNOWN_ENTRY', path: ['input', 'entry'] }] });
    const question = `{ entries(after: 18, first: 1) {
      correctedBy { position } contestedBy { position } caused { position } concerns { position } } }`;
    expect((await stage.send('RU', question)).data.entries).toEqual([{ correctedBy: [], contestedBy: [], caused: [], concerns: null }]);
  });

  test('R10: what puts the notice right tells of both, and then all may read both', async () => {
    const last = (await entry('KZ', 18)).notification?.number ?? 0;
    await stage.record(RecordCorrectionDocument, 'SECRETARIAT', { entry: 19, reason: 'описка', corrected: { inDueForm: true } }); // 21
    const numbers = await Promise.all([21, 20, 19].map(async (position) => (await entry('RU', position)).notification?.number));
    expect(numbers).toEqual([last + 1, last + 2, undefined]);
    expect([(await entry('RU', 19)).pending, (await entry('RU', 20)).kind]).toEqual([false, 'REVOCATION']);
  });
});

describe('VCLT art. 77(1)(d) · R8: a cure that is itself pending', () => {
  test('is not cured: the paper is, by another, and that one is named', async () => {
    await stage.record(RecordNoticeOfWithdrawalDocument, 'SECRETARIAT', notice('BY')); // 22: pending
    const first = await stage.record(RecordCureDocument, 'SECRETARIAT', { entry: 22, ...onPaper(4), inDueForm: false }); // 23: pending
    expect(first).toMatchObject({ entry: { pending: true }, notifications: [] });
    expect(await stage.submit(RecordCureDocument, 'SECRETARIAT', { entry: 23, ...onPaper(5) }))
      .toMatchObject({ defects: [{ code: 'UNKNOWN_ENTRY', path: ['input', 'entry'] }] });
    await stage.record(RecordCureDocument, 'SECRETARIAT', { entry: 22, ...onPaper(5) }); // 24
    expect(await entry('RU', 22)).toMatchObject({ kind: 'NOTICE_OF_WITHDRAWAL', pending: false });
    const { data } = await stage.send('RU', '{ entries(after: 21, first: 1) { curedBy { position } } }');
    expect(data.entries).toEqual([{ curedBy: { position: 24 } }]);
  });

  test('R34: a cure that was recorded in error: it is pending again, and what was told stays told', async () => {
    await stage.record(RecordCorrectionDocument, 'SECRETARIAT', { entry: 24, reason: 'не та нота', corrected: { recordedInError: true } });
    expect(await entry('RU', 22)).toMatchObject({ kind: 'NOTICE_OF_WITHDRAWAL', pending: true });
  });
});

describe('R17, R28, R33: due form is that of the paper as it reads as a whole', () => {
  const reads = (position: number) => entry('SECRETARIAT', position);
  const correct = async (position: number, corrected: object) => (await stage.record(RecordCorrectionDocument, 'SECRETARIAT',
    { entry: position, reason: 'описка', corrected: corrected as Record<string, unknown> })).entry.position;
  const leaves = async (change: object) => (await stage.record(RecordNoticeOfWithdrawalDocument, 'SECRETARIAT',
    { ...notice('AM'), inDueForm: true, ...change })).entry.position;
  const TOO_SOON = { pending: true, defects: [{ code: 'WITHDRAWAL_TOO_SOON' }] };

  test('a cure that names a day too soon cannot be made good by a correction of its form', async () => {
    const paper = await leaves({ withdrawalOn: '2027-06-01' });
    const cure = await stage.record(RecordCureDocument, 'SECRETARIAT', { entry: paper, ...onPaper(7), inDueForm: false });
    await correct(cure.entry.position, { inDueForm: true });
    expect(await reads(paper)).toMatchObject(TOO_SOON);
  });

  test('a correction in error: what was found with its help is found anew', async () => {
    const paper = await leaves({ withdrawalOn: '2027-08-20' });
    const later = await correct(paper, { withdrawalOn: '2027-12-01' });
    await correct(paper, { receivedAt: '2027-02-25T09:00:00Z' });
    expect(await reads(paper)).toMatchObject({ pending: false });
    await correct(later, { recordedInError: true });
    expect(await reads(paper)).toMatchObject(TOO_SOON);
  });

  test('a correction under a cure is examined from the day of the cure', async () => {
    const paper = await leaves({ inDueForm: false, withdrawalOn: '2027-11-15', receivedAt: '2027-02-10T09:00:00Z' });
    const { entry: { position: cure } } = await stage.record(RecordCureDocument, 'SECRETARIAT', { entry: paper, ...onPaper(8) });
    await correct(paper, { withdrawalOn: '2027-08-15' });
    expect(await reads(paper)).toMatchObject(TOO_SOON);
    await correct(cure, { receivedAt: '2027-02-14T09:00:00Z' });
    expect(await reads(paper)).toMatchObject({ pending: false });
  });

  test('what cures or revokes a paper has not come before it; a finding is not corrected', async () => {
    const paper = await leaves({ inDueForm: false });
    const early = { entry: paper, receivedAt: '2027-02-01T09:00:00Z', paperReference: 'нота № 9' };
    const refused = { defects: [{ code: 'RECEIVED_BEFORE', path: ['input', 'receivedAt'] }] };
    expect(await stage.submit(RecordCureDocument, 'SECRETARIAT', early)).toMatchObject(refused);
    expect(await stage.submit(RecordRevocationDocument, 'SECRETARIAT', early)).toMatchObject(refused);
    const corrected = { receivedAt: '2027-02-01T09:00:00Z' };
    expect(await stage.submit(RecordCorrectionDocument, 'SECRETARIAT', { entry: 18, reason: 'описка', corrected }))
      .toMatchObject({ defects: [{ code: 'NOT_CORRECTABLE' }] });
  });
});

describe('R34: what should never have been recorded', () => {
  test('R34: an entry that is found to have been made in error is pending from then on', async () => {
    await stage.record(RecordCorrectionDocument, 'SECRETARIAT', { entry: 14, reason: 'не было', corrected: { recordedInError: true } });
    expect(await entry('RU', 14)).toMatchObject({ pending: true, defects: [{ code: 'RECORDED_IN_ERROR' }] });
    expect(await stage.submit(RecordCureDocument, 'SECRETARIAT', { entry: 14, ...onPaper(6) }))
      .toMatchObject({ defects: [{ code: 'NOT_PENDING', path: ['input', 'entry'] }] });
  });
});
