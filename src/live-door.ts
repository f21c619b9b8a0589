/** What a live connection comes in by: to the log at the hub, to what the hub tells at the gateway. */
import type { GraphQLError } from 'graphql';
import type { Surroundings } from './admission.ts';
import type { LiveOutlet, LiveSubscriber } from './broadcast/live-asked.ts';
import type { Mandate } from './identity/mandate.ts';
import type { Request } from './subscriptions.ts';
import type { Watch } from './watch.ts';

export interface LiveDoor extends Pick<Surroundings, 'verify' | 'now'> {
  readonly watch: Watch;
  /** What is asked, or why it is not answered. */
  readonly admit: (request: Request, mandate: Mandate | undefined) => Joinable | readonly GraphQLError[];
}

export interface Joinable {
  /** Whoever asks under the same key and the same mandate takes the room of one. */
  readonly key: string;
  readonly mandate: Mandate | undefined;
  readonly begin: (outlet: LiveOutlet) => LiveSubscriber;
}
