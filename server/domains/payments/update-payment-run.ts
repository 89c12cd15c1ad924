import type { EntityManager } from '@mikro-orm/postgresql';
import Big from 'big.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { inMinorUnits } from '../../shared/currency.js';
import { compare, type Decimal, sum } from '../../shared/decimal.js';
import { InputCheck } from '../../shared/input-check.js';
import { requireTransition } from '../../shared/state-machine.js';
import { loadPaymentRun, type PaymentRunChange } from './load-payment-run.js';
import { lockPayables } from './lock-payables.js';
import type { PaymentItem } from './payment-item.entity.js';
import type { PaymentRun } from './payment-run.entity.js';
import { paymentRunTransitions } from './payment-run.states.js';
import type { Payment } from './payment.entity.js';

export interface PaymentRunUpdateInput extends PaymentRunChange {
  remove?: string[] | null;
  amounts?: { itemId: string; amount: string }[] | null;
}

/** Takes something out of a proposal, or pays a part of it only. Whoever does this does not approve the run. */
export function updatePaymentRun(context: SignedInContext, input: PaymentRunUpdateInput) {
  return context.em.transactional(async (em) => {
    const { run, payments } = await loadPaymentRun(em, input);
    requireTransition(paymentRunTransitions, 'UPDATE', run.status);
    const items = new Map(payments.flatMap((payment) => payment.items.getItems()).map((item) => [item.id, item]));
    await lockPayables(em, { id: { $in: [...items.values()].map(({ payable }) => payable.id) } });
    const check = new InputCheck();
    payParts(check, items, input);
    removeItems(em, check, run, items, input);
    const left = payments.filter((payment) => keepPayment(em, check, payment, [...items.values()].filter((item) => item.payment === payment)));
    if (left.length === 0) check.refuse('REQUIRED', ['remove'], 'Nothing would be left: cancel the run instead.');
    check.settle();
    run.total = sum(left.map(({ amount }) => amount));
    run.paymentCount = left.length;
    run.preparedByIds = [...new Set([...run.preparedByIds, context.principal.accountId])];
    run.updatedAt = context.now();
    return { paymentRun: { id: run.id } };
  });
}

function payParts(check: InputCheck, items: ReadonlyMap<string, PaymentItem>, { amounts }: PaymentRunUpdateInput): void {
  (amounts ?? []).forEach(({ itemId, amount }, index) => {
    const item = items.get(toUuid('pmti', itemId));
    if (!item) return check.refuse('NOT_FOUND', ['amounts', String(index), 'itemId']);
    const open = item.payable.openAmount!;
    const field = ['amounts', String(index), 'amount'];
    if (!isPart(amount, open)) return check.refuse('OUT_OF_RANGE', field, `Of the sign of ${open}, not nothing and not more.`);
    if (!new Big(inMinorUnits(amount, item.currencyCode)).eq(amount)) return check.refuse('INVALID', field, `${item.currencyCode} cannot be paid in so many decimals.`);
    // A discount is for whoever pays all of it.
    if (!new Big(amount).plus(item.discountAmount).eq(open)) item.discountAmount = '0';
    item.amount = amount;
  });
}

function isPart(amount: Decimal, open: Decimal): boolean {
  const sameSign = new Big(amount).s === new Big(open).s;
  return sameSign && compare(amount, '0') !== 0 && new Big(amount).abs().lte(new Big(open).abs());
}

function removeItems(em: EntityManager, check: InputCheck, run: PaymentRun, items: Map<string, PaymentItem>, { remove }: PaymentRunUpdateInput): void {
  (remove ?? []).forEach((id, index) => {
    const item = items.get(toUuid('pmti', id));
    if (!item) return check.refuse('NOT_FOUND', ['remove', String(index)]);
    items.delete(item.id);
    const { payable, payment, invoice } = item;
    run.leftOut = [...run.leftOut, { payableId: payable.id, supplierName: payment.supplier.name, invoiceNumber: invoice.number!, amount: sum([payable.openAmount!]), reason: 'REMOVED', detail: null }];
    payable.status = 'OPEN';
    em.remove(item);
  });
}

/** What is left of a payment; without anything it goes. Credit notes alone are no payment. */
function keepPayment(em: EntityManager, check: InputCheck, payment: Payment, items: readonly PaymentItem[]): boolean {
  payment.amount = sum(items.map(({ amount }) => amount));
  if (items.length === 0) em.remove(payment);
  else if (compare(payment.amount, '0') <= 0) {
    check.refuse('OUT_OF_RANGE', ['remove'], `The credit notes of ${payment.supplier.name} would come to as much as what is paid: take them out as well.`);
  }
  return items.length > 0;
}
