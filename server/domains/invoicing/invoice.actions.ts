import type { Permission } from '../../auth/permissions.js';
import { actionsFrom } from '../../shared/state-machine.js';
import type { Invoice } from './invoice.entity.js';
import { type InvoiceAction, invoiceTransitions } from './invoice.states.js';

/** What somebody with these permissions can do with the invoice now. Of a credit note nothing is given back. */
export function availableActions({ status, kind }: Pick<Invoice, 'status' | 'kind'>, permissions: ReadonlySet<Permission>): InvoiceAction[] {
  return actionsFrom(invoiceTransitions, status, permissions).filter((action) => action !== 'CREDIT' || kind === 'INVOICE');
}
