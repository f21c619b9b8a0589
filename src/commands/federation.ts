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
  await Promise.race([stopped, open(readConfig(process.env, 'federation'), running, over)]);
  await stopped;
  const why = String(over.signal.reason);
  if (!why.startsWith('SIG')) process.exitCode = 1;
  say('all', `${why}: everything is being stopped.`);
}

/** Without the gateway there is nothing to show: when it ends, it is over. The hub or a node that ends comes back. */
async function open(config: Config, running: AsyncDisposableStack, over: AbortController): Promise<void> {
  function start(kind: Kind): Child {
    const child = running.use(startChild(kind, say));
    void child.ended.then((how) => { over.abort(`The ${kind.name} has ended (${how})`); });
    return child;
  }
  const keep = (kind: Kind) => running.use(keepChild(kind, say, config.againAfter));
  const keptHub = keep(hubKind(config));
  const sdls = Promise.all(nodeKinds(config, '').map(sdlOf)); // meanwhile
  sdls.catch(() => undefined); // whoever waits for it is told
  const hub = await keptHub.opened;
  const tokens = JSON.parse(await readFile(join(config.dataDir, 'tokens.json'), 'utf8')) as Tokens;
  over.signal.throwIfAborted();
  const kinds = nodeKinds(config, hub);
  const nodes = kinds.map(keep);
  for (const [i, { party, name }] of kinds.entries()) {
    const proposal = { party, name, url: await nodes[i]?.opened ?? '', sdl: (await sdls)[i] ?? '' };
    say(name, `The node ${await enter(hub, proposal, tokens)}.`);
  }
  over.signal.throwIfAborted(); // nothing is started any more
  const gateway = await start(gatewayKind(config, hub)).opened;
  await untilJoined(gateway, tokens, over.signal);
  console.log(inWords(gateway, hub, config.dataDir, [...nodes, keptHub].map(({ name, pid }) => `${name}: kill ${pid() ?? ''}`)));
}

async function sdlOf({ env }: NodeKind): Promise<string> {
  const print = ['examples/national-node/src/print-sdl.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, print, { cwd: project, env: { ...process.env, ...env, HUB_URL: '' } });
  return stdout;
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

See what is missing when a node is killed, or the hub: the nodes then answer from their copies (${kills.join(', ')}).
Both are started again after a while. Ctrl-C stops everything.
`;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
