import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../../server/database/base.js';
import { createInvoice } from '../../../server/domains/invoicing/create-invoice.js';
import { createInvoiceFromReceipt } from '../../../server/domains/invoicing/flip-invoice.js';
import { counted } from '../../../server/domains/invoicing/invoice.states.js';
import { matchInvoices } from '../../../server/domains/invoicing/match-invoices.js';
import { submitInvoice } from '../../../server/domains/invoicing/submit-invoice.js';
import type { SignedInContext } from '../../../server/graphql/context.js';
import { toPublicId } from '../../../server/graphql/ids.js';
import { settle } from '../../../server/graphql/settle.js';
import purchaseOrders from '../../../server/import/mappings/adventureworks/purchase-orders.json' with { type: 'json' };
import { attempts, sampled } from '../../support/long-form.js';
import { useImport } from './use-import.js';

const here = useImport();
const SLOW_MACHINE_MS = 1_800_000;
const BATCH = 200;
/** In `npm test` what was received for each sixteenth order is invoiced; in the long form, `ATTACK=long`, all of it. */
const STEP = 16;
const known = attempts(
  { nothing: 4, approved: 122, matched: 124, full: 184, partial: 62, rejected: 30, short: 32, duplicates: [] },
  { nothing: 85, approved: 2069, matched: 1857, full: 3128, partial: 798, rejected: 421, short: 379, duplicates: [{ rule: 'DUPLICATE', count: 1, invoices: 1 }] },
);
const folder = fileURLToPath(new URL('../../../../shared/data/adventureworks/', import.meta.url));
const file = (name: string) => `${folder}${name}.csv`;

/** The data closes each order in the end; when its goods came, and were invoiced, it was still out and nothing was billed. */
const { billing: _billed, ...fields } = purchaseOrders.fields;
const whenGoodsCame = { ...purchaseOrders, fields: { ...fields, status: { ...fields.status, values: { ...fields.status.values, '4': 'SENT' } } } };

/** Finance, who writes invoices down for suppliers. */
const context = () => ({ em: here().database.system('invoice run'), principal: { accountId: newId(), name: 'Run', supplierId: null }, now: () => new Date() }) as unknown as SignedInContext;
const tax = { taxCategory: 'S', taxRate: '8.25' } as const;

/** Does something with each of many, four at once. */
async function each<One, Result>(many: readonly One[], work: (one: One, index: number) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < many.length; start += 4) results.push(...(await Promise.all(many.slice(start, start + 4).map((one, offset) => work(one, start + offset)))));
  return results;
}

/** Hands in what was written and matches it, in batches as the job does. */
async function handIn(written: readonly { id: string }[]): Promise<void> {
  await each(written, ({ id }) => submitInvoice(context(), { id: toPublicId('inv', id) }));
  await matchAll(written);
}

async function matchAll(written: readonly { id: string }[]): Promise<void> {
  const ids = written.map(({ id }) => id);
  for (let start = 0; start < ids.length; start += BATCH) {
    await here().database.system('match_invoices').transactional((em) => matchInvoices(em, ids.slice(start, start + BATCH), new Date()));
  }
}

const outcomes = (of: string) => here().sql(`select status, count(*)::int as count from invoice where number like ? group by 1 order by 1`, [`${of}-%`]);
const rules = (of: string) =>
  here().sql(
    `select rule, count(*)::int as count, count(distinct invoice_id)::int as invoices from invoice_difference
       join invoice on invoice.id = invoice_id where number like ? and state = 'OPEN' group by 1 order by 1`,
    [`${of}-%`],
  );

/** Order lines of which invoices that agree bill more than was ordered or received; nothing is let pass here. */
const overbilled = () =>
  here().sql(
    `select line.id from purchase_order_line as line join billed_line() as billed on billed.order_line_id = line.id join purchase_order as o on o.id = line.purchase_order_id
      where o.number like 'AW-%' and billed.document_status = any(?::text[]) and billed.invoice_status = any(?::text[])
      group by line.id having sum(billed.quantity) > line.quantity or sum(billed.value) > line.quantity * line.unit_price
        or sum(billed.quantity) > (select sum(received_quantity) from purchase_order_schedule where line_id = line.id)`,
    [`{${counted.join(',')}}`, `{${counted.join(',')}}`],
  );

const run = () => describe('AdventureWorks, invoiced from its receipts', () => {
  let refused = 0;
  /** Ids of the receipts that are invoiced, and of their orders. */
  let invoiced: string[];

  beforeAll(async () => {
    const { run, sql, write } = here();
    for (const [kind, name] of [['suppliers', 'Vendor'], ['items', 'Product'], ['supplier-items', 'ProductVendor']] as const) await run(kind, file(name));
    expect(await run('purchase-orders', file('PurchaseOrderHeader'), { mapping: write({ 'when-goods-came.json': whenGoodsCame }) })).toMatchObject({ added: 4012, bad: 0 });
    expect(await run('goods-receipts', file('PurchaseOrderHeader'))).toMatchObject({ added: 4012, bad: 0 });
    // The order that was called off comes first, to be among them in any case.
    const receipts = sampled(await sql(`select receipt.id, line.purchase_order_id as "orderId" from goods_receipt as receipt
      join goods_receipt_line as line on line.goods_receipt_id = receipt.id and line.line_number = 1 join purchase_order as o on o.id = line.purchase_order_id
      where receipt.number like 'AW-GR-%' order by o.number <> 'AW-4', receipt.number`), STEP);
    invoiced = receipts.flatMap(({ id, orderId }) => [id, orderId]);
    const flipped = await each(receipts, ({ id }, index) => settle(() => createInvoiceFromReceipt(context(), { receiptId: toPublicId('gr', id), number: `FLIP-${index}`, tax: { category: 'S', rate: '8.25' } })));
    refused = flipped.filter(({ userErrors }) => userErrors.length).length;
    await handIn(flipped.flatMap(({ invoice }) => invoice ?? []));
  }, SLOW_MACHINE_MS);

  test('each receipt of which something was accepted is an invoice to the cent', async () => {
    const { sql } = here();
    const [nothing] = await sql(`select count(*)::int as count from goods_receipt as receipt where id = any(?)
      and not exists (select from goods_receipt_line where goods_receipt_id = receipt.id and accepted_quantity > 0)`, [`{${invoiced.join(',')}}`]);
    expect([refused, nothing.count]).toEqual([known.nothing, known.nothing]);
    const [lines] = await sql(`select count(*)::int, count(*) filter (where abs(line.net_amount - received.accepted_quantity * ordered.unit_price) > 0.005 or line.quantity <> received.accepted_quantity)::int as wrong
      from invoice_line as line join invoice on invoice.id = invoice_id join goods_receipt_line as received on received.id = receipt_line_id
      join purchase_order_line as ordered on ordered.id = line.order_line_id where invoice.number like 'FLIP-%'`);
    const [accepted] = await sql(`select count(*)::int from goods_receipt_line as line join goods_receipt as receipt on receipt.id = goods_receipt_id where receipt.id = any(?) and accepted_quantity > 0`, [`{${invoiced.join(',')}}`]);
    expect(lines).toEqual({ count: accepted.count, wrong: 0 });
  });

  test('each agrees, and waits for an approver where it is large, but the one of an order that was called off', async () => {
    const { sql } = here();
    expect(await outcomes('FLIP')).toEqual([{ status: 'APPROVED', count: known.approved }, { status: 'EXCEPTION', count: 1 }, { status: 'MATCHED', count: known.matched }]);
    expect(await rules('FLIP')).toEqual([{ rule: 'ORDER_STATE', count: 1, invoices: 1 }]);
    expect(await sql(`select o.number, o.status from invoice_difference join invoice_line as line on line.id = line_id
      join purchase_order as o on o.id = line.purchase_order_id where state = 'OPEN' and o.number like 'AW-%'`)).toEqual([{ number: 'AW-4', status: 'CANCELLED' }]);
    expect(await sql(`select billing, count(*)::int from purchase_order where id = any(?) and status = 'SENT' group by 1 order by 1`, [`{${invoiced.join(',')}}`])).toEqual([{ billing: 'FULL', count: known.full }, { billing: 'PARTIAL', count: known.partial }]);
  });

  test('what was rejected can be billed three-way, as it was received, and not four-way', async () => {
    const { sql } = here();
    const policy = (kind: string) => sql(`update match_policy set kind = ? where supplier_id is null and item_id is null and purchase_order_id is null`, [kind]);
    const rejected = (await sql(`select receipt.id, array_agg(line.order_line_id::text order by line.line_number) as lines, array_agg(line.rejected_quantity::text order by line.line_number) as quantities
      from goods_receipt as receipt join goods_receipt_line as line on line.goods_receipt_id = receipt.id and line.rejected_quantity > 0
      join purchase_order as o on o.id = line.purchase_order_id and o.status = 'SENT' where receipt.number like 'AW-GR-%' group by receipt.id order by receipt.id`)).filter(({ id }) => invoiced.includes(id));
    await policy('FOUR_WAY');
    const typed = await each(rejected, ({ lines, quantities }, index) =>
      createInvoice(context(), { number: `REJECTED-${index}`, lines: lines.map((line: string, place: number) => ({ orderLineId: toPublicId('pol', line), quantity: quantities[place], ...tax })) }));
    const written = typed.map(({ invoice }) => invoice);
    await handIn(written);
    expect(await rules('REJECTED')).toEqual([{ rule: 'ACCEPTED_QUANTITY', count: known.rejected, invoices: written.length }]);
    await policy('THREE_WAY');
    await matchAll(written);
    expect(await rules('REJECTED')).toEqual([]);
  }, SLOW_MACHINE_MS);

  test('what did not come can be billed by nobody', async () => {
    const { sql } = here();
    const short = (await sql(`select line.id, line.purchase_order_id as "orderId", trim_scale(line.quantity - sum(schedule.received_quantity))::text as missing from purchase_order_line as line
      join purchase_order_schedule as schedule on schedule.line_id = line.id join purchase_order as o on o.id = line.purchase_order_id
      where o.number like 'AW-%' and o.status = 'SENT' group by line.id having sum(schedule.received_quantity) < line.quantity order by line.id`)).filter(({ orderId }) => invoiced.includes(orderId));
    const typed = await each(short, ({ id, missing }, index) => createInvoice(context(), { number: `SHORT-${index}`, lines: [{ orderLineId: toPublicId('pol', id), quantity: missing, ...tax }] }));
    await handIn(typed.map(({ invoice }) => invoice));
    // Of one order two lines lack the same amount: the second invoice looks like the first.
    expect(await rules('SHORT')).toEqual([...known.duplicates, { rule: 'RECEIVED_QUANTITY', count: known.short, invoices: known.short }]);
  }, SLOW_MACHINE_MS);

  test('nothing is overbilled', async () => {
    expect(await overbilled()).toEqual([]);
  });
});

// The data set lies beside the project, not in it; test/api/invoicing-match.test.ts tests the same with orders of its own.
if (existsSync(folder)) run();
else test('the mapping that the run is made with is part of the project', () => expect(purchaseOrders.kind).toBe('purchase-orders'));
