/**
 * How soon a thousand live subscribers have a change: this hub beside a bare `ws` server that sends the same bytes, in one run on one
 * machine, each in a process of its own. `npm run bench:live`; the figures are in README.md.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { SMTPServer } from 'smtp-server';
import { WebSocket, WebSocketServer } from 'ws';

const SUBSCRIBERS = 1_000;
const ROUNDS = 30;
const LONGEST = 180_000; // of all, in milliseconds
const DOCUMENT = 'subscription { depositaryNotifications { number reference kind issuedAt subject } }';
const MUTATION = `mutation ($input: ChangeDesignationInput!) {
  receipt: changeDesignation(input: $input) { ... on Recorded { entry { position } } ... on Refused { defects { code } } } }`;

/** In milliseconds, of each round. */
interface Times {
  readonly answered: number[];
  readonly last: number[];
}

/** What a subscriber hears: one message for each change. */
interface Crowd {
  readonly sockets: readonly WebSocket[];
  /** Settles with the moment at which all have the next message, and with its bytes. */
  next(): Promise<{ readonly at: number; readonly message: string }>;
}

async function main(): Promise<void> {
  const tooLong = setTimeout(() => process.exit(1), LONGEST);
  await using closing = new AsyncDisposableStack();
  const mails = await receiveMails(closing);
  const dataDir = await mkdtemp(join(tmpdir(), 'khattama-bench-'));
  closing.defer(() => rm(dataDir, { recursive: true, force: true }));
  const api = await startHub(closing, { DATA_DIR: dataDir, SMTP_URL: mails.url });
  const bare = await startBare(closing);
  const { KZ: token = '' } = JSON.parse(await readFile(join(dataDir, 'tokens.json'), 'utf8')) as Record<string, string>;
  const authority = await authorityOf(api);
  const change = () => post(api, token, { query: MUTATION, variables: { input: changeOf(authority) } });

  await few(closing, api, token, change, mails);
  const [crowd, bareCrowd] = [await gather(closing, api, token, SUBSCRIBERS), await gather(closing, bare, token, SUBSCRIBERS)];
  const [hub, plain]: [Times, Times] = [{ answered: [], last: [] }, { answered: [], last: [] }];
  for (let round = 0; round < ROUNDS + 3; round++) {
    const mailed = mails.arrived(6);
    const message = await measure(hub, crowd, change);
    await mailed; // so that one round does not weigh on the next
    await sleep(100);
    await measure(plain, bareCrowd, () => post(bare, token, message));
    await sleep(100);
  }
  report(hub, plain);
  clearTimeout(tooLong);
}

/** Before the crowd comes: three subscribers, and the mailboxes of six Parties. */
async function few(closing: AsyncDisposableStack, api: string, token: string, change: () => Promise<unknown>, mails: Mails): Promise<void> {
  const three = await gather(closing, api, token, 3);
  const [live, mail]: [number[], number[]] = [[], []];
  for (let round = 0; round < 20; round++) {
    const sent = performance.now();
    const [heard, mailed] = [three.next(), mails.arrived(6)];
    await change();
    live.push((await heard).at - sent);
    mail.push((await mailed) - sent);
    await sleep(50);
  }
  three.sockets.forEach((socket) => socket.close());
  console.log(`A change sent, until the last of three subscribers has it  ${summary(live)}`);
  console.log(`A change sent, until the last of six mails is taken        ${summary(mail)}`);
}

async function measure({ answered, last }: Times, crowd: Crowd, send: () => Promise<unknown>): Promise<string> {
  const everybody = crowd.next();
  const sent = performance.now();
  await send();
  const answer = performance.now();
  const { at, message } = await everybody;
  answered.push(answer - sent);
  last.push(at - answer);
  return message;
}

function report(hub: Times, bare: Times): void {
  const steady = (values: readonly number[]) => values.slice(3); // the first rounds warm both up
  console.log(`\n${SUBSCRIBERS} subscribers of one document, ${ROUNDS} rounds`);
  for (const [what, key] of [['sent, until it is answered', 'answered'], ['answered, until the last has it', 'last']] as const) {
    console.log(`${what.padEnd(32)} hub      ${summary(steady(hub[key]))}`);
    console.log(`${''.padEnd(32)} bare ws  ${summary(steady(bare[key]))}`);
    console.log(`${''.padEnd(32)} ratio    ${(quantile(steady(hub[key]), 0.5) / quantile(steady(bare[key]), 0.5)).toFixed(1)} of the medians`);
  }
}

function summary(values: readonly number[]): string {
  return `median ${quantile(values, 0.5).toFixed(1).padStart(7)} ms   p99 ${quantile(values, 0.99).toFixed(1).padStart(7)} ms`;
}

function quantile(values: readonly number[], q: number): number {
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? NaN;
}

/** The same for both servers: so what the clients cost is the same. */
async function gather(closing: AsyncDisposableStack, api: string, token: string, count: number): Promise<Crowd> {
  const sockets: WebSocket[] = [];
  let [waiting, done] = [0, (_: { at: number; message: string }) => {}];
  const hear = (message: string) => {
    if (--waiting === 0) done({ at: performance.now(), message });
  };
  while (sockets.length < count) {
    const batch = Array.from({ length: Math.min(50, count - sockets.length) }, () => subscribe(api, token, hear));
    sockets.push(...(await Promise.all(batch)));
  }
  closing.defer(() => sockets.forEach((socket) => socket.terminate()));
  await sleep(300); // a subscription is not acknowledged: let the last ones begin
  return {
    sockets,
    next: () => new Promise((resolve) => {
      [waiting, done] = [count, resolve];
    }),
  };
}

async function subscribe(api: string, token: string, hear: (message: string) => void): Promise<WebSocket> {
  const socket = new WebSocket(api.replace(/^http/, 'ws'), 'graphql-transport-ws', { perMessageDeflate: false });
  const acknowledged = Promise.withResolvers<void>();
  socket.on('message', (data: Buffer) => {
    const message = data.toString();
    const { type } = JSON.parse(message) as { type: string };
    if (type === 'connection_ack') acknowledged.resolve();
    else if (type === 'next') hear(message);
    else if (type === 'error') throw new Error(message);
  });
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } }));
  await acknowledged.promise;
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: DOCUMENT } }));
  return socket;
}

async function post(url: string, token: string, body: object | string): Promise<string> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  const answer = await response.text();
  if (!response.ok || /"errors"|"defects"/.test(answer)) throw new Error(answer);
  return answer;
}

function changeOf(authority: string) {
  return { submissionId: randomUUID(), authority, name: { ru: `Ведомство ${randomUUID()}` } };
}

async function authorityOf(api: string): Promise<string> {
  const query = '{ competentAuthorities(party: "KZ") { nodes { id } } }';
  const response = await fetch(api, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query }) });
  const { data } = (await response.json()) as { data: { competentAuthorities: { nodes: { id: string }[] } } };
  return data.competentAuthorities.nodes[0]?.id ?? '';
}

function startHub(closing: AsyncDisposableStack, env: NodeJS.ProcessEnv): Promise<string> {
  return startChild(closing, ['src/main.ts'], { ...env, PORT: '0', DATABASE_URL: '' }, /^API +(\S+)$/);
}

function startBare(closing: AsyncDisposableStack): Promise<string> {
  return startChild(closing, ['bench/live.bench.ts', 'bare'], {}, /^Bare +(\S+)$/);
}

type Environment = NodeJS.ProcessEnv;

/** Answers with the address that it says it has. */
async function startChild(closing: AsyncDisposableStack, args: readonly string[], env: Environment, address: RegExp): Promise<string> {
  const root = join(import.meta.dirname, '..');
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: root, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'],
  });
  closing.defer(async () => {
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
  return new Promise((found, failed) => {
    child.once('exit', () => { failed(new Error(`${args.join(' ')} has ended`)); });
    createInterface({ input: child.stdout! }).on('line', (line) => {
      const [, url] = address.exec(line) ?? [];
      if (url !== undefined) found(url);
    });
  });
}

/** As little as can be: what is posted goes to every socket as it is. */
async function serveBare(): Promise<void> {
  const server = createServer((request, response) => {
    void text(request).then((message) => {
      response.end('{}');
      for (const socket of sockets.clients) socket.send(message);
    });
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (socket) => { socket.once('message', () => { socket.send('{"type":"connection_ack"}'); }); });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  console.log(`Bare http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  process.once('SIGTERM', () => process.exit(0));
}

interface Mails {
  readonly url: string;
  /** Settles with the moment at which so many more have been taken. */
  arrived(count: number): Promise<number>;
}

async function receiveMails(closing: AsyncDisposableStack): Promise<Mails> {
  let [waiting, done] = [0, (_: number) => {}];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'], logger: false, closeTimeout: 10,
    onData: (stream, _session, taken) => {
      void text(stream).then(() => {
        taken();
        if (--waiting === 0) done(performance.now());
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  closing.defer(() => new Promise<void>((closed) => { server.close(() => { closed(); }); }));
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    arrived: (count) => new Promise((resolve) => {
      [waiting, done] = [count, resolve];
    }),
  };
}

await (process.argv[2] === 'bare' ? serveBare() : main());
