/** Composition root: the only file that knows every part. */
import type { AddressInfo } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { contextFor, type Surroundings } from './admission.ts';
import { Bell, type Patience } from './bell.ts';
import { startCourier } from './broadcast/courier.ts';
import { Handed } from './broadcast/live.ts';
import { openMailer } from './broadcast/mail.ts';
import { lastNumber, notificationsAfter } from './broadcast/notifications.ts';
import { remind } from './broadcast/reminders.ts';
import { Tail } from './broadcast/tail.ts';
import type { Context } from './context.ts';
import { type DatabaseUrls, openDatabase } from './database.ts';
import { type Chore, startClock } from './depositary/clock.ts';
import { recordWhatIsDue } from './depositary/findings.ts';
import { parseOptions, serveWeb } from './http.ts';
import { type Keys, verifier } from './identity/tokens.ts';
import { buildHub } from './schema.ts';
import type { FormerParties } from './treaty/addressees.ts';
import { SEAT } from './treaty/calendar.ts';

export interface Options {
  readonly database: DatabaseUrls;
  readonly tokens: { readonly issuer: string; readonly audience: string; readonly keys: Keys };
  /** `secretariat`: where the Secretariat itself is reminded of its tasks; nowhere unless given. */
  readonly mail: { readonly smtpUrl: string; readonly from: string; readonly secretariat?: string };
  readonly port?: number;
  readonly host?: string;
  readonly now?: () => Temporal.Instant;
  /** The Depositary's civil time. (R43.) */
  readonly timeZone?: string;
  readonly patience?: Patience;
  readonly formerParties?: FormerParties;
  /** Before anybody is informed or let in: bundled data is loaded here, as the Secretariat. */
  readonly prepare?: (context: Context) => Promise<void>;
}

export interface Hub extends AsyncDisposable {
  readonly url: string;
}

export async function startHub({ database, tokens, mail, port = 0, host = '127.0.0.1', prepare, ...options }: Options): Promise<Hub> {
  const { now = Temporal.Now.instant, timeZone = SEAT, patience = {} } = options;
  await using starting = new AsyncDisposableStack(); // whatever fails, what was opened is closed
  const orm = await openDatabase(database);
  starting.defer(() => orm.close());
  const em = () => orm.em.fork();
  const reading = { get em() { return em(); } };

  const bell = starting.use(new Bell(database.url, patience));
  const handed = new Handed();
  starting.defer(() => handed.settled());
  const verify = verifier({ ...tokens, now });
  const ground = { em, now, timeZone };

  await prepare?.(contextFor({ mandate: { role: 'SECRETARIAT' }, bearer: undefined }, ground, true));

  const last = await lastNumber(reading);
  const tail = starting.use(Tail.begin((after, limit) => notificationsAfter({ after, limit }, reading), bell, last));
  const mailer = openMailer({ smtpUrl: mail.smtpUrl, from: mail.from, timeZone });
  starting.defer(() => { mailer.close(); });
  starting.use(startCourier({ em, bell, mailer, now, formerParties: options.formerParties }));
  const { secretariat } = mail;
  const chores: Chore[] = [recordWhatIsDue];
  if (secretariat !== undefined) chores.push((context, stop) => remind(context, { mailer, mailbox: secretariat, stop }));
  starting.use(startClock({ context: () => contextFor({ mandate: undefined, bearer: undefined }, ground, true), bell, chores }));

  const surroundings: Surroundings = { ...ground, verify, tail, handed };
  const { server, apollo } = await serveWeb({ schema: (await buildHub()).schema, parseOptions, surroundings });
  starting.defer(() => apollo.stop());
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening));
  const running = starting.move();
  const { port: listening } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}/graphql`,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}
