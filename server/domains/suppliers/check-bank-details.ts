import { electronicFormatIBAN, isValidBIC, validateIBAN, ValidationErrorsIBAN } from 'ibantools';
import type { InputCheck } from '../../shared/input-check.js';
import type { BankDetails } from './account-scheme.js';

const LONGEST_NAME = 140;
const LOCAL_NUMBER = /^[A-Z0-9]{4,34}$/;
const LOCAL_ROUTING = /^[A-Z0-9]{2,34}$/;

/** Bank details as they are kept; what is wrong with them goes to `check` under `field`. */
export function checkBankDetails(check: InputCheck, details: BankDetails, field: readonly string[]): BankDetails {
  const accountNumber = compact(details.accountNumber);
  const routingNumber = details.routingNumber ? compact(details.routingNumber) : null;
  const bic = details.bic ? compact(details.bic) : null;
  if (!accountNumber) check.refuse('REQUIRED', [...field, 'accountNumber']);
  else if (details.scheme === 'IBAN') checkIban(check, accountNumber, details.countryCode, [...field, 'accountNumber']);
  else checkLocal(check, accountNumber, routingNumber, field);
  if (bic && !isValidBIC(bic)) check.refuse('INVALID', [...field, 'bic'], 'A BIC has 8 or 11 characters, for example DEUTDEFF or DEUTDEFF500.');
  else if (bic && bic.slice(4, 6) !== details.countryCode) check.refuse('INVALID', [...field, 'bic'], `The BIC is of a bank in ${bic.slice(4, 6)}, the account is kept in ${details.countryCode}.`);
  return {
    holder: check.text(details.holder, [...field, 'holder'], LONGEST_NAME),
    bankName: check.optionalText(details.bankName, [...field, 'bankName'], LONGEST_NAME),
    countryCode: details.countryCode,
    currencyCode: details.currencyCode,
    scheme: details.scheme,
    accountNumber,
    routingNumber: details.scheme === 'LOCAL' ? routingNumber : null,
    bic,
  };
}

function checkIban(check: InputCheck, iban: string, countryCode: string, field: readonly string[]): void {
  const { valid, errorCodes } = validateIBAN(iban);
  if (!valid) check.refuse('INVALID', field, faultOfIban(errorCodes));
  else if (!iban.startsWith(countryCode)) check.refuse('INVALID', field, `The IBAN is of ${iban.slice(0, 2)}, the account is said to be kept in ${countryCode}.`);
}

function faultOfIban(codes: readonly ValidationErrorsIBAN[]): string {
  if (codes.includes(ValidationErrorsIBAN.NoIBANCountry)) return 'An IBAN begins with the two letters of a country that uses IBANs.';
  if (codes.includes(ValidationErrorsIBAN.WrongBBANLength)) return 'The IBAN is too short or too long for its country.';
  if (codes.includes(ValidationErrorsIBAN.WrongIBANChecksum)) return 'A digit is wrong: the check digits of the IBAN do not fit.';
  return 'This is not of the form that IBANs of this country have.';
}

function checkLocal(check: InputCheck, accountNumber: string, routingNumber: string | null, field: readonly string[]): void {
  if (!LOCAL_NUMBER.test(accountNumber)) check.refuse('INVALID', [...field, 'accountNumber'], 'An account number has 4 to 34 letters and digits.');
  if (!routingNumber) check.refuse('REQUIRED', [...field, 'routingNumber'], 'Without an IBAN the bank is known by its routing number.');
  else if (!LOCAL_ROUTING.test(routingNumber)) check.refuse('INVALID', [...field, 'routingNumber'], 'A routing number has 2 to 34 letters and digits.');
}

/** As it is kept: without blanks and dashes, in capitals. */
function compact(value: string): string {
  return electronicFormatIBAN(value) ?? '';
}
