/** `npm run federation`: the hub, the gateway and the nodes of two Parties on this machine, joined in one graph. For development. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Config, readConfig } from '../config.ts';
import { type Child, keepChild, type Kind, project, type Say, startChild } from './federation/children.ts';
import { ask, enter, type Tokens } from './federation/enter.ts';
import { gatewayKind, hubKind, type NodeKind, nodeKinds } from './federation/plan.ts';

const say: Say = (name, line) => { console.log(`${name.padEnd(7)} | ${line}`); };

/** Callers are stopped before those whom they call. */
async function main(): Promise<void> {
  const over = new AbortController();
  const stopped = once(over.signal, 'abort');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { over.abort(signal); });
  await using running = new AsyncDisposableStack();
  await Promise.race([stopped, open(readConfig(process.env), running, over)]);
  await stopped;
  const why = String(over.signal.reason);
  if (!why.startsWith('SIG')) process.exitCode = 1;
  say('all', `${why}: everything is being stopped.`);
}

/** Without the hub, or without the gateway, there is nothing to show: when one of them ends, it is over. A node that ends comes back. */
async function open(config: Config, running: AsyncDisposableStack, over: AbortController): Promise<void> {
  function start(kind: Kind): Child {
    over.signal.throwIfAborted(); // nothing is started any more
    const child = running.use(startChild(kind, say));
    void child.ended.then((how) => { over.abort(`The ${kind.name} has ended (${how})`); });
    return child;
  }
  const hub = await start(hubKind(config)).opened;
  const tokens = JSON.parse(await readFile(join(config.dataDir, 'tokens.json'), 'utf8')) as Tokens;
  over.signal.throwIfAborted();
  const { NODE_PORTS: ports = '4101,4102', NODE_AGAIN_AFTER: seconds = '15' } = process.env;
  const kinds = nodeKinds(config, hub, ports.split(','));
  const nodes = kinds.map((kind) => running.use(keepChild(kind, say, Number(seconds) * 1_000)));
  for (const [i, kind] of kinds.entries()) await propose(kind, await nodes[i]?.opened ?? '', hub, tokens);
  const gateway = await start(gatewayKind(config, hub)).opened;
  await untilJoined(gateway, tokens, over.signal);
  console.log(inWords(gateway, hub, config.dataDir, nodes.map(({ pid }, i) => `${kinds[i]?.name ?? ''}: kill ${pid() ?? ''}`)));
}

async function propose({ party, name, env }: NodeKind, url: string, hub: string, tokens: Tokens): Promise<void> {
  const print = ['examples/national-node/src/print-sdl.ts'];
  const { stdout: sdl } = await promisify(execFile)(process.execPath, print, { cwd: project, env: { ...process.env, ...env } });
  say(name, `The node ${await enter(hub, { party, name, url, sdl }, tokens)}.`);
}

async function untilJoined(gateway: string, tokens: Tokens, stop: AbortSignal): Promise<void> {
  type Nodes = Readonly<Record<string, { readonly follows: boolean } | null>>;
  for (;;) {
    const nodes = await ask<Nodes>(gateway, tokens['KZ'], '{ kzNode { follows } amNode { follows } }').catch(() => ({ none: null }));
    if (Object.values(nodes).every((node) => node?.follows)) return;
    await sleep(200, undefined, { signal: stop });
  }
}

const QUERY = '{ competentAuthorities { nodes { id name(language: EN) kzDutyRoster { office(language: EN) phone } '
  + 'amDutyRoster { office(language: EN) phone } } } kzNode { position follows } amNode { position follows } }';

function inWords(gateway: string, hub: string, dataDir: string, kills: readonly string[]): string {
  return `
The federation is open: ${gateway}  (GraphiQL: ${gateway.replace(/graphql$/, 'graphiql')}; the hub alone: ${hub})
A query across all of it, in another terminal:

curl -s ${gateway} -H 'content-type: application/json' \\
  -H "authorization: Bearer $(node -p 'require("${join(dataDir, 'tokens.json')}").KZ')" \\
  -d '{"query": "${QUERY}"}'

See what is missing when a node is killed (${kills.join(', ')}). Ctrl-C stops everything.
`;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
