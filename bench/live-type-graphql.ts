/** type-graphql's own subscriptions, as its manual shows them: a topic of its PubSub, and the server of graphql-ws. */
import 'reflect-metadata';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { useServer } from 'graphql-ws/use/ws';
import { buildSchema, Field, Int, ObjectType, type PubSub, Query, Resolver, Root, Subscription } from 'type-graphql';
import { WebSocketServer } from 'ws';
import { serve } from './live-control.ts';

@ObjectType()
class Told {
  @Field(() => Int) number!: number;
  @Field(() => String) reference!: string;
  @Field(() => String) kind!: string;
  @Field(() => String) issuedAt!: string;
  @Field(() => String) subject!: string;
}

@Resolver()
class TellingResolver {
  @Query(() => Int)
  nothing(): number {
    return 0;
  }

  @Subscription(() => Told, { topics: 'told' })
  depositaryNotifications(@Root() told: Told): Told {
    return told;
  }
}

export async function serveTypeGraphql(): Promise<void> {
  const its = createRequire(import.meta.resolve('type-graphql')); // the PubSub that it brings along
  const { createPubSub } = its('@graphql-yoga/subscription') as { readonly createPubSub: () => PubSub };
  const pubSub = createPubSub();
  const schema = await buildSchema({ resolvers: [TellingResolver], pubSub, validate: false });
  const server = createServer((request, response) => {
    void json(request).then((posted) => {
      const { payload } = JSON.parse((posted as string[])[0]!) as { payload: { data: { depositaryNotifications: Told } } };
      response.end('{}');
      pubSub.publish('told', payload.data.depositaryNotifications);
    });
  });
  useServer({ schema }, new WebSocketServer({ server, perMessageDeflate: false }));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  serve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
}
