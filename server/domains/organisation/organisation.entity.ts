import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties } from '../../database/base.js';
import { sharedToRead } from '../../database/row-security.js';
import type { Address } from '../../shared/address.js';

const OrganisationSchema = defineEntity({
  name: 'Organisation',
  ...sharedToRead,
  properties: {
    ...recordProperties,
    name: p.string().length(200),
    /** What stands on its letters. */
    address: p.json<Address>().nullable(),
    taxId: p.string().length(40).nullable(),
    email: p.string().length(254).nullable(),
    phone: p.string().length(40).nullable(),
    currencyCode: currencyCode(),
    timeZone: p.string().length(64),
    /** Orders of at least this total need an approver. */
    approvalFrom: decimal(),
    /** An order that was sent may grow by this many percent of what was approved before it is approved again. */
    changeTolerancePercent: decimal(),
    /** A confirmed date up to this many days from the requested one is accepted without a buyer. */
    acknowledgementToleranceDays: p.integer(),
    /** A confirmed quantity up to this many percent from the ordered one is accepted without a buyer. */
    acknowledgementTolerancePercent: decimal(),
    /** Days a supplier has to answer an order. */
    answerWithinDays: p.integer(),
    /** Up to this many percent more than was ordered may be announced and received. */
    receiptTolerancePercent: decimal(),
    /** Invoices of at least this amount need an approver. */
    invoiceApprovalFrom: decimal().default('5000'),
    /** Days within which somebody has to act on what differs in an invoice. */
    exceptionWithinDays: p.integer().default(5),
    /** So many days nothing is paid to a supplier whose bank details have changed. */
    paymentFreezeDays: p.integer().default(5),
    /** So many days after a ticket was resolved a reply opens it again; then it is closed. */
    ticketReopenDays: p.integer().default(14),
  },
});

/** The company itself and the rules it works by: exactly one row. */
export class Organisation extends OrganisationSchema.class {}
OrganisationSchema.setClass(Organisation);
