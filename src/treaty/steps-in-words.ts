/** Each step in words, and which article gives a day: what a person reads of an explanation. */
import { PROTOCOL } from './acts.ts';
import type { Clause, Explained, NameOf, Step, StepWords } from './steps.ts';
import { en } from './steps-en.ts';
import { kk } from './steps-kk.ts';
import { ru } from './steps-ru.ts';
import type { Language } from './texts.ts';

const words: Readonly<Record<Language, StepWords>> = { ru, kk, en };

function stepInWords(step: Step, language: Language, nameOf: NameOf): string {
  return (words[language][step.rule] as (step: Step, nameOf: NameOf) => string)(step, nameOf);
}

export function stepsInWords({ steps }: Pick<Explained, 'steps'>, language: Language, nameOf: NameOf): string[] {
  return steps.map((step) => stepInWords(step, language, nameOf));
}

/** The articles are the Protocol's; another instrument has final clauses of its own. */
export function articleOf(clause: Clause, instrument: string): string | undefined {
  return (instrument === PROTOCOL ? ofTheProtocol[clause] : undefined) ?? ofAny[clause];
}

const ofTheProtocol: Partial<Record<Clause, string>> = {
  ENTRY_INTO_FORCE: 'Art. 16(1)',
  LATER_PARTIES: 'Art. 16(2)',
  TERM: 'Art. 17',
  BASE_TREATY: 'Art. 17',
  WITHDRAWAL: 'Art. 18',
};

const ofAny: Readonly<Record<Clause, string | undefined>> = {
  SIGNATURE: undefined,
  RECEIPT: 'VCLT art. 78(b)',
  ENTRY_INTO_FORCE: 'finalClauses.entryIntoForce',
  LATER_PARTIES: 'finalClauses.laterParties',
  EFFECT_FROM: 'finalClauses.effectFrom',
  PROVISIONAL_APPLICATION: 'finalClauses.provisionalApplication; VCLT art. 25',
  WITHDRAWAL: 'finalClauses.withdrawal',
  CONSENT: 'VCLT art. 54(b)',
  TERM: 'finalClauses.term',
  BASE_TREATY: 'finalClauses.endsWithBaseTreaty',
};
