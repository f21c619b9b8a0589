/** What the Party says of its authorities: in place of the file, read your own system here. */
import { readFile } from 'node:fs/promises';
import type { Texts } from './copy.ts';

type Text = Pick<Texts, 'ru'> & Partial<Texts>;

interface Duty {
  readonly office: Text;
  readonly phone?: string;
  readonly mailbox?: string;
  readonly from: string;
  readonly until: string;
  readonly timeZone: string;
}

interface Department {
  readonly name: Text;
  readonly task: Text;
}

export interface Roster {
  /** Invented, to show how the graph works. */
  readonly demonstration: boolean;
  /** By the id that the Depositary gave them. */
  readonly authorities: Readonly<Record<string, { readonly dutyRoster?: readonly Duty[]; readonly departments?: readonly Department[] }>>;
}

export async function readRoster(path: string): Promise<Roster> {
  return JSON.parse(await readFile(path, 'utf8')) as Roster;
}
