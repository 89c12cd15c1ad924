import type { Address } from '../../shared/address.js';
import { checkAddress } from '../../shared/check-address.js';
import type { InputCheck } from '../../shared/input-check.js';

const LONGEST_PAYMENT_TERM_DAYS = 365;

interface Details {
  contactName?: string | null;
  email?: string | null;
  phone?: string | null;
  address?: Address | null;
}

/** The given parts of a customer as they are stored; what was not given stays away. */
export function checkDetails(check: InputCheck, { contactName, email, phone, address }: Details) {
  return {
    ...(contactName !== undefined && { contactName: check.optionalText(contactName, ['contactName'], 200) }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone: check.optionalText(phone, ['phone'], 40) }),
    ...(address !== undefined && { address: address && checkAddress(check, address, 'address') }),
  };
}

export function checkPaymentTerm(check: InputCheck, days: number): void {
  if (days < 0 || days > LONGEST_PAYMENT_TERM_DAYS) {
    check.refuse('OUT_OF_RANGE', ['paymentTermDays'], `Between 0 and ${LONGEST_PAYMENT_TERM_DAYS} days are possible.`);
  }
}
