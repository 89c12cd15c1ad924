import type { Permission } from '../../auth/permissions.js';
import { maskAccountNumber } from '../suppliers/index.js';
import type { FieldChange } from './change-request.entity.js';

const OF_ACCOUNT = 'bankAccounts.';

/** Differences as somebody with these permissions may see them: of account numbers perhaps only the end. */
export function shownChanges(changes: readonly FieldChange[], permissions: ReadonlySet<Permission>): FieldChange[] {
  if (permissions.has('supplierBank:read')) return [...changes];
  return changes.map((change) => {
    if (!change.field.startsWith(OF_ACCOUNT)) return change;
    const number = change.field.slice(OF_ACCOUNT.length);
    const masked = maskAccountNumber(number);
    const hide = (text: string | null) => text?.replaceAll(number, masked) ?? null;
    return { field: `${OF_ACCOUNT}${masked}`, before: hide(change.before), after: hide(change.after) };
  });
}
