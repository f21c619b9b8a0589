/** What was registered in error shows no more, and can be registered anew; what was answered before is answered so again. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  DesignateAuthorityDocument, ProposeTextCorrectionDocument, RecordCorrectionDocument, RecordObjectionDocument, RegisterInstrumentDocument,
  RegisterPartyDocument, VersionBetweenDocument,
} from '../gql/graphql.ts';
import { Treaty } from '../rules/treaty.ts';
import { designation, protocol, six, Stage, until } from '../stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered(1);
});
afterAll(() => stage.close());

const registered = async (id: string, change: object = {}) =>
  (await stage.record(RegisterInstrumentDocument, 'SECRETARIAT', { ...protocol, id, ...change })).entry.position;
const correct = async (entry: number, corrected: Record<string, unknown>) =>
  (await stage.record(RecordCorrectionDocument, 'SECRETARIAT', { entry, reason: 'ошибка', corrected })).entry.position;
const inError = (entry: number) => correct(entry, { recordedInError: true });
const data = async (query: string) => {
  const { data: found, errors } = await stage.send('SECRETARIAT', query);
  expect(errors).toBeUndefined();
  return found;
};
const later = (minutes: number) => {
  const at = stage.now().add({ minutes });
  stage.at(at.toString());
  return at.toString();
};

describe('R34: an instrument that was registered in error', () => {
  const ids = async () => (await data('{ instruments { id title(language: EN) } }')).instruments as { id: string; title: string }[];

  test('shows no more, and is registered anew: at its new place, with its new title', async () => {
    const first = await registered('wrong', { title: { ru: 'Ошибка', en: 'An error' } });
    const last = await registered('after-it');
    await inError(first);
    expect((await ids()).map(({ id }) => id)).toEqual(['information-sphere-2014', 'after-it']);
    expect(await registered('wrong', { title: { ru: 'Верно', en: 'Right' } })).toBe(last + 2);
    expect((await ids()).slice(1)).toMatchObject([{ id: 'after-it' }, { id: 'wrong', title: 'Right' }]);
  });

  test('the correction was itself an error: it is there again, as it was', async () => {
    const position = await registered('come-and-gone');
    const correction = await inError(position);
    await inError(correction);
    expect((await ids()).at(-1)?.id).toBe('come-and-gone');
  });

  test('what was known before is answered with its name', async () => {
    const position = await registered('known-then');
    const then = later(5);
    later(5);
    await inError(position);
    const { party } = await data(`{ party(code: "AM") {
      standing(instrument: "known-then", knownAt: "${then}") { kind instrument { id adoptedOn } } } }`);
    expect(party.standing).toEqual({ kind: 'MEMBER', instrument: { id: 'known-then', adoptedOn: protocol.adoptedOn } });
    const between = (await stage.ask('AM', VersionBetweenDocument, { a: 'AM', b: 'BY', instrument: 'known-then', knownAt: then }));
    expect(between.versionBetween).toBeNull();
  });
});

describe('R34: a Party that was registered in error', () => {
  const register = async (code: string, ru: string) =>
    (await stage.record(RegisterPartyDocument, 'SECRETARIAT', { code, name: { ru }, mailboxes: [`${code}@example.org`] })).entry.position;
  const codes = async () => ((await data('{ parties { code } }')).parties as { code: string }[]).map(({ code }) => code);

  test('shows no more; what was sent to it, and designated by it, stays readable', async () => {
    const position = await register('RS', 'Ошибка');
    await stage.record(DesignateAuthorityDocument, 'RS', designation('RS'));
    const deliveries = '{ depositaryNotifications { nodes { deliveries { address } } } }';
    await until('a delivery to it', async () => JSON.stringify(await data(deliveries)).includes('RS@example.org'));
    await inError(position);
    expect(await codes()).toEqual(six);
    const { competentAuthorities: { nodes } } = await data('{ competentAuthorities { nodes { party { code name } } } }');
    expect(nodes).toEqual([{ party: { code: 'RS', name: 'Ошибка' } }]);
    const told = await data('{ depositaryNotifications { nodes { deliveries { addressee { code } } } } }');
    expect(JSON.stringify(told)).toContain('"RS"');
    await register('RS', 'Республика Сербия');
    expect(await codes()).toEqual([...six, 'RS']);
  });

  test('registered before, it has its earlier name and its place again', async () => {
    const before = await codes();
    await inError(await register('AM', 'Опечатка'));
    expect((await data('{ party(code: "AM") { name } }')).party.name).toBe('Республика Армения');
    expect(await codes()).toEqual(before);
  });
});

describe('Art. 15 · R38, R33: which version applied, as was known then', () => {
  const notices = 'AM 2016-02-01, BY 2016-02-01, KZ 2016-02-01, RU 2016-02-01';
  const between = async (instrument: string, knownAt?: string) =>
    (await stage.ask(undefined, VersionBetweenDocument, { a: 'AM', b: 'BY', instrument, ...(knownAt && { knownAt }) })).versionBetween?.id;

  test('it has been found since that one amends another', async () => {
    const text = await Treaty.open(stage, 'v-text', notices);
    await Treaty.open(stage, 'v-other', notices);
    const position = (await stage.logHead()).position + 1;
    await Treaty.open(stage, 'v-amendment', notices, protocol.finalClauses, '2014-12-23', { amends: text.id });
    const then = later(5);
    later(5);
    await correct(position, { amends: 'v-other' });
    expect([await between('v-text', then), await between('v-text')]).toEqual(['v-amendment', 'v-text']);
    expect([await between('v-other', then), await between('v-other')]).toEqual(['v-other', 'v-amendment']);
  });

  test('and that it was adopted later than the next', async () => {
    const text = await Treaty.open(stage, 'd-text', notices);
    const position = (await stage.logHead()).position + 1;
    await Treaty.open(stage, 'd-first', notices, protocol.finalClauses, '2014-12-24', { amends: text.id });
    await Treaty.open(stage, 'd-second', notices, protocol.finalClauses, '2014-12-25', { amends: text.id });
    const then = later(5);
    later(5);
    await correct(position, { adoptedOn: '2014-12-26' });
    expect([await between('d-text', then), await between('d-text')]).toEqual(['d-second', 'd-first']);
  });

  test('and that the amendment was registered in error: it was the answer then', async () => {
    const text = await Treaty.open(stage, 'e-text', notices);
    const position = (await stage.logHead()).position + 1;
    await Treaty.open(stage, 'e-amendment', notices, protocol.finalClauses, '2014-12-24', { amends: text.id });
    const then = later(5);
    later(5);
    await inError(position);
    expect([await between('e-text', then), await between('e-text')]).toEqual(['e-amendment', 'e-text']);
  });
});

describe('R33: a finding that is undone is found from the one that undoes it', () => {
  const replacedBy = async (position: number) => {
    const notification = 'notification { number replacedBy { number replaces { number } } }';
    const found = await data(`{ entries(after: ${position - 1}, first: 1) { kind ${notification} } }`);
    return found.entries[0];
  };

  test('R42: that an instrument has ended', async () => {
    const term = { years: 1, from: '2020-01-01', renewal: 'NONE' };
    const position = await registered('too-short', { finalClauses: { ...protocol.finalClauses, term } });
    await correct(position, { finalClauses: { ...protocol.finalClauses, term: { ...term, years: 99 } } });
    const { kind, notification: { number, replacedBy: by } } = await replacedBy(position + 1);
    expect([kind, by.replaces]).toEqual(['INSTRUMENT_ENDED', { number }]);
  });

  test('R35: that a text is corrected', async () => {
    await registered('text-corrected');
    const proposal = { instrument: 'text-corrected', proposal: { ru: 'Читать иначе' }, objectionsUntil: '2027-03-10' };
    const { entry: { position } } = await stage.record(ProposeTextCorrectionDocument, 'SECRETARIAT', proposal);
    stage.at('2027-03-11T09:00:00Z');
    const finding = await until('the finding', async () => {
      const { entries } = await data(`{ entries(after: ${position}) { position kind } }`);
      return (entries as { position: number; kind: string }[]).find(({ kind }) => kind === 'TEXT_CORRECTED');
    });
    const paper = { receivedAt: '2027-03-09T09:00:00Z', paperReference: 'Note BY' };
    await stage.record(RecordObjectionDocument, 'SECRETARIAT', { entry: position, party: 'BY', ...paper });
    const { notification: { number, replacedBy: by } } = await replacedBy(finding.position);
    expect(by.replaces).toEqual({ number });
  });
});

describe('Preview', () => {
  const preview = (form: object, what: string) =>
    stage.send('SECRETARIAT', `query ($act: PreviewInput!) { ${what} }`, { act: form });
  const instrument = () => ({ registerInstrument: { submissionId: randomUUID(), ...protocol, id: 'foreseen' } });
  const own = () => ({ designateAuthority: { submissionId: randomUUID(), ...designation('KZ') } });

  test('of an instrument that is not there yet: each standing names it', async () => {
    const asked = 'preview(act: $act) { standings { kind party { code } instrument { id title } } }';
    const { data: found, errors } = await preview(instrument(), asked);
    expect(errors).toBeUndefined();
    expect(found.preview.standings[0]).toMatchObject({ instrument: { id: 'foreseen', title: protocol.title.ru } });
  });

  test('T-D1: one in a request', async () => {
    const { errors } = await preview(own(), 'a: preview(act: $act) { refused } b: preview(act: $act) { refused }');
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  test('T-D1: a hundred at once keep neither acts nor readers waiting; who comes too late is asked to come again', async () => {
    const all = Array.from({ length: 100 }, () => preview(own(), 'preview(act: $act) { refused }'));
    await data('{ parties { code } }');
    await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ'));
    const answers = await Promise.all(all);
    const foreseen = answers.filter(({ data: found }) => found?.preview);
    const others = answers.filter(({ errors }) => errors);
    expect(foreseen.length).toBeGreaterThanOrEqual(20);
    expect(others.length).toBe(100 - foreseen.length);
    expect(new Set(others.map(({ errors }) => errors?.[0]?.extensions.code))).toEqual(new Set(others.length > 0 ? ['TRY_AGAIN'] : []));
    expect((await preview(own(), 'preview(act: $act) { refused }')).errors).toBeUndefined();
  });
});
