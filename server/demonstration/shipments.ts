import Big from 'big.js';
import type { Account } from '../domains/identity/index.js';
import type { PurchaseOrderLine } from '../domains/purchasing/purchase-order-line.entity.js';
import type { PurchaseOrder } from '../domains/purchasing/purchase-order.entity.js';
import { GoodsReceiptLine } from '../domains/receiving/goods-receipt-line.entity.js';
import { GoodsReceipt } from '../domains/receiving/goods-receipt.entity.js';
import { ShipmentLine } from '../domains/receiving/shipment-line.entity.js';
import { Shipment } from '../domains/receiving/shipment.entity.js';
import { newSsccs } from '../domains/receiving/sscc.js';
import type { ShipmentStatus } from '../domains/receiving/shipment.states.js';
import { dayOf, daysAfter } from '../shared/days.js';
import { type Decimal, subtract, sum } from '../shared/decimal.js';
import { Chance } from './chance.js';
import { fixedId } from './fixed-id.js';
import type { Staff } from './staff.js';
import { type Stage, takeNumbers } from './stage.js';

const CARRIERS = ['DHL Freight', 'DB Schenker', 'Kuehne+Nagel', 'DSV'];
/** What becomes of goods that are confirmed and not here, turn by turn. */
const UNDERWAY: readonly ShipmentStatus[] = ['DRAFT', 'SHIPPED', 'IN_TRANSIT', 'ARRIVED', 'CANCELLED'];

interface PlannedShipment {
  order: PurchaseOrder;
  status: ShipmentStatus;
  name: string;
}

/** Shipments in every state, and for everything that has come in a receipt; answers the lines of the receipts. */
export async function addShipments(stage: Stage, staff: Staff, orders: readonly PurchaseOrder[]): Promise<GoodsReceiptLine[]> {
  const planned = plan(orders);
  const numbers = await takeNumbers(stage.em, 'ASN', planned.length);
  const codes = await newSsccs(stage.em, planned.length);
  const counted = planned.filter(({ order }) => order.receipt !== 'NONE');
  const receiptNumbers = await takeNumbers(stage.em, 'GR', counted.length);
  return planned.flatMap((each, index) => {
    const { shipment, lines } = addShipment(stage, each, numbers[index]!, codes[index]!);
    return counted.includes(each) ? addReceipt(stage, staff.warehouse, each, shipment, lines, receiptNumbers[counted.indexOf(each)]!) : [];
  });
}

function plan(orders: readonly PurchaseOrder[]): PlannedShipment[] {
  const turns = new Map<string, number>();
  return orders.flatMap((order): PlannedShipment[] => {
    const name = `shipment of ${order.number}`;
    if (order.receipt === 'PARTIAL') return [{ order, name, status: 'PARTIALLY_RECEIVED' }];
    if (order.receipt === 'FULL') return [{ order, name, status: order.status === 'CLOSED' ? 'CLOSED' : 'RECEIVED' }];
    if (order.status !== 'SENT' || order.acknowledgement !== 'ACCEPTED' || !linesOf(order).length) return [];
    const turn = turns.get(order.supplier.id) ?? 0;
    turns.set(order.supplier.id, turn + 1);
    const status = UNDERWAY[turn];
    return status ? [{ order, name, status }] : [];
  });
}

function addShipment({ em, calendar }: Stage, { order, status, name }: PlannedShipment, number: string, sscc: string) {
  const chance = new Chance(name);
  const left = !['DRAFT', 'CANCELLED'].includes(status);
  const countedOn = lastDay(order);
  const arrivedOn = countedOn ?? (status === 'ARRIVED' ? calendar.day(-1) : null);
  const written = calendar.moment(-3, 9, chance.between(0, 59));
  const counted = countedOn ? new Date(`${countedOn}T07:00:00.000Z`) : null;
  const shipment = em.create(Shipment, {
    id: fixedId(name),
    createdAt: counted ? daysAfter(counted, -4) : written,
    updatedAt: counted ?? written,
    number,
    supplier: order.supplier,
    status,
    carrier: chance.of(CARRIERS),
    trackingNumber: left ? `${chance.between(100_000, 999_999)}${chance.between(1000, 9999)}` : null,
    shippedOn: left ? (counted ? dayOf(daysAfter(counted, -3)) : calendar.day(-2)) : null,
    estimatedArrivalOn: arrivedOn ?? calendar.day(status === 'SHIPPED' ? 0 : chance.between(1, 5)),
    arrivedOn,
    packages: [{ packageNumber: 1, kind: chance.of(['CARTON', 'PALLET'] as const), sscc, weightKilograms: String(chance.between(20, 400)) }],
  });
  const lines = linesOf(order).map((line, index) =>
    em.create(ShipmentLine, {
      id: fixedId(`${name} line ${index + 1}`),
      createdAt: shipment.createdAt,
      shipment,
      supplier: order.supplier,
      purchaseOrder: order,
      orderLine: line,
      lineNumber: index + 1,
      quantity: status === 'RECEIVED' || status === 'CLOSED' ? receivedOf(line) : line.quantity,
      receivedQuantity: receivedOf(line),
      lot: line.item.tracking === 'LOT' ? `L${chance.between(10_000, 99_999)}` : null,
      packageNumber: 1,
    }),
  );
  return { shipment, lines };
}

function addReceipt({ em }: Stage, clerk: Account, { order, name }: PlannedShipment, shipment: Shipment, lines: readonly ShipmentLine[], number: string): GoodsReceiptLine[] {
  const receipt = em.create(GoodsReceipt, {
    id: fixedId(`${name} receipt`),
    createdAt: shipment.updatedAt,
    number,
    supplier: order.supplier,
    kind: 'ARRIVAL',
    shipment,
    receivedOn: shipment.arrivedOn!,
    deliveryNote: `${order.number}/1`,
    postedById: clerk.id,
    postedByName: clerk.name,
  });
  return lines.filter(({ receivedQuantity }) => new Big(receivedQuantity).gt(0)).map((line, index) => {
    const rejectedQuantity = sum(line.orderLine.schedules.getItems().map((schedule) => schedule.rejectedQuantity));
    return em.create(GoodsReceiptLine, {
      id: fixedId(`${name} receipt line ${index + 1}`),
      createdAt: receipt.createdAt,
      goodsReceipt: receipt,
      supplier: order.supplier,
      lineNumber: index + 1,
      purchaseOrder: order,
      orderLine: line.orderLine,
      shipmentLine: line,
      receivedQuantity: line.receivedQuantity,
      acceptedQuantity: subtract(line.receivedQuantity, rejectedQuantity),
      rejectedQuantity,
      discrepancies: new Big(rejectedQuantity).gt(0) ? ['DAMAGED'] : [],
      lot: line.lot,
    });
  });
}

function linesOf(order: PurchaseOrder): PurchaseOrderLine[] {
  return order.lines.getItems().filter((line) => new Big(line.quantity).gt(0));
}

function receivedOf(line: PurchaseOrderLine): Decimal {
  return sum(line.schedules.getItems().map(({ receivedQuantity }) => receivedQuantity));
}

/** The day on which the last of an order came in. */
function lastDay(order: PurchaseOrder): string | null {
  const days = order.lines.getItems().flatMap((line) => line.schedules.getItems().map(({ actualOn }) => actualOn));
  return days.filter((day) => typeof day === 'string').sort().at(-1) ?? null;
}
