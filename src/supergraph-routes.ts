/** The graph, for gateways: at /supergraph.graphql, cheap for whoever asks again and again; and at /operations, what they are asked. */
import express, { type Request, type Response, Router } from 'express';
import { authorizationIn, type Surroundings } from './admission.ts';
import { supergraphsIn } from './federation/graph-context.ts';
import { keepOperations, LONGEST_OPERATION } from './federation/operations-kept.ts';
import { gatewayVerifier } from './identity/service-token.ts';
import type { SigningKey } from './identity/signing-key.ts';
import { bearerToken, InvalidToken } from './identity/tokens.ts';
import { maySee } from './identity/visibility.ts';
import { problem } from './problem.ts';
import { dayAt } from './treaty/calendar.ts';

/** In one request: as many as the gateway collects in a few seconds. */
const MOST_OPERATIONS = 100;
const LONGEST_BODY = '1mb';

type Refusal = readonly [status: number, message: string, code: string];

const FOR_WHOM = 'The graph is for gateways, Parties and the Secretariat';
const NO_TOKEN: Refusal = [401, `${FOR_WHOM}: send a bearer token.`, 'UNAUTHENTICATED'];
const NO_MANDATE: Refusal = [403, `${FOR_WHOM}.`, 'FORBIDDEN'];
const NO_GATEWAY: Refusal = [403, 'What is asked is reported by gateways alone.', 'FORBIDDEN'];
const NO_OPERATIONS: Refusal = [
  400, `Send {"operations": […]}: at most ${MOST_OPERATIONS} texts of at most ${LONGEST_OPERATION} bytes.`, 'BAD_USER_INPUT',
];

/** A gateway, by a token that the hub's own key has signed; or who may read the graph, and who not. */
type Caller = 'GATEWAY' | 'READER' | 'OTHER';

/** `jwks`: the hub's own keys. */
export function supergraphRoutes(surroundings: Surroundings, jwks: SigningKey['jwks']): Router {
  const callerOf = callers(surroundings, jwks);
  const admitted = (who: readonly Caller[], refusal: Refusal) => async (request: Request, response: Response, next: () => void) => {
    const caller = await callerOf(request);
    if (typeof caller !== 'string') return refuse(response, caller);
    if (!who.includes(caller)) return refuse(response, refusal);
    next();
  };
  return Router()
    .get('/supergraph.graphql', admitted(['GATEWAY', 'READER'], NO_MANDATE),
      (request, response) => answerGraph(surroundings, request, response))
    .post('/operations', admitted(['GATEWAY'], NO_GATEWAY), express.json({ limit: LONGEST_BODY }), async (request, response) => {
      const operations = operationsIn(request.body);
      if (!operations) return refuse(response, NO_OPERATIONS);
      const { em, now, timeZone } = surroundings;
      await keepOperations(em(), operations, dayAt(now(), timeZone));
      response.status(204).end();
    });
}

function callers({ verify, now }: Surroundings, jwks: SigningKey['jwks']): (request: Request) => Promise<Caller | Refusal> {
  const verifyGateway = gatewayVerifier({ jwks, now });
  return async (request) => {
    try {
      const token = bearerToken(authorizationIn(request));
      if (token === undefined) return NO_TOKEN;
      if (await verifyGateway(token).then(() => true, () => false)) return 'GATEWAY';
      return maySee('GRAPH', (await verify(token)).mandate) ? 'READER' : 'OTHER';
    } catch (error) {
      if (error instanceof InvalidToken) return [401, error.message, error.code];
      throw error;
    }
  };
}

async function answerGraph(surroundings: Surroundings, request: Request, response: Response): Promise<void> {
  const { sdl, hash, version } = await supergraphsIn(surroundings).current(surroundings.em());
  response.set({
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'private, no-cache',
    'x-content-type-options': 'nosniff',
    'x-supergraph-version': String(version),
    etag: `"${hash}"`,
  });
  if (hasIt(request, `"${hash}"`)) return void response.status(304).end();
  response.set('content-length', String(Buffer.byteLength(sdl))).end(sdl);
}

/** By the tag alone: `fetch` adds "no-cache" to whatever asks so, and Express would then send all of it again. */
function hasIt(request: Request, tag: string): boolean {
  const known = request.get('if-none-match')?.split(',').map((each) => each.trim().replace(/^W\//, '')) ?? [];
  return known.includes(tag) || known.includes('*');
}

function operationsIn(body: unknown): readonly string[] | undefined {
  const { operations } = (body ?? {}) as { readonly operations?: unknown };
  if (!Array.isArray(operations) || operations.length > MOST_OPERATIONS) return undefined;
  const areTexts = operations.every((each) => typeof each === 'string' && Buffer.byteLength(each) <= LONGEST_OPERATION);
  return areTexts ? operations as string[] : undefined;
}

function refuse(response: Response, [status, message, code]: Refusal): void {
  response.status(status).json(problem(message, code));
}
