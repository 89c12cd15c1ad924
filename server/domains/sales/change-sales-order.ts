import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { RequestContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { requireTransition } from '../../shared/state-machine.js';
import { SalesOrder } from './sales-order.entity.js';
import { type SalesOrderAction, salesOrderTransitions } from './sales-order.states.js';

/** What every change of an order says: which one, and as of which version. */
export interface SalesOrderChange {
  id: string;
  lockVersion?: number | null;
}

/**
 * Takes one action on an order, in one transaction: loads it for change, asks the state table, lets `apply` do it.
 * @throws DomainError NOT_FOUND, CONFLICT or NOT_ALLOWED_IN_STATE
 */
export async function changeSalesOrder(
  context: RequestContext,
  action: SalesOrderAction,
  change: SalesOrderChange,
  apply: (order: SalesOrder, em: EntityManager) => Promise<void>,
): Promise<{ salesOrder: { id: string } }> {
  return context.em.transactional(async (em) => {
    const order = await loadForChange(em, SalesOrder, toUuid('so', change.id), change.lockVersion);
    requireTransition(salesOrderTransitions, action, order.status);
    await apply(order, em);
    return { salesOrder: { id: order.id } };
  });
}
