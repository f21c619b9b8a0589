/** The Secretariat gives a Party other mailboxes, while something is under way to the old ones. By a real mail server. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  AddChannelDocument, ChannelsDocument, DesignateAuthorityDocument, InformingDocument, RegisterPartyDocument,
} from './gql/graphql.ts';
import { designation, type Mail, Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open(1);
  stage.at('2027-04-01T09:00:00Z');
  await stage.register();
});
afterAll(() => stage.close());
beforeEach(() => later());
const later = () => { stage.at(stage.now().add({ minutes: 1 }).toString()); };

const registered = (party: string) => `notices@${party.toLowerCase()}.example`;
const act = async (party: string) => (await stage.record(DesignateAuthorityDocument, party, designation(party))).notifications[0]!.number;
const register = (code: string, ...mailboxes: string[]) =>
  stage.record(RegisterPartyDocument, 'SECRETARIAT', { code, name: { ru: `Сторона ${code}` }, mailboxes });
/** By the Party, and not proved. */
async function adds(party: string, address: string, replaces: string): Promise<void> {
  const old = (await channels(party)).find((each) => each.address === replaces)!.id;
  const input = { submissionId: randomUUID(), party, kind: 'MAIL' as const, address, replaces: old };
  expect(await stage.ask(party, AddChannelDocument, { input })).toMatchObject({ addChannel: { channel: { state: 'UNPROVED' } } });
}
const channels = async (party: string) => (await stage.ask(party, ChannelsDocument, { party })).party!.channels!;
/** 'WORKING: ADDED by KZ, COUNTS by SECRETARIAT', of the channel with this address. */
async function historyOf(party: string, address: string): Promise<string> {
  const { state, history } = (await channels(party)).find((each) => each.address === address)!;
  return `${state}: ${history.map(({ what, by }) => `${what} by ${by}`).join(', ')}`;
}
async function stateOf(number: number, address: string): Promise<string | undefined> {
  const { depositaryNotification } = await stage.ask('SECRETARIAT', InformingDocument, { number });
  return depositaryNotification!.deliveries!.find((each) => each.address === address && each.purpose === 'NOTIFICATION')?.state;
}
const becomes = (number: number, address: string, state: string) =>
  until(`${number} at ${address}: ${state}`, async () => (await stateOf(number, address)) === state);
const mailsTo = (address: string, says: RegExp) => ({ recipients, subject }: Mail) =>
  recipients.includes(address) && says.test(subject ?? '');
const [COUNTS, ENDED] = [/начал действовать/, /больше не действует/];

describe('R11: another mailbox takes the place of one that takes nothing', () => {
  test.each([
    ['KZ', 'which the Secretariat gives',               async () => undefined],
    ['BY', 'which the Party has given, and not proved', (party: string, address: string) => adds(party, address, registered(party))],
  ])('%s, %s: what is under way goes there, and the old one is told', async (party, _which, before) => {
    const [old, other] = [registered(party), `other@${party.toLowerCase()}.example`];
    stage.full.add(old);
    const number = await act('RU');
    await becomes(number, old, 'ATTEMPTED');
    await before(party, other);
    await register(party, other);

    await becomes(number, other, 'ACCEPTED');
    await becomes(number, old, 'RETURNED');
    await becomes(await act('RU'), other, 'ACCEPTED');
    stage.full.clear();
    later(); // what it is to be told of its end is tried again, nothing else
    const ended = await stage.mailed(1, mailsTo(old, ENDED));
    expect(ended.map(({ text }) => text)).toEqual([expect.stringContaining(old)]);
    const counts = await stage.mailed(1, mailsTo(old, COUNTS));
    expect(counts.map(({ text }) => text)).toEqual([expect.stringContaining(other)]);
    const notified = stage.mails.filter(({ messageId }) => messageId?.startsWith(`<dn.${number}.`)).flatMap(({ recipients }) => recipients);
    expect(notified.filter((address) => [old, other].includes(address))).toEqual([other]);
    expect(await historyOf(party, old)).toMatch(/^ENDED: (?!.*ENDED.*ENDED)/);
    expect(await historyOf(party, other)).toMatch(/^WORKING: .*COUNTS by SECRETARIAT$/);
  });

  test('one that a Party wants to put in the place of another ends it not, where the Secretariat gives both', async () => {
    const [old, other] = [registered('TJ'), 'other@tj.example'];
    await adds('TJ', other, old);
    await register('TJ', other, old);
    expect(await historyOf('TJ', other)).toBe('WORKING: ADDED by TJ, COUNTS by SECRETARIAT');
    expect(await historyOf('TJ', old)).toBe('WORKING: COUNTS by SECRETARIAT');
    const number = await act('TJ');
    for (const address of [old, other]) await becomes(number, address, 'ACCEPTED');
    expect(stage.mails.filter(mailsTo(old, ENDED))).toEqual([]);
  });
});

describe('A mailbox that is written in two ways is one', () => {
  const [FIRST, SECOND] = ['Office@am.example', 'OFFICE@AM.example'];
  const input = { submissionId: randomUUID(), code: 'AM', name: { ru: 'Армения' }, mailboxes: [FIRST, SECOND, FIRST] };

  test('it is registered once, and told once', async () => {
    await stage.record(RegisterPartyDocument, 'SECRETARIAT', input);
    const working = (await channels('AM')).filter(({ state }) => state === 'WORKING').map(({ address }) => address);
    expect(working).toEqual([FIRST]);
    const number = await act('AM');
    await becomes(number, FIRST, 'ACCEPTED');
    const notified = stage.mails.filter(({ messageId }) => messageId?.startsWith(`<dn.${number}.`)).flatMap(({ recipients }) => recipients);
    expect(notified.filter((address) => address.toLowerCase() === FIRST.toLowerCase())).toEqual([FIRST]);
  });

  test('handed in again, it is the same; with another one, it is not', async () => {
    const again = (mailboxes: string[]) => stage.submit(RegisterPartyDocument, 'SECRETARIAT', { ...input, mailboxes });
    expect(await again([FIRST, SECOND, FIRST])).toMatchObject({ replayed: true });
    expect(await again([SECOND])).toMatchObject({ replayed: true });
    expect(await again([SECOND, 'other@am.example'])).toMatchObject({ defects: [{ code: 'SUBMISSION_ID_REUSED' }] });
  });

  test('registered again in the other way, it stays the channel that it was', async () => {
    await register('AM', SECOND);
    expect(await historyOf('AM', FIRST)).toBe('WORKING: COUNTS by SECRETARIAT');
    expect((await channels('AM')).some(({ address }) => address === SECOND)).toBe(false);
  });
});
