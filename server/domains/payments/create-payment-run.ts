import type { EntityManager } from '@mikro-orm/postgresql';
import { nextNumber } from '../../database/next-number.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { dayOf } from '../../shared/days.js';
import { sum } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import type { BankAccount } from '../suppliers/index.js';
import { chooseAccounts } from './choose-accounts.js';
import { CompanyBankAccount } from './company-bank-account.entity.js';
import { hindranceOf } from './hindrance.js';
import { lockPayables } from './lock-payables.js';
import type { Payable } from './payable.entity.js';
import { PaymentItem } from './payment-item.entity.js';
import { PaymentRun } from './payment-run.entity.js';
import { Payment } from './payment.entity.js';
import { propose, type ProposedPayment } from './propose.js';

export interface PaymentRunCreateInput {
  companyBankAccountId: string;
  dueUntil: string;
  executeOn: string;
  supplierIds?: string[] | null;
}

/**
 * Collects what is due into one payment for each supplier. What is held, frozen or in another run stays out, with the
 * reason on record. However many people do this at once, nothing is in two runs.
 */
export function createPaymentRun(context: SignedInContext, input: PaymentRunCreateInput) {
  return context.em.transactional(async (em) => {
    const today = dayOf(context.now());
    if (input.executeOn < today) throw new DomainError('OUT_OF_RANGE', ['executeOn'], `Not before today, ${today}.`);
    const account = await em.findOne(CompanyBankAccount, { id: toUuid('cba', input.companyBankAccountId), endedAt: null });
    if (!account) throw new DomainError('NOT_FOUND', ['companyBankAccountId']);
    const payables = await lockDue(em, account.currencyCode, input);
    const accounts = await chooseAccounts(em, [...new Set(payables.map(({ supplier }) => supplier.id))], account.currencyCode);
    const { payments, omissions } = propose(payables.map((payable) => candidateOf(payable, accounts.has(payable.supplier.id), today)), input.executeOn);
    if (payments.length === 0) {
      const reasons = [...new Set(omissions.map(({ reason }) => reason))].join(', ');
      throw new DomainError('OUT_OF_RANGE', ['dueUntil'], reasons ? `All that is due by then is left out: ${reasons}.` : 'Nothing is due by then.');
    }
    const run = em.create(PaymentRun, {
      number: await nextNumber(em, 'PR'),
      status: 'PROPOSED',
      companyBankAccount: account,
      currencyCode: account.currencyCode,
      dueUntil: input.dueUntil,
      executeOn: input.executeOn,
      total: sum(payments.map(({ amount }) => amount)),
      paymentCount: payments.length,
      leftOut: [...omissions],
      createdByName: context.principal.name,
      preparedByIds: [context.principal.accountId],
    });
    const byId = new Map(payables.map((payable) => [payable.id, payable]));
    for (const payment of payments) await book(em, run, payment, accounts.get(payment.supplierId)!, byId);
    return { paymentRun: { id: run.id } };
  });
}

function lockDue(em: EntityManager, currencyCode: string, { dueUntil, supplierIds }: PaymentRunCreateInput): Promise<Payable[]> {
  return lockPayables(em, {
    status: { $ne: 'SETTLED' },
    currencyCode,
    // A credit note is netted off as soon as there is something to pay.
    $or: [{ payOn: { $lte: dueUntil } }, { amount: { $lt: '0' }, status: 'OPEN' }],
    ...(supplierIds ? { supplier: { $in: supplierIds.map((id) => toUuid('sup', id)) } } : {}),
  });
}

function candidateOf(payable: Payable, hasAccount: boolean, today: string) {
  const { id, supplier, invoice, openAmount, discountAmount, payOn } = payable;
  return {
    payableId: id,
    supplierId: supplier.id,
    supplierName: supplier.name,
    invoiceNumber: invoice.number!,
    openAmount: sum([openAmount!]),
    discountAmount,
    payOn,
    hindrance: hindranceOf(payable, hasAccount, today),
  };
}

async function book(em: EntityManager, paymentRun: PaymentRun, proposed: ProposedPayment, bankAccount: BankAccount, payables: ReadonlyMap<string, Payable>): Promise<void> {
  const { holder, bankName, countryCode, scheme, number: creditorAccount, routing, bic, supplier } = bankAccount;
  const payment = em.create(Payment, {
    number: await nextNumber(em, 'PAY'),
    supplier,
    paymentRun,
    status: 'PROPOSED',
    amount: proposed.amount,
    currencyCode: paymentRun.currencyCode,
    bankAccount,
    holder, bankName, countryCode, scheme, creditorAccount, routing, bic,
    executeOn: paymentRun.executeOn,
  });
  for (const { payableId, amount, discountAmount } of proposed.items) {
    const payable = payables.get(payableId)!;
    em.create(PaymentItem, { payment, supplier, payable, invoice: payable.invoice, currencyCode: paymentRun.currencyCode, amount, discountAmount });
    payable.status = 'IN_RUN';
  }
}
