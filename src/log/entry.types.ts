import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ForParties } from '../audience.types.ts';
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
  NOTICE_OF_WITHDRAWAL: 'NOTICE_OF_WITHDRAWAL',
  REVOCATION: 'REVOCATION',
  WITHDRAWAL_TAKEN_EFFECT: 'WITHDRAWAL_TAKEN_EFFECT',
  CURE: 'CURE',
  OBJECTION: 'OBJECTION',
  SETTLEMENT: 'SETTLEMENT',
  CERTIFIED_COPY: 'CERTIFIED_COPY',
  COPY_ACKNOWLEDGED: 'COPY_ACKNOWLEDGED',
  CORRECTION: 'CORRECTION',
  TEXT_CORRECTION_PROPOSED: 'TEXT_CORRECTION_PROPOSED',
  TEXT_CORRECTED: 'TEXT_CORRECTED',
  INSTRUMENT_ENDED: 'INSTRUMENT_ENDED',
  REGISTRATION: 'REGISTRATION',
  PUBLISHED_DATE: 'PUBLISHED_DATE',
  CORRESPONDENCE: 'CORRESPONDENCE',
  EVIDENCE_OF_INFORMING: 'EVIDENCE_OF_INFORMING',
  SUBGRAPH_PROPOSED: 'SUBGRAPH_PROPOSED',
  SUBGRAPH_ACCEPTED: 'SUBGRAPH_ACCEPTED',
  SUBGRAPH_REJECTED: 'SUBGRAPH_REJECTED',
  SUBGRAPH_RETIRED: 'SUBGRAPH_RETIRED',
  SUPERGRAPH_ROLLED_BACK: 'SUPERGRAPH_ROLLED_BACK',
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
    NOTICE_OF_WITHDRAWAL: { description: 'A Party\'s written notice that it withdraws. (Art. 18.)' },
    REVOCATION: { description: 'A Party has revoked its notice before it took effect. (R14, R23; VCLT art. 68.)' },
    WITHDRAWAL_TAKEN_EFFECT: { description: 'The Depositary\'s finding that the day of withdrawal has come. (Art. 18.)' },
    CURE: { description: 'A Party has put right its pending paper, which counts from now on. (R8; VCLT art. 77(1)(d).)' },
    OBJECTION: { description: 'A Party contests an entry; the Depositary decides nothing. (R9; VCLT art. 77(2).)' },
    SETTLEMENT: { description: 'The obligations of a Party that withdraws are agreed to be settled. (Art. 18; R29.)' },
    CERTIFIED_COPY: { description: 'A certified copy has been sent to a Party. (R44; VCLT art. 77(1)(b).)' },
    COPY_ACKNOWLEDGED: { description: 'A Party has its certified copy. (R44.)' },
    CORRECTION: { description: 'The Depositary has corrected an earlier entry, which itself stays as it was. (R33–R36; VCLT art. 79(6).)' },
    TEXT_CORRECTION_PROPOSED: { description: 'An error in the text: its correction is proposed to all. (R35; VCLT art. 79(2).)' },
    TEXT_CORRECTED: {
      description: 'Nobody has objected in time: the corrected text replaces the other from the beginning. (R35; VCLT art. 79(4).)',
    },
    INSTRUMENT_ENDED: { description: 'An instrument has ended: by consent, or with its term or that of its base Treaty. (Art. 17.)' },
    REGISTRATION: { description: 'An instrument is registered with the Secretariat of the United Nations. (R37; VCLT art. 80.)' },
    PUBLISHED_DATE: { description: 'A day of entry into force as it was published, to be compared with the computed one.' },
    CORRESPONDENCE: { description: 'A letter that is no act under an instrument, whatever it calls itself. (R27.)' },
    EVIDENCE_OF_INFORMING: {
      description: 'The Depositary has made evidence of who was informed of a notification, and how. It is not told. (R10, R11.)',
    },
    SUBGRAPH_PROPOSED: { description: 'A Party proposes that its node join the graph, or change what it adds to it. It is not told.' },
    SUBGRAPH_ACCEPTED: { description: 'The Secretariat has accepted a proposal: the node is in the graph. It is not told.' },
    SUBGRAPH_REJECTED: { description: 'The Secretariat has rejected a proposal, with its reasons. It is not told.' },
    SUBGRAPH_RETIRED: { description: 'A node is out of the graph, or an undecided proposal is withdrawn. It is not told.' },
    SUPERGRAPH_ROLLED_BACK: { description: 'In the graph is again what was in it in an earlier version. It is not told.' },
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

  @ForParties()
  @Field(() => EntryKind, { nullable: true, description: `What was done. ${HIDDEN}` })
  kind?: ActKind;

  @ForParties()
  @Field(() => DateTime, { nullable: true, description: `When it was received: the legal moment. (VCLT art. 78(b).) ${HIDDEN}` })
  receivedAt?: string;

  @ForParties()
  @Field(() => PlainDate, { nullable: true, description: `The day that counts, at the seat of the Depositary. (R7, R43.) ${HIDDEN}` })
  receivedOn?: string;

  @ForParties()
  @Field(() => DateTime, { nullable: true, description: `When it was put on the log. ${HIDDEN}` })
  recordedAt?: string;

  @ForParties()
  @Field(() => String, { nullable: true, description: `Who recorded it: SECRETARIAT, a Party by its code, or DEPOSITARY for a finding of its own. ${HIDDEN}` })
  recordedBy?: string;

  @ForParties()
  @Field(() => Boolean, { nullable: true, description: `With defects: kept, counted for nothing and not circulated, until cured. (R8.) ${HIDDEN}` })
  pending?: boolean;

  @ForParties()
  @Field(() => [Defect], { nullable: true, description: `What is wrong with a pending paper. ${HIDDEN}` })
  defects?: readonly Defect[];

  @ForParties()
  @Field(() => JSONObject, { nullable: true, description: `What the act says, days as ISO 8601. ${HIDDEN}` })
  content?: Readonly<Record<string, unknown>>;

  @ForParties()
  @Field(() => String, { nullable: true, description: `The very text that was hashed: canonical JSON (RFC 8785). ${HIDDEN}` })
  canonical?: string;

  @ForParties()
  @Field(() => String, { nullable: true, description: `What it rests on: a paper's reference, or where the fact was found. ${HIDDEN}` })
  source?: string;

  @ForParties()
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

