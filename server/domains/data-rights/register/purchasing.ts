import type { Register } from './declaration.js';

/** Purchase orders and what is said about them. */
export const purchasingRegister: Register = {
  PurchaseOrder: {
    people: [{ of: { name: 'buyerName' }, what: 'Orders of which you are the buyer', fields: { buyerName: 'NAME' } }],
    notPersonal: ['number', 'note', 'deliveryAddress'],
  },
  PurchaseOrderChange: {
    people: [
      { of: { account: 'authorId' }, what: 'Changes of orders that you asked for', fields: { authorName: 'NAME', reason: 'COMMERCIAL_RECORD' } },
      { of: { name: 'decidedByName' }, what: 'Changes of orders that you answered', fields: { decidedByName: 'NAME', decisionNote: 'COMMERCIAL_RECORD' } },
    ],
    notPersonal: ['lines', 'deliveryAddress', 'differences'],
  },
  PurchaseOrderComment: {
    people: [{ of: { account: 'authorId' }, what: 'Comments that you wrote on orders', fields: { authorName: 'NAME', body: 'COMMERCIAL_RECORD' } }],
    answers: {
      within: 'purchaseOrder',
      where: `visibility = 'PUBLIC' and author_side = 'STAFF'`,
      what: 'What you were answered on orders',
      fields: ['authorName', 'body'],
    },
  },
  PurchaseOrderLine: { notPersonal: ['supplierSku', 'description', 'note'] },
  PurchaseOrderResponse: {
    people: [
      { of: { account: 'submittedById' }, what: 'Answers to orders that you gave', fields: { submittedByName: 'NAME', note: 'COMMERCIAL_RECORD' } },
      { of: { name: 'decidedByName' }, what: 'Answers to orders that you decided on', fields: { decidedByName: 'NAME' } },
    ],
    notPersonal: ['decisionNote'],
  },
  PurchaseOrderResponseLine: { notPersonal: ['reason'] },
  PurchaseOrderVersion: {
    people: [{ of: { name: 'authorName' }, what: 'Versions of orders that you brought about', fields: { authorName: 'NAME' } }],
    notPersonal: ['lines', 'changes'],
  },
};
