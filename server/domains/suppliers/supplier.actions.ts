import type { Permission } from '../../auth/permissions.js';
import { actionsFrom } from '../../shared/state-machine.js';
import type { Supplier } from './supplier.entity.js';
import { type SupplierAction, supplierTransitions } from './supplier.states.js';

/** What somebody with these permissions can do with the supplier now. */
export function availableActions({ status }: Pick<Supplier, 'status'>, permissions: ReadonlySet<Permission>): SupplierAction[] {
  return actionsFrom(supplierTransitions, status, permissions);
}
