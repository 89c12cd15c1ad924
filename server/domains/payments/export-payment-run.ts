import { createHash } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { dayOf } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { requirePayable } from './approve-payment-run.js';
import { SEPA_CURRENCY } from './choose-accounts.js';
import { csvFile } from './csv-file.js';
import { loadPaymentRun, type PaymentRunChange } from './load-payment-run.js';
import { PaymentExport, type PaymentExportFormat } from './payment-export.entity.js';
import type { PaymentRun } from './payment-run.entity.js';
import { paymentRunTransitions } from './payment-run.states.js';
import type { Payment } from './payment.entity.js';
import { sepaFile } from './sepa-file.js';

/** Writes the files for the bank, once: they are kept as they were. From here on the suppliers see their payments. */
export function exportPaymentRun(context: SignedInContext, input: PaymentRunChange) {
  return context.em.transactional(async (em) => {
    const { run, payments } = await loadPaymentRun(em, input);
    requireTransition(paymentRunTransitions, 'EXPORT', run.status);
    const today = dayOf(context.now());
    if (run.executeOn < today) throw new DomainError('OUT_OF_RANGE', ['id'], `The bank was to pay on ${run.executeOn}: cancel the run and collect again.`);
    requirePayable(payments, today);
    if (run.currencyCode === SEPA_CURRENCY) keep(em, run, 'SEPA', 'xml', sepaOf(run, payments, context.now()));
    keep(em, run, 'CSV', 'csv', csvOf(payments));
    for (const payment of payments) Object.assign(payment, { status: 'INSTRUCTED', released: true });
    Object.assign(run, { status: 'EXPORTED', exportedByName: context.principal.name, exportedAt: context.now() });
    return { paymentRun: { id: run.id } };
  });
}

function keep(em: EntityManager, paymentRun: PaymentRun, format: PaymentExportFormat, ending: string, content: string): void {
  const digest = createHash('sha256').update(content).digest('hex');
  em.create(PaymentExport, { paymentRun, format, fileName: `${paymentRun.number}.${ending}`, content, digest });
}

function sepaOf(run: PaymentRun, payments: readonly Payment[], createdAt: Date): string {
  const { holder, number: iban, bic } = run.companyBankAccount;
  return sepaFile({
    messageId: run.number,
    createdAt,
    executeOn: run.executeOn,
    debtor: { holder, iban, bic },
    payments: payments.map((payment) => ({
      endToEndId: payment.number,
      holder: payment.holder,
      iban: payment.creditorAccount,
      bic: payment.bic,
      amount: payment.amount,
      remittance: remittanceOf(payment),
    })),
  });
}

function csvOf(payments: readonly Payment[]): string {
  return csvFile(
    payments.map((payment) => ({ ...payment, accountNumber: payment.creditorAccount, supplierNumber: payment.supplier.number, supplierName: payment.supplier.name, remittance: remittanceOf(payment) })),
  );
}

/** The numbers by which the supplier knows what was paid. */
function remittanceOf({ number, items }: Payment): string {
  return [number, ...items.getItems().map(({ invoice }) => invoice.number)].join(' ');
}
