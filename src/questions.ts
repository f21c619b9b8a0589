/**
 * What all that live connections ask takes of this process. What was read of a question is kept for as long as anybody asks it: once, for
 * all who ask it in the same words with one mandate.
 */
import type { Asked } from './broadcast/live-asked.ts';
import { type Mandate, nameOf } from './identity/mandate.ts';

export interface Question {
  readonly key: string;
  readonly asker: Asker;
  /** By how many subscriptions. */
  asked: number;
}

export interface QuestionsOptions {
  /** In bytes, as reckoned here: by all, and with one mandate, or without any. */
  readonly mostAsked?: number | undefined;
  readonly mostAskedByOne?: number | undefined;
}

interface Asker {
  size: number;
  readonly questions: Map<string, Question>;
}

const MOST_ASKED = 600_000_000;
const MOST_ASKED_BY_ONE = 200_000_000;
/** In bytes, as measured: what each takes at the most. Of a list of variables, a character takes nearly as much. */
const A_SUBSCRIPTION = 600;
const A_QUESTION = 1_000;
const A_CHARACTER = 30;

export class Questions {
  readonly #askers = new Map<string, Asker>();
  readonly #most: number;
  readonly #mostByOne: number;
  #size = 0;

  constructor({ mostAsked = MOST_ASKED, mostAskedByOne = MOST_ASKED_BY_ONE }: QuestionsOptions = {}) {
    this.#most = mostAsked;
    this.#mostByOne = mostAskedByOne;
  }

  /** To be given back. Undefined: it would be too much. */
  take({ key, mandate }: Pick<Asked, 'key' | 'mandate'>): Question | undefined {
    const asker = this.#askerWith(mandate);
    const known = asker.questions.get(key);
    const size = A_SUBSCRIPTION + (known ? 0 : sizeOf(key));
    if (asker.size + size > this.#mostByOne || this.#size + size > this.#most) return undefined;
    const question = known ?? { key, asker, asked: 0 };
    asker.questions.set(key, question);
    question.asked += 1;
    this.#count(asker, size);
    return question;
  }

  giveBack(question: Question): void {
    const { key, asker } = question;
    question.asked -= 1;
    if (question.asked === 0) asker.questions.delete(key);
    this.#count(asker, -A_SUBSCRIPTION - (question.asked === 0 ? sizeOf(key) : 0));
  }

  #count(asker: Asker, size: number): void {
    asker.size += size;
    this.#size += size;
  }

  #askerWith(mandate: Mandate | undefined): Asker {
    const name = mandate ? nameOf(mandate) : '';
    const asker = this.#askers.get(name) ?? { size: 0, questions: new Map<string, Question>() };
    this.#askers.set(name, asker);
    return asker;
  }
}

function sizeOf(key: string): number {
  return A_QUESTION + A_CHARACTER * key.length;
}
