import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties, searchText } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import type { AccountScheme } from '../suppliers/index.js';
import { BankAccount } from '../suppliers/bank-account.entity.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { PaymentItem } from './payment-item.entity.js';
import { PaymentRun } from './payment-run.entity.js';
import { paymentStatuses } from './payment.states.js';

const PaymentSchema = defineEntity({
  name: 'Payment',
  ...ownedBySupplier<{ supplier: string; released: string }>('supplier', (columns) => columns.released),
  uniques: [{ properties: ['id', 'supplier', 'released'] }],
  indexes: [
    { properties: ['supplier', 'executeOn', 'id'] },
    { properties: ['executeOn', 'id'] },
    { name: 'payment_search', expression: 'create index payment_search on payment using gin (search_text gin_trgm_ops)' },
  ],
  properties: {
    ...recordProperties,
    /** Also its end-to-end reference at the bank. */
    number: p.string().length(35).unique(),
    supplier: () => p.manyToOne(Supplier),
    /** True once the bank was told: the supplier sees the payment. */
    released: p.boolean().default(false),
    paymentRun: () => p.manyToOne(PaymentRun).index(),
    status: p.enum(keysOf(paymentStatuses)),
    amount: decimal(),
    currencyCode: currencyCode(),
    /** The account, as it was when the payment was proposed. */
    bankAccount: () => p.manyToOne(BankAccount).index(),
    holder: p.string().length(140),
    bankName: p.string().length(140).nullable(),
    countryCode: p.string().length(2),
    scheme: p.string().$type<AccountScheme>().length(10),
    creditorAccount: p.string().length(34),
    routing: p.string().length(34).nullable(),
    bic: p.string().length(11).nullable(),
    executeOn: p.date(),
    /** The day on which the bank did pay. */
    executedOn: p.date().nullable(),
    /** When it was said what became of it. */
    reportedAt: p.datetime(3).nullable(),
    failureReason: p.text().nullable(),
    items: () => p.oneToMany(PaymentItem).mappedBy('payment').orderBy({ createdAt: 'asc', id: 'asc' }),
    searchText: searchText('number'),
  },
});

/** Money to one supplier, for one or several invoices less credit notes. */
export class Payment extends PaymentSchema.class {}
PaymentSchema.setClass(Payment);
