import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnsweredSchedule } from './answer.js';
import { recalculate } from './order-totals.js';
import type { PurchaseOrderLine } from './purchase-order-line.entity.js';
import { PurchaseOrderSchedule } from './purchase-order-schedule.entity.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

/** Puts answered deliveries into force on the order's lines. Its content must be loaded. */
export function applyAnswer(em: EntityManager, order: PurchaseOrder, answered: readonly AnsweredSchedule[]): void {
  for (const line of order.lines) {
    const own = answered.filter((answer) => answer.lineNumber === line.lineNumber);
    if (own.length) applyToLine(em, order, line, own);
  }
  recalculate(order);
}

function applyToLine(em: EntityManager, order: PurchaseOrder, line: PurchaseOrderLine, answered: readonly AnsweredSchedule[]): void {
  line.acknowledgement = answered.every(({ answer }) => answer === 'REJECT') ? 'REJECTED' : 'ACCEPTED';
  line.unitPrice = answered[0]!.unitPrice;
  for (const answer of answered) {
    const schedule = scheduleOf(line, answer) ?? addSchedule(em, order, line, answer);
    schedule.quantity = answer.confirmedQuantity;
    schedule.confirmedQuantity = answer.confirmedQuantity;
    schedule.confirmedOn = answer.confirmedOn;
    schedule.firstConfirmedOn ??= answer.confirmedOn;
  }
}

function scheduleOf(line: PurchaseOrderLine, answer: AnsweredSchedule): PurchaseOrderSchedule | undefined {
  return line.schedules.getItems().find((schedule) => schedule.scheduleNumber === answer.scheduleNumber);
}

/** A split delivery was asked for on the day of the last one. */
function addSchedule(em: EntityManager, order: PurchaseOrder, line: PurchaseOrderLine, answer: AnsweredSchedule): PurchaseOrderSchedule {
  const schedule = em.create(PurchaseOrderSchedule, {
    line,
    supplier: order.supplier,
    released: order.released,
    scheduleNumber: answer.scheduleNumber,
    quantity: answer.confirmedQuantity,
    requestedOn: line.schedules.getItems().at(-1)!.requestedOn,
  });
  line.schedules.add(schedule);
  return schedule;
}
