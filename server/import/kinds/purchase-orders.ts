import { acknowledgements, fulfilmentStatuses, purchaseOrderStatuses } from '../../domains/purchasing/purchase-order.states.js';
import { keysOf } from '../../shared/keys.js';
import { currency, day, decimal, integer, oneOf, text, unit } from '../field-types.js';
import { optional, optionalOr, required, type ValuesOf } from '../fields.js';
import { addressFields } from './address-fields.js';
import { checkPurchaseOrder } from './check-purchase-order.js';
import { defineKind, type ImportRecord, type Part } from './kind.js';
import { writePurchaseOrders } from './write-purchase-orders.js';

// A proposal of the supplier is an answer with a person behind it, which no file has.
const importable = keysOf(acknowledgements).filter((acknowledgement) => acknowledgement !== 'CHANGES_PROPOSED');

const fields = {
  number: required(text(40)),
  supplierNumber: required(text(40)),
  status: required(oneOf(keysOf(purchaseOrderStatuses))),
  acknowledgement: optionalOr(oneOf(importable), 'AWAITING'),
  billing: optionalOr(oneOf(keysOf(fulfilmentStatuses)), 'NONE'),
  orderedOn: required(day),
  sentOn: optional(day),
  currencyCode: optional(currency),
  paymentTermDays: optional(integer(0, 365)),
  buyerName: optional(text(200)),
  note: optional(text(4000)),
  ...addressFields,
};

const lineFields = {
  lineNumber: optional(integer(1, 1_000_000)),
  sku: required(text(64)),
  supplierSku: optional(text(64)),
  description: optional(text(4000)),
  quantity: required(decimal('more than 0')),
  unitCode: optional(unit),
  unitPrice: required(decimal('0')),
  note: optional(text(4000)),
  requestedOn: required(day),
  confirmedOn: optional(day),
  actualOn: optional(day),
  receivedQuantity: optionalOr(decimal('0'), '0'),
  rejectedQuantity: optionalOr(decimal('0'), '0'),
};

export type PurchaseOrderLineValues = ValuesOf<typeof lineFields>;
export type PurchaseOrderLinePart = Part<PurchaseOrderLineValues>;
export type PurchaseOrderRecord = ImportRecord<ValuesOf<typeof fields>, PurchaseOrderLineValues>;

export const purchaseOrders = defineKind({
  name: 'purchase-orders',
  label: 'purchase orders',
  key: ['number'],
  fields,
  lineFields,
  needsLines: true,
  check: checkPurchaseOrder,
  write: writePurchaseOrders,
});
