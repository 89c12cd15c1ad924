import { composeIBAN } from 'ibantools';
import type { BankDetails, Supplier } from '../domains/suppliers/index.js';
import { Chance } from './chance.js';

/** Digits of a bank account within an IBAN, for the demonstration's countries that have IBANs. */
const BBAN_DIGITS: Readonly<Record<string, number>> = { AE: 19, AT: 16, CZ: 20, DE: 18, IR: 22, PT: 21, TR: 22 };

/** An account of a supplier, with an IBAN where its country has them; the same one for the same name. */
export function bankDetailsFor({ name: holder, countryCode, currencyCode }: Pick<Supplier, 'name' | 'countryCode' | 'currencyCode'>, name: string): BankDetails {
  const chance = new Chance(name);
  const digits = (count: number) => Array.from({ length: count }, () => chance.between(0, 9)).join('');
  const length = BBAN_DIGITS[countryCode];
  const iban = length ? composeIBAN({ countryCode, bban: digits(length) }) : null;
  const number = iban ?? digits(12);
  return { holder, bankName: null, countryCode, currencyCode, scheme: iban ? 'IBAN' : 'LOCAL', accountNumber: number, routingNumber: iban ? null : digits(9), bic: null };
}
