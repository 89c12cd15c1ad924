import type { EntityManager } from '@mikro-orm/postgresql';
import { newId } from '../../database/base.js';
import { requireCurrent } from '../../database/load-for-change.js';
import { prepare, tell } from '../../database/prepared.js';
import { isStored } from '../../database/rows/origins.js';
import { defineReading } from '../../database/rows/reading.js';
import { tableOf } from '../../database/rows/table.js';
import { addRows, writeRows } from '../../database/rows/write-rows.js';
import { DomainError } from '../../shared/domain-error.js';
import { Item } from '../catalog/index.js';
import { Organisation } from '../organisation/index.js';
import { Supplier } from '../suppliers/index.js';
import { PurchaseOrderLine } from './purchase-order-line.entity.js';
import { PurchaseOrderResponse } from './purchase-order-response.entity.js';
import { PurchaseOrderSchedule } from './purchase-order-schedule.entity.js';
import { PurchaseOrderVersion } from './purchase-order-version.entity.js';
import type { VersionLine } from './purchase-order-version.js';
import { PurchaseOrder } from './purchase-order.entity.js';
import { contentOf } from './versions.js';

const orders = tableOf(PurchaseOrder, [
  'number', 'supplier', 'released', 'status', 'acknowledgement', 'receipt', 'openChange', 'versionNumber', 'orderedOn', 'requestedOn',
  'confirmedOn', 'sentAt', 'currencyCode', 'total', 'createdById', 'updatedAt', 'lockVersion',
]);
const lines = tableOf(PurchaseOrderLine, ['lineNumber', 'item', 'quantity', 'unitPrice', 'currencyCode', 'total', 'acknowledgement']);
const schedules = tableOf(PurchaseOrderSchedule, ['line', 'scheduleNumber', 'quantity', 'requestedOn', 'firstConfirmedOn', 'confirmedOn', 'confirmedQuantity', 'receivedQuantity']);
const responses = tableOf(PurchaseOrderResponse, ['status']);

const lock = prepare('select from purchase_order where id = $1::uuid for update');
const ofOrder = 'purchase_order_id = $1::uuid';
const readOrder = defineReading({
  orders: orders.where('id = $1::uuid'),
  lines: lines.where(`${ofOrder} order by line_number`),
  schedules: schedules.where(`line_id in (select id from purchase_order_line where ${ofOrder}) order by schedule_number`),
  responses: responses.where(ofOrder),
  versions: tableOf(PurchaseOrderVersion, ['lines']).where(`${ofOrder} and version_number = (select version_number from purchase_order where id = $1::uuid)`),
  items: tableOf(Item, ['sku', 'names']).where(`id in (select item_id from purchase_order_line where ${ofOrder})`),
  suppliers: tableOf(Supplier, ['name']).where('id = (select supplier_id from purchase_order where id = $1::uuid)'),
  organisations: tableOf(Organisation, ['acknowledgementToleranceDays', 'acknowledgementTolerancePercent']).where('true'),
});

type Reading = Awaited<ReturnType<typeof readOrder>>;
type LineInHand = Reading['lines'][number] & { schedules: Reading['schedules'] };

/** An order with everything that an answer to it looks at, as plain rows. */
export type OrderInHand = Reading['orders'][number] & {
  lines: LineInHand[];
  responses: Reading['responses'];
  /** The content as last agreed. */
  lastVersion: Reading['versions'][number] | null;
  items: Map<string, Pick<Item, 'sku' | 'names'>>;
  supplierName: string;
  rules: Reading['organisations'][number];
};

/**
 * Takes an order that is about to be answered; nobody else changes it before this transaction ends.
 * @param uuid of the order
 * @throws DomainError as `loadForChange` does
 */
export async function takeOrder(em: EntityManager, uuid: string, lockVersion?: number | null): Promise<OrderInHand> {
  await tell(em, lock, [uuid]);
  const read = await readOrder(em, [uuid]);
  const [order] = read.orders;
  if (!order) throw new DomainError('NOT_FOUND', ['id']);
  requireCurrent(order, lockVersion);
  const schedulesOf = Map.groupBy(read.schedules, ({ line }) => line);
  return Object.assign(order, {
    lines: read.lines.map((line) => Object.assign(line, { schedules: schedulesOf.get(line.id) ?? [] })),
    responses: read.responses,
    lastVersion: read.versions[0] ?? null,
    items: new Map(read.items.map((item) => [item.id, item])),
    supplierName: read.suppliers[0]!.name,
    rules: read.organisations[0]!,
  });
}

/** The content as it stands now, to be kept as a version. */
export function contentInHand(order: OrderInHand): VersionLine[] {
  return contentOf(order.lines.map((line) => ({ ...line, item: order.items.get(line.item)! })));
}

export function addDelivery(line: LineInHand, delivery: Pick<LineInHand['schedules'][number], 'scheduleNumber' | 'quantity' | 'requestedOn'>) {
  const added = { ...delivery, id: newId(), line: line.id, firstConfirmedOn: null, confirmedOn: null, confirmedQuantity: null, receivedQuantity: '0' };
  line.schedules.push(added);
  return added as LineInHand['schedules'][number];
}

/** Writes what has changed of an order, its lines and deliveries, and which answers were superseded. */
export async function keepOrder(em: EntityManager, order: OrderInHand): Promise<void> {
  const { supplier, released } = order;
  const deliveries = order.lines.flatMap((line) => line.schedules);
  await writeRows(em, responses, order.responses);
  await writeRows(em, orders, [order]);
  await writeRows(em, lines, order.lines);
  await writeRows(em, schedules, deliveries.filter(isStored));
  await addRows(em, PurchaseOrderSchedule, deliveries.filter((delivery) => !isStored(delivery)).map((delivery) => ({ ...delivery, supplier, released })));
}
