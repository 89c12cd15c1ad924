import { compare } from '../../shared/decimal.js';
import type { AnsweredSchedule } from './answer.js';
import type { LineContent } from './order-content.js';
import type { Acknowledgement } from './purchase-order.states.js';

/** Marks the lines whose answer a buyer has to decide on. */
export function markOpenLines(order: { lines: Iterable<Pick<LineContent, 'lineNumber' | 'acknowledgement'>> }, answered: readonly AnsweredSchedule[]): void {
  for (const line of order.lines) {
    const open = answered.filter((answer) => answer.lineNumber === line.lineNumber && !answer.withinTolerance);
    if (open.length) line.acknowledgement = open.every(({ answer }) => answer === 'REJECT') ? 'REJECTED' : 'CHANGES_PROPOSED';
  }
}

/** The lines of an order, or of what it is to become, of which something is to come. */
export function linesToCome<Line extends { quantity: string }>(lines: readonly Line[]): Line[] {
  return lines.filter(({ quantity }) => compare(quantity, '0') > 0);
}

/** What the answers to the lines of an order come to; a line of which nothing is to come has no say. */
export function acknowledgementOf(lines: readonly Pick<LineContent, 'quantity' | 'acknowledgement'>[]): Acknowledgement {
  const open = linesToCome(lines);
  if (open.some((line) => line.acknowledgement === 'AWAITING')) return 'AWAITING';
  if (open.every((line) => line.acknowledgement === 'ACCEPTED')) return 'ACCEPTED';
  if (open.every((line) => line.acknowledgement === 'REJECTED')) return 'REJECTED';
  return 'CHANGES_PROPOSED';
}
