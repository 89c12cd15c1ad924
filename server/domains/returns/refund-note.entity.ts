import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties } from '../../database/base.js';
import { ownedByCustomer } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { CustomerReturn } from './customer-return.entity.js';
import type { RefundLine } from './refund-line.js';
import { refundNoteStatuses } from './refund-note.states.js';

const RefundNoteSchema = defineEntity({
  name: 'RefundNote',
  ...ownedByCustomer<{ customer: string; released: string }>('customer', (columns) => columns.released),
  uniques: [{ properties: ['id', 'customer'] }],
  indexes: [
    { properties: ['createdAt', 'id'] },
    { properties: ['status', 'createdAt', 'id'] },
    { name: 'refund_note_one_in_force', expression: `create unique index refund_note_one_in_force on refund_note (customer_return_id) where status <> 'REJECTED'` },
  ],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    customerReturn: () => p.manyToOne(CustomerReturn),
    customer: () => p.manyToOne(Customer).index(),
    /** True once it is approved: the customer sees it. */
    released: p.boolean().default(false),
    status: p.enum(keysOf(refundNoteStatuses)),
    currencyCode: currencyCode(),
    lines: p.json<RefundLine[]>(),
    /** Sum of the lines, restocking fees taken off. */
    total: decimal(),
    proposedById: p.uuid(),
    proposedByName: p.string().length(200),
    decidedById: p.uuid().nullable(),
    decidedByName: p.string().length(200).nullable(),
    decidedAt: p.datetime(3).nullable(),
    decisionNote: p.text().nullable(),
  },
});

/** What a customer gets back for what they returned. */
export class RefundNote extends RefundNoteSchema.class {}
RefundNoteSchema.setClass(RefundNote);
