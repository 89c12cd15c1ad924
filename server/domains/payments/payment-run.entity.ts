import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties } from '../../database/base.js';
import { staffOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { CompanyBankAccount } from './company-bank-account.entity.js';
import type { Omission } from './omissions.js';
import { PaymentExport } from './payment-export.entity.js';
import { paymentRunStatuses } from './payment-run.states.js';
import { Payment } from './payment.entity.js';

const PaymentRunSchema = defineEntity({
  name: 'PaymentRun',
  ...staffOnly,
  indexes: [{ properties: ['status', 'executeOn', 'id'] }, { properties: ['executeOn', 'id'] }],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    status: p.enum(keysOf(paymentRunStatuses)),
    companyBankAccount: () => p.manyToOne(CompanyBankAccount).index(),
    /** That of the account. */
    currencyCode: currencyCode(),
    /** What is to be paid by this day was collected. */
    dueUntil: p.date(),
    /** The day on which the bank is to pay. */
    executeOn: p.date(),
    total: decimal(),
    paymentCount: p.integer(),
    /** What was due and left out, with the reason. */
    leftOut: p.json<Omission[]>(),
    createdByName: p.string().length(200),
    /** Accounts of all who wrote or changed it: none of them approves it. */
    preparedByIds: p.array(),
    approvedById: p.uuid().nullable(),
    approvedByName: p.string().length(200).nullable(),
    approvedAt: p.datetime(3).nullable(),
    exportedByName: p.string().length(200).nullable(),
    exportedAt: p.datetime(3).nullable(),
    payments: () => p.oneToMany(Payment).mappedBy('paymentRun').orderBy({ number: 'asc' }),
    exports: () => p.oneToMany(PaymentExport).mappedBy('paymentRun').orderBy({ format: 'asc' }),
  },
});

/** Payments that are approved and given to the bank together. */
export class PaymentRun extends PaymentRunSchema.class {}
PaymentRunSchema.setClass(PaymentRun);
