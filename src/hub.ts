/** Composition root: the only file that knows every part. */
import type { AddressInfo } from 'node:net';
import { Temporal } from 'temporal-polyfill';
import { contextFor, contextsFor, type Surroundings } from './admission.ts';
import { Bell, type Patience } from './bell.ts';
import { type BounceOptions, startBounces } from './bounces.ts';
import { keepReport } from './broadcast/bounced.ts';
import { type CourierOptions, startCourier } from './broadcast/courier.ts';
import { Handed } from './broadcast/live-handed.ts';
import { keepLive } from './broadcast/live-kept.ts';
import { Live } from './broadcast/live.ts';
import { type MailOptions, openMailer } from './broadcast/mail.ts';
import { lastNumber, notificationsAfter } from './broadcast/notifications.ts';
import { remind } from './broadcast/reminders.ts';
import { Tail } from './broadcast/tail.ts';
import { endDigest } from './broadcast/unsubscribed.ts';
import type { TargetPolicy } from './broadcast/webhook-target.ts';
import { openWebhooks, type WebhookOptions } from './broadcast/webhook.ts';
import type { Context } from './context.ts';
import { type DatabaseUrls, openDatabase } from './database.ts';
import { type Chore, startClock } from './depositary/clock.ts';
import { recordWhatIsDue } from './depositary/findings.ts';
import { Supergraphs } from './federation/supergraph.ts';
import { serveWeb, type WebOptions } from './http.ts';
import type { SigningKey } from './identity/signing-key.ts';
import { type Keys, verifier } from './identity/tokens.ts';
import { buildHub } from './schema.ts';
import type { FormerParties } from './treaty/addressees.ts';
import { SEAT } from './treaty/calendar.ts';

export interface Options {
  readonly database: DatabaseUrls;
  readonly tokens: { readonly issuer: string; readonly audience: string; readonly keys: Keys };
  /** `secretariat`: where the Secretariat itself is reminded of its tasks; nowhere unless given. */
  readonly mail: MailOptions & { readonly secretariat?: string };
  /** Where the webhooks of the Parties may lead: to public servers, unless said otherwise. */
  readonly webhooks?: Partial<WebhookOptions>;
  /** Where mail servers report what became of the mails; nowhere unless given. */
  readonly bounces?: Pick<BounceOptions, 'port' | 'host'>;
  /** Where national nodes may be: on public servers, unless said otherwise. `composedWithin`: of a proposal, in milliseconds; for tests. */
  readonly nodes?: { readonly targets?: TargetPolicy; readonly composedWithin?: number };
  /** Of the digests and the evidence. */
  readonly signing: SigningKey;
  readonly port?: number;
  readonly host?: string;
  /** Where it is reached from outside, without a slash at its end; unless given, where a request has reached it. */
  readonly publicUrl?: string | undefined;
  readonly now?: () => Temporal.Instant;
  /** The Depositary's civil time. (R43.) */
  readonly timeZone?: string;
  readonly patience?: Patience;
  readonly formerParties?: FormerParties;
  /** For measurements and tests: live subscribers that share nothing, or are looked after at another pace. */
  readonly live?: WebOptions['watching'] & { readonly sharing?: boolean };
  /** Before anybody is informed or let in: bundled data is loaded here, as the Secretariat. */
  readonly prepare?: (context: Context) => Promise<void>;
}

export interface Hub extends AsyncDisposable {
  readonly url: string;
}

/** The hub's address in the graph, which gateways do not use: where each of two hubs listens, it would make two graphs. */
const NOT_TOLD = 'http://127.0.0.1:4000/graphql';

export async function startHub({ database, tokens, mail, port = 0, host = '127.0.0.1', prepare, ...options }: Options): Promise<Hub> {
  const { now = Temporal.Now.instant, timeZone = SEAT, patience = {}, publicUrl, signing } = options;
  await using starting = new AsyncDisposableStack(); // whatever fails, what was opened is closed
  const orm = await openDatabase(database);
  starting.defer(() => orm.close());
  const em = () => orm.em.fork();
  const reading = { get em() { return em(); } };

  const bell = starting.use(new Bell(database.url, patience));
  const handed = new Handed({ keep: (told) => keepLive(em(), told), now: () => new Date(now().epochMilliseconds) });
  starting.defer(() => handed.settled());
  const verify = verifier({ ...tokens, now });
  const { schema, sdl } = await buildHub();
  const supergraphs = new Supergraphs({
    sdl, url: publicUrl === undefined ? NOT_TOLD : `${publicUrl}/graphql`, composedWithin: options.nodes?.composedWithin,
  });
  const ground = { em, now, timeZone, webhookTargets: options.webhooks?.targets, nodeTargets: options.nodes?.targets, supergraphs };

  await prepare?.(contextFor({ mandate: { role: 'SECRETARIAT' }, bearer: undefined }, ground, true));

  const last = await lastNumber(reading);
  const tail = starting.use(Tail.begin((after, limit) => notificationsAfter({ after, limit }, reading), bell, last));
  const live = new Live({ tail, handed, contexts: () => contextsFor(ground), sharing: options.live?.sharing });
  const mailer = openMailer(mail);
  starting.defer(() => { mailer.close(); });
  await startInforming({ ...ground, bell: live.afterwards(bell), mailer }, { ...options, mail }, starting);
  const { secretariat } = mail;
  const chores: Chore[] = [recordWhatIsDue];
  if (secretariat !== undefined) chores.push((context, stop) => remind(context, { mailer, mailbox: secretariat, stop }));
  starting.use(startClock({ context: () => contextFor({ mandate: undefined, bearer: undefined }, ground, true), bell, chores }));

  const surroundings: Surroundings = { ...ground, verify, live };
  const { server, stop } = await serveWeb({ schema, surroundings, watching: options.live, publicUrl, jwks: signing.jwks });
  starting.defer(stop);
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening));
  const running = starting.move();
  const { port: listening } = server.address() as AddressInfo;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${listening}/graphql`,
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

type Informing = Pick<CourierOptions, 'em' | 'now' | 'timeZone' | 'bell' | 'mailer'>;
type Ways = Pick<Options, 'mail' | 'signing' | 'publicUrl' | 'webhooks' | 'bounces' | 'formerParties'>;

/** The courier, and whoever hears what becomes of the mails. */
async function startInforming(informing: Informing, ways: Ways, starting: AsyncDisposableStack): Promise<void> {
  const { em, now } = informing;
  const { mail: { from }, signing, publicUrl: source, bounces, formerParties } = ways;
  const webhooks = openWebhooks({ targets: 'public', now, ...ways.webhooks });
  starting.defer(() => { webhooks.close(); });
  starting.use(startCourier({ ...informing, webhooks, sign: (payload) => signing.sign(payload), from, source, formerParties }));
  if (!bounces) return;
  const clock = () => new Date(now().epochMilliseconds);
  const bounced: BounceOptions['bounced'] = (report) => keepReport(em(), report, clock());
  const unsubscribed: BounceOptions['unsubscribed'] = (letter) => endDigest(em(), letter, clock());
  starting.use(await startBounces({ ...bounces, mailFrom: from, bounced, unsubscribed }));
}
