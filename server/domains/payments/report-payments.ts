import type { EntityManager } from '@mikro-orm/postgresql';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { notify } from '../../jobs/notify.js';
import { dayOf } from '../../shared/days.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { loadPaymentRun, type PaymentRunChange } from './load-payment-run.js';
import { lockPayablesAndInvoices } from './lock-payables.js';
import { paymentRunTransitions } from './payment-run.states.js';
import type { Payment } from './payment.entity.js';
import { paymentTransitions } from './payment.states.js';
import { reopenItem, settleItem } from './settle-item.js';

const LONGEST_REASON = 500;

interface PaymentResult {
  paymentId: string;
  outcome: 'EXECUTED' | 'FAILED';
  executedOn?: string | null;
  reason?: string | null;
}

export interface PaymentRunReportInput extends PaymentRunChange {
  results: PaymentResult[];
}

/**
 * Says what became of payments at the bank. What was executed settles its invoices and the supplier gets an advice; what
 * failed is open again. When nothing is uncertain any more, the run is done.
 */
export function reportPayments(context: SignedInContext, input: PaymentRunReportInput) {
  return context.em.transactional(async (em) => {
    const { run, payments } = await loadPaymentRun(em, input);
    requireTransition(paymentRunTransitions, 'REPORT', run.status);
    const check = new InputCheck();
    const reported = checkResults(check, payments, input, dayOf(context.now()));
    check.settle();
    await lockPayablesAndInvoices(em, reported.flatMap(({ payment }) => payment.items.getItems()).map(({ payable }) => payable.id));
    for (const { payment, result } of reported) {
      payment.reportedAt = context.now();
      if (result.outcome === 'EXECUTED') await execute(em, payment, result.executedOn ?? payment.executeOn);
      else await fail(em, payment, result.reason!);
    }
    if (payments.every(({ status }) => status !== 'INSTRUCTED')) run.status = 'EXECUTED';
    run.updatedAt = context.now();
    return { paymentRun: { id: run.id } };
  });
}

function checkResults(check: InputCheck, payments: readonly Payment[], { results }: PaymentRunReportInput, today: string) {
  if (results.length === 0) check.refuse('REQUIRED', ['results']);
  const open = new Map(payments.map((payment) => [payment.id, payment]));
  return results.flatMap((result, index) => {
    const field = (name: string) => ['results', String(index), name];
    const payment = open.get(toUuid('pmt', result.paymentId));
    open.delete(payment?.id ?? '');
    if (!payment) check.refuse('NOT_FOUND', field('paymentId'), 'A payment of this run, named once.');
    else requireTransition(paymentTransitions, result.outcome === 'EXECUTED' ? 'EXECUTE' : 'FAIL', payment.status);
    if (result.executedOn && result.executedOn > today) check.refuse('OUT_OF_RANGE', field('executedOn'), `Not after today, ${today}.`);
    const reason = result.outcome === 'FAILED' ? check.text(result.reason, field('reason'), LONGEST_REASON) : null;
    return payment ? [{ payment, result: { ...result, reason } }] : [];
  });
}

async function execute(em: EntityManager, payment: Payment, executedOn: string): Promise<void> {
  Object.assign(payment, { status: 'EXECUTED', executedOn });
  for (const item of payment.items) await settleItem(em, item);
  const { id, number, supplier, amount, currencyCode } = payment;
  await notify(em, { kind: 'PAYMENT_EXECUTED', to: { supplier: supplier.id }, record: { prefix: 'pmt', id }, values: { number, paid: { amount, currencyCode }, executedOn } });
}

async function fail(em: EntityManager, payment: Payment, failureReason: string): Promise<void> {
  Object.assign(payment, { status: 'FAILED', failureReason });
  for (const item of payment.items) reopenItem(item);
  const { id, number, supplier } = payment;
  await notify(em, { kind: 'PAYMENT_FAILED', to: { supplier: supplier.id }, record: { prefix: 'pmt', id }, values: { number, reason: failureReason } });
}
