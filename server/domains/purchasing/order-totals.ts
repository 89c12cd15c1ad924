import { compare, multiply, sum } from '../../shared/decimal.js';
import { fulfilmentOf } from './fulfilment.js';
import type { OrderContent } from './order-content.js';

/**
 * Works out again what follows from the lines and schedules: quantities, totals, earliest and latest days, and whether
 * all has been received. A delivery of which nothing is to come has no say in the days.
 */
export function recalculate(order: OrderContent): void {
  const lines = [...order.lines];
  for (const line of lines) {
    line.quantity = sum([...line.schedules].map((schedule) => schedule.quantity));
    line.total = multiply(line.quantity, line.unitPrice);
  }
  order.total = sum(lines.map((line) => line.total));
  const schedules = lines.flatMap((line) => [...line.schedules]);
  const open = schedules.filter(({ quantity }) => compare(quantity, '0') > 0);
  const confirmed = open.map((schedule) => schedule.confirmedOn).filter((day) => typeof day === 'string');
  order.requestedOn = open.map((schedule) => schedule.requestedOn).sort()[0] ?? null;
  order.confirmedOn = open.length && confirmed.length === open.length ? confirmed.sort().at(-1)! : null;
  order.receipt = fulfilmentOf(schedules);
}
