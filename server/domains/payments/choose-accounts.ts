import type { EntityManager } from '@mikro-orm/postgresql';
import { BankAccount } from '../suppliers/index.js';

/** SEPA moves euro, between accounts that have an IBAN. */
export const SEPA_CURRENCY = 'EUR';

/** For each supplier the account on which it is paid in a currency: the newest one that is in use. */
export async function chooseAccounts(em: EntityManager, supplierIds: readonly string[], currencyCode: string): Promise<Map<string, BankAccount>> {
  const accounts = await em.find(
    BankAccount,
    { supplier: { $in: [...supplierIds] }, currencyCode, endedAt: null, ...(currencyCode === SEPA_CURRENCY ? { scheme: 'IBAN' } : {}) },
    { orderBy: { createdAt: 'asc', id: 'asc' } },
  );
  return new Map(accounts.map((account) => [account.supplier.id, account]));
}
