/** As little as can be: what is posted, a message for each distinct document, goes to every socket as it is. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { type WebSocket, WebSocketServer } from 'ws';
import { serve } from './live-control.ts';

export async function serveBare(): Promise<void> {
  const subscribers: { readonly socket: WebSocket; readonly document: number }[] = [];
  const server = createServer((request, response) => {
    void json(request).then((posted) => {
      const messages = (posted as string[]).map((message) => Buffer.from(message));
      response.end('{}');
      for (const { socket, document } of subscribers) socket.send(messages[document % messages.length]!, { binary: false });
    });
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (socket) => {
    socket.once('message', () => {
      socket.send('{"type":"connection_ack"}');
      socket.once('message', (data: Buffer) => {
        const { payload } = JSON.parse(data.toString()) as { payload: { extensions: { document: number } } };
        subscribers.push({ socket, document: payload.extensions.document });
      });
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  serve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
}
