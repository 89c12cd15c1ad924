import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties } from '../../database/base.js';
import { ownedBySupplier, portalsOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Invoice } from '../invoicing/invoice.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { payableStatuses } from './payable.states.js';

const PayableSchema = defineEntity({
  name: 'Payable',
  rowLevelSecurity: 'force',
  policies: [
    ...ownedBySupplier<{ supplier: string; status: string }>('supplier').policies,
    portalsOnly<{ status: string }>('agrees', 'update', ({ status }) => `${status} in ('OPEN', 'HELD')`, ({ status }) => `${status} in ('OPEN', 'HELD')`),
  ],
  uniques: [{ properties: ['id', 'supplier'] }, { properties: ['invoice'] }],
  indexes: [{ properties: ['supplier', 'payOn', 'id'] }, { properties: ['status', 'payOn', 'id'] }, { properties: ['payOn', 'id'] }],
  properties: {
    ...recordProperties,
    supplier: () => p.manyToOne(Supplier),
    invoice: () => p.manyToOne(Invoice),
    status: p.enum(keysOf(payableStatuses)),
    /** By the invoice's terms. */
    dueOn: p.date(),
    /** Earlier than `dueOn` when a discount was agreed for it. */
    payOn: p.date(),
    currencyCode: currencyCode(),
    /** Negative for a credit note: it is netted off. */
    amount: decimal(),
    /** What was paid, netted off or taken as discount of it; of the same sign. */
    settledAmount: decimal(),
    openAmount: p.decimal('string').precision(19).scale(4).generated('(amount - settled_amount) stored').nullable(),
    /** What is taken off when it is paid on `payOn` at the latest. */
    discountAmount: decimal(),
    /** In words for the supplier; set while it is held. */
    holdReason: p.text().nullable(),
    heldAt: p.datetime(3).nullable(),
    heldByName: p.string().length(200).nullable(),
  },
});

/** What is to be paid of an approved invoice, or netted off by a credit note. */
export class Payable extends PayableSchema.class {}
PayableSchema.setClass(Payable);
