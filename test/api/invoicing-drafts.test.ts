import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { invoiceFor, invoiceStep, nextInvoiceNumber, receivedFrom, submitted } from '../support/invoicing.js';
import { inDays, stepWith } from '../support/purchase-orders.js';
import { confirmedBy, receiptStep } from '../support/receiving.js';
import { useServer } from '../support/server.js';
import { upload } from '../support/uploads.js';

const server = useServer();
let alpine: Client;
let borealis: Client;
let buyer: Client;
let finance: Client;
let warehouse: Client;

beforeAll(async () => {
  const emails = ['supplier@alpine.example', 'supplier@borealis.example', 'buyer@counterpart.example', 'finance@counterpart.example', 'warehouse@counterpart.example'];
  [alpine, borealis, buyer, finance, warehouse] = (await Promise.all(emails.map((email) => server().as(email)))) as [Client, Client, Client, Client, Client];
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
    expect(await submitted(server(), alpine, invoice.id)).toMatchObject({ status: 'SCHEDULED', differences: [], events: [{ code: 'AB' }, { code: 'AP' }], lines: [{ orderLine: { invoicedQuantity: '100' } }, { orderLine: { invoicedQuantity: '20' } }] });
    expect(await fromOrder(id)).toMatchObject({ invoice: null, userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: ['orderId'] }] });
    expect((await buyer.ask('query ($id: ID!) { purchaseOrder(id: $id) { billing invoices(first: 5) { nodes { id } } } }', { id })).purchaseOrder).toEqual({ billing: 'FULL', invoices: { nodes: [{ id: invoice.id }] } });
  });
});

describe('an invoice made from a receipt', () => {
  const fromReceipt = (receiptId: string, more: object = {}) => invoiceStep(alpine, 'invoiceCreateFromReceipt', { receiptId, ...more });

  test('asks for what was accepted, returns taken off, and not invoiced', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { goodsReceipt } = await receiptStep(warehouse, 'goodsReceiptPost', { lines: [{ orderLineId: lines[0].id, receivedQuantity: '90', rejectedQuantity: '10', discrepancies: ['DAMAGED'] }] });
    const { goodsReceipt: back } = await receiptStep(warehouse, 'goodsReceiptReturn', { id: goodsReceipt.id, reason: 'Too many', lines: [{ lineNumber: 1, acceptedQuantity: '20' }] });
    const { invoice } = await fromReceipt(goodsReceipt.id, { number: nextInvoiceNumber() });
    expect(invoice).toMatchObject({ origin: 'RECEIPT', lines: [{ quantity: '60', netAmount: { amount: '150' } }] });
    expect(await submitted(server(), alpine, invoice.id)).toMatchObject({ status: 'SCHEDULED' });
    expect(await fromReceipt(goodsReceipt.id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: ['receiptId'] }] });
    expect(await fromReceipt(back.id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: ['receiptId'] }] });
  });

  test('is taxed as the last one, unless something else is said', async () => {
    const { id } = await receivedFrom(server(), 'alpine');
    const { invoice } = await fromOrder(id, { number: nextInvoiceNumber(), tax: { category: 'S', rate: '7' } });
    await submitted(server(), alpine, invoice.id);
    const other = await receivedFrom(server(), 'alpine');
    expect((await fromOrder(other.id)).invoice.taxes).toMatchObject([{ category: 'S', rate: '7', taxAmount: '31.5' }]);
    expect(await fromOrder(other.id, { tax: { category: 'S', rate: '101' } })).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['tax', 'rate'] }] });
  });

  test('is of an order that is out, and of the supplier’s own', async () => {
    const { id } = await confirmedBy(server(), 'alpine');
    await stepWith(buyer, 'purchaseOrderHold', { id });
    expect(await fromOrder(id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: ['orderId'] }] });
    const foreign = await confirmedBy(server(), 'borealis');
    expect(await fromOrder(foreign.id)).toMatchObject({ userErrors: [{ code: 'NOT_FOUND', field: ['orderId'] }] });
  });
});

describe('a draft', () => {
  const line = (orderLineId: string, more: object = {}) => ({ orderLineId, quantity: '1', taxCategory: 'S', taxRate: '19', ...more });

  test('is changed in parts, worked out anew, and keeps what is left out', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { invoice } = await invoiceStep(alpine, 'invoiceCreate', { note: 'First', buyerReference: 'Kitchen 7', lines: [line(lines[0].id, { quantity: '10', allowance: '5' })] });
    expect(invoice).toMatchObject({ number: null, lineTotal: { amount: '20' }, payableTotal: { amount: '23.8' }, dueOn: expect.any(String) });
    const { invoice: changed } = await invoiceStep(alpine, 'invoiceUpdate', {
      id: invoice.id,
      lockVersion: invoice.lockVersion,
      note: null,
      adjustments: [{ kind: 'ALLOWANCE', reason: 'Loyal customer', amount: '2', taxCategory: 'S', taxRate: '19' }],
      prepaidTotal: '1.42',
    });
    expect(changed).toMatchObject({ note: null, buyerReference: 'Kitchen 7', lineTotal: { amount: '20' }, allowanceTotal: { amount: '2' }, netTotal: { amount: '18' }, taxTotal: { amount: '3.42' }, grossTotal: { amount: '21.42' }, payableTotal: { amount: '20' } });
    const { invoice: relined } = await invoiceStep(alpine, 'invoiceUpdate', { id: invoice.id, lines: [line(lines[1].id, { quantity: '2' }), line(lines[0].id)] });
    expect(relined).toMatchObject({ lines: [{ lineNumber: 1, netAmount: { amount: '20' } }, { lineNumber: 2, netAmount: { amount: '2.5' } }], netTotal: { amount: '20.5' } });
    expect(await invoiceStep(alpine, 'invoiceUpdate', { id: invoice.id, lockVersion: invoice.lockVersion })).toMatchObject({ userErrors: [{ code: 'CONFLICT', field: ['lockVersion'] }] });
  });

  test.each<[string, (id: string) => object, string, string[]]>([
    ['no line', () => ({ lines: [] }), 'REQUIRED', ['lines']],
    ['a quantity of nothing', (id) => ({ lines: [line(id, { quantity: '0' })] }), 'OUT_OF_RANGE', ['lines', '0', 'quantity']],
    ['a price below nothing', (id) => ({ lines: [line(id, { unitPrice: '-1' })] }), 'OUT_OF_RANGE', ['lines', '0', 'unitPrice']],
    ['a unit that is none', (id) => ({ lines: [line(id, { unitCode: 'pieces' })] }), 'INVALID', ['lines', '0', 'unitCode']],
    ['a rate that is none', (id) => ({ lines: [line(id, { taxRate: '-1' })] }), 'OUT_OF_RANGE', ['lines', '0', 'taxRate']],
    ['an order line that is not there', () => ({ lines: [line('pol_01h455vb4pex5vsknk084sn02q')] }), 'NOT_FOUND', ['lines', '0', 'orderLineId']],
    ['nothing to say of what was never ordered', () => ({ lines: [{ quantity: '1', taxCategory: 'S', taxRate: '19' }] }), 'REQUIRED', ['lines', '0', 'unitCode']],
    ['a line to give back of', (id) => ({ lines: [line(id, { creditedLineId: 'invl_01h455vb4pex5vsknk084sn02q' })] }), 'NOT_FOUND', ['lines', '0', 'creditedLineId']],
    ['a day to come', (id) => ({ lines: [line(id)], issuedOn: inDays(3) }), 'OUT_OF_RANGE', ['issuedOn']],
    ['a payment due before its day', (id) => ({ lines: [line(id)], dueOn: inDays(-1) }), 'OUT_OF_RANGE', ['dueOn']],
    ['an allowance of nothing', (id) => ({ lines: [line(id)], adjustments: [{ kind: 'ALLOWANCE', reason: 'x', amount: '0', taxCategory: 'S', taxRate: '19' }] }), 'OUT_OF_RANGE', ['adjustments', '0', 'amount']],
    ['a file that is not there', (id) => ({ lines: [line(id)], attachmentIds: ['file_01h455vb4pex5vsknk084sn02q'] }), 'NOT_FOUND', ['attachmentIds', '0']],
  ])('with %s is refused', async (_what, inputOf, code, field) => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { invoice, userErrors } = await invoiceStep(alpine, 'invoiceCreate', inputOf(lines[0].id));
    expect(invoice).toBeNull();
    expect(userErrors[0]).toEqual({ code, field });
  });

  test('needs a number to be handed in, and each number once a year, however it is written', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { invoice } = await invoiceStep(alpine, 'invoiceCreate', { lines: [line(lines[0].id)] });
    expect(await invoiceStep(alpine, 'invoiceSubmit', { id: invoice.id })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['number'] }] });
    await invoiceStep(alpine, 'invoiceUpdate', { id: invoice.id, number: 'Re ۱۲۳' });
    expect(await invoiceStep(alpine, 'invoiceCreate', { number: 're 123', lines: [line(lines[0].id)] })).toMatchObject({ userErrors: [{ code: 'TAKEN', field: ['number'] }] });
    expect(await invoiceStep(alpine, 'invoiceCreate', { number: 're 123', issuedOn: inDays(-400), lines: [line(lines[0].id)] })).toMatchObject({ userErrors: [] });
    const { lines: others } = await confirmedBy(server(), 'borealis');
    expect(await invoiceStep(borealis, 'invoiceCreate', { number: 'RE 123', lines: [line(others[0].id)] })).toMatchObject({ userErrors: [] });
    await invoiceStep(alpine, 'invoiceCancel', { id: invoice.id });
    expect(await invoiceStep(alpine, 'invoiceCreate', { number: 're 123', lines: [line(lines[0].id)] })).toMatchObject({ userErrors: [] });
  });

  test('of the same number that is written at the same time is one', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const answers = await Promise.all(Array.from({ length: 10 }, () => invoiceStep(alpine, 'invoiceCreate', { number: 'AT-ONCE', lines: [line(lines[0].id)] })));
    expect(answers.filter(({ invoice }) => invoice)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual(Array(9).fill({ code: 'TAKEN', field: ['number'] }));
  });

  test('is written down by finance for the supplier of its orders, and of one only', async () => {
    const [own, foreign] = [await confirmedBy(server(), 'alpine'), await confirmedBy(server(), 'borealis')];
    const { invoice } = await invoiceStep(finance, 'invoiceCreate', { number: nextInvoiceNumber(), lines: [line(own.lines[0].id)] });
    expect(await invoiceFor(alpine, invoice.id)).toMatchObject({ status: 'DRAFT', createdByName: 'Priya Raghavan' });
    expect(await invoiceStep(finance, 'invoiceCreate', { lines: [line(own.lines[0].id), line(foreign.lines[0].id)] })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['lines', '1', 'orderLineId'] }] });
    expect(await invoiceStep(finance, 'invoiceCreate', { lines: [{ description: 'x', quantity: '1', unitCode: 'EA', unitPrice: '1', taxCategory: 'S', taxRate: '19' }] })).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['lines', '0', 'orderLineId'] }] });
  });

  test('carries files that whoever reads it can download, and nobody else', async () => {
    const { lines } = await confirmedBy(server(), 'alpine');
    const { body } = await upload(server().url, alpine, 'terms.txt', 'text/plain', Buffer.from('Our terms'));
    const { invoice } = await invoiceStep(alpine, 'invoiceCreate', { lines: [line(lines[0].id)], attachmentIds: [body['id']] });
    const { attachments } = (await finance.ask('query ($id: ID!) { invoice(id: $id) { attachments { id fileName } } }', { id: invoice.id })).invoice;
    expect(attachments).toEqual([{ id: body['id'], fileName: 'terms.txt' }]);
    const download = (client: Client) => fetch(`${server().url}/files/${body['id']}`, { headers: { authorization: `Bearer ${client.token}` } });
    expect((await download(finance)).status).toBe(200);
    expect((await download(borealis)).status).toBe(404);
  });
});

describe('a credit note', () => {
  const billed = async () => {
    const { id } = await receivedFrom(server(), 'alpine');
    const { invoice } = await fromOrder(id, { number: nextInvoiceNumber(), tax: standard });
    return submitted(server(), alpine, invoice.id);
  };
  const credit = (id: string, more: object = {}) => invoiceStep(alpine, 'invoiceCreateCreditNote', { id, number: nextInvoiceNumber(), ...more });

  test('gives back all that is left, and nothing twice', async () => {
    const invoice = await billed();
    const { invoice: part } = await credit(invoice.id, { lines: [{ lineNumber: 1, quantity: '40' }] });
    expect(await submitted(server(), alpine, part.id)).toMatchObject({ kind: 'CREDIT_NOTE', status: 'SCHEDULED', payableTotal: { amount: '119' }, lines: [{ quantity: '40', creditedLine: { id: invoice.lines[0].id } }] });
    const { invoice: rest } = await credit(invoice.id);
    expect(rest.lines).toMatchObject([{ quantity: '60' }, { quantity: '20' }]);
    await submitted(server(), alpine, rest.id);
    expect(await credit(invoice.id)).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['lines'] }] });
    expect(await invoiceFor(alpine, invoice.id)).toMatchObject({ status: 'SCHEDULED', lines: [{ orderLine: { invoicedQuantity: '0' } }, { orderLine: { invoicedQuantity: '0' } }] });
  });

  test.each<[string, object, string, string[]]>([
    ['more than was billed', { lineNumber: 1, quantity: '101' }, 'OUT_OF_RANGE', ['lines', '0', 'quantity']],
    ['more for each than was billed', { lineNumber: 1, unitPrice: '2.51' }, 'OUT_OF_RANGE', ['lines', '0', 'unitPrice']],
    ['of a line that is not there', { lineNumber: 9 }, 'NOT_FOUND', ['lines', '0', 'lineNumber']],
  ])('of %s is refused', async (_what, line, code, field) => {
    const invoice = await billed();
    expect(await credit(invoice.id, { lines: [line] })).toMatchObject({ invoice: null, userErrors: [{ code, field }] });
  });

  test('is not given back of itself, and what several give back together is matched', async () => {
    const invoice = await billed();
    const [{ invoice: one }, { invoice: other }] = [await credit(invoice.id), await credit(invoice.id)] as [{ invoice: { id: string } }, { invoice: { id: string } }];
    expect(await credit(one.id)).toMatchObject({ userErrors: [{ code: 'NOT_ALLOWED_IN_STATE', field: ['id'] }] });
    expect(await submitted(server(), alpine, one.id)).toMatchObject({ status: 'SCHEDULED' });
    const second = await submitted(server(), alpine, other.id);
    expect(second.status).toBe('EXCEPTION');
    expect(second.differences).toContainEqual(expect.objectContaining({ rule: 'CREDITED_QUANTITY', expected: '100', found: '200' }));
  });
});

describe('what is withdrawn', () => {
  test('is open to invoice again, for others that waited for it', async () => {
    const { id, lines } = await receivedFrom(server(), 'alpine');
    const bill = async () => {
      const { invoice } = await invoiceStep(alpine, 'invoiceCreate', { number: nextInvoiceNumber(), lines: [{ orderLineId: lines[0].id, quantity: '80', unitPrice: '2', taxCategory: 'S', taxRate: '19' }] });
      return invoice.id as string;
    };
    await server().database.system('test').execute('update organisation set invoice_approval_from = 1');
    const [first, second] = [await bill(), await bill()];
    expect(await submitted(server(), alpine, first)).toMatchObject({ status: 'MATCHED' });
    const waiting = await submitted(server(), alpine, second);
    expect(waiting.differences.map(({ rule }: { rule: string }) => rule)).toEqual(expect.arrayContaining(['ORDERED_QUANTITY', 'RECEIVED_QUANTITY']));
    await invoiceStep(alpine, 'invoiceCancel', { id: first });
    await server().jobsAreDone();
    expect(await invoiceFor(alpine, second)).toMatchObject({ status: 'MATCHED', lines: [{ orderLine: { invoicedQuantity: '80' } }] });
    expect((await buyer.ask('query ($id: ID!) { purchaseOrder(id: $id) { billing } }', { id })).purchaseOrder.billing).toBe('PARTIAL');
  });
});
