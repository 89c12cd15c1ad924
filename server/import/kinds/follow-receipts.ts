import type { EntityManager } from '@mikro-orm/postgresql';
import { fulfilmentOf } from '../../domains/purchasing/fulfilment.js';
import { type Delivery, spreadArrival, spreadReturn } from '../../domains/receiving/spread.js';
import { type Decimal, multiply } from '../../shared/decimal.js';
import { givenIds, rowsFor } from './lookups.js';

interface StoredDelivery extends Delivery {
  readonly id: string;
  readonly line: string;
  readonly order: string;
}

interface Counted {
  readonly line: string;
  readonly kind: 'ARRIVAL' | 'RETURN';
  readonly day: string;
  readonly received: Decimal;
  readonly accepted: Decimal;
  readonly rejected: Decimal;
}

/**
 * Books on the deliveries of these order lines what all receipts of them say, and on their orders how far they are
 * received. What a file of orders said about it no longer counts.
 */
export async function followReceipts(em: EntityManager, orderLines: readonly string[]): Promise<void> {
  if (orderLines.length === 0) return;
  const counted = Map.groupBy(await rowsFor<Counted>(em, orderLines,
    `select order_line_id as line, kind, received_on::text as day, received_quantity as received, accepted_quantity as accepted, rejected_quantity as rejected
     from goods_receipt_line line join goods_receipt receipt on receipt.id = goods_receipt_id
     where order_line_id = ${givenIds} order by receipt.received_on, receipt.created_at, line.line_number`), ({ line }) => line);
  const deliveries = await rowsFor<StoredDelivery>(em, orderLines,
    `select schedule.id, line_id as line, line.purchase_order_id as order, schedule_number as "scheduleNumber", schedule.quantity,
       received_quantity as "receivedQuantity", rejected_quantity as "rejectedQuantity", actual_on::text as "actualOn"
     from purchase_order_schedule schedule join purchase_order_line line on line.id = line_id
     where line.purchase_order_id in (select purchase_order_id from purchase_order_line where id = ${givenIds})`);
  for (const [line, receipts] of counted) bookAnew(deliveries.filter((delivery) => delivery.line === line), receipts);
  await storeDeliveries(em, deliveries);
  await storeOrders(em, [...Map.groupBy(deliveries, ({ order }) => order)].map(([id, own]) => ({ id, receipt: fulfilmentOf(own) })));
}

function bookAnew(deliveries: StoredDelivery[], receipts: readonly Counted[]): void {
  for (const delivery of deliveries) Object.assign(delivery, { receivedQuantity: '0', rejectedQuantity: '0', actualOn: null });
  for (const { kind, received, accepted, rejected, day } of receipts) {
    if (kind === 'ARRIVAL') spreadArrival(deliveries, received, rejected, day);
    else spreadReturn(deliveries, multiply(accepted, '-1'), multiply(rejected, '-1'));
  }
}

async function storeDeliveries(em: EntityManager, deliveries: readonly StoredDelivery[]): Promise<void> {
  await em.execute(
    `update purchase_order_schedule stored set received_quantity = input."receivedQuantity", rejected_quantity = input."rejectedQuantity",
       actual_on = input."actualOn", updated_at = now(), lock_version = lock_version + 1
     from jsonb_to_recordset(?::jsonb) as input (id uuid, "receivedQuantity" numeric, "rejectedQuantity" numeric, "actualOn" date)
     where stored.id = input.id and (stored.received_quantity, stored.rejected_quantity, stored.actual_on)
       is distinct from (input."receivedQuantity", input."rejectedQuantity", input."actualOn")`,
    [JSON.stringify(deliveries)],
  );
}

async function storeOrders(em: EntityManager, orders: readonly { id: string; receipt: string }[]): Promise<void> {
  await em.execute(
    `update purchase_order stored set receipt = input.receipt, updated_at = now(), lock_version = lock_version + 1
     from jsonb_to_recordset(?::jsonb) as input (id uuid, receipt text) where stored.id = input.id and stored.receipt <> input.receipt`,
    [JSON.stringify(orders)],
  );
}
