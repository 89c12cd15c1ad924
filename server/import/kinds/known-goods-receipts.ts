import type { EntityManager } from '@mikro-orm/postgresql';
import type { Decimal } from '../../shared/decimal.js';
import { byKey, given, givenIds, rowsFor } from './lookups.js';

/** A receipt that is there already, as it was posted. */
export interface KnownReceipt {
  readonly key: string;
  readonly receivedOn: string;
  readonly deliveryNote: string | null;
  readonly note: string | null;
  readonly lines: readonly KnownReceiptLine[];
}

/** What makes two receipts of one number the same. */
export interface KnownReceiptLine {
  readonly orderLine: string;
  readonly receivedQuantity: Decimal;
  readonly rejectedQuantity: Decimal;
}

/** Receipts that are stored already, by number. */
export async function knownGoodsReceipts(em: EntityManager, numbers: readonly string[]): Promise<Map<string, KnownReceipt>> {
  return byKey(await rowsFor<KnownReceipt>(em, numbers,
    `select number as key, received_on::text as "receivedOn", delivery_note as "deliveryNote", note,
       (select jsonb_agg(jsonb_build_object('orderLine', order_line_id, 'receivedQuantity', trim_scale(received_quantity)::text,
          'rejectedQuantity', trim_scale(rejected_quantity)::text) order by line_number)
        from goods_receipt_line where goods_receipt_id = receipt.id) as lines
     from goods_receipt receipt where number = ${given}`));
}

/** An order as far as its goods can be received. */
export interface KnownReceivableOrder {
  readonly key: string;
  readonly id: string;
  readonly supplierId: string;
  readonly released: boolean;
  readonly status: string;
  readonly lines: readonly KnownReceivableLine[];
}

export interface KnownReceivableLine {
  readonly id: string;
  readonly lineNumber: number;
  readonly sku: string;
  readonly quantity: Decimal;
  /** What all receipts of it come to, returns taken off. */
  readonly receivedQuantity: Decimal;
}

/** Orders with their lines by number, by the order's number. */
export async function receivableOrders(em: EntityManager, numbers: readonly string[]): Promise<Map<string, KnownReceivableOrder>> {
  const orders = await rowsFor<Omit<KnownReceivableOrder, 'lines'>>(em, numbers,
    `select number as key, id, supplier_id as "supplierId", released, status from purchase_order where number = ${given}`);
  const lines = await rowsFor<KnownReceivableLine & { orderId: string }>(em, orders.map(({ id }) => id),
    `select line.purchase_order_id as "orderId", line.id, line_number as "lineNumber", item.sku, quantity,
       (select coalesce(sum(received_quantity), 0)::text from goods_receipt_line receipt where receipt.order_line_id = line.id) as "receivedQuantity"
     from purchase_order_line line join item on item.id = line.item_id
     where line.purchase_order_id = ${givenIds} order by line_number`);
  const linesOf = Map.groupBy(lines, ({ orderId }) => orderId);
  return byKey(orders.map((order) => ({ ...order, lines: linesOf.get(order.id) ?? [] })));
}

/** By how many percent more than was ordered may be received. */
export async function receiptTolerance(em: EntityManager): Promise<Decimal> {
  const [rules] = await em.execute<{ percent: Decimal }[]>('select receipt_tolerance_percent as percent from organisation');
  return rules!.percent;
}
