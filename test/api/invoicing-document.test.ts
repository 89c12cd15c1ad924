import { beforeAll, expect, test } from '@jest/globals';
import type { Client } from '../support/client.js';
import { downloadDocument } from '../support/documents.js';
import { invoiceStep, nextInvoiceNumber, receivedFrom } from '../support/invoicing.js';
import { colleagueAt } from '../support/purchase-orders.js';
import { useServer } from '../support/server.js';

const server = useServer();
let alpine: Client;

beforeAll(async () => {
  alpine = await server().as('supplier@alpine.example');
});

const written = async () => {
  const { id } = await receivedFrom(server(), 'alpine');
  const number = nextInvoiceNumber();
  const { invoice } = await invoiceStep(alpine, 'invoiceCreateFromOrder', { orderId: id, number, tax: { category: 'S', rate: '19' } });
  await invoiceStep(alpine, 'invoiceUpdate', { id: invoice.id, note: 'Danke <b>schön</b>', adjustments: [{ kind: 'CHARGE', reason: 'Freight', amount: '12', taxCategory: 'S', taxRate: '19' }] });
  return { id: invoice.id as string, number };
};

test.each([
  ['en', 'Invoice', 'Amount due', 'EUR 549.78'],
  ['zh-CN', '发票', '应付金额', 'EUR 549.78'],
  ['fa', 'فاکتور', 'قابل پرداخت', '۵۴۹٫۷۸'],
])('an invoice is written as PDF in %s, with its lines, tax and what is due', async (locale, title, due, amount) => {
  const { id, number } = await written();
  const { status, text } = await downloadDocument(server().url, alpine, `invoice/${id}.pdf?locale=${locale}`);
  expect(status).toBe(200);
  const visible = text.replaceAll(/[‎‏⁦-⁩]/g, '').replaceAll(' ', ' ');
  for (const part of [title, due, amount, number, 'Freight', 'Danke <b>schön</b>', 'Alpine Components GmbH']) expect(visible).toContain(part);
});

test('an invoice is a PDF for finance too, and for nobody who may not read it', async () => {
  const { id } = await written();
  const [finance, borealis] = [await server().as('finance@counterpart.example'), await server().as('supplier@borealis.example')];
  expect((await downloadDocument(server().url, finance, `invoice/${id}.pdf`)).status).toBe(200);
  expect((await downloadDocument(server().url, borealis, `invoice/${id}.pdf`)).status).toBe(404);
  expect((await downloadDocument(server().url, await colleagueAt(server(), 'alpine', 'LOGISTICS'), `invoice/${id}.pdf`)).status).not.toBe(200);
});
