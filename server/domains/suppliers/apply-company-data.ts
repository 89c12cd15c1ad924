import type { EntityManager } from '@mikro-orm/postgresql';
import type { BankDetails } from './account-scheme.js';
import { BankAccount } from './bank-account.entity.js';
import type { CompanyData } from './company-data.js';
import type { Supplier } from './supplier.entity.js';

/** What a supplier says about itself now. */
export function companyDataOf(supplier: Supplier): CompanyData {
  const { name, legalForm, registrationNumber, taxId, countryCode, email, phone, website, address, remittanceAddress, shippingAddress, contacts } = supplier;
  return { name, legalForm, registrationNumber, taxId, countryCode, email, phone, website, address, remittanceAddress, shippingAddress, contacts };
}

/** Brings into force what a supplier says about itself. */
export function applyCompanyData(supplier: Supplier, data: CompanyData): void {
  Object.assign(supplier, data);
}

/** Adds accounts on which a supplier is paid. */
export function openBankAccounts(em: EntityManager, supplier: Supplier, accounts: readonly BankDetails[]): void {
  for (const { accountNumber, routingNumber = null, bankName = null, bic = null, ...details } of accounts) {
    em.create(BankAccount, { ...details, supplier, number: accountNumber, routing: routingNumber, bankName, bic });
  }
}

/** A stored account in the form in which it was handed in. */
export function bankDetailsOf({ holder, bankName, countryCode, currencyCode, scheme, number, routing, bic }: BankAccount): BankDetails {
  return { holder, bankName, countryCode, currencyCode, scheme, accountNumber: number, routingNumber: routing, bic };
}
