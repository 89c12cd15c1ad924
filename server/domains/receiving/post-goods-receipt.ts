import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import { nextNumber } from '../../database/next-number.js';
import { addRows } from '../../database/rows/write-rows.js';
import type { SignedInContext } from '../../graphql/context.js';
import { addJob } from '../../jobs/add-job.js';
import { compare, sum } from '../../shared/decimal.js';
import { InputCheck } from '../../shared/input-check.js';
import { pastDay } from '../../shared/past-day.js';
import { requireTransition } from '../../shared/state-machine.js';
import { bindAttachments } from '../files/index.js';
import { plansFor } from '../inspection-plans/index.js';
import { fulfilmentOf } from '../purchasing/index.js';
import { checkReceivable, type CountedLine, type GoodsReceiptLineInput } from './check-receivable.js';
import { statusOfCounted } from './derive-states.js';
import { findReceivable } from './find-receivable.js';
import { GoodsReceiptLine } from './goods-receipt-line.entity.js';
import { GoodsReceipt } from './goods-receipt.entity.js';
import { keepOrders } from './lock-order-lines.js';
import type { Shipment } from './shipment.entity.js';
import { shipmentTransitions } from './shipment.states.js';
import { spreadArrival } from './spread.js';
import { tellOfRejected } from './tell-of-rejected.js';

export interface GoodsReceiptPostInput {
  receivedOn?: string | null;
  deliveryNote?: string | null;
  note?: string | null;
  attachmentIds?: string[] | null;
  lines: GoodsReceiptLineInput[];
}

/**
 * Posts what was counted, once and for all. Deliveries, orders and the shipment follow from it. However many people post
 * at once, all receipts of an order line stay within its quantity and the tolerance.
 */
export function postGoodsReceipt(context: SignedInContext, input: GoodsReceiptPostInput) {
  return context.em.transactional(async (em) => {
    const { shipment, lines: receivable, tolerancePercent } = await findReceivable(em, input.lines);
    if (shipment) requireTransition(shipmentTransitions, 'RECEIVE', shipment.status);
    const receivedOn = pastDay(input.receivedOn, context.now(), 'receivedOn');
    const check = new InputCheck();
    const deliveryNote = check.optionalText(input.deliveryNote, ['deliveryNote'], 100);
    const note = check.optionalText(input.note, ['note'], 2000);
    const counted = checkReceivable(check, input.lines, receivable, tolerancePercent);
    check.settle();
    const plans = await plansFor(em, counted.map(({ orderLine: { goods, supplier } }) => ({ item: goods, supplier })));
    const { supplier } = counted[0]!.orderLine;
    const receipt = { id: newId(), number: await nextNumber(em, 'GR'), supplier, receivedOn };
    const { accountId: postedById, name: postedByName } = context.principal;
    await addRows(em, GoodsReceipt, [{ ...receipt, kind: 'ARRIVAL', shipment: shipment?.id ?? null, deliveryNote, note, postedById, postedByName }]);
    await addRows(em, GoodsReceiptLine, counted.map((line, index) => ({ ...lineOf(line, plans[index]!), goodsReceipt: receipt.id, lineNumber: index + 1 })));
    for (const line of counted) book(line, receivedOn);
    await followOrders(em, counted, context.now());
    if (shipment) await followShipment(shipment, receivedOn, context.now());
    const files = { recordId: receipt.id, supplierId: supplier, visibility: 'PUBLIC', permission: 'receipt:read' } as const;
    await bindAttachments(em, context, files, input.attachmentIds ?? []);
    if (plans.some((plan) => plan)) await addJob(em, 'goods_receipt_posted', { id: receipt.id });
    await tellOfRejected(em, receipt, counted);
    return { goodsReceipt: { id: receipt.id } };
  });
}

/** Goods that are to be inspected are neither accepted nor rejected until they are. */
function lineOf({ orderLine, shipmentLine, ...counted }: CountedLine, plan: string | null) {
  const inspectionPlan = compare(counted.acceptedQuantity, '0') > 0 ? plan : null;
  const acceptedQuantity = inspectionPlan ? '0' : counted.acceptedQuantity;
  const { id, supplier, purchaseOrder } = orderLine;
  return { ...counted, acceptedQuantity, inspectionPlan, orderLine: id, supplier, purchaseOrder, shipmentLine: shipmentLine?.id ?? null };
}

function book({ orderLine, shipmentLine, receivedQuantity, rejectedQuantity }: CountedLine, day: string): void {
  spreadArrival(orderLine.schedules, receivedQuantity, rejectedQuantity, day);
  if (shipmentLine) shipmentLine.receivedQuantity = sum([shipmentLine.receivedQuantity, receivedQuantity]);
}

/** Works out again how much of the orders has been received, once their deliveries are booked; invoices may agree with it now. */
export async function followOrders(em: EntityManager, booked: readonly Pick<CountedLine, 'orderLine'>[], now: Date): Promise<void> {
  const orders = [...new Set(booked.map(({ orderLine }) => orderLine.order))];
  for (const order of orders) {
    order.receipt = fulfilmentOf(order.schedules);
    // Also when all that changed is a delivery: whoever follows the order is told.
    order.updatedAt = now;
  }
  await keepOrders(em, orders);
  await addJob(em, 'match_invoices', { orders: orders.map(({ id }) => id) });
}

async function followShipment(shipment: Shipment, day: string, now: Date): Promise<void> {
  shipment.arrivedOn ??= day;
  shipment.status = statusOfCounted(await shipment.lines.loadItems());
  // Also when its status stays: whoever follows it is told.
  shipment.updatedAt = now;
}
