/** Reading notifications: in order after a number, or by their numbers; each with all that its words need. */
import type { Batch, Reading } from '../context.ts';
import { EntryRow } from '../log/entry.entity.ts';
import { entryOf } from '../log/log.ts';
import { NotificationRow } from '../registry/registry.entity.ts';
import type { Act, ActKind } from '../treaty/acts.ts';
import type { Party } from '../treaty/parties.ts';
import { daysOfWithdrawal, operativeAt } from './counts-now.ts';
import { type Named, namedBy, replacedBy } from './named-entries.ts';
import { authorityNames, instrumentTitles, type NameAt, partyNames } from './names-then.ts';
import type { Notification } from './notification.ts';
import { referenceOf } from './reference.ts';

export interface Wanted {
  readonly after: number;
  readonly limit: number;
  readonly party?: Party;
  readonly kinds?: readonly ActKind[];
  readonly instrument?: string;
}

/** In order, without gaps unless they are filtered. */
export function notificationsAfter({ after, limit, party, kinds, instrument }: Wanted, reading: Reading): Promise<Notification[]> {
  const wishes = [
    ['n.number > ?', after] as const,
    ...(party === undefined ? [] : [['n.party = ?', party] as const]),
    ...(kinds === undefined ? [] : [['n.kind in (?)', ['', ...kinds]] as const]),
    ...(instrument === undefined ? [] : [['e.instrument = ?', instrument] as const]),
  ];
  const where = wishes.map(([condition]) => condition).join(' and ');
  return told(`${where} order by n.number limit ?`, [...wishes.map(([, value]) => value), limit], reading);
}

/** The number of the last one; 0 while there is none. */
export async function lastNumber({ em }: Reading): Promise<number> {
  const [last] = await em.find(NotificationRow, {}, { orderBy: { number: 'desc' }, limit: 1 });
  return last?.number ?? 0;
}

export const notificationsByNumber: Batch<number, Notification | undefined> = async (numbers, reading) => {
  const found = await told('n.number in (?)', [[0, ...numbers]], reading);
  return numbers.map((number) => found.find((each) => each.number === number));
};

/** The notification of an entry; none while it is pending. */
export const notificationsOfEntries: Batch<number, Notification | undefined> = async (positions, reading) => {
  const found = await told('n.position in (?)', [[0, ...positions]], reading);
  return positions.map((position) => found.find((each) => each.position === position));
};

/** The corrected notification that has taken the place of one: the last, where there are several. (R33.) */
export const replacementsOf: Batch<number, Notification | undefined> = async (positions, reading) => {
  const corrections = { kind: 'CORRECTION', concerns: [...positions] };
  const findings = { replacesFinding: [...positions] };
  const rows = await reading.em.find(EntryRow, { $or: [corrections, findings], pending: false }, { orderBy: { position: 'asc' } });
  const last = new Map(rows.map(entryOf).map(({ act, position }) => [replacedBy(act), position]));
  const found = await notificationsOfEntries([...last.values()], reading);
  return positions.map((position) => found.find((each) => each?.position === last.get(position)));
};

/** In one reading with their entries: whoever follows live waits for it. A list must hold something: numbers and positions begin at 1. */
async function told(where: string, values: readonly unknown[], reading: Reading): Promise<Notification[]> {
  const rows = await reading.em.execute<Row[]>(`${WITH_ENTRY} where ${where}`, values);
  if (rows.length === 0) return []; // as at most rings
  const entries = rows.map(entryOf);
  const named = await namedBy(entries, reading);
  const [nameOf, titleOf, authorities, operative, effects] = await Promise.all([
    partyNames(entries.flatMap(({ act }) => partiesIn(act)), reading),
    instrumentTitles(entries.flatMap(({ act }) => instrumentOf(act) ?? []), reading),
    authorityNames(entries, named, reading), operativeAt(entries, named, reading), daysOfWithdrawal(entries, named, reading),
  ]);
  return entries.map((entry, i) => {
    const { act, position, hash, receivedOn, recordedAt, demonstration } = entry;
    const { number } = rows[i] as Row;
    return {
      number, reference: referenceOf(number, recordedAt), act, position, hash, receivedOn, issuedAt: recordedAt, demonstration,
      ...whoseItIs(act, position, nameOf, titleOf), ...withDay(named[i] ?? {}, effects[i]),
      ...present({ authorityName: authorities[i], operative: operative[i] }),
    };
  });
}

type Row = Pick<NotificationRow, 'number'> & Pick<EntryRow, 'canonical' | 'hash'>;

const WITH_ENTRY = /* sql */ 'select n.number, e.canonical, e.hash from notification n join entry e on e.position = n.position';

function whoseItIs(act: Act, position: number, nameOf: NameAt<Party>, titleOf: NameAt<string>) {
  const [party, instrument] = ['party' in act ? act.party : undefined, instrumentOf(act)];
  const named = partiesIn(act).flatMap((each) => {
    const name = nameOf(each, position);
    return name ? [[each, name] as const] : [];
  });
  return present({
    party, partyName: party && nameOf(party, position),
    instrument, instrumentTitle: instrument === undefined ? undefined : titleOf(instrument, position),
    names: named.length > 0 ? new Map(named) : undefined,
  });
}

function instrumentOf(act: Act): string | undefined {
  return 'instrument' in act ? act.instrument : undefined;
}

/** Whose act it is, and whom it names besides. */
function partiesIn(act: Act): Party[] {
  const { party, agreedBy } = (act.kind === 'CORRECTION' ? act.corrected : {}) as { party?: Party; agreedBy?: readonly Party[] | null };
  const agreed = act.kind === 'SETTLEMENT' ? act.agreedBy : agreedBy;
  return [...('party' in act && act.party !== undefined ? [act.party] : []), ...(agreed ?? []), ...(party ? [party] : [])];
}

function withDay(named: Named, takesEffectOn: Notification['takesEffectOn']): Pick<Notification, keyof Named | 'takesEffectOn'> {
  if (!takesEffectOn) return named;
  return named.tells ? { ...named, tells: { ...named.tells, takesEffectOn } } : { ...named, takesEffectOn };
}

/** Without what is not there. */
function present<T extends object>(fields: T): { readonly [name in keyof T]?: Exclude<T[name], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as ReturnType<typeof present<T>>;
}
