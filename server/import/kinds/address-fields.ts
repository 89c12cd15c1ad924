import type { Address } from '../../shared/address.js';
import { country, text } from '../field-types.js';
import { optional, type ValuesOf } from '../fields.js';
import type { Problem } from '../problem.js';
import { problemWith, type Part } from './kind.js';

/** The fields of a postal address. */
export const addressFields = {
  'address.line1': optional(text(200)),
  'address.line2': optional(text(200)),
  'address.city': optional(text(100)),
  'address.region': optional(text(100)),
  'address.postalCode': optional(text(20)),
  'address.countryCode': optional(country),
};

type AddressValues = ValuesOf<typeof addressFields>;

/** The address, or null when there is none. */
export function addressOf(values: AddressValues): Address | null {
  const line = values['address.line1'];
  const city = values['address.city'];
  const countryCode = values['address.countryCode'];
  if (line === null || city === null || countryCode === null) return null;
  return {
    lines: [line, ...(values['address.line2'] === null ? [] : [values['address.line2']])],
    city,
    region: values['address.region'],
    postalCode: values['address.postalCode'],
    countryCode,
  };
}

/** An address that has anything has a line, a city and a country. */
export function checkAddress(part: Part<AddressValues>): Problem[] {
  const fields = Object.keys(addressFields) as (keyof AddressValues)[];
  if (fields.every((field) => part.values[field] === null)) return [];
  return (['address.line1', 'address.city', 'address.countryCode'] as const)
    .filter((field) => part.values[field] === null)
    .map((field) => problemWith(part, field, `${field} must be given with the rest of an address`));
}
