import { newId } from '../../database/base.js';
import type { VersionLine } from '../../domains/purchasing/purchase-order-version.js';
import { daysAfter } from '../../shared/days.js';
import { compare, multiply, sum } from '../../shared/decimal.js';
import { addressOf } from './address-fields.js';
import { wasSent } from './check-purchase-order.js';
import { lineNumberOf } from './line-numbers.js';
import type { Arrival } from './known-purchase-orders.js';
import type { KnownItem, KnownSupplier } from './lookups.js';
import type { PurchaseOrderLineValues, PurchaseOrderRecord } from './purchase-orders.js';

/** An order of the file, with the ids of what it refers to. */
export interface ResolvedOrder {
  readonly id: string;
  readonly record: PurchaseOrderRecord;
  readonly supplier: KnownSupplier;
  readonly items: ReadonlyMap<string, KnownItem>;
  /** Ids of the lines that it has already, by line number. */
  readonly knownLines: ReadonlyMap<number, string>;
  /** What receipts say of its lines, by the line's id. */
  readonly arrivals: ReadonlyMap<string, Arrival>;
  /** Number of the content as last agreed; 0 when it is new. */
  readonly versionNumber: number;
  /** Days a supplier has to answer. */
  readonly answerWithinDays: number;
}

/** The one schedule that stands for a line: files know one date a line. */
export const SCHEDULE_NUMBER = 1;

export function orderRow(order: ResolvedOrder) {
  const { id, record, supplier } = order;
  const { values, lines } = record;
  const sentAt = sentAtOf(record);
  const open = values.status === 'SENT' && values.acknowledgement !== 'ACCEPTED' && values.acknowledgement !== 'REJECTED';
  return {
    id,
    number: values.number,
    supplier: supplier.id,
    released: wasSent(record),
    status: values.status,
    acknowledgement: values.acknowledgement,
    receipt: receiptOf(lines.map(({ values: line }, index) => ({ ...line, ...arrivalOf(order, line, index) }))),
    billing: values.billing,
    versionNumber: Math.max(order.versionNumber, wasSent(record) ? 1 : 0),
    orderedOn: values.orderedOn,
    // Rejected deliveries are not waited for.
    requestedOn: values.acknowledgement === 'REJECTED' ? null : earliest(lines.map((line) => line.values.requestedOn)),
    confirmedOn: latest(lines.map((line) => confirmedOnOf(record, line.values))),
    sentAt,
    answerDueAt: open && sentAt ? daysAfter(new Date(sentAt), order.answerWithinDays).toISOString() : null,
    currencyCode: currencyOf(order),
    total: sum(lines.map((line) => multiply(line.values.quantity, line.values.unitPrice))),
    paymentTermDays: values.paymentTermDays ?? supplier.paymentTermDays,
    note: values.note,
    deliveryAddress: addressOf(values),
    buyerName: values.buyerName,
  };
}

export function lineRow(order: ResolvedOrder, values: PurchaseOrderLineValues, index: number) {
  const { acknowledgement } = order.record.values;
  const item = order.items.get(values.sku)!;
  const lineNumber = lineNumberOf(values, index);
  return {
    id: order.knownLines.get(lineNumber) ?? newId(),
    purchaseOrder: order.id,
    supplier: order.supplier.id,
    released: wasSent(order.record),
    lineNumber,
    item: item.id,
    supplierSku: values.supplierSku,
    description: values.description,
    quantity: values.quantity,
    unitCode: values.unitCode ?? item.unitCode,
    unitPrice: values.unitPrice,
    currencyCode: currencyOf(order),
    total: multiply(values.quantity, values.unitPrice),
    acknowledgement: acknowledgement === 'ACCEPTED' || acknowledgement === 'REJECTED' ? acknowledgement : 'AWAITING',
    note: values.note,
  };
}

export function scheduleRow(order: ResolvedOrder, values: PurchaseOrderLineValues, index: number, line: string) {
  const confirmedOn = confirmedOnOf(order.record, values);
  return {
    id: newId(),
    line,
    supplier: order.supplier.id,
    released: wasSent(order.record),
    scheduleNumber: SCHEDULE_NUMBER,
    quantity: values.quantity,
    requestedOn: values.requestedOn,
    firstConfirmedOn: confirmedOn,
    confirmedOn,
    confirmedQuantity: confirmedOn && values.quantity,
    ...arrivalOf(order, values, index),
  };
}

/** What came of a line: what its receipts say, else the file. */
function arrivalOf({ knownLines, arrivals }: ResolvedOrder, values: PurchaseOrderLineValues, index: number): Arrival {
  const { receivedQuantity, rejectedQuantity, actualOn } = values;
  return arrivals.get(knownLines.get(lineNumberOf(values, index)) ?? '') ?? { receivedQuantity, rejectedQuantity, actualOn };
}

/** What the supplier was sent, as a version keeps it. */
export function versionLines(order: ResolvedOrder): VersionLine[] {
  return order.record.lines.map(({ values }, index) => ({
    lineNumber: lineNumberOf(values, index),
    sku: values.sku,
    itemName: order.items.get(values.sku)!.name,
    quantity: values.quantity,
    unitPrice: { amount: values.unitPrice, currencyCode: currencyOf(order) },
    schedules: [
      {
        scheduleNumber: SCHEDULE_NUMBER,
        quantity: values.quantity,
        requestedOn: values.requestedOn,
        confirmedOn: confirmedOnOf(order.record, values),
      },
    ],
  }));
}

function currencyOf({ record, supplier }: ResolvedOrder): string {
  return record.values.currencyCode ?? supplier.currencyCode;
}

function sentAtOf(record: PurchaseOrderRecord): string | null {
  return wasSent(record) ? `${record.values.sentOn ?? record.values.orderedOn}T00:00:00.000Z` : null;
}

/** An order that was accepted, with no day said for a line, was accepted as asked. */
function confirmedOnOf({ values: { acknowledgement } }: PurchaseOrderRecord, line: PurchaseOrderLineValues): string | null {
  return acknowledgement === 'ACCEPTED' ? (line.confirmedOn ?? line.requestedOn) : null;
}

function receiptOf(lines: readonly PurchaseOrderLineValues[]): 'NONE' | 'PARTIAL' | 'FULL' {
  if (lines.every((line) => compare(line.receivedQuantity, line.quantity) >= 0)) return 'FULL';
  return lines.some((line) => compare(line.receivedQuantity, '0') > 0) ? 'PARTIAL' : 'NONE';
}

function earliest(days: readonly string[]): string | null {
  return [...days].sort()[0] ?? null;
}

function latest(days: readonly (string | null)[]): string | null {
  return days.filter((day) => day !== null).sort().at(-1) ?? null;
}
