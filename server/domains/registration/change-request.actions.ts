import type { Permission } from '../../auth/permissions.js';
import { actionsFrom } from '../../shared/state-machine.js';
import type { ChangeRequest } from './change-request.entity.js';
import { type ChangeRequestAction, type ChangeRequestKind, changeRequestTransitions } from './change-request.states.js';

/** Whose matter a change is: of the staff, and of the supplier. */
export const permissionsOfKind: Readonly<Record<ChangeRequestKind, { staff: Permission; supplier: Permission }>> = {
  COMPANY: { staff: 'supplierReview:buyer', supplier: 'supplierChange:company' },
  BANK: { staff: 'supplierReview:finance', supplier: 'supplierChange:request' },
};

/** What somebody with these permissions can do with the request now. */
export function availableActions({ status, kind }: Pick<ChangeRequest, 'status' | 'kind'>, permissions: ReadonlySet<Permission>): ChangeRequestAction[] {
  const { staff, supplier } = permissionsOfKind[kind];
  return permissions.has(staff) || permissions.has(supplier) ? actionsFrom(changeRequestTransitions, status, permissions) : [];
}
