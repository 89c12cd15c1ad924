import { defineEntity, p } from '@mikro-orm/core';
import { currencyCode, recordProperties, searchText } from '../../database/base.js';
import { ownedByCustomer } from '../../database/row-security.js';
import type { Address } from '../../shared/address.js';
import { keysOf } from '../../shared/keys.js';
import { locales } from '../../shared/locale.js';

export const ticketVisibilities = {
  OWN: 'Those who asked or watch it, and owners.',
  ROLE: 'Also those with a role of whoever asked.',
  COMPANY: 'All its people.',
} as const;
export type TicketVisibility = keyof typeof ticketVisibilities;

const CustomerSchema = defineEntity({
  name: 'Customer',
  ...ownedByCustomer<{ id: string }>('id'),
  uniques: [{ properties: ['id', 'ticketVisibility'] }],
  indexes: [
    { properties: ['name', 'id'] },
    { name: 'customer_search', expression: 'create index customer_search on customer using gin (search_text gin_trgm_ops)' },
    { name: 'customer_email', expression: 'create index customer_email on customer (lower(email))' },
  ],
  properties: {
    ...recordProperties,
    number: p.string().length(40).unique(),
    name: p.string().length(200),
    contactName: p.string().length(200).nullable(),
    email: p.string().length(254).nullable(),
    phone: p.string().length(40).nullable(),
    /** ISO 3166-1 alpha-2; null for somebody of whom no more is known than their address. */
    countryCode: p.string().length(2).nullable(),
    address: p.json<Address>().nullable(),
    currencyCode: currencyCode(),
    locale: p.enum(locales),
    /** Days after the invoice date on which payment is due. */
    paymentTermDays: p.integer(),
    /** Which of its people see a ticket besides those of them who own the account. */
    ticketVisibility: p.enum(keysOf(ticketVisibilities)).default('COMPANY'),
    searchText: searchText(`number || ' ' || name || ' ' || coalesce(contact_name, '')`),
  },
});

/** A company or person that buys from this company, or has asked it something. */
export class Customer extends CustomerSchema.class {}
CustomerSchema.setClass(Customer);
