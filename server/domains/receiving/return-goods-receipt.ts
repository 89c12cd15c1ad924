import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { nextNumber } from '../../database/next-number.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { compare, type Decimal, multiply, subtract, sum } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { InputCheck } from '../../shared/input-check.js';
import { pastDay } from '../../shared/past-day.js';
import { statusOfCounted } from './derive-states.js';
import { GoodsReceiptLine } from './goods-receipt-line.entity.js';
import { GoodsReceipt } from './goods-receipt.entity.js';
import { lockOrderLines } from './lock-order-lines.js';
import { followOrders } from './post-goods-receipt.js';
import { type ReturnableLine, type ReturnedLine, returnedLines, type GoodsReceiptReturnLineInput } from './returned-lines.js';
import { Shipment } from './shipment.entity.js';
import { spreadReturn } from './spread.js';

export interface GoodsReceiptReturnInput {
  id: string;
  returnedOn?: string | null;
  reason: string;
  lines?: GoodsReceiptReturnLineInput[] | null;
}

/**
 * Takes a receipt back, in whole or in part, by another one with negative quantities. The first one stays as it is; all
 * returns of it together take back no more than it says.
 */
export function returnGoodsReceipt(context: SignedInContext, input: GoodsReceiptReturnInput) {
  return context.em.transactional(async (em) => {
    const check = new InputCheck();
    const reason = check.text(input.reason, ['reason'], 2000);
    check.settle();
    const { receipt, shipment, lines } = await findReturnable(em, input.id);
    const receivedOn = pastDay(input.returnedOn, context.now(), 'returnedOn');
    if (receivedOn < receipt.receivedOn) throw new DomainError('OUT_OF_RANGE', ['returnedOn'], `Not before ${receipt.receivedOn}, when it came.`);
    const returned = returnedLines(lines, input.lines ?? null);
    const back = em.create(GoodsReceipt, {
      number: await nextNumber(em, 'GR'),
      supplier: receipt.supplier,
      kind: 'RETURN',
      returnOf: receipt,
      shipment,
      receivedOn,
      note: reason,
      postedById: context.principal.accountId,
      postedByName: context.principal.name,
    });
    returned.forEach((line, index) => book(em, back, line, index + 1));
    await followOrders(em, returned, context.now());
    if (shipment) await followReturn(shipment, context.now());
    return { goodsReceipt: { id: back.id } };
  });
}

/** Locks the shipment, then the orders and their lines, as a receipt does. */
async function findReturnable(em: EntityManager, id: string) {
  const receipt = await em.findOne(GoodsReceipt, toUuid('gr', id), { populate: ['lines'] });
  if (!receipt) throw new DomainError('NOT_FOUND', ['id']);
  if (receipt.kind === 'RETURN') throw new DomainError('NOT_ALLOWED_IN_STATE', ['id'], 'A return is not taken back: post what came again.');
  const shipment = receipt.shipment ? await em.findOneOrFail(Shipment, receipt.shipment.id, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }) : null;
  await shipment?.lines.loadItems();
  const lines = receipt.lines.getItems();
  const { lines: orderLines } = await lockOrderLines(em, lines.map(({ orderLine }) => orderLine.id));
  const closed = [...orderLines.values()].find(({ order }) => order.status === 'CLOSED');
  if (closed) throw new DomainError('NOT_ALLOWED_IN_STATE', null, `Order ${closed.order.number} is CLOSED: nothing changes any more.`);
  const earlier = await em.find(GoodsReceiptLine, { returnOf: { $in: lines.map((line) => line.id) } });
  return { receipt, shipment, lines: lines.map((line) => ({ line, orderLine: orderLines.get(line.orderLine.id)!, ...leftOf(line, earlier) })) };
}

/** Also when its status stays whoever follows it is told. */
async function followReturn(shipment: Shipment, now: Date): Promise<void> {
  if (shipment.status !== 'CLOSED') shipment.status = statusOfCounted(await shipment.lines.loadItems());
  shipment.updatedAt = now;
}

function leftOf(line: GoodsReceiptLine, earlier: readonly GoodsReceiptLine[]): Pick<ReturnableLine, 'accepted' | 'rejected'> {
  const own = earlier.filter(({ returnOf }) => returnOf === line);
  return {
    accepted: sum([line.acceptedQuantity, ...own.map(({ acceptedQuantity }) => acceptedQuantity)]),
    rejected: sum([line.rejectedQuantity, ...own.map(({ rejectedQuantity }) => rejectedQuantity)]),
  };
}

function book(em: EntityManager, back: GoodsReceipt, { line, orderLine: { schedules }, accepted, rejected }: ReturnedLine, lineNumber: number): void {
  const { orderLine, shipmentLine, purchaseOrder, supplier, lot, expiresOn } = line;
  const quantity = sum([accepted, rejected]);
  em.create(GoodsReceiptLine, {
    goodsReceipt: back,
    returnOf: line,
    lineNumber,
    orderLine,
    shipmentLine,
    purchaseOrder,
    supplier,
    receivedQuantity: negative(quantity),
    acceptedQuantity: negative(accepted),
    rejectedQuantity: negative(rejected),
    lot,
    expiresOn,
  });
  spreadReturn(schedules, accepted, rejected);
  if (shipmentLine) shipmentLine.receivedQuantity = subtract(shipmentLine.receivedQuantity, quantity);
}

function negative(value: Decimal): Decimal {
  return compare(value, '0') === 0 ? '0' : multiply(value, '-1');
}
