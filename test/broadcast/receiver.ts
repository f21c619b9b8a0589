/** A webhook receiver on this machine, by real https: as bad as its handler. */
import { readFileSync } from 'node:fs';
import type { IncomingHttpHeaders, RequestListener } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';

const fixture = (name: string) => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8');
/** Of localhost and example.test. */
export const certificate = { cert: fixture('localhost.cert.pem'), key: fixture('localhost.key.pem') };

interface Serving extends AsyncDisposable {
  readonly port: number;
  /** In bytes, over all connections. */
  readonly sent: () => number;
}

interface Receiver extends Serving {
  readonly received: { readonly headers: IncomingHttpHeaders; readonly body: string }[];
}

export async function startReceiver(answer: RequestListener): Promise<Receiver> {
  const received: Receiver['received'] = [];
  const server = createServer(certificate, (request, response) => {
    response.on('error', () => undefined);
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => {
      received.push({ headers: request.headers, body: Buffer.concat(chunks).toString() });
      answer(request, response);
    });
  });
  return { ...await serve(server), received };
}

export async function serve(server: Server): Promise<Serving> {
  const sockets: Socket[] = [];
  server.on('connection', (socket: Socket) => { sockets.push(socket.on('error', () => undefined)); });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  return {
    port: (server.address() as AddressInfo).port,
    sent: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
    async [Symbol.asyncDispose]() {
      sockets.forEach((socket) => socket.destroy());
      await new Promise((closed) => server.close(closed));
    },
  };
}
