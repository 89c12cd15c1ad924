import type { EntityManager } from '@mikro-orm/postgresql';
import { loadForChange } from '../../database/load-for-change.js';
import type { SignedInContext } from '../../graphql/context.js';
import { toUuid } from '../../graphql/ids.js';
import { requireTransition } from '../../shared/state-machine.js';
import { CustomerReturn } from './customer-return.entity.js';
import { type CustomerReturnAction, customerReturnTransitions } from './customer-return.states.js';

/** What every change of a return says: which one, and as of which version. */
export interface CustomerReturnChange {
  id: string;
  lockVersion?: number | null;
}

/**
 * Takes one action on a return, in one transaction: loads it for change, asks the state table, lets `apply` do it.
 * @throws DomainError NOT_FOUND, CONFLICT or NOT_ALLOWED_IN_STATE
 */
export async function changeCustomerReturn<Result extends object | void>(
  context: SignedInContext,
  action: CustomerReturnAction,
  change: CustomerReturnChange,
  apply: (customerReturn: CustomerReturn, em: EntityManager) => Promise<Result>,
): Promise<{ customerReturn: { id: string } } & Result> {
  return context.em.transactional(async (em) => {
    const customerReturn = await loadForChange(em, CustomerReturn, toUuid('ret', change.id), change.lockVersion);
    requireTransition(customerReturnTransitions, action, customerReturn.status);
    const result = await apply(customerReturn, em);
    return { customerReturn: { id: customerReturn.id }, ...result };
  });
}
