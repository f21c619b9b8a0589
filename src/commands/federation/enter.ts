/** Brings a node into the graph as its people would: its Party proposes it, the Secretariat accepts. What is in it already stays. */
import { randomUUID } from 'node:crypto';

export interface Node {
  readonly party: string;
  readonly name: string;
  readonly url: string;
  readonly sdl: string;
}

export type Tokens = Readonly<Record<string, string>>;

interface Proposed {
  readonly name: string;
  readonly url: string;
  readonly sdl: string | null;
  readonly state: string;
  readonly proposedBy: { readonly position: number } | null;
}

interface Receipt {
  readonly entry?: { readonly position: number };
  readonly defects?: readonly { readonly path: readonly string[]; readonly message: string; readonly detail: string | null }[];
}

const RECEIPT = '... on Recorded { entry { position } } ... on Refused { defects { path message(language: EN) detail } }';

/** Answers what was done about it. */
export async function enter(hub: string, { party, name, url, sdl }: Node, tokens: Tokens): Promise<string> {
  const [own, secretariat] = [tokens[party], tokens['secretariat']];
  const { subgraphs } = await ask<{ subgraphs: Proposed[] }>(hub, own, PROPOSED, { party });
  const same = subgraphs.filter((each) => each.name === name && each.url === url && each.sdl?.trim() === sdl.trim());
  if (same.some(({ state }) => state === 'ACCEPTED')) return 'is in the graph already';
  const open = same.find(({ state }) => state === 'PROPOSED')?.proposedBy?.position;
  const proposal = open ?? await hand(hub, own, 'proposeSubgraph', 'ProposeSubgraphInput', { party, name, url, sdl });
  const accepted = await hand(hub, secretariat, 'acceptSubgraph', 'AcceptSubgraphInput', { proposal });
  return `was proposed for ${party} (entry ${proposal}), and accepted by the Secretariat (entry ${accepted})`;
}

const PROPOSED = 'query Proposed($party: CountryCode!) { subgraphs(party: $party) { name url sdl state proposedBy { position } } }';

/** Answers the position of the entry. */
async function hand(hub: string, token: string | undefined, form: string, type: string, fields: object): Promise<number> {
  const mutation = `mutation Hand($input: ${type}!) { receipt: ${form}(input: $input) { ${RECEIPT} } }`;
  const input = { submissionId: randomUUID(), ...fields };
  const { receipt: { entry, defects = [] } } = await ask<{ receipt: Receipt }>(hub, token, mutation, { input });
  if (entry) return entry.position;
  const found = defects.map(({ path, message, detail }) => `  ${path.join('.')}: ${message}${detail === null ? '' : ` ${detail}`}`);
  throw new Error([`${form} was refused:`, ...found].join('\n'));
}

/** The data; throws on anything else. */
export async function ask<T>(url: string, token: string | undefined, query: string, variables: object = {}): Promise<T> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token ?? ''}` };
  const body = JSON.stringify({ query, variables });
  const response = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(10_000) });
  const { data, errors } = (await response.json()) as { data?: T | null; errors?: readonly { readonly message: string }[] };
  if (!data || errors) throw new Error(errors?.map(({ message }) => message).join('; ') ?? `HTTP ${response.status}`);
  return data;
}
