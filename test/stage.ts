/** Two hubs on one fresh database, with an issuer and a mail server, and what a caller can do to them. Through the public API only. */
import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import { type Client, createClient } from 'graphql-ws';
import {
  calculateJwkThumbprint, CompactSign, createLocalJWKSet, type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT,
} from 'jose';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { Temporal } from 'temporal-polyfill';
import WebSocket from 'ws';
import { type Hub, type Options, startHub } from '../src/hub.ts';
import { execute, freshDatabase, templateOf, type TestDatabase } from './db.ts';
import {
  type Competence, type DesignateAuthorityInput, FollowDocument, type FollowSubscription, LogHeadDocument,
  RecordNoticeOfCompletionDocument, type RecordNoticeOfCompletionInput, RecordNoticeOfWithdrawalDocument,
  type RecordNoticeOfWithdrawalInput, RecordSignatureDocument, type ReceiptFragment,
  RegisterInstrumentDocument, RegisterPartyDocument,
} from './gql/graphql.ts';

/** SECRETARIAT, OBSERVER, a Party by its code, or its node as KZ-node; undefined: anonymous. */
export type Mandate = string | undefined;
export interface Mail extends Email {
  readonly recipients: readonly string[];
  /** Of the envelope: where reports about it come. */
  readonly envelopeFrom: string;
}
export type Heard = FollowSubscription['depositaryNotifications'];
type Document<Result = unknown, Variables = unknown> = string | TypedDocumentNode<Result, Variables>;

export interface Answer {
  readonly status: number;
  readonly data: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- what it holds, the expectation says
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** A live connection. Its socket can be cut, as a network does. */
export interface Line<T> {
  next(): Promise<T>;
  cut(): void;
  /** With which code and words it was closed. */
  readonly closed: Promise<{ readonly code: number; readonly reason: string }>;
  /** Settles once the connection is acknowledged. */
  readonly connected: Promise<unknown>;
}

export const PROTOCOL = 'information-sphere-2014';
export const six = ['AM', 'BY', 'KZ', 'KG', 'RU', 'TJ'] as const; // in the order of the Russian alphabet, as they are registered
export const issuer = 'urn:test:issuer';
export const audience = 'urn:test:hub';

type Changeable = 'publicUrl' | 'live' | 'webhooks' | 'bounces' | 'patience' | 'nodes';

export class Stage {
  /** In Moscow already 1 March. (R43.) */
  now: () => Temporal.Instant = () => Temporal.Instant.from('2027-02-28T21:30:00Z');
  readonly mails: Mail[] = [];
  /** Mailboxes that take nothing for now. */
  readonly full = new Set<string>();
  /** Mailboxes that take nothing for good, and what their server says. */
  readonly refusals = new Map<string, string>();
  /** What a mailbox answers first to whoever writes to it: nothing until that comes, or that its server takes none at all. */
  readonly answers = new Map<string, Promise<unknown> | 421>();
  database!: TestDatabase;
  publicKey!: JWK;
  readonly #closing = new AsyncDisposableStack();
  #privateKey!: CryptoKey;
  #hubs: Hub[] = [];

  /** Reports about mails are taken in by the first hub, where a port is given for them. */
  static async open(count = 2, { bounces, ...change }: Pick<Options, Changeable> = {}, database?: TestDatabase): Promise<Stage> {
    const stage = new Stage();
    stage.database = database ?? await freshDatabase();
    stage.#closing.defer(() => stage.database.drop());
    await stage.#openIssuer();
    const options = {
      database: stage.database,
      tokens: stage.tokens(),
      mail: { smtpUrl: await stage.#openMail(), from: 'depositary@hub.example' },
      signing: stage.signing(),
      now: () => stage.now(),
      patience: { pollEvery: 200, reconnectAfter: 50 },
      ...change,
    };
    stage.#hubs = await Promise.all(Array.from({ length: count }, (_, i) =>
      startHub({ ...options, ...(bounces && i === 0 && { bounces }) })));
    for (const hub of stage.#hubs) stage.#closing.use(hub);
    return stage;
  }

  /** With what `register` hands in: on the log already, and everybody is informed of it. */
  static async registered(count?: number, change?: Pick<Options, Changeable>): Promise<Stage> {
    return Stage.open(count, change, await freshDatabase(await templateOf(fill)));
  }

  async close(): Promise<void> {
    await this.#closing.disposeAsync();
  }

  /** The clock of both hubs goes on to an instant, and stays there. */
  at(instant: string): void {
    this.now = () => Temporal.Instant.from(instant);
  }

  /** Of the first hub, where acts are handed in; of its neighbour, where the others listen. */
  url(hub = 0): string {
    return this.#hubs.at(hub)?.url ?? '';
  }

  /** Good for an hour by the hubs' clock, but for the claims that are given; undefined leaves one out. */
  token(mandate: string, claims: object = {}): Promise<string> {
    const iat = Math.floor(this.now().epochMilliseconds / 1000);
    const [, party, node] = /^([A-Z]{2})(-node)?$/.exec(mandate) ?? [];
    const role = party === undefined ? { role: mandate.toLowerCase() } : { role: node ? 'node' : 'party', party };
    return new SignJWT({ iss: issuer, aud: audience, sub: `test:${mandate}`, iat, exp: iat + 3_600, ...role, ...claims })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.publicKey.kid ?? '' })
      .sign(this.#privateKey);
  }

  async send<Result, Variables>(mandate: Mandate, document: Document<Result, Variables>, variables?: Variables, hub = 0): Promise<Answer> {
    const authorization = mandate === undefined ? {} : { authorization: `Bearer ${await this.token(mandate)}` };
    return this.post(JSON.stringify({ query: textOf(document), variables }), authorization, hub);
  }

  async post(body: string, headers: Record<string, string> = {}, hub = 0): Promise<Answer> {
    const response = await fetch(this.url(hub), { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  }

  /** The data; what went wrong is thrown. */
  async ask<Result, Variables>(mandate: Mandate, document: TypedDocumentNode<Result, Variables>, variables?: Variables): Promise<Result> {
    const { data, errors } = await this.send(mandate, document, variables);
    if (errors) throw new Error(JSON.stringify(errors));
    return data as Result;
  }

  /** Hands in a form, with a new submission id unless it has one, and answers with the receipt. */
  async submit<Form extends { submissionId: string }>(
    form: TypedDocumentNode<unknown, { input: Form }>, mandate: Mandate, input: Omit<Form, 'submissionId'> & { submissionId?: string },
  ): Promise<ReceiptFragment> {
    const data = await this.ask(mandate, form, { input: { submissionId: randomUUID(), ...input } as unknown as Form });
    return (data as Record<string, ReceiptFragment>)[Object.keys(data as object)[0] ?? '']!;
  }

  /** The same, where it must be recorded; answers with the entry. */
  async record<Form extends { submissionId: string }>(...act: Parameters<typeof this.submit<Form>>) {
    const receipt = await this.submit(...act);
    if (receipt.__typename !== 'Recorded') throw new Error(JSON.stringify(receipt));
    return receipt;
  }

  /** The Secretariat records a notice of completion, received on a day in the morning or at an instant. */
  notice(party: string, received: string, change: Partial<RecordNoticeOfCompletionInput> = {}) {
    const receivedAt = received.includes('T') ? received : `${received}T09:00:00Z`;
    return this.record(RecordNoticeOfCompletionDocument, 'SECRETARIAT', {
      instrument: PROTOCOL, party, receivedAt, paperReference: `Note ${party}/${received}`, ...change,
    });
  }

  /** And a notice of withdrawal, by the minister, with obligations settled. */
  withdrawal(party: string, received: string, withdrawalOn: string, change: Partial<RecordNoticeOfWithdrawalInput> = {}) {
    const receivedAt = received.includes('T') ? received : `${received}T09:00:00Z`;
    return this.record(RecordNoticeOfWithdrawalDocument, 'SECRETARIAT', {
      instrument: PROTOCOL, party, receivedAt, withdrawalOn, obligationsSettled: true, signedBy: 'FOREIGN_MINISTER',
      paperReference: `Note ${party}/${received}`, ...change,
    });
  }

  async logHead(): Promise<{ position: number; hash: string }> {
    return (await this.ask(undefined, LogHeadDocument)).logHead;
  }

  /** The six Parties, the Protocol, and its signatories: entries 1–6, 7 and 8–13. */
  async register(signatories: readonly string[] = six): Promise<void> {
    for (const code of six) {
      const input = { code, name: names[code], mailboxes: [`notices@${code.toLowerCase()}.example`] };
      await this.record(RegisterPartyDocument, 'SECRETARIAT', input);
    }
    await this.instrument(PROTOCOL, {}, signatories);
  }

  /** An instrument with the Protocol's clauses, unless others are given; and its signatories. */
  async instrument(id: string, finalClauses: object = {}, signatories: readonly string[] = six): Promise<void> {
    const clauses = { ...protocol.finalClauses, ...finalClauses };
    await this.record(RegisterInstrumentDocument, 'SECRETARIAT', { ...protocol, id, finalClauses: clauses });
    for (const party of signatories) {
      await this.record(RecordSignatureDocument, 'SECRETARIAT', { instrument: id, party, signedOn: '2014-12-23' });
    }
  }

  /** At the neighbour, by a real client; after a number, or from now on. */
  listen(mandate: Mandate, after?: number): Line<Heard> {
    const line = this.subscribe(mandate, FollowDocument, { after });
    return { ...line, next: async () => (await line.next()).depositaryNotifications };
  }

  subscribe<Result, Variables>(
    mandate: Mandate, document: Document<Result, Variables>, variables?: Variables, token?: string,
  ): Line<Result> {
    const shown = async () => token ?? (mandate === undefined ? undefined : this.token(mandate));
    const [closed, connected] = [Promise.withResolvers<CloseEvent>(), Promise.withResolvers<unknown>()];
    let socket: WebSocket | undefined;
    const client: Client = createClient({
      url: this.url(-1).replace('http', 'ws'),
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: async () => {
        const bearer = await shown();
        return bearer === undefined ? {} : { authorization: `Bearer ${bearer}` };
      },
      on: {
        opened: (opened) => { socket = opened as WebSocket; },
        connected: connected.resolve,
        closed: (event) => { closed.resolve(event as CloseEvent); },
      },
    });
    this.#closing.defer(async () => { await client.dispose(); });
    const results = client.iterate<Result>({ query: textOf(document), variables: variables as Record<string, unknown> });
    const next = async () => {
      const { value } = await results.next() as IteratorYieldResult<{ data?: Result; errors?: unknown }>;
      if (!value?.data || value.errors !== undefined) throw new Error(JSON.stringify(value?.errors ?? 'the line is closed'));
      return value.data;
    };
    return { next, cut: () => socket?.terminate(), closed: closed.promise, connected: connected.promise };
  }

  /** The mails that are here, once there are so many that fit. */
  async mailed(count: number, fits: (mail: Mail) => boolean = () => true): Promise<Mail[]> {
    return until(`${count} mails`, () => {
      const found = this.mails.filter(fits);
      return found.length >= count && found;
    });
  }

  async #openIssuer(): Promise<void> {
    const { publicKey, privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const jwk = await exportJWK(publicKey);
    this.publicKey = { ...jwk, kid: await calculateJwkThumbprint(jwk), alg: 'EdDSA', use: 'sig' };
    this.#privateKey = privateKey;
  }

  tokens(): Options['tokens'] {
    return { issuer, audience, keys: createLocalJWKSet({ keys: [this.publicKey] }) };
  }

  /** The hub's key, which the gateway has too: the issuer's own will do. */
  signing(): Options['signing'] {
    const bytesOf = (payload: string | object) => Buffer.from(typeof payload === 'string' ? payload : JSON.stringify(payload));
    const sign: Options['signing']['sign'] = (payload, typ) => new CompactSign(bytesOf(payload))
      .setProtectedHeader({ alg: 'EdDSA', kid: this.publicKey.kid ?? '', ...(typ !== undefined && { typ }) }).sign(this.#privateKey);
    return { sign, jwks: { keys: [this.publicKey] } };
  }

  async #openMail(): Promise<string> {
    const server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      logger: false,
      onRcptTo: ({ address }, _session, done) => {
        const first = this.answers.get(address);
        const words = this.refusals.get(address);
        const code = words !== undefined ? 550 : this.full.has(address) ? 452 : first === 421 ? first : undefined;
        const refusal = code === undefined ? undefined : Object.assign(new Error(words ?? 'as told'), { responseCode: code });
        void Promise.resolve(first).then(() => { done(refusal); });
      },
      onData: (stream, { envelope }, done) => {
        const recipients = envelope.rcptTo.map(({ address }) => address);
        const envelopeFrom = envelope.mailFrom === false ? '' : envelope.mailFrom.address;
        const kept = buffer(stream).then((bytes) => PostalMime.parse(bytes))
          .then((mail) => this.mails.push({ ...mail, recipients, envelopeFrom }));
        void kept.then(() => { done(); }, done);
      },
    });
    server.on('error', () => undefined);
    await new Promise<void>((listening) => { server.listen(0, '127.0.0.1', listening); });
    this.#closing.defer(() => new Promise<void>((closed) => { server.close(closed); }));
    return `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  }
}

async function fill(database: TestDatabase): Promise<void> {
  const stage = await Stage.open(1, {}, { ...database, drop: () => Promise.resolve() });
  await stage.register();
  await until('everybody is informed', async () => (await execute<{ done: boolean }>(database.url, INFORMED))[0]?.done);
  await stage.close();
}
const INFORMED = `select number = (select max(number) from notification) and not exists (select from delivery where state <> 'ACCEPTED') as done
  from follower where name = 'deliveries'`;

/** What is not there at once, but soon. */
export async function until<T>(what: string, look: () => T | false | undefined | Promise<T | false | undefined>): Promise<T> {
  for (let i = 0; i < 1_000; i++) {
    const found = await look();
    if (found !== false && found !== undefined) return found;
    await sleep(25);
  }
  throw new Error(`waited in vain for ${what}`);
}

function textOf(document: string | DocumentNode): string {
  return typeof document === 'string' ? document : print(document);
}

const names = {
  AM: { ru: 'Республика Армения', kk: 'Армения Республикасы', en: 'Republic of Armenia' },
  BY: { ru: 'Республика Беларусь', kk: 'Беларусь Республикасы', en: 'Republic of Belarus' },
  KZ: { ru: 'Республика Казахстан', kk: 'Қазақстан Республикасы', en: 'Republic of Kazakhstan' },
  KG: { ru: 'Кыргызская Республика', kk: 'Қырғыз Республикасы', en: 'Kyrgyz Republic' },
  RU: { ru: 'Российская Федерация', kk: 'Ресей Федерациясы', en: 'Russian Federation' },
  TJ: { ru: 'Республика Таджикистан', kk: 'Тәжікстан Республикасы', en: 'Republic of Tajikistan' },
} as const satisfies Record<(typeof six)[number], object>;

export const protocol = {
  id: PROTOCOL,
  title: {
    ru: 'Протокол о взаимодействии по противодействию преступной деятельности в информационной сфере',
    kk: 'Ақпарат саласындағы қылмыстық іс-әрекеттерге қарсы іс-қимыл туралы хаттама',
    en: 'Protocol on interaction in countering criminal activity in the information sphere',
  },
  adoptedOn: '2014-12-23',
  adoptedIn: 'Москва',
  finalClauses: {
    entryIntoForce: { notices: 4, counting: 'SIGNATORIES', waitingPeriod: { days: 0 } },
    laterParties: { waitingPeriod: { days: 0 } },
    withdrawal: { notice: { months: 6 }, counted: 'BACK' },
  },
};

/** A good form, but for what is asked for. */
export function designation(party: string, change: Partial<DesignateAuthorityInput> = {}) {
  return {
    party,
    name: { ru: 'Министерство внутренних дел', kk: 'Ішкі істер министрлігі', en: 'Ministry of Internal Affairs' },
    competences: ['INFORMATION_TECHNOLOGY'] as Competence[],
    headOffice: { ru: 'Министр', en: 'Minister' },
    deputyOffices: [{ ru: 'Заместитель министра' }],
    address: 'ул. Первая, 1',
    contactPoints: [
      { kind: 'PHONE' as const, value: '+7 495 000-00-00', hours: '9–18', priority: 2 },
      { kind: 'EMAIL' as const, value: `duty@${party.toLowerCase()}.example`, aroundTheClock: true, languages: ['ru', 'kk'] },
    ],
    publicKeys: [{ kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }],
    legalBasis: 'Закон № 1',
    ...change,
  };
}
