import { defineEntity, p } from '@mikro-orm/core';
import { immutableProperties } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { Supplier } from '../suppliers/supplier.entity.js';
import { clarificationReasons, responseCodes } from './invoice-responses.js';
import { Invoice } from './invoice.entity.js';

const InvoiceEventSchema = defineEntity({
  name: 'InvoiceEvent',
  ...ownedBySupplier<{ supplier: string }>('supplier'),
  properties: {
    ...immutableProperties,
    invoice: () => p.manyToOne(Invoice).index(),
    supplier: () => p.manyToOne(Supplier).index(),
    code: p.enum(keysOf(responseCodes)),
    reasonCode: p.enum(keysOf(clarificationReasons)).nullable(),
    /** In the words of who acted. */
    reason: p.text().nullable(),
    /** Null when nobody acted: the match did, or a job. */
    actorName: p.string().length(200).nullable(),
  },
});

/** What became of an invoice, as its supplier is told. Never changes. */
export class InvoiceEvent extends InvoiceEventSchema.class {}
InvoiceEventSchema.setClass(InvoiceEvent);
