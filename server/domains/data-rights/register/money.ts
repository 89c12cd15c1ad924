import type { Register } from './declaration.js';

/** Invoices, payments and statements: tax law keeps them, without the names of people. */
export const moneyRegister: Register = {
  CompanyBankAccount: { notPersonal: ['holder', 'bankName', 'scheme', 'number', 'routing', 'bic'] },
  DiscountOffer: {
    people: [
      { of: { name: 'offeredByName' }, what: 'Earlier payment that you offered', fields: { offeredByName: 'NAME' } },
      { of: { name: 'answeredByName' }, what: 'Offers of earlier payment that you answered', fields: { answeredByName: 'NAME' } },
    ],
  },
  DiscountRule: { notPersonal: ['name'] },
  Invoice: {
    people: [{ of: { account: 'createdById' }, what: 'Invoices that you wrote', fields: { createdByName: 'NAME', note: 'TAX_RECORD' } }],
    notPersonal: ['number', 'buyerReference', 'adjustments', 'taxes'],
  },
  InvoiceDifference: {
    people: [
      { of: { account: 'ownerId' }, what: 'Differences in invoices that you look after', fields: { ownerName: 'NAME' } },
      { of: { account: 'overriddenById' }, what: 'Differences in invoices that you let pass', fields: { overriddenByName: 'NAME', overrideReason: 'TAX_RECORD' } },
    ],
    notPersonal: ['term', 'expected', 'found', 'cures'],
  },
  InvoiceEvent: {
    people: [{ of: { name: 'actorName' }, what: 'What you did with invoices', fields: { actorName: 'NAME', reason: 'TAX_RECORD' } }],
  },
  InvoiceLine: { notPersonal: ['description'] },
  InvoiceRematch: {
    people: [{ of: { account: 'startedById' }, what: 'Matches of all open invoices that you asked for', fields: { startedByName: 'NAME' } }],
  },
  Payable: {
    people: [{ of: { name: 'heldByName' }, what: 'Payments that you held', fields: { heldByName: 'NAME', holdReason: 'TAX_RECORD' } }],
  },
  Payment: {
    people: [{ of: { name: 'holder' }, what: 'Payments to an account in your name', fields: { holder: 'TAX_RECORD', creditorAccount: 'TAX_RECORD' } }],
    notPersonal: ['number', 'bankName', 'scheme', 'routing', 'bic', 'failureReason'],
  },
  PaymentExport: { notPersonal: ['fileName', 'content', 'digest'] },
  PaymentRun: {
    people: [
      { of: { name: 'createdByName' }, what: 'Payment runs that you prepared', fields: { createdByName: 'NAME' } },
      { of: { account: 'approvedById' }, what: 'Payment runs that you approved', fields: { approvedByName: 'NAME' } },
      { of: { name: 'exportedByName' }, what: 'Payment runs that you exported', fields: { exportedByName: 'NAME' } },
    ],
    notPersonal: ['number', 'leftOut', 'preparedByIds'],
  },
  Statement: {
    people: [
      { of: { account: 'createdById' }, what: 'Statements that you made', fields: { createdByName: 'SIGNED_DOCUMENT' } },
      { of: { name: 'supplierSignedByName' }, what: 'Statements that you signed for a supplier', fields: { supplierSignedByName: 'SIGNED_DOCUMENT' } },
      { of: { name: 'companySignedByName' }, what: 'Statements that you signed', fields: { companySignedByName: 'SIGNED_DOCUMENT' } },
    ],
    notPersonal: ['number'],
  },
  StatementComment: {
    people: [{ of: { name: 'authorName' }, what: 'What you said about statements', fields: { authorName: 'SIGNED_DOCUMENT', text: 'SIGNED_DOCUMENT' } }],
    answers: { within: 'line', where: `side = 'COMPANY'`, what: 'What you were answered about statements', fields: ['authorName', 'text'] },
  },
  StatementLine: { notPersonal: ['reference'] },
};
