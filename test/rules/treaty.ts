/** For each rule an instrument of its own, so that no example rests on another's; and how it stands, in a line. Through the API only. */
import {
  EntriesDocument, ForceDocument, PaperTrailDocument, RecordCureDocument, type RecordCureInput, type RecordNoticeOfCompletionInput,
  type RecordNoticeOfWithdrawalInput, RecordRevocationDocument, type RecordRevocationInput, RecordSignatureDocument,
  RegisterInstrumentDocument, type RegisterInstrumentInput, StandingDocument,
} from '../gql/graphql.ts';
import { type Mail, type Mandate, PROTOCOL, protocol, six, type Stage, until } from '../stage.ts';

export interface Axes { on?: string; knownAt?: string }
type Change<Input> = Partial<Omit<Input, 'submissionId'>>;

/** Bound by the Protocol's own clauses from 2 December 2024. */
export const four = 'AM 2024-02-01, BY 2024-03-05, KZ 2024-04-09, RU 2024-12-02';

export class Treaty {
  readonly #stage: Stage;
  readonly id: string;

  private constructor(stage: Stage, id: string) {
    this.#stage = stage;
    this.id = id;
  }

  /** Signed on the day of adoption, and notified as in 'AM 2024-02-01, BY 2024-03-05, KZ': KZ has only signed. */
  static async open(
    stage: Stage, id: string, scenario = four, finalClauses: Record<string, unknown> = protocol.finalClauses, adoptedOn = '2014-12-23',
    also: Pick<RegisterInstrumentInput, 'amends' | 'baseTreaty' | 'original'> = {},
  ) {
    const treaty = new Treaty(stage, id);
    await stage.record(RegisterInstrumentDocument, 'SECRETARIAT', { ...protocol, id, finalClauses, adoptedOn, ...also });
    for (const [party = '', day] of scenario.split(', ').map((notice) => notice.split(' '))) {
      await treaty.sign(party, adoptedOn);
      if (day !== undefined) await treaty.notice(party, day);
    }
    return treaty;
  }

  /** The Protocol itself, which the stage registers and all six have signed. */
  static ofTheProtocol(stage: Stage): Treaty {
    return new Treaty(stage, PROTOCOL);
  }

  sign(party: string, signedOn: string) {
    return this.#stage.record(RecordSignatureDocument, 'SECRETARIAT', { instrument: this.id, party, signedOn });
  }

  notice(party: string, received: string, change: Change<RecordNoticeOfCompletionInput> = {}) {
    return this.#stage.notice(party, received, { instrument: this.id, ...change });
  }

  /** Without a day, where the clauses give it. */
  withdraw(party: string, received: string, withdrawalOn: string | null, change: Change<RecordNoticeOfWithdrawalInput> = {}) {
    return this.#stage.withdrawal(party, received, withdrawalOn ?? '', { instrument: this.id, withdrawalOn, ...change });
  }

  revoke(entry: number, received: string, change: Change<RecordRevocationInput> = {}) {
    const paper = { receivedAt: instant(received), paperReference: `Revocation/${received}`, signedBy: 'FOREIGN_MINISTER' as const };
    return this.#stage.record(RecordRevocationDocument, 'SECRETARIAT', { entry, ...paper, ...change });
  }

  cure(entry: number, received: string, change: Change<RecordCureInput> = {}) {
    const paper = { receivedAt: instant(received), paperReference: `Cure/${received}` };
    return this.#stage.record(RecordCureDocument, 'SECRETARIAT', { entry, ...paper, ...change });
  }

  async force(axes: Axes = {}) {
    return (await this.#stage.ask(undefined, ForceDocument, { instrument: this.id, ...axes })).instrument!;
  }

  /** 'AM BOUND, BY WITHDRAWING': of all that have signed. */
  async standings(axes: Axes = {}): Promise<string> {
    const { standings } = await this.force(axes);
    return standings.filter(({ kind }) => kind !== 'MEMBER').map(({ party, kind }) => `${party.code} ${kind}`).join(', ');
  }

  async standing(party: string, axes: Axes = {}) {
    return (await this.#stage.ask(undefined, StandingDocument, { party, instrument: this.id, ...axes })).party!.standing;
  }

  /** Its kinds on each of these days. */
  async kinds(party: string, ...days: readonly string[]): Promise<string[]> {
    return Promise.all(days.map(async (on) => (await this.standing(party, { on })).kind));
  }

  /** '2024-12-02…2026-10-27' */
  async intervals(party: string, axes: Axes = {}): Promise<string> {
    const { intervals } = await this.standing(party, axes);
    return intervals.map(({ from, until }) => `${from}…${until ?? ''}`).join(', ');
  }

  /** What the Depositary has found of it since a position. */
  async found(after: number) {
    const entries = await entriesAfter(this.#stage, after);
    return entries.filter(({ instrument, recordedBy }) => instrument?.id === this.id && recordedBy === 'DEPOSITARY');
  }

  /**
   * Until the clock has found that a Party has left on a day. It looks at all instruments at once: what it has not found of another by then
   * is not so.
   */
  async leftOn(party: string, day: string): Promise<void> {
    await until(`what ${day} brings`, async () => (await this.found(0)).some(({ party: whose, content }) =>
      whose?.code === party && content?.['withdrawalOn'] === day));
  }

  async paper(position: number, mandate: Mandate = 'SECRETARIAT') {
    return (await this.#stage.ask(mandate, PaperTrailDocument, { position: position - 1 })).entries[0]!;
  }
}

export async function entriesAfter(stage: Stage, after: number, mandate: Mandate = 'SECRETARIAT') {
  return (await stage.ask(mandate, EntriesDocument, { after, first: 500 })).entries;
}

/** To whom a notification has gone by mail, whoever that is, once all six have it. */
export async function mailedTo(stage: Stage, { reference }: { readonly reference: string }): Promise<string[]> {
  const isOfTheSix = ([recipient = '']: readonly string[]) => everyParty.includes(recipient);
  const isAbout = ({ subject }: Mail) => subject?.includes(reference) === true;
  await stage.mailed(six.length, (mail) => isAbout(mail) && isOfTheSix(mail.recipients));
  const mails = stage.mails.filter(isAbout);
  return mails.flatMap(({ recipients }) => recipients).toSorted();
}

export const everyParty = six.map((code) => `notices@${code.toLowerCase()}.example`).toSorted();

function instant(received: string): string {
  return received.includes('T') ? received : `${received}T09:00:00Z`;
}
