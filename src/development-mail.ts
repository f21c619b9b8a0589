/** A small mail server on this machine, for development: what it receives is kept as .eml, so that the real way is gone. */
import { mkdir, rename, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';

export interface DevelopmentMail extends AsyncDisposable {
  readonly url: string;
}

/** Any free port of the loopback; nothing is ever passed on. */
export async function startDevelopmentMail(folder: string): Promise<DevelopmentMail> {
  await mkdir(folder, { recursive: true });
  let count = 0;
  const keep = async (stream: NodeJS.ReadableStream, session: SMTPServerSession) => {
    const message = await buffer(stream);
    const name = nameOf(new Date().toISOString(), ++count, session.envelope.rcptTo.map(({ address }) => address));
    await writeFile(join(folder, `.${name}`), message);
    await rename(join(folder, `.${name}`), join(folder, name)); // whoever looks sees whole messages only
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData: (stream, session, done) => { keep(stream, session).then(() => { done(); }, done); },
  });
  server.on('error', () => undefined); // of one connection; the sender tries again
  await new Promise<void>((listening, failed) => { server.listen(0, '127.0.0.1', listening).once('error', failed); });
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: () => new Promise<void>((closed) => { server.close(() => { closed(); }); }),
  };
}

/** In the order of arrival, and told apart by the recipient. */
function nameOf(at: string, count: number, recipients: readonly string[]): string {
  const to = recipients.join('+').replace(/[^\w@.+-]/g, '_').slice(0, 100);
  return `${at.replace(/[:.]/g, '-')}-${String(count).padStart(5, '0')}-${to}.eml`;
}
