import type { EntityManager } from '@mikro-orm/postgresql';
import type { AnsweredSchedule } from './answer.js';
import type { DeliveryContent, LineContent, OrderContent } from './order-content.js';
import { recalculate } from './order-totals.js';
import type { PurchaseOrderLine } from './purchase-order-line.entity.js';
import { PurchaseOrderSchedule } from './purchase-order-schedule.entity.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

/** Adds a delivery to a line. */
type AddDelivery<Line> = (line: Line, delivery: Pick<DeliveryContent, 'scheduleNumber' | 'quantity' | 'requestedOn'>) => DeliveryContent;

/** Puts answered deliveries into force on the lines of an order that is an entity. Its content must be loaded. */
export function applyAnswer(em: EntityManager, order: PurchaseOrder, answered: readonly AnsweredSchedule[]): void {
  const { supplier, released } = order;
  applyAnswerTo(order, answered, (line: PurchaseOrderLine, delivery) => {
    const schedule = em.create(PurchaseOrderSchedule, { ...delivery, line, supplier, released });
    line.schedules.add(schedule);
    return schedule;
  });
}

/** Puts answered deliveries into force on an order's lines. */
export function applyAnswerTo<Line extends LineContent>(order: OrderContent<Line>, answered: readonly AnsweredSchedule[], add: AddDelivery<Line>): void {
  for (const line of order.lines) {
    const own = answered.filter((answer) => answer.lineNumber === line.lineNumber);
    if (own.length) applyToLine(line, own, add);
  }
  recalculate(order);
}

function applyToLine<Line extends LineContent>(line: Line, answered: readonly AnsweredSchedule[], add: AddDelivery<Line>): void {
  line.acknowledgement = answered.every(({ answer }) => answer === 'REJECT') ? 'REJECTED' : 'ACCEPTED';
  line.unitPrice = answered[0]!.unitPrice;
  for (const answer of answered) {
    const schedule = scheduleOf(line, answer) ?? add(line, splitOf(line, answer));
    schedule.quantity = answer.confirmedQuantity;
    schedule.confirmedQuantity = answer.confirmedQuantity;
    schedule.confirmedOn = answer.confirmedOn;
    schedule.firstConfirmedOn ??= answer.confirmedOn;
  }
}

function scheduleOf(line: LineContent, answer: AnsweredSchedule): DeliveryContent | undefined {
  return [...line.schedules].find((schedule) => schedule.scheduleNumber === answer.scheduleNumber);
}

/** A split delivery was asked for on the day of the last one. */
function splitOf(line: LineContent, { scheduleNumber, confirmedQuantity }: AnsweredSchedule) {
  return { scheduleNumber, quantity: confirmedQuantity, requestedOn: [...line.schedules].at(-1)!.requestedOn };
}
