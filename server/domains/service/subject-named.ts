import type { EntityManager } from '@mikro-orm/postgresql';
import { toUuid } from '../../graphql/ids.js';
import type { Audience } from '../../shared/audience.js';
import { DomainError } from '../../shared/domain-error.js';
import { Item } from '../catalog/index.js';
import type { Customer } from '../customers/index.js';
import { SalesOrder, SalesOrderLine } from '../sales/index.js';
import type { Ticket } from './ticket.entity.js';

interface Named {
  salesOrderId?: string | null;
  salesOrderLineNumber?: number | null;
  itemId?: string | null;
}

/**
 * What a ticket is about by what was named: an order of the customer, one of its lines, an item, or nothing. Customers name
 * items that they have ordered; of others they learn nothing.
 * @throws DomainErrors under these fields
 */
export async function subjectNamed(em: EntityManager, audience: Audience, customer: Customer, named: Named): Promise<Pick<Ticket, 'salesOrder' | 'salesOrderLine' | 'item'>> {
  const order = await orderNamed(em, customer, named);
  if (!named.itemId) return { ...order, item: order.salesOrderLine?.item ?? null };
  const id = toUuid('item', named.itemId);
  const item = audience === 'customer' ? await orderedItem(em, id) : await em.findOne(Item, id);
  if (!item) throw new DomainError('NOT_FOUND', ['itemId']);
  return { ...order, item };
}

/** Of an order that the customer's own entity manager sees. */
async function orderedItem(em: EntityManager, item: string): Promise<Item | null> {
  const line = await em.findOne(SalesOrderLine, { item }, { populate: ['item'] });
  return line && line.item;
}

async function orderNamed(em: EntityManager, customer: Customer, { salesOrderId, salesOrderLineNumber }: Named): Promise<Pick<Ticket, 'salesOrder' | 'salesOrderLine'>> {
  if (!salesOrderId) {
    if (salesOrderLineNumber) throw new DomainError('REQUIRED', ['salesOrderId'], 'A line needs its order.');
    return { salesOrder: null, salesOrderLine: null };
  }
  const salesOrder = await em.findOne(SalesOrder, { id: toUuid('so', salesOrderId), customer });
  if (!salesOrder) throw new DomainError('NOT_FOUND', ['salesOrderId']);
  if (!salesOrderLineNumber) return { salesOrder, salesOrderLine: null };
  const salesOrderLine = await em.findOne(SalesOrderLine, { salesOrder, lineNumber: salesOrderLineNumber });
  if (!salesOrderLine) throw new DomainError('NOT_FOUND', ['salesOrderLineNumber'], `The order has no line ${salesOrderLineNumber}.`);
  return { salesOrder, salesOrderLine };
}
