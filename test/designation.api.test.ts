/** A Party changes its designation → recorded → broadcast → every Party is informed. Through the public API only. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  ChangeDesignationDocument, CompetentAuthorityDocument, DeliveriesDocument, DesignateAuthorityDocument, EndDesignationDocument,
  RegisterPartyDocument,
} from './gql/graphql.ts';
import { designation, type Mandate, six, Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered();
  await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ')); // entry 14: kz-14
});
afterAll(() => stage.close());

const designate = (mandate: Mandate, party: string, change: object = {}) =>
  stage.submit(DesignateAuthorityDocument, mandate, designation(party, change));
const change = (changes: object) => stage.record(ChangeDesignationDocument, 'KZ', { authority: 'kz-14', ...changes });
const end = (mandate: Mandate, authority: string, more: object = {}) =>
  stage.submit(EndDesignationDocument, mandate, { authority, ...more });
const authority = async (id: string, mandate: Mandate = 'KG', on?: string) =>
  (await stage.ask(mandate, CompetentAuthorityDocument, { id, on })).competentAuthority;
const mailboxes = six.map((code) => `notices@${code.toLowerCase()}.example`).sort();

describe('Art. 4(3) · R10: all are informed of a change', () => {
  test('live: a Party, an observer and anybody, at another hub, in order', async () => {
    const lines = ['AM', 'OBSERVER', undefined].map((mandate) => stage.listen(mandate, 14));
    await change({ name: { ru: 'Министерство юстиции', kk: 'Әділет министрлігі', en: 'Ministry of Justice' }, address: null });
    await change({ legalBasis: 'Закон № 2' });
    for (const [i, line] of lines.entries()) {
      expect(await line.next()).toMatchObject({ number: 15, reference: 'DN.15.2027', kind: 'CHANGE_OF_DESIGNATION' });
      const { text, subject } = await line.next();
      expect(subject).toMatch(/DN\.16\.2027.*Республика Казахстан/);
      expect(text).toEqual(i === 0 ? expect.stringContaining('Закон № 2') : null);
    }
  });

  test('Art. 13: by mail: one message to each of the six, in Russian first, Kazakh and English after it', async () => {
    const mails = await stage.mailed(6, ({ subject }) => subject?.includes('DN.15.2027') ?? false);
    expect(mails.map(({ recipients }) => recipients.join()).sort()).toEqual(mailboxes);
    expect(mails.map(({ to }) => to?.map(({ address }) => address).join()).sort()).toEqual(mailboxes);
    for (const { text, html } of mails) {
      expect(text).toMatch(/Министерство юстиции[^]*Әділет министрлігі[^]*Ministry of Justice/);
      expect(text).toMatch(/Министерство внутренних дел[^]*Ішкі істер министрлігі[^]*Ministry of Internal Affairs/); // as it was called before
      expect(html).toMatch(/lang="ru"[^]*Министерство юстиции[^]*lang="kk"[^]*Әділет министрлігі[^]*lang="en"[^]*Ministry of Justice/);
    }
  });

  test('a message is known by its number, and belongs to the thread of its authority', async () => {
    const mails = await stage.mailed(18, ({ references }) => references === '<authority.kz-14@hub.example>');
    const ids = mails.map(({ messageId }) => messageId);
    expect([...new Set(ids)].map((id) => /^<dn\.(\d+)\.[0-9a-f]{16}@hub\.example>$/.exec(id ?? '')?.[1]).sort()).toEqual(['14', '15', '16']);
  });

  test('whoever is cut off resumes after the last number that it has: no gap, none twice', async () => {
    const line = stage.listen('BY', 0);
    const first = [await line.next(), await line.next(), await line.next()];
    line.cut();
    await line.closed;
    await change({ legalBasis: 'Закон № 3' });
    const again = stage.listen('BY', first.at(-1)?.number);
    const rest = [];
    for (let i = 4; i <= 17; i++) rest.push(await again.next());
    expect([...first, ...rest].map(({ number }) => number)).toEqual(Array.from({ length: 17 }, (_, i) => i + 1));
  });

  test('R11: the deliveries are kept: all for the Secretariat, its own for a Party, none for others', async () => {
    const deliveriesFor = async (mandate: Mandate) =>
      (await stage.ask(mandate, DeliveriesDocument, { number: 15 })).depositaryNotification?.deliveries;
    const all = await until('all deliveries', async () => {
      const found = (await deliveriesFor('SECRETARIAT')) ?? [];
      return found.filter(({ state }) => state === 'ACCEPTED').length >= 8 && found;
    });
    const mail = six.map((code) => [code, 'MAIL', `notices@${code.toLowerCase()}.example`]);
    expect(all.map((each) => [each.addressee.code, each.channel, each.address]).sort())
      .toEqual([...mail, ['AM', 'LIVE', null], ['BY', 'LIVE', null]].sort());
    expect(all.every(({ informedAt, attempts }) => informedAt === '2027-02-28T21:30:00.000Z' && attempts === 1)).toBe(true);
    expect((await deliveriesFor('AM'))?.map((each) => [each.addressee.code, each.channel])).toEqual([['AM', 'MAIL'], ['AM', 'LIVE']]);
    expect(await deliveriesFor('OBSERVER')).toBeNull();
    expect(await deliveriesFor(undefined)).toBeNull();
  });
});

describe('Art. 4: what a change says', () => {
  test('what is absent stays, what is null is cleared', async () => {
    await change({ deputyOffices: null, publicKeys: [], headOffice: { ru: 'Начальник' } });
    expect(await authority('kz-14')).toMatchObject({
      name: 'Министерство юстиции', competences: ['INFORMATION_TECHNOLOGY'], headOffice: 'Начальник', deputyOffices: [], address: null,
      publicKeys: [], legalBasis: 'Закон № 3', contactPoints: [{ kind: 'EMAIL', aroundTheClock: true }, { kind: 'PHONE', hours: '9–18' }],
      history: [14, 15, 16, 17, 18].map((position) => ({ position })),
    });
  });

  test.each([
    ['no name',                        { name: null },                 'NAME_MISSING',       ['input', 'name', 'ru']],
    ['no competences',                 { competences: null },          'COMPETENCE_MISSING', ['input', 'competences']],
    ['no contacts',                    { contactPoints: null },        'CONTACT_MISSING',    ['input', 'contactPoints']],
    ['nothing',                        {},                             'NOTHING_CHANGED',    ['input']],
    ['no first day',                   { competentFrom: null },        'FIRST_DAY_MISSING',  ['input', 'competentFrom']],
  ])('a change to %s is refused', async (_what, changes, code, path) => {
    expect(await stage.submit(ChangeDesignationDocument, 'KZ', { authority: 'kz-14', ...changes }))
      .toMatchObject({ defects: [{ code, path }] });
  });

  test('another comes in its place; the one that ended stays readable, and its end can only come sooner', async () => {
    const successor = designation('KZ', { replaces: 'kz-14', competentFrom: '2027-04-01' });
    const id = `kz-${(await stage.record(DesignateAuthorityDocument, 'KZ', successor)).entry.position}`;
    expect(await authority('kz-14')).toMatchObject({ competentUntil: '2027-04-01', replacedBy: { id } });
    expect(await authority(id)).toMatchObject({ competentFrom: '2027-04-01', competentUntil: null, replaces: { id: 'kz-14' } });
    expect(await authority('kz-14', 'KG', '2027-03-31')).toMatchObject({ id: 'kz-14' });
    expect(await authority('kz-14', 'KG', '2027-04-01')).toBeNull();
    expect(await end('KZ', id, { effectiveOn: '2027-06-01', reason: 'реорганизация' })).toMatchObject({ __typename: 'Recorded' });
    expect(await end('KZ', id, { effectiveOn: '2027-07-01' })).toMatchObject({ defects: [{ code: 'AUTHORITY_ENDED' }] });
    expect(await end('KZ', id, { effectiveOn: '2027-05-01' })).toMatchObject({ __typename: 'Recorded' });
    expect(await authority(id, 'KG', '2027-04-30')).toMatchObject({ id, competentUntil: '2027-05-01' });
    expect(await authority(id, 'KG', '2027-05-01')).toBeNull();
    expect((await authority(id))?.history.map(({ kind }) => kind)).toEqual(['DESIGNATION', 'END_OF_DESIGNATION', 'END_OF_DESIGNATION']);
  });
});

describe('VCLT art. 7: a Party acts for itself', () => {
  const address = { authority: 'kz-14', address: 'Ереван' };
  test.each([
    ['AM designates for KZ',      () => designate('AM', 'KZ'),                                   'party'],
    ['an observer designates',    () => designate('OBSERVER', 'KZ'),                             'party'],
    ['nobody designates',         () => designate(undefined, 'KZ'),                              'party'],
    ['AM changes what is KZ\'s',  () => stage.submit(ChangeDesignationDocument, 'AM', address),  'authority'],
    ['AM ends what is KZ\'s',     () => end('AM', 'kz-14'),                                      'authority'],
    ['nobody ends what is KZ\'s', () => end(undefined, 'kz-14'),                                 'authority'],
  ])('%s: NO_MANDATE, and nothing is recorded', async (_case, act, field) => {
    const head = await stage.logHead();
    const defect = { code: 'NO_MANDATE', path: ['input', field], article: 'VCLT art. 7', earliestOn: null };
    expect(await act()).toEqual({ __typename: 'Refused', defects: [defect] });
    expect(await stage.logHead()).toEqual(head);
  });

  test('T-A1: next to an act of its own, an act for another is refused alone', async () => {
    const query = `mutation ($own: DesignateAuthorityInput!, $other: DesignateAuthorityInput!) {
      own: designateAuthority(input: $own) { __typename }  other: designateAuthority(input: $other) { __typename } }`;
    const [own, other] = ['AM', 'KZ'].map((party) => ({ submissionId: randomUUID(), ...designation(party) }));
    const { data } = await stage.send('AM', query, { own, other });
    expect(data).toEqual({ own: { __typename: 'Recorded' }, other: { __typename: 'Refused' } });
  });
});

test('T-A1: an authority cannot be taken over while it is being designated', async () => {
  for (let round = 0; round < 5; round++) {
    const id = `kz-${(await stage.logHead()).position + 1}`;
    const taking = { authority: id, name: { ru: 'Захвачено' } };
    const [own, ...others] = await Promise.all([
      designate('KZ', 'KZ'),
      ...Array.from({ length: 8 }, () => stage.submit(ChangeDesignationDocument, 'AM', taking)),
      ...Array.from({ length: 4 }, () => end('AM', id)),
    ]);
    expect(own).toMatchObject({ __typename: 'Recorded' });
    for (const other of others) expect(other).toMatchObject({ __typename: 'Refused' });
    expect((await authority(id))?.history).toHaveLength(1);
  }
});

describe('A submission is recorded once', () => {
  const submissionId = randomUUID();

  test('a retry gets the first receipt; other content under the same id is refused', async () => {
    const first = await designate('RU', 'RU', { submissionId });
    const head = await stage.logHead();
    const again = await designate('RU', 'RU', { submissionId: submissionId.toUpperCase() });
    expect(again).toEqual({ ...first, replayed: true });
    const reused = { code: 'SUBMISSION_ID_REUSED', path: ['input', 'submissionId'] };
    expect(await designate('RU', 'RU', { submissionId, address: 'Москва' })).toMatchObject({ defects: [reused] });
    expect(await stage.logHead()).toEqual(head);
  });

  test('the same id in the hands of the Secretariat is another submission', async () => {
    const id = randomUUID();
    const party = { submissionId: id, code: 'UZ', name: { ru: 'Республика Узбекистан' }, mailboxes: ['notices@uz.example'] };
    expect(await stage.submit(RegisterPartyDocument, 'SECRETARIAT', party)).toMatchObject({ replayed: false });
    const change = { submissionId: id, authority: 'kz-14', address: 'Алматы' };
    expect(await stage.submit(ChangeDesignationDocument, 'KZ', change)).toMatchObject({ replayed: false });
    expect(await stage.submit(ChangeDesignationDocument, 'KZ', change)).toMatchObject({ replayed: true });
    expect(await stage.submit(RegisterPartyDocument, 'SECRETARIAT', party)).toMatchObject({ replayed: true });
    const other = { ...party, mailboxes: ['other@uz.example'] };
    expect(await stage.submit(RegisterPartyDocument, 'SECRETARIAT', other)).toMatchObject({ defects: [{ code: 'SUBMISSION_ID_REUSED' }] });
  });

  test('the same id in the hands of another Party is another submission', async () => {
    expect(await designate('TJ', 'TJ', { submissionId })).toMatchObject({ __typename: 'Recorded', replayed: false });
  });

  test('five at once, at two hubs, are one', async () => {
    const { position } = await stage.logHead();
    const input = { ...designation('BY'), submissionId: randomUUID() };
    const answers = await Promise.all([0, 1, 0, 1, 0].map((hub) => stage.send('BY', DesignateAuthorityDocument, { input }, hub)));
    expect(answers.map(({ data }) => data.designateAuthority.replayed).sort()).toEqual([false, true, true, true, true]);
    expect(new Set(answers.map(({ data }) => data.designateAuthority.entry.position))).toEqual(new Set([position + 1]));
    expect((await stage.logHead()).position).toBe(position + 1);
  });
});

test('every defect of a form is named at once, with its article, in three languages', async () => {
  const query = `mutation ($input: DesignateAuthorityInput!) { designateAuthority(input: $input) { ... on Refused {
    defects { code path article ru: message kk: message(language: KK) en: message(language: EN) } } } }`;
  const wrong = { name: { ru: ' ' }, competences: [], contactPoints: [], publicKeys: [{}], replaces: 'am-1' };
  const { data } = await stage.send('KZ', query, { input: { ...designation('KZ', wrong), submissionId: randomUUID() } });
  expect(data.designateAuthority.defects).toEqual([
    ['NAME_MISSING',       ['input', 'name', 'ru'],           'Art. 4'],
    ['COMPETENCE_MISSING', ['input', 'competences'],          'Art. 3'],
    ['CONTACT_MISSING',    ['input', 'contactPoints'],        'Art. 4'],
    ['KEY_INVALID',        ['input', 'publicKeys', '0'],      null],
    ['UNKNOWN_AUTHORITY',  ['input', 'replaces'],             null],
  ].map(([code, path, article]) => ({
    code, path, article, ru: expect.stringMatching(/[а-я]/), kk: expect.stringMatching(/[әіңғүұқөһ]/), en: expect.stringMatching(/^[\x20-\x7e]+$/),
  })));
});

describe('R12, R13: before its Party is bound, a designation is kept and circulated, but not yet operative', () => {
  test('it becomes operative by itself', async () => {
    const operative = async (on: string) => (await authority('kz-14', undefined, on))?.operative;
    expect(await operative('2027-03-01')).toBe(false);
    for (const party of ['AM', 'BY', 'RU']) await stage.notice(party, '2016-06-15');
    stage.at('2027-03-10T09:00:00Z');
    await stage.notice('KZ', '2027-03-10');
    expect([await operative('2027-03-09'), await operative('2027-03-10')]).toEqual([false, true]);
  });

  test('the notification says which it was', async () => {
    const { notifications } = await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ'));
    const operative = async (number = 0) =>
      (await stage.send('AM', `{ depositaryNotification(number: ${number}) { operative } }`)).data.depositaryNotification.operative;
    expect([await operative(14), await operative(notifications[0]?.number)]).toEqual([false, true]);
  });
});
