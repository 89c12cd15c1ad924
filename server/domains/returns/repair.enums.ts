import { defineEnum } from '../../graphql/enums.js';
import { refundNoteStatuses } from './refund-note.states.js';
import { quoteLineKinds, repairStatuses } from './repair.states.js';

export const RepairStatusEnum = defineEnum({ name: 'RepairStatus', description: 'How far a repair has come.', values: repairStatuses, visibleTo: ['customer'] });

export const RepairQuoteLineKindEnum = defineEnum({ name: 'RepairQuoteLineKind', description: 'What a repair takes.', values: quoteLineKinds, visibleTo: ['customer'] });

export const RepairActionEnum = defineEnum({
  name: 'RepairAction',
  description: 'What can be done with a repair now, by whoever asks.',
  values: {
    QUOTE: 'Name the price: `repairQuote`.',
    APPROVE_UNDER_WARRANTY: 'Repair it at no charge: `repairApproveUnderWarranty`.',
    ACCEPT: 'Have it repaired at the price: `repairAcceptQuote`.',
    DECLINE: 'Have it back as it is: `repairDeclineQuote`.',
    START: 'Begin the work: `repairStart`.',
    TEST: 'Say that it works again: `repairTest`.',
    SEND_BACK: 'Send it back to the customer: `repairSendBack`.',
  },
  visibleTo: ['customer'],
  staffOnlyValues: ['QUOTE', 'APPROVE_UNDER_WARRANTY', 'START', 'TEST', 'SEND_BACK'],
});

export const RefundNoteStatusEnum = defineEnum({
  name: 'RefundNoteStatus',
  description: 'How far a refund note has come.',
  values: refundNoteStatuses,
  visibleTo: ['customer'],
  staffOnlyValues: ['PROPOSED', 'REJECTED'],
});

export const RefundNoteActionEnum = defineEnum({
  name: 'RefundNoteAction',
  description: 'What can be done with a refund note now, by whoever asks.',
  values: { APPROVE: 'Let the customer have it: `refundNoteApprove`.', REJECT: 'Send it back to be worked out again: `refundNoteReject`.' },
});
