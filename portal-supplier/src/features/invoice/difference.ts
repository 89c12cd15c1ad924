import Big from 'big.js';
import type { InvoiceContentFragment } from '../../../../schema/generated/supplier/graphql.js';

export type InvoiceDifference = InvoiceContentFragment['differences'][number];

interface Money {
  amount: string;
  currencyCode: string;
}

/** How the reader's language writes what is compared. */
interface Writers {
  formats: { money: (money: Money) => string; unitPrice: (money: Money) => string; decimal: (value: string) => string; percent: (share: number) => string };
  quantity: (value: string, unitCode: string) => string;
  unitName: (code: string) => string;
  stateName: (state: string) => string;
  taxCategoryName: (category: string) => string;
}

/** What a difference compares, in the reader's words: what would be right, what the invoice makes of it, by how much. */
export interface WrittenDifference {
  expected: string;
  found: string;
  /** Null where the two are no amounts. */
  by: string | null;
}

export function writeDifference({ rule, measure, expected, found, line }: InvoiceDifference, currencyCode: string, writers: Writers): WrittenDifference {
  const { formats, quantity } = writers;
  const write = {
    MONEY: (value: string) => (rule === 'PRICE' ? formats.unitPrice : formats.money)({ amount: value, currencyCode }),
    QUANTITY: (value: string) => (line ? quantity(value, line.unitCode) : formats.decimal(value)),
    PERCENT: (value: string) => formats.percent(Number(value) / 100),
    CODE: codeWriter(rule, writers),
  }[measure];
  return { expected: write(expected), found: write(found), by: measure === 'CODE' ? null : write(new Big(found).minus(expected).toFixed()) };
}

function codeWriter(rule: InvoiceDifference['rule'], { unitName, stateName, taxCategoryName }: Writers): (code: string) => string {
  if (rule === 'UNIT') return unitName;
  if (rule === 'ORDER_STATE') return stateName;
  if (rule === 'TAX') return taxCategoryName;
  return (code) => code;
}
