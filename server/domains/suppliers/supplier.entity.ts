import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, recordProperties, searchText } from '../../database/base.js';
import { ownedBySupplier } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { locales } from '../../shared/locale.js';
import type { Address } from '../../shared/address.js';
import { supplierStatuses } from './supplier.states.js';

const SupplierSchema = defineEntity({
  name: 'Supplier',
  ...ownedBySupplier<{ id: string }>('id'),
  indexes: [{ properties: ['name', 'id'] }, { name: 'supplier_search', expression: 'create index supplier_search on supplier using gin (search_text gin_trgm_ops)' }],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    name: p.string().length(200),
    status: p.enum(keysOf(supplierStatuses)),
    /** ISO 3166-1 alpha-2. */
    countryCode: p.string().length(2),
    taxId: p.string().length(40).nullable(),
    email: p.string().length(254).nullable(),
    phone: p.string().length(40).nullable(),
    website: p.string().length(300).nullable(),
    address: p.json<Address>().nullable(),
    currencyCode: currencyCode(),
    locale: p.enum(locales),
    /** Days after the invoice date on which payment is due. */
    paymentTermDays: p.integer(),
    /** Folded number and name, for search in three scripts. */
    searchText: searchText(`number || ' ' || name`),
  },
});

/** A company that this company buys from. */
export class Supplier extends SupplierSchema.class {}
SupplierSchema.setClass(Supplier);
