/** To whom a question is not answered: in the same words, whatever was asked for and whether or not it exists. */
import { GraphQLError } from 'graphql';
import type { Mandate } from './mandate.ts';
import { maySee } from './visibility.ts';

/** Throws unless this may be seen. */
export function demand(what: Parameters<typeof maySee>[0], mandate: Mandate | undefined): void {
  if (!maySee(what, mandate)) throw notForYou(what === 'TASKS' ? 'the Secretariat' : 'the Parties and the Secretariat', mandate);
}

function notForYou(whom: string, mandate: Mandate | undefined): GraphQLError {
  return mandate
    ? new GraphQLError(`This is for ${whom}.`, { extensions: { code: 'FORBIDDEN' } })
    : new GraphQLError(`This is for ${whom}: send a bearer token.`, { extensions: { code: 'UNAUTHENTICATED' } });
}
