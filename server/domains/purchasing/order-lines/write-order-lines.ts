import { stringify } from 'csv-stringify/sync';
import type { SignedInContext } from '../../../graphql/context.js';
import { toUuid } from '../../../graphql/ids.js';
import { plain } from '../../../shared/decimal.js';
import { linesToCome } from '../acknowledgement.js';
import type { PurchaseOrderLine } from '../purchase-order-line.entity.js';
import { PurchaseOrder } from '../purchase-order.entity.js';
import { type Column, columns, headOf, mostOrders, mostRows } from './columns.js';

/**
 * The lines that wait for an answer, one row for each delivery, as a file that spreadsheets open: with the answer "as asked"
 * filled in, to be edited and handed in again. What a cell says never counts as a formula.
 * @param ids public ids of orders; without them every order that waits, at most 100, the most urgent first; none in part
 */
export async function writeOrderLines(context: SignedInContext, ids: readonly string[]): Promise<string> {
  const wanted = ids.length ? { id: { $in: ids.slice(0, mostOrders).map((id) => toUuid('po', id)) } } : {};
  const orders = await context.em.transactional((em) =>
    em.find(
      PurchaseOrder,
      { ...wanted, status: 'SENT', acknowledgement: { $in: ['AWAITING', 'RECEIVED'] }, openChange: null },
      { orderBy: { answerDueAt: 'asc', id: 'asc' }, limit: mostOrders, populate: ['lines.item', 'lines.schedules'] },
    ), { readOnly: true });
  const rows: Record<Column, string>[] = [];
  for (const order of orders) {
    const own = linesToCome(order.lines.getItems()).flatMap((line) => rowsOf(context, order, line));
    if (rows.length + own.length > mostRows) break;
    rows.push(...own);
  }
  const heads = columns.map((column) => headOf(column, context.locale));
  return stringify([heads, ...rows.map((row) => columns.map((column) => row[column]))], { bom: true, escape_formulas: true, record_delimiter: '\r\n' });
}

/** What tells whether an order still asks for what a file says: its version. */
export function revisionOf({ versionNumber }: PurchaseOrder): string {
  return String(versionNumber);
}

function rowsOf({ locale }: SignedInContext, order: PurchaseOrder, line: PurchaseOrderLine): Record<Column, string>[] {
  const { item } = line;
  return line.schedules.getItems().map(({ scheduleNumber, quantity, requestedOn }) => ({
    order: order.number,
    revision: revisionOf(order),
    line: String(line.lineNumber),
    sku: line.supplierSku ?? item.sku,
    item: item.names[locale] ?? item.names.en,
    unit: line.unitCode,
    asked_quantity: plain(quantity),
    asked_on: requestedOn,
    asked_price: plain(line.unitPrice),
    delivery: String(scheduleNumber),
    quantity: plain(quantity),
    confirmed_on: requestedOn,
    unit_price: plain(line.unitPrice),
    reject: '',
    reason: '',
  }));
}
