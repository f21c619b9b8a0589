/** `npm run federation`: the hub, the gateway and the nodes of two Parties on this machine, joined in one graph. For development. */
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Config, readConfig } from '../config.ts';
import { keepChild, type Kind, project, type Say } from './federation/children.ts';
import { ask, enter, type Tokens } from './federation/enter.ts';
import { gatewayKind, hubKind, type NodeKind, nodeKinds } from './federation/plan.ts';

const say: Say = (name, line) => { console.log(`${name.padEnd(7)} | ${line}`); };

/** Callers are stopped before those whom they call. */
async function main(): Promise<void> {
  const over = new AbortController();
  const stopped = once(over.signal, 'abort');
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { over.abort(signal); });
  await using running = new AsyncDisposableStack();
  await Promise.race([stopped, open(readConfig(process.env, 'federation'), running, over.signal)]);
  await stopped;
  say('all', `${String(over.signal.reason)}: everything is being stopped.`);
}

/** Whichever of them ends comes back, once it has been open. */
async function open(config: Config, running: AsyncDisposableStack, stop: AbortSignal): Promise<void> {
  const keep = (kind: Kind) => running.use(keepChild(kind, say, config.againAfter));
  const keptHub = keep(hubKind(config));
  const sdls = Promise.all(nodeKinds(config, '').map(sdlOf)); // meanwhile
  sdls.catch(() => undefined); // whoever waits for it is told
  const hub = await keptHub.opened;
  const tokens = JSON.parse(await readFile(join(config.dataDir, 'tokens.json'), 'utf8')) as Tokens;
  stop.throwIfAborted();
  const kinds = nodeKinds(config, hub);
  const nodes = kinds.map(keep);
  for (const [i, { party, name }] of kinds.entries()) {
    const proposal = { party, name, url: await nodes[i]?.opened ?? '', sdl: (await sdls)[i] ?? '' };
    say(name, `The node ${await enter(hub, proposal, tokens)}.`);
  }
  stop.throwIfAborted(); // nothing is started any more
  const keptGateway = keep(gatewayKind(config, hub));
  const gateway = await keptGateway.opened;
  await Promise.all(kinds.map((kind) => untilJoined(kind, { gateway, token: tokens['KZ'], stop })));
  const kills = [...nodes, keptHub, keptGateway].map(({ name, pid }) => `${name}: kill ${pid() ?? ''}`);
  console.log(inWords(gateway, hub, config.dataDir, kills));
}

async function sdlOf({ env }: NodeKind): Promise<string> {
  const print = ['examples/national-node/src/print-sdl.ts'];
  const { stdout } = await promisify(execFile)(process.execPath, print, { cwd: project, env: { ...process.env, ...env, HUB_URL: '' } });
  return stdout;
}

interface NodeState {
  readonly follows: boolean;
  readonly trouble: string | null;
  readonly broken: { readonly reason: string } | null;
}

interface Asking {
  readonly gateway: string;
  readonly token: string | undefined;
  readonly stop: AbortSignal;
}

/** Or until it is clear that it will not follow the hub: then it is said why, and all goes on. */
async function untilJoined({ name, env, party }: NodeKind, { gateway, token, stop }: Asking): Promise<void> {
  const late = AbortSignal.timeout(PATIENCE);
  const query = `{ node: ${party.toLowerCase()}Node { follows trouble broken { reason } } }`;
  for (;;) {
    const { node } = await ask<{ node: NodeState | null }>(gateway, token, query).catch(() => ({ node: null }));
    if (node?.follows) return;
    if (node?.broken || late.aborted) {
      say(name, `It does not follow the hub: ${node?.broken?.reason ?? node?.trouble ?? 'the gateway has no answer of it'}.`);
      say(name, `If the hub's database was made anew, stop all, remove ${env['DATA_DIR'] ?? ''}, and start again.`);
      return;
    }
    await sleep(200, undefined, { signal: stop });
  }
}

/** In milliseconds. */
const PATIENCE = 30_000;
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
What is killed is started again after a while. Ctrl-C stops everything.
`;
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
