import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, recordProperties, searchText } from '../../database/base.js';
import { ownedBySupplier, portalsOnly } from '../../database/row-security.js';
import { keysOf } from '../../shared/keys.js';
import { locales } from '../../shared/locale.js';
import type { Address } from '../../shared/address.js';
import type { SupplierContact } from './supplier-contact.js';
import { supplierStatuses } from './supplier.states.js';

/** All that a portal may change about a supplier is to hand its registration in. */
const handsInOnly = portalsOnly<{ status: string }>(
  'hands_in',
  'update',
  ({ status }) => `${status} in ('SUBMITTED', 'IN_REVIEW')`,
  ({ status }) => `${status} in ('DRAFT', 'CHANGES_REQUESTED')`,
);

const SupplierSchema = defineEntity({
  name: 'Supplier',
  rowLevelSecurity: 'force',
  policies: [...ownedBySupplier<{ id: string; status: string }>('id').policies, handsInOnly],
  indexes: [{ properties: ['name', 'id'] }, { name: 'supplier_search', expression: 'create index supplier_search on supplier using gin (search_text gin_trgm_ops)' }],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    name: p.string().length(200),
    status: p.enum(keysOf(supplierStatuses)).index(),
    /** Why it is in this state, in words for the supplier; null where the state says it all. */
    statusReason: p.text().nullable(),
    /** Null for records older than this column. */
    statusSince: p.datetime(3).nullable(),
    /** The last day of a block; null without an end. */
    blockedUntil: p.date().nullable(),
    /** Until the end of this day nothing is paid: bank details have changed. */
    paymentsFrozenUntil: p.date().nullable(),
    legalForm: p.string().length(100).nullable(),
    registrationNumber: p.string().length(40).nullable().index(),
    /** ISO 3166-1 alpha-2. */
    countryCode: p.string().length(2),
    taxId: p.string().length(40).nullable().index(),
    email: p.string().length(254).nullable(),
    phone: p.string().length(40).nullable(),
    website: p.string().length(300).nullable(),
    address: p.json<Address>().nullable(),
    /** Where payment advice goes and where goods leave, when that is elsewhere. */
    remittanceAddress: p.json<Address>().nullable(),
    shippingAddress: p.json<Address>().nullable(),
    contacts: p.json<SupplierContact[]>().defaultRaw("'[]'"),
    currencyCode: currencyCode(),
    locale: p.enum(locales),
    /** Days after the invoice date on which payment is due. */
    paymentTermDays: p.integer(),
    /** Who looks after it: the account of one of the staff. */
    buyerId: p.uuid().nullable(),
    /** Who of the staff wrote it down; null when it registered by itself or was imported. */
    createdById: p.uuid().nullable(),
    /** Folded number and name, for search in three scripts. */
    searchText: searchText(`number || ' ' || name`),
  },
});

/** A company that this company buys from. */
export class Supplier extends SupplierSchema.class {}
SupplierSchema.setClass(Supplier);
