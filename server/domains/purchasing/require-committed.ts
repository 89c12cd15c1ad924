import { compare, type Decimal, sum } from '../../shared/decimal.js';
import type { InputCheck } from '../../shared/input-check.js';
import type { LineContent } from './order-content.js';

interface Wanted {
  scheduleNumber: number;
  quantity: Decimal;
}

/**
 * Refuses deliveries of a line that would take away what was received, is on its way or is invoiced. What stays as it is
 * passes, even where more was received than ordered.
 */
export function requireCommitted(check: InputCheck, line: Pick<LineContent, 'lineNumber' | 'quantity' | 'schedules'>, committed: Decimal, wanted: readonly Wanted[], field: readonly string[]): void {
  const total = sum(wanted.map(({ quantity }) => quantity));
  if (compare(total, committed) < 0 && compare(total, line.quantity) < 0) {
    check.refuse('OUT_OF_RANGE', field, `${committed} of line ${line.lineNumber} have been received, are on their way or are invoiced; no less can be agreed.`);
    return;
  }
  for (const schedule of line.schedules) {
    const quantity = wanted.find(({ scheduleNumber }) => scheduleNumber === schedule.scheduleNumber)?.quantity ?? '0';
    if (compare(quantity, schedule.receivedQuantity) < 0 && compare(quantity, schedule.quantity) < 0) {
      check.refuse('OUT_OF_RANGE', field, `${schedule.receivedQuantity} of delivery ${schedule.scheduleNumber} of line ${line.lineNumber} have been received.`);
    }
  }
}
