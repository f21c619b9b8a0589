/** The thread that composes: it may take many seconds, and the hub answers everybody meanwhile. Node runs this file as it stands. */
import { parentPort } from 'node:worker_threads';
import { composeServices } from '@theguild/federation-composition';
import { type DocumentNode, parse } from 'graphql';
import { whyItCannotBeOpened } from './opening.ts';

export interface Service {
  readonly name: string;
  readonly url: string;
  readonly typeDefs: DocumentNode | string;
}

export type Answer =
  | { readonly sdl: string; readonly publicSdl: string }
  | { readonly errors: readonly string[] }
  | { readonly cannotBeOpened: string }
  | { readonly exception: string };

parentPort?.on('message', (services: readonly Service[]) => {
  void answerTo(services).then((answer) => parentPort?.postMessage(answer));
});

/** The hub alone is opened by nobody here: its tests do. */
async function answerTo(services: readonly Service[]): Promise<Answer> {
  try {
    const { errors, supergraphSdl: sdl, publicSdl } = composeServices(services.map(({ name, url, typeDefs }) =>
      ({ name, url, typeDefs: typeof typeDefs === 'string' ? parse(typeDefs) : typeDefs })));
    if (errors) return { errors: errors.map(({ message }) => message) };
    const cannotBeOpened = services.length > 1 ? await whyItCannotBeOpened(sdl) : undefined;
    return cannotBeOpened === undefined ? { sdl, publicSdl } : { cannotBeOpened };
  } catch (error) {
    return { exception: String(error) };
  }
}
