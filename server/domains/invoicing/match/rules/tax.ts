import { taxesOf, type InvoiceTax } from '../../invoice-amounts.js';
import { untaxed } from '../../tax-categories.js';
import type { Difference } from '../difference.js';
import type { MatchDocument } from '../document.js';
import { isAway } from '../tolerance.js';

/** The tax of each category and rate follows from what is taxed, and the rate is one that its category can have. */
export function tax(document: MatchDocument): Difference[] {
  const { lines, adjustments, taxes, currencyCode, policy } = document;
  const worked = taxesOf(lines, adjustments, currencyCode);
  const expectedOf = (stated: InvoiceTax) => worked.find((each) => isSame(each, stated));
  const unstated = worked.filter((each) => !taxes.some((stated) => isSame(each, stated)));
  const compared = [
    ...taxes.map((stated) => ({ stated, expected: expectedOf(stated) ?? { taxableAmount: '0', taxAmount: '0' } })),
    ...unstated.map((expected) => ({ stated: { ...expected, taxableAmount: '0', taxAmount: '0' }, expected })),
  ];
  return [
    ...compared.flatMap(({ stated, expected }) => [
      ...(isAway(stated.taxableAmount, expected.taxableAmount, policy.tax) ? [wrong('BT-116', 'MONEY', expected.taxableAmount, stated.taxableAmount, document)] : []),
      ...(isAway(stated.taxAmount, expected.taxAmount, policy.tax) ? [wrong('BT-117', 'MONEY', expected.taxAmount, stated.taxAmount, document)] : []),
    ]),
    ...worked.filter(({ category, rate }) => untaxed.has(category) && Number(rate) !== 0).map(({ rate }) => wrong('BT-119', 'PERCENT', '0', rate, document)),
    ...worked.filter(({ category, rate }) => category === 'S' && Number(rate) === 0).map(({ category }) => wrong('BT-118', 'CODE', 'Z', category, document)),
  ];
}

function isSame(one: InvoiceTax, other: InvoiceTax): boolean {
  return one.category === other.category && Number(one.rate) === Number(other.rate);
}

function wrong(term: string, measure: Difference['measure'], expected: string, found: string, { policy }: MatchDocument): Difference {
  return {
    rule: 'TAX',
    lineId: null,
    measure,
    term,
    expected,
    found,
    tolerance: measure === 'MONEY' ? policy.tax : null,
    responsible: 'SUPPLIER',
    cures: ['CORRECTED_INVOICE', 'OVERRIDE'],
    released: true,
  };
}
