import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties, searchText } from '../../database/base.js';
import { ownedBySupplier, portalRole } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import type { InvoiceAdjustment, InvoiceTax } from './invoice-amounts.js';
import { InvoiceDifference } from './invoice-difference.entity.js';
import { InvoiceEvent } from './invoice-event.entity.js';
import { InvoiceLine } from './invoice-line.entity.js';
import { invoiceStatuses } from './invoice.states.js';

export const invoiceKinds = {
  INVOICE: 'Asks for money.',
  CREDIT_NOTE: 'Gives back of what an invoice asked for; its quantities and amounts are positive.',
} as const;
export type InvoiceKind = keyof typeof invoiceKinds;

export const invoiceOrigins = {
  ORDER: 'Made from what an order has confirmed.',
  RECEIPT: 'Made from what a receipt has accepted.',
  INVOICE: 'A credit note made from an invoice.',
  TYPED: 'Written by hand.',
  UBL: 'Uploaded as UBL 2.1.',
} as const;

const owned = ownedBySupplier<{ supplier: string }>('supplier');

const InvoiceSchema = defineEntity({
  name: 'Invoice',
  ...owned,
  policies: [
    ...owned.policies,
    // Portals write, hand in and withdraw; every other state is for staff to set.
    { name: 'supplier_writes_drafts', type: 'restrictive', command: 'insert', roles: [portalRole], check: "status = 'DRAFT'" },
    { name: 'supplier_hands_in_or_withdraws', type: 'restrictive', command: 'update', roles: [portalRole], using: 'true', check: "status in ('DRAFT', 'SUBMITTED', 'CANCELLED')" },
  ],
  uniques: [{ properties: ['id', 'supplier'] }],
  indexes: [
    { properties: ['supplier', 'issuedOn', 'id'] },
    { properties: ['issuedOn', 'id'] },
    { properties: ['status', 'dueOn', 'id'] },
    { properties: ['supplier', 'status'] },
    {
      name: 'invoice_number_once',
      expression: `create unique index invoice_number_once on invoice (supplier_id, fold_text(number), extract(year from issued_on)) where status <> 'CANCELLED'`,
    },
    // Few wait to be matched for the first time, however many there are.
    { name: 'invoice_handed_in', expression: `create index invoice_handed_in on invoice (submitted_at, id) where status = 'SUBMITTED'` },
    { name: 'invoice_search', expression: 'create index invoice_search on invoice using gin (search_text gin_trgm_ops)' },
  ],
  properties: {
    ...recordProperties,
    supplier: () => p.manyToOne(Supplier),
    /** The supplier's own; a draft may be without one. */
    number: p.string().length(60).nullable(),
    kind: p.enum(keysOf(invoiceKinds)),
    origin: p.enum(keysOf(invoiceOrigins)),
    status: p.enum(keysOf(invoiceStatuses)),
    /** The invoice that a credit note gives back of; set for credit notes only. */
    creditedInvoice: () => p.manyToOne(Invoice).nullable().index(),
    issuedOn: p.date(),
    dueOn: p.date(),
    currencyCode: currencyCode(),
    /** What the buyer asked to be named on it. */
    buyerReference: p.string().length(100).nullable(),
    note: p.text().nullable(),
    /** Allowances and charges of the whole document. */
    adjustments: p.json<InvoiceAdjustment[]>(),
    taxes: p.json<InvoiceTax[]>(),
    /** As the document states them; the match works them out again. */
    lineTotal: decimal(),
    allowanceTotal: decimal(),
    chargeTotal: decimal(),
    netTotal: decimal(),
    taxTotal: decimal(),
    grossTotal: decimal(),
    prepaidTotal: decimal(),
    payableTotal: decimal(),
    createdById: p.uuid(),
    createdByName: p.string().length(200),
    submittedAt: p.datetime(3).nullable(),
    matchedAt: p.datetime(3).nullable(),
    approvedAt: p.datetime(3).nullable(),
    approvedById: p.uuid().nullable(),
    lines: () => p.oneToMany(InvoiceLine).mappedBy('invoice').orderBy({ lineNumber: 'asc' }),
    creditNotes: () => p.oneToMany(Invoice).mappedBy('creditedInvoice').orderBy({ createdAt: 'asc' }),
    differences: () => p.oneToMany(InvoiceDifference).mappedBy('invoice').orderBy({ createdAt: 'asc', id: 'asc' }),
    events: () => p.oneToMany(InvoiceEvent).mappedBy('invoice').orderBy({ createdAt: 'asc', id: 'asc' }),
    searchText: searchText(`coalesce(number, '') || ' ' || coalesce(buyer_reference, '')`),
  },
});

/** What a supplier asks to be paid for goods of one or several orders, or gives back of it. */
export class Invoice extends InvoiceSchema.class {}
InvoiceSchema.setClass(Invoice);
