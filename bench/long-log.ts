/**
 * A log as a depositary has it after some decades: hundreds of instruments, thirty Parties, papers with every kind of trouble.
 * All of it is invented, and the same each time: chance has a seed.
 */
import { Temporal } from 'temporal-polyfill';
import { GENESIS, hashOf, type Link } from '../src/log/chain.ts';
import { linkAfter } from '../src/log/log.ts';
import type { Act, ContactPoint, Designation } from '../src/treaty/acts.ts';
import { defect } from '../src/treaty/defects.ts';
import { party, type Party } from '../src/treaty/parties.ts';

type PlainDate = Temporal.PlainDate;

export const parties = ['AM', 'AZ', 'BY', 'CN', 'CU', 'CY', 'CZ', 'EE', 'FI', 'GE', 'HU', 'IN', 'IR', 'IT', 'KG', 'KZ', 'LT', 'LV', 'MD',
  'MN', 'PK', 'PL', 'RO', 'RS', 'RU', 'SK', 'TJ', 'TM', 'UA', 'UZ'].map(party);

const FIRST_DAY = Temporal.PlainDate.from('1992-05-15');
const DAYS = 12_600;
const OPEN_AT_ONCE = 60;

/** What comes in next; it is answered with its place on the log. */
type Paper = readonly [act: Act, form?: 'PENDING'];
type Papers = Generator<Paper, void, Place>;
interface Place {
  readonly position: number;
  readonly on: PlainDate;
}

export function* longLog(length: number): Generator<Link> {
  const chance = seeded(1992);
  const open = Array.from({ length: OPEN_AT_ONCE }, (_, i) => historyOf(i, chance));
  const authorities = parties.map((each) => authoritiesOf(each, chance));
  const answers = new Map<Papers, Place>();
  let [opened, head]: [number, Link | undefined] = [OPEN_AT_ONCE, undefined];
  while ((head?.position ?? 0) < length) {
    const papers = pick(chance() < 0.15 ? authorities : open, chance);
    const place = { position: (head?.position ?? 0) + 1, on: FIRST_DAY.add({ days: Math.floor(((head?.position ?? 0) / length) * DAYS) }) };
    const next = papers.next(answers.get(papers) ?? place);
    if (next.done) {
      open[open.indexOf(papers)] = historyOf(opened++, chance);
    } else {
      answers.set(papers, place);
      head = linkOf(next.value, head, place);
      yield head;
    }
  }
}

function linkOf([act, form]: Paper, before: Link | undefined, { position, on }: Place): Link {
  const finding = act.kind === 'ENTRY_INTO_FORCE' || act.kind === 'WITHDRAWAL_TAKEN_EFFECT';
  const receivedAt = on.toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00' }).toInstant().add({ milliseconds: position });
  const digest = hashOf(String(position));
  const submission = { id: digest.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, '$1-$2-$3-$4-$5'), digest };
  return linkAfter(before ?? { position: 0, hash: GENESIS }, receivedAt, {
    act, receivedAt, receivedOn: on, demonstration: true,
    defects: form ? [defect('NOT_IN_DUE_FORM', 'inDueForm')] : [],
    recordedBy: finding ? 'DEPOSITARY' : 'SECRETARIAT',
    ...(!finding && { submission }),
    ...('paperReference' in act && act.paperReference !== undefined && { source: act.paperReference }),
  });
}

const instrumentNamed = (number: number) => `treaty-${String(number).padStart(4, '0')}`;

/** Of one instrument, about a hundred: registered, signed, copies sent, notified, in force, and what comes afterwards. */
function* historyOf(number: number, chance: Chance): Papers {
  const instrument = instrumentNamed(number);
  yield [registration(number, chance)];
  const signatories = parties.filter(() => chance() < 0.85);
  for (const each of signatories) yield* signing(instrument, each, chance);
  const notified = signatories.filter(() => chance() < 0.85).toSorted(() => chance() - 0.5);
  let last = FIRST_DAY;
  for (const [i, each] of notified.entries()) {
    const { position, on } = yield* notifying(instrument, each, chance);
    last = on;
    if (i === 4) yield [{ kind: 'ENTRY_INTO_FORCE', instrument, enteredOn: on, decisiveNotice: position }];
    if (i === 5) yield [{ kind: 'REGISTRATION', instrument, registeredOn: on, registrationNumber: `I-${number + 30_000}`, ...paper(chance) }];
  }
  for (const each of notified.slice(6).filter(() => chance() < 0.15)) yield* withdrawing(instrument, each, last, chance);
  const endedOn = last.add({ years: 3 });
  if (number % 20 === 7) yield [{ kind: 'INSTRUMENT_ENDED', instrument, endedOn, because: 'CONSENT', ...paper(chance) }];
}

function registration(number: number, chance: Chance): Act {
  const id = instrumentNamed(number);
  const title = { ru: `Соглашение о сотрудничестве № ${number} (вымышленное)`, en: `Agreement on cooperation No. ${number} (invented)` };
  const force = number % 50 === 0 ? { enteredOn: '1994-04-20', bound: parties.slice(0, 9) } : [
    { notices: 4, counting: 'SIGNATORIES' }, { notices: 5, waitingPeriod: { days: 30 } },
    { notices: 3, waitingPeriod: { firstDayOfMonthAfter: { months: 2 } } },
  ][number % 3];
  const forward = { notice: { months: 12 }, counted: 'FORWARD', laterDays: true };
  const withdrawal = number % 2 ? { notice: { months: 6 }, counted: 'BACK' } : forward;
  const term = number % 7 === 3 ? { term: { years: 5, renewal: 'AUTOMATIC' } } : {};
  return {
    kind: 'INSTRUMENT_REGISTERED', instrument: id, title, adoptedOn: FIRST_DAY, adoptedIn: pick(['Москва', 'Минск', 'Астана'], chance),
    finalClauses: { entryIntoForce: force, laterParties: { waitingPeriod: { days: 30 } }, withdrawal, ...term },
    ...(number % 3 === 1 && number % 50 > 0 && { baseTreaty: instrumentNamed(Math.floor(number / 50) * 50) }),
    ...(number % 9 === 8 && { amends: instrumentNamed(number - 1) }),
  };
}

function* signing(instrument: string, each: Party, chance: Chance): Generator<Paper, void, Place> {
  const of = { instrument, party: each };
  yield [{ kind: 'SIGNATURE', ...of, signedOn: FIRST_DAY, ...paper(chance) }];
  if (chance() < 0.1) return;
  const office = { ru: 'Правовой департамент Секретариата', en: 'Legal department of the Secretariat' };
  const { position } = yield [{ kind: 'CERTIFIED_COPY', ...of, sentOn: FIRST_DAY, office, ...paper(chance) }];
  if (chance() < 0.8) yield [{ kind: 'COPY_ACKNOWLEDGED', entry: position, ...of, ...paper(chance) }];
}

/** One in sixteen has no due form, and most of those are cured; some were found to have come earlier, some are revoked. */
function* notifying(instrument: string, each: Party, chance: Chance): Generator<Paper, Place, Place> {
  const of = { instrument, party: each };
  const inDueForm = chance() > 0.06;
  const notice = { kind: 'NOTICE_OF_COMPLETION', ...of, ...paper(chance), signedBy: 'FOREIGN_MINISTER', inDueForm } as const;
  const place = yield inDueForm ? [notice] : [notice, 'PENDING'];
  const upon = { entry: place.position, ...of };
  if (!inDueForm && chance() < 0.7) yield [{ kind: 'CURE', ...upon, ...paper(chance), inDueForm: true, signedBy: 'HEAD_OF_GOVERNMENT' }];
  const corrected = received(place.on.subtract({ days: 5 }));
  if (chance() < 0.03) yield [{ kind: 'CORRECTION', ...upon, reason: 'Дата поступления по журналу экспедиции', corrected, leaves: [] }];
  if (chance() < 0.03) yield [{ kind: 'REVOCATION', ...upon, ...paper(chance), signedBy: 'HEAD_OF_STATE', inDueForm: true }];
  if (chance() < 0.02) yield [{ kind: 'OBJECTION', ...upon, ...contesting(chance), grounds: 'Полномочия оспариваются' }];
  const subject = { ru: 'О ходе внутригосударственных процедур' };
  if (chance() < 0.05) yield [{ kind: 'CORRESPONDENCE', ...of, subject, ...paper(chance) }];
  return place;
}

function* withdrawing(instrument: string, each: Party, on: PlainDate, chance: Chance): Generator<Paper, void, Place> {
  const of = { instrument, party: each };
  const withdrawalOn = on.add({ months: 7, days: Math.floor(chance() * 400) });
  const inDueForm = chance() > 0.1;
  const says = { obligationsSettled: true, signedBy: 'HEAD_OF_STATE', withdrawalOn, inDueForm } as const;
  const notice = { kind: 'NOTICE_OF_WITHDRAWAL', ...of, ...paper(chance), ...says } as const;
  const { position } = yield inDueForm ? [notice] : [notice, 'PENDING'];
  const upon = { entry: position, ...of };
  if (!inDueForm && chance() < 0.7) yield [{ kind: 'CURE', ...upon, ...paper(chance), inDueForm: true }];
  if (chance() < 0.3) yield [{ kind: 'OBJECTION', ...upon, ...contesting(chance), grounds: 'Расчёты не завершены' }];
  if (chance() < 0.3) yield [{ kind: 'SETTLEMENT', ...upon, ...paper(chance) }];
  if (chance() < 0.2) yield [{ kind: 'REVOCATION', ...upon, ...paper(chance), signedBy: 'HEAD_OF_STATE', inDueForm: true }];
  else if (chance() < 0.5) yield [{ kind: 'WITHDRAWAL_TAKEN_EFFECT', ...of, notice: position, withdrawalOn }];
}

/** One authority after the other, each changed some times. */
function* authoritiesOf(each: Party, chance: Chance): Papers {
  for (let n = 1; ; n++) {
    const authority = `${each.toLowerCase()}-${n}`;
    const { on } = yield [designation(each, authority, chance)];
    while (chance() < 0.85) {
      const changes = { contactPoints: [contact(each, chance)] };
      yield [{ kind: 'CHANGE_OF_DESIGNATION', party: each, authority, effectiveOn: on, changes }];
    }
    yield [{ kind: 'END_OF_DESIGNATION', party: each, authority, effectiveOn: on, reason: 'Реорганизация' }];
  }
}

function designation(each: Party, authority: string, chance: Chance): Designation {
  return {
    kind: 'DESIGNATION', party: each, authority, name: { ru: `Ведомство ${authority} (вымышленное)`, en: `Authority ${authority} (invented)` },
    competences: ['INFORMATION_TECHNOLOGY'], headOffice: { ru: 'Начальник' }, deputyOffices: [{ ru: 'Первый заместитель начальника' }],
    contactPoints: [contact(each, chance)], publicKeys: [], competentFrom: FIRST_DAY,
  };
}

function contact(each: Party, chance: Chance): ContactPoint {
  const value = `duty-${Math.floor(chance() * 1_000)}@${each.toLowerCase()}.example`;
  return { kind: 'EMAIL', value, aroundTheClock: true, languages: ['ru'], priority: 1 };
}

function contesting(chance: Chance) {
  return { party: pick(parties, chance), ...paper(chance) };
}

function received(receivedOn: PlainDate) {
  return { receivedOn, receivedAt: receivedOn.toZonedDateTime({ timeZone: 'UTC', plainTime: '09:00' }).toInstant().toString() };
}

function paper(chance: Chance) {
  return { paperReference: `Нота № ${Math.floor(chance() * 10_000)}/${Math.floor(chance() * 100)} (вымышленная)` };
}

type Chance = () => number;

/** Mulberry32. */
function seeded(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function pick<T>(from: readonly T[], chance: Chance): T {
  return from[Math.floor(chance() * from.length)]!;
}
