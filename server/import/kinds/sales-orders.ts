import { lateReasons } from '../../domains/sales/sales-order.entity.js';
import { salesOrderStatuses } from '../../domains/sales/sales-order.states.js';
import { keysOf } from '../../shared/keys.js';
import { currency, day, decimal, integer, oneOf, text, unit } from '../field-types.js';
import { optional, optionalOr, required, type ValuesOf } from '../fields.js';
import type { Problem } from '../problem.js';
import { addressFields, checkAddress } from './address-fields.js';
import { defineKind, problemWith, type ImportRecord } from './kind.js';
import { checkLineNumbers } from './line-numbers.js';
import { writeSalesOrders } from './write-sales-orders.js';

const HUNDRED_PERCENT = 100;

const fields = {
  number: required(text(40)),
  customerNumber: required(text(40)),
  status: required(oneOf(keysOf(salesOrderStatuses))),
  customerReference: optional(text(80)),
  orderedOn: required(day),
  requestedOn: optional(day),
  promisedOn: optional(day),
  shippedOn: optional(day),
  deliveredOn: optional(day),
  lateReason: optional(oneOf(keysOf(lateReasons))),
  lateReasonNote: optional(text(4000)),
  currencyCode: optional(currency),
  freight: optionalOr(decimal('0'), '0'),
  carrier: optional(text(100)),
  trackingNumber: optional(text(100)),
  ...addressFields,
};

const lineFields = {
  lineNumber: optional(integer(1, 1_000_000)),
  sku: required(text(64)),
  description: optional(text(4000)),
  quantity: required(decimal('more than 0')),
  unitCode: optional(unit),
  unitPrice: required(decimal('0')),
  discountPercent: optionalOr(decimal('0', HUNDRED_PERCENT), '0'),
  requestedOn: optional(day),
  promisedOn: optional(day),
  shippedOn: optional(day),
  shippedQuantity: optional(decimal('0')),
};

export type SalesOrderLineValues = ValuesOf<typeof lineFields>;
export type SalesOrderRecord = ImportRecord<ValuesOf<typeof fields>, SalesOrderLineValues>;

export const salesOrders = defineKind({
  name: 'sales-orders',
  label: 'sales orders',
  key: ['number'],
  fields,
  lineFields,
  needsLines: true,
  check: checkSalesOrder,
  write: writeSalesOrders,
});

const HAS_LEFT = ['PARTIALLY_SHIPPED', 'SHIPPED', 'DELIVERED', 'CLOSED'];
const HAS_ARRIVED = ['DELIVERED', 'CLOSED'];

/** The days and the status tell the same story. */
function checkSalesOrder(record: SalesOrderRecord): Problem[] {
  const { status, orderedOn, shippedOn, deliveredOn } = record.values;
  const days = { shippedOn, deliveredOn };
  return [
    ...checkAddress(record),
    ...checkLineNumbers(record),
    ...(Object.keys(days) as (keyof typeof days)[])
      .filter((field) => (days[field] ?? orderedOn) < orderedOn)
      .map((field) => problemWith(record, field, `must be ${orderedOn}, the day of the order, or later`)),
    ...(shippedOn !== null && !HAS_LEFT.includes(status) ? [problemWith(record, 'shippedOn', `must be empty while the status is ${status}`)] : []),
    ...(deliveredOn !== null && !HAS_ARRIVED.includes(status) ? [problemWith(record, 'deliveredOn', `must be empty while the status is ${status}`)] : []),
  ];
}
