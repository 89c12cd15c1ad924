import type { EntityManager } from '@mikro-orm/postgresql';
import { toUuid } from '../../graphql/ids.js';
import { compare, type Decimal } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { Item, priceOf, SupplierItem } from '../catalog/index.js';
import { recalculate } from './order-totals.js';
import { PurchaseOrderLine } from './purchase-order-line.entity.js';
import { PurchaseOrderSchedule } from './purchase-order-schedule.entity.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

export interface PurchaseOrderLineInput {
  itemId: string;
  unitPrice?: Decimal | null;
  note?: string | null;
  schedules: { quantity: Decimal; requestedOn: string }[];
}

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
  const field = ['lines', String(index)];
  const item = await em.findOne(Item, toUuid('item', input.itemId));
  if (!item) throw new DomainError('NOT_FOUND', [...field, 'itemId']);
  checkSchedules(input, order.orderedOn, field);
  const quantity = input.schedules[0]!.quantity;
  const unitPrice = input.unitPrice ?? (await priceOf(em, order.supplier.id, item.id, quantity, order.orderedOn));
  if (unitPrice === null) throw new DomainError('REQUIRED', [...field, 'unitPrice'], 'No price is agreed for this item and day: state one.');
  if (compare(unitPrice, '0') < 0) throw new DomainError('OUT_OF_RANGE', [...field, 'unitPrice'], 'A price is 0 or more.');
  const terms = await em.findOne(SupplierItem, { supplier: order.supplier, item });
  const line = em.create(PurchaseOrderLine, {
    purchaseOrder: order,
    supplier: order.supplier,
    lineNumber: index + 1,
    item,
    supplierSku: terms?.supplierSku ?? null,
    quantity: '0',
    unitCode: item.unitCode,
    unitPrice,
    currencyCode: order.currencyCode,
    total: '0',
    acknowledgement: 'AWAITING',
    note: input.note?.trim() || null,
  });
  input.schedules.forEach((schedule, number) => {
    line.schedules.add(em.create(PurchaseOrderSchedule, { ...schedule, line, supplier: order.supplier, scheduleNumber: number + 1 }));
  });
  return line;
}

function checkSchedules({ schedules }: PurchaseOrderLineInput, orderedOn: string, field: readonly string[]): void {
  if (!schedules.length) throw new DomainError('REQUIRED', [...field, 'schedules'], 'Say when how much is wanted.');
  schedules.forEach(({ quantity, requestedOn }, index) => {
    const path = [...field, 'schedules', String(index)];
    if (compare(quantity, '0') <= 0) throw new DomainError('OUT_OF_RANGE', [...path, 'quantity'], 'A quantity is more than 0.');
    if (requestedOn < orderedOn) throw new DomainError('OUT_OF_RANGE', [...path, 'requestedOn'], `Ask for ${orderedOn}, the day of the order, or later.`);
  });
}
