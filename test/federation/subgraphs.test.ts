/** Who is in the graph, and who was: folded from the log. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { accepted, EMPTY, type Graph, type GraphEntry, named, versionOf, withActs } from '../../src/federation/subgraphs.ts';
import type { GraphAct } from '../../src/treaty/graph-acts.ts';
import { party } from '../../src/treaty/parties.ts';

const KZ = party('KZ');
const of = (name: string) => ({ party: KZ, name });
const acts = {
  propose: (name: string): GraphAct => ({ kind: 'SUBGRAPH_PROPOSED', ...of(name), url: 'https://kz.example', sdl: '' }),
  accept: (name: string, proposal: number): GraphAct => ({ kind: 'SUBGRAPH_ACCEPTED', ...of(name), proposal }),
  reject: (name: string, proposal: number): GraphAct => ({ kind: 'SUBGRAPH_REJECTED', ...of(name), proposal, reasons: 'No.' }),
  retire: (name: string, proposal: number): GraphAct => ({ kind: 'SUBGRAPH_RETIRED', ...of(name), proposal, reason: 'Over.' }),
  finish: (name: string, proposal: number): GraphAct => ({ kind: 'SUBGRAPH_RETIRED', ...of(name), proposal, forGood: true }),
  back: (version: number): GraphAct => ({ kind: 'SUPERGRAPH_ROLLED_BACK', version, comeIn: [], goOut: [] }),
};

const received = { receivedOn: Temporal.PlainDate.from('2027-03-01'), recordedBy: 'SECRETARIAT' };

/** "propose a, accept 1, back 0": positions count from 1; what its Party retires, it `ends`; `finishes`, where the act says so. */
function read(scenario: string): GraphEntry[] {
  const names: string[] = [];
  return scenario.split(', ').map((step, i) => {
    const [verb = '', what = ''] = step.split(' ');
    names[i + 1] = verb === 'propose' ? what : '';
    const position = i + 1;
    if (verb === 'propose') return { ...received, position, act: acts.propose(what) };
    if (verb === 'back') return { ...received, position, act: acts.back(Number(what)) };
    const name = names[Number(what)] ?? '';
    if (verb === 'end') return { ...received, position, act: acts.retire(name, Number(what)), recordedBy: KZ };
    if (verb === 'finish') return { ...received, position, act: acts.finish(name, Number(what)), recordedBy: KZ };
    return { ...received, position, act: acts[verb as 'accept'](name, Number(what)) };
  });
}

const statesOf = ({ subgraphs }: Graph) => [...subgraphs.values()].map(({ proposal, state, decided }) =>
  `${proposal} ${state}${decided === undefined ? '' : ` by ${decided}`}`).join(', ');
const inGraph = (graph: Graph) => accepted(graph).map(({ proposal }) => proposal);

describe('what becomes of a proposal', () => {
  test.each<[string, string, number[]]>([
    ['propose a', '1 PROPOSED', []],
    ['propose a, accept 1', '1 ACCEPTED by 2', [1]],
    ['propose a, reject 1', '1 REJECTED by 2', []],
    ['propose a, propose a', '1 SUPERSEDED by 2, 2 PROPOSED', []],
    ['propose a, propose b', '1 PROPOSED, 2 PROPOSED', []],
    ['propose a, accept 1, propose a', '1 ACCEPTED by 2, 3 PROPOSED', [1]],
    ['propose a, accept 1, propose a, reject 3', '1 ACCEPTED by 2, 3 REJECTED by 4', [1]],
    ['propose a, accept 1, propose a, accept 3', '1 SUPERSEDED by 4, 3 ACCEPTED by 4', [3]],
    ['propose a, accept 1, propose b, accept 3, propose a, accept 5', '1 SUPERSEDED by 6, 3 ACCEPTED by 4, 5 ACCEPTED by 6', [5, 3]],
    ['propose a, accept 1, retire 1', '1 RETIRED by 3', []],
    ['propose a, retire 1', '1 RETIRED by 2', []],
    ['propose a, accept 1, propose a, retire 3', '1 ACCEPTED by 2, 3 RETIRED by 4', [1]],
    ['propose a, accept 1, back 0', '1 RETIRED by 3', []],
    ['propose a, accept 1, back 0, back 1', '1 ACCEPTED by 4', [1]],
    ['propose a, accept 1, retire 1, back 1', '1 ACCEPTED by 4', [1]],
    ['propose a, accept 1, end 1, back 1', '1 RETIRED by 3', []],
    ['propose a, accept 1, propose b, accept 3, end 1, back 2', '1 RETIRED by 5, 3 ACCEPTED by 4', [3]],
    ['propose a, accept 1, propose a, accept 3, end 3, back 1', '1 SUPERSEDED by 4, 3 RETIRED by 5', []],
    ['propose a, accept 1, end 1, propose a, accept 4, back 0, back 3', '1 RETIRED by 3, 4 ACCEPTED by 7', [4]],
    ['propose a, accept 1, propose a, retire 1', '1 RETIRED by 4, 3 RETIRED by 4', []],
    ['propose a, accept 1, propose a, end 3', '1 ACCEPTED by 2, 3 RETIRED by 4', [1]],
    ['propose a, accept 1, propose a, end 3, back 0, back 1', '1 ACCEPTED by 6, 3 RETIRED by 4', [1]],
    ['propose a, accept 1, propose a, accept 3, back 1', '1 ACCEPTED by 5, 3 SUPERSEDED by 5', [1]],
    ['propose a, accept 1, propose a, back 0', '1 RETIRED by 4, 3 PROPOSED', []],
    ['propose a, accept 1, back 0, propose a, end 4, back 1', '1 ACCEPTED by 6, 4 RETIRED by 5', [1]],
    ['propose a, accept 1, back 0, propose a, finish 4, back 1', '1 RETIRED by 3, 4 RETIRED by 5', []],
    ['propose a, accept 1, back 0, finish 1, back 1', '1 RETIRED by 3', []],
    ['propose a, accept 1, retire 1, finish 1, back 1', '1 RETIRED by 3', []],
    ['propose a, accept 1, finish 1, back 1', '1 RETIRED by 3', []],
    ['propose a, accept 1, propose a, finish 1', '1 RETIRED by 4, 3 RETIRED by 4', []],
    ['propose a, accept 1, propose a, reject 3, back 0, finish 3, back 1', '1 RETIRED by 5, 3 REJECTED by 4', []],
    ['propose a, accept 1, back 0, finish 1, propose a, accept 5, back 0, back 3', '1 RETIRED by 3, 5 ACCEPTED by 8', [5]],
    ['propose a, accept 1, propose b, accept 3, back 0, finish 1, back 2', '1 RETIRED by 5, 3 ACCEPTED by 7', [3]],
  ])('%s: %s', (scenario, states, present) => {
    const graph = withActs(EMPTY, read(scenario));
    expect(statesOf(graph)).toBe(states);
    expect(inGraph(graph)).toEqual(present);
  });

  test('why is said, until it is decided otherwise', () => {
    const graph = withActs(EMPTY, read('propose a, accept 1, retire 1'));
    expect(graph.subgraphs.get(1)).toMatchObject({ state: 'RETIRED', reasons: 'Over.' });
    expect(withActs(graph, [{ ...received, position: 4, act: acts.back(1) }]).subgraphs.get(1)).not.toHaveProperty('reasons');
  });
});

/** Any history that the counter would let through. */
function play(steps: readonly (readonly [verb: number, name: string, pick: number])[]): GraphEntry[] {
  const entries: GraphEntry[] = [];
  for (const [verb, name, pick] of steps) {
    const graph = withActs(EMPTY, entries);
    const [open, present] = [named(graph, name, 'PROPOSED')?.proposal, named(graph, name, 'ACCEPTED')?.proposal];
    const act = [
      acts.propose(name),
      open === undefined ? undefined : acts.accept(name, open),
      open === undefined ? undefined : acts.reject(name, open),
      (present ?? open) === undefined ? undefined : acts.retire(name, (present ?? open)!),
      versionOf(graph) === 0 ? undefined : acts.back(pick % versionOf(graph)),
    ][verb];
    if (act) entries.push({ ...received, position: entries.length + 1, act });
  }
  return entries;
}

const histories = fc.array(fc.tuple(fc.nat({ max: 4 }), fc.constantFrom('a', 'b', 'c'), fc.nat()), { maxLength: 40 }).map(play);

describe('whatever happens', () => {
  test('rolling back to a version gives what was in it, as a new version', () => {
    fc.assert(fc.property(histories, fc.nat(), (entries, pick) => {
      const graph = withActs(EMPTY, entries);
      const version = pick % graph.versions.length;
      const after = withActs(graph, [{ ...received, position: entries.length + 1, act: acts.back(version) }]);
      expect(inGraph(after)).toEqual(graph.versions[version]);
      expect(versionOf(after)).toBe(versionOf(graph) + 1);
      expect(after.versions.slice(0, -1)).toEqual(graph.versions);
    }));
  });

  test('of each name one at the most is in the graph, and one open; who is in it is accepted, and nobody else', () => {
    fc.assert(fc.property(histories, (entries) => {
      const graph = withActs(EMPTY, entries);
      const all = [...graph.subgraphs.values()];
      for (const state of ['ACCEPTED', 'PROPOSED']) {
        const names = all.filter((each) => each.state === state).map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
      }
      const inIt = all.filter(({ state }) => state === 'ACCEPTED').map(({ proposal }) => proposal);
      expect(inIt).toEqual(inGraph(graph).toSorted((a, b) => a - b));
    }));
  });

  test('T-D1: a hundred thousand proposals are folded in a moment', () => {
    const entries = Array.from({ length: 100_000 }, (_, i) => ({ ...received, position: i + 1, act: acts.propose(`kz-${i % 5}`) }));
    const began = performance.now();
    expect(withActs(EMPTY, entries).open.size).toBe(5);
    expect(performance.now() - began).toBeLessThan(5_000);
  });

  test('folded in parts or as a whole, it is the same', () => {
    fc.assert(fc.property(histories, fc.nat(), (entries, pick) => {
      const at = entries.length === 0 ? 0 : pick % entries.length;
      expect(withActs(withActs(EMPTY, entries.slice(0, at)), entries.slice(at))).toEqual(withActs(EMPTY, entries));
    }));
  });
});
