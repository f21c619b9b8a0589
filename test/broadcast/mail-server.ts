/** A real mail server on the loopback, that does as it is told; and letters for it. */
import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerEnvelope, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import type { Letter } from '../../src/broadcast/letter.ts';

export const from = 'depositary@hub.example';
export const delivery = '6d3a0c1e-4f0b-4f3a-9c55-0a1b2c3d4e5f';
export const to = { address: 'notices@kz.example', delivery };

export const letter: Letter = {
  key: 'dn.17.abababababababab',
  at: new Date('2027-02-28T21:30:00Z'),
  subject: 'DN.17.2027 – Подписание',
  texts: [{ language: 'ru', text: 'Сторона подписала.\n' }, { language: 'kk', text: 'Тарап қол қойды.\n' }],
  thread: 'instrument.information-sphere-2014',
  attachments: [{ filename: 'DN.17.2027.pdf', contentType: 'application/pdf', content: Buffer.from('%PDF-1.7') }],
};

interface Received {
  readonly raw: Buffer;
  readonly envelope: SMTPServerEnvelope;
  readonly secure: boolean;
}

interface MailServer extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
  /** With all its data, whatever became of it. */
  readonly received: Received[];
  /** How many connections there were. */
  readonly connections: () => number;
}

/** `fate`: what becomes of a mail once all of it is here; its answer, or an error whose responseCode is the answer. */
export async function startMailServer(
  options: SMTPServerOptions = {}, fate: (session: SMTPServerSession) => Promise<string> = async () => 'queued as 1',
  connected: (socket: Socket) => void = () => undefined,
): Promise<MailServer> {
  const received: Received[] = [];
  let connections = 0;
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'], hideDSN: false, logger: false, closeTimeout: 10, ...options,
    onData: (stream, session, done) => {
      void buffer(stream)
        .then((raw) => received.push({ raw, envelope: structuredClone(session.envelope), secure: session.secure }))
        .then(() => fate(session)).then((answer) => { done(null, answer); }, (error: unknown) => { done(error as Error); });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket: Socket) => {
    connections++;
    connected(socket);
  });
  await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
  const { port } = server.server.address() as AddressInfo;
  return {
    port, url: `smtp://127.0.0.1:${port}`, received, connections: () => connections,
    [Symbol.asyncDispose]: () => new Promise((closed) => { server.close(() => { closed(); }); }),
  };
}

export function answer(responseCode: number): Error {
  return Object.assign(new Error(`${responseCode} as told`), { responseCode });
}
