import type { EntityManager } from '@mikro-orm/postgresql';
import type { Known } from './kind.js';
import { byKey, rowsFor, touched } from './lookups.js';

interface KnownOrder extends Known {
  readonly supplierId: string;
  readonly released: boolean;
  readonly versionNumber: number;
}

/** Orders that are stored already, by number. */
export async function knownPurchaseOrders(em: EntityManager, numbers: readonly string[]): Promise<Map<string, KnownOrder>> {
  return byKey(await rowsFor(em, numbers,
    `select number as key, id, supplier_id as "supplierId", released, version_number as "versionNumber",
       ${touched('stored.id')} or exists (
         select from purchase_order_line line join purchase_order_schedule schedule on schedule.line_id = line.id
         where line.purchase_order_id = stored.id and (${touched('line.id')} or ${touched('schedule.id')})) as touched
     from purchase_order stored where number in (select jsonb_array_elements_text(?::jsonb))`));
}

interface KnownLine {
  /** Order and line number. */
  readonly key: string;
  readonly id: string;
  readonly orderId: string;
}

export async function knownLines(em: EntityManager, orders: readonly string[]): Promise<Map<string, KnownLine>> {
  return byKey(await rowsFor(em, orders,
    `select concat(purchase_order_id, ' ', line_number) as key, id, purchase_order_id as "orderId" from purchase_order_line
     where purchase_order_id in (select jsonb_array_elements_text(?::jsonb)::uuid)`));
}

/** Removes lines that the file no longer has, with their schedules. */
export async function dropLines(em: EntityManager, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  await rowsFor(em, lines, 'delete from purchase_order_schedule where line_id in (select jsonb_array_elements_text(?::jsonb)::uuid)');
  await rowsFor(em, lines, 'delete from purchase_order_line where id in (select jsonb_array_elements_text(?::jsonb)::uuid)');
}

/** The company's own name and how long its suppliers have to answer. */
export async function ownRules(em: EntityManager): Promise<{ name: string; answerWithinDays: number }> {
  const [rules] = await em.execute<{ name: string; answerWithinDays: number }[]>(
    'select name, answer_within_days as "answerWithinDays" from organisation',
  );
  return rules!;
}
