import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, decimal, recordProperties } from '../../database/base.js';
import { ownedByCustomer, portalsOnly } from '../../database/row-security.js';
import type { Decimal } from '../../shared/decimal.js';
import { keysOf } from '../../shared/keys.js';
import { Customer } from '../customers/customer.entity.js';
import { CustomerReturn } from './customer-return.entity.js';
import { type quoteLineKinds, repairStatuses } from './repair.states.js';

/** Work or a part that a repair takes. */
export interface QuoteLine {
  kind: keyof typeof quoteLineKinds;
  description: string;
  quantity: Decimal;
  unitCode: string;
  unitPrice: Decimal;
  /** quantity × unitPrice, to the cent. */
  netAmount: Decimal;
}

const own = ownedByCustomer<{ customer: string }>('customer');

const RepairSchema = defineEntity({
  name: 'Repair',
  rowLevelSecurity: own.rowLevelSecurity,
  policies: [
    ...own.policies,
    portalsOnly<{ status: string }>('answers', 'update', ({ status }) => `${status} in ('APPROVED', 'DECLINED')`),
  ],
  uniques: [{ properties: ['id', 'customer'] }, { properties: ['customerReturn', 'lineNumber'] }],
  indexes: [{ properties: ['customerReturn', 'status'] }],
  properties: {
    ...recordProperties,
    customerReturn: () => p.manyToOne(CustomerReturn),
    customer: () => p.manyToOne(Customer).index(),
    /** The return's line that it is about. */
    lineNumber: p.integer(),
    status: p.enum(keysOf(repairStatuses)),
    diagnosis: p.text(),
    /** Null before there is a quote, as all that follows. */
    quoteLines: p.json<QuoteLine[]>().nullable(),
    currencyCode: currencyCode().nullable(),
    /** In percent. */
    taxRate: decimal().nullable(),
    netTotal: decimal().nullable(),
    taxTotal: decimal().nullable(),
    grossTotal: decimal().nullable(),
    validUntil: p.date().nullable(),
    answeredAt: p.datetime(3).nullable(),
    answeredById: p.uuid().nullable(),
    answeredByName: p.string().length(200).nullable(),
    testReport: p.text().nullable(),
    carrier: p.string().length(100).nullable(),
    trackingNumber: p.string().length(100).nullable(),
    sentBackOn: p.date().nullable(),
  },
});

/** The repair of what came back with one line of a return. */
export class Repair extends RepairSchema.class {}
RepairSchema.setClass(Repair);
