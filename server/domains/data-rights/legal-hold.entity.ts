import { defineEntity, p } from '@mikro-orm/core';
import { recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { Customer } from '../customers/customer.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';

const LegalHoldSchema = defineEntity({
  name: 'LegalHold',
  ...staffOnly,
  checks: [{ name: 'legal_hold_on_one', expression: 'num_nonnulls(email, supplier_id, customer_id) <= 1' }],
  indexes: [{ properties: ['createdAt', 'id'] }, { properties: ['email'] }],
  properties: {
    ...recordProperties,
    /** Of the one person it is about, in lower case; else it is about all people of a supplier or customer. */
    email: p.string().length(254).nullable(),
    supplier: () => p.manyToOne(Supplier).nullable().index(),
    customer: () => p.manyToOne(Customer).nullable().index(),
    reason: p.text(),
    /** The last day on which it holds; null until it is lifted. */
    until: p.date().nullable(),
    placedById: p.uuid(),
    placedByName: p.string().length(200),
    liftedAt: p.datetime(3).nullable(),
    liftedById: p.uuid().nullable(),
    liftedByName: p.string().length(200).nullable(),
  },
});

/** That nothing about somebody may be erased for now: a lawsuit, an investigation. */
export class LegalHold extends LegalHoldSchema.class {}
LegalHoldSchema.setClass(LegalHold);
