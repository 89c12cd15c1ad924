import { compare, type Decimal, subtract } from '../../shared/decimal.js';
import type { SalesOrderLine } from './sales-order-line.entity.js';

/** How much of a line has not left yet. */
export function openQuantity(line: SalesOrderLine): Decimal {
  return subtract(line.quantity, line.shippedQuantity);
}

export function isOpen(line: SalesOrderLine): boolean {
  return compare(openQuantity(line), '0') > 0;
}
