import { defineEnum } from '../../graphql/enums.js';
import { differenceStates } from './invoice-difference.entity.js';
import { clarificationReasons, responseCodes } from './invoice-responses.js';
import { invoiceKinds, invoiceOrigins } from './invoice.entity.js';
import { invoiceStatuses } from './invoice.states.js';
import { cures, matchRules, measures, responsibles } from './match/difference.js';
import { matchKinds } from './match/policy.js';
import { taxCategories } from './tax-categories.js';

export const InvoiceStatusEnum = defineEnum({
  name: 'InvoiceStatus',
  description: 'Where an invoice or credit note stands between being written and being paid.',
  values: invoiceStatuses,
  visibleTo: ['supplier'],
});

export const InvoiceKindEnum = defineEnum({
  name: 'InvoiceKind',
  description: 'Whether it asks for money or gives some back.',
  values: invoiceKinds,
  visibleTo: ['supplier'],
});

export const InvoiceOriginEnum = defineEnum({
  name: 'InvoiceOrigin',
  description: 'What an invoice was made from.',
  values: invoiceOrigins,
  visibleTo: ['supplier'],
});

export const TaxCategoryEnum = defineEnum({
  name: 'TaxCategory',
  description: 'How something is taxed: UNCL 5305, as EN 16931 uses it.',
  values: taxCategories,
  visibleTo: ['supplier'],
});

export const AdjustmentKindEnum = defineEnum({
  name: 'InvoiceAdjustmentKind',
  description: 'Whether it makes an invoice smaller or larger.',
  values: { ALLOWANCE: 'Taken off.', CHARGE: 'Added.' },
  visibleTo: ['supplier'],
});

export const ResponseCodeEnum = defineEnum({
  name: 'InvoiceResponseCode',
  description: 'What became of an invoice, by the codes of the Peppol Invoice Response.',
  values: responseCodes,
  visibleTo: ['supplier'],
});

export const ClarificationReasonEnum = defineEnum({
  name: 'InvoiceClarificationReason',
  description: 'Why, by the clarification reasons of the Peppol Invoice Response.',
  values: clarificationReasons,
  visibleTo: ['supplier'],
});

export const MatchRuleEnum = defineEnum({
  name: 'InvoiceMatchRule',
  description: 'What an invoice is held against.',
  values: matchRules,
  visibleTo: ['supplier'],
  staffOnlyValues: ['DUPLICATE'],
});

export const DifferenceStateEnum = defineEnum({
  name: 'InvoiceDifferenceState',
  description: 'What became of a difference.',
  values: differenceStates,
  visibleTo: ['supplier'],
});

export const MeasureEnum = defineEnum({
  name: 'InvoiceDifferenceMeasure',
  description: 'What the two values of a difference are.',
  values: measures,
  visibleTo: ['supplier'],
});

export const ResponsibleEnum = defineEnum({
  name: 'InvoiceDifferenceResponsible',
  description: 'Who has to act.',
  values: responsibles,
  visibleTo: ['supplier'],
});

export const CureEnum = defineEnum({
  name: 'InvoiceDifferenceCure',
  description: 'What would make a difference go away.',
  values: cures,
  visibleTo: ['supplier'],
});

export const MatchKindEnum = defineEnum({
  name: 'MatchKind',
  description: 'What invoices are held against.',
  values: matchKinds,
});

export const InvoiceActionEnum = defineEnum({
  name: 'InvoiceAction',
  description: 'What can be done with an invoice now, by whoever asks.',
  values: {
    UPDATE: 'Change the draft: `invoiceUpdate`.',
    SUBMIT: 'Hand it in: `invoiceSubmit`.',
    CANCEL: 'Withdraw it: `invoiceCancel`.',
    CREDIT: 'Give back of it: `invoiceCreateCreditNote`.',
    MATCH: 'Hold it against orders and receipts once more: `invoiceMatch`.',
    OVERRIDE: 'Let a difference pass: `invoiceDifferenceOverride`.',
    REJECT: 'Refuse it: `invoiceReject`.',
    APPROVE: 'Approve it: `invoiceApprove`.',
    SCHEDULE: 'Set the day of its payment.',
    PAY: 'Pay it.',
  },
  visibleTo: ['supplier'],
  staffOnlyValues: ['MATCH', 'OVERRIDE', 'REJECT', 'APPROVE', 'SCHEDULE', 'PAY'],
});
