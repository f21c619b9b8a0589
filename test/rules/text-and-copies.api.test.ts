/** The text itself, its single original and the certified copies of it; and the files of papers. (Final clause; VCLT arts 77, 79.) */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PDFDocument } from 'pdf-lib';
import {
  AcknowledgeCertifiedCopyDocument, DurationDocument, FollowDocument, type FollowSubscription, MakeCertifiedCopyDocument,
  ProposeTextCorrectionDocument, RecordCertifiedCopyDocument, RecordCorrectionDocument, RecordObjectionDocument, TasksDocument,
} from '../gql/graphql.ts';
import { type Line, type Mandate, protocol, six, Stage, until } from '../stage.ts';
import { told } from './questions.ts';
import { entriesAfter, everyParty, mailedTo, Treaty } from './treaty.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered();
});
afterAll(() => stage.close());

const office = { ru: 'Начальник Правового управления', en: 'Head of the Legal Department' };

async function file(hash: string, mandate: Mandate, init: RequestInit = {}): Promise<Response> {
  const authorization: HeadersInit = mandate === undefined ? {} : { authorization: `Bearer ${await stage.token(mandate)}` };
  return fetch(new URL(`/files/${hash}`, stage.url()), { ...init, headers: { ...authorization, 'content-type': 'application/pdf' } });
}

async function upload(bytes: Uint8Array, mandate = 'SECRETARIAT'): Promise<string> {
  const answer = await file('', mandate, { method: 'POST', body: new Uint8Array(bytes) });
  return ((await answer.json()) as { hash: string }).hash;
}

/** Begins as a PDF does; no two are alike. */
const scan = () => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(100)]);

/** Of nobody, an observer, two Parties and the Secretariat: those who may. */
async function readers(hash: string): Promise<Mandate[]> {
  const all: Mandate[] = [undefined, 'OBSERVER', 'AM', 'KG', 'SECRETARIAT'];
  const answers = await Promise.all(all.map(async (reader) => (await file(hash, reader, { method: 'HEAD' })).status));
  return all.filter((_reader, i) => answers[i] === 200);
}

/** 'CERTIFIED_COPY 2014-12-23 KZ' */
async function tasks(instrument: string): Promise<string[]> {
  const all = (await stage.ask('SECRETARIAT', TasksDocument)).tasks.filter((task) => task.instrument?.id === instrument);
  return all.map(({ kind, dueOn, party }) => `${kind} ${dueOn} ${party?.code ?? 'all'}`).filter((task) => !task.startsWith('REGISTRATION'));
}

async function textOf(instrument: string, mandate: Mandate) {
  return (await stage.ask(mandate, DurationDocument, { instrument, until: '2028-01-01' })).instrument!;
}

const copies = async (instrument: string) => (await textOf(instrument, 'SECRETARIAT')).certifiedCopies;

describe('Final: one original, and a certified copy to each signatory · R44', () => {
  const instrument = 'r44';
  let original = '';
  const made = new Map<string, string>();
  const sent = new Map<string, number>();

  beforeAll(async () => {
    const document = await PDFDocument.create();
    document.addPage([595, 842]).drawText('Original');
    document.addPage([595, 842]).drawText('Original, page 2');
    original = await upload(await document.save());
    await Treaty.open(stage, instrument, 'AM, BY, KZ, KG, RU, TJ', protocol.finalClauses, '2014-12-23', { original });
  });

  test('R44: six copies are owed, since the day of signature; to a Party only its own is shown, to others none', async () => {
    const owed = six.map((code) => ({ party: { code }, owedSince: '2014-12-23', sentOn: null, acknowledgedOn: null, entry: null }));
    expect(await copies(instrument)).toEqual(owed);
    expect(await tasks(instrument)).toEqual(six.map((code) => `CERTIFIED_COPY 2014-12-23 ${code}`));
    const seen = await Promise.all(['KZ', 'OBSERVER', undefined].map((mandate) => textOf(instrument, mandate)));
    expect(seen.map(({ certifiedCopies }) => certifiedCopies)).toEqual([[owed[2]], null, null]);
  });

  test('the original is for the Parties to read, and its hash is on the record', async () => {
    expect([(await textOf(instrument, 'AM')).original, (await textOf(instrument, undefined)).original]).toEqual([original, null]);
    expect(await readers(original)).toEqual(['AM', 'KG', 'SECRETARIAT']);
  });

  test('R44: each is made by the Secretariat alone, and not for others to read before it is sent', async () => {
    for (const party of six) {
      const { makeCertifiedCopy } = await stage.ask('SECRETARIAT', MakeCertifiedCopyDocument, { input: { instrument, party, office } });
      if (makeCertifiedCopy.__typename === 'MadeCopy') made.set(party, makeCertifiedCopy.hash);
    }
    expect(new Set(made.values()).size).toBe(6);
    expect(await readers(made.get('KG')!)).toEqual(['SECRETARIAT']);
    const { makeCertifiedCopy } = await stage.ask('KZ', MakeCertifiedCopyDocument, { input: { instrument, party: 'KZ', office } });
    expect(makeCertifiedCopy).toMatchObject({ defects: [{ code: 'NO_MANDATE' }] });
    expect(await copies(instrument)).toMatchObject(six.map(() => ({ sentOn: null })));
  });

  test('R44: each is sent, and its Party reads it: the pages of the original, and the page that certifies them', async () => {
    for (const party of six) {
      const input = { instrument, party, sentOn: '2027-03-01', office, file: made.get(party)! };
      const { entry, notifications } = await stage.record(RecordCertifiedCopyDocument, 'SECRETARIAT', input);
      expect(notifications).toMatchObject([{ kind: 'CERTIFIED_COPY' }]);
      sent.set(party, entry.position);
    }
    const answer = await file(made.get('KZ')!, 'KZ');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    const copy = await PDFDocument.load(await answer.arrayBuffer(), { updateMetadata: false });
    expect([copy.getPageCount(), copy.getTitle()]).toEqual([3, `Заверенная копия № 3: ${protocol.title.ru}`]);
    expect(copy.getCreationDate()).toEqual(new Date('2027-03-01T00:00:00Z'));
    expect(await tasks(instrument)).toEqual([]);
  });

  test('R44: a Party acknowledges its own by itself, not that of another; nothing is left to be done', async () => {
    const entry = sent.get('KZ')!;
    expect(await stage.submit(AcknowledgeCertifiedCopyDocument, 'AM', { entry })).toMatchObject({ defects: [{ code: 'NO_MANDATE' }] });
    for (const party of six) await stage.record(AcknowledgeCertifiedCopyDocument, party, { entry: sent.get(party)! });
    const day = '2027-03-01';
    const done = six.map((code) => ({ party: { code }, sentOn: day, acknowledgedOn: day, entry: { position: sent.get(code) } }));
    expect(await copies(instrument)).toMatchObject(done);
    expect(await tasks(instrument)).toEqual([]);
  });
});

describe('VCLT art. 79(6) · R36: an error in a certified copy is corrected at once, by procès-verbal', () => {
  test('no time limit runs: the corrected copy is there, all Parties are told, and the entry itself stays as it was', async () => {
    const instrument = 'r36';
    await Treaty.open(stage, instrument, 'KZ');
    const [wrong, right] = [await upload(scan()), await upload(scan())];
    const input = { instrument, party: 'KZ', sentOn: '2027-02-27', office, file: wrong };
    const { entry: { position: entry } } = await stage.record(RecordCertifiedCopyDocument, 'SECRETARIAT', input);
    const corrected = { file: right, sentOn: '2027-02-28' };
    const correction = { entry, reason: 'пропущена страница', corrected };
    const { notifications: [told] } = await stage.record(RecordCorrectionDocument, 'SECRETARIAT', correction);
    expect(told?.kind).toBe('CORRECTION');
    expect(await mailedTo(stage, told!)).toEqual(everyParty);
    const mail = stage.mails.find(({ subject }) => subject?.includes(told!.reference));
    expect(mail?.text).toMatch(/протокол[\s\S]*79\(6\)/);
    expect(await copies(instrument)).toMatchObject([{ sentOn: '2027-02-28', entry: { position: entry } }]);
    expect((await entriesAfter(stage, entry - 1))[0]?.content).toMatchObject({ file: wrong, sentOn: '2027-02-27' });
    expect(await readers(right)).toEqual(['AM', 'KG', 'SECRETARIAT']);
    expect(await tasks(instrument)).toEqual([]);
  });
});

describe('VCLT art. 77(1)(d) · R8: the file of a paper is for whoever may see the paper', () => {
  test('R8: of a paper in due form, for every Party', async () => {
    const treaty = await Treaty.open(stage, 'files-due-form', 'KG');
    const hash = await upload(scan());
    const { entry } = await treaty.notice('KG', '2027-02-01', { attachments: [hash] });
    expect(entry.content).toMatchObject({ attachments: [hash] });
    expect(await readers(hash)).toEqual(['AM', 'KG', 'SECRETARIAT']);
  });

  test('R8: of a pending one, for its own Party until it is cured; then for all', async () => {
    const treaty = await Treaty.open(stage, 'files-pending', 'KG');
    const [hash, mended] = [await upload(scan()), await upload(scan())];
    const { entry } = await treaty.notice('KG', '2027-02-01', { attachments: [hash], inDueForm: false });
    expect(await readers(hash)).toEqual(['KG', 'SECRETARIAT']);
    await treaty.cure(entry.position, '2027-02-20', { attachments: [mended] });
    expect([await readers(hash), await readers(mended)]).toEqual([['AM', 'KG', 'SECRETARIAT'], ['AM', 'KG', 'SECRETARIAT']]);
  });

  test('what nobody has uploaded is not attached: the form is refused', async () => {
    await Treaty.open(stage, 'files-unknown', 'KG');
    const files = { file: '0'.repeat(64), attachments: ['1'.repeat(64)] };
    const input = { instrument: 'files-unknown', party: 'KG', sentOn: '2027-03-01', office, ...files };
    const refused = { code: 'UNKNOWN_FILE' };
    expect(await stage.submit(RecordCertifiedCopyDocument, 'SECRETARIAT', input)).toMatchObject({
      __typename: 'Refused', defects: [{ ...refused, path: ['input', 'attachments'] }, { ...refused, path: ['input', 'file'] }],
    });
  });

  test('nor is it named by a correction: of a certified copy, or of a paper', async () => {
    const treaty = await Treaty.open(stage, 'files-corrected', 'KG');
    const copy = { instrument: treaty.id, party: 'KG', sentOn: '2027-02-27', office, file: await upload(scan()) };
    const { entry: sent } = await stage.record(RecordCertifiedCopyDocument, 'SECRETARIAT', copy);
    const { entry: notice } = await treaty.notice('KG', '2027-02-01');
    const head = await stage.logHead();
    const files: [number, string, Record<string, unknown>][] = [
      [sent.position, 'file', { file: '0'.repeat(64) }], [notice.position, 'attachments', { attachments: ['1'.repeat(64)] }],
    ];
    for (const [entry, field, corrected] of files) {
      expect(await stage.submit(RecordCorrectionDocument, 'SECRETARIAT', { entry, reason: 'описка', corrected })).toMatchObject({
        __typename: 'Refused', defects: [{ code: 'UNKNOWN_FILE', path: ['input', 'corrected', field] }],
      });
    }
    expect(await stage.logHead()).toEqual(head);
  });
});

describe('VCLT art. 79(2), (4) · R35: an error in the text itself', () => {
  const proposal = { ru: 'В статье 6 вместо «трёх дней» читать: «трёх суток»', en: 'In Art. 6 read "three 24-hour days"' };
  const propose = (instrument: string, objectionsUntil?: string) =>
    stage.record(ProposeTextCorrectionDocument, 'SECRETARIAT', { instrument, proposal, ...(objectionsUntil && { objectionsUntil }) });
  const object = (entry: number, receivedAt: string) => stage.record(RecordObjectionDocument, 'SECRETARIAT', {
    entry, party: 'BY', receivedAt, paperReference: `Note BY/${receivedAt}`, grounds: 'Опечатки нет',
  });
  const proposed = new Map<string, number>();
  let line: Line<FollowSubscription>;

  /** Of which proposals the text is corrected. */
  async function corrected(): Promise<(string | undefined)[]> {
    const found = (await entriesAfter(stage, 0)).filter(({ kind }) => kind === 'TEXT_CORRECTED');
    return found.map(({ instrument }) => instrument?.id);
  }

  beforeAll(async () => {
    const clauses = { ...protocol.finalClauses, textCorrection: { objectionsWithin: { days: 30 } } };
    for (const id of ['r35', 'r35-opposed', 'r35-late', 'r35-day-before']) await Treaty.open(stage, id, 'AM, BY');
    await Treaty.open(stage, 'r35-thirty-days', 'AM, BY', clauses);
  });

  test('R35: 90 days to object, unless the clauses or the proposal say otherwise; all are told', async () => {
    const own = await propose('r35');
    const others = [await propose('r35-thirty-days'), await propose('r35-opposed', '2027-03-10'), await propose('r35-late')];
    await propose('r35-day-before', '2027-05-29');
    for (const { entry } of [own, ...others]) proposed.set(String(entry.content?.['instrument']), entry.position);
    const until = [own, ...others].map(({ entry }) => entry.content?.['objectionsUntil']);
    expect(until).toEqual(['2027-05-30', '2027-03-31', '2027-03-10', '2027-05-30']);
    expect(await mailedTo(stage, own.notifications[0]!)).toEqual(everyParty);
    expect(await tasks('r35')).toContain('TEXT_CORRECTION 2027-05-30 all');
  });

  test('R35: an objection on the last day is in time: it is circulated, and the text stays as it is', async () => {
    stage.at('2027-03-10T20:59:59Z');
    const { entry, notifications } = await object(proposed.get('r35-opposed')!, '2027-03-10T20:59:59Z');
    expect(entry).toMatchObject({ pending: false, receivedOn: '2027-03-10' });
    expect(notifications).toMatchObject([{ kind: 'OBJECTION' }]);
    expect(await mailedTo(stage, notifications[0]!)).toEqual(everyParty);
    expect(await tasks('r35-opposed')).toContain('TEXT_CORRECTION_OBJECTED 2027-03-10 BY');
  });

  test('R35: on the last day, a second before midnight at the seat, nothing is corrected yet', async () => {
    stage.at('2027-05-30T20:59:59Z');
    await until('what that day brings', async () => (await corrected()).includes('r35-day-before'));
    expect(await corrected()).toEqual(['r35-thirty-days', 'r35-day-before']); // the first on 1 April, found when the clock looked
    const exp = Date.parse('2027-07-01') / 1000;
    line = stage.subscribe('TJ', FollowDocument, { kinds: ['TEXT_CORRECTED'] }, await stage.token('TJ', { exp }));
    await line.connected;
  });

  test('R35: nobody has objected: with the next day the corrected text replaces it ab initio, once, and all are told', async () => {
    stage.at('2027-05-30T21:00:00Z');
    const heard = [(await line.next()).depositaryNotifications, (await line.next()).depositaryNotifications];
    expect(await corrected()).toEqual(['r35-thirty-days', 'r35-day-before', 'r35', 'r35-late']);
    const [entry] = (await entriesAfter(stage, 0)).filter(({ kind, instrument }) => kind === 'TEXT_CORRECTED' && instrument?.id === 'r35');
    expect(entry).toMatchObject({ recordedBy: 'DEPOSITARY', receivedOn: '2027-05-31', content: { proposal: proposed.get('r35') } });
    const mine = heard.find((each) => each.entry.position === entry?.position);
    expect(await mailedTo(stage, { reference: `DN.${mine?.number ?? 0}.2027` })).toEqual(everyParty);
    const mail = stage.mails.find(({ subject }) => subject?.includes(`DN.${mine?.number ?? 0}.2027`));
    expect(mail?.text).toMatch(/ab initio/);
    expect([await tasks('r35'), await tasks('r35-opposed')].map((each) => each.filter((task) => task.startsWith('TEXT')))).toEqual([
      [], ['TEXT_CORRECTION_OBJECTED 2027-03-10 BY'],
    ]);
  });

  test('R35: an objection that comes too late is kept, pending, and changes nothing', async () => {
    const { entry, notifications } = await object(proposed.get('r35-late')!, '2027-05-30T21:00:00Z');
    expect(entry).toMatchObject({ pending: true, defects: [{ code: 'OBJECTION_TOO_LATE', path: ['input', 'receivedAt'] }] });
    expect(notifications).toEqual([]);
    expect(await corrected()).toEqual(['r35-thirty-days', 'r35-day-before', 'r35', 'r35-late']);
    expect(await tasks('r35-late')).toContain('PENDING 2027-05-31 BY');
  });

  test('R33, R35: one that was in time is recorded late: what was found is undone, and told so', async () => {
    const [done] = (await entriesAfter(stage, 0)).filter(({ kind, instrument }) => kind === 'TEXT_CORRECTED' && instrument?.id === 'r35');
    const { entry, notifications } = await object(proposed.get('r35')!, '2027-05-30T20:59:59Z');
    expect(entry).toMatchObject({ pending: false });
    expect(notifications).toMatchObject([{ kind: 'OBJECTION' }, { kind: 'TEXT_CORRECTED' }]);
    const [wrong, right] = [done!.notification!.number, notifications[1]!.number];
    expect(await told(stage, wrong)).toMatchObject({ replaces: null, replacedBy: { number: right, kind: 'TEXT_CORRECTED' } });
    expect(await told(stage, right)).toMatchObject({ replaces: { number: wrong, kind: 'TEXT_CORRECTED' }, replacedBy: null });
    expect(await tasks('r35')).toContain('TEXT_CORRECTION_OBJECTED 2027-05-30 BY');
  });
});
