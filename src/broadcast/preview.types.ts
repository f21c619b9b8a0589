/** What would follow from an act, and the form that asks it: one of the counter's own forms, and a day. */
import type { Temporal } from 'temporal-polyfill';
import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { AcknowledgeCertifiedCopyInput, RecordCertifiedCopyInput } from '../depositary/copy-forms.types.ts';
import { ChangeDesignationInput, DesignateAuthorityInput, EndDesignationInput } from '../depositary/designation-forms.types.ts';
import {
  RecordCorrectionInput, RecordCureInput, RecordObjectionInput, RecordRevocationInput, RecordSettlementInput,
} from '../depositary/entry-forms.types.ts';
import type { forms } from '../depositary/forms.ts';
import {
  ProposeTextCorrectionInput, RecordEndOfInstrumentInput, RecordPublishedDateInput, RecordRegistrationInput, RegisterInstrumentInput,
  RegisterPartyInput,
} from '../depositary/instrument-forms.types.ts';
import {
  RecordCorrespondenceInput, RecordNoticeOfCompletionInput, RecordNoticeOfWithdrawalInput, RecordSignatureInput,
} from '../depositary/notice-forms.types.ts';
import { Defect } from '../log/defect.types.ts';
import { EntryKind } from '../log/entry.types.ts';
import { EntryIntoForce, Standing } from '../registry/registry.types.ts';
import { JSONObject, PlainDate } from '../scalars.ts';
import type { Act, ActKind } from '../treaty/acts.ts';
import type { Defect as FoundDefect } from '../treaty/defects.ts';

const inputs = {
  designateAuthority: DesignateAuthorityInput, changeDesignation: ChangeDesignationInput, endDesignation: EndDesignationInput,
  registerInstrument: RegisterInstrumentInput, registerParty: RegisterPartyInput, recordSignature: RecordSignatureInput,
  recordNoticeOfCompletion: RecordNoticeOfCompletionInput, recordNoticeOfWithdrawal: RecordNoticeOfWithdrawalInput,
  recordCorrespondence: RecordCorrespondenceInput, recordRevocation: RecordRevocationInput, recordCure: RecordCureInput,
  recordObjection: RecordObjectionInput, recordSettlement: RecordSettlementInput, recordCorrection: RecordCorrectionInput,
  recordCertifiedCopy: RecordCertifiedCopyInput, acknowledgeCertifiedCopy: AcknowledgeCertifiedCopyInput,
  proposeTextCorrection: ProposeTextCorrectionInput, recordEndOfInstrument: RecordEndOfInstrumentInput,
  recordRegistration: RecordRegistrationInput, recordPublishedDate: RecordPublishedDateInput,
} as const satisfies { readonly [name in keyof typeof forms]: object };

/** A field for each form, under the name of its mutation. */
@InputType({ description: 'Exactly one form, as its mutation takes it.' })
export class PreviewInput {}
export type PreviewOf = { readonly [name in keyof typeof inputs]?: InstanceType<(typeof inputs)[name]> | null };

for (const [name, input] of Object.entries(inputs)) {
  Field(() => input, { nullable: true, description: `The form of \`${name}\`.` })(PreviewInput.prototype, name);
}

@ObjectType({ description: 'An entry that would be recorded: the act itself, or a finding of the Depositary that would follow from it.' })
class ForeseenEntry {
  @Field(() => EntryKind, { description: 'What would be done.' })
  kind!: ActKind;

  @Field(() => Boolean, { description: 'Would it be pending? (R8.)' })
  pending!: boolean;

  @Field(() => JSONObject, { description: 'What it would say, days as ISO 8601.' })
  content!: Readonly<Record<string, unknown>>;
}

@ObjectType({ description: 'A notification that every Party would receive.' })
export class ForeseenNotification {
  @Field(() => Int, { description: 'The number that it would have if it were handed in now; another act may come before.' })
  number!: number;
}

@ObjectType({ description: 'What would follow from an act. Nothing of it is recorded, numbered or told.' })
export class Preview {
  @Field(() => Boolean, { description: 'Would the form be refused, and nothing recorded?' })
  refused!: boolean;

  @Field(() => [Defect], { description: 'Why it would be refused; or, of a paper, why it would be pending.' })
  defects!: readonly FoundDefect[];

  @Field(() => [ForeseenEntry], { description: 'The act, and what the Depositary would find because of it up to that day.' })
  entries!: readonly { readonly kind: Act['kind']; readonly pending: boolean; readonly content: object }[];

  @Field(() => [ForeseenNotification], { description: 'What the Parties would be told.' })
  notifications!: readonly object[];

  @Field(() => EntryIntoForce, { nullable: true, description: 'The entry into force of the instrument that the act is under.' })
  entryIntoForce?: object;

  @Field(() => [Standing], { description: 'How every Party would stand towards that instrument on that day.' })
  standings!: readonly object[];

  @Field(() => PlainDate, { description: 'The day on which all this is seen: the one asked for, or today.' })
  on!: Temporal.PlainDate;
}
