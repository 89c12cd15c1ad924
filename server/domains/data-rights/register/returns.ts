import type { Register } from './declaration.js';

/** What customers send back. */
export const returnsRegister: Register = {
  CustomerReturn: {
    people: [{ of: { account: 'requestedById' }, what: 'Returns that you asked for', fields: { requestedByName: 'NAME' } }],
    notPersonal: ['number', 'decisionNote', 'carrier', 'trackingNumber'],
  },
  CustomerReturnEvent: {
    people: [{ of: { account: 'authorId' }, what: 'What you did about returns', fields: { authorName: 'NAME', note: 'COMMERCIAL_RECORD' } }],
  },
  CustomerReturnLine: { notPersonal: ['lot', 'serials', 'description'] },
  RefundNote: {
    people: [
      { of: { account: 'proposedById' }, what: 'Refunds that you worked out', fields: { proposedByName: 'NAME' } },
      { of: { account: 'decidedById' }, what: 'Refunds that you decided on', fields: { decidedByName: 'NAME', decisionNote: 'TAX_RECORD' } },
    ],
    notPersonal: ['number', 'lines'],
  },
  Repair: {
    people: [{ of: { account: 'answeredById' }, what: 'Quotes for repairs that you answered', fields: { answeredByName: 'NAME' } }],
    notPersonal: ['diagnosis', 'quoteLines', 'testReport', 'carrier', 'trackingNumber'],
  },
  RestockingPolicy: {
    people: [{ of: { account: 'authorId' }, what: 'What you set to be taken off refunds', fields: { authorName: 'NAME' } }],
    notPersonal: ['rates'],
  },
  SupplierClaim: {
    people: [{ of: { account: 'claimedById' }, what: 'Claims that you made with suppliers', fields: { claimedByName: 'NAME' } }],
  },
};
