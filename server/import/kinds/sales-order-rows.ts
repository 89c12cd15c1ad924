import { newId } from '../../database/base.js';
import { discounted, sum } from '../../shared/decimal.js';
import { addressOf } from './address-fields.js';
import { lineNumberOf } from './line-numbers.js';
import type { KnownCustomer, KnownItem } from './lookups.js';
import type { SalesOrderLineValues, SalesOrderRecord } from './sales-orders.js';

/** An order of the file, with the ids of what it refers to. */
export interface ResolvedSalesOrder {
  readonly id: string;
  readonly record: SalesOrderRecord;
  readonly customer: KnownCustomer;
  readonly items: ReadonlyMap<string, KnownItem>;
  /** Ids of the lines that it has already, by line number. */
  readonly knownLines: ReadonlyMap<number, string>;
}

/** The customer sees an order from its confirmation on. */
export function isReleased({ values }: SalesOrderRecord): boolean {
  return values.status !== 'DRAFT';
}

export function salesOrderRow({ id, record, customer }: ResolvedSalesOrder) {
  const { values, lines } = record;
  return {
    id,
    number: values.number,
    customer: customer.id,
    released: isReleased(record),
    customerReference: values.customerReference,
    status: values.status,
    orderedOn: values.orderedOn,
    requestedOn: values.requestedOn,
    promisedOn: values.promisedOn,
    shippedOn: values.shippedOn,
    deliveredOn: values.deliveredOn,
    lateReason: values.lateReason,
    lateReasonNote: values.lateReasonNote,
    currencyCode: values.currencyCode ?? customer.currencyCode,
    freight: values.freight,
    total: sum(lines.map((line) => lineTotal(line.values))),
    shippingAddress: addressOf(values),
    carrier: values.carrier,
    trackingNumber: values.trackingNumber,
  };
}

export function salesOrderLineRow({ id, record, customer, items, knownLines }: ResolvedSalesOrder, values: SalesOrderLineValues, index: number) {
  const order = record.values;
  const item = items.get(values.sku)!;
  const lineNumber = lineNumberOf(values, index);
  const shippedOn = values.shippedOn ?? order.shippedOn;
  const shipped = shippedOn !== null && order.status !== 'PARTIALLY_SHIPPED';
  const shippedQuantity = values.shippedQuantity ?? (shipped ? values.quantity : '0');
  const delivered = order.status === 'DELIVERED' || order.status === 'CLOSED';
  return {
    id: knownLines.get(lineNumber) ?? newId(),
    salesOrder: id,
    customer: customer.id,
    released: isReleased(record),
    lineNumber,
    item: item.id,
    description: values.description,
    quantity: values.quantity,
    unitCode: values.unitCode ?? item.unitCode,
    unitPrice: values.unitPrice,
    currencyCode: order.currencyCode ?? customer.currencyCode,
    discountPercent: values.discountPercent,
    total: lineTotal(values),
    requestedOn: values.requestedOn ?? order.requestedOn,
    promisedOn: values.promisedOn ?? order.promisedOn,
    shippedOn,
    shippedQuantity,
    deliveredOn: delivered ? order.deliveredOn : null,
    deliveredQuantity: delivered ? shippedQuantity : '0',
  };
}

/** What the days of an order say, as the customer's timeline shows it. */
export function timelineOf({ record: { values } }: ResolvedSalesOrder) {
  const days = { ORDERED: values.orderedOn, SHIPPED: values.shippedOn, DELIVERED: values.deliveredOn };
  return (Object.keys(days) as (keyof typeof days)[]).flatMap((kind) => {
    const date = days[kind];
    return date === null ? [] : [{ kind, occurredAt: `${date}T00:00:00.000Z`, date }];
  });
}

function lineTotal(values: SalesOrderLineValues): string {
  return discounted(values.quantity, values.unitPrice, values.discountPercent);
}
