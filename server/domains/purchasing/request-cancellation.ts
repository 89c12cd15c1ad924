import type { SignedInContext } from '../../graphql/context.js';
import { compare, type Decimal, subtract } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { askForChange } from './ask-for-change.js';
import { LONGEST_REASON } from './change-purchase-order.js';
import { committedQuantities } from './committed-quantities.js';
import { loadContent, loadPurchaseOrder, type PurchaseOrderReference } from './load-purchase-order.js';
import { calledOff, unchanged, withSchedules } from './propose-lines.js';
import type { ProposedLine } from './proposed-line.js';
import type { VersionSchedule } from './purchase-order-version.js';
import { requireAction } from './purchase-order.actions.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

export interface PurchaseOrderCancellationRequestInput extends PurchaseOrderReference {
  lineNumbers?: number[] | null;
  reason: string;
}

/**
 * A buyer wants to call off what is still open of an order, or of some of its lines. What was received, is on its way or
 * is invoiced stays. An order that the supplier has rejected as a whole is cancelled at once.
 */
export function requestCancellation(context: SignedInContext, input: PurchaseOrderCancellationRequestInput) {
  return context.em.transactional(async (em) => {
    const order = await loadPurchaseOrder(em, input);
    requireAction(order, 'REQUEST_CANCELLATION');
    const check = new InputCheck();
    const reason = check.text(input.reason, ['reason'], LONGEST_REASON);
    check.settle();
    await loadContent(em, order);
    requireLines(order, input.lineNumbers ?? []);
    if (order.acknowledgement === 'REJECTED' && !order.openChange && !input.lineNumbers) order.status = 'CANCELLED';
    else {
      const lines = withoutOpen(order, await committedQuantities(em, order), input.lineNumbers ?? null);
      await askForChange(em, context, order, { kind: 'CANCELLATION', reason, lines, deliveryAddress: null });
    }
    return { purchaseOrder: { id: order.id } };
  });
}

function requireLines(order: PurchaseOrder, lineNumbers: readonly number[]): void {
  const stray = lineNumbers.findIndex((number, index) => lineNumbers.indexOf(number) !== index || !order.lines.getItems().some(({ lineNumber }) => lineNumber === number));
  if (stray >= 0) throw new DomainError('INVALID', ['lineNumbers', String(stray)], 'Name each line of the order once at most.');
}

function withoutOpen(order: PurchaseOrder, committed: ReadonlyMap<number, Decimal>, lineNumbers: readonly number[] | null): ProposedLine[] {
  return order.lines.getItems().map((line) => {
    const before = unchanged(line);
    return lineNumbers?.includes(line.lineNumber) === false ? before : withSchedules(before, firstOf(before.schedules, committed.get(line.lineNumber)!));
  });
}

/** The deliveries that so much of a line takes, in their order. */
function firstOf(schedules: readonly VersionSchedule[], committed: Decimal): VersionSchedule[] {
  let left = committed;
  const kept = schedules.flatMap((schedule) => {
    const quantity = compare(left, schedule.quantity) < 0 ? left : schedule.quantity;
    left = subtract(left, quantity);
    return compare(quantity, '0') > 0 ? [{ ...schedule, quantity }] : [];
  });
  return kept.length ? kept : calledOff(schedules);
}
