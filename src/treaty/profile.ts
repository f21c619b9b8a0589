/** What is said of an authority: its names, its competences, how to reach it, with which keys. (Arts 3 and 4.) */
import type { AuthorityProfile, Changes, ContactPoint } from './acts.ts';
import { type Defect, defect } from './defects.ts';
import { examineJson, examineName, examineText, isBlank, isReadable } from './readable.ts';

/** All of it goes into every mail, three times over. */
export const MOST = 20;
type PublicKey = AuthorityProfile['publicKeys'][number];
const lists = ['deputyOffices', 'contactPoints', 'publicKeys'] as const;

/** Of a whole profile, or of the fields that a change names: null would clear what cannot be missing. */
export function examineProfile(profile: Changes | AuthorityProfile): Defect[] {
  const { name, headOffice, deputyOffices, address, legalBasis } = profile;
  return [
    ...(name === undefined ? [] : examineName(name, 'name')),
    ...(headOffice === undefined ? [] : examineName(headOffice, 'headOffice')),
    ...(deputyOffices ?? []).flatMap((office, i) => examineName(office, 'deputyOffices', String(i))),
    ...examineText(address, 'TEXT_UNREADABLE', 'address'),
    ...examineText(legalBasis, 'TEXT_UNREADABLE', 'legalBasis'),
    ...examineCompetences(profile.competences),
    ...(profile.contactPoints === undefined ? [] : examineContacts(profile.contactPoints ?? [])),
    ...(profile.publicKeys ?? []).flatMap((key, i) => examineKey(key, 'publicKeys', String(i))),
    ...lists.flatMap((field) => ((profile[field]?.length ?? 0) > MOST ? [defect('TOO_MANY', field)] : [])),
  ];
}

function examineCompetences(competences: Changes['competences']): Defect[] {
  if (competences === undefined) return [];
  if (competences === null || competences.length === 0) return [defect('COMPETENCE_MISSING', 'competences')];
  return new Set(competences).size < competences.length ? [defect('COMPETENCE_REPEATED', 'competences')] : [];
}

function examineContacts(contacts: readonly ContactPoint[]): Defect[] {
  const invalid = contacts.flatMap((contact, i) => (isContact(contact) ? [] : [defect('CONTACT_INVALID', 'contactPoints', String(i))]));
  const texts = contacts.flatMap(({ value, hours }, i) =>
    [value, hours].flatMap((text) => examineText(text, 'TEXT_UNREADABLE', 'contactPoints', String(i))));
  const secret = texts.filter(({ code }) => code === 'STATE_SECRET'); // what cannot be read is invalid anyway
  return [...(contacts.some(({ kind }) => kind === 'EMAIL') ? [] : [defect('CONTACT_MISSING', 'contactPoints')]), ...invalid, ...secret];
}

function isContact({ kind, value, hours, languages, priority }: ContactPoint): boolean {
  const right = { EMAIL: isMailbox, PHONE: isPhone, DUTY_OFFICER: isLine, WEBSITE: isWebsite, POSTAL: isLine }[kind];
  return right(value) && (hours === undefined || isLine(hours)) && languages.every((each) => /^[a-z]{2,3}$/.test(each)) && languages.length > 0
    && languages.length <= 10
    && priority >= 1 && priority <= 100;
}

const isLine = (text: string) => !isBlank(text) && text.length <= 500 && isReadable(text);
const isPhone = (text: string) => /^\+?[0-9][0-9 ()-]{2,30}(?: ?(?:ext\.?|доб\.?) ?[0-9]{1,6})?$/.test(text);
const isWebsite = (text: string) => text.length <= 500 && /^https?:\/\/[^\s@\\]+$/.test(text) && URL.canParse(text);

/**
 * One plain address, and nothing that a mail program could read as a second one or as a header: no quotes, comments, spaces,
 * brackets or commas; letters of ASCII only, so that none only looks like another.
 */
export function isMailbox(text: string): boolean {
  const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
  const [local = ''] = text.split('@');
  return text.length <= 254 && local.length <= 64
    && new RegExp(`^[a-z0-9_+=-]+(?:\\.[a-z0-9_+=-]+)*@(?:${label}\\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$`, 'i').test(text);
}

/** What else it says of itself is on the record too. */
function examineKey(key: PublicKey, ...path: readonly string[]): Defect[] {
  const ofTheTexts = examineJson(key, 'KEY_INVALID', ...path);
  return isPublicKey(key) ? ofTheTexts : [defect('KEY_INVALID', ...path), ...ofTheTexts.filter(({ code }) => code !== 'KEY_INVALID')];
}

/** A JSON Web Key of an asymmetric kind, with no private part: what is on the record is never erased. (RFC 7517.) */
function isPublicKey(key: PublicKey): boolean {
  const parts = new Map([['EC', ['crv', 'x', 'y']], ['OKP', ['crv', 'x']], ['RSA', ['n', 'e']]]).get(String(key['kty']));
  const secret = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'].some((part) => part in key);
  return !secret && parts !== undefined && parts.every((part) => typeof key[part] === 'string') && JSON.stringify(key).length <= 10_000;
}
