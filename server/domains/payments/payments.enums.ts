import { defineEnum } from '../../graphql/enums.js';
import { discountKinds } from './discount.js';
import { discountOfferStatuses } from './discount-offer.states.js';
import { omissionReasons } from './omissions.js';
import { payableStatuses } from './payable.states.js';
import { paymentExportFormats } from './payment-export.entity.js';
import { paymentRunStatuses } from './payment-run.states.js';
import { paymentStatuses } from './payment.states.js';

export const PayableStatusEnum = defineEnum({
  name: 'PayableStatus',
  description: 'Where what is to be paid of an invoice stands.',
  values: payableStatuses,
  visibleTo: ['supplier'],
});

export const PayableActionEnum = defineEnum({
  name: 'PayableAction',
  description: 'What can be done with it now, by whoever asks.',
  values: {
    HOLD: 'Do not pay it for now: `paymentHoldPlace`.',
    RELEASE: 'Pay it again on its day: `paymentHoldRelease`.',
    TAKE: 'Collect it into a payment run: `paymentRunCreate`.',
    LEAVE: 'Take it out of its payment run: `paymentRunUpdate`, `paymentRunCancel`.',
    SETTLE: 'Say what became of its payment: `paymentRunReport`.',
  },
});

export const PaymentStatusEnum = defineEnum({
  name: 'PaymentStatus',
  description: 'Where a payment stands.',
  values: paymentStatuses,
  visibleTo: ['supplier'],
  staffOnlyValues: ['PROPOSED', 'CANCELLED'],
});

export const PaymentRunStatusEnum = defineEnum({
  name: 'PaymentRunStatus',
  description: 'Where a payment run stands.',
  values: paymentRunStatuses,
});

export const PaymentRunActionEnum = defineEnum({
  name: 'PaymentRunAction',
  description: 'What can be done with a payment run now, by whoever asks.',
  values: {
    UPDATE: 'Take something out, or pay a part only: `paymentRunUpdate`.',
    APPROVE: 'Let it through: `paymentRunApprove`. For somebody who has not prepared it.',
    CANCEL: 'Call it off: `paymentRunCancel`.',
    EXPORT: 'Write the files for the bank: `paymentRunExport`.',
    REPORT: 'Say what became of its payments: `paymentRunReport`.',
  },
});

export const OmissionReasonEnum = defineEnum({
  name: 'PaymentRunOmissionReason',
  description: 'Why something that was due is not in a payment run.',
  values: omissionReasons,
});

export const PaymentExportFormatEnum = defineEnum({
  name: 'PaymentExportFormat',
  description: 'How a file for the bank is written.',
  values: paymentExportFormats,
});

export const PaymentOutcomeEnum = defineEnum({
  name: 'PaymentOutcome',
  description: 'What became of a payment at the bank.',
  values: { EXECUTED: 'It was paid.', FAILED: 'It was not paid, or came back.' },
});

export const DiscountKindEnum = defineEnum({
  name: 'DiscountKind',
  description: 'How a discount for early payment is worked out.',
  values: discountKinds,
  visibleTo: ['supplier'],
});

export const DiscountOfferStatusEnum = defineEnum({
  name: 'DiscountOfferStatus',
  description: 'Where an offer to be paid earlier stands.',
  values: discountOfferStatuses,
  visibleTo: ['supplier'],
});

export const DiscountOfferActionEnum = defineEnum({
  name: 'DiscountOfferAction',
  description: 'What can be done with an offer now, by whoever asks.',
  values: {
    ACCEPT: 'Agree: `discountOfferAccept`.',
    DECLINE: 'Wait for the full amount: `discountOfferDecline`.',
    WITHDRAW: 'Take it back: `discountOfferWithdraw`.',
    EXPIRE: 'It ends by itself when nobody answers.',
    TAKE: 'It is taken by a payment in time.',
    LAPSE: 'It ends by itself when nothing is paid in time.',
  },
  visibleTo: ['supplier'],
  staffOnlyValues: ['WITHDRAW', 'EXPIRE', 'TAKE', 'LAPSE'],
});
