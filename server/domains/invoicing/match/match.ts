import type { Difference } from './difference.js';
import type { MatchDocument } from './document.js';
import { charges } from './rules/charges.js';
import { creditedAmounts } from './rules/credited-amounts.js';
import { currency } from './rules/currency.js';
import { duplicate } from './rules/duplicate.js';
import { notInvoiced } from './rules/not-invoiced.js';
import { notOrdered } from './rules/not-ordered.js';
import { orderState } from './rules/order-state.js';
import { price } from './rules/price.js';
import { quantity } from './rules/quantity.js';
import { tax } from './rules/tax.js';
import { totals } from './rules/totals.js';
import { unit } from './rules/unit.js';
import { value } from './rules/value.js';

type Rule = (document: MatchDocument) => Difference[];

const rules: Record<MatchDocument['kind'], readonly Rule[]> = {
  INVOICE: [notOrdered, orderState, currency, unit, price, value, quantity, charges, tax, totals, duplicate],
  CREDIT_NOTE: [notInvoiced, currency, creditedAmounts, tax, totals, duplicate],
};

/** Everything in which a document differs from what was ordered, delivered and invoiced, and from its own sums. */
export function match(document: MatchDocument): Difference[] {
  return rules[document.kind].flatMap((rule) => rule(document));
}
