/** What can be corrected in an entry of each kind, and how it is written: it is JSON, and is read as strictly as a form. (R33–R36.) */
import { Temporal } from 'temporal-polyfill';
import { type ActKind, competences, contactKinds, type CorrectedFields, signers } from './acts.ts';
import { party } from './parties.ts';
import { languages } from './texts.ts';

/** The fields as they are kept, and the names of those that are not written correctly or that such an entry does not have. */
export interface ReadCorrection {
  readonly fields: CorrectedFields;
  readonly wrong: readonly string[];
}

/** `receivedOn` is not asked for: it follows from `receivedAt`. An optional field that is corrected to null was not there. */
export function readCorrection(kind: ActKind, json: Readonly<Record<string, unknown>>): ReadCorrection {
  const read = readMembers({ ...of[kind], ...ofEveryEntry }, json);
  return {
    fields: Object.fromEntries(read.filter(([, value]) => value !== undefined)),
    wrong: read.flatMap(([name, value]) => (value === undefined ? [name] : [])),
  };
}

/** Undefined: it is not written so. */
type Field = (value: unknown) => unknown;

function readMembers(known: Readonly<Record<string, Field>>, json: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(json).map(([name, value]) => [name, Object.hasOwn(known, name) ? known[name]?.(value) : undefined]);
}

const isText = (value: unknown): value is string => typeof value === 'string' && value.isWellFormed() && value.trim() !== '';
const text: Field = (value) => (isText(value) ? value.normalize('NFC').trim() : undefined);
const flag: Field = (value) => (typeof value === 'boolean' ? value : undefined);
const whole: Field = (value) => (Number.isSafeInteger(value) && Number(value) > 0 ? value : undefined);
const object: Field = (value) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? value : undefined);
const oneOf = (...values: readonly unknown[]): Field => (value) => (values.includes(value) ? value : undefined);
const listOf = (field: Field): Field => (value) => {
  const items = Array.isArray(value) ? value.map(field) : [undefined];
  return items.includes(undefined) ? undefined : items;
};
const orNothing = (field: Field): Field => (value) => (value === null ? null : field(value));

const day: Field = (value) => (/^(?!0000)\d{4}-\d\d-\d\d$/.test(String(value)) ? attempt(() => Temporal.PlainDate.from(String(value))) : undefined);
const instant: Field = (value) =>
  (/^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:\d\d)$/.test(String(value)) ? attempt(() => Temporal.Instant.from(String(value)).toString()) : undefined);
const code: Field = (value) => attempt(() => party(String(value)));
const hash: Field = (value) => (/^[0-9a-f]{64}$/.test(String(value)) ? value : undefined);

/** Only what is expected, and that as it is expected; what may be left out is named with a question mark. */
const shape = (fields: Readonly<Record<string, Field>>): Field => (value) => {
  const given = object(value) as Readonly<Record<string, unknown>> | undefined;
  const [names, wanted] = [Object.keys(given ?? {}), Object.entries(fields)];
  if (!given || names.some((name) => !(name in fields) && !(`${name}?` in fields))) return undefined;
  const read = wanted.map(([name, field]) => {
    const [plain, isOptional] = [name.replace('?', ''), name.endsWith('?')];
    return [plain, isOptional && given[plain] === undefined ? null : field(given[plain])] as const;
  });
  return read.some(([, each]) => each === undefined) ? undefined : Object.fromEntries(read.filter(([, each]) => each !== null));
};

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

const localized = shape({ ru: text, ...Object.fromEntries(languages.filter((each) => each !== 'ru').map((each) => [`${each}?`, text])) });
const contact = shape({
  kind: oneOf(...contactKinds), value: text, 'hours?': text, aroundTheClock: flag,
  languages: listOf(text), priority: whole,
});
const signer = oneOf(...signers);
const profile = {
  name: localized, competences: listOf(oneOf(...competences)), headOffice: localized, deputyOffices: listOf(localized),
  address: orNothing(text), contactPoints: listOf(contact), publicKeys: listOf(object), legalBasis: orNothing(text), competentFrom: day,
};
/** Of a profile what is named; null clears. */
const changes: Field = (value) => {
  const nullable = Object.fromEntries(Object.entries(profile).map(([name, field]) => [name, orNothing(field)]));
  const given = object(value) as Readonly<Record<string, unknown>> | undefined;
  const read = given && readMembers(nullable, given);
  return !read || read.some(([, each]) => each === undefined) ? undefined : Object.fromEntries(read);
};
const paper = { paperReference: text, inDueForm: flag, attachments: listOf(hash) };
const signed = { ...paper, signedBy: orNothing(signer) };

const ofEveryEntry = { receivedAt: instant, recordedInError: oneOf(true) };

/**
 * What the Depositary finds is not here: it follows from the rest. Nor is the graph, which is decided anew; nor what an entry is upon, but
 * for a correction itself.
 */
const of: { readonly [kind in ActKind]: Readonly<Record<string, Field>> } = {
  INSTRUMENT_REGISTERED: {
    title: localized, adoptedOn: day, adoptedIn: orNothing(text), finalClauses: object, amends: orNothing(text),
    baseTreaty: orNothing(text), original: orNothing(hash),
  },
  PARTY_REGISTERED: { name: localized },
  SIGNATURE: { ...paper, party: code, signedOn: day },
  NOTICE_OF_COMPLETION: { ...signed, party: code, datedOn: orNothing(day), observations: orNothing(text) },
  NOTICE_OF_WITHDRAWAL: {
    ...signed, party: code, withdrawalOn: day, datedOn: orNothing(day), obligationsSettled: flag, consentOfAll: flag,
    observations: orNothing(text),
  },
  REVOCATION: { ...signed, conditional: flag },
  CURE: { ...signed, withdrawalOn: orNothing(day) },
  OBJECTION: { ...paper, party: code, grounds: orNothing(text) },
  SETTLEMENT: { ...paper, agreedBy: orNothing(listOf(code)) },
  CERTIFIED_COPY: { ...paper, party: code, sentOn: day, office: localized, file: orNothing(hash) },
  COPY_ACKNOWLEDGED: paper,
  CORRECTION: { reason: text, corrected: object },
  DESIGNATION: { ...paper, ...profile },
  CHANGE_OF_DESIGNATION: { ...paper, effectiveOn: day, changes },
  END_OF_DESIGNATION: { ...paper, effectiveOn: day, reason: orNothing(text) },
  TEXT_CORRECTION_PROPOSED: { ...paper, proposal: localized, objectionsUntil: day },
  INSTRUMENT_ENDED: { ...paper, endedOn: day },
  REGISTRATION: { ...paper, registeredOn: day, registrationNumber: orNothing(text) },
  PUBLISHED_DATE: { ...paper, enteredOn: day, publishedIn: text },
  CORRESPONDENCE: { ...paper, subject: localized },
  ENTRY_INTO_FORCE: {},
  WITHDRAWAL_TAKEN_EFFECT: {},
  TEXT_CORRECTED: {},
  EVIDENCE_OF_INFORMING: {},
  SUBGRAPH_PROPOSED: {},
  SUBGRAPH_ACCEPTED: {},
  SUBGRAPH_REJECTED: {},
  SUBGRAPH_RETIRED: {},
  SUPERGRAPH_ROLLED_BACK: {},
};
