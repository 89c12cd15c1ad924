import type { EntityManager } from '@mikro-orm/postgresql';
import type { Known } from './kind.js';
import { byKey, given, givenIds, rowsFor, touchedByPeople } from './lookups.js';

interface KnownOrder extends Known {
  readonly supplierId: string;
  readonly released: boolean;
  readonly versionNumber: number;
  /** By line number. */
  readonly lines: ReadonlyMap<number, string>;
}

interface StoredLine {
  readonly orderId: string;
  readonly lineNumber: number;
  readonly id: string;
  readonly schedules: readonly string[];
}

/** Orders that are stored already, by number. */
export async function knownPurchaseOrders(em: EntityManager, numbers: readonly string[]): Promise<Map<string, KnownOrder>> {
  const orders = await rowsFor<Omit<KnownOrder, 'touched' | 'lines'>>(em, numbers,
    `select number as key, id, supplier_id as "supplierId", released, version_number as "versionNumber"
     from purchase_order where number = ${given}`);
  const lines = await rowsFor<StoredLine>(em, orders.map(({ id }) => id),
    `select purchase_order_id as "orderId", line_number as "lineNumber", id,
       array(select schedule.id::text from purchase_order_schedule schedule where schedule.line_id = line.id) as schedules
     from purchase_order_line line where purchase_order_id = ${givenIds}`);
  const touched = await touchedByPeople(em, [...orders.map(({ id }) => id), ...lines.flatMap(({ id, schedules }) => [id, ...schedules])]);
  const linesOf = Map.groupBy(lines, ({ orderId }) => orderId);
  return byKey(orders.map((order) => {
    const own = linesOf.get(order.id) ?? [];
    const ids = [order.id, ...own.flatMap(({ id, schedules }) => [id, ...schedules])];
    return { ...order, touched: ids.some((id) => touched.has(id)), lines: new Map(own.map(({ lineNumber, id }) => [lineNumber, id])) };
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
