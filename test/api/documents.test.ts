import { beforeAll, describe, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { downloadDocument } from '../support/documents.js';
import { draftTo, stepWith } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();
let alpine: Client;
let borealis: Client;
let buyer: Client;

beforeAll(async () => {
  [alpine, borealis, buyer] = (await Promise.all(
    ['supplier@alpine.example', 'supplier@borealis.example', 'buyer@counterpart.example'].map((email) => server().as(email)),
  )) as [Client, Client, Client];
});

const pdf = (client: Client, path: string) => downloadDocument(server().url, client, path);

/** An order to Alpine that is out. */
async function sentOrder(more: object = {}) {
  const { id } = await draftTo(server(), 'alpine', more);
  await stepWith(buyer, 'purchaseOrderSubmit', { id });
  return (await stepWith(buyer, 'purchaseOrderSend', { id })).purchaseOrder;
}

describe('the document of an order', () => {
  test.each<[string, string, string[]]>([
    ['en', 'en', ['Purchase order', 'Larkfield Kitchen & Outdoor', 'Supplier', 'Total, net', 'EUR 450.00', 'Page 1 of 1']],
    ['zh-CN', 'zh-CN', ['采购订单', '供应商', '合计（不含税）', '450.00', '第 1 页，共 1 页']],
    ['fa', 'fa', ['سفارش', 'خرید', 'تأمین', '۴۵۰']],
  ])('in %s says what was ordered, to be searched and copied', async (_language, locale, texts) => {
    const { id, number } = await sentOrder();
    const { status, headers, text } = await pdf(alpine, `order/${id}.pdf?locale=${locale}`);
    expect(status).toBe(200);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-disposition': `attachment; filename="${number}.pdf"; filename*=UTF-8''${number}.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    for (const each of [number, ...texts]) expect(text).toContain(each);
  });

  test('is in the reader’s own language when none is asked for', async () => {
    const { id } = await sentOrder();
    expect((await pdf(borealis, `order/${id}.pdf`)).status).toBe(404);
    expect((await pdf(alpine, `order/${id}.pdf`)).text).toContain('Purchase order');
  });

  test('shows what people wrote as they wrote it, whatever it means elsewhere', async () => {
    const note = '#eval("1 + 1") $x^2$ *bold* #image("/etc/passwd") ]';
    const { id } = await sentOrder({ note: `${note}\nنشانی تازه: انبار ۲` });
    const { text } = await pdf(alpine, `order/${id}.pdf`);
    expect(text).toContain(note);
    expect(text).toContain('انبار');
  });

  test('is for who may see the order, and for nobody else', async () => {
    const { id } = await sentOrder();
    const { id: draft } = await draftTo(server(), 'alpine');
    const statusOf = async (client: Client, path: string) => (await pdf(client, path)).status;
    expect(await Promise.all([statusOf(alpine, `order/${id}.pdf`), statusOf(buyer, `order/${id}.pdf`), statusOf(borealis, `order/${id}.pdf`)])).toEqual([200, 200, 404]);
    expect(await Promise.all([statusOf(alpine, `order/${draft}.pdf`), statusOf(buyer, `order/${draft}.pdf`)])).toEqual([404, 200]);
    expect(await statusOf(server().anonymous('supplier'), `order/${id}.pdf`)).toBe(401);
    expect(await statusOf(await server().as('customer@cedar.example'), `order/${id}.pdf`)).toBe(401);
    expect((await pdf(buyer, `order/${draft}.pdf`)).text).toContain('Draft');
  });

  test('opens for a browser with its cookie', async () => {
    const { id } = await sentOrder();
    const answer = await fetch(`${server().url}/documents/order/${id}.pdf`, { headers: { cookie: `counterpart-supplier=${alpine.token}` } });
    expect({ status: answer.status, start: Buffer.from(await answer.arrayBuffer()).toString('latin1', 0, 5) }).toEqual({ status: 200, start: '%PDF-' });
  });

  test.each<[string, string, number]>([
    ['another kind of record', 'order/sup_01k8zzzzzzzzzzzzzzzzzzzzzz.pdf', 404],
    ['no id', 'order/nothing.pdf', 404],
    ['another kind of file', 'order/po_01k8zzzzzzzzzzzzzzzzzzzzzz.doc', 404],
    ['an unknown kind of document', 'poem/po_01k8zzzzzzzzzzzzzzzzzzzzzz.pdf', 404],
    ['a language that is not spoken', 'order/po_01k8zzzzzzzzzzzzzzzzzzzzzz.pdf?locale=tlh', 400],
  ])('is refused for %s', async (_what, path, status) => {
    expect((await pdf(buyer, path)).status).toBe(status);
  });
});

test('a long order goes on over pages, each with the heads of its columns, while others are answered', async () => {
  const { nodes } = (await buyer.ask('{ items(first: 2) { nodes { id } } }')).items;
  const lines = Array.from({ length: 120 }, (_, index) => ({ itemId: nodes[index % 2].id, unitPrice: '1.25', schedules: [{ quantity: '3', requestedOn: '2027-01-15' }] }));
  const { id } = await sentOrder({ lines });
  const [{ text }] = await Promise.all([pdf(buyer, `order/${id}.pdf`), buyer.ask('{ viewer { id } }')]);
  const pages = Number(/Page 1 of (\d+)/.exec(text)?.[1]);
  expect(pages).toBeGreaterThan(2);
  expect(text.match(/Unit price/g)).toHaveLength(pages);
});

describe('the company', () => {
  test('stands on its letters as it was last changed', async () => {
    const admin = await server().as('admin@counterpart.example');
    const change = `mutation ($input: CompanyUpdateInput!) { companyUpdate(input: $input) { company { name taxId phone address { city } } userErrors { code field } } }`;
    const address = { lines: ['Harbour Street 5'], city: 'Rotterdam', countryCode: 'NL' };
    expect((await admin.ask(change, { input: { taxId: 'NL001234567B01', phone: null, address } })).companyUpdate).toEqual({
      company: { name: 'Larkfield Kitchen & Outdoor', taxId: 'NL001234567B01', phone: null, address: { city: 'Rotterdam' } },
      userErrors: [],
    });
    expect((await admin.ask(change, { input: { name: ' ', address: { ...address, lines: [] } } })).companyUpdate).toEqual({
      company: null,
      userErrors: [{ code: 'REQUIRED', field: ['name'] }, { code: 'OUT_OF_RANGE', field: ['address', 'lines'] }],
    });
    const { id } = await sentOrder();
    const { text } = await pdf(alpine, `order/${id}.pdf`);
    expect(text).toContain('Rotterdam');
    expect(text).toContain('Netherlands');
  });
});
