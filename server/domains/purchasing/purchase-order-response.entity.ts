import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { PurchaseOrderResponseLine } from './purchase-order-response-line.entity.js';
import { PurchaseOrder } from './purchase-order.entity.js';

export const responseStatuses = {
  PROPOSED: 'Waiting for the buyer.',
  ACCEPTED: 'The buyer took it over; the order has a new version.',
  AUTO_ACCEPTED: 'As asked or inside the tolerance: in force at once.',
  REFUSED: 'The buyer refused it.',
  COUNTERED: 'The buyer answered it with a proposal of their own: a change of the order.',
  SUPERSEDED: 'Replaced by a later answer before anybody decided.',
} as const;

const PurchaseOrderResponseSchema = defineEntity({
  name: 'PurchaseOrderResponse',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  uniques: [{ properties: ['id', 'supplier'] }, { properties: ['purchaseOrder', 'responseNumber'] }],
  properties: {
    ...immutableProperties,
    purchaseOrder: () => p.manyToOne(PurchaseOrder),
    supplier: () => p.manyToOne(Supplier).index(),
    responseNumber: p.integer(),
    /** With the decision beside it the only thing that changes after submission. */
    status: p.enum(keysOf(responseStatuses)),
    note: p.text().nullable(),
    submittedById: p.uuid(),
    submittedByName: p.string().length(200),
    decidedAt: p.datetime(3).nullable(),
    decidedByName: p.string().length(200).nullable(),
    decisionNote: p.text().nullable(),
    lines: () => p.oneToMany(PurchaseOrderResponseLine).mappedBy('response').orderBy({ lineNumber: 'asc', scheduleNumber: 'asc' }),
  },
});

/** One answer of a supplier to an order. */
export class PurchaseOrderResponse extends PurchaseOrderResponseSchema.class {}
PurchaseOrderResponseSchema.setClass(PurchaseOrderResponse);
