import type { SignedInContext } from '../../graphql/context.js';
import { dayOf } from '../../shared/days.js';
import { DomainError } from '../../shared/domain-error.js';
import { requireTransition } from '../../shared/state-machine.js';
import { isFrozen } from './hindrance.js';
import { loadPaymentRun, type PaymentRunChange } from './load-payment-run.js';
import { lockPayables } from './lock-payables.js';
import { paymentRunTransitions } from './payment-run.states.js';
import type { Payment } from './payment.entity.js';

/** Somebody else lets a run through. Nobody approves what they collected or changed themselves. */
export function approvePaymentRun(context: SignedInContext, input: PaymentRunChange) {
  return context.em.transactional(async (em) => {
    const { run, payments } = await loadPaymentRun(em, input);
    requireTransition(paymentRunTransitions, 'APPROVE', run.status);
    const { accountId, name } = context.principal;
    if (run.preparedByIds.includes(accountId)) throw new DomainError('SELF_APPROVAL', ['id']);
    requirePayable(payments, dayOf(context.now()));
    Object.assign(run, { status: 'APPROVED', approvedById: accountId, approvedByName: name, approvedAt: context.now() });
    return { paymentRun: { id: run.id } };
  });
}

/** Calls a run off before the bank has it: what was in it can be paid by another one. */
export function cancelPaymentRun(context: SignedInContext, input: PaymentRunChange) {
  return context.em.transactional(async (em) => {
    const { run, payments } = await loadPaymentRun(em, input);
    requireTransition(paymentRunTransitions, 'CANCEL', run.status);
    const items = payments.flatMap((payment) => payment.items.getItems());
    const payables = await lockPayables(em, { id: { $in: items.map(({ payable }) => payable.id) } });
    for (const payable of payables) payable.status = 'OPEN';
    for (const item of items) item.underWay = false;
    for (const payment of payments) payment.status = 'CANCELLED';
    run.status = 'CANCELLED';
    return { paymentRun: { id: run.id } };
  });
}

/** Bank details may have changed since the proposal. @throws DomainError NOT_ALLOWED_IN_STATE that names the payments */
export function requirePayable(payments: readonly Payment[], today: string): void {
  const stopped = payments.filter(({ supplier, bankAccount }) => isFrozen(supplier, today) || bankAccount.endedAt !== null);
  if (stopped.length === 0) return;
  const named = stopped.map(({ number, supplier }) => `${number} to ${supplier.name}`).join(', ');
  throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], `Bank details have changed since the proposal: ${named}. Take these out, or cancel the run.`);
}
