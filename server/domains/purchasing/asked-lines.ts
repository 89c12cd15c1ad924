import { linesToCome } from './acknowledgement.js';
import type { AskedLine } from './answer.js';
import type { LineContent } from './order-content.js';
import type { PurchaseOrderChange } from './purchase-order-change.entity.js';

/** What a line of the order asks for. */
export function askedOf(line: Pick<LineContent, 'lineNumber' | 'quantity' | 'unitPrice' | 'schedules'>): AskedLine {
  return {
    lineNumber: line.lineNumber,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    schedules: [...line.schedules].map(({ scheduleNumber, quantity, requestedOn }) => ({ scheduleNumber, quantity, requestedOn })),
  };
}

/** What a change asks for, line by line. A day that is confirmed and that the change leaves alone counts as asked for. */
export function askedByChange({ lines }: PurchaseOrderChange): AskedLine[] {
  return linesToCome(lines).map(({ lineNumber, quantity, unitPrice, schedules }) => ({
    lineNumber,
    quantity,
    unitPrice: unitPrice.amount,
    schedules: schedules.map((schedule) => ({ ...schedule, requestedOn: schedule.confirmedOn ?? schedule.requestedOn })),
  }));
}
