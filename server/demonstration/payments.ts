import Big from 'big.js';
import { Invoice } from '../domains/invoicing/invoice.entity.js';
import type { InvoiceStatus } from '../domains/invoicing/invoice.states.js';
import { CompanyBankAccount } from '../domains/payments/company-bank-account.entity.js';
import { DiscountOffer } from '../domains/payments/discount-offer.entity.js';
import { discountOn } from '../domains/payments/discount.js';
import { Payable } from '../domains/payments/payable.entity.js';
import { inMinorUnits } from '../shared/currency.js';
import { dayOf, daysAfter } from '../shared/days.js';
import { subtract } from '../shared/decimal.js';
import { fixedId } from './fixed-id.js';
import { addPaidRuns, addProposedRun } from './payment-runs.js';
import type { Staff } from './staff.js';
import type { Stage } from './stage.js';
import type { DemonstrationSupplier } from './suppliers.js';

const BOOKED: InvoiceStatus[] = ['APPROVED', 'SCHEDULED', 'PARTIALLY_PAID', 'PAID'];

/** Suppliers that have offers and statements: among them those whose people log in. */
const WITH_BOOKS = ['alpine', 'borealis', 'hongda', 'pars'];
export const withBooks = ({ key }: DemonstrationSupplier) => WITH_BOOKS.includes(key);

/** The company's accounts by currency. */
export type CompanyAccounts = ReadonlyMap<string, CompanyBankAccount>;

/** What is to be paid of every approved invoice, what was paid, a hold, offers for early payment and a run to be approved. */
export async function addPayments(stage: Stage, staff: Staff, suppliers: readonly DemonstrationSupplier[]): Promise<void> {
  const accounts = addAccounts(stage);
  const invoices = await stage.em.find(Invoice, { status: { $in: BOOKED } }, { populate: ['supplier'], orderBy: { issuedOn: 'asc', id: 'asc' } });
  const payables = invoices.map((invoice) => addPayable(stage, invoice));
  await stage.em.flush();
  await addPaidRuns(stage, staff, accounts, payables);
  const open = payables.filter(({ status, amount, dueOn }) => status === 'OPEN' && new Big(amount).gt(0) && dueOn > stage.calendar.day(3));
  const waiting = bySupplierInTurn(open, suppliers.filter(withBooks).map(({ supplier }) => supplier.id));
  const offered = waiting.slice(0, offers.length);
  offered.forEach((payable, index) => addOffer(stage, staff, payable, index));
  const [held, ...others] = waiting.slice(offers.length);
  if (held) Object.assign(held, { status: 'HELD', holdReason: 'Part of the goods is still being inspected. We expect the result within a week.', heldAt: stage.calendar.moment(-2, 15), heldByName: staff.finance.name });
  await addProposedRun(stage, staff, accounts, others.filter(({ currencyCode }) => currencyCode === 'EUR').slice(0, 6), held ?? null);
  await stage.em.flush();
}

function addAccounts({ em, calendar }: Stage): CompanyAccounts {
  const account = (currencyCode: string, details: object) =>
    em.create(CompanyBankAccount, {
      id: fixedId(`company account ${currencyCode}`),
      createdAt: calendar.moment(-395, 9),
      holder: 'Larkfield Kitchen & Outdoor',
      bankName: 'Richmond Commercial Bank',
      countryCode: 'GB',
      currencyCode,
      scheme: 'LOCAL',
      number: '31926819',
      routing: '601613',
      ...details,
    });
  return new Map([
    ['EUR', account('EUR', { scheme: 'IBAN', number: 'GB29NWBK60161331926819', routing: null, bic: 'NWBKGB2L' })],
    ['USD', account('USD', { number: '31926827', createdAt: calendar.moment(-300, 9) })],
    ['CNY', account('CNY', { number: '31926835', createdAt: calendar.moment(-290, 9) })],
  ]);
}

function addPayable({ em }: Stage, invoice: Invoice): Payable {
  const amount = invoice.kind === 'CREDIT_NOTE' ? subtract('0', invoice.payableTotal) : invoice.payableTotal;
  const settledAmount = invoice.status === 'PAID' ? amount : invoice.status === 'PARTIALLY_PAID' ? inMinorUnits(new Big(amount).div(2), invoice.currencyCode) : '0';
  if (invoice.status === 'APPROVED') invoice.status = 'SCHEDULED';
  return em.create(Payable, {
    id: fixedId(`payable of ${invoice.id}`),
    createdAt: invoice.approvedAt!,
    supplier: invoice.supplier,
    invoice,
    status: invoice.status === 'PAID' ? 'SETTLED' : 'OPEN',
    dueOn: invoice.dueOn,
    payOn: invoice.dueOn,
    currencyCode: invoice.currencyCode,
    amount,
    settledAmount,
    discountAmount: '0',
  });
}

/** One of each supplier, then another one of each, those `first` before the others: so that whoever logs in finds something. */
function bySupplierInTurn(payables: readonly Payable[], first: readonly string[]): Payable[] {
  const turns = new Map<string, number>();
  const turnOf = (payable: Payable) => {
    const turn = turns.get(payable.supplier.id) ?? 0;
    turns.set(payable.supplier.id, turn + 1);
    return turn;
  };
  const placeOf = ({ supplier }: Payable) => (first.indexOf(supplier.id) + 1 || first.length + 1);
  return payables
    .map((payable) => ({ payable, turn: turnOf(payable), place: placeOf(payable) }))
    .sort((one, other) => one.turn - other.turn || one.place - other.place)
    .map(({ payable }) => payable);
}

/** What became of offers, turn by turn. */
const offers = [
  { status: 'OFFERED', kind: 'FIXED', percent: '2' },
  { status: 'OFFERED', kind: 'SLIDING', percent: '9' },
  { status: 'ACCEPTED', kind: 'FIXED', percent: '1.5' },
  { status: 'DECLINED', kind: 'FIXED', percent: '3' },
] as const;

function addOffer({ em, calendar }: Stage, staff: Staff, payable: Payable, index: number): void {
  const { status, kind, percent } = offers[index]!;
  const payFrom = calendar.day(2);
  const answered = status === 'OFFERED' ? null : calendar.moment(-1, 13);
  const offer = em.create(DiscountOffer, {
    id: fixedId(`discount offer ${payable.id}`),
    createdAt: calendar.moment(-2, 10, index),
    supplier: payable.supplier,
    payable,
    invoice: payable.invoice,
    status,
    kind,
    percent,
    offeredAmount: subtract(payable.amount, payable.settledAmount),
    currencyCode: payable.currencyCode,
    payFrom,
    dueOn: payable.dueOn,
    answerBy: dayOf(daysAfter(new Date(`${payFrom}T00:00:00Z`), -1)),
    offeredByName: staff.finance.name,
    answeredAt: answered,
    answeredByName: answered && payable.invoice.createdByName,
  });
  if (status !== 'ACCEPTED') return;
  const discountAmount = discountOn(offer, payFrom);
  Object.assign(offer, { payOn: payFrom, discountAmount });
  Object.assign(payable, { payOn: payFrom, discountAmount });
}
