import type { EntityManager } from '@mikro-orm/postgresql';
import { inMinorUnits } from '../../shared/currency.js';
import type { Decimal } from '../../shared/decimal.js';
import type { DraftLine } from './draft-line.js';
import { type InvoiceAdjustment, type LineAmounts, netAmountOf, taxesOf, totalsOf } from './invoice-amounts.js';
import { InvoiceLine } from './invoice-line.entity.js';
import type { Invoice } from './invoice.entity.js';

/** Writes the lines of a draft anew, numbered from 1. Lines that it had belong to no invoice from now on. */
export async function writeLines(em: EntityManager, invoice: Invoice, drafts: readonly DraftLine[]): Promise<InvoiceLine[]> {
  await em.nativeUpdate(InvoiceLine, { invoice }, { invoice: null });
  return drafts.map((draft, index) =>
    em.create(InvoiceLine, {
      ...contentOf(draft),
      invoice,
      supplier: invoice.supplier,
      lineNumber: index + 1,
      purchaseOrder: draft.orderLine?.purchaseOrder ?? null,
      currencyCode: invoice.currencyCode,
      netAmount: draft.netAmount ?? netAmountOf(draft, invoice.currencyCode),
    }),
  );
}

function contentOf({ orderLine, receiptLine, creditedLine, description, quantity, unitCode, unitPrice, allowance, charge, taxCategory, taxRate }: DraftLine) {
  return { orderLine, receiptLine, creditedLine, description, quantity, unitCode, unitPrice, allowance, charge, taxCategory, taxRate };
}

/** Works out what follows from the lines, allowances and charges of a draft: its tax and totals. */
export function writeAmounts(invoice: Invoice, lines: readonly LineAmounts[], adjustments: readonly InvoiceAdjustment[], prepaidTotal: Decimal): void {
  const { currencyCode } = invoice;
  const rounded = adjustments.map((each) => ({ ...each, amount: inMinorUnits(each.amount, currencyCode) }));
  invoice.adjustments = rounded;
  invoice.taxes = taxesOf(lines, rounded, currencyCode);
  Object.assign(invoice, totalsOf(lines, rounded, invoice.taxes, inMinorUnits(prepaidTotal, currencyCode)));
}
