import type { RequestContext } from '../context.js';
import { forbidden } from '../errors.js';
import type { ListDefinition } from './list.js';
import type { PageArguments } from './page.js';

/** @throws FORBIDDEN for an order that would give away what the principal may not read */
export function requireOrder({ principal }: RequestContext, list: ListDefinition, { orderBy }: PageArguments): void {
  const permission = orderBy && list.permissionsToOrder?.[orderBy.field];
  if (permission && !principal?.permissions.has(permission)) throw forbidden(`Your roles do not show what ${orderBy.field} sorts by: choose another order.`);
}
