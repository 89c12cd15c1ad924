import type { EntityManager } from '@mikro-orm/postgresql';
import { DomainError } from '../../shared/domain-error.js';
import { newLineTerms, type PurchaseOrderLineInput } from './new-line-terms.js';
import { recalculate } from './order-totals.js';
import { PurchaseOrderLine } from './purchase-order-line.entity.js';
import { PurchaseOrderSchedule } from './purchase-order-schedule.entity.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

/**
 * Writes the lines of a draft anew, numbered from 1.
 * @throws DomainError that names the line and field
 */
export async function writeLines(em: EntityManager, order: PurchaseOrder, lines: readonly PurchaseOrderLineInput[]): Promise<void> {
  if (!lines.length) throw new DomainError('REQUIRED', ['lines'], 'An order has at least one line.');
  for (const line of order.lines.getItems()) em.remove(line.schedules.getItems()).remove(line);
  order.lines.removeAll();
  await em.flush();
  for (const [index, input] of lines.entries()) {
    order.lines.add(await newLine(em, order, index, input));
  }
  recalculate(order);
}

async function newLine(em: EntityManager, order: PurchaseOrder, index: number, input: PurchaseOrderLineInput): Promise<PurchaseOrderLine> {
  const terms = await newLineTerms(em, order, input, order.orderedOn, ['lines', String(index)]);
  const line = em.create(PurchaseOrderLine, {
    ...terms,
    purchaseOrder: order,
    supplier: order.supplier,
    lineNumber: index + 1,
    quantity: '0',
    unitCode: terms.item.unitCode,
    currencyCode: order.currencyCode,
    total: '0',
    acknowledgement: 'AWAITING',
  });
  input.schedules.forEach((schedule, number) => {
    line.schedules.add(em.create(PurchaseOrderSchedule, { ...schedule, line, supplier: order.supplier, scheduleNumber: number + 1 }));
  });
  return line;
}
