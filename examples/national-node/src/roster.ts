/** What the Party says of its authorities: in place of the file, read your own system here. */
import { readFile } from 'node:fs/promises';
import { ConfigurationError } from './config.ts';
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
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Roster;
  } catch (cause) {
    throw new ConfigurationError(`ROSTER_FILE: ${path} cannot be read. Write one such as data/kz.json, of your own authorities.`, { cause });
  }
}
