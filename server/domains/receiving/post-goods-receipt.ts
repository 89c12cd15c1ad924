import type { EntityManager } from '@mikro-orm/postgresql';
import { nextNumber } from '../../database/next-number.js';
import type { SignedInContext } from '../../graphql/context.js';
import { addJob } from '../../jobs/add-job.js';
import { compare, sum } from '../../shared/decimal.js';
import { InputCheck } from '../../shared/input-check.js';
import { pastDay } from '../../shared/past-day.js';
import { requireTransition } from '../../shared/state-machine.js';
import { bindAttachments } from '../files/index.js';
import { type InspectionPlan, plansFor } from '../inspection-plans/index.js';
import { fulfilmentOf } from '../purchasing/index.js';
import { checkReceivable, type CountedLine, type GoodsReceiptLineInput } from './check-receivable.js';
import { statusOfCounted } from './derive-states.js';
import { findReceivable } from './find-receivable.js';
import { GoodsReceiptLine } from './goods-receipt-line.entity.js';
import { GoodsReceipt } from './goods-receipt.entity.js';
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
    const { shipment, lines: receivable } = await findReceivable(em, input.lines);
    if (shipment) requireTransition(shipmentTransitions, 'RECEIVE', shipment.status);
    const receivedOn = pastDay(input.receivedOn, context.now(), 'receivedOn');
    const check = new InputCheck();
    const deliveryNote = check.optionalText(input.deliveryNote, ['deliveryNote'], 100);
    const note = check.optionalText(input.note, ['note'], 2000);
    const counted = await checkReceivable(em, check, input.lines, receivable);
    check.settle();
    const receipt = em.create(GoodsReceipt, {
      number: await nextNumber(em, 'GR'),
      supplier: counted[0]!.orderLine.supplier,
      kind: 'ARRIVAL',
      shipment,
      receivedOn,
      deliveryNote,
      note,
      postedById: context.principal.accountId,
      postedByName: context.principal.name,
    });
    const plans = await plansFor(em, counted.map(({ orderLine }) => orderLine));
    counted.forEach((line, index) => book(em, receipt, line, index + 1, plans[index]!));
    await followOrders(em, counted, context.now());
    if (shipment) await followShipment(shipment, receivedOn, context.now());
    const files = { recordId: receipt.id, supplierId: receipt.supplier.id, visibility: 'PUBLIC', permission: 'receipt:read' } as const;
    await bindAttachments(em, context, files, input.attachmentIds ?? []);
    if (plans.some((plan) => plan)) await addJob(em, 'goods_receipt_posted', { id: receipt.id });
    await tellOfRejected(em, receipt, counted);
    return { goodsReceipt: { id: receipt.id } };
  });
}

/** Goods that are to be inspected are neither accepted nor rejected until they are. */
function book(em: EntityManager, receipt: GoodsReceipt, line: CountedLine, lineNumber: number, plan: InspectionPlan | null): void {
  const { orderLine, shipmentLine, receivedQuantity, rejectedQuantity } = line;
  const inspectionPlan = compare(line.acceptedQuantity, '0') > 0 ? plan : null;
  const acceptedQuantity = inspectionPlan ? '0' : line.acceptedQuantity;
  em.create(GoodsReceiptLine, { ...line, acceptedQuantity, inspectionPlan, lineNumber, goodsReceipt: receipt, supplier: receipt.supplier, purchaseOrder: orderLine.purchaseOrder });
  spreadArrival(orderLine.schedules.getItems(), receivedQuantity, rejectedQuantity, receipt.receivedOn);
  if (shipmentLine) shipmentLine.receivedQuantity = sum([shipmentLine.receivedQuantity, receivedQuantity]);
}

/** Works out again how much of the orders has been received, once their deliveries are booked; invoices may agree with it now. */
export async function followOrders(em: EntityManager, booked: readonly Pick<CountedLine, 'orderLine'>[], now: Date): Promise<void> {
  const orders = [...new Set(booked.map(({ orderLine }) => orderLine.purchaseOrder))];
  for (const order of orders) {
    order.receipt = fulfilmentOf(order.lines.getItems().flatMap((line) => line.schedules.getItems()));
    // Also when all that changed is a delivery: whoever follows the order is told.
    order.updatedAt = now;
  }
  await addJob(em, 'match_invoices', { orders: orders.map(({ id }) => id) });
}

async function followShipment(shipment: Shipment, day: string, now: Date): Promise<void> {
  shipment.arrivedOn ??= day;
  shipment.status = statusOfCounted(await shipment.lines.loadItems());
  // Also when its status stays: whoever follows it is told.
  shipment.updatedAt = now;
}
