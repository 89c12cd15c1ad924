import { compare, type Decimal, subtract, sum } from '../../shared/decimal.js';

/** What a delivery of an order line knows of what came in. */
export interface Delivery {
  scheduleNumber: number;
  quantity: Decimal;
  receivedQuantity: Decimal;
  rejectedQuantity: Decimal;
  actualOn?: string | null;
}

/**
 * Books what came in on the deliveries of its line: the first ones are filled first, and what no delivery waits for goes
 * to the last. `rejected` is a part of `received`.
 */
export function spreadArrival(deliveries: readonly Delivery[], received: Decimal, rejected: Decimal, day: string): void {
  const inOrder = byNumber(deliveries);
  let left = received;
  let rejectedLeft = rejected;
  for (const delivery of inOrder) {
    const room = subtract(delivery.quantity, delivery.receivedQuantity);
    const share = delivery === inOrder.at(-1) ? left : smaller(compare(room, '0') > 0 ? room : '0', left);
    if (compare(share, '0') <= 0) continue;
    const rejectedShare = smaller(share, rejectedLeft);
    delivery.receivedQuantity = sum([delivery.receivedQuantity, share]);
    delivery.rejectedQuantity = sum([delivery.rejectedQuantity, rejectedShare]);
    if (!delivery.actualOn || delivery.actualOn < day) delivery.actualOn = day;
    left = subtract(left, share);
    rejectedLeft = subtract(rejectedLeft, rejectedShare);
  }
}

/** Books on the deliveries of its line what an inspection rejected of goods that came in already, the last ones first. */
export function spreadRejection(deliveries: readonly Delivery[], rejected: Decimal): void {
  let left = rejected;
  for (const delivery of byNumber(deliveries).reverse()) {
    const share = smaller(subtract(delivery.receivedQuantity, delivery.rejectedQuantity), left);
    delivery.rejectedQuantity = sum([delivery.rejectedQuantity, share]);
    left = subtract(left, share);
  }
}

/** Takes what went back off the deliveries of its line, the last ones first. */
export function spreadReturn(deliveries: readonly Delivery[], accepted: Decimal, rejected: Decimal): void {
  let acceptedLeft = accepted;
  let rejectedLeft = rejected;
  for (const delivery of byNumber(deliveries).reverse()) {
    const rejectedShare = smaller(delivery.rejectedQuantity, rejectedLeft);
    const acceptedShare = smaller(subtract(delivery.receivedQuantity, delivery.rejectedQuantity), acceptedLeft);
    delivery.rejectedQuantity = subtract(delivery.rejectedQuantity, rejectedShare);
    delivery.receivedQuantity = subtract(delivery.receivedQuantity, sum([rejectedShare, acceptedShare]));
    if (compare(delivery.receivedQuantity, '0') === 0) delivery.actualOn = null;
    rejectedLeft = subtract(rejectedLeft, rejectedShare);
    acceptedLeft = subtract(acceptedLeft, acceptedShare);
  }
}

function byNumber(deliveries: readonly Delivery[]): Delivery[] {
  return [...deliveries].sort((one, other) => one.scheduleNumber - other.scheduleNumber);
}

function smaller(one: Decimal, other: Decimal): Decimal {
  return compare(one, other) < 0 ? one : other;
}
