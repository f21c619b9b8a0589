/** Days and instants as they are written on the log. A long log names few days often: each is read once. */
import { Temporal } from 'temporal-polyfill';

/** The days of a century and more; beyond that, they are read anew. */
const MOST = 50_000;
const days = new Map<string, Temporal.PlainDate>();

/** A day is a value, so all may have the same one. */
export function dayOf(text: string): Temporal.PlainDate {
  const read = days.get(text);
  if (read) return read;
  const day = Temporal.PlainDate.from(text);
  if (days.size >= MOST) days.clear();
  days.set(text, day);
  return day;
}

/**
 * Most instants are never asked for, and to make one takes longer than to read all the rest of its entry. So each is read from the hashed
 * text when it is; a copy of the entry has it as a plain member.
 */
export const instants = {
  receivedAt: { get: instantNamed('receivedAt'), enumerable: true },
  recordedAt: { get: instantNamed('recordedAt'), enumerable: true },
};

function instantNamed(member: 'receivedAt' | 'recordedAt') {
  return function read(this: { readonly canonical: string }): Temporal.Instant {
    return Temporal.Instant.from((JSON.parse(this.canonical) as Record<typeof member, string>)[member]);
  };
}
