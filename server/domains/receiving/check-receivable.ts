import { compare, type Decimal, subtract, sum } from '../../shared/decimal.js';
import type { InputCheck } from '../../shared/input-check.js';
import { checkGoods, type Goods } from './check-goods.js';
import type { ReceivableLine } from './find-receivable.js';
import type { Discrepancy } from './goods-receipt-line.entity.js';
import type { LineInHand } from './lock-order-lines.js';
import { receivableQuantity } from './tolerance.js';

export interface GoodsReceiptLineInput extends Goods {
  orderLineId?: string | null;
  shipmentLineId?: string | null;
  receivedQuantity: Decimal;
  rejectedQuantity?: Decimal | null;
  discrepancies?: Discrepancy[] | null;
  reason?: string | null;
}

/** A line as it is booked. */
export interface CountedLine extends ReceivableLine {
  receivedQuantity: Decimal;
  acceptedQuantity: Decimal;
  rejectedQuantity: Decimal;
  discrepancies: Discrepancy[];
  reason: string | null;
  lot: string | null;
  serials: string[];
  expiresOn: string | null;
}

/** What was counted, as it is booked; what cannot be goes to `check`. The order lines must be locked. */
export function checkReceivable(check: InputCheck, inputs: readonly GoodsReceiptLineInput[], receivable: readonly ReceivableLine[], tolerancePercent: Decimal): CountedLine[] {
  const counted = inputs.map((input, index) => countLine(check, input, receivable[index]!, ['lines', String(index)]));
  counted.forEach(({ orderLine, receivedQuantity }, index) => {
    const field = ['lines', String(index), 'receivedQuantity'];
    const before = counted.slice(0, index).filter((other) => other.orderLine === orderLine).map((other) => other.receivedQuantity);
    const most = receivableQuantity({ ordered: orderLine.quantity, received: receivedOf(orderLine) }, tolerancePercent);
    if (compare(receivedQuantity, '0') > 0 && compare(sum([...before, receivedQuantity]), most) > 0) {
      check.refuse('OUT_OF_RANGE', field, `At most ${most} more of this order line can be received: what was ordered and ${Number(tolerancePercent)} %.`);
    }
  });
  return counted;
}

function countLine(check: InputCheck, input: GoodsReceiptLineInput, { orderLine, shipmentLine }: ReceivableLine, field: readonly string[]): CountedLine {
  const { status } = orderLine.order;
  if (status !== 'SENT') check.refuse('NOT_ALLOWED_IN_STATE', field, `Goods of an order are received while it is SENT; this one is ${status}.`);
  const { receivedQuantity } = input;
  const rejectedQuantity = input.rejectedQuantity ?? '0';
  const discrepancies = [...new Set(input.discrepancies ?? [])];
  if (compare(receivedQuantity, '0') < 0 || (compare(receivedQuantity, '0') === 0 && !discrepancies.includes('SHORT'))) {
    check.refuse('OUT_OF_RANGE', [...field, 'receivedQuantity'], 'More than 0; 0 only for what is SHORT.');
  }
  if (compare(rejectedQuantity, '0') < 0 || compare(rejectedQuantity, receivedQuantity) > 0) {
    check.refuse('OUT_OF_RANGE', [...field, 'rejectedQuantity'], `From 0 to ${receivedQuantity}, which was received.`);
  }
  const reason = check.optionalText(input.reason, [...field, 'reason'], 2000);
  if (compare(rejectedQuantity, '0') > 0 && !discrepancies.some((each) => each !== 'SHORT')) {
    check.refuse('REQUIRED', [...field, 'discrepancies'], 'Say what is wrong with what is rejected.');
  }
  const goods = checkGoods(check, input, receivedQuantity, field);
  return { orderLine, shipmentLine, receivedQuantity, acceptedQuantity: subtract(receivedQuantity, rejectedQuantity), rejectedQuantity, discrepancies, reason, ...goods };
}

function receivedOf(line: LineInHand): Decimal {
  return sum(line.schedules.map(({ receivedQuantity }) => receivedQuantity));
}
