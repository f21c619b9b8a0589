/** Subscriptions by WebSocket, under the same rules as HTTP: graphql-ws knows nothing of Apollo's. */
import type { IncomingMessage, Server } from 'node:http';
import type { ExecutionArgs, FormattedExecutionResult, GraphQLSchema, ParseOptions } from 'graphql';
import { getOperationAST, GraphQLError, parse, validate } from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { type VerifyClientCallbackAsync, WebSocketServer } from 'ws';
import { bearerOf, liveContextFor, type Surroundings } from './admission.ts';
import type { LiveContext } from './broadcast/live.ts';
import { mask } from './failures.ts';
import type { Bearer } from './identity/tokens.ts';
import { fragmentsIn, refusalOf } from './limits.ts';

export interface SocketOptions {
  readonly schema: GraphQLSchema;
  readonly parseOptions: ParseOptions;
  readonly surroundings: Surroundings;
}

type Carried = { bearer: Bearer; expiry: NodeJS.Timeout; subscriptions: number };
type Connection = Extra & Partial<Carried>;

const UNAUTHORISED = 4401;
const MOST_SUBSCRIPTIONS = 100;

export function serveSockets(server: Server, { schema, parseOptions, surroundings }: SocketOptions) {
  const limits = { maxPayload: 64_000, perMessageDeflate: false };
  const verifyClient: VerifyClientCallbackAsync = ({ req }, answer) => { answer(isSameOrigin(req), 403); };
  const sockets = new WebSocketServer({ server, path: '/graphql', ...limits, verifyClient });
  return useServer<{ authorization?: unknown }, Carried>({
    schema,
    connectionInitWaitTimeout: 3_000,
    onConnect: ({ connectionParams, extra }) => admitConnection(connectionParams?.authorization, extra, surroundings),
    onSubscribe: ({ extra }, _id, payload) => admit(payload, schema, parseOptions, extra),
    onComplete: ({ extra }) => { extra.subscriptions = (extra.subscriptions ?? 1) - 1; },
    onDisconnect: ({ extra }) => { clearTimeout(extra.expiry); },
    context: ({ extra }): LiveContext => liveContextFor(extra.bearer, surroundings, false),
    onError: (_socket, _id, _payload, errors) => masked(errors),
    onNext: (_socket, _id, _payload, _args, result) =>
      result.errors && ({ ...result, errors: masked(result.errors) } as FormattedExecutionResult),
  }, sockets);
}

/** A page of another origin may not open a socket in its reader's name. Whoever is no browser sends no origin. */
function isSameOrigin({ headers: { origin, host } }: IncomingMessage): boolean {
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

/** Closes with 4401 where HTTP answers 401, and again when the token expires: resume with a new one after the last number. */
async function admitConnection(authorization: unknown, extra: Connection, { verify, now }: Surroundings): Promise<boolean> {
  try {
    const value = typeof authorization === 'string' ? authorization : '';
    const bearer = await bearerOf(authorization === undefined ? [] : [value], verify);
    if (!bearer) return true;
    extra.bearer = bearer;
    closeAfter(bearer.expiresAt.epochMilliseconds - now().epochMilliseconds, extra);
    return true;
  } catch (error) {
    extra.socket.close(UNAUTHORISED, error instanceof Error ? error.message.slice(0, 120) : 'The token is not valid here.');
    return false;
  }
}

/** In milliseconds. A timer holds 24 days at the most: then it is set again. */
function closeAfter(left: number, extra: Connection): void {
  const step = Math.min(left, 2 ** 31 - 1);
  if (left <= 0) extra.socket.close(UNAUTHORISED, 'The token has expired: obtain a new one.');
  else extra.expiry = setTimeout(() => { closeAfter(left - step, extra); }, step);
}

/** A mutation by WebSocket would pass by everything HTTP checks: only subscriptions come in here. */
function admit(
  payload: SubscribePayload, schema: GraphQLSchema, limits: ParseOptions, extra: Connection,
): ExecutionArgs | readonly GraphQLError[] {
  try {
    const document = parse(payload.query, limits);
    const { operationName, variables: variableValues } = payload;
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== 'subscription') return refusal('By WebSocket the hub takes subscriptions only.');
    const errors = validate(schema, document);
    if (errors.length > 0) return errors;
    const tooMuch = refusalOf({ schema, operation, fragments: fragmentsIn(document), variables: variableValues ?? {} });
    if (tooMuch) return [tooMuch];
    if ((extra.subscriptions ?? 0) >= MOST_SUBSCRIPTIONS) return refusal(`A connection carries at most ${MOST_SUBSCRIPTIONS} subscriptions.`);
    extra.subscriptions = (extra.subscriptions ?? 0) + 1;
    return { schema, document, operationName, variableValues };
  } catch (error) {
    return error instanceof GraphQLError ? [error] : refusal('The subscription cannot be read.');
  }
}

function refusal(message: string): readonly GraphQLError[] {
  return [new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } })];
}

function masked(errors: readonly GraphQLError[]) {
  return errors.map((error) => mask(error.toJSON(), error));
}
