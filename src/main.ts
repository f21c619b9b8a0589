import { ConfigurationError, readConfig } from './config.ts';
import { start } from './start.ts';
import { toldToStop } from './told-to-stop.ts';

/** In this order: callers first, the database last. */
async function main(): Promise<void> {
  const stopping = toldToStop();
  const running = await start(readConfig(process.env), (sentence) => { console.log(sentence); });
  console.log(['The Depositary is open.', ...running.says].join('\n'));
  await stopping;
  await running[Symbol.asyncDispose]();
  console.log('The Depositary is closed.');
  process.exit(); // a mail server that hangs would keep us
}

const says: { readonly [code: string]: string } = {
  EADDRINUSE: 'The port is taken, perhaps by another hub: stop that one, or set PORT to another.',
  EADDRNOTAVAIL: 'HOST is not an address of this machine: set it to one that is.',
  '42501': 'The role of DATABASE_URL may not make or read the tables: let MIGRATION_DATABASE_URL name the role that owns them.',
  ECONNREFUSED: 'The database does not answer: check DATABASE_URL, and that the server runs.',
};

await main().catch((error: unknown) => {
  console.error(error instanceof ConfigurationError ? error.message : (says[(error as { code?: string }).code ?? ''] ?? error));
  process.exitCode = 1;
});
