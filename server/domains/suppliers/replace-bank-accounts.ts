import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { BankDetails } from './account-scheme.js';
import { bankDetailsOf, openBankAccounts } from './apply-company-data.js';
import { BankAccount } from './bank-account.entity.js';
import type { Supplier } from './supplier.entity.js';

/** Lets a supplier be paid on these accounts and on no others; one that stays as it is stays the same record. */
export async function replaceBankAccounts(em: EntityManager, supplier: Supplier, wanted: readonly BankDetails[], now: Date): Promise<void> {
  const used = await em.find(BankAccount, { supplier, endedAt: null }, { orderBy: { id: 'asc' } });
  const isSame = (account: BankAccount, details: BankDetails) => isDeepStrictEqual(bankDetailsOf(account), details);
  for (const account of used) {
    if (!wanted.some((details) => isSame(account, details))) account.endedAt = now;
  }
  openBankAccounts(em, supplier, wanted.filter((details) => !used.some((account) => isSame(account, details))));
}
