/** Files by HTTP: brought to /files, and read at /files/ and their hash. GraphQL carries words, not files. */
import { pipeline } from 'node:stream/promises';
import { type Request, type Response, Router } from 'express';
import { authorizationIn, bearerOf, contextFor, type Surroundings } from './admission.ts';
import type { Context } from './context.ts';
import { LARGEST, MEDIA_TYPE } from './files/file.entity.ts';
import { type FileFacts, filesByHash, read } from './files/files.ts';
import { mayRead } from './files/may-read.ts';
import { type Stored, store, UnacceptableFile } from './files/store.ts';
import { mayAct, nameOf } from './identity/mandate.ts';
import { InvalidToken } from './identity/tokens.ts';
import { maySee } from './identity/visibility.ts';
import { problem } from './problem.ts';

/** A reader who takes nothing for so long, in milliseconds, has gone. */
const PATIENCE = 60_000;

type Refusal = readonly [status: number, message: string, code: string];

/** In the same words whether it is not there or not for the reader. */
const NO_FILE: Refusal = [404, 'There is no such file for you.', 'NOT_FOUND'];
const NO_TOKEN: Refusal = [401, 'Files are for the Parties and the Secretariat: send a bearer token.', 'UNAUTHENTICATED'];
const NO_MANDATE: Refusal = [403, 'Files are for the Parties and the Secretariat.', 'FORBIDDEN'];
const READS_ONLY: Refusal = [403, 'A node reads files; its Party brings them.', 'FORBIDDEN'];
const OTHER_TYPE: Refusal = [415, `Send a PDF as it is, with content-type ${MEDIA_TYPE}.`, 'UNSUPPORTED_MEDIA_TYPE'];
const TOO_LARGE: Refusal = [413, `The file is larger than ${LARGEST} bytes.`, 'TOO_LARGE'];
const NOT_A_PDF: Refusal = [422, 'The file is not a PDF: it does not begin as one.', 'NOT_A_PDF'];
const unacceptable = { TOO_LARGE, NOT_A_PDF } as const satisfies Record<UnacceptableFile['code'], Refusal>;

export function fileRoutes(surroundings: Surroundings): Router {
  const admitted = (act: (context: Context, request: Request, response: Response) => Promise<void>) =>
    async (request: Request, response: Response) => {
      const context = await admit(request, surroundings);
      if ('mandate' in context) await act(context, request, response);
      else refuse(response, context);
    };
  return Router().post('/', admitted(takeIn)).get('/:hash', admitted(handOut)); // HEAD as well
}

async function admit(request: Request, surroundings: Surroundings): Promise<Context | Refusal> {
  try {
    const bearer = await bearerOf(authorizationIn(request), surroundings.verify);
    return contextFor({ bearer, mandate: bearer?.mandate }, surroundings, true);
  } catch (error) {
    if (error instanceof InvalidToken) return [401, error.message, error.code];
    throw error;
  }
}

/** 201 when it is new, 200 when the same mandate has brought it before: of what others have brought, nothing is told. */
async function takeIn({ mandate, em, now }: Context, request: Request, response: Response): Promise<void> {
  if (!mandate) return refuse(response, NO_TOKEN);
  if (!maySee('FILES', mandate)) return refuse(response, NO_MANDATE);
  if (!mayAct(mandate)) return refuse(response, READS_ONLY);
  if (!request.is(MEDIA_TYPE) || request.get('content-encoding') !== undefined) return refuse(response, OTHER_TYPE);
  if (Number(request.get('content-length') ?? 0) > LARGEST) return refuse(response, TOO_LARGE);
  try {
    const bytes = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>; // a refusal must still be heard
    answer(response, await store(em, bytes, { mediaType: MEDIA_TYPE, uploadedBy: nameOf(mandate), now: now() }));
  } catch (error) {
    if (error instanceof UnacceptableFile) return refuse(response, unacceptable[error.code]);
    if (!request.readableAborted) throw error; // else there is nobody to answer
  }
}

function answer(response: Response, { hash, size, isAgain }: Stored): void {
  response.status(isAgain ? 200 : 201).location(`/files/${hash}`).json({ hash, size });
}

async function handOut(context: Context, request: Request, response: Response): Promise<void> {
  const file = await findFor(context, String(request.params['hash']));
  if (!file) return refuse(response, NO_FILE);
  response.set({
    'content-type': file.mediaType,
    'content-length': String(file.size),
    'content-disposition': `attachment; filename="${file.hash}.pdf"`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, immutable',
    vary: 'authorization',
    etag: `"${file.hash}"`,
  });
  if (request.fresh) response.status(304).end();
  else if (request.method === 'HEAD') response.end();
  else await send(context, file, response);
}

/** Both are asked in any case, so that the time it takes tells nothing either. */
async function findFor(context: Context, hash: string): Promise<FileFacts | undefined> {
  if (!/^[0-9a-f]{64}$/.test(hash)) return undefined;
  const [[file], isReader] = await Promise.all([filesByHash([hash], context), mayRead(hash, context.mandate, context.em)]);
  return isReader ? file : undefined;
}

/** As fast as it is read, and no faster. What fails now cannot be said any more: the answer ends short of its length. */
async function send({ em }: Context, { hash }: FileFacts, response: Response): Promise<void> {
  response.setTimeout(PATIENCE, () => response.destroy());
  try {
    await pipeline(read(em, hash), response);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') console.error(error);
  }
}

function refuse(response: Response, [status, message, code]: Refusal): void {
  response.status(status).json(problem(message, code));
}
