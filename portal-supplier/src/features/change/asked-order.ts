import Big from 'big.js';
import type { OpenChangeFragment, OrderContentFragment } from '../../../../schema/generated/supplier/graphql.js';

type Line = OrderContentFragment['lines'][number];
type ChangeLine = OpenChangeFragment['lines'][number];

/** What the buyer wants otherwise and nobody has answered. */
export function openChangeOf(order: OrderContentFragment): OpenChangeFragment | undefined {
  return order.openChange ? order.openChanges.nodes[0] : undefined;
}

/**
 * An order as its supplier is asked for it: with the change that is open, and without lines of which nothing is to come.
 * A day that is confirmed and that the change leaves alone counts as asked for.
 */
export function askedOrder(order: OrderContentFragment): OrderContentFragment {
  const change = openChangeOf(order);
  const lines = change ? change.lines.map((line) => withChange(order, line)) : order.lines;
  return { ...order, total: change ? change.total : order.total, lines: lines.filter(({ quantity }) => new Big(quantity).gt(0)) };
}

function withChange(order: OrderContentFragment, changed: ChangeLine): Line {
  const { lineNumber, sku, supplierSku, itemName, quantity, unitCode, unitPrice, note, schedules } = changed;
  const line = order.lines.find((candidate) => candidate.lineNumber === lineNumber);
  const total = unitPrice && { ...unitPrice, amount: new Big(quantity).times(unitPrice.amount).toFixed() };
  const item = line?.item ?? { __typename: 'Item', id: `new ${lineNumber}`, sku, name: itemName };
  return {
    ...(line ?? { __typename: 'PurchaseOrderLine', id: `new ${lineNumber}`, lineNumber, description: null, note, acknowledgement: 'AWAITING' }),
    item,
    supplierSku,
    quantity,
    unitCode,
    unitPrice,
    total,
    schedules: schedules.map((schedule) => scheduleOf(line, schedule)),
  };
}

function scheduleOf(line: Line | undefined, { scheduleNumber, quantity, requestedOn, confirmedOn }: ChangeLine['schedules'][number]): Line['schedules'][number] {
  const known = line?.schedules.find((candidate) => candidate.scheduleNumber === scheduleNumber);
  return {
    __typename: 'PurchaseOrderSchedule',
    id: known?.id ?? `new ${scheduleNumber}`,
    scheduleNumber,
    quantity,
    requestedOn: confirmedOn ?? requestedOn,
    firstConfirmedOn: null,
    confirmedOn: null,
    actualOn: null,
    confirmedQuantity: null,
    receivedQuantity: known?.receivedQuantity ?? '0',
  };
}
