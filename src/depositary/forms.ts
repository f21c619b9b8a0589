/** From each form to what is handed in: for its mutation, and for its preview. What only the Depositary can give is not there yet. */
import type { AcknowledgeCertifiedCopyInput, RecordCertifiedCopyInput } from './copy-forms.types.ts';
import type { ChangeDesignationInput, DesignateAuthorityInput, EndDesignationInput } from './designation-forms.types.ts';
import type {
  RecordCorrectionInput, RecordCureInput, RecordObjectionInput, RecordRevocationInput, RecordSettlementInput,
} from './entry-forms.types.ts';
import { besides, handedIn, sent } from './handed-in.ts';
import type {
  ProposeTextCorrectionInput, RecordEndOfInstrumentInput, RecordPublishedDateInput, RecordRegistrationInput, RegisterInstrumentInput,
  RegisterPartyInput,
} from './instrument-forms.types.ts';
import type {
  RecordCorrespondenceInput, RecordNoticeOfCompletionInput, RecordNoticeOfWithdrawalInput, RecordSignatureInput,
} from './notice-forms.types.ts';
import type { Draft } from './draft.ts';
import type { Submission } from './submission.ts';

const changeable = [
  'name', 'competences', 'headOffice', 'deputyOffices', 'address', 'contactPoints', 'publicKeys', 'legalBasis', 'competentFrom',
] as const;

export const forms = {
  designateAuthority(input: DesignateAuthorityInput) {
    const { deputyOffices = [], publicKeys = [], ...designation } = handedIn(input);
    return submission('DESIGNATION', { deputyOffices, publicKeys, ...designation });
  },
  changeDesignation: (input: ChangeDesignationInput) =>
    submission('CHANGE_OF_DESIGNATION', { ...besides(input, changeable), changes: sent(input, changeable) }),
  endDesignation: (input: EndDesignationInput) => submission('END_OF_DESIGNATION', handedIn(input)),
  registerInstrument(input: RegisterInstrumentInput) {
    const { id: instrument, ...registration } = handedIn(input);
    return submission('INSTRUMENT_REGISTERED', { instrument, ...registration });
  },
  registerParty(input: RegisterPartyInput): Submission {
    const { submissionId, code: party, name, mailboxes } = handedIn(input);
    return { submissionId, mailboxes, draft: { kind: 'PARTY_REGISTERED', party, name } };
  },
  recordSignature: (input: RecordSignatureInput) => submission('SIGNATURE', handedIn(input)),
  recordNoticeOfCompletion: (input: RecordNoticeOfCompletionInput) => submission('NOTICE_OF_COMPLETION', handedIn(input)),
  recordNoticeOfWithdrawal: (input: RecordNoticeOfWithdrawalInput) => submission('NOTICE_OF_WITHDRAWAL', handedIn(input)),
  recordCorrespondence: (input: RecordCorrespondenceInput) => submission('CORRESPONDENCE', handedIn(input)),
  recordRevocation: (input: RecordRevocationInput) => submission('REVOCATION', handedIn(input)),
  recordCure: (input: RecordCureInput) => submission('CURE', handedIn(input)),
  recordObjection: (input: RecordObjectionInput) => submission('OBJECTION', handedIn(input)),
  recordSettlement: (input: RecordSettlementInput) => submission('SETTLEMENT', handedIn(input)),
  recordCorrection: (input: RecordCorrectionInput) => submission('CORRECTION', handedIn(input)),
  recordCertifiedCopy: (input: RecordCertifiedCopyInput) => submission('CERTIFIED_COPY', handedIn(input)),
  acknowledgeCertifiedCopy: (input: AcknowledgeCertifiedCopyInput) => submission('COPY_ACKNOWLEDGED', handedIn(input)),
  proposeTextCorrection: (input: ProposeTextCorrectionInput) => submission('TEXT_CORRECTION_PROPOSED', handedIn(input)),
  recordEndOfInstrument: (input: RecordEndOfInstrumentInput) => submission('INSTRUMENT_ENDED', handedIn(input)),
  recordRegistration: (input: RecordRegistrationInput) => submission('REGISTRATION', handedIn(input)),
  recordPublishedDate: (input: RecordPublishedDateInput) => submission('PUBLISHED_DATE', handedIn(input)),
} as const;

type Of<K extends Draft['kind']> = Omit<Extract<Draft, { kind: K }>, 'kind'> & Pick<Submission, 'submissionId' | 'receivedAt'>;

/** An electronic form is received as it arrives. */
function submission<K extends Draft['kind']>(kind: K, { submissionId, receivedAt, ...act }: Of<K>): Submission {
  return { submissionId, draft: { kind, ...act } as unknown as Draft, ...(receivedAt && { receivedAt }) };
}
