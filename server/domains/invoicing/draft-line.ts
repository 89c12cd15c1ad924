import type { Decimal } from '../../shared/decimal.js';
import type { PurchaseOrderLine } from '../purchasing/index.js';
import type { GoodsReceiptLine } from '../receiving/index.js';
import type { LineAmounts } from './invoice-amounts.js';
import type { InvoiceLine } from './invoice-line.entity.js';

/** A line that is about to be written. */
export interface DraftLine extends Omit<LineAmounts, 'netAmount'> {
  /** As a document states it; otherwise it is worked out. */
  netAmount?: Decimal;
  orderLine: PurchaseOrderLine | null;
  receiptLine: GoodsReceiptLine | null;
  creditedLine: InvoiceLine | null;
  description: string;
  unitCode: string;
}

/** What an order line is for, in the words of the order. */
export function describe({ description, item }: PurchaseOrderLine): string {
  return description ?? `${item.sku} ${item.names.en}`;
}
