import type { EntityManager } from '@mikro-orm/postgresql';
import type { Decimal } from '../../shared/decimal.js';
import type { Known } from './kind.js';
import { byKey, given, givenIds, rowsFor, touchedByPeople } from './lookups.js';

export interface KnownOrder extends Known {
  readonly supplierId: string;
  readonly released: boolean;
  readonly versionNumber: number;
  /** By line number. */
  readonly lines: ReadonlyMap<number, string>;
  /** What receipts say of a line, by its id: it counts more than a file of orders. */
  readonly arrivals: ReadonlyMap<string, Arrival>;
}

/** What came of a line. */
export interface Arrival {
  readonly receivedQuantity: Decimal;
  readonly rejectedQuantity: Decimal;
  readonly actualOn: string | null;
}

interface StoredLine {
  readonly orderId: string;
  readonly lineNumber: number;
  readonly id: string;
  readonly schedules: readonly string[];
  /** Null while it has no receipt. */
  readonly arrival: Arrival | null;
}

/** Orders that are stored already, by number. */
export async function knownPurchaseOrders(em: EntityManager, numbers: readonly string[]): Promise<Map<string, KnownOrder>> {
  const orders = await rowsFor<Omit<KnownOrder, 'touched' | 'lines' | 'arrivals'>>(em, numbers,
    `select number as key, id, supplier_id as "supplierId", released, version_number as "versionNumber"
     from purchase_order where number = ${given}`);
  const lines = await rowsFor<StoredLine>(em, orders.map(({ id }) => id),
    `select purchase_order_id as "orderId", line_number as "lineNumber", id,
       array(select schedule.id::text from purchase_order_schedule schedule where schedule.line_id = line.id) as schedules,
       (select jsonb_build_object('receivedQuantity', sum(received_quantity)::text, 'rejectedQuantity', sum(rejected_quantity)::text, 'actualOn', max(actual_on))
        from purchase_order_schedule schedule where schedule.line_id = line.id
          and exists (select from goods_receipt_line receipt where receipt.order_line_id = line.id)
        having count(*) > 0) as arrival
     from purchase_order_line line where purchase_order_id = ${givenIds}`);
  const touched = await touchedByPeople(em, [...orders.map(({ id }) => id), ...lines.flatMap(({ id, schedules }) => [id, ...schedules])]);
  const linesOf = Map.groupBy(lines, ({ orderId }) => orderId);
  return byKey(orders.map((order) => {
    const own = linesOf.get(order.id) ?? [];
    const ids = [order.id, ...own.flatMap(({ id, schedules }) => [id, ...schedules])];
    return {
      ...order,
      touched: ids.some((id) => touched.has(id)),
      lines: new Map(own.map(({ lineNumber, id }) => [lineNumber, id])),
      arrivals: new Map(own.flatMap(({ id, arrival }) => (arrival ? [[id, arrival]] : []))),
    };
  }));
}

/** Removes lines that the file no longer has, with their schedules. */
export async function dropLines(em: EntityManager, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await rowsFor(em, lines, `delete from purchase_order_schedule where line_id = ${givenIds}`);
  await rowsFor(em, lines, `delete from purchase_order_line where id = ${givenIds}`);
}

/** The company's own name and how long its suppliers have to answer. */
export async function ownRules(em: EntityManager): Promise<{ name: string; answerWithinDays: number }> {
  const [rules] = await em.execute<{ name: string; answerWithinDays: number }[]>(
    'select name, answer_within_days as "answerWithinDays" from organisation',
  );
  return rules!;
}
