/** What the tests of the rules ask, and how they hand papers in, in few words. */
import { ForceDocument, PaperTrailDocument, StandingDocument, ToldDocument } from '../gql/graphql.ts';
import type { Mandate, Stage } from '../stage.ts';

interface Axes {
  readonly on?: string | undefined;
  readonly knownAt?: string | undefined;
}

/** 'AM 2028-02-01, BY 2028-03-05': notices of completion, each received on its day; answers with the last receipt. */
export async function notify(stage: Stage, instrument: string, papers: string) {
  const receipts = [];
  for (const paper of papers.split(', ')) {
    const [party = '', received = ''] = paper.split(' ');
    receipts.push(await stage.notice(party, received, { instrument }));
  }
  return receipts.at(-1)!;
}

export async function force(stage: Stage, instrument: string, axes: Axes = {}) {
  return (await stage.ask('AM', ForceDocument, { instrument, ...axes })).instrument!;
}

/** '2028-12-02 by KZ', or '3 of 4'. */
export async function enters(stage: Stage, instrument: string, axes: Pick<Axes, 'knownAt'> = {}): Promise<string> {
  const { on, noticesReceived, noticesRequired, decisiveNotice } = (await force(stage, instrument, axes)).entryIntoForce;
  return on ? `${on} by ${decisiveNotice?.party?.code ?? 'nobody'}` : `${noticesReceived} of ${noticesRequired}`;
}

/** 'AM BOUND, BY SIGNATORY …', of some Parties. */
export async function standings(stage: Stage, instrument: string, parties: string, axes: Axes = {}): Promise<string> {
  const found = (await force(stage, instrument, axes)).standings.filter(({ party }) => parties.includes(party.code));
  return found.map(({ party, kind }) => `${party.code} ${kind}`).join(', ');
}

export async function standing(stage: Stage, instrument: string, party: string, axes: Axes = {}) {
  return (await stage.ask(undefined, StandingDocument, { instrument, party, ...axes })).party!.standing;
}

/** 'AM 2028-12-02, …', of those that are bound on some day. */
export async function boundFrom(stage: Stage, instrument: string): Promise<string> {
  const bound = (await force(stage, instrument)).standings.filter((each) => each.boundFrom);
  return bound.map((each) => `${each.party.code} ${each.boundFrom ?? ''}`).join(', ');
}

export async function entryAt(stage: Stage, position: number, mandate: Mandate = 'SECRETARIAT') {
  return (await stage.ask(mandate, PaperTrailDocument, { position: position - 1 })).entries[0]!;
}

export async function told(stage: Stage, number: number, mandate: Mandate = 'SECRETARIAT') {
  return (await stage.ask(mandate, ToldDocument, { number })).depositaryNotification!;
}
