/** For a gateway that knows keys only (`_entities`): each resolved as anywhere else, for whoever asks, in batches. */
import { notificationsByNumber } from '../broadcast/notifications.ts';
import type { Context } from '../context.ts';
import { authorityOn } from '../registry/authorities.ts';
import { authorityView } from '../registry/authority-view.ts';
import { instrumentsById } from '../registry/instruments.ts';
import { known, today } from '../registry/known.ts';
import { partiesByCode } from '../registry/parties.ts';

/** Nothing else of a representation is trusted: a gateway may not tell us what we know. */
interface Keys {
  readonly code?: unknown;
  readonly id?: unknown;
  readonly number?: unknown;
}

export const references = {
  Party: reference(({ code }, { load }) => (typeof code === 'string' ? load(partiesByCode, code) : undefined)),
  Instrument: reference(({ id }, { load }) => (typeof id === 'string' ? load(instrumentsById, id) : undefined)),
  DepositaryNotification: reference(({ number }, { load }) => (isInt(number) ? load(notificationsByNumber, number) : undefined)),
  CompetentAuthority: reference(async ({ id }, context) => {
    const authority = typeof id === 'string' ? await authorityOn(id, undefined, await known(undefined, context), context) : undefined;
    return authority && authorityView(authority, today(context), context.mandate);
  }),
};

function reference(resolve: (keys: Keys, context: Context) => unknown) {
  return { __resolveReference: async (keys: Keys, context: Context) => (await resolve(keys, context)) ?? null };
}

/** What PostgreSQL takes as an integer. */
function isInt(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 2 ** 31;
}
