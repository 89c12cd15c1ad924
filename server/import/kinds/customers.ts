import { Customer } from '../../domains/customers/customer.entity.js';
import { locales } from '../../shared/locale.js';
import { country, currency, email, integer, oneOf, text } from '../field-types.js';
import { optional, optionalOr, required } from '../fields.js';
import { addressFields, addressOf, checkAddress } from './address-fields.js';
import { defineKind } from './kind.js';
import { writeByNumber } from './write-by-number.js';

const fields = {
  number: required(text(40)),
  name: required(text(200)),
  contactName: optional(text(200)),
  email: optional(email),
  phone: optional(text(40)),
  countryCode: required(country),
  ...addressFields,
  currencyCode: required(currency),
  locale: optionalOr(oneOf(locales), 'en'),
  paymentTermDays: optionalOr(integer(0, 365), 30),
};

export const customers = defineKind({
  name: 'customers',
  label: 'customers',
  key: ['number'],
  fields,
  check: (record) => checkAddress(record),
  write: (em, records) =>
    writeByNumber(em, Customer, 'number', records, ({ values }) => ({
      number: values.number,
      name: values.name,
      contactName: values.contactName,
      email: values.email,
      phone: values.phone,
      countryCode: values.countryCode,
      address: addressOf(values),
      currencyCode: values.currencyCode,
      locale: values.locale,
      paymentTermDays: values.paymentTermDays,
    })),
});
