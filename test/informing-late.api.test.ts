/** A Party that was informed of an earlier act later than of another: what the Secretariat is told of it is of one act. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  AcknowledgeNotificationDocument, DesignateAuthorityDocument, InformingDocument, InformingTroublesDocument, TellAgainDocument,
} from './gql/graphql.ts';
import { designation, Stage, until } from './stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.registered(1);
});
afterAll(() => stage.close());

const act = async () => (await stage.record(DesignateAuthorityDocument, 'KZ', designation('KZ'))).notifications[0]!.number;
const told = (number: number, state: string) => until(`${number}: ${state}`, async () => {
  const { depositaryNotification: found } = await stage.ask('KG', InformingDocument, { number });
  return found!.informing![0]?.state === state;
});

test('R11: since when it has not acknowledged, is when it was informed of that notification, and not of a later one', async () => {
  stage.refusals.set('notices@kg.example', '5.2.1 no');
  const first = await act();
  await told(first, 'UNREACHABLE');
  stage.refusals.clear();
  await told(await act(), 'INFORMED');
  for (let number = 1; number < first; number++) {
    await stage.ask('KG', AcknowledgeNotificationDocument, { input: { submissionId: randomUUID(), number } });
  }
  stage.at('2027-03-01T09:00:00Z');
  await stage.ask('SECRETARIAT', TellAgainDocument, { input: { submissionId: randomUUID(), number: first, party: 'KG' } });
  await told(first, 'INFORMED');
  stage.at('2027-03-04T09:00:01Z');
  const { informingTroubles } = await stage.ask('SECRETARIAT', InformingTroublesDocument, { language: 'EN' });
  const [late] = informingTroubles.filter(({ kind, party }) => kind === 'NOT_ACKNOWLEDGED' && party.code === 'KG');
  expect(late).toMatchObject({ notification: { number: first }, count: 2, since: '2027-03-01T09:00:00.000Z' });
});
