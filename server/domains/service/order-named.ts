import type { EntityManager } from '@mikro-orm/postgresql';
import { toUuid } from '../../graphql/ids.js';
import { DomainError } from '../../shared/domain-error.js';
import type { Customer } from '../customers/index.js';
import { SalesOrder, SalesOrderLine } from '../sales/index.js';
import type { Ticket } from './ticket.entity.js';

interface OrderName {
  salesOrderId?: string | null;
  salesOrderLineNumber?: number | null;
}

/** What a ticket is about by what was named: an order of the customer and one of its lines, or neither. @throws DomainErrors under these fields */
export async function orderNamed(em: EntityManager, customer: Customer, { salesOrderId, salesOrderLineNumber }: OrderName): Promise<Pick<Ticket, 'salesOrder' | 'salesOrderLine'>> {
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
