import { checkEmail } from '../../graphql/check-email.js';
import { checkAddress } from '../../shared/check-address.js';
import type { InputCheck } from '../../shared/input-check.js';
import type { CompanyData } from './company-data.js';
import { faultOfRegistrationNumber, faultOfTaxId } from './company-numbers.js';
import type { SupplierContact } from './supplier-contact.js';

const MOST_CONTACTS = 20;

/**
 * Company data as they are kept; what is wrong with them goes to `check`, by the names of the fields under `field`.
 * @param given the fields that are new; numbers that were on record before are not held against what is new about them
 */
export function checkCompanyData(check: InputCheck, data: CompanyData, field: readonly string[], given: readonly string[] = Object.keys(data)): CompanyData {
  const at = (name: string) => [...field, name];
  const { countryCode } = data;
  const taxId = check.optionalText(data.taxId, at('taxId'), 40);
  const registrationNumber = check.optionalText(data.registrationNumber, at('registrationNumber'), 40);
  const isNew = (name: string) => given.includes(name) || given.includes('countryCode');
  const taxFault = taxId && isNew('taxId') && faultOfTaxId(countryCode, taxId);
  if (taxFault) check.refuse('INVALID', at('taxId'), taxFault);
  const registrationFault = registrationNumber && isNew('registrationNumber') && faultOfRegistrationNumber(countryCode, registrationNumber);
  if (registrationFault) check.refuse('INVALID', at('registrationNumber'), registrationFault);
  return {
    name: check.text(data.name, at('name'), 200),
    legalForm: check.optionalText(data.legalForm, at('legalForm'), 100),
    registrationNumber,
    taxId,
    countryCode,
    email: checkEmail(check, data.email, at('email')),
    phone: check.optionalText(data.phone, at('phone'), 40),
    website: checkWebsite(check, data.website, at('website')),
    address: data.address ? checkAddress(check, data.address, ...at('address')) : null,
    remittanceAddress: data.remittanceAddress ? checkAddress(check, data.remittanceAddress, ...at('remittanceAddress')) : null,
    shippingAddress: data.shippingAddress ? checkAddress(check, data.shippingAddress, ...at('shippingAddress')) : null,
    contacts: checkContacts(check, data.contacts, at('contacts')),
  };
}

function checkWebsite(check: InputCheck, value: string | null | undefined, field: readonly string[]): string | null {
  const website = check.optionalText(value, field, 300);
  if (website && !/^https?:\/\/[^\s/]+\.[^\s/]+/i.test(website)) check.refuse('INVALID', field, 'An address of a web site begins with https:// and a name.');
  return website;
}

function checkContacts(check: InputCheck, contacts: readonly SupplierContact[], field: readonly string[]): SupplierContact[] {
  if (contacts.length > MOST_CONTACTS) check.refuse('OUT_OF_RANGE', field, `At most ${MOST_CONTACTS} people.`);
  return contacts.map(({ name, purpose, email, phone }, index) => {
    const at = (part: string) => [...field, String(index), part];
    if (!email && !phone) check.refuse('REQUIRED', at('email'), 'Give an e-mail address or a telephone number.');
    return { name: check.text(name, at('name'), 200), purpose, email: checkEmail(check, email, at('email')), phone: check.optionalText(phone, at('phone'), 40) };
  });
}
