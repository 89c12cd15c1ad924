import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import { toUuid } from '../../graphql/ids.js';
import { PaymentRun } from './payment-run.entity.js';
import type { Payment } from './payment.entity.js';

/** What every change of a payment run says: which one, and as of which version. */
export interface PaymentRunChange {
  id: string;
  lockVersion?: number | null;
}

/** Loads a payment run with its payments for a change; see `loadForChange` for its refusals. */
export async function loadPaymentRun(em: EntityManager, { id, lockVersion }: PaymentRunChange): Promise<{ run: PaymentRun; payments: Payment[] }> {
  const run = await loadForChange(em, PaymentRun, toUuid('prun', id), lockVersion);
  await em.populate(run, ['companyBankAccount', 'payments.items.payable', 'payments.items.invoice', 'payments.supplier', 'payments.bankAccount']);
  return { run, payments: run.payments.getItems() };
}
