import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, JSONObject, PlainDate } from '../scalars.ts';
import type { ActKind } from '../treaty/acts.ts';
import { Defect } from './defect.types.ts';

export const EntryKind = {
  INSTRUMENT_REGISTERED: 'INSTRUMENT_REGISTERED',
  PARTY_REGISTERED: 'PARTY_REGISTERED',
  SIGNATURE: 'SIGNATURE',
  NOTICE_OF_COMPLETION: 'NOTICE_OF_COMPLETION',
  ENTRY_INTO_FORCE: 'ENTRY_INTO_FORCE',
  DESIGNATION: 'DESIGNATION',
  CHANGE_OF_DESIGNATION: 'CHANGE_OF_DESIGNATION',
  END_OF_DESIGNATION: 'END_OF_DESIGNATION',
} as const satisfies { readonly [kind in ActKind]: kind };
registerEnumType(EntryKind, {
  name: 'EntryKind',
  description: 'What was done: by a Party, or by the Depositary itself. The kinds grow in number.',
  valuesConfig: {
    INSTRUMENT_REGISTERED: { description: 'A treaty text of which the Secretariat is depositary.' },
    PARTY_REGISTERED: { description: 'A State that must be informed; registered again, its name or its mailboxes have changed.' },
    SIGNATURE: { description: 'A Party has signed an instrument.' },
    NOTICE_OF_COMPLETION: { description: 'A Party\'s written notice that its domestic procedures are complete. (Art. 16.)' },
    ENTRY_INTO_FORCE: { description: 'The Depositary\'s finding that the number of notices is reached. (Art. 16; VCLT art. 77(1)(f).)' },
    DESIGNATION: { description: 'A Party has determined its competent authority. (Art. 4.)' },
    CHANGE_OF_DESIGNATION: { description: 'A Party has changed what is on record of its authority. (Art. 4.)' },
    END_OF_DESIGNATION: { description: 'An authority is competent no longer. (Art. 4.)' },
  },
});

const HIDDEN = 'Null where the reader may not see it.';

@ObjectType({ description: 'One act in the log: appended once, never changed. Whoever may not read it can still follow the chain.' })
export class Entry {
  @Field(() => Int, { description: 'Its place in the log: 1, 2, 3 …, without gaps.' })
  position!: number;

  @Field(() => String, { description: 'SHA-256 of `canonical` in UTF-8, 64 hexadecimal digits.' })
  hash!: string;

  @Field(() => String, { description: 'The hash of the entry before; 64 zeros in the first.' })
  previousHash!: string;

  @Field(() => EntryKind, { nullable: true, description: `What was done. ${HIDDEN}` })
  kind?: ActKind;

  @Field(() => DateTime, { nullable: true, description: `When it was received: the legal moment. (VCLT art. 78(b).) ${HIDDEN}` })
  receivedAt?: string;

  @Field(() => PlainDate, { nullable: true, description: `The day that counts, at the seat of the Depositary. (R7, R43.) ${HIDDEN}` })
  receivedOn?: string;

  @Field(() => DateTime, { nullable: true, description: `When it was put on the log. ${HIDDEN}` })
  recordedAt?: string;

  @Field(() => String, { nullable: true, description: `Who recorded it: SECRETARIAT, a Party by its code, or DEPOSITARY for a finding of its own. ${HIDDEN}` })
  recordedBy?: string;

  @Field(() => Boolean, { nullable: true, description: `With defects: kept, counted for nothing and not circulated, until cured. (R8.) ${HIDDEN}` })
  pending?: boolean;

  @Field(() => [Defect], { nullable: true, description: `What is wrong with a pending paper. ${HIDDEN}` })
  defects?: readonly Defect[];

  @Field(() => JSONObject, { nullable: true, description: `What the act says, days as ISO 8601. ${HIDDEN}` })
  content?: Readonly<Record<string, unknown>>;

  @Field(() => String, { nullable: true, description: `The very text that was hashed: canonical JSON (RFC 8785). ${HIDDEN}` })
  canonical?: string;

  @Field(() => String, { nullable: true, description: `What it rests on: a paper's reference, or where the fact was found. ${HIDDEN}` })
  source?: string;

  @Field(() => Boolean, { nullable: true, description: `Invented data, to show how the hub works. ${HIDDEN}` })
  demonstration?: boolean;
}

@ObjectType({ description: 'The end of the log: whoever keeps it can later tell whether the record was rewritten.' })
export class LogHead {
  @Field(() => Int, { description: 'The position of the last entry; 0 while the log is empty.' })
  position!: number;

  @Field(() => String, { description: 'Its hash; 64 zeros while the log is empty.' })
  hash!: string;
}

