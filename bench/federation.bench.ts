/**
 * What it takes to ask through the gateway, beside asking the hub itself: 50 authorities, the same with the fields of two nodes, and how
 * late a subscriber is told. Hub and gateway are processes of their own. `npm run bench:federation`; the figures are in README.md.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { type BenchNode, serveNode } from './federation-node.ts';
import { ask, type Federation, startFederation } from './federation-processes.ts';

const [ROUNDS, WARM_UP, ACTS] = [300, 60, 100];
const AUTHORITIES = 50;
const AT_MOST = { query: 2, requests: 1, subscription: 1.5 }; // times the hub itself; requests to each node

const authorities = (more = '') => `{ competentAuthorities(first: ${AUTHORITIES}) { edges { node {
  id name competences competentFrom operative party { code name } contactPoints { kind value priority } ${more} } } } }`;
const joined = authorities('kzDuty { office phone } kzDepartments amDuty { office phone } amDepartments');
const FOLLOW = 'subscription { depositaryNotifications { number reference subject text party { code name } } }';

interface Connection {
  readonly competentAuthorities: { readonly edges: readonly { readonly node: Readonly<Record<string, unknown>> }[] };
}
type Authority = Connection['competentAuthorities']['edges'][number]['node'];

async function main(): Promise<void> {
  await using closing = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'khattama-bench-'));
  closing.defer(() => rm(dataDir, { recursive: true, force: true }));
  const nodes = [closing.use(await serveNode('KZ')), closing.use(await serveNode('AM'))];
  const federation = closing.use(await startFederation(dataDir));
  await designate(federation);
  await admit(federation, nodes);

  const ratios = { query: await compare(federation), requests: await joins(federation, nodes), subscription: await follows(federation) };
  const missed = (Object.keys(AT_MOST) as (keyof typeof AT_MOST)[]).filter((name) => !(ratios[name] <= AT_MOST[name]));
  console.log(missed.length === 0 ? '\nAll are reached.' : `\nNot reached: ${missed.join(', ')}`);
  process.exitCode = missed.length;
}

/** As many as are asked for: half of them of one Party, half of the other, but for the few that are there. */
async function designate({ hub, tokens }: Federation): Promise<void> {
  const { competentAuthorities } = await ask<Connection>(hub, tokens['KZ'], authorities());
  for (let i = competentAuthorities.edges.length; i < AUTHORITIES; i++) {
    const party = i % 2 === 0 ? 'KZ' : 'AM';
    await hand(hub, tokens[party], 'designateAuthority', 'DesignateAuthorityInput', {
      party, name: { ru: `Орган № ${i}`, en: `Body No. ${i}` }, competences: ['INFORMATION_TECHNOLOGY'], headOffice: { ru: 'Начальник' },
      contactPoints: [{ kind: 'EMAIL', value: `duty-${i}@${party.toLowerCase()}.example` }],
    });
  }
}

async function admit({ hub, gateway, tokens }: Federation, nodes: readonly BenchNode[]): Promise<void> {
  for (const { party, name, url, sdl } of nodes) {
    const { entry } = await hand(hub, tokens[party], 'proposeSubgraph', 'ProposeSubgraphInput', { party, name, url, sdl });
    await hand(hub, tokens['secretariat'], 'acceptSubgraph', 'AcceptSubgraphInput', { proposal: entry.position });
  }
  const isThere = () => ask(gateway, tokens['KZ'], joined).then(() => true, () => false);
  while (!(await isThere())) await sleep(200);
}

/** Hands in a form. */
async function hand(hub: string, token: string | undefined, mutation: string, type: string, form: object) {
  const answer = '... on Recorded { entry { position } } ... on Refused { defects { code path message(language: EN) } }';
  const query = `mutation ($input: ${type}!) { receipt: ${mutation}(input: $input) { ${answer} } }`;
  const variables = { input: { submissionId: randomUUID(), ...form } };
  const { receipt } = await ask<{ receipt: { entry?: { position: number }; defects?: unknown } }>(hub, token, query, variables);
  if (!receipt.entry) throw new Error(JSON.stringify(receipt.defects));
  return { entry: receipt.entry };
}

/** The same question, in turns. */
async function compare({ hub, gateway, tokens }: Federation): Promise<number> {
  const [direct, through]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const sides = [[hub, direct], [gateway, through]] as const;
    for (const [url, times] of round % 2 === 0 ? sides : sides.toReversed()) {
      times.push(await timed(() => ask<Connection>(url, tokens['KZ'], authorities())));
    }
  }
  return report(`${AUTHORITIES} authorities`, direct.slice(WARM_UP), through.slice(WARM_UP));
}

/** Each Party's fields of each of its authorities, and how many requests that took: the most that any node was sent for one question. */
async function joins({ gateway, tokens }: Federation, nodes: readonly BenchNode[]): Promise<number> {
  const [times, requests]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS + WARM_UP; round++) {
    const before = nodes.map((node) => node.asked());
    times.push(await timed(async () => { whole(await ask<Connection>(gateway, tokens['KZ'], joined)); }));
    requests.push(...nodes.map((node, i) => node.asked() - before[i]!));
  }
  console.log(`joined with two nodes                ${quantile(times.slice(WARM_UP), 0.5).toFixed(1)} ms; `
    + `requests to each node: ${Math.min(...requests)} to ${Math.max(...requests)}`);
  return Math.min(...requests) < 1 ? NaN : Math.max(...requests);
}

/** Every authority of the two Parties has its node's fields, and no other has. */
function whole({ competentAuthorities: { edges } }: Connection): void {
  const answered = (node: Authority, lower: string) => node[`${lower}Duty`] !== null && node[`${lower}Departments`] !== null;
  for (const { node } of edges) {
    for (const lower of ['kz', 'am']) {
      if (answered(node, lower) !== String(node['id']).startsWith(`${lower}-`)) throw new Error(`${lower} answered for ${String(node['id'])}`);
    }
  }
}

/** From the moment on which an act is handed in; two subscribers with one mandate, told of the same. */
async function follows({ hub, gateway, tokens }: Federation): Promise<number> {
  await using closing = new AsyncDisposableStack();
  const [direct, through] = [listen(hub, tokens['AM'], closing), listen(gateway, tokens['AM'], closing)];
  await sleep(1_000);
  const [soon, late]: [number[], number[]] = [[], []];
  for (let act = 0; act < ACTS + WARM_UP; act++) {
    const handedIn = performance.now();
    const told = Promise.all([direct(), through()]);
    await hand(hub, tokens['KZ'], 'changeDesignation', 'ChangeDesignationInput', { authority: 'kz-16', address: `ул. Первая, ${act}` });
    const [first, second] = await told;
    soon.push(first - handedIn);
    late.push(second - handedIn);
    await sleep(20); // the mails are on their way
  }
  return report('a subscriber is told', soon.slice(WARM_UP), late.slice(WARM_UP));
}

/** Answers when the next notification comes. */
function listen(url: string, token: string | undefined, closing: AsyncDisposableStack): () => Promise<number> {
  const client = createClient({
    url: url.replace(/^http/, 'ws'), webSocketImpl: WebSocket, lazy: false, connectionParams: { authorization: `Bearer ${token}` },
  });
  closing.defer(() => client.dispose());
  let arrived = Promise.withResolvers<number>();
  client.subscribe({ query: FOLLOW }, {
    next: ({ errors }) => { if (errors) arrived.reject(new Error(JSON.stringify(errors))); else arrived.resolve(performance.now()); },
    error: (error) => { arrived.reject(new Error(JSON.stringify(error))); },
    complete: () => undefined,
  });
  return () => {
    arrived = Promise.withResolvers<number>();
    return arrived.promise;
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function report(what: string, direct: readonly number[], through: readonly number[]): number {
  const ratio = quantile(through, 0.5) / quantile(direct, 0.5);
  const [from, through95] = [direct, through].map((times) => `${quantile(times, 0.5).toFixed(1)} ms (p95 ${quantile(times, 0.95).toFixed(1)})`);
  console.log(`${what.padEnd(36)} hub ${from}, gateway ${through95}, × ${ratio.toFixed(2)}`);
  return ratio;
}

function quantile(times: readonly number[], q: number): number {
  return times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(q * times.length))] ?? NaN;
}

await main();
