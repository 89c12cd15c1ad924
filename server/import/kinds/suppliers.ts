import { Supplier } from '../../domains/suppliers/supplier.entity.js';
import { supplierStatuses } from '../../domains/suppliers/supplier.states.js';
import { keysOf } from '../../shared/keys.js';
import { locales } from '../../shared/locale.js';
import { country, currency, email, integer, oneOf, text } from '../field-types.js';
import { optional, optionalOr, required } from '../fields.js';
import { addressFields, addressOf, checkAddress } from './address-fields.js';
import { defineKind } from './kind.js';
import { writeByNumber } from './write-by-number.js';

const fields = {
  number: required(text(40)),
  name: required(text(200)),
  status: optionalOr(oneOf(keysOf(supplierStatuses)), 'REGISTERED'),
  countryCode: required(country),
  taxId: optional(text(40)),
  email: optional(email),
  phone: optional(text(40)),
  website: optional(text(300)),
  ...addressFields,
  currencyCode: required(currency),
  locale: optionalOr(oneOf(locales), 'en'),
  paymentTermDays: optionalOr(integer(0, 365), 30),
};

export const suppliers = defineKind({
  name: 'suppliers',
  label: 'suppliers',
  key: ['number'],
  fields,
  check: (record) => checkAddress(record),
  write: (em, records) =>
    writeByNumber(em, Supplier, 'number', records, ({ values }) => ({
      number: values.number,
      name: values.name,
      status: values.status,
      countryCode: values.countryCode,
      taxId: values.taxId,
      email: values.email,
      phone: values.phone,
      website: values.website,
      address: addressOf(values),
      currencyCode: values.currencyCode,
      locale: values.locale,
      paymentTermDays: values.paymentTermDays,
    })),
});
