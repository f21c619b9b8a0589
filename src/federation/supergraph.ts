/** The graph as it is now: derived from the log, kept until the log has another version, and asked for by all at once only once. */
import type { SqlEntityManager } from '@mikro-orm/sql';
import type { GraphQLSchema } from 'graphql';
import { Temporal } from 'temporal-polyfill';
import { hashOf } from '../log/chain.ts';
import { EntryRow } from '../log/entry.entity.ts';
import { entryOf } from '../log/log.ts';
import type { Defect } from '../treaty/defects.ts';
import { type GraphAct, graphKinds } from '../treaty/graph-acts.ts';
import { compose, type Composed, type HubInGraph, type NodeInGraph } from './composition.ts';
import { hubTypesOf } from './hub-types.ts';
import { namesGivenBy } from './own-names.ts';
import { examineSdl } from './own-rules.ts';
import { readSdl, type Size } from './sdl.ts';
import { accepted, EMPTY, type Graph, type GraphEntry, type Subgraph, versionOf, withActs } from './subgraphs.ts';

/** An accepted node, as it is read. */
export interface Member extends NodeInGraph {
  readonly subgraph: Subgraph;
  readonly size: Size;
}

export interface Supergraph {
  readonly version: number;
  readonly sdl: string;
  /** SHA-256 of the SDL. */
  readonly hash: string;
  readonly apiSchema: GraphQLSchema;
  /** In the order in which their names were first accepted. */
  readonly members: readonly Member[];
  /** By the positions of their proposals: accepted, but not in the graph, for this hub does not compose with them; and why. */
  readonly leftOut: ReadonlyMap<number, string>;
}

export interface SupergraphsOptions {
  /** The hub's own SDL. */
  readonly sdl: string;
  /** Where it is reached; of all hubs of one log the same, or else each would have a graph of its own. */
  readonly url: string;
  /** In milliseconds: what is proposed, and takes longer to compose, is refused. What is on the log is composed however long it takes. */
  readonly composedWithin?: number | undefined;
}

const TWENTY_SECONDS = 20_000;

export class Supergraphs {
  readonly #options: SupergraphsOptions;
  readonly types: HubInGraph['types'];
  #graph = EMPTY;
  #derived: { readonly version: number; readonly supergraph: Promise<Supergraph> } | undefined;

  constructor(options: SupergraphsOptions) {
    this.#options = options;
    this.types = hubTypesOf(options.sdl);
  }

  get composedWithin(): number {
    return this.#options.composedWithin ?? TWENTY_SECONDS;
  }

  get hub(): HubInGraph {
    return { sdl: this.#options.sdl, url: this.#options.url, types: this.types };
  }

  /** Who is in it, and who would be: only what the log has since the last look is read. */
  async graph(em: SqlEntityManager): Promise<Graph> {
    const known = this.#graph;
    const rows = await em.execute<ActRow[]>(ACTS, [known.position]);
    const graph = withActs(known, rows.map((row) => ({ ...row, receivedOn: Temporal.PlainDate.from(row.receivedOn) })));
    if (graph.position > this.#graph.position) this.#graph = graph;
    return graph;
  }

  /** One that could not be derived is tried again by the next who asks. */
  async current(em: SqlEntityManager): Promise<Supergraph> {
    const graph = await this.graph(em);
    const version = versionOf(graph);
    if (this.#derived?.version === version) return this.#derived.supergraph;
    const supergraph = this.#derive(graph, em);
    this.#derived = { version, supergraph };
    supergraph.catch(() => { if (this.#derived?.supergraph === supergraph) this.#derived = undefined; });
    return supergraph;
  }

  async #derive(graph: Graph, em: SqlEntityManager): Promise<Supergraph> {
    const { members, leftOut } = this.#read(await sdlsOf(accepted(graph), em));
    const { composed, without } = await composeWhatCan(this.hub, members);
    for (const [{ subgraph }, why] of without) leftOut.set(subgraph.proposal, why);
    for (const each of accepted(graph)) sayIfLeftOut(each, leftOut.get(each.proposal));
    const inGraph = members.filter(({ subgraph }) => !leftOut.has(subgraph.proposal));
    return { version: versionOf(graph), ...composed, hash: hashOf(composed.sdl), members: inGraph, leftOut };
  }

  /** Once accepted, a node stays until it is decided otherwise; but a new hub may have taken a name, or hidden what a node requires. */
  #read(found: readonly (readonly [Subgraph, string])[]): { readonly members: Member[]; readonly leftOut: Map<number, string> } {
    const [members, leftOut, taken] = [[] as Member[], new Map<number, string>(), new Map<string, string>()];
    for (const [subgraph, sdl] of found) {
      const { name, url, party, proposal } = subgraph;
      const read = readSdl(sdl);
      const defects = 'defect' in read ? [read.defect] : examineSdl(read.document, { party, hub: this.types, otherParties: [], taken });
      if ('defect' in read || defects.length > 0) {
        leftOut.set(proposal, defects.map(said).join('\n'));
        continue;
      }
      members.push({ name, url, document: read.document, size: read.size, subgraph });
      for (const each of namesGivenBy(read.document, this.types)) taken.set(each, name);
    }
    return { members, leftOut };
  }
}

type ActRow = Omit<GraphEntry, 'receivedOn'> & { readonly receivedOn: string };

/** Without what was proposed, which is long. The kinds are written out, so that the index on them is used. */
const ACTS = /* sql */ `
  select position, received_on as "receivedOn", recorded_by as "recordedBy", (canonical::jsonb -> 'act') - 'sdl' as act from entry
  where kind in (${graphKinds.map((kind) => `'${kind}'`).join(', ')}) and position > ? order by position`;

export async function sdlsOf(subgraphs: readonly Subgraph[], em: SqlEntityManager): Promise<(readonly [Subgraph, string])[]> {
  const rows = await em.find(EntryRow, { position: subgraphs.map(({ proposal }) => proposal) });
  const acts = new Map(rows.map((row) => [row.position, entryOf(row).act as GraphAct]));
  return subgraphs.map((subgraph) => {
    const act = acts.get(subgraph.proposal);
    return [subgraph, act?.kind === 'SUBGRAPH_PROPOSED' ? act.sdl : ''];
  });
}

interface WhatCan {
  readonly composed: Extract<Composed, { readonly sdl: string }>;
  readonly without: readonly (readonly [Member, string])[];
}

/** All, or else one after the other, and without those with which it fails. */
async function composeWhatCan(hub: HubInGraph, members: readonly Member[]): Promise<WhatCan> {
  const whole = await compose(hub, members);
  if ('sdl' in whole) return { composed: whole, without: [] };
  let composed = await compose(hub, []);
  if ('errors' in composed) throw new Error(`the hub alone does not compose: ${composed.errors.join('; ')}`);
  const [within, without] = [[] as Member[], [] as (readonly [Member, string])[]];
  for (const member of members) {
    const next = await compose(hub, [...within, member]);
    if ('errors' in next) {
      without.push([member, next.errors.join('\n')]);
    } else {
      within.push(member);
      composed = next;
    }
  }
  return { composed, without };
}

/** To whoever runs the hub: once for each version. Its Party reads it in `leftOutBecause`. */
function sayIfLeftOut({ name }: Subgraph, why: string | undefined): void {
  if (why !== undefined) console.error(`the node ${name} is accepted, and left out of the graph: ${JSON.stringify(why.slice(0, LONGEST_SAID))}`);
}

const LONGEST_SAID = 300;

function said({ code, path, detail }: Defect): string {
  return `${code} ${path.slice(2).join('.')}${detail === undefined ? '' : `: ${detail}`}`;
}
