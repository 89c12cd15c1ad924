import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties, searchText } from '../../database/base.js';
import { ownedBySupplier, searched } from '../../database/row-security.js';
import type { Address } from '../../shared/address.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { changeKinds } from './purchase-order-change.states.js';
import { PurchaseOrderLine } from './purchase-order-line.entity.js';
import { PurchaseOrderResponse } from './purchase-order-response.entity.js';
import { PurchaseOrderVersion } from './purchase-order-version.entity.js';
import { acknowledgements, fulfilmentStatuses, purchaseOrderStatuses } from './purchase-order.states.js';

const PurchaseOrderSchema = defineEntity({
  name: 'PurchaseOrder',
  ...searched(ownedBySupplier<{ supplier: string; released: string }>('supplier', (columns) => columns.released)),
  uniques: [{ properties: ['id', 'supplier', 'released'] }, { properties: ['id', 'supplier'] }],
  indexes: [
    { properties: ['supplier', 'orderedOn', 'id'] },
    { properties: ['orderedOn', 'id'] },
    { properties: ['status', 'acknowledgement'] },
    { name: 'purchase_order_to_answer', expression: `create index purchase_order_to_answer on purchase_order (supplier_id, coalesce(answer_due_at, 'infinity'), id) where status = 'SENT' and acknowledgement in ('AWAITING', 'RECEIVED')` },
    { name: 'purchase_order_to_decide', expression: `create index purchase_order_to_decide on purchase_order (supplier_id) where status = 'SENT' and acknowledgement = 'CHANGES_PROPOSED'` },
    { name: 'purchase_order_to_change', expression: `create index purchase_order_to_change on purchase_order (supplier_id) where open_change is not null` },
    { name: 'purchase_order_to_come', expression: `create index purchase_order_to_come on purchase_order (supplier_id, coalesce(confirmed_on, requested_on, 'infinity')) where status = 'SENT' and receipt <> 'FULL'` },
    { name: 'purchase_order_keys', expression: 'create index purchase_order_keys on purchase_order using gin (supplier_id, search_keys(search_text))' },
  ],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    supplier: () => p.manyToOne(Supplier),
    /** True from the first sending on: the supplier sees the order. */
    released: p.boolean().default(false),
    status: p.enum(keysOf(purchaseOrderStatuses)),
    acknowledgement: p.enum(keysOf(acknowledgements)),
    receipt: p.enum(keysOf(fulfilmentStatuses)),
    billing: p.enum(keysOf(fulfilmentStatuses)),
    /** What the supplier is asked to agree to beside the order as it stands. */
    openChange: p.enum(keysOf(changeKinds)).nullable(),
    /** Number of the order's content as last agreed; grows with each accepted change. */
    versionNumber: p.integer(),
    orderedOn: p.date(),
    /** Earliest requested and latest confirmed day over all schedules. */
    requestedOn: p.date().nullable(),
    confirmedOn: p.date().nullable(),
    sentAt: p.datetime(3).nullable(),
    answerDueAt: p.datetime(3).nullable(),
    /** How often somebody was told that the answer is overdue. */
    answerReminders: p.integer().default(0),
    /** When each side last read what the other wrote. */
    commentsReadBySupplierAt: p.datetime(3).nullable(),
    commentsReadByStaffAt: p.datetime(3).nullable(),
    currencyCode: currencyCode(),
    total: decimal(),
    paymentTermDays: p.integer(),
    note: p.text().nullable(),
    deliveryAddress: p.json<Address>().nullable(),
    buyerName: p.string().length(200).nullable(),
    createdById: p.uuid().nullable(),
    submittedById: p.uuid().nullable(),
    approvedById: p.uuid().nullable(),
    lines: () => p.oneToMany(PurchaseOrderLine).mappedBy('purchaseOrder').orderBy({ lineNumber: 'asc' }),
    versions: () => p.oneToMany(PurchaseOrderVersion).mappedBy('purchaseOrder').orderBy({ versionNumber: 'asc' }),
    responses: () => p.oneToMany(PurchaseOrderResponse).mappedBy('purchaseOrder').orderBy({ responseNumber: 'asc' }),
    searchText: searchText(`number || ' ' || coalesce(note, '')`),
  },
});

/** What this company orders from a supplier. */
export class PurchaseOrder extends PurchaseOrderSchema.class {}
PurchaseOrderSchema.setClass(PurchaseOrder);
