import type { Address } from '../shared/address.js';

/** An address as the data tables have it: street, city, postal code, region. */
export function addressOf([street, city, postalCode, region]: readonly (string | null)[], countryCode: string): Address {
  return { lines: [street!], city: city!, postalCode: postalCode ?? null, region: region ?? null, countryCode };
}
