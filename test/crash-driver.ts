/** Those who hand in acts while the hub is killed under their hands: each sends an act, with the same id, until it is answered. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Link } from '../src/log/chain.ts';
import { type Acknowledged, type Act, contentOf, type History } from './crash-history.ts';
import { execute } from './db.ts';
import { ask, HubFailed, type HubProcess, listen, type Mail, type Told } from './hub-process.ts';

const parties = ['KZ', 'AM', 'BY'] as const;
const mailboxOf = (code: string) => `${code.toLowerCase()}@example.org`;

export class Driver {
  readonly sent: Act[] = [];
  readonly acknowledged: Acknowledged[] = [];
  readonly refused: string[] = [];
  readonly seen: Told[] = [];
  readonly #senders: readonly Sender[];

  /** `pause`: between two acts of one sender, in milliseconds at the least; at the most four times that. */
  constructor(private readonly chance: () => number, private readonly pause = 20) {
    this.#senders = [secretariatSender(), ...parties.map((party) => partySender(party, chance))];
  }

  /** Loads a hub until it is gone. */
  async load(hub: HubProcess, api: string, tokens: Readonly<Record<string, string>>): Promise<void> {
    await Promise.all([listen(api, tokens['observer'], this.seen), ...this.#senders.map(async (sender) => {
      while (hub.isRunning()) {
        await this.send(sender, api, tokens[sender.name]!);
        await sleep(this.pause * (1 + 3 * this.chance()));
      }
    })]);
  }

  /** What nobody has answered is asked once more. */
  async settle(api: string, tokens: Readonly<Record<string, string>>): Promise<void> {
    for (const sender of this.#senders) if (sender.waiting) await this.send(sender, api, tokens[sender.name]!);
  }

  private async send(sender: Sender, api: string, token: string): Promise<void> {
    const { name } = sender;
    if (this.acknowledged.length < parties.length && name !== 'secretariat') return; // there is no Party yet
    if (!sender.waiting) this.sent.push(sender.waiting = sender.next(this.acknowledged.filter((each) => each.sender === name)));
    const { id, mutation, input } = sender.waiting;
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { receipt: ${mutation}(input: $input) {
      ... on Recorded { entry { position hash canonical } } ... on Refused { defects { code } } } }`;
    const answer = await ask<Answer>(api, token, query, { input }).catch((error: unknown) => {
      if (error instanceof HubFailed) this.refused.push(error.message); // it was there, and had no answer
    });
    if (!answer) return; // unknown: the same id asks again
    sender.waiting = undefined;
    if ('entry' in answer.receipt) this.acknowledged.push({ ...answer.receipt.entry, id, sender: name });
    else this.refused.push(...answer.receipt.defects.map(({ code }) => `${mutation} ${code}`));
  }
}

/** What the record holds, beside what those outside have seen. */
export async function historyOf(
  { sent, acknowledged, refused, seen }: Driver, url: string, mails: readonly Mail[], kills: number,
): Promise<History> {
  return {
    sent, acknowledged, refused, mails, kills,
    seen: seen.map(({ number }) => number),
    entries: await execute<Link>(url, 'select position, canonical, hash from entry order by position'),
    notifications: await execute(url, 'select number, position from notification order by number'),
    mailboxes: parties.map(mailboxOf),
  };
}

/** Sends one act after the other, and each until it is answered. */
interface Sender {
  readonly name: string;
  waiting: Act | undefined;
  next(answered: readonly Acknowledged[]): Act;
}

const act = (mutation: string, input: Act['input']): Act => {
  const id = randomUUID();
  return { id, mutation, input: { submissionId: id, ...input } };
};

const partySender = (party: string, chance: () => number): Sender => ({
  name: party, waiting: undefined,
  next: (answered) => {
    const authorities = answered.map((each) => contentOf(each).act.authority);
    const authority = authorities[Math.floor(chance() * authorities.length)];
    const name = { ru: `Ведомство ${randomUUID()}` };
    if (authority !== undefined && chance() < 0.6) return act('changeDesignation', { authority, name });
    const contactPoints = [{ kind: 'EMAIL', value: 'office@example.org' }];
    const competences = ['INFORMATION_TECHNOLOGY'];
    return act('designateAuthority', { party, name, competences, headOffice: { ru: 'Начальник' }, contactPoints });
  },
});

/** First the Parties, then instruments, each signed and brought into force by the Party's notice. */
function secretariatSender(): Sender {
  const finalClauses = { entryIntoForce: { notices: 1 } };
  const registrations = parties.map((code) => act('registerParty', { code, name: { ru: code }, mailboxes: [mailboxOf(code)] }));
  const paper = (instrument: string) => ({ instrument, party: 'KZ', paperReference: 'n/a' });
  const cycle = (instrument: string) => [
    act('registerInstrument', { id: instrument, title: { ru: instrument }, adoptedOn: '2014-12-23', finalClauses }),
    act('recordSignature', { ...paper(instrument), signedOn: '2014-12-23' }),
    act('recordNoticeOfCompletion', { ...paper(instrument), receivedAt: '2015-01-01T09:00:00Z' }),
  ];
  let queue = registrations;
  return {
    name: 'secretariat', waiting: undefined,
    next: () => {
      if (queue.length === 0) queue = cycle(`treaty-${randomUUID()}`);
      return queue.shift()!;
    },
  };
}

interface Answer {
  readonly receipt: { readonly entry: Link } | { readonly defects: readonly { readonly code: string }[] };
}
