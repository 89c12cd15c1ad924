import type { Payable } from '../domains/payments/payable.entity.js';
import { PaymentItem } from '../domains/payments/payment-item.entity.js';
import { PaymentRun } from '../domains/payments/payment-run.entity.js';
import { Payment } from '../domains/payments/payment.entity.js';
import { BankAccount } from '../domains/suppliers/bank-account.entity.js';
import { compare, type Decimal, sum } from '../shared/decimal.js';
import { fixedId } from './fixed-id.js';
import type { CompanyAccounts } from './payments.js';
import type { Staff } from './staff.js';
import { type Stage, takeNumbers } from './stage.js';

interface PlannedRun {
  name: string;
  executeOn: string;
  currencyCode: string;
  executed: boolean;
  payables: Payable[];
  amountOf(payable: Payable): Decimal;
}

/** What is paid was paid on its day, in a run for each month and currency. */
export async function addPaidRuns(stage: Stage, staff: Staff, accounts: CompanyAccounts, payables: readonly Payable[]): Promise<void> {
  const latest = stage.calendar.day(-2);
  const runs = new Map<string, PlannedRun>();
  for (const payable of payables.filter(({ settledAmount }) => compare(settledAmount, '0') > 0)) {
    const paidOn = payable.dueOn < latest ? payable.dueOn : latest;
    const name = `payment run ${payable.currencyCode} ${paidOn.slice(0, 7)}`;
    const run = runs.get(name) ?? { name, executeOn: paidOn, currencyCode: payable.currencyCode, executed: true, payables: [], amountOf: ({ settledAmount }) => settledAmount };
    if (paidOn > run.executeOn) run.executeOn = paidOn;
    run.payables.push(payable);
    runs.set(name, run);
  }
  await addRuns(stage, staff, accounts, [...runs.values()].sort((one, other) => one.executeOn.localeCompare(other.executeOn)));
}

/** A proposal that waits for somebody to approve it, with what was left out of it. */
export async function addProposedRun(stage: Stage, staff: Staff, accounts: CompanyAccounts, payables: Payable[], held: Payable | null): Promise<void> {
  if (payables.length === 0) return;
  const executeOn = stage.calendar.day(2);
  const [run] = await addRuns(stage, staff, accounts, [{ name: 'proposed payment run', executeOn, currencyCode: 'EUR', executed: false, payables, amountOf: ({ amount, settledAmount }) => sum([amount, `-${settledAmount}`]) }]);
  for (const payable of payables) payable.status = 'IN_RUN';
  if (held) {
    const { id, supplier, invoice, amount, holdReason } = held;
    run!.leftOut = [{ payableId: id, supplierName: supplier.name, invoiceNumber: invoice.number!, amount: sum([amount]), reason: 'HELD', detail: holdReason! }];
  }
}

async function addRuns(stage: Stage, staff: Staff, accounts: CompanyAccounts, planned: readonly PlannedRun[]): Promise<PaymentRun[]> {
  const { em, calendar } = stage;
  const bankAccounts = new Map((await em.find(BankAccount, { endedAt: null })).map((account) => [account.supplier.id, account]));
  const numbers = await takeNumbers(em, 'PR', planned.length);
  const runs: PaymentRun[] = [];
  for (const [index, { name, executeOn, currencyCode, executed, payables, amountOf }] of planned.entries()) {
    const written = new Date(`${executed ? executeOn : calendar.day(-1)}T06:00:00.000Z`);
    const done = executed ? { approvedById: staff.manager.id, approvedByName: staff.manager.name, approvedAt: written, exportedByName: staff.finance.name, exportedAt: written } : {};
    const run = em.create(PaymentRun, {
      id: fixedId(name),
      createdAt: written,
      number: numbers[index]!,
      status: executed ? 'EXECUTED' : 'PROPOSED',
      companyBankAccount: accounts.get(currencyCode) ?? accounts.get('EUR')!,
      currencyCode,
      dueUntil: executeOn,
      executeOn,
      total: sum(payables.map(amountOf)),
      paymentCount: new Set(payables.map(({ supplier }) => supplier.id)).size,
      leftOut: [],
      createdByName: staff.finance.name,
      preparedByIds: [staff.finance.id],
      ...done,
    });
    await addPaymentsOf(stage, run, executed, payables, amountOf, bankAccounts);
    runs.push(run);
  }
  await em.flush();
  return runs;
}

async function addPaymentsOf({ em }: Stage, paymentRun: PaymentRun, executed: boolean, payables: readonly Payable[], amountOf: PlannedRun['amountOf'], bankAccounts: ReadonlyMap<string, BankAccount>): Promise<void> {
  const bySupplier = Map.groupBy(payables, ({ supplier }) => supplier.id);
  const numbers = await takeNumbers(em, 'PAY', bySupplier.size);
  for (const [index, [supplierId, own]] of [...bySupplier].entries()) {
    const bankAccount = bankAccounts.get(supplierId)!;
    const { holder, bankName, countryCode, scheme, number: creditorAccount, routing, bic } = bankAccount;
    const { executeOn, currencyCode, createdAt } = paymentRun;
    const payment = em.create(Payment, {
      id: fixedId(`${paymentRun.id} ${supplierId}`),
      createdAt,
      number: numbers[index]!,
      supplier: own[0]!.supplier,
      released: executed,
      paymentRun,
      status: executed ? 'EXECUTED' : 'PROPOSED',
      amount: sum(own.map(amountOf)),
      currencyCode,
      bankAccount, holder, bankName, countryCode, scheme, creditorAccount, routing, bic,
      executeOn,
      executedOn: executed ? executeOn : null,
      reportedAt: executed ? new Date(`${executeOn}T15:00:00.000Z`) : null,
    });
    for (const payable of own) {
      em.create(PaymentItem, {
        id: fixedId(`${payment.id} ${payable.id}`),
        createdAt,
        payment,
        supplier: payable.supplier,
        released: executed,
        payable,
        invoice: payable.invoice,
        underWay: !executed,
        currencyCode,
        amount: amountOf(payable),
        discountAmount: '0',
      });
    }
  }
}
