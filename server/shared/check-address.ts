import type { Address } from './address.js';
import type { InputCheck } from './input-check.js';

const MOST_LINES = 4;
const LONGEST_LINE = 200;
const LONGEST_PLACE = 100;
const LONGEST_POSTAL_CODE = 20;

/** The address as it is stored; what is wrong with it goes to `check` under the path `field`. */
export function checkAddress(check: InputCheck, address: Address, ...field: string[]): Address {
  if (address.lines.length < 1 || address.lines.length > MOST_LINES) {
    check.refuse('OUT_OF_RANGE', [...field, 'lines'], `An address has 1 to ${MOST_LINES} lines before the city.`);
  }
  return {
    lines: address.lines.map((line, index) => check.text(line, [...field, 'lines', String(index)], LONGEST_LINE)),
    city: check.text(address.city, [...field, 'city'], LONGEST_PLACE),
    region: check.optionalText(address.region, [...field, 'region'], LONGEST_PLACE),
    postalCode: check.optionalText(address.postalCode, [...field, 'postalCode'], LONGEST_POSTAL_CODE),
    countryCode: address.countryCode,
  };
}
