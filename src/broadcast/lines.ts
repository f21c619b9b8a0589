/** A notification is made of lines: a label and a value, and no value can pass for a line of its own. */
import type { Temporal } from 'temporal-polyfill';
import { inWords } from '../treaty/calendar-words.ts';
import { inLanguage, type Language, type LocalizedText } from '../treaty/texts.ts';
import { labels } from './labels.ts';

export type Line = readonly [label: keyof typeof labels, value: string];

export function name(label: keyof typeof labels, value: LocalizedText | undefined, language: Language): readonly Line[] {
  return value ? [[label, inLanguage(value, language)]] : [];
}

export function text(label: keyof typeof labels, value: string | undefined): readonly Line[] {
  return value === undefined ? [] : [[label, value]];
}

export function day(label: keyof typeof labels, value: Temporal.PlainDate, language: Language): Line {
  return [label, inWords(value, language)];
}

export function dayIfAny(label: keyof typeof labels, value: Temporal.PlainDate | undefined, language: Language): readonly Line[] {
  return value ? [day(label, value, language)] : [];
}

export function written([label, value]: Line, language: Language): string {
  return `${labels[label][language]}: ${oneLine(value)}`;
}

/** So that no value can pass for a line of its own, whatever a reader's machine takes for a line break. */
export function oneLine(value: string): string {
  return value.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}
