import type { EntityManager } from '@mikro-orm/postgresql';
import type { NotificationKind } from '../../jobs/notification-values.js';
import { type Notice, notifyOfMany } from '../../jobs/notify.js';
import type { InvoiceDifference } from './invoice-difference.entity.js';
import type { Invoice } from './invoice.entity.js';

/** A document as people are told of it. */
export type ToldInvoice = Pick<Invoice, 'id' | 'kind' | 'status' | 'dueOn'> & {
  number?: string | null;
  supplier: { id: string; name: string };
  differences: Iterable<Pick<InvoiceDifference, 'state' | 'released'> & { ownerId?: string | null }>;
};

/** Tells the supplier and staff where these documents stand now; their supplier must be loaded. */
export async function tellOfInvoices(em: EntityManager, moved: readonly ToldInvoice[]): Promise<void> {
  await notifyOfMany(em, moved.flatMap(noticesOf));
}

function noticesOf(invoice: ToldInvoice): Notice<NotificationKind>[] {
  const record = { prefix: 'inv', id: invoice.id };
  const to = { supplier: invoice.supplier.id };
  const number = invoice.number!;
  const values = { number, supplier: invoice.supplier.name };
  switch (invoice.status) {
    case 'EXCEPTION': {
      const open = [...invoice.differences].filter(({ state }) => state === 'OPEN');
      const owners = [...new Set(open.flatMap(({ ownerId }) => ownerId ?? []))];
      return [
        // What only staff suspect the supplier is not asked about.
        ...(open.some(({ released }) => released) ? [{ kind: 'INVOICE_QUESTIONED', to, record, values: { number } } as const] : []),
        ...(owners.length ? [noticeOfOwners(invoice, owners)] : []),
        ...(open.some(({ ownerId }) => !ownerId) ? [{ kind: 'INVOICE_DIFFERS', to: { staff: true }, record, values } as const] : []),
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

/** Tells people of differences that they are to look after; the invoice's supplier must be loaded. */
export function noticeOfOwners({ id, number, supplier }: Pick<ToldInvoice, 'id' | 'number' | 'supplier'>, accounts: readonly string[]): Notice<'INVOICE_DIFFERENCE_YOURS'> {
  return { kind: 'INVOICE_DIFFERENCE_YOURS', to: { staff: true }, accounts, record: { prefix: 'inv', id }, values: { number: number!, supplier: supplier.name } };
}
