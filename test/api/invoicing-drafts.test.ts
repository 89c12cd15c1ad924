import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { invoiceStep, nextInvoiceNumber, receivedFrom, submitted } from '../support/invoicing.js';
import { inDays } from '../support/purchase-orders.js';
import { confirmedBy } from '../support/receiving.js';
import { useServer } from '../support/server.js';

const server = useServer();
let alpine: Client;
let buyer: Client;

beforeAll(async () => {
  [alpine, buyer] = (await Promise.all(['supplier@alpine.example', 'buyer@counterpart.example'].map((email) => server().as(email)))) as [Client, Client];
});

const standard = { category: 'S', rate: '19' };
const fromOrder = (orderId: string, more: object = {}) => invoiceStep(alpine, 'invoiceCreateFromOrder', { orderId, ...more });

describe('an invoice made from an order', () => {
  test('asks for what is confirmed and not invoiced, at its price, with tax and totals', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    const { invoice, userErrors } = await fromOrder(id, { number: nextInvoiceNumber(), tax: standard });
    expect(userErrors).toEqual([]);
    expect(invoice).toMatchObject({
      kind: 'INVOICE',
      origin: 'ORDER',
      status: 'DRAFT',
      issuedOn: inDays(0),
      lines: [{ lineNumber: 1, quantity: '100', unitPrice: { amount: '2.5' }, netAmount: { amount: '250' } }, { quantity: '20', netAmount: { amount: '200' } }],
      taxes: [{ category: 'S', rate: '19', taxableAmount: '450', taxAmount: '85.5' }],
      lineTotal: { amount: '450' },
      netTotal: { amount: '450' },
      taxTotal: { amount: '85.5' },
      grossTotal: { amount: '535.5' },
      payableTotal: { amount: '535.5' },
      availableActions: ['UPDATE', 'SUBMIT', 'CANCEL'],
    });
  });

  test('leaves nothing to invoice once it was handed in', async () => {
    const { id } = await receivedFrom(server(), 'alpine');
    const { invoice } = await fromOrder(id, { number: nextInvoiceNumber(), tax: standard });
    expect(await submitted(server(), alpine, invoice.id)).toMatchObject({ status: 'APPROVED', differences: [], events: [{ code: 'AB' }, { code: 'AP' }], lines: [{ orderLine: { invoicedQuantity: '100' } }, { orderLine: { invoicedQuantity: '20' } }] });
    expect(await fromOrder(id)).toMatchObject({ invoice: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: ['orderId'] }] });
    expect((await buyer.ask('query ($id: ID!) { purchaseOrder(id: $id) { billing invoices(first: 5) { nodes { id } } } }', { id })).purchaseOrder).toEqual({ billing: 'FULL', invoices: { nodes: [{ id: invoice.id }] } });
  });
});
