/** What is started, and with which environment: the hub, the gateway and the nodes of two Parties, on this machine. */
import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { Kind } from './children.ts';

export interface NodeKind extends Kind {
  readonly party: string;
}

const PARTIES = ['KZ', 'AM'] as const;
const API = /^API +(http\S+)/;

/** Nodes on this machine are no public servers: hence `any`, which production refuses. */
const NODE_TARGETS = 'any';

export function hubKind({ dataDir }: Config): Kind {
  return { name: 'hub', command: ['--import', 'tsx/esm', 'src/main.ts'], env: { DATA_DIR: dataDir, NODE_TARGETS }, listening: API };
}

export function gatewayKind({ dataDir }: Config, hubUrl: string): Kind {
  const env = { DATA_DIR: dataDir, HUB_URL: hubUrl, NODE_TARGETS };
  return { name: 'gateway', command: ['--import', 'tsx/esm', 'src/gateway-main.ts'], env, listening: API };
}

export function nodeKinds({ dataDir, nodePorts }: Config, hubUrl: string): NodeKind[] {
  return PARTIES.map((party, i) => {
    const name = `${party.toLowerCase()}-duty`;
    const env = {
      PARTY: party, NODE_NAME: name, PORT: String(nodePorts[i]), HOST: '127.0.0.1', HUB_URL: hubUrl,
      HUB_TOKEN_FILE: join(dataDir, 'tokens.json'), DATA_DIR: join(dataDir, 'nodes', name),
    };
    return { name, party, command: ['examples/national-node/src/main.ts'], env, listening: /^Node +\S+ (http\S+)/ };
  });
}
