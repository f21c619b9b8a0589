/** The node's own token at the hub: the Secretariat issues it (role node, and the Party), and it can do nothing but read. */
import { readFile } from 'node:fs/promises';
import { decodeJwt } from 'jose';
import type { Config } from './config.ts';
import { HubSilent } from './hub.ts';

/** Read each time it is needed: tokens expire, and the file may be renewed. For development, the hub's own tokens.json will do. */
export async function hubToken({ hubToken, hubTokenFile, party }: Config): Promise<string> {
  const text = hubToken ?? (await readFile(hubTokenFile, 'utf8').catch(() => '')).trim();
  const token = text.startsWith('{') ? tokensIn(text)[`${party}-node`] : text;
  if (typeof token === 'string' && /^[\w\-.~+/]+=*$/.test(token)) return token;
  throw new HubSilent('the node has no token for it');
}

function tokensIn(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {}; // half written: it is read anew each time
  }
}

/** What its people should hear of it at the start; undefined when all is well. */
export async function doubtAbout(config: Config): Promise<string | undefined> {
  const { party, hubTokenFile } = config;
  const wanted = `role node, party ${party}`;
  try {
    const { role, party: whose } = decodeJwt(await hubToken(config));
    if (role === 'node' && whose === party) return undefined;
    return `The token for the hub is not one of a node of ${party}: with another, whoever breaks in here may act for a Party. Ask the Secretariat for one (${wanted}).`;
  } catch {
    const where = config.hubToken === undefined ? `${hubTokenFile} (HUB_TOKEN_FILE)` : 'HUB_TOKEN';
    return `There is no token for the hub in ${where}. The Secretariat issues it: ${wanted}.`;
  }
}
