import Big from 'big.js';
import { hasRate, type FormLine, type InvoiceForm } from './invoice-form.js';

interface Taxable {
  category: string;
  rate: string;
  amount: Big;
}

const amountOf = (value: string | null) => new Big(value ?? 0);
const sum = (values: Big[]) => values.reduce((total, value) => total.plus(value), new Big(0));

/** Half to even, to the currency's minor unit: as the server rounds. */
function rounderFor(currencyCode: string): (value: Big) => Big {
  const digits = new Intl.NumberFormat('en', { style: 'currency', currency: currencyCode }).resolvedOptions().maximumFractionDigits ?? 2;
  return (value) => value.round(digits, Big.roundHalfEven);
}

/** What a line comes to without tax; what is missing counts as nothing. */
export function netAmountOf(line: FormLine, currencyCode: string): string {
  const gross = amountOf(line.quantity).times(amountOf(line.unitPrice));
  return rounderFor(currencyCode)(gross.minus(amountOf(line.allowance)).plus(amountOf(line.charge))).toFixed();
}

/** What the document comes to as it is typed; the server works it out again. */
export function totalsOf(form: InvoiceForm, currencyCode: string) {
  const round = rounderFor(currencyCode);
  const lines = form.lines.map((line) => new Big(netAmountOf(line, currencyCode)));
  const of = (kind: 'ALLOWANCE' | 'CHARGE') => sum(form.adjustments.filter((adjustment) => adjustment.kind === kind).map(({ amount }) => round(amountOf(amount))));
  const [lineTotal, allowanceTotal, chargeTotal] = [sum(lines), of('ALLOWANCE'), of('CHARGE')];
  const taxes = taxesOf([
    ...form.lines.map((line, index) => taxableOf(line, lines[index]!)),
    ...form.adjustments.map((adjustment) => taxableOf(adjustment, round(amountOf(adjustment.amount)).times(adjustment.kind === 'CHARGE' ? 1 : -1))),
  ], round);
  const netTotal = lineTotal.minus(allowanceTotal).plus(chargeTotal);
  const grossTotal = netTotal.plus(sum(taxes.map(({ taxAmount }) => new Big(taxAmount))));
  const prepaidTotal = amountOf(form.prepaidTotal);
  return {
    currencyCode,
    lineTotal: lineTotal.toFixed(),
    allowanceTotal: allowanceTotal.toFixed(),
    chargeTotal: chargeTotal.toFixed(),
    netTotal: netTotal.toFixed(),
    taxes,
    grossTotal: grossTotal.toFixed(),
    prepaidTotal: prepaidTotal.toFixed(),
    payableTotal: grossTotal.minus(prepaidTotal).toFixed(),
  };
}

function taxableOf({ taxCategory, taxRate }: Pick<FormLine, 'taxCategory' | 'taxRate'>, amount: Big): Taxable {
  return { category: taxCategory, rate: hasRate(taxCategory) ? amountOf(taxRate).toFixed() : '0', amount };
}

function taxesOf(taxables: Taxable[], round: (value: Big) => Big) {
  const groups = Map.groupBy(taxables, ({ category, rate }) => `${category} ${rate}`);
  return [...groups.values()].map((group) => {
    const { category, rate } = group[0]!;
    return { category, rate, taxAmount: round(sum(group.map(({ amount }) => amount)).times(rate).div(100)).toFixed() };
  });
}
