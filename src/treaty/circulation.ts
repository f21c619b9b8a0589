/** What the Parties have been told of: what was in due form at some time, and not what is upon a paper unknown to them. (R8, R10.) */
import { type Act, type Entry, isPending } from './acts.ts';
import { isOfTheGraph } from './graph-acts.ts';
import { inEffect } from './in-effect.ts';

/**
 * Has it been circulated by the time the log had come so far? A pending paper, once a cure or a correction has put it right; what is upon
 * a paper, as soon as that is. Once told, it stays told, whatever becomes of it. `connected`: what it is upon, and what is upon that.
 */
export function isCirculated(entry: Entry, connected: readonly Entry[], until: number): boolean {
  const position = 'entry' in entry.act ? entry.act.entry : undefined;
  const paper = connected.find((each) => each.position === position && each.position < entry.position);
  return wasInDueForm(entry, connected, until) && (!paper || isCirculated(paper, connected, until));
}

/**
 * Evidence of informing is not told: it would need evidence in its turn, without end. Nor is what concerns the graph: it is no act under
 * the Protocol. Any Party may read the entries. (R10.)
 */
export function isTold(act: Act): boolean {
  return act.kind !== 'EVIDENCE_OF_INFORMING' && !isOfTheGraph(act);
}

/** As it was recorded, or as it has read since. */
function wasInDueForm(entry: Entry, connected: readonly Entry[], until: number): boolean {
  if (!isPending(entry)) return true;
  const chain = chainUpon(entry, connected).filter(({ position }) => position <= until);
  return chain.some(({ position }) => {
    const [read] = inEffect([entry, ...chain.filter((each) => each.position <= position)]);
    return read !== undefined && !isPending(read);
  });
}

/** The cures and corrections of an entry, and of one another, in order. */
function chainUpon({ position: paper }: Entry, connected: readonly Entry[]): Entry[] {
  const chain = new Map<number, Entry | undefined>([[paper, undefined]]);
  for (const each of connected) {
    const { act, position } = each;
    if ((act.kind === 'CURE' || act.kind === 'CORRECTION') && position > act.entry && chain.has(act.entry)) chain.set(position, each);
  }
  return [...chain.values()].filter((each) => each !== undefined);
}

/**
 * Of what the Parties are to be told now that an entry is on the record: of itself, and of what was kept back until it put a paper right;
 * its earlier corrections and cures are told with the paper.
 */
export function toldWith(entry: Entry, connected: readonly Entry[]): Entry[] {
  const isNew = (each: Entry) => isCirculated(each, connected, entry.position)
    && (each.position === entry.position || !isCirculated(each, connected, entry.position - 1));
  const earlier = connected.filter(({ act, position }) => position < entry.position && act.kind !== 'CORRECTION' && act.kind !== 'CURE');
  const others = earlier.filter((each) => !isPending(each) && isNew(each));
  return [...(isNew(entry) ? [entry] : []), ...others].filter(({ act }) => isTold(act));
}
