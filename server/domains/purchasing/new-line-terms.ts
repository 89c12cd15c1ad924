import type { EntityManager } from '@mikro-orm/postgresql';
import { toUuid } from '../../graphql/ids.js';
import { compare, type Decimal } from '../../shared/decimal.js';
import { DomainError } from '../../shared/domain-error.js';
import { Item, priceOf, SupplierItem } from '../catalog/index.js';
import type { PurchaseOrder } from './purchase-order.entity.js';

export interface PurchaseOrderLineInput {
  itemId: string;
  unitPrice?: Decimal | null;
  note?: string | null;
  schedules: { quantity: Decimal; requestedOn: string }[];
}

interface LineTerms {
  item: Item;
  supplierSku: string | null;
  unitPrice: Decimal;
  note: string | null;
}

/**
 * What a new line of an order is about: its item, and its price as stated or as agreed with the supplier.
 * @param earliest no delivery is asked for before this day
 * @throws DomainError that names the field
 */
export async function newLineTerms(em: EntityManager, order: PurchaseOrder, input: PurchaseOrderLineInput, earliest: string, field: readonly string[]): Promise<LineTerms> {
  const item = await em.findOne(Item, toUuid('item', input.itemId));
  if (!item) throw new DomainError('NOT_FOUND', [...field, 'itemId']);
  checkSchedules(input.schedules, earliest, field);
  const quantity = input.schedules[0]!.quantity;
  const unitPrice = input.unitPrice ?? (await priceOf(em, order.supplier.id, item.id, quantity, order.orderedOn));
  if (unitPrice === null) throw new DomainError('REQUIRED', [...field, 'unitPrice'], 'No price is agreed for this item and day: state one.');
  checkPrice(unitPrice, field);
  const agreed = await em.findOne(SupplierItem, { supplier: order.supplier, item });
  return { item, supplierSku: agreed?.supplierSku ?? null, unitPrice, note: input.note?.trim() || null };
}

/** @throws DomainError that names the field */
export function checkPrice(unitPrice: Decimal, field: readonly string[]): void {
  if (compare(unitPrice, '0') < 0) throw new DomainError('OUT_OF_RANGE', [...field, 'unitPrice'], 'A price is 0 or more.');
}

function checkSchedules(schedules: PurchaseOrderLineInput['schedules'], earliest: string, field: readonly string[]): void {
  if (!schedules.length) throw new DomainError('REQUIRED', [...field, 'schedules'], 'Say when how much is wanted.');
  schedules.forEach((schedule, index) => checkSchedule(schedule, earliest, [...field, 'schedules', String(index)]));
}

/** @throws DomainError that names the field */
export function checkSchedule({ quantity, requestedOn }: PurchaseOrderLineInput['schedules'][number], earliest: string, field: readonly string[]): void {
  if (compare(quantity, '0') <= 0) throw new DomainError('OUT_OF_RANGE', [...field, 'quantity'], 'A quantity is more than 0.');
  if (requestedOn < earliest) throw new DomainError('OUT_OF_RANGE', [...field, 'requestedOn'], `Ask for ${earliest} or later.`);
}
