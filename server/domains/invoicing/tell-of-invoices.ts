import type { EntityManager } from '@mikro-orm/postgresql';
import type { NotificationKind } from '../../jobs/notification-values.js';
import { type Notice, notifyOfMany } from '../../jobs/notify.js';
import type { Invoice } from './invoice.entity.js';

/** Tells the supplier and staff where these documents stand now; their supplier must be loaded. */
export async function tellOfInvoices(em: EntityManager, moved: readonly Invoice[]): Promise<void> {
  await notifyOfMany(em, moved.flatMap(noticesOf));
}

function noticesOf(invoice: Invoice): Notice<NotificationKind>[] {
  const record = { prefix: 'inv', id: invoice.id };
  const to = { supplier: invoice.supplier.id };
  const number = invoice.number!;
  const values = { number, supplier: invoice.supplier.name };
  switch (invoice.status) {
    case 'EXCEPTION': {
      const open = invoice.differences.getItems().filter(({ state }) => state === 'OPEN');
      const owners = open.flatMap(({ ownerId }) => ownerId ?? []);
      return [
        // What only staff suspect the supplier is not asked about.
        ...(open.some(({ released }) => released) ? [{ kind: 'INVOICE_QUESTIONED', to, record, values: { number } } as const] : []),
        { kind: 'INVOICE_DIFFERS', to: { staff: true }, accounts: owners.length ? owners : undefined, record, values },
      ];
    }
    case 'MATCHED':
      return [{ kind: 'INVOICE_TO_APPROVE', to: { staff: true }, record, values }];
    case 'APPROVED':
      // Nothing is paid for a credit note.
      return invoice.kind === 'INVOICE' ? [{ kind: 'INVOICE_APPROVED', to, record, values: { number, dueOn: invoice.dueOn } }] : [];
    default:
      return [];
  }
}
