import type { CompanyData } from './company-data.js';

/** Can be changed and not cleared. */
const lasting = ['name', 'countryCode', 'contacts'];

/** What of an input says something about a company: what is left out says nothing, and null only where it can clear. */
export function givenCompanyData(input: Partial<CompanyData>): Partial<CompanyData> {
  return Object.fromEntries(Object.entries(input).filter(([name, value]) => value !== undefined && (value !== null || !lasting.includes(name))));
}
