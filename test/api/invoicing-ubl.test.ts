import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { INVOICE, nextInvoiceNumber, receivedFrom, submitted } from '../support/invoicing.js';
import { inDays } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';
import { toOrderLine, ublOf } from '../support/ubl.js';
import { upload } from '../support/uploads.js';

const server = useServer();
let alpine: Client;
let finance: Client;

beforeAll(async () => {
  [alpine, finance] = (await Promise.all(['supplier@alpine.example', 'finance@counterpart.example'].map((email) => server().as(email)))) as [Client, Client];
});

const send = async (content: string, client = alpine) => {
  const { body } = await upload(server().url, client, 'invoice.xml', 'application/xml', Buffer.from(content));
  const answer = await client.ask(`mutation ($input: InvoiceUploadInput!) { invoiceUpload(input: $input) { invoice { ${INVOICE} attachments { fileName } } userErrors { code field message } } }`, { input: { attachmentId: body['id'] } });
  return answer.invoiceUpload;
};
const received = async () => {
  const { id, lines } = await receivedFrom(server(), 'alpine');
  return { number: (await alpine.ask('query ($id: ID!) { purchaseOrder(id: $id) { number } }', { id })).purchaseOrder.number as string, lines };
};
const first = { quantity: '100', price: '2.50', net: '250.00', more: toOrderLine(1) };

describe('an uploaded invoice', () => {
  test('finds its order line by number, keeps its amounts and its file, and is matched', async () => {
    const { number: order, lines } = await received();
    const number = nextInvoiceNumber();
    const { invoice, userErrors } = await send(ublOf('Invoice', { number, issuedOn: inDays(0), order, lines: [first], net: '250.00', tax: '50.00', payable: '300.00' }));
    expect(userErrors).toEqual([]);
    expect(invoice).toMatchObject({ number, origin: 'UBL', status: 'DRAFT', note: 'Thank you & see you soon', payableTotal: { amount: '300' }, attachments: [{ fileName: 'invoice.xml' }], lines: [{ orderLine: { id: lines[0].id } }] });
    expect(await submitted(server(), alpine, invoice.id)).toMatchObject({ status: 'SCHEDULED', differences: [] });
  });

  test('finds its order line by the buyer’s or the seller’s number of the item', async () => {
    const { number: order, lines } = await received();
    const sku = (await finance.ask('query ($search: String) { purchaseOrders(first: 1, filter: { search: $search }) { nodes { lines { item { sku } } } } }', { search: order })).purchaseOrders.nodes[0].lines[1].item.sku;
    const item = `<cac:BuyersItemIdentification><cbc:ID>${sku}</cbc:ID></cac:BuyersItemIdentification>`;
    const { invoice } = await send(ublOf('Invoice', { number: nextInvoiceNumber(), issuedOn: inDays(0), order, lines: [{ quantity: '20', price: '10', net: '200', item }], net: '200', tax: '40', payable: '240' }));
    expect(invoice.lines).toMatchObject([{ orderLine: { id: lines[1].id } }]);
  });

  test('whose sums are wrong is told so by the match, by business term', async () => {
    const { number: order } = await received();
    const { invoice } = await send(ublOf('Invoice', { number: nextInvoiceNumber(), issuedOn: inDays(0), order, lines: [first], net: '250.00', tax: '50.00', payable: '301.00' }));
    expect(await submitted(server(), alpine, invoice.id)).toMatchObject({
      status: 'EXCEPTION',
      differences: [{ rule: 'TOTALS', term: 'BT-112', expected: '300', found: '301', responsible: 'SUPPLIER' }, { rule: 'TOTALS', term: 'BT-115' }],
    });
  });

  test('of an order that is somebody else’s bills what was never ordered', async () => {
    const { invoice } = await send(ublOf('Invoice', { number: nextInvoiceNumber(), issuedOn: inDays(0), order: 'PO-1999-000001', lines: [first], net: '250.00', tax: '50.00', payable: '300.00' }));
    expect(invoice.lines).toMatchObject([{ orderLine: null }]);
    expect((await submitted(server(), alpine, invoice.id)).differences).toMatchObject([{ rule: 'NOT_ORDERED' }]);
  });

  test('of finance needs an order, so that its supplier is known', async () => {
    const { number: order } = await received();
    const content = (of: string) => ublOf('Invoice', { number: nextInvoiceNumber(), issuedOn: inDays(0), order: of, lines: [first], net: '250.00', tax: '50.00', payable: '300.00' });
    expect(await send(content('PO-1999-000001'), finance)).toMatchObject({ userErrors: [{ code: 'REQUIRED', field: ['attachmentId', '/OrderReference/ID', 'BT-13'] }] });
    expect(await send(content(order), finance)).toMatchObject({ userErrors: [], invoice: { origin: 'UBL' } });
  });

  test('with what is wrong in it names element and term, and can be sent again', async () => {
    const { number: order } = await received();
    const broken = ublOf('Invoice', { issuedOn: inDays(5), order, lines: [{ ...first, quantity: '0' }], net: '250.00', tax: '50.00', payable: '300.00' });
    expect((await send(broken)).userErrors.map(({ field }: { field: string[] }) => field)).toEqual([['attachmentId', '/Invoice/ID', 'BT-1'], ['attachmentId', '/Invoice/InvoiceLine/InvoicedQuantity', 'BT-129']]);
    expect(await send(ublOf('Invoice', { number: 'LATER', issuedOn: inDays(5), order, lines: [first], net: '250.00', tax: '50.00', payable: '300.00' }))).toMatchObject({ userErrors: [{ code: 'OUT_OF_RANGE', field: ['attachmentId', '/IssueDate', 'BT-2'] }] });
    expect((await send('<?xml version="1.0"?><Order/>')).userErrors).toMatchObject([{ code: 'INVALID', field: ['attachmentId'] }]);
  });

  test('is used once', async () => {
    const { number: order } = await received();
    const content = ublOf('Invoice', { number: nextInvoiceNumber(), issuedOn: inDays(0), order, lines: [first], net: '250.00', tax: '50.00', payable: '300.00' });
    expect(await send(content)).toMatchObject({ userErrors: [] });
    expect(await send(content)).toMatchObject({ userErrors: [{ code: 'TAKEN', field: ['number'] }] });
  });
});

test('an uploaded credit note finds its invoice and the lines of it', async () => {
  const { number: order } = await received();
  const number = nextInvoiceNumber();
  const { invoice } = await send(ublOf('Invoice', { number, issuedOn: inDays(0), order, lines: [{ ...first, price: '3', net: '300.00' }], net: '300.00', tax: '60.00', payable: '360.00' }));
  expect(await submitted(server(), alpine, invoice.id)).toMatchObject({ status: 'EXCEPTION' });
  const { invoice: note } = await send(ublOf('CreditNote', { number: nextInvoiceNumber(), issuedOn: inDays(0), order, credited: number, lines: [{ ...first, price: '0.50', net: '50.00' }], net: '50.00', tax: '10.00', payable: '60.00' }));
  expect(note).toMatchObject({ kind: 'CREDIT_NOTE', creditedInvoice: { id: invoice.id }, lines: [{ creditedLine: { id: invoice.lines[0].id } }] });
  expect(await submitted(server(), alpine, note.id)).toMatchObject({ status: 'SCHEDULED' });
  const now = (await alpine.ask(`query ($id: ID!) { invoice(id: $id) { status } }`, { id: invoice.id })).invoice;
  expect(now).toEqual({ status: 'SCHEDULED' });
});
