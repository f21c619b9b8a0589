/** How the Parties are called, for whatever is put into words. */
import type { Context } from '../context.ts';
import type { Names } from '../treaty/explanation.ts';
import type { NameOf } from '../treaty/steps.ts';
import { inLanguage, type Language } from '../treaty/texts.ts';
import { partyLists } from './parties.ts';

/** By its code where it is not registered. */
export async function names({ load }: Pick<Context, 'load'>): Promise<Names> {
  const parties = new Map((await load(partyLists, 'all')).map(({ code, name }) => [code, name]));
  return (party) => parties.get(party) ?? { ru: party };
}

export async function namesIn(language: Language, context: Pick<Context, 'load'>): Promise<NameOf> {
  const all = await names(context);
  return (party) => inLanguage(all(party), language);
}
