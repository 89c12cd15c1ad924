import type { Address } from '../shared/address.js';
import type { Language } from './language.js';
import type { Party } from './letter.js';

/** What a letter of the company needs of it; part of a document's query. */
export const COMPANY = 'company { name address { lines city region postalCode countryCode } taxId email phone }';

export interface Company {
  readonly name: string;
  readonly address: Address | null;
  readonly taxId: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** The company as it stands at the head of its letters. */
export function letterhead({ name, address, taxId, email, phone }: Company, language: Language): Party {
  return { name, lines: [...language.address(address), ...[taxId, email, phone].filter((line) => line !== null)] };
}
