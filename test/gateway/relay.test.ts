/** One live subscription through the gateway: what it passes on, and how far it reads. */
import { expect, test } from '@jest/globals';
import { GraphQLError, GraphQLInt, GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import type { Flushed, LiveOutlet } from '../../src/broadcast/live-asked.ts';
import { isAnswerable, Questions } from '../../src/gateway/questions.ts';
import { Relay } from '../../src/gateway/relay.ts';
import { LIMITS } from '../../src/limits.ts';
import { until } from '../stage.ts';

function open(waiting: number) {
  let read = 0;
  async function* notifications() {
    for (let number = 1; number <= 5; number++) {
      read += 1;
      yield await Promise.resolve({ told: { number } });
    }
    await new Promise(() => undefined); // and no more today
  }
  const [told, flushed] = [[] as object[], [] as Flushed[]];
  const schema = schemaOf(notifications);
  const question = new Questions(schema, LIMITS).read({ query: 'subscription { told { number said } }' });
  if (!isAnswerable(question)) throw new Error(question.join());
  const outlet: LiveOutlet = {
    waiting,
    write: ([answer], _proof, done) => {
      told.push(JSON.parse(answer!.text) as object);
      if (done) flushed.push(done);
    },
    fail: () => undefined, end: () => undefined, restart: () => undefined, expire: () => undefined,
  };
  const relay = new Relay({
    schema, question, outlet, asker: { mandate: undefined, authorization: undefined }, superseded: new AbortController().signal,
    left: () => undefined,
  });
  return { relay, told, flushed, read: () => read };
}

/** What it is told is amiss in two ways at one field, as where two subgraphs fail. */
function schemaOf(subscribe: () => AsyncGenerator): GraphQLSchema {
  const amiss = ['KZ', 'AM'].map((code) => new GraphQLError(`${code} is away`, { extensions: { code } }));
  const told = new GraphQLObjectType({
    name: 'Told',
    fields: {
      number: { type: new GraphQLNonNull(GraphQLInt) },
      said: { type: GraphQLString, resolve: () => { throw new AggregateError(amiss); } },
    },
  });
  return new GraphQLSchema({
    query: new GraphQLObjectType({ name: 'Query', fields: { told: { type: told } } }),
    subscription: new GraphQLObjectType({ name: 'Subscription', fields: { told: { type: told, subscribe } } }),
  });
}

test('each error of several is told by itself, with its own code', async () => {
  const { relay, told } = open(0);
  await until('all are told', () => told.length === 5);
  expect(told[0]).toMatchObject({
    data: { told: { number: 1, said: null } },
    errors: [{ extensions: { code: 'KZ' }, path: ['told', 'said'] }, { extensions: { code: 'AM' }, path: ['told', 'said'] }],
  });
  relay.leave();
});

test('a client that takes nothing is read no further for', async () => {
  const { relay, told, flushed, read } = open(1_000_000);
  await until('the first is written', () => told.length === 1);
  for (let i = 0; i < 20; i++) await new Promise(setImmediate);
  expect([told.length, read()]).toEqual([1, 1]);
  flushed[0]!();
  await until('the next is written', () => told.length === 2);
  expect(read()).toBe(2);
  relay.leave();
});
