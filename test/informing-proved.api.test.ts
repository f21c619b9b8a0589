/** Who was told, when, how do we know: for any act, and what the Parties say themselves. Through the API and a real mail server. */
import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { execute } from './db.ts';
import {
  AcknowledgeNotificationDocument, AddChannelDocument, DesignateAuthorityDocument, EndChannelDocument, EntriesDocument, InformingDocument,
  InformingTroublesDocument, MakeEvidenceDocument, NotReachedDocument, RecordCorrectionDocument, RecordObjectionDocument, TellAgainDocument,
} from './gql/graphql.ts';
import { designation, type Mandate, six, Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered(2);
});
afterAll(() => stage.close());

const KG = 'notices@kg.example';
const hashOf = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

/** A designation by a Party; answers with the number of its notification. */
async function act(party = 'KZ'): Promise<number> {
  return (await stage.record(DesignateAuthorityDocument, party, designation(party))).notifications[0]!.number;
}

async function look(number: number, mandate: Mandate = 'SECRETARIAT') {
  return (await stage.ask(mandate, InformingDocument, { number })).depositaryNotification!;
}

/** 'AM INFORMED, BY INFORMED …' */
async function informing(number: number, mandate?: Mandate): Promise<string> {
  const { informing: all } = await look(number, mandate ?? 'SECRETARIAT');
  return all!.map(({ addressee, state }) => `${addressee.code} ${state}`).join(', ');
}

const all = (state: string) => six.toSorted().map((code) => `${code} ${state}`).join(', ');
const informed = (number: number, as = all('INFORMED')) => until(`${number}: ${as}`, async () => (await informing(number)) === as);

async function say(mandate: Mandate, number: number, submissionId = randomUUID(), hub = 0) {
  const { data } = await stage.send(mandate, AcknowledgeNotificationDocument, { input: { submissionId, number } }, hub);
  return data.acknowledgeNotification as { __typename: string; acknowledgedAt?: string; replayed?: boolean; defects?: { code: string }[] };
}
const refused = (code: string) => ({ __typename: 'Refused', defects: [expect.objectContaining({ code })] });

describe('Art. 4(3) · R11: for any act, who was told, when, how do we know', () => {
  test('each Party, at once, with what its server said', async () => {
    const number = await act();
    await informed(number);
    const { deliveries, informing: parties, evidence } = await look(number);
    expect(parties).toHaveLength(6);
    expect(parties![0]).toEqual({
      addressee: { code: 'AM' }, state: 'INFORMED', informedAt: '2027-02-28T21:30:00.000Z', informedOn: '2027-03-01', channel: 'MAIL',
      acknowledgedAt: null, remindedAfterHours: null,
    });
    const mails = deliveries!.filter(({ channel }) => channel === 'MAIL');
    expect(mails.map(({ purpose, state, attempts }) => `${purpose} ${state} ${attempts}`)).toEqual(Array(6).fill('NOTIFICATION ACCEPTED 1'));
    const at = '2027-02-28T21:30:00.000Z';
    for (const { tries } of mails) {
      expect(tries).toEqual([{ outcome: 'ACCEPTED', reply: expect.stringMatching(/^250 /), firstAt: at, lastAt: at, times: 1 }]);
    }
    expect(evidence).toEqual([]);
  });

  test('a Party that is refused for good is unreachable, and shown; sent again, it is informed', async () => {
    stage.refusals.set(KG, `5.1.1 <${KG}>: no such mailbox`);
    const number = await act();
    await informed(number, all('INFORMED').replace('KG INFORMED', 'KG UNREACHABLE'));
    const [failed] = (await look(number)).deliveries!.filter(({ state }) => state === 'FAILED');
    expect(failed).toMatchObject({
      addressee: { code: 'KG' }, attempts: 1, informedAt: null, tries: [{ outcome: 'NEVER', reply: expect.stringContaining('550') }],
    });
    const { notReached } = await stage.ask('SECRETARIAT', NotReachedDocument);
    expect(notReached.nodes.map((each) => each.number)).toEqual([number]);
    const unreachable = notReached.nodes[0]!.informing!.filter(({ state }) => state === 'UNREACHABLE');
    expect(unreachable).toEqual([{ addressee: { code: 'KG' }, state: 'UNREACHABLE' }]);
    expect(await informing(number, 'KG')).toBe('KG UNREACHABLE');

    const again = { submissionId: randomUUID(), number, party: 'KG' };
    const tell = async (mandate: Mandate, input = again) => (await stage.ask(mandate, TellAgainDocument, { input })).tellAgain;
    stage.refusals.clear();
    for (const mandate of [undefined, 'OBSERVER', 'KG', 'AM']) expect(await tell(mandate)).toMatchObject(refused('NO_MANDATE'));
    expect(await tell('SECRETARIAT', { ...again, party: 'AM' })).toMatchObject(refused('NOTHING_FAILED'));
    expect(await tell('SECRETARIAT', { ...again, number: 9_999, party: 'YY' })).toMatchObject({
      defects: [{ code: 'UNKNOWN_NOTIFICATION' }, { code: 'UNKNOWN_PARTY' }],
    });
    expect(await tell('SECRETARIAT')).toMatchObject({ __typename: 'ToldAgain', replayed: false, deliveries: [{ id: failed!.id }] });
    expect(await tell('SECRETARIAT')).toMatchObject({ __typename: 'ToldAgain', replayed: true, deliveries: [{ id: failed!.id }] });
    expect(await tell('SECRETARIAT', { ...again, party: 'TJ' })).toMatchObject(refused('SUBMISSION_ID_REUSED'));
    await informed(number);
    const [mended] = (await look(number, 'KG')).deliveries!;
    const tries = [{ outcome: 'NEVER' }, { outcome: 'ACCEPTED' }];
    expect(mended).toMatchObject({ id: failed!.id, state: 'ACCEPTED', attempts: 2, tries });
    expect((await stage.ask('SECRETARIAT', NotReachedDocument)).notReached.nodes).toEqual([]);
  });

  test('what stands in the way, in three languages', async () => {
    const troubles = async (language: 'RU' | 'KK' | 'EN' = 'EN') =>
      (await stage.ask('SECRETARIAT', InformingTroublesDocument, { language })).informingTroubles;
    expect(await troubles()).toEqual([]);
    stage.refusals.set(KG, `5.1.1 <${KG}>: no such mailbox`);
    const number = await act();
    await until('the refusal', async () => (await informing(number)).includes('KG UNREACHABLE'));
    const found = await troubles();
    const kinds = found.map(({ kind, party }) => `${party.code} ${kind}`);
    expect(kinds).toEqual(['KG NO_WORKING_CHANNEL', 'KG CHANNEL_FAILING', 'KG NOT_INFORMED']);
    expect(found[1]).toMatchObject({
      channel: 'MAIL', address: KG, reply: expect.stringContaining('550'), since: '2027-02-28T21:30:00.000Z', notification: { number },
    });
    expect(found[2]).toMatchObject({ count: 1, notification: { number } });
    const begins = [['RU', 'Кыргызская Республика: '], ['KK', 'Қырғыз Республикасы: '], ['EN', 'Kyrgyz Republic: ']] as const;
    for (const [language, name] of begins) {
      for (const { says } of await troubles(language)) expect(says.startsWith(name)).toBe(true);
    }
    expect(found[1]!.says).toContain(`${KG}. Since: 1 March 2027. The first that was not taken: No. ${number}.`);
    stage.refusals.clear();
    await stage.ask('SECRETARIAT', TellAgainDocument, { input: { submissionId: randomUUID(), number, party: 'KG' } });
    await informed(number);
    expect(await troubles()).toEqual([]);
  });

  test.each(['{ notReached { nodes { number } } }', '{ informingTroubles { kind } }'])('%s is for the Secretariat', async (query) => {
    expect((await stage.send(undefined, query)).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    for (const mandate of ['OBSERVER', 'KG']) {
      expect((await stage.send(mandate, query)).errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});

describe('R11 · VCLT art. 78(c): a Party says itself that it has been informed', () => {
  test('for itself alone, once; said again, it is answered with the first time', async () => {
    const number = await act();
    await informed(number);
    for (const mandate of [undefined, 'OBSERVER', 'SECRETARIAT']) expect(await say(mandate, number)).toMatchObject(refused('NO_MANDATE'));
    expect(await say('XX', number)).toMatchObject(refused('UNKNOWN_NOTIFICATION'));
    for (const none of [0, -1, 9_999, 2 ** 31 - 1]) expect(await say('KZ', none)).toMatchObject(refused('UNKNOWN_NOTIFICATION'));
    const id = randomUUID();
    const acknowledgedAt = '2027-02-28T21:30:00.000Z';
    const first = { __typename: 'Acknowledged', notification: { number }, party: { code: 'KZ' }, acknowledgedAt };
    expect(await say('KZ', number, id)).toEqual({ ...first, replayed: false });
    stage.at('2027-02-28T21:31:00Z');
    expect(await say('KZ', number, id)).toEqual({ ...first, replayed: true });
    expect(await say('KZ', number)).toEqual({ ...first, replayed: true });
    expect(await say('KZ', number - 1, id)).toMatchObject(refused('SUBMISSION_ID_REUSED'));
    expect(await say('AM', number, id)).toMatchObject({ party: { code: 'AM' }, replayed: false });
    const [am, kz] = ['AM ACKNOWLEDGED', 'KZ ACKNOWLEDGED'];
    expect(await informing(number)).toBe(all('INFORMED').replace('KZ INFORMED', kz).replace('AM INFORMED', am));
    const [own] = (await look(number, 'KZ')).deliveries!;
    expect(own).toMatchObject({ state: 'ACKNOWLEDGED', acknowledgedAt });
  });

  test('a Party that nothing has reached is informed by its own word', async () => {
    stage.refusals.set(KG, '5.2.1 no');
    const number = await act();
    await until('the refusal', async () => (await informing(number)).includes('KG UNREACHABLE'));
    await say('KG', number);
    const [own] = (await look(number, 'KG')).informing!;
    expect(own).toMatchObject({ state: 'ACKNOWLEDGED', informedAt: own!.acknowledgedAt, channel: null });
    expect((await stage.ask('SECRETARIAT', NotReachedDocument)).notReached.nodes).toEqual([]);
    stage.refusals.clear();
  });

  test('at two hubs at the same moment: one of them was the first', async () => {
    const number = await act();
    const both = await Promise.all([0, 1, 0, 1].map((hub) => say('KG', number, randomUUID(), hub)));
    expect(both.map(({ replayed }) => replayed).toSorted()).toEqual([false, true, true, true]);
    const id = randomUUID();
    const numbers = await Promise.all([number, number - 1].map((each, hub) => say('BY', each, id, hub)));
    expect(numbers.map(({ __typename }) => __typename).toSorted()).toEqual(['Acknowledged', 'Refused']);
  });

  test('it is never undone, not even by the owner of the tables', async () => {
    const statements = ['delete from acknowledgement', `update acknowledgement set party = 'AM'`, 'truncate acknowledgement'];
    for (const sql of statements) await expect(execute(stage.database.ownerUrl, sql)).rejects.toThrow('permanent');
  });

  test('the Secretariat sees who has not, the newest first, a page at a time', async () => {
    const ask = async (variables: { first?: number; after?: number }) =>
      (await stage.ask('SECRETARIAT', NotReachedDocument, { acknowledged: false, ...variables })).notReached;
    const numbers = (await ask({})).nodes.map(({ number }) => number);
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a));
    const { nodes, pageInfo } = await ask({ first: 2 });
    expect([nodes.map(({ number }) => number), pageInfo.hasNextPage]).toEqual([numbers.slice(0, 2), true]);
    expect((await ask({ first: 2, after: Number(pageInfo.endCursor) })).nodes.map(({ number }) => number)).toEqual(numbers.slice(2, 4));
    const last = numbers[0]!;
    for (const party of six) await say(party, last);
    expect((await ask({})).nodes.map(({ number }) => number)).toEqual(numbers.slice(1));
  });
});

describe('R11: who has been informed is for the Secretariat, and of each Party for itself, through every door', () => {
  const text = '{ informing { addressee { code } } evidence { hash } }';
  test.each([
    ['a list',    (number: number) => `{ depositaryNotifications(after: ${number - 1}, first: 1) { nodes ${text} } }`],
    ['a node',    (number: number) => `{ depositaryNotification(number: ${number}) ${text} }`],
    ['an entity', (number: number) =>
      `{ _entities(representations: [{ __typename: "DepositaryNotification", number: ${number} }]) { ... on DepositaryNotification ${text} } }`],
    ['an entry',  (_number: number) => `{ competentAuthority(id: "kz-14") { history { notification ${text} } } }`],
  ])('%s', async (_door, query) => {
    const number = 14;
    const seen = await Promise.all([undefined, 'OBSERVER', 'AM', 'KG', 'SECRETARIAT'].map(async (mandate) => {
      const answer = JSON.stringify((await stage.send(mandate, query(number))).data);
      return `${[...answer.matchAll(/"code":"(..)"/g)].map(([, code]) => code).join()} ${answer.includes('"evidence":null') ? '-' : 'evidence'}`;
    }));
    expect(seen).toEqual([' -', ' -', 'AM -', 'KG -', `${six.toSorted().join()} evidence`]);
  });
});

const make = async (mandate: Mandate, number: number, submissionId = randomUUID(), hub = 0) => {
  const { data } = await stage.send(mandate, MakeEvidenceDocument, { input: { submissionId, number } }, hub);
  return data.makeEvidence;
};
async function download(mandate: Mandate, hash: string): Promise<{ status: number; bytes: Buffer }> {
  const headers = mandate === undefined ? {} : { authorization: `Bearer ${await stage.token(mandate)}` };
  const answer = await fetch(new URL(`/files/${hash}`, stage.url()), { headers });
  return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
}
interface Inside {
  readonly addressees: readonly { readonly party: string }[];
}

/** The file that is inside the file. */
function inside(pdf: Buffer) {
  const begin = pdf.indexOf('{"addressees":');
  const json = pdf.subarray(begin, pdf.indexOf('\nendstream', begin)).toString();
  return { json, evidence: JSON.parse(json) as Inside };
}

describe('R11: evidence of informing', () => {
  test('its hash is that of its entry; it says who, when and how, and names no address', async () => {
    stage.refusals.set(KG, `5.1.1 <${KG}>: no such mailbox`);
    const number = await act();
    await until('the refusal', async () => (await informing(number)).includes('KG UNREACHABLE'));
    await until('the others', async () => !(await informing(number)).includes('NOT_YET'));
    await say('AM', number);
    const { position, hash: headHash } = await stage.logHead();
    const { __typename, evidence: made, replayed } = await make('SECRETARIAT', number);
    expect([__typename, replayed]).toEqual(['EvidenceMade', false]);
    const { status, bytes } = await download('SECRETARIAT', made.hash);
    expect([status, hashOf(bytes), bytes.length]).toEqual([200, made.hash, made.size]);
    const { entry } = await look(number).then(({ evidence }) => evidence![0]!);
    expect(entry).toEqual({
      position: position + 1, hash: expect.any(String), kind: 'EVIDENCE_OF_INFORMING',
      content: { entry: position, notification: number, evidence: made.hash },
    });
    const { json, evidence } = inside(bytes);
    expect(json).not.toContain('notices');
    expect(evidence).toMatchObject({
      format: 'khattama-evidence-of-informing/1',
      notification: { number, kind: 'DESIGNATION', party: 'KZ', entry: { position, hash: headHash } },
      made: { logHead: { position, hash: headHash } },
    });
    expect(evidence.addressees.map(({ party }) => party)).toEqual(six); // as they are listed
    const of = (party: string) => evidence.addressees.find((each) => each.party === party)!;
    const { deliveries } = await look(number);
    const [am] = deliveries!.filter(({ addressee }) => addressee.code === 'AM');
    expect(of('AM')).toMatchObject({ state: 'ACKNOWLEDGED', informedOn: '2027-03-01', channel: 'MAIL', deliveries: [{
      id: am!.id, channel: 'MAIL', message: `dn.${number}.${headHash.slice(0, 16)}`, state: 'ACKNOWLEDGED',
      address: { domain: 'am.example', commitment: hashOf(`${am!.addressSalt}notices@am.example`) },
      tries: [{ outcome: 'ACCEPTED', reply: expect.stringMatching(/^250 /), times: 1 }],
    }] });
    expect(of('KG')).toMatchObject({
      state: 'UNREACHABLE', deliveries: [{ tries: [{ outcome: 'NEVER', reply: expect.stringContaining('[…]@kg.example') }] }],
    });
    stage.refusals.clear();
  });

  test('R10: it is on the log for every Party, and alone it is not told; the file is for the Secretariat', async () => {
    const number = await act();
    const { evidence: { hash, entry } } = await make('SECRETARIAT', number);
    expect(entry.notification).toBeNull();
    expect(await act()).toBe(number + 1);
    const [read] = (await stage.ask('KG', EntriesDocument, { after: entry.position - 1, first: 1 })).entries;
    expect(read).toMatchObject({ kind: 'EVIDENCE_OF_INFORMING', recordedBy: 'SECRETARIAT', pending: false, content: { evidence: hash } });
    expect(hashOf(read!.canonical!)).toBe(entry.hash);
    const statuses = await Promise.all([undefined, 'OBSERVER', 'KG', 'KZ'].map(async (mandate) => (await download(mandate, hash)).status));
    expect(statuses).toEqual([404, 404, 404, 404]);
  });

  test('made once for each submission, also at two hubs; asked for anew, it is made anew', async () => {
    const number = await act();
    const id = randomUUID();
    const both = await Promise.all([0, 1].map((hub) => make('SECRETARIAT', number, id, hub)));
    expect(both.map(({ replayed }) => replayed).toSorted()).toEqual([false, true]);
    expect(new Set(both.map(({ evidence }) => evidence.entry.position)).size).toBe(1);
    expect(await make('SECRETARIAT', number)).toMatchObject({ replayed: false });
    const { evidence } = await look(number);
    expect(new Set(evidence!.map(({ hash }) => hash)).size).toBe(2);
    expect(await make('SECRETARIAT', number - 1, id)).toMatchObject(refused('SUBMISSION_ID_REUSED'));
  });

  test('only the Secretariat makes it, of what there is; it is not corrected, but can be contested', async () => {
    const number = await act();
    for (const mandate of [undefined, 'OBSERVER', 'KZ']) expect(await make(mandate, number)).toMatchObject(refused('NO_MANDATE'));
    expect(await make('SECRETARIAT', 9_999)).toMatchObject(refused('UNKNOWN_NOTIFICATION'));
    const { evidence: { entry: { position } } } = await make('SECRETARIAT', number);
    const correction = { entry: position, reason: 'описка', corrected: { recordedInError: true } };
    expect(await stage.submit(RecordCorrectionDocument, 'SECRETARIAT', correction)).toMatchObject(refused('NOT_CORRECTABLE'));
    const objection = { entry: position, party: 'KG', receivedAt: '2027-02-28T21:00:00Z', paperReference: 'нота', grounds: 'не получали' };
    const receipt = await stage.submit(RecordObjectionDocument, 'SECRETARIAT', { ...objection, receivedAt: stage.now().toString() });
    expect(receipt).toMatchObject({ __typename: 'Recorded', notifications: [{ kind: 'OBJECTION' }] });
  });
});

describe('R11: who has not acknowledged is reminded', () => {
  const reminders = async (number: number) => (await look(number)).deliveries!
    .filter(({ purpose, state }) => purpose === 'REMINDER' && state !== 'DUE').map(({ addressee }) => addressee.code).toSorted().join();

  test('after 24 hours and after 72, once each whatever the number of hubs; whoever has acknowledged is not', async () => {
    stage.at('2027-03-02T09:00:00Z');
    const number = await act();
    await informed(number);
    await say('AM', number);
    stage.at('2027-03-03T08:59:00Z');
    expect(await act()).toBe(number + 1);
    await informed(number + 1);
    expect(await reminders(number)).toBe('');
    stage.at('2027-03-03T09:00:01Z');
    await until('the first reminders', async () => (await reminders(number)) === 'BY,KG,KZ,RU,TJ');
    await say('BY', number);
    stage.at('2027-03-05T09:01:10Z');
    await until('the second', async () => (await reminders(number)) === 'BY,KG,KG,KZ,KZ,RU,RU,TJ,TJ');
    const { informing: parties } = await look(number);
    expect(parties!.map(({ addressee, remindedAfterHours }) => `${addressee.code} ${remindedAfterHours}`).join())
      .toBe('AM null,BY 24,KG 72,KZ 72,RU 72,TJ 72');
    const { informingTroubles } = await stage.ask('SECRETARIAT', InformingTroublesDocument);
    const late = informingTroubles.filter(({ kind }) => kind === 'NOT_ACKNOWLEDGED').map(({ party }) => party.code);
    expect(late).toEqual(six.toSorted());
    const mails = await stage.mailed(9, ({ subject, messageId }) => `${subject} ${messageId}`.includes(`.${number}.`) && /remind|Напомин/i.test(`${subject} ${messageId}`));
    expect(mails.length).toBe(9);
  });
});

describe('R11: what reminds of what has been acknowledged', () => {
  test('goes out no more, and was none: nobody has taken it', async () => {
    const number = await act();
    await informed(number);
    stage.full.add(KG);
    stage.at(stage.now().add({ hours: 24, seconds: 61 }).toString());
    const reminder = async (party: string) => (await look(number)).deliveries!
      .find(({ purpose, addressee }) => purpose === 'REMINDER' && addressee.code === party)?.state;
    await until('an attempt', async () => (await reminder('KG')) === 'ATTEMPTED');
    await until('another Party\'s', async () => (await reminder('TJ')) === 'ACCEPTED');
    await say('KG', number);
    await until('its return', async () => (await reminder('KG')) === 'RETURNED');
    stage.full.delete(KG);
    const last = (await look(number)).informing!.filter(({ addressee }) => ['KG', 'TJ'].includes(addressee.code));
    expect(last.map(({ remindedAfterHours }) => remindedAfterHours)).toEqual([null, 24]);
    const { evidence: { hash } } = await make('SECRETARIAT', number);
    const { evidence } = inside((await download('SECRETARIAT', hash)).bytes);
    expect(evidence.addressees.filter((each) => 'remindedAfterHours' in each).map(({ party }) => party)).not.toContain('KG');
  });
});

describe('R11: what is forgotten', () => {
  test('leaves evidence as it was, and is not in what is made later', async () => {
    const number = await act();
    await informed(number);
    expect(await make('SECRETARIAT', number)).toMatchObject({ __typename: 'EvidenceMade' });
    const { deliveries } = await look(number);
    const { channelId } = deliveries!.find(({ addressee }) => addressee.code === 'TJ')!;
    const input = { submissionId: randomUUID(), party: 'TJ', kind: 'MAIL' as const, address: 'new@tj.example' };
    expect(await stage.ask('SECRETARIAT', AddChannelDocument, { input })).toMatchObject({ addChannel: { __typename: 'ChannelKept' } });
    const end = { submissionId: randomUUID(), channel: channelId, forget: true };
    expect(await stage.ask('SECRETARIAT', EndChannelDocument, { input: end })).toMatchObject({ endChannel: { __typename: 'ChannelKept' } });
    const { deliveries: after, evidence } = await look(number);
    expect(after!.find(({ addressee }) => addressee.code === 'TJ')).toMatchObject({ channelId, address: null, addressSalt: null });
    const file = async (hash: string) => (await download('SECRETARIAT', hash)).bytes;
    const { hash } = evidence![0]!;
    expect(hashOf(await file(hash))).toBe(hash);
    await make('SECRETARIAT', number);
    const later = await file((await look(number)).evidence![1]!.hash);
    expect([(await file(hash)).includes('tj.example'), later.includes('tj.example')]).toEqual([true, false]);
  });
});
