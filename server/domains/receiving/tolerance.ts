import { compare, type Decimal, plusPercent, subtract, sum } from '../../shared/decimal.js';

interface Announced {
  /** What the supplier has confirmed. */
  confirmed: Decimal;
  /** What has come in, returns taken off. */
  received: Decimal;
  /** What other shipments have announced and has not come in. */
  onTheWay: Decimal;
}

/** How much of an order line a shipment may announce: what is confirmed and open, and so many percent of that beyond. */
export function shippableQuantity({ confirmed, received, onTheWay }: Announced, tolerancePercent: Decimal): Decimal {
  return plusPercent(notBelowZero(subtract(confirmed, sum([received, onTheWay]))), tolerancePercent);
}

/** How much more of an order line may be received: all receipts together come to the ordered quantity and so many percent of it beyond. */
export function receivableQuantity({ ordered, received }: { ordered: Decimal; received: Decimal }, tolerancePercent: Decimal): Decimal {
  return notBelowZero(subtract(plusPercent(ordered, tolerancePercent), received));
}

function notBelowZero(value: Decimal): Decimal {
  return compare(value, '0') < 0 ? '0' : value;
}
