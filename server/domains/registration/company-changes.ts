import type { Address } from '../../shared/address.js';
import type { BankDetails, CompanyData } from '../suppliers/index.js';
import type { FieldChange } from './change-request.entity.js';

/** What differs between two states of the company data, field by field. */
export function companyChanges(before: CompanyData, after: CompanyData): FieldChange[] {
  const plain = (['name', 'legalForm', 'registrationNumber', 'taxId', 'countryCode', 'email', 'phone', 'website'] as const).map(
    (field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }));
  const addresses = (['address', 'remittanceAddress', 'shippingAddress'] as const).map(
    (field) => ({ field, before: onLines(before[field]), after: onLines(after[field]) }));
  const contacts = { field: 'contacts', before: listOf(before), after: listOf(after) };
  return [...plain, ...addresses, contacts].filter((change) => change.before !== change.after);
}

function onLines(address: Address | null | undefined): string | null {
  if (!address) return null;
  const { lines, postalCode, city, region, countryCode } = address;
  return [...lines, [postalCode, city].filter(Boolean).join(' '), region, countryCode].filter(Boolean).join('\n');
}

function listOf({ contacts }: CompanyData): string | null {
  return contacts.map(({ name, purpose, email, phone }) => [name, purpose, email, phone].filter(Boolean).join(', ')).join('\n') || null;
}

/** What differs between the accounts in use and those that are asked for: accounts that go, come, or change beside their number. */
export function bankChanges(before: readonly BankDetails[], after: readonly BankDetails[]): FieldChange[] {
  const numbers = [...new Set([...before, ...after].map(({ accountNumber }) => accountNumber))];
  return numbers.flatMap((number) => {
    const [one, other] = [before, after].map((accounts) => described(accounts.find(({ accountNumber }) => accountNumber === number)));
    return one === other ? [] : [{ field: `bankAccounts.${number}`, before: one ?? null, after: other ?? null }];
  });
}

function described(account: BankDetails | undefined): string | null {
  if (!account) return null;
  const { holder, bankName, accountNumber, routingNumber, bic, countryCode, currencyCode } = account;
  return [holder, accountNumber, routingNumber, bic, bankName, countryCode, currencyCode].filter(Boolean).join(', ');
}
