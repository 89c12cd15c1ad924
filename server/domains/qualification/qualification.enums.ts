import { defineEnum } from '../../graphql/enums.js';
import { certificateStatuses } from './certificate.states.js';
import { qualificationStatuses } from './qualification.states.js';

export const CertificateStatusEnum = defineEnum({
  name: 'CertificateStatus',
  description: 'What has become of a certificate; whether it has expired is a matter of its days.',
  values: certificateStatuses,
  visibleTo: ['supplier'],
});

export const CertificateActionEnum = defineEnum({
  name: 'CertificateAction',
  description: 'What can be done with a certificate now, by whoever asks.',
  values: {
    ACCEPT: 'Accept it: `certificateAccept`.',
    REFUSE: 'Do not accept it: `certificateRefuse`.',
    WITHDRAW: 'Take it back: `certificateWithdraw`.',
  },
  visibleTo: ['supplier'],
  staffOnlyValues: ['ACCEPT', 'REFUSE'],
});

export const QualificationStatusEnum = defineEnum({
  name: 'SupplierQualificationStatus',
  description: 'Whether a supplier may be asked for a category.',
  values: qualificationStatuses,
  visibleTo: ['supplier'],
});

export const QualificationActionEnum = defineEnum({
  name: 'SupplierQualificationAction',
  description: 'What can be done with a qualification now, by whoever asks.',
  values: {
    START: 'Begin to look at it: `supplierQualificationStart`.',
    QUALIFY: 'Qualify, or qualify anew: `supplierQualificationQualify`.',
    REJECT: 'Do not qualify: `supplierQualificationReject`.',
  },
});
