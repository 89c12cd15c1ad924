import type { EntityManager } from '@mikro-orm/postgresql';
import { compare } from '../../shared/decimal.js';
import { InputCheck } from '../../shared/input-check.js';
import { Item } from '../catalog/index.js';
import { committedQuantities } from './committed-quantities.js';
import { recalculate } from './order-totals.js';
import type { ProposedLine } from './proposed-line.js';
import type { PurchaseOrderChange } from './purchase-order-change.entity.js';
import { PurchaseOrderLine } from './purchase-order-line.entity.js';
import { PurchaseOrderSchedule } from './purchase-order-schedule.entity.js';
import type { VersionSchedule } from './purchase-order-version.js';
import type { PurchaseOrder } from './purchase-order.entity.js';
import { requireCommitted } from './require-committed.js';

/**
 * Puts what was asked for into force on the order, whose content must be loaded.
 * @throws DomainErrors at `id` when more has been received or sent off meanwhile than would be left
 */
export async function applyChange(em: EntityManager, order: PurchaseOrder, change: PurchaseOrderChange): Promise<void> {
  const committed = await committedQuantities(em, order);
  const check = new InputCheck();
  for (const line of order.lines) {
    const proposed = change.lines.find(({ lineNumber }) => lineNumber === line.lineNumber)!;
    requireCommitted(check, line, committed.get(line.lineNumber)!, proposed.schedules, ['id']);
  }
  check.settle();
  applyLines(em, order, change.lines, await em.find(Item, { id: { $in: change.lines.map(({ itemId }) => itemId) } }));
  order.deliveryAddress = change.deliveryAddress ?? order.deliveryAddress;
}

/** @param items what the lines are about */
export function applyLines(em: EntityManager, order: PurchaseOrder, lines: readonly ProposedLine[], items: readonly Item[]): void {
  for (const proposed of lines) {
    const line = order.lines.getItems().find(({ lineNumber }) => lineNumber === proposed.lineNumber);
    applyToLine(em, line ?? addLine(em, order, proposed, items.find(({ id }) => id === proposed.itemId)!), proposed);
  }
  recalculate(order);
}

function addLine(em: EntityManager, order: PurchaseOrder, { lineNumber, supplierSku, unitCode, unitPrice, note }: ProposedLine, item: Item): PurchaseOrderLine {
  const line = em.create(PurchaseOrderLine, {
    purchaseOrder: order,
    supplier: order.supplier,
    released: order.released,
    lineNumber,
    item,
    supplierSku,
    quantity: '0',
    unitCode,
    unitPrice: unitPrice.amount,
    currencyCode: order.currencyCode,
    total: '0',
    acknowledgement: 'AWAITING',
    note,
  });
  order.lines.add(line);
  return line;
}

function applyToLine(em: EntityManager, line: PurchaseOrderLine, proposed: ProposedLine): void {
  line.unitPrice = proposed.unitPrice.amount;
  for (const schedule of line.schedules.getItems()) {
    if (!proposed.schedules.some(({ scheduleNumber }) => scheduleNumber === schedule.scheduleNumber)) line.schedules.remove(schedule);
  }
  for (const wanted of proposed.schedules) applyToSchedule(em, line, wanted);
  if (compare(proposed.quantity, '0') === 0 && compare(line.quantity, '0') > 0) line.acknowledgement = 'CANCELLED';
}

function applyToSchedule(em: EntityManager, line: PurchaseOrderLine, wanted: VersionSchedule): void {
  const { scheduleNumber, quantity, requestedOn } = wanted;
  const schedule = line.schedules.getItems().find((candidate) => candidate.scheduleNumber === scheduleNumber);
  if (!schedule) {
    const { supplier, released } = line;
    line.schedules.add(em.create(PurchaseOrderSchedule, { line, supplier, released, scheduleNumber, quantity, requestedOn }));
    return;
  }
  schedule.quantity = quantity;
  if (schedule.confirmedQuantity) schedule.confirmedQuantity = quantity;
  if (schedule.requestedOn === requestedOn) return;
  // The buyer moved the day: being on time is measured against what is confirmed for the new one.
  Object.assign(schedule, { requestedOn, firstConfirmedOn: null, confirmedOn: null, confirmedQuantity: null });
}
