import type { EntityManager } from '@mikro-orm/postgresql';
import { idArray, prepare, tell } from '../../database/prepared.js';
import { isStored } from '../../database/rows/origins.js';
import { defineReading } from '../../database/rows/reading.js';
import { tableOf } from '../../database/rows/table.js';
import { addRows, type NewRow, writeRows } from '../../database/rows/write-rows.js';
import { Organisation } from '../organisation/index.js';
import { PurchaseOrder, PurchaseOrderLine, PurchaseOrderSchedule } from '../purchasing/index.js';
import { Supplier } from '../suppliers/index.js';
import { InvoiceDifference } from './invoice-difference.entity.js';
import { InvoiceEvent } from './invoice-event.entity.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { Invoice } from './invoice.entity.js';

const invoices = tableOf(Invoice, [
  'number', 'supplier', 'kind', 'status', 'dueOn', 'currencyCode', 'adjustments', 'taxes', 'lineTotal', 'allowanceTotal', 'chargeTotal', 'netTotal',
  'taxTotal', 'grossTotal', 'prepaidTotal', 'payableTotal', 'submittedAt', 'matchedAt', 'approvedAt',
]);
const lines = tableOf(InvoiceLine, [
  'invoice', 'purchaseOrder', 'orderLine', 'creditedLine', 'quantity', 'unitCode', 'unitPrice', 'currencyCode', 'allowance', 'charge', 'taxCategory', 'taxRate', 'netAmount',
]);
const differences = tableOf(InvoiceDifference, [
  'invoice', 'supplier', 'line', 'rule', 'term', 'state', 'released', 'measure', 'expected', 'found', 'tolerancePercent', 'toleranceAmount', 'responsible', 'cures',
  'ownerId', 'ownerName', 'dueOn', 'curedAt',
]);

const ofInvoices = 'invoice_id = any($1::uuid[])';
const lockOrders = prepare(`select from purchase_order where id in (select purchase_order_id from invoice_line where ${ofInvoices}) order by id for update`);
const lockLines = prepare(`select from purchase_order_line where id in (select order_line_id from invoice_line where ${ofInvoices}) order by id for update`);
// With those that credit notes give back of: two credit notes of one invoice take turns, ordered or not.
const lockInvoices = prepare(`select from invoice where id in (select unnest($1::uuid[]) union select credited_invoice_id from invoice where id = any($1::uuid[])) order by id for update`);
const readDocuments = defineReading({
  invoices: invoices.where('id = any($1::uuid[]) order by id'),
  lines: lines.where(`${ofInvoices} order by invoice_id, line_number`),
  creditedLines: lines.where(`id in (select credited_line_id from invoice_line where ${ofInvoices})`),
  orderLines: tableOf(PurchaseOrderLine, ['purchaseOrder', 'item', 'currencyCode', 'unitCode', 'quantity', 'unitPrice']).where(`id in (select order_line_id from invoice_line where ${ofInvoices})`),
  schedules: tableOf(PurchaseOrderSchedule, ['line', 'receivedQuantity', 'rejectedQuantity']).where(`line_id in (select order_line_id from invoice_line where ${ofInvoices})`),
  orders: tableOf(PurchaseOrder, ['status', 'createdById', 'buyerName']).where(`id in (select purchase_order_id from invoice_line where ${ofInvoices})`),
  differences: differences.where(`${ofInvoices} order by created_at, id`),
  suppliers: tableOf(Supplier, ['name']).where('id in (select supplier_id from invoice where id = any($1::uuid[]))'),
  organisations: tableOf(Organisation, ['invoiceApprovalFrom', 'exceptionWithinDays']).where('true'),
});

type Reading = Awaited<ReturnType<typeof readDocuments>>;
export type OrderLineInHand = Reading['orderLines'][number] & { order: Reading['orders'][number]; schedules: Reading['schedules'] };
export type InvoiceLineInHand = Reading['lines'][number];
export type DocumentLineInHand = InvoiceLineInHand & { ordered: OrderLineInHand | null; credited: InvoiceLineInHand | null };
export type DifferenceInHand = Reading['differences'][number];
/** An invoice or credit note with everything that a match needs of it, as plain rows. */
export type DocumentInHand = Reading['invoices'][number] & { lines: DocumentLineInHand[]; differences: DifferenceInHand[]; supplierName: string };

/**
 * Locks documents so that nobody else bills, receives or changes of what they are about before this transaction ends. Orders
 * come before their lines and these before invoices, each in the order of their ids, so that nobody waits in a circle.
 */
export async function lockDocuments(em: EntityManager, ids: readonly string[]): Promise<void> {
  for (const lock of [lockOrders, lockLines, lockInvoices]) await tell(em, lock, [idArray(ids)]);
}

/**
 * Locks documents and takes them in hand.
 * @param ids UUIDs; a large batch takes as many statements as a small one
 */
export async function takeDocuments(em: EntityManager, ids: readonly string[]): Promise<{ documents: DocumentInHand[]; rules: Reading['organisations'][number] }> {
  await lockDocuments(em, ids);
  const read = await readDocuments(em, [idArray(ids)]);
  const schedulesOf = Map.groupBy(read.schedules, ({ line }) => line);
  const ordersById = byId(read.orders);
  const orderLines = byId(read.orderLines.map((line) => ({ ...line, order: ordersById.get(line.purchaseOrder)!, schedules: schedulesOf.get(line.id) ?? [] })));
  const creditedLines = byId(read.creditedLines);
  const linesOf = Map.groupBy(
    read.lines.map((line) => ({ ...line, ordered: find(orderLines, line.orderLine), credited: find(creditedLines, line.creditedLine) })),
    ({ invoice }) => invoice!,
  );
  const differencesOf = Map.groupBy(read.differences, ({ invoice }) => invoice);
  const suppliers = byId(read.suppliers);
  const documents = read.invoices.map((invoice) =>
    Object.assign(invoice, { lines: linesOf.get(invoice.id) ?? [], differences: differencesOf.get(invoice.id) ?? [], supplierName: suppliers.get(invoice.supplier)!.name }));
  return { documents, rules: read.organisations[0]! };
}

/** Writes where documents stand and how they differ now, and tells what became of them. */
export async function keepDocuments(em: EntityManager, documents: readonly DocumentInHand[], events: readonly NewRow<InvoiceEvent>[]): Promise<void> {
  const known = documents.flatMap((document) => document.differences);
  await writeRows(em, invoices, documents);
  await writeRows(em, differences, known.filter(isStored));
  await addRows(em, InvoiceDifference, known.filter((each) => !isStored(each)));
  await addRows(em, InvoiceEvent, events);
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

function find<Row>(rows: ReadonlyMap<string, Row>, id: string | null): Row | null {
  return id === null ? null : rows.get(id)!;
}
