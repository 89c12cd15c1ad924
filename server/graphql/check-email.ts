import type { InputCheck } from '../shared/input-check.js';
import { EmailAddressScalar } from './scalars/scalars.js';

/** An e-mail address that may be absent, in lower case; one that is none is refused beside its field. */
export function checkEmail(check: InputCheck, value: string | null | undefined, field: readonly string[]): string | null {
  const email = check.optionalText(value, field, 254);
  try {
    return email && (EmailAddressScalar.parseValue(email) as string);
  } catch {
    check.refuse('INVALID', field, 'An e-mail address is of the form name@company.example.');
    return email;
  }
}
